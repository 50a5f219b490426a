"""The commands that make files: make, kinds."""

import json
import time
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

import click

from docgen.bootstrap import drafting_office, picture_folder
from docgen.cli.directory import directory_of
from docgen.cli.frame import EXIT_ERROR, EXIT_FINDINGS, Command, Misused, note, tell
from docgen.cli.record import finding_line
from docgen.codec import read_record_file
from docgen.kinds import KINDS
from docgen.kinds.base import PaperPlan
from docgen.model import Finding, Severity
from docgen.model.errors import DocgenError
from docgen.settings import load_settings
from docgen.workflow.directory.findings import check_signed
from docgen.workflow.draft import MadePaper, make_paper, plan_papers
from docgen.workflow.made_files import is_guarded, remove_made, write_made
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
    overwrite: bool
    as_json: bool


class Done(Enum):
    """What became of a paper."""

    MADE = auto()
    GUARDED = auto()  # somebody corrected the Word file, so it was left as it is
    FAILED = auto()


@click.command(cls=Command, help="make")
@click.argument("file", metavar="FILE.yaml", type=PATH)
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="make.kind")
@click.option("--out", metavar="DIR", type=PATH, default=None, help="make.out")
@click.option("--no-pdf", is_flag=True, help="make.no_pdf")
@click.option("--paper", is_flag=True, help="make.paper")
@click.option("--attach", is_flag=True, help="make.attach")
@click.option("--overwrite", is_flag=True, help="merge.overwrite")
@click.option("--json", "as_json", is_flag=True, help="make.json")
@click.option("--directory", "known", metavar="FILE", type=PATH, default=None, help="directory.file")
def make(  # noqa: PLR0913 - one parameter for each option
    file: Path, kinds: tuple[str, ...], out: Path | None, *, no_pdf: bool, paper: bool, attach: bool,
    overwrite: bool, as_json: bool, known: Path | None,
) -> int:  # fmt: skip
    """Write the papers of a record; a line for each file."""
    if attach and no_pdf:
        raise Misused(tell("make.attach_to_pdf"))
    start = time.perf_counter()
    office = drafting_office(load_settings())
    checked = check_signed(read_record_file(file), directory_of(known), office.settings.tone_marks)
    plans = plan_papers(checked.record, kinds)
    folder = out or office.settings.home / file.stem
    wish = Wish(folder, file.parent, not no_pdf, not paper, attach, overwrite, as_json)
    findings = checked.findings
    _report(findings)
    made = _all_made(office, plans, wish)
    if not plans:
        note("make.nothing", file=file)
    note("make.done", count=made.count(Done.MADE), seconds=time.perf_counter() - start)
    if Done.FAILED in made:
        return EXIT_ERROR
    asks = any(finding.severity is not Severity.HINT for finding in findings)
    return EXIT_FINDINGS if asks or Done.GUARDED in made or not plans else 0


def _report(findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        if finding.severity is not Severity.HINT:
            click.echo(finding_line(finding), err=True)


def _all_made(office: DraftingOffice, plans: tuple[PaperPlan, ...], wish: Wish) -> list[Done]:
    """What became of each paper. Raises: BrokenPipeError, after saying how many are whole."""
    made: list[Done] = []
    for plan in plans:
        try:
            made.append(_made(office, plan, wish))
        except BrokenPipeError:
            note("make.unread", count=made.count(Done.MADE) + 1)
            raise
    return made


def _made(office: DraftingOffice, plan: PaperPlan, wish: Wish) -> Done:
    """Make and write one paper. A broken template stops this paper only; a refusing disk stops everything."""
    try:
        made = make_paper(
            office, plan, picture_folder(wish.pictures), pdf=wish.pdf, fields=wish.fields, attach=wish.attach
        )
    except DocgenError as error:
        note("make.failed", title=plan.title, reason=error)
        return Done.FAILED
    word = wish.out / f"{plan.stem}.docx"
    if not wish.overwrite and (guarded := _guarded(word, made)):
        note("make.guarded" if guarded == word else "make.pdf_guarded", file=guarded)
        return Done.GUARDED
    _write(word, made, wish)
    for notice in made.warnings:
        click.echo(f"{plan.stem}: {notice.message}", err=True)
    return Done.MADE


def _guarded(word: Path, made: MadePaper) -> Path | None:
    """The file that somebody corrected or signed and that making would replace."""
    if is_guarded(word, made.docx):
        return word
    pdf = word.with_suffix(".pdf")
    return pdf if made.pdf is not None and is_guarded(pdf, made.pdf) else None


def _write(word: Path, made: MadePaper, wish: Wish) -> None:
    """The files first, then their lines: where nobody reads the lines, the paper is still whole."""
    pdf = word.with_suffix(".pdf")
    if made.pdf is None:
        _remove_old(pdf, wish)
    write_made(word, made.docx)
    if made.pdf is not None:
        write_made(pdf, made.pdf)
    _line(word, made.fill_seconds, made, wish)
    if made.pdf is not None:
        _line(pdf, made.print_seconds, made, wish)


def _remove_old(pdf: Path, wish: Wish) -> None:
    """Nobody takes the print of earlier facts for that of the new Word file; one that is not ours is only named."""
    if wish.overwrite or not is_guarded(pdf):
        remove_made(pdf)
    else:
        note("make.pdf_stays", file=pdf)


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
