"""The number that a paper bears."""

from docgen.model import MeetingRecord, Severity
from docgen.regimes.clauses import Clause
from docgen.rules.examples import with_decision
from docgen.rules.places import PAPERS
from docgen.rules.rule import Spots, rule


@rule(
    "IS-09",
    Severity.ERROR,
    "Số của văn bản đếm từ 01; chưa có số thì để trống.",
    clause=Clause(state="Điều 15 khoản 1", party="Phần II, I.3"),
    wrong=("decision.number: 0", with_decision(number=0)),
    right="decision.number: (để trống)",
)
def number_from_one(record: MeetingRecord) -> Spots:
    """«Số: 00/QĐ-UBND»."""
    for name in PAPERS:
        number = getattr(getattr(record, name), "number", None)
        if number is not None and number < 1:
            yield f"{name}.number", f"Số {number} không có: số của văn bản đếm từ 01. Hãy ghi số đã cấp, hoặc để trống."
