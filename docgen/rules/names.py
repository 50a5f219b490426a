"""How names of people are typed: the name alone, each of its words with a capital."""

import re
from dataclasses import replace

from docgen.model import Attendance, MeetingRecord, Person, Severity
from docgen.regimes.clauses import Clause
from docgen.rules.examples import SOUND
from docgen.rules.places import persons, signing_persons
from docgen.rules.rule import Spots, rule

# Academic, medical and military titles, whole and as offices abbreviate them
_TITLE = re.compile(
    r"(?:(?:GS|PGS|TS|TSKH|ThS|Ths|CN|KS|BS|BSCKI|BSCKII|DS|LS|NGƯT|NGND|NSƯT)[.,\s]"
    r"|(?:giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|cử nhân|kỹ sư|kĩ sư|bác sĩ|bác sỹ|dược sĩ|luật sư"
    r"|(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng)|nhà giáo (?:ưu tú|nhân dân)|nghệ sĩ (?:ưu tú|nhân dân))\s)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?P<word>ông|bà|đồng chí|đ/c|đc)[\s:.]+", re.IGNORECASE)
_FAMILY_NAMES = ("ông", "bà")  # Ông Ích Khiêm, Bà Thị Nga: forms of address that are family names too
# Foreign names have small words in them: Charles de Gaulle, Osama bin Laden
_PARTICLES = frozenset(
    {"al", "bin", "binti", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le"}
)
_PARTICLES |= {"van", "von", "y", "zu"}


@rule(
    "SG-04",
    Severity.ERROR,
    "Trước họ tên người ký không ghi học hàm, học vị, quân hàm, danh hiệu.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.7c", party="Phụ lục 2, ô 7b"),
    wrong=("chair.name: ThS. Trần Hòa Bình", replace(SOUND, chair=Person("ThS. Trần Hòa Bình"))),
    right="chair.name: Trần Hòa Bình",
)
def no_title_before_name(record: MeetingRecord) -> Spots:
    """Names stay as they are typed, so the clerk takes the title away."""
    for path, person in signing_persons(record):
        if found := _TITLE.match(person.name):
            title = found.group().strip(" ,")
            yield f"{path}.name", f"«{person.name}» có «{title}» trước họ tên. Hãy bỏ «{title}», chỉ để họ và tên."


@rule(
    "SG-09",
    Severity.HINT,
    "Cách xưng hô ghi ở ô riêng, không ghi trong họ tên.",
    wrong=("chair.name: Ông Trần Hòa Bình", replace(SOUND, chair=Person("Ông Trần Hòa Bình"))),
    right="chair.title: ông; chair.name: Trần Hòa Bình",
)
def no_address_in_name(record: MeetingRecord) -> Spots:
    """The papers print the form of address themselves. Ông is a family name too, so it is a hint only."""
    for path, person in persons(record):
        word = _address(person.name)
        if word and not _is_printed_twice(person, word):
            yield f"{path}.name", f"«{person.name}» có «{word}». Nếu đó là cách xưng hô, hãy chuyển sang ô title."


@rule(
    "SG-10",
    Severity.WARNING,
    "Họ tên không bắt đầu bằng «Đồng chí», hay bằng chính cách xưng hô đã ghi ở ô riêng.",
    wrong=(
        "attendance.persons[0].name: Đồng chí Đỗ Đình Cường",
        replace(SOUND, attendance=Attendance((Person("Đồng chí Đỗ Đình Cường", title="đồng chí"),))),
    ),
    right="attendance.persons[0].name: Đỗ Đình Cường",
)
def address_is_not_printed_twice(record: MeetingRecord) -> Spots:
    """«đồng chí Đồng chí Đỗ Đình Cường», «ông Ông Lê Văn A»."""
    for path, person in persons(record):
        word = _address(person.name)
        if word and _is_printed_twice(person, word):
            where = "" if person.title else " và ghi vào ô title"
            yield f"{path}.name", f"«{person.name}» có «{word}» trước họ tên. Hãy bỏ «{word}»{where}, chỉ để họ và tên."


def _address(name: str) -> str:
    found = _ADDRESS.match(name)
    return found["word"] if found else ""


def _is_printed_twice(person: Person, word: str) -> bool:
    """Whether a word before a name is certainly a form of address."""
    return word.casefold() not in _FAMILY_NAMES or person.title.casefold() == word.casefold()


@rule(
    "VN-03",
    Severity.WARNING,
    "Chữ nào của họ tên cũng viết hoa chữ cái đầu, chỉ chữ cái đầu.",
    clause=Clause(state="Phụ lục II, Mục II.1"),
    wrong=("chair.name: trần hòa bình", replace(SOUND, chair=Person("trần hòa bình"))),
    right="chair.name: Trần Hòa Bình",
)
def capitals_of_names(record: MeetingRecord) -> Spots:
    """Papers print a name as it is typed; above all, the block of signature does."""
    for path, person in persons(record):
        name = _bare(person.name)
        if small := next((word for word in name.split() if _is_small(word)), ""):
            right = small[0].upper() + small[1:]
            yield f"{path}.name", f"Họ tên «{person.name}» có chữ chưa viết hoa. Hãy sửa «{small}» thành «{right}»."
        elif _is_in_capitals(name):
            message = f"Họ tên «{person.name}» viết toàn chữ hoa. Hãy chỉ viết hoa chữ cái đầu mỗi chữ."
            yield f"{path}.name", message


def _bare(name: str) -> str:
    """The name without the words before it that other rules look at."""
    while found := _ADDRESS.match(name) or _TITLE.match(name):
        name = name[found.end() :].lstrip()
    return name


def _is_small(word: str) -> bool:
    """Whether a word should begin with a capital and does not; «d'Estaing» and «al-Sisi» are written so."""
    return word[0].islower() and word.rstrip(",.").isalpha() and word not in _PARTICLES


def _is_in_capitals(name: str) -> bool:
    """Whether all words of more than one letter («Y A» is a name) stand in capitals."""
    long = [word for word in name.split() if sum(map(str.isalpha, word)) > 1]
    return bool(long) and all(word.isupper() for word in long)
