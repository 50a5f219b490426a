"""Abbreviations that no text of the record explains."""

import re
from dataclasses import replace

from docgen.model import MeetingRecord, Plan, Severity
from docgen.regimes.clauses import Clause
from docgen.rules.examples import SOUND
from docgen.rules.places import typed
from docgen.rules.rule import Spots, rule

_MEANT = {
    "BTV": "Ban Thường vụ",
    "BCH": "Ban Chấp hành",
    "HN": "hội nghị",
    "Đc": "đồng chí",
    "TDP": "tổ dân phố",
    "CBCC": "cán bộ, công chức",
}
# A sign of a number («12/KH-BTV») is none of them, and «HN» after a mark may be a place
_USED = {
    short: re.compile(
        rf"(?<![\w/.-]){short}(?![\w/-])" if short != "Đc" else r"(?<![\w/.-])[Đđ]c[.\s]+(?=[A-ZĐÁÂĂÔƠƯÚỦÝ])"
    )
    for short in _MEANT
}
# Lists of whom a paper goes to, symbols and marks of filing are short by custom
_SHORT_BY_CUSTOM = re.compile(r"organ\.|\w+\.(?:recipients|archived_by|unit)(?!\w)")


@rule(
    "VN-09",
    Severity.WARNING,
    "Chữ viết tắt được viết đủ ở lần đầu: «Ban Thường vụ (BTV)».",
    clause=Clause(party="Phần II, I.6"),
    wrong=(
        "BTV Huyện ủy",
        replace(SOUND, plan=replace(SOUND.plan or Plan(), opening="Thực hiện chỉ đạo của BTV Huyện ủy:")),
    ),
    right="Ban Thường vụ Huyện ủy",
)
def abbreviations_are_explained(record: MeetingRecord) -> Spots:
    """Each once, where it first stands; whoever explains it once may go on using it."""
    words = [(path, text) for path, text in typed(record) if not _SHORT_BY_CUSTOM.match(path)]
    for short, pattern in _USED.items():
        first = next((path for path, text in words if pattern.search(text)), "")
        explained = re.compile(rf"\([^()]*(?<!\w){short}\)")
        if first and not any(explained.search(text) for _, text in words):
            meant = _MEANT[short]
            yield first, f"«{short}» chưa được viết đủ ở lần đầu. Hãy ghi «{meant}», hoặc «{meant} ({short})»."
