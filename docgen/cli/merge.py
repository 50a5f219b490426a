"""The command merge: one paper for each person of a spreadsheet."""

import shlex
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import click

from docgen.bootstrap import drafting_office, office_directory, stage_apart, worker_pool
from docgen.cli.frame import EXIT_FINDINGS, Command, Misused, note, tell
from docgen.cli.merge_progress import Progress
from docgen.codec import read_record_file
from docgen.model import MeetingRecord, Severity
from docgen.ports import MergeOutput
from docgen.roster import FIELDS, MatchingIsOpen, read_table
from docgen.settings import load_settings
from docgen.wording import rows_listed
from docgen.workflow.directory.signing import sign_papers
from docgen.workflow.files import NotWritten
from docgen.workflow.merge.bundle import Bundle, make_bundle
from docgen.workflow.merge.journal import open_journal
from docgen.workflow.merge.list import (
    PeopleList,
    checked_choice,
    common_stem,
    gaps,
    is_unfinished,
    kind_name,
    maker_of,
    read_people,
)
from docgen.workflow.merge.run import Crew, MergeJob, Tally, rehearse, run_merge
from docgen.workflow.merge.work import Wish
from docgen.workflow.office import DraftingOffice

PATH = click.Path(path_type=Path)
SHOWN_FINDINGS = 40  # on the screen before the work; --check shows all
SHOWN_NAMES = 12
PREVIEW = "xem-truoc-"  # before a name: those behind «cam-ket-» are of people


@dataclass(frozen=True, slots=True)
class Source:
    """What the papers are made from: a record file and a list."""

    file: Path
    kind: str
    people: Path
    sheet: str
    matches: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """Where the papers go. ``output`` None is a folder with files of each person."""

    folder: Path
    output: MergeOutput | None
    jobs: int | None


@click.command(cls=Command, help="merge")
@click.argument("file", metavar="FILE.yaml", type=PATH)
@click.option("--kind", required=True, metavar="KIND", help="merge.kind")
@click.option("--people", required=True, metavar="LIST.xlsx", type=PATH, help="merge.people")
@click.option("--sheet", default="", metavar="SHEET", help="merge.sheet")
@click.option("--match", "matches", multiple=True, metavar="COLUMN=FIELD", help="merge.match")
@click.option("--out", metavar="DIR", type=PATH, default=None, help="make.out")
@click.option("--one-file", is_flag=True, help="merge.one_file")
@click.option("--zip", "as_zip", is_flag=True, help="merge.zip")
@click.option("--no-pdf", is_flag=True, help="make.no_pdf")
@click.option("--paper", is_flag=True, help="make.paper")
@click.option("--overwrite", is_flag=True, help="merge.overwrite")
@click.option("--jobs", metavar="N", type=click.IntRange(1, 64), default=None, help="merge.jobs")
@click.option("--preview", metavar="N", type=click.IntRange(1), default=None, help="merge.preview")
@click.option("--check", is_flag=True, help="merge.check")
def merge(  # noqa: PLR0913 - one parameter for each option
    file: Path,
    kind: str,
    people: Path,
    sheet: str,
    matches: tuple[str, ...],
    out: Path | None,
    *,
    one_file: bool,
    as_zip: bool,
    no_pdf: bool,
    paper: bool,
    overwrite: bool,
    jobs: int | None,
    preview: int | None,
    check: bool,
) -> int:
    """Make the papers that are not made yet; say who gets none."""
    output = _output(one_file=one_file, as_zip=as_zip, no_pdf=no_pdf)
    office = drafting_office(load_settings())
    source = Source(file, kind, people, sheet, matches)
    record = sign_papers(read_record_file(file), office_directory(office.settings))
    found = _read(source)
    asks = _report(source, record, found, shown=None if check else SHOWN_FINDINGS)
    if not found.usable:
        note("merge.nobody", file=people)
    job = MergeJob(record, kind, found, Wish(not no_pdf, not paper), overwrite, preview)
    if not check and found.usable:
        folder = out or office.settings.home / f"{file.stem}-{kind}"
        tally = _make(office, job, Target(folder, output, jobs))
        return EXIT_FINDINGS if asks or tally.faults or tally.guarded else 0
    return EXIT_FINDINGS if asks or not found.usable else 0


def _output(*, one_file: bool, as_zip: bool, no_pdf: bool) -> MergeOutput | None:
    """What all papers go into; None is a folder. Raises: Misused, for wishes that contradict each other."""
    if one_file and as_zip:
        raise Misused(tell("merge.one_output"))
    if one_file and no_pdf:
        raise Misused(tell("merge.pdf_wanted"))
    return MergeOutput.PRINT_FILE if one_file else MergeOutput.ARCHIVE if as_zip else None


def _read(source: Source) -> PeopleList:
    """The list, matched. Raises: MatchingIsOpen, after saying how the columns can be named."""
    maker_of(source.kind)
    found = read_people(source.people, source.people.name, sheet=source.sheet, choice=_choice(source))
    if not found.matching.is_settled:
        contested = [column.name for contest in found.matching.contested for column in contest.columns]
        _say_how(source, contested, found)
        raise MatchingIsOpen(tuple(contested), tuple(field.label for field in found.matching.missing))
    return found


