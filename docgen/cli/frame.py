"""The frame of the command line: its language, its help, and the one place where errors become exit codes."""

import difflib
import errno
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NoReturn

import click

from docgen.cli.messages import MESSAGES, say
from docgen.codec import RecordUnreadable
from docgen.model.errors import DocgenError
from docgen.settings import load_settings

EXIT_FINDINGS = 1
EXIT_ERROR = 2
_EXIT_INTERRUPTED = 130  # 128 + SIGINT, as shells have it
_OS_WORDS = {
    errno.ENOENT: "os.missing",
    errno.EISDIR: "os.directory",
    errno.ENOTDIR: "os.not_directory",
    errno.EACCES: "os.permission",
    errno.EPERM: "os.permission",
    errno.ENOSPC: "os.full",
    errno.EDQUOT: "os.full",
    errno.EFBIG: "os.full",
    errno.EROFS: "os.read_only",
    errno.ENAMETOOLONG: "os.name",
    errno.EINVAL: "os.name",
    errno.ELOOP: "os.loop",
    errno.EIO: "os.device",
}


def language() -> str:
    """The language of the settings; Vietnamese where the settings themselves cannot be read."""
    try:
        return load_settings().lang
    except (DocgenError, OSError):
        return "en" if os.environ.get("DOCGEN_LANG") == "en" else "vi"


def tell(key: str, **facts: object) -> str:
    """A message in the language of the settings."""
    return say(key, language(), **facts)


def note(key: str, **facts: object) -> None:
    """Say a message on stderr, where progress and warnings go."""
    click.echo(tell(key, **facts), err=True)


class Misused(click.UsageError):
    """A command that is written wrongly, with a sentence of ours; that of click is English and is not shown."""


class BadValue(click.BadParameter):
    """A value that cannot be used, with a sentence of ours that says why."""


class Formatter(click.HelpFormatter):
    """Help in the language of the settings: help texts are keys of ``MESSAGES``."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line behind its translated word."""
        super().write_usage(prog, args, prefix or tell("Usage: "))

    def write_heading(self, heading: str) -> None:
        """A translated heading."""
        super().write_heading(_translated(heading))

    def write_text(self, text: str) -> None:
        """A translated paragraph."""
        super().write_text(_translated(text))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Translated rows of options or commands."""
        super().write_dl([(term, _translated(text)) for term, text in rows], col_max, col_spacing)


def _translated(text: str) -> str:
    key, space, extra = text.partition("  [")  # click writes «[required]» behind the text of an option
    if key not in MESSAGES:
        return text
    return tell(key) + (f"  [{tell('required')}]" if extra == "required]" else space + extra)


class Context(click.Context):
    """A context whose help is written by ``Formatter``."""

    formatter_class = Formatter


class Command(click.Command):
    """A command whose help texts are keys of ``MESSAGES``."""

    context_class = Context

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The rest of the arguments; an error knows the command, which click leaves out of some of them."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as wrong:
            wrong.ctx = wrong.ctx or ctx
            raise

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, explained in the language of the settings."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "help"
        return option


class Group(click.Group):
    """The group of all commands. Every error that we know leaves here as one line and an exit code."""

    context_class = Context
    command_class = Command

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, explained in the language of the settings."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "help"
        return option

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            near = _near(_closest(args[0], self.list_commands(ctx)))
            raise Misused(tell("usage.command", name=args[0], near=near, command=ctx.command_path), ctx)
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Run, and leave with 0, 1 (findings) or 2 (stopped)."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="replace")
        kwargs["standalone_mode"] = False
        sys.exit(_exit_code(lambda: super(Group, self).main(*args, **kwargs)))


def _exit_code(run: Callable[[], object]) -> int:
    try:
        code = run()
    except (BrokenPipeError, SystemExit):  # the reader went away; click knows no other reason to exit by itself
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_ERROR
    except (KeyboardInterrupt, click.Abort):
        note("interrupted")
        return _EXIT_INTERRUPTED
    except (click.ClickException, DocgenError, OSError) as error:
        for line in _lines(error):
            click.echo(line, err=True)
        return EXIT_ERROR
    return code if isinstance(code, int) else 0


def _lines(error: Exception) -> list[str]:
    """What is said about an error: one line, or one for each fault of an unreadable record."""
    match error:
        case click.exceptions.NoArgsIsHelpError() if error.ctx:
            return [error.ctx.get_help()]
        case click.ClickException():
            return [_usage(error)]
        case RecordUnreadable():
            return [f"{error.source}: {fault}" for fault in error.faults]
        case OSError():
            return [os_words(error)]
        case _:
            return [str(error)]


def os_words(error: OSError) -> str:
    """What the system said, and about which file."""
    is_named = isinstance(error.filename, str | Path)  # writing to a stream that is open already knows no name
    name = error.filename if is_named else tell("os.unnamed")
    key = _OS_WORDS.get(error.errno or 0, "os.other")
    return tell(key, file=name, reason=error.strerror) if key == "os.other" else tell(key, file=name)


def _usage(wrong: click.ClickException) -> str:
    ctx = wrong.ctx if isinstance(wrong, click.UsageError) else None
    command = ctx.command_path if ctx else "docgen"
    match wrong:
        case click.NoSuchOption():
            near = _near(wrong.possibilities[0] if wrong.possibilities else "")
            return tell("usage.option", name=wrong.option_name, near=near, command=command)
        case click.MissingParameter():
            return tell("usage.missing", name=_parameter(wrong, ctx), command=command)
        case click.BadParameter():
            return _unusable(wrong, command)
        case click.BadOptionUsage():
            key = "usage.no_value" if _is_flag(wrong.option_name, ctx) else "usage.needs_value"
            return tell(key, name=wrong.option_name, command=command)
        case click.UsageError() if not isinstance(wrong, Misused):
            return tell("usage.other", command=command)
        case _:
            return wrong.format_message()


def _parameter(wrong: click.BadParameter, ctx: click.Context | None) -> str:
    return (
        wrong.param.make_metavar(ctx)
        if isinstance(wrong.param, click.Argument) and ctx
        else str(wrong.param.opts[0] if wrong.param else wrong.param_hint)
    )


def _unusable(wrong: click.BadParameter, command: str) -> str:
    """Which value cannot be used, and why, as far as that is known."""
    name = _parameter(wrong, wrong.ctx)
    if isinstance(wrong, BadValue):
        return tell("usage.bad_value", name=name, reason=wrong.message)
    return tell("usage.value", name=name, wanted=_wanted(wrong), command=command)


def _wanted(wrong: click.BadParameter) -> str:
    """What the value has to be, where that can be said."""
    match wrong.param.type if wrong.param else None:
        case click.IntRange(min=least, max=most):
            return tell("usage.between" if most is not None else "usage.at_least", least=least, most=most)
        case click.types.IntParamType():
            return tell("usage.number")
        case _:
            return ""


def _is_flag(name: str, ctx: click.Context | None) -> bool:
    known = ctx.command.params if ctx else []
    return any(isinstance(each, click.Option) and each.is_flag and name in each.opts for each in known)


def _closest(word: str, known: list[str]) -> str:
    return next(iter(difflib.get_close_matches(word, known, n=1)), "")


def _near(name: str) -> str:
    return tell("usage.near", name=name) if name else ""
