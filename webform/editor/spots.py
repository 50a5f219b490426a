"""What the page shows beside its fields: findings, and signatures as they will stand."""

from typing import Any

from docgen.model import MeetingRecord, Signatory
from docgen.regimes.state import signature_lines
from docgen.rules import check_record
from webform.editor.reading import Reading
from webform.office import the_office

SIGNATURE_ROOM = "\n\n\n"


def spots(reading: Reading) -> list[dict[str, str]]:
    """The findings of the record in the order of the rules, each with the id of its field."""
    findings = (*reading.faults, *_not_told_yet(reading))
    return [
        {
            "id": reading.place_of(finding.path),
            "severity": finding.severity.value,
            "message": finding.message,
            "clause": finding.clause,
        }
        for finding in findings
    ]


def by_field(remarks: list[dict[str, str]]) -> dict[str, list[dict[str, str]]]:
    """The findings of each field."""
    found: dict[str, list[dict[str, str]]] = {}
    for remark in remarks:
        found.setdefault(remark["id"], []).append(remark)
    return found


def _not_told_yet(reading: Reading) -> list[Any]:
    """The findings of the rules, but for fields that hold something unreadable: there the fault says more."""
    told = {fault.path for fault in reading.faults}
    return [
        finding
        for finding in check_record(reading.record, the_office().settings.tone_marks)
        if finding.path not in told
    ]


def signatures(record: MeetingRecord) -> dict[str, str]:
    """The text of each signature block, by the id of its part of the form."""
    decision, pledge = record.decision, record.pledge
    return {
        "decision-signatory": _block(record, decision.signatory if decision else None),
        "pledge-confirmed_by": _block(record, pledge.confirmed_by if pledge else None),
    }


def _block(record: MeetingRecord, signatory: Signatory | None) -> str:
    signer = signatory or Signatory()
    lines = "\n".join(signature_lines(signer, record.organ))
    other = f"{signer.other_post.upper()}\n" if signer.other_post else ""
    return f"{lines}\n{SIGNATURE_ROOM}{other}{signer.person.name or '(họ và tên)'}"