def _choice(source: Source) -> Mapping[str, str]:
    """What --match says, by the columns and fields that there are. Raises: NoSuchColumnOrField."""
    if not source.matches:
        return {}
    wishes = _wishes(source.matches)
    table = read_table(source.people, source.people.name, source.sheet or None, named=wishes).value
    return checked_choice(table, wishes)


def _wishes(matches: tuple[str, ...]) -> Mapping[str, str]:
    """The pairs of --match; the last «=» divides, for a column's name may hold one."""
    wishes = {}
    for match in matches:
        column, equals, field = match.rpartition("=")
        if not equals:
            raise Misused(tell("merge.match_form", match=match))
        wishes[column.strip()] = field.strip()
    return wishes


def _report(source: Source, record: MeetingRecord, found: PeopleList, *, shown: int | None) -> bool:
    """Say everything that is to be said before the start: notices, findings by row, what papers would lack.

    Whether any of it asks for a look.
    """
    for notice in found.notices:
        click.echo(notice.message, err=True)
    if found.matching.unknown:
        _say_how(source, [column.name for column in found.matching.unknown], found)
    _findings(source, found, shown)
    for_person = maker_of(source.kind)
    unfinished, lacking = is_unfinished(record, for_person), gaps(record, for_person, found.usable)
    if unfinished:
        note("merge.unfinished", file=source.file)
    for gap in lacking:
        note("merge.gap", label=gap.label, count=len(gap.rows), rows=rows_listed(gap.rows))
    if found.left_out:
        note("merge.left_out", count=len(found.left_out))
    note("merge.people_count", count=len(found.usable), file=source.people)
    return bool(unfinished or lacking or found.left_out) or _asks(found)


def _asks(found: PeopleList) -> bool:
    """Whether something in the list is wrong or strange."""
    return any(finding.severity is not Severity.HINT for finding in found.findings)


def _findings(source: Source, found: PeopleList, shown: int | None) -> None:
    """The findings, errors first where not all of them are shown; all of them go to stdout."""
    ranked = sorted(found.findings, key=lambda each: list(Severity).index(each.severity)) if shown else found.findings
    lines = [f"{tell(f'severity.{each.severity}')}: {each.message}" for each in ranked]
    for line in lines[:shown]:
        click.echo(line, err=shown is not None)
    if shown is not None and len(lines) > shown:
        note("merge.more", count=len(lines) - shown, file=source.people)


def _say_how(source: Source, columns: list[str], found: PeopleList) -> None:
    """Name the columns that tell nothing yet, and how to say what they tell."""
    field = found.matching.contested[0].field.id if found.matching.contested else "post"
    example = shlex.quote(f"{columns[0] if columns else found.table.columns[0].name}={field}")
    fields = ", ".join(f"{field.id} ({field.label})" for field in FIELDS)
    named = ", ".join(f"«{name}»" for name in columns or [column.name for column in found.table.columns])
    note("merge.unmatched", file=source.people, columns=named, example=example, fields=fields)


def _make(office: DraftingOffice, job: MergeJob, target: Target) -> Tally:
    """Make the papers, with progress, and say what became of them."""
    rehearse(office, job)
    with closing(Progress(sys.stderr, len(job.entries))) as progress:
        crew = Crew(worker_pool(target.jobs), stage_apart, progress.show)
        try:
            tally, path = _run(office, crew, job, target)
        except (KeyboardInterrupt, NotWritten) as stopped:
            progress.close()
            _say_how_to_go_on(progress, stopped)
            raise
    _tell(tally, path)
    return tally


def _say_how_to_go_on(progress: Progress, stopped: BaseException) -> None:
    """Say how many have their papers; where the disk refused the very first one, there is nothing to go on with."""
    if progress.done:
        note("merge.resume", done=progress.done, total=progress.total)
    elif not isinstance(stopped, NotWritten):
        note("merge.not_begun", total=progress.total)


def _run(office: DraftingOffice, crew: Crew, job: MergeJob, target: Target) -> tuple[Tally, Path]:
    if target.output is None:
        with open_journal(target.folder) as journal:
            return run_merge(office, crew, job, journal), target.folder
    stem = (PREVIEW if job.first else "") + common_stem(job.record, maker_of(job.kind))
    bundle = Bundle(target.output, target.folder, stem, kind_name(job.kind))
    return make_bundle(office, crew, job, bundle), target.folder / bundle.name


def _tell(tally: Tally, path: Path) -> None:
    for fault in tally.faults:
        note("merge.fault", row=fault.row, name=fault.name, reason=fault.reason)
    for stem, _ in tally.guarded:
        note("merge.guarded", file=path / stem)
    if tally.leftover:
        note("merge.leftover", count=len(tally.leftover), names=", ".join(tally.leftover[:SHOWN_NAMES]))
    note("merge.done", made=tally.made, kept=tally.kept)
    click.echo(str(path))
