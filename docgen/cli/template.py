"""The commands about templates of the staff: check, fields, list, add, history, restore, put-away."""

import getpass
import json
import sys
from pathlib import Path
from typing import Any

import click

from docgen.bootstrap import open_office, system_clock, worker_pool
from docgen.cli.frame import EXIT_ERROR, EXIT_FINDINGS, Command, Group, Misused, note, tell
from docgen.cli.template_copy import check_copy
from docgen.cli.template_name import named_template
from docgen.codec.regular_file import FileTooLarge, read_regular_file
from docgen.model import Severity
from docgen.ports.templates import TemplateOrigin
from docgen.settings import load_settings
from docgen.word.template.findings import TemplateFinding, refuses
from docgen.word.template.shape import KnownField, known_fields
from docgen.workflow.made_files import write_made
from docgen.workflow.office import Office
from docgen.workflow.templates.choice import is_own
from docgen.workflow.templates.desk import (
    LARGEST_BYTES,
    TemplateRefused,
    TemplateTooLarge,
    add_template,
    check_upload,
    facts_of,
    history,
    list_templates,
    put_away,
    restore_template,
    shipped_facts,
    template_line,
    try_apart,
)
from docgen.workflow.templates.trial import Trial

PATH = click.Path(path_type=Path)
KIND = click.option("--kind", required=True, metavar="KIND", help="template.kind")
REGIME = click.option("--regime", default=None, metavar="REGIME", help="template.regime")
BY = click.option("--by", default=None, metavar="NAME", help="template.by")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="validate.json")


@click.group(cls=Group, help="template")
def template() -> None:
    """Templates of the staff."""


@template.command(cls=Command, help="template.check")
@click.argument("file", metavar="FILE.docx", type=PATH)
@KIND
@REGIME
@click.option("--comments", metavar="OUT.docx", type=PATH, default=None, help="template.comments")
@AS_JSON
def check(file: Path, kind: str, regime: str | None, comments: Path | None, *, as_json: bool) -> int:
    """All findings of a template on stdout; exit 0 none, 1 warnings only, 2 it cannot be used."""
    name, data = named_template(kind, regime), _read(file)
    if comments is not None:
        check_copy(file, comments)
    trial = _trial(name, data)
    if comments is not None and trial.commented is not None:
        write_made(comments, trial.commented)
    _show(file, trial, as_json=as_json)
    return _exit(trial.findings)


@template.command(cls=Command, help="template.fields")
@KIND
@REGIME
@AS_JSON
def fields(kind: str, regime: str | None, *, as_json: bool) -> None:
    """The fields that a template may use, one a line."""
    name = named_template(kind, regime)
    facts = facts_of(open_office(load_settings()), name) if is_own(name) else shipped_facts(name)
    for field in known_fields(facts.shape):
        words = f"{field.path}\t{tell(f'holds.{field.holds}')}\t{field.example}"
        click.echo(_as_json(_field(field)) if as_json else words)


@template.command("list", cls=Command, help="template.list")
@AS_JSON
def list_(*, as_json: bool) -> None:
    """Every template with whose is in force."""
    for line in list_templates(open_office(load_settings())):
        facts = {"template": line.name, "kind": line.kind, "in_force": line.origin.value, "version": "", "by": ""}
        if line.version is not None:
            facts |= {"version": str(line.version.number), "by": line.version.author}
        words = tell(f"origin.{line.origin}", number=facts["version"], by=facts["by"])
        click.echo(_as_json(facts) if as_json else f"{line.name}\t{line.kind}\t{words}")


@template.command(cls=Command, help="template.add")
@click.argument("file", metavar="FILE.docx", type=PATH)
@KIND
@REGIME
@click.option("--note", "remark", default="", metavar="TEXT", help="template.note")
@BY
def add(file: Path, kind: str, regime: str | None, remark: str, by: str | None) -> int:
    """Check a template, keep it and put it in force; a faulty one is told in full and not kept."""
    office, name = open_office(load_settings()), named_template(kind, regime)
    try:
        version, trial = add_template(office, name, _read(file), remark, by or _whoever())
    except TemplateRefused as refused:
        _show(file, refused.trial, as_json=False)
        return EXIT_ERROR
    _show(file, trial, as_json=False)
    note("template.added", name=name, number=version.number)
    return _exit(trial.findings)


