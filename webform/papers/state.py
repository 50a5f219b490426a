"""What a paper still lacks: the errors of the parts of the record that it prints."""

from flask import url_for

from docgen.kinds.base import PaperPlan
from docgen.kinds.prints import OWN_KIND, PRINTS
from docgen.model import Severity
from docgen.workflow.templates.choice import is_own
from docgen.workflow.templates.own_papers import OwnPaper


def missing(plan: PaperPlan, remarks: list[dict[str, str]]) -> list[dict[str, str]]:
    """The errors that concern this paper."""
    parts = OWN_KIND if is_own(plan.template) else PRINTS[plan.kind]
    errors = [remark for remark in remarks if remark["severity"] == Severity.ERROR.value]
    return [error for error in errors if error["id"].partition("-")[0] in parts]


def unreadable(meeting_id: int, paper: OwnPaper) -> list[dict[str, str]]:
    """The errors in what was typed for a paper of an own kind, each with the address of its form."""
    there = url_for("own_papers.show", meeting_id=meeting_id, kind=paper.kind.id)
    errors = [finding for finding in paper.findings if finding.severity is Severity.ERROR]
    return [{"message": finding.message, "url": there} for finding in errors]
