"""What a paper still lacks: the errors of the parts of the record that it prints."""

from docgen.kinds.base import PaperPlan
from docgen.model import Severity
from docgen.ports.templates import OWN_FOLDER

COMMON = ("organ", "subject", "start", "kind")
OWN_KIND = (*COMMON, "place")  # what a paper of the office's own kind takes from the meeting
PRINTS: dict[str, tuple[str, ...]] = {
    "decision": (*COMMON, "decision"),
    "minutes": (*COMMON, "end", "place", "chair", "secretary", "attendance", "agenda", "proceedings", "minutes"),
    "pledge": (*COMMON, "place", "pledge"),
}


def missing(plan: PaperPlan, remarks: list[dict[str, str]]) -> list[dict[str, str]]:
    """The errors that concern this paper. A kind that is not listed prints the whole record."""
    parts = OWN_KIND if plan.template.startswith(f"{OWN_FOLDER}/") else PRINTS.get(plan.kind)
    errors = [remark for remark in remarks if remark["severity"] == Severity.ERROR.value]
    return [error for error in errors if parts is None or error["id"].partition("-")[0] in parts]
