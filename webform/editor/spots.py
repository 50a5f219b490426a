"""What the page shows beside its fields: findings, and signatures as they will stand."""

import datetime as dt

from docgen.kinds.facts.conventions import regime_of
from docgen.model import Finding, MeetingRecord, Signatory
from docgen.workflow.directory.blocks import block_of
from docgen.workflow.directory.findings import check_signed
from docgen.workflow.directory.signing import signed_papers
from webform.directory.known import known
from webform.editor.reading import Reading
from webform.office import the_office

SIGNATURE_ROOM = "\n\n\n"


Spot = dict[str, str]
"""A finding as the page takes it: ``id`` of its field, ``line`` of the typed text («» for none), ``severity``,
``message``, ``clause``; ``in_text`` is «yes» for one that the numbered text beside the field shows at its line."""


def spots(reading: Reading) -> list[Spot]:
    """The findings of the record in the order of the rules, each with the id of its field and the line of its text."""
    findings = (*reading.faults, *_not_told_yet(reading))
    in_texts = [_spot(reading, fault, in_text=True) for fault in reading.text_faults]
    return [*(_spot(reading, finding) for finding in findings), *in_texts]


def by_field(remarks: list[Spot]) -> dict[str, list[Spot]]:
    """The findings of each field, but for those that stand in its numbered text."""
    found: dict[str, list[Spot]] = {}
    for remark in remarks:
        if not remark["in_text"]:
            found.setdefault(remark["id"], []).append(remark)
    return found


def _spot(reading: Reading, finding: Finding, *, in_text: bool = False) -> Spot:
    return {
        "id": reading.place_of(finding.path),
        "line": str(reading.line_of(finding.path) or ""),
        "severity": finding.severity.value,
        "message": finding.message,
        "clause": finding.clause,
        "in_text": "yes" if in_text else "",
    }


def _not_told_yet(reading: Reading) -> list[Finding]:
    """The findings of rules and directory, but for fields that hold something unreadable, and for lines of a text.

    There the fault says more.
    """
    told = {fault.path for fault in reading.faults}
    lines = {(reading.place_of(fault.path), reading.line_of(fault.path)) for fault in reading.text_faults}
    checked = check_signed(reading.record, known().directory, the_office().settings.tone_marks)
    return [
        finding
        for finding in checked.findings
        if finding.path not in told and (reading.place_of(finding.path), reading.line_of(finding.path)) not in lines
    ]


def signatures(record: MeetingRecord) -> dict[str, str]:
    """The text of the signature block of each paper, by the id of its part of the form."""
    signed = {
        paper.path.replace(".", "-"): _block(record, paper.signatory, paper.day) for paper in signed_papers(record)
    }
    pledge = record.pledge
    confirmed = {"pledge-confirmed_by": _block(record, pledge.confirmed_by, pledge.date)} if pledge else {}
    certified = {"minutes-certifier": _block(record, record.minutes.certifier, None)}
    return signed | confirmed | certified


def _block(record: MeetingRecord, signatory: Signatory | None, day: dt.date | None) -> str:
    signer = signatory or Signatory()
    meeting = record.start.date() if record.start else None
    block = block_of(regime_of(record.organ, day or meeting), signer, record.organ)
    lines = "\n".join(block.lines)
    other = f"{block.other_post}\n" if block.other_post else ""
    return f"{lines}\n{SIGNATURE_ROOM}{other}{block.name or '(họ và tên)'}"
