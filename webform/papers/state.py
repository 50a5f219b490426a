"""What a paper still lacks: the errors of the parts of the record that it prints."""

from flask import url_for

from docgen.kinds.base import PaperPlan
from docgen.model import Severity
from docgen.ports.templates import OWN_FOLDER
from docgen.workflow.templates.own_papers import OwnPaper

COMMON = ("organ", "subject", "start", "kind")
OWN_KIND = (*COMMON, "place")  # what a paper of the office's own kind takes from the meeting
WITH_PLACE = (*COMMON, "end", "place")
PRINTS: dict[str, tuple[str, ...]] = {
    "plan": (*COMMON, "plan"),
    "programme": (*WITH_PLACE, "agenda", "programme"),
    "invitation": (*WITH_PLACE, "chair", "invitation"),
    "attendance_list": (*WITH_PLACE, "secretary", "attendance"),
    "decision": (*COMMON, "decision"),
    "roster": (*COMMON, "decision"),
    "promulgating_decision": (*COMMON, "regulation"),
    "regulation": (*COMMON, "regulation"),
    "resolution": (*COMMON, "resolution"),
    "minutes": (*WITH_PLACE, "chair", "secretary", "attendance", "agenda", "proceedings", "minutes"),
    "pledge": (*COMMON, "place", "pledge"),
    "conclusion_notice": (*WITH_PLACE, "chair", "conclusions"),
    "report": (*COMMON, "report"),
    "submission": (*COMMON, "submission"),
    "official_letter": (*COMMON, "official_letter"),
    "correction_letter": (*COMMON, "correction_letter"),
    "annex": (*COMMON, "plan", "report", "submission", "official_letter"),
    "news_item": (*WITH_PLACE, "proceedings", "conclusions", "photos", "news"),
    "photo_annex": (*COMMON, "photos"),
}
"""The parts of the record that each kind prints."""


def missing(plan: PaperPlan, remarks: list[dict[str, str]]) -> list[dict[str, str]]:
    """The errors that concern this paper."""
    parts = OWN_KIND if plan.template.startswith(f"{OWN_FOLDER}/") else PRINTS[plan.kind]
    errors = [remark for remark in remarks if remark["severity"] == Severity.ERROR.value]
    return [error for error in errors if error["id"].partition("-")[0] in parts]


def unreadable(meeting_id: int, paper: OwnPaper) -> list[dict[str, str]]:
    """The errors in what was typed for a paper of an own kind, each with the address of its form."""
    there = url_for("own_papers.show", meeting_id=meeting_id, kind=paper.kind.id)
    errors = [finding for finding in paper.findings if finding.severity is Severity.ERROR]
    return [{"message": finding.message, "url": there} for finding in errors]
