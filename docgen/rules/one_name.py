"""One body that the record calls by two names."""

import re
from collections.abc import Iterator
from dataclasses import replace

from docgen.model import MeetingRecord, Plan, Severity
from docgen.rules.examples import SOUND
from docgen.rules.membership import known_words, name_in_short
from docgen.rules.places import typed
from docgen.rules.rule import Spots, rule

_NAMES = ("Ban Chỉ đạo", "Ban Điều hành")
# What follows a name where the sentence goes on; another body has its own words there («Ban điều hành quỹ»)
_GOES_ON = frozenset({"có", "phải", "tiếp", "thực", "ra", "ký", "họp", "báo", "phân", "chịu"})
_NEXT = re.compile(r"\s*(?P<mark>[^\w\s“\"(]|$)|\s+[“\"(]?(?P<word>\w+)")


@rule(
    "VN-06",
    Severity.WARNING,
    "Một ban chỉ có một tên trong cả hồ sơ.",
    wrong=(
        "Ban Chỉ đạo mô hình; Ban điều hành mô hình",
        replace(SOUND, plan=replace(SOUND.plan or Plan(), opening="Ban điều hành mô hình xây dựng kế hoạch như sau:")),
    ),
    right="Ban Chỉ đạo mô hình",
)
def one_body_one_name(record: MeetingRecord) -> Spots:
    """«Ban điều hành» beside the «Ban Chỉ đạo» that the decision sets up."""
    own = name_in_short(record.decision).casefold() if record.decision else ""
    if own not in {name.casefold() for name in _NAMES}:
        return
    right, other = sorted(_NAMES, key=lambda name: name.casefold() != own)
    known = (known_words(record) | _GOES_ON) - {"của"}
    for path, text in typed(record):
        if said := next(_said(text, other, known), ""):
            yield path, f"Ở đây ghi «{said}», quyết định thành lập «{right}». Hãy dùng một tên."


def _said(text: str, other: str, known: frozenset[str]) -> Iterator[str]:
    for found in re.finditer(rf"(?<!\w){other}(?!\w)", text, re.IGNORECASE):
        after = _NEXT.match(text, found.end())
        if after and (after["word"] is None or after["word"].casefold() in known):
            yield found.group()