@template.command("history", cls=Command, help="template.history")
@KIND
@REGIME
def history_(kind: str, regime: str | None) -> None:
    """The versions of a template and what was put in force, the newest first."""
    office, name = open_office(load_settings()), named_template(kind, regime)
    versions, choices = history(office, name)
    for version in versions:
        at = _local(office, version.added_at)
        click.echo(f"{version.number}\t{at}\t{version.author}\t{version.digest[:12]}\t{version.note}")
    for choice in choices:
        key = "template.chose_shipped" if choice.number is None else "template.chose"
        note(key, at=_local(office, choice.at), by=choice.by, number=choice.number)


@template.command(cls=Command, help="template.restore")
@KIND
@REGIME
@click.option("--version", "number", required=True, type=int, metavar="N", help="template.version")
@BY
def restore(kind: str, regime: str | None, number: int, by: str | None) -> None:
    """Put an old version in force again."""
    name = named_template(kind, regime)
    version = restore_template(open_office(load_settings()), name, number, by or _whoever())
    note("template.added", name=name, number=version.number)


@template.command("put-away", cls=Command, help="template.put_away")
@KIND
@REGIME
@click.option("--yes", is_flag=True, help="template.yes")
@BY
def put_away_(kind: str, regime: str | None, by: str | None, *, yes: bool) -> int:
    """Use the shipped template again, after a question."""
    office, name = open_office(load_settings()), named_template(kind, regime)
    line = template_line(office, name)
    if line.version is None:
        note("template.by_hand" if line.origin is TemplateOrigin.FOLDER else "template.nothing_away", name=name)
        return 0
    if not yes and not _is_confirmed(name):
        note("template.left")
        return EXIT_ERROR
    put_away(office, name, by or _whoever())
    is_by_hand = template_line(office, name).origin is TemplateOrigin.FOLDER
    note("template.away_to_folder" if is_by_hand else "template.away", name=name)
    return 0


def _is_confirmed(name: str) -> bool:
    """What is answered to the question. Raises: Misused, where there is nobody to answer."""
    try:
        return click.confirm(tell("template.ask", name=name), err=True)
    except click.Abort:
        if sys.stdin.isatty():
            raise
        click.echo(err=True)  # ends the line of the question
        raise Misused(tell("template.unasked", name=name)) from None


def _trial(name: str, data: bytes) -> Trial:
    """The trial of a file; a database is opened for the office's own kinds only."""
    settings = load_settings()
    if is_own(name):
        return check_upload(open_office(settings), name, data)
    return try_apart(worker_pool(1), name, data, shipped_facts(name), system_clock(settings).now())


def _read(file: Path) -> bytes:
    try:
        return read_regular_file(file, LARGEST_BYTES)
    except FileTooLarge:
        raise TemplateTooLarge from None


def _show(file: Path, trial: Trial, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps([_finding(each) for each in trial.findings], ensure_ascii=False, indent=2))
        return
    for each in trial.findings:
        click.echo(f"{tell(f'severity.{each.severity}')} {each.code}: {each}")
    errors = sum(each.severity is Severity.ERROR for each in trial.findings)
    key = "template.count" if trial.findings else "template.sound"
    note(key, file=file, errors=errors, warnings=len(trial.findings) - errors)


def _finding(each: TemplateFinding) -> dict[str, Any]:
    facts = {"code": each.code, "severity": each.severity.value, "message": each.message, "near": each.near}
    place = each.place
    if place is None:
        return facts
    return facts | {"part": place.part, "paragraph": place.number, "cell": place.cell, "words": place.words}


def _field(field: KnownField) -> dict[str, str]:
    return {"path": field.path, "holds": field.holds.value, "example": field.example}


def _exit(findings: tuple[TemplateFinding, ...]) -> int:
    if refuses(findings):
        return EXIT_ERROR
    return EXIT_FINDINGS if findings else 0


def _as_json(facts: dict[str, str]) -> str:
    return json.dumps(facts, ensure_ascii=False)


def _local(office: Office, at: Any) -> str:
    return f"{at.astimezone(office.clock.now().tzinfo):%d/%m/%Y %H:%M}"


def _whoever() -> str:
    """Who works at this machine, by the system's account."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name
        return "docgen"
