"""The commands that make files: make, kinds."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from docgen.bootstrap import drafting_office, picture_folder
from docgen.cli.directory import directory_of
from docgen.cli.frame import EXIT_ERROR, EXIT_FINDINGS, Command, note
from docgen.cli.record import finding_line
from docgen.codec import read_record_file
from docgen.kinds import KINDS
from docgen.kinds.base import PaperPlan
from docgen.model import Finding, Severity
from docgen.model.errors import DocgenError
from docgen.settings import load_settings
from docgen.workflow.directory.findings import check_signed
from docgen.workflow.draft import MadePaper, make_paper, plan_papers
from docgen.workflow.files import write_file
from docgen.workflow.office import DraftingOffice

PATH = click.Path(path_type=Path)


@dataclass(frozen=True, slots=True)
class Wish:
    """How the papers are wanted. ``pictures`` is the folder in which those of the record lie."""

    out: Path
    pictures: Path
    pdf: bool
    fields: bool
    attach: bool
    as_json: bool


@click.command(cls=Command, help="make")
@click.argument("file", metavar="FILE.yaml", type=PATH)
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="make.kind")
@click.option("--out", metavar="DIR", type=PATH, default=None, help="make.out")
@click.option("--no-pdf", is_flag=True, help="make.no_pdf")
@click.option("--paper", is_flag=True, help="make.paper")
@click.option("--attach", is_flag=True, help="make.attach")
@click.option("--json", "as_json", is_flag=True, help="make.json")
@click.option("--directory", "known", metavar="FILE", type=PATH, default=None, help="directory.file")
def make(  # noqa: PLR0913 - one parameter for each option
    file: Path, kinds: tuple[str, ...], out: Path | None, *, no_pdf: bool, paper: bool, attach: bool, as_json: bool,
    known: Path | None,
) -> int:  # fmt: skip
    """Write the papers of a record; a line for each file."""
    start = time.perf_counter()
    office = drafting_office(load_settings())
    checked = check_signed(read_record_file(file), directory_of(known), office.settings.tone_marks)
    plans = plan_papers(checked.record, kinds)
    wish = Wish(out or office.settings.home / file.stem, file.parent, not no_pdf, not paper, attach, as_json)
    findings = checked.findings
    _report(findings)
    made = _all_made(office, plans, wish)
    if not plans:
        note("make.nothing", file=file)
    note("make.done", count=sum(made), seconds=time.perf_counter() - start)
    if not all(made):
        return EXIT_ERROR
    return EXIT_FINDINGS if any(finding.severity is not Severity.HINT for finding in findings) or not plans else 0


def _report(findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        if finding.severity is not Severity.HINT:
            click.echo(finding_line(finding), err=True)


def _all_made(office: DraftingOffice, plans: tuple[PaperPlan, ...], wish: Wish) -> list[bool]:
    """Whether each paper was made. Raises: BrokenPipeError, after saying how many are whole."""
    made: list[bool] = []
    for plan in plans:
        try:
            made.append(_made(office, plan, wish))
        except BrokenPipeError:
            note("make.unread", count=sum(made) + 1)
            raise
    return made


def _made(office: DraftingOffice, plan: PaperPlan, wish: Wish) -> bool:
    """Make and write one paper. A broken template stops this paper only; a refusing disk stops everything."""
    try:
        made = make_paper(
            office, plan, picture_folder(wish.pictures), pdf=wish.pdf, fields=wish.fields, attach=wish.attach
        )
    except DocgenError as error:
        note("make.failed", title=plan.title, reason=error)
        return False
    files = tuple(_files(made, wish.out))
    for path, data, _ in files:
        write_file(path, data)
    for path, _, seconds in files:  # after all of them: where nobody reads the lines, the paper is still whole
        _line(path, seconds, made, wish)
    for notice in made.warnings:
        click.echo(f"{plan.stem}: {notice.message}", err=True)
    return True


def _files(made: MadePaper, folder: Path) -> Iterator[tuple[Path, bytes, float]]:
    yield folder / f"{made.plan.stem}.docx", made.docx, made.fill_seconds
    if made.pdf is not None:
        yield folder / f"{made.plan.stem}.pdf", made.pdf, made.print_seconds


def _line(path: Path, seconds: float, made: MadePaper, wish: Wish) -> None:
    milliseconds = round(seconds * 1000)
    if wish.as_json:
        facts = {"file": str(path), "kind": made.plan.kind, "title": made.plan.title, "milliseconds": milliseconds}
        click.echo(json.dumps(facts, ensure_ascii=False))
    else:
        click.echo(f"{path}\t{milliseconds} ms")


@click.command(cls=Command, help="kinds")
@click.option("--json", "as_json", is_flag=True, help="validate.json")
def kinds(*, as_json: bool) -> None:
    """The document kinds, one a line."""
    for kind in KINDS:
        templates = {regime: list(names) for regime, names in kind.templates.items()}
        if as_json:
            facts = {"id": kind.id, "name": kind.name, "symbol": kind.symbol, "templates": templates}
            click.echo(json.dumps(facts, ensure_ascii=False))
        else:
            listed = "; ".join(f"{regime}: {', '.join(names)}" for regime, names in templates.items())
            click.echo(f"{kind.id}\t{kind.name}\t{kind.symbol or '–'}\t{listed}")
