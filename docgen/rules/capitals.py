"""Capital letters of names and posts in a text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from docgen.model import MeetingRecord, Plan, Severity
from docgen.regimes.clauses import Clause
from docgen.rules.examples import SOUND
from docgen.rules.places import is_party, typed
from docgen.rules.rule import Spots, rule

# Phụ lục II, Mục IV.1: the names as they are written; a text in capitals only is right too
_NAMES = (
    "Bộ Chính trị",
    "Ban Bí thư Trung ương",
    "Ban Chấp hành Trung ương",
    "Văn phòng Trung ương Đảng",
    "Đảng Cộng sản Việt Nam",
    "Mặt trận Tổ quốc Việt Nam",
)
# «cán bộ chính trị» is no body: whoever means the body writes its first letter large
_ANY_NAME = "|".join(rf"{name[0]}(?i:{name[1:]})" for name in _NAMES).replace(" ", r"\s+")
_NAME = re.compile(rf"(?<!\w)(?:{_ANY_NAME})(?!\w)")
# Phụ lục II, Mục V.3: the first letter of a post is large, no other one
_POSTS = ("Hiệu trưởng", "Chủ tịch", "Bí thư", "Giám đốc", "Tổ trưởng", "Thư ký", "Chuyên viên")
_POST = re.compile(rf"(?<!\w)(?:{'|'.join(post.title() for post in _POSTS)})(?!\w)")
_PEOPLE = re.compile(
    r"(?<!\w)(?:của|cho|với|vì|phục vụ|vận động|trong|quần chúng|tầng lớp|toàn thể|đông đảo|lắng nghe|gần gũi với)\s+"
    r"nhân dân(?!\w|\s+tệ(?!\w))"
)
_BODY_OF_THE_PEOPLE = re.compile(r"(?<!\w)(?P<name>(?:Ủy ban|Uỷ ban|Hội đồng)\s+Nhân dân)(?!\w)")


def _plan(opening: str) -> MeetingRecord:
    return replace(SOUND, plan=replace(SOUND.plan or Plan(), opening=opening))


@rule(
    "VN-10",
    Severity.ERROR,
    "Tên cơ quan, chức vụ viết hoa đúng: «Bộ Chính trị», «Hiệu trưởng».",
    clause=Clause(state="Phụ lục II, Mục IV.1, V.3"),
    wrong=("Bộ chính trị", _plan("Thực hiện Chỉ thị của Bộ chính trị, Ủy ban nhân dân thị trấn xây dựng kế hoạch.")),
    right="Bộ Chính trị",
)
def capitals_of_bodies_and_posts(record: MeetingRecord) -> Spots:
    """Only names whose spelling is certain."""
    for path, text in typed(record):
        for wrong, right in dict(_misspelt(text, with_posts=not is_party(record))).items():
            yield path, f"«{wrong}» viết hoa chưa đúng. Hãy sửa thành «{right}»."


def _misspelt(text: str, *, with_posts: bool) -> Iterator[tuple[str, str]]:
    """What is wrong and what is right; the Party has rules of its own for posts."""
    for found in _NAME.finditer(text):
        wrong = " ".join(found.group().split())
        right = next(name for name in _NAMES if name.casefold() == wrong.casefold())
        if wrong not in {right, right.upper()}:
            yield wrong, right
    for found in _POST.finditer(text) if with_posts else ():
        yield found.group(), found.group().capitalize()


@rule(
    "VN-11",
    Severity.WARNING,
    "«Nhân dân» viết hoa; trong tên Ủy ban nhân dân, Hội đồng nhân dân thì viết thường.",
    clause=Clause(state="Phụ lục II, Mục IV.1, V.1"),
    wrong=("phục vụ nhân dân", _plan("Ủy ban nhân dân thị trấn xây dựng kế hoạch phục vụ nhân dân như sau:")),
    right="phục vụ Nhân dân",
)
def the_people_with_a_capital(record: MeetingRecord) -> Spots:
    """Only where the word is certainly the people; the titles of other documents keep their spelling, so it warns."""
    if is_party(record):
        return
    for path, text in typed(record):
        if ".bases[" in path:
            continue
        if _PEOPLE.search(text):
            yield path, "«nhân dân» ở ô này viết hoa chữ đầu. Hãy sửa thành «Nhân dân»."
        elif found := _BODY_OF_THE_PEOPLE.search(text):
            name = found["name"]
            yield path, f"Tên «{name}» viết thường chữ «nhân dân». Hãy sửa thành «{name.replace('Nhân', 'nhân')}»."
