"""The commands about a record file: new, validate, schema."""

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import click

from docgen.cli.frame import EXIT_ERROR, EXIT_FINDINGS, Command, note, tell
from docgen.codec import (
    Fault,
    RecordUnreadable,
    blank_record,
    from_last_time,
    json_schema,
    read_record_file,
    write_commented,
)
from docgen.codec.directory import read_directory_file
from docgen.model import Finding, MeetingRecord, Severity
from docgen.model.errors import DocgenError
from docgen.rules import check_record
from docgen.settings import load_settings


class FileExists(DocgenError):
    """The file that was to be made is there already."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return tell("new.exists", file=self.path)


@click.command(cls=Command, help="new")
@click.argument("file", metavar="FILE.yaml", type=click.Path(path_type=Path))
@click.option("--from", "old", metavar="OLD.yaml", type=click.Path(path_type=Path), help="new.from")
def new(file: Path, old: Path | None) -> None:
    """A commented record to fill in; never over an existing file."""
    record = from_last_time(read_record_file(old)) if old else blank_record()
    write_new(file, write_commented(record))
    note("new.done", file=file)


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet. What could not be written whole is taken away again.

    Raises:
        FileExists: there is a file of this name.
        OSError: it cannot be written.
    """
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise FileExists(path) from None
    except OSError as error:
        if error.filename is None:  # an error in writing knows no name; one in opening does, and has made no file
            path.unlink(missing_ok=True)
        raise type(error)(error.errno, error.strerror, str(path)) from None


@click.command(cls=Command, help="validate")
@click.argument("file", metavar="FILE.yaml", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="validate.json")
@click.option("--directory", "known", metavar="FILE", type=click.Path(path_type=Path), help="validate.directory")
def validate(file: Path, known: Path | None, *, as_json: bool) -> int:
    """The findings of a record on stdout."""
    try:
        record = read_record_file(file)
    except RecordUnreadable as unreadable:
        if not as_json:
            raise
        click.echo(_as_json(unreadable.faults, ()))
        return EXIT_ERROR
    findings = _findings(record, known)
    if as_json:
        click.echo(_as_json((), findings))
    else:
        _show(file, record, findings)
    return EXIT_FINDINGS if any(finding.severity is not Severity.HINT for finding in findings) else 0


def _findings(record: MeetingRecord, known: Path | None) -> tuple[Finding, ...]:
    style = load_settings().tone_marks
    if known is None:
        return check_record(record, style)
    from docgen.workflow.directory.findings import check_signed  # noqa: PLC0415 - only where somebody asks for it

    return check_signed(record, read_directory_file(known), style).findings


def _show(file: Path, record: MeetingRecord, findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        click.echo(finding_line(finding))
    if findings:
        counts = Counter(finding.severity for finding in findings)
        errors, warnings, hints = (counts[each] for each in Severity)
        note("validate.count", file=file, errors=errors, warnings=warnings, hints=hints)
    else:
        note("validate.sound", file=file)
    if record.sample_data:
        note("validate.sample", count=len(record.sample_data))


def finding_line(finding: Finding) -> str:
    """One finding on one line: path, severity, rule, message, clause."""
    clause = f" ({finding.clause})" if finding.clause else ""
    return f"{finding.path}: {tell(f'severity.{finding.severity}')} {finding.rule}: {finding.message}{clause}"


def _as_json(faults: tuple[Fault, ...], findings: tuple[Finding, ...]) -> str:
    result = {"faults": [asdict(fault) for fault in faults], "findings": [asdict(finding) for finding in findings]}
    return json.dumps(result, ensure_ascii=False, indent=2)


@click.command(cls=Command, help="schema")
def schema() -> None:
    """The JSON schema of a record on stdout."""
    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
