"""The command changes: what differs between two Word files, for people to read."""

from pathlib import Path

import click

from docgen.bootstrap import worker_pool
from docgen.cli.frame import EXIT_FINDINGS, Command, Group, note, tell
from docgen.cli.pdf import read_file
from docgen.paper.compare import Change, Difference, Entry, Mark, Piece
from docgen.workflow.papers.changes import compare_files

PATH = click.Path(path_type=Path)
SIGNS = {
    Change.SAME: " ",
    Change.ADDED: "+",
    Change.REMOVED: "-",
    Change.CHANGED: "±",
    Change.MOVED_AWAY: "↷",
    Change.MOVED_HERE: "↶",
}
COLOURS = {
    Change.ADDED: "green",
    Change.REMOVED: "red",
    Change.CHANGED: "yellow",
    Change.MOVED_AWAY: "blue",
    Change.MOVED_HERE: "blue",
}
COUNTED = (Change.CHANGED, Change.ADDED, Change.REMOVED, Change.MOVED_HERE)


@click.group(cls=Group, help="changes")
def changes() -> None:
    """Changes made by hand."""


@changes.command(cls=Command, help="changes.compare")
@click.argument("old", metavar="OLD.docx", type=PATH)
@click.argument("new", metavar="NEW.docx", type=PATH)
def compare(old: Path, new: Path) -> int:
    """Print the difference of two Word files; exit code 1 where there is one."""
    [outcome] = worker_pool().run(compare_files, [((str(old), read_file(old)), (str(new), read_file(new)))])
    if outcome.error is not None:
        raise outcome.error
    assert outcome.value is not None  # noqa: S101 - an outcome without error holds the value
    _print(outcome.value)
    return 0 if outcome.value.is_same else EXIT_FINDINGS


def _print(found: Difference) -> None:
    for entry in found.entries:
        if isinstance(entry, Entry):
            click.echo(_line(entry))
        else:
            click.echo(click.style(f"  {tell('changes.folded', count=entry.count)}", dim=True))
    for look in found.looks:
        click.echo(tell("changes.look", aspect=look.aspect, count=look.count, example=look.example))
    if found.left_out:
        note("changes.left_out", count=found.left_out)
    counts = ", ".join(f"{SIGNS[change]}{found.counts[change]}" for change in COUNTED if found.counts[change])
    note("changes.count" if found.changes else "changes.none", count=found.changes, counts=counts)


def _line(entry: Entry) -> str:
    """The sign, the place and the words; what was removed stands in [-…-], what was added in {+…+}."""
    place = f"({entry.place}) " if entry.place else ""
    is_marked = entry.change is Change.CHANGED
    words = " │ ".join("".join(_said(piece, is_marked=is_marked) for piece in cell) for cell in entry.cells)
    return f"{click.style(SIGNS[entry.change], fg=COLOURS.get(entry.change), bold=True)} {place}{words}"


def _said(piece: Piece, *, is_marked: bool) -> str:
    match piece.mark:
        case Mark.REMOVED:
            return click.style(f"[-{piece.text}-]" if is_marked else piece.text, fg="red")
        case Mark.ADDED:
            return click.style(f"{{+{piece.text}+}}" if is_marked else piece.text, fg="green")
        case _:
            return piece.text
