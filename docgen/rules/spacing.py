"""Blanks and end marks that a paper prints as they are typed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from docgen.model import MeetingRecord, Plan, Severity
from docgen.rules.examples import SOUND, with_organ
from docgen.rules.places import ends_with_mark, persons, texts, typed
from docgen.rules.rule import Spots, rule

_BLANKS = re.compile(r"(?<=\S)[ \u00a0]{2,}")
# «tỷ lệ 1 : 500» has blanks around its colon, and «… .» stands for what is not written yet
_BEFORE_MARK = re.compile(r"(?<=\w)[ \u00a0]+(?P<mark>[,;.!?](?=\s|$)|:(?=\s|$)(?!\s*\d))")
_AFTER_MARK = re.compile(r"(?<=[^\W\d_])(?P<mark>[,;])(?=[^\W\d_])")
_SENTENCES = re.compile(r"[^\W\d_]{2}(?P<mark>\.)[^\W\d_]{2}")
_IN_BRACKETS = re.compile(r"\([ \u00a0]+(?=\w)|(?<=\w)[ \u00a0]+\)")
_UNPRINTED = re.compile(r"sample_data\b|body$|photos\[\d+\]\.file$")


@rule(
    "BD-07",
    Severity.HINT,
    "Giữa hai chữ chỉ có một dấu cách.",
    wrong=("place: Hội trường  Ủy ban nhân dân", replace(SOUND, place="Hội trường  Ủy ban nhân dân")),
    right="place: Hội trường Ủy ban nhân dân thị trấn Tân Phong",
)
def single_blanks(record: MeetingRecord) -> Spots:
    """In justified text two blanks are a gap. Texts of several lines may be set in columns, so they are left alone."""
    for path, text in texts(record, ""):
        if "\n" not in text and not _UNPRINTED.match(path) and (found := _BLANKS.search(text)):
            before = text[: found.start()].split()[-1]
            yield path, f"Ô này có nhiều dấu cách liền nhau sau «{before}». Hãy chỉ để một dấu cách."


@rule(
    "BD-14",
    Severity.WARNING,
    "Trước dấu câu không có dấu cách, sau dấu câu có dấu cách; sát trong ngoặc không có dấu cách.",
    wrong=(
        "kế hoạch , như sau :",
        replace(SOUND, plan=replace(SOUND.plan or Plan(), opening="Ủy ban nhân dân xây dựng kế hoạch , như sau :")),
    ),
    right="kế hoạch, như sau:",
)
def blanks_at_marks(record: MeetingRecord) -> Spots:
    """A line may end between a word and its mark where a blank stands before it."""
    for path, text in typed(record):
        if found := _BEFORE_MARK.search(text):
            yield path, f"Ô này có dấu cách trước dấu «{found['mark']}». Hãy bỏ dấu cách này."
        elif mark := _mark_without_blank(text):
            yield path, f"Ô này thiếu dấu cách sau dấu «{mark}». Hãy thêm một dấu cách."
        elif _IN_BRACKETS.search(text):
            yield path, "Ô này có dấu cách sát trong dấu ngoặc. Hãy bỏ dấu cách này."


def _mark_without_blank(text: str) -> str:
    """The mark after which the next word stands at once: «kinh tế,văn hóa», «hội nghị.Các đơn vị»."""
    for found in (*_AFTER_MARK.finditer(text), *_SENTENCES.finditer(text)):
        before, after = found.group()[:2], found.group()[-2:]
        if found["mark"] != "." or (before.islower() and after.istitle()):
            return found["mark"]
    return ""


@rule(
    "BD-12",
    Severity.WARNING,
    "Tên cơ quan, địa điểm, chức vụ, nhóm người dự, người phát biểu không kết thúc bằng dấu câu.",
    wrong=("organ.name: Ủy ban nhân dân thị trấn Tân Phong.", with_organ(name=f"{SOUND.organ.name}.")),
    right="organ.name: Ủy ban nhân dân thị trấn Tân Phong",
)
def no_mark_inside_a_sentence(record: MeetingRecord) -> Spots:
    """These texts stand in the middle of a sentence, which has its own marks."""
    for path, text in _inside(record):
        if text.endswith(":") or ends_with_mark(text):
            yield path, f"«{text}» đứng giữa câu nên không có dấu «{text[-1]}» ở cuối. Hãy bỏ dấu này."


def _inside(record: MeetingRecord) -> Iterator[tuple[str, str]]:
    """The texts around which the papers build sentences."""
    organ = record.organ
    yield from (("organ.name", organ.name), ("organ.head", organ.head), ("organ.place", organ.place))
    yield from (("kind", record.kind), ("place", record.place))
    for path, person in persons(record):
        yield f"{path}.post", person.post
    for index, group in enumerate(record.attendance.groups):
        yield f"attendance.groups[{index}].description", group.description
    for index, proceeding in enumerate(record.proceedings):
        yield f"proceedings[{index}].speaker", proceeding.speaker
