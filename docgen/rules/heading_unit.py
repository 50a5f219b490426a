"""The commune that the heading names: in place and date, in the lines of the body and above them."""

import re

from docgen.model import BodyKind, MeetingRecord, Severity
from docgen.regimes.clauses import Clause
from docgen.rules.examples import with_organ
from docgen.rules.rule import Spots, rule
from docgen.wording import ToneMarkStyle, place_tone_marks

_COMMITTEES = frozenset({BodyKind.PEOPLES_COUNCIL, BodyKind.PEOPLES_COMMITTEE})
_OF_A_COMMUNE = _COMMITTEES | {
    BodyKind.STATE_UNIT,
    BodyKind.PARTY_COMMITTEE,
    BodyKind.PARTY_STANDING,
    BodyKind.PARTY_INSPECTION,
    BodyKind.PARTY_UNIT,
    BodyKind.FRONT_STANDING,
}
_COMPARED = _COMMITTEES | {BodyKind.PARTY_COMMITTEE}
_UNIT = re.compile(
    r"(?<!\w)(?P<kind>(?<!thị )(?<!tác )xã|phường|thị trấn|đặc khu)\s+(?P<name>[^\W_a-z][^,(\n]*?)"
    r"(?=\s*(?:[,(\n]|-\s|$)|\s+(?:huyện|quận|thị xã|thành phố|tỉnh)\s)"
)
_HIGHER = re.compile(r"(?:ubnd|ủy ban nhân dân)\s+(?:tỉnh|thành phố|tp|huyện|quận|thị xã)(?!\w)")
_SHORT = re.compile(r"(?<!\w)(?:UBND|HĐND|MTTQ|ĐU)(?!\w)")
_NOT_LETTERS = re.compile(r"[\W_]+")


def _folded(text: str) -> str:
    words = _NOT_LETTERS.sub(" ", text).strip()
    return place_tone_marks(words, ToneMarkStyle.FIRST_VOWEL).casefold()


@rule(
    "HD-16",
    Severity.ERROR,
    "Địa danh ghi trước ngày là tên đơn vị hành chính của cơ quan.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.4a", party="Phụ lục 2, ô 4"),
    wrong=("Ủy ban nhân dân thị trấn Tân Phong; place: Lưu Vệ", with_organ(place="Lưu Vệ")),
    right="Ủy ban nhân dân thị trấn Tân Phong; place: Tân Phong",
)
def place_of_the_body(record: MeetingRecord) -> Spots:
    """Only where the body's name ends with its commune, and the place has other words."""
    organ = record.organ
    units = [found["name"] for found in _UNIT.finditer(organ.name)] if organ.kind in _OF_A_COMMUNE else []
    if units and organ.place and f" {_folded(units[-1])} " not in f" {_folded(organ.place)} ":
        message = f"Địa danh «{organ.place}» không phải tên đơn vị của «{organ.name}». "
        yield "organ.place", message + f"Hãy sửa thành «{units[-1]}», hoặc sửa tên cơ quan."


@rule(
    "HD-17",
    Severity.WARNING,
    "Các dòng tên cơ quan ở đầu văn bản và tên cơ quan nêu trong nội dung là một.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.2a", party="Phụ lục 2, ô 2"),
    wrong=(
        "heading: ỦY BAN NHÂN DÂN / XÃ LƯU VỆ; name: Ủy ban nhân dân thị trấn Tân Phong",
        with_organ(heading=("ỦY BAN NHÂN DÂN", "XÃ LƯU VỆ")),
    ),
    right="heading: ỦY BAN NHÂN DÂN / THỊ TRẤN TÂN PHONG",
)
def heading_of_the_body(record: MeetingRecord) -> Spots:
    """Bodies whose heading is their whole name; one that is shortened is found by another rule."""
    organ = record.organ
    lines = " ".join(organ.heading)
    if organ.kind not in _COMPARED or not lines or not organ.name or _SHORT.search(f"{lines} {organ.name}"):
        return
    heading, name = _folded(lines), _folded(organ.name)
    if heading not in name and name not in heading:
        yield "organ.heading", f"Đầu văn bản ghi «{lines}», tên cơ quan là «{organ.name}». Hãy sửa một trong hai."


@rule(
    "HD-06",
    Severity.WARNING,
    "Trên tên Ủy ban nhân dân cấp xã không ghi cơ quan chủ quản.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.2a"),
    wrong=("parent: UBND TỈNH THANH HÓA", with_organ(parent="UBND TỈNH THANH HÓA")),
    right="parent: (để trống)",
)
def nothing_above_a_commune(record: MeetingRecord) -> Spots:
    """Custom: a commune's committee stands alone; its units have it above them."""
    organ = record.organ
    is_of_commune = organ.kind is BodyKind.PEOPLES_COMMITTEE and _UNIT.search(organ.name)
    if is_of_commune and _HIGHER.match(_folded(organ.parent)):
        message = f"Trên tên Ủy ban nhân dân cấp xã thường không ghi «{organ.parent}». Hãy để trống ô này."
        yield "organ.parent", message
