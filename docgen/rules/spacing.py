"""Blanks and end marks that a paper prints as they are typed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from docgen.model import MeetingRecord, Severity
from docgen.rules.examples import SOUND, with_organ
from docgen.rules.places import ends_with_mark, persons, texts
from docgen.rules.rule import Spots, rule

_BLANKS = re.compile(r"(?<=\S)[ \u00a0]{2,}")
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
