"""Every command of docgen, each loaded when it is called: checking a record need not wait for the PDF engine."""

import importlib
from collections.abc import Mapping
from typing import Final

import click

from docgen import __version__
from docgen.cli.frame import Group
from docgen.model.errors import DocgenError
from docgen.settings import load_settings

COMMANDS: Final[Mapping[str, str]] = {
    "new": "docgen.cli.record",
    "validate": "docgen.cli.record",
    "schema": "docgen.cli.record",
    "kinds": "docgen.cli.make",
    "make": "docgen.cli.make",
    "merge": "docgen.cli.merge",
    "pdf": "docgen.cli.pdf",
    "changes": "docgen.cli.changes",
    "directory": "docgen.cli.directory",
    "template": "docgen.cli.template",
    "serve": "docgen.cli.serve",
    "doctor": "docgen.cli.doctor",
}
"""Where each command is."""


class LibraryMissing(DocgenError):
    """A library of the system, such as Pango, cannot be loaded."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return f"Máy thiếu một thư viện để in PDF ({self.reason}). Chạy «docgen doctor» để biết cách cài."


class LazyGroup(Group):
    """The group of all commands, by COMMANDS."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of a name. Raises: LibraryMissing."""
        if cmd_name not in COMMANDS:
            return None
        try:
            module = importlib.import_module(COMMANDS[cmd_name])
        except OSError as error:  # a shared library that the module loads; those for SVG are loaded with the first SVG
            raise LibraryMissing(str(error).splitlines()[0]) from error
        command: click.Command = getattr(module, cmd_name)
        return command


@click.group(cls=LazyGroup, help="group", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="docgen %(version)s", help="version")
def main() -> None:
    """Every command of docgen; a setting that cannot be read stops each of them."""
    load_settings()
