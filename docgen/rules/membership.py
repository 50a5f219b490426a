"""What the texts of a record say of the body that its decision sets up: as many members as its list names."""

import re
from collections.abc import Iterator
from dataclasses import replace

from docgen.model import Decision, MeetingRecord, Proceeding, Severity
from docgen.rules.examples import SOUND
from docgen.rules.facts import disagreeing_total, stated_numbers
from docgen.rules.places import prose
from docgen.rules.rule import Spots, rule

_SAID_IN_ARTICLE_1 = "decision.articles[0]"  # BD-10 looks at it
_SETS_UP = re.compile(r"(?:về việc\s+)?(?:thành lập|kiện toàn)\s+", re.IGNORECASE)
# How a body is called for short: «Ban Chỉ đạo», «Tổ công tác», «Tiểu ban Tuyên truyền», «Hội đồng thi đua»
_SHORT = re.compile(r"(?:(?:Ban|Tổ)(?:\s+\w+){2}|(?:Tiểu ban|Hội đồng)(?:\s+\w+){2})")
_WORDS = re.compile(r"\w+")
# Between the name and the number; another body of the same kind has other words there
_BETWEEN = frozenset({"đã", "được", "mới", "này", "nói", "trên", "của", "sau", "đây", "gọi", "là", "tắt", "bao"})
_BEGINS_WITH_NUMBER = re.compile(r"(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[.;!?\n]")


@rule(
    "BD-13",
    Severity.WARNING,
    "Số thành viên nêu trong các văn bản bằng số dòng của danh sách kèm theo quyết định.",
    wrong=(
        "diễn biến: Ban Chỉ đạo gồm 18 thành viên; danh sách có 03 người",
        replace(SOUND, proceedings=(Proceeding("Ra mắt", "", "Ban Chỉ đạo gồm 18 thành viên ra mắt hội nghị."),)),
    ),
    right="diễn biến: Ban Chỉ đạo gồm 03 thành viên",
)
def members_in_every_text(record: MeetingRecord) -> Spots:
    """Minutes, reports and notices repeat the number; the list is changed later than they are."""
    rows = len(record.decision.members) if record.decision else 0
    short = name_in_short(record.decision) if record.decision and rows else ""
    if not short:
        return
    known = known_words(record)
    for path, text in prose(record):
        wrong = [number for said in _said(text, short, known) if (number := disagreeing_total(said, rows)) is not None]
        if wrong and path != _SAID_IN_ARTICLE_1:
            message = f"Ở đây ghi {short} gồm {wrong[0]} thành viên, danh sách của quyết định có {rows} người. "
            yield path, message + "Hãy sửa số này hoặc danh sách."


def name_in_short(decision: Decision) -> str:
    """«Ban Chỉ đạo» of the body that a decision sets up, "" where its name has another form."""
    found = _SHORT.match(decision.body_name or _SETS_UP.sub("", decision.subject, count=1))
    return found.group() if found else ""


def known_words(record: MeetingRecord) -> frozenset[str]:
    """Words that may stand between the body's name and a number without making it another body."""
    decision = record.decision or Decision()
    own = f"{decision.body_name} {decision.subject} {record.organ.name} {record.subject}"
    return _BETWEEN | {word.casefold() for word in _WORDS.findall(own)}


def _said(text: str, short: str, known: frozenset[str]) -> Iterator[str]:
    """What follows each «Ban Chỉ đạo … gồm» that counts people, to the end of its sentence."""
    name = rf"\b{re.escape(short)}\b(?P<between>[^.;:!?\n]*?)\bgồm(?:\s+có)?\s*:?\s"
    for found in re.finditer(name, text, re.IGNORECASE):
        said = _SENTENCE_ENDS.split(text[found.end() :], maxsplit=1)[0]
        between = {word.casefold() for word in _WORDS.findall(found["between"])}
        counts_people = _BEGINS_WITH_NUMBER.match(said) and any(stated_numbers(said.split(",", 1)[0]))
        if counts_people and between <= known:
            yield said
