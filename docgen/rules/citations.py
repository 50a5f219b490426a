"""How documents and their parts are cited in a text: numbers without blanks, Điều with a capital, khoản without."""

import re

from docgen.model import MeetingRecord, Severity
from docgen.regimes.clauses import Clause
from docgen.rules.examples import DECISION, with_decision
from docgen.rules.places import is_party, typed
from docgen.rules.rule import Spots, rule

_NUMBERED = (
    r"(?<!\w)(?:số|chỉ thị|nghị quyết|kết luận|quy định|hướng dẫn|quyết định|kế hoạch|thông báo|công văn|nghị định"
    r"|thông tư)\s+"
)
_TYPE = r"[A-ZĐ][A-Za-zĐđ]*"
# «05-CT/TW» of the Party, «30/2020/NĐ-CP» and «12/UBND-VP» of the State, each with blanks where none belong
_PARTY_NUMBER = re.compile(rf"(?i:{_NUMBERED})(?P<number>\d{{1,4}}\s*[-–]\s*{_TYPE}\s*/\s*[A-ZĐ]{{2,}})(?!\w)")
_STATE_NUMBER = re.compile(
    rf"(?i:{_NUMBERED})(?P<number>\d{{1,5}}\s*/\s*(?:\d{{4}}\s*/\s*)?{_TYPE}\s*[-–]\s*[A-ZĐ]{{2,}})(?!\w)"
)
_WHITE = re.compile(r"\s+")
# Before a number that is cited; «5 điều 1 …» and «theo 5 điều Bác Hồ dạy» count
_SMALL = re.compile(
    r"(?<!\w)(?:(?:tại|theo|ở|các)|(?:khoản|Khoản)\s+\d+,?(?:\s+của)?)\s+(?P<part>điều\s+\d+(?!\w|\s+(?:điều|đảng|Bác)(?!\w))"
    r"|chương\s+(?:[IVX]+|\d+)(?!\w))"
)
_CAPITAL = re.compile(r"(?<=[\w,(])[ \u00a0](?P<part>Khoản\s+\d+|Điểm\s+[a-eghiklmnopqrstuvxyđ])(?!\w)")


@rule(
    "VN-04",
    Severity.ERROR,
    "Số, ký hiệu văn bản viết liền, không có dấu cách: «05-CT/TW», «12/QĐ-UBND».",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.3c", party="Phụ lục 2, ô 3"),
    wrong=(
        "Chỉ thị số 05 - CT/TW",
        with_decision(bases=("Thực hiện Chỉ thị số 05 - CT/TW của Bộ Chính trị", *DECISION.bases)),
    ),
    right="Chỉ thị số 05-CT/TW",
)
def numbers_without_blanks(record: MeetingRecord) -> Spots:
    """A dash between two phrases has blanks; the one inside a number has none."""
    for path, text in typed(record):
        for found in (*_PARTY_NUMBER.finditer(text), *_STATE_NUMBER.finditer(text)):
            number = found["number"]
            if _WHITE.search(number):
                right = _WHITE.sub("", number)
                yield path, f"Số, ký hiệu «{number}» có dấu cách. Hãy viết liền «{right}»."
                break


@rule(
    "CC-08",
    Severity.ERROR,
    "Khi viện dẫn, «Điều», «Chương» viết hoa; «khoản», «điểm» viết thường.",
    clause=Clause(state="Phụ lục II, Mục V.7"),
    wrong=(
        "có tên tại điều 1",
        with_decision(
            articles=(
                *DECISION.articles[:2],
                "Các ông (bà) có tên tại điều 1 chịu trách nhiệm thi hành Quyết định này.",
            )
        ),
    ),
    right="có tên tại Điều 1",
)
def parts_of_documents(record: MeetingRecord) -> Spots:
    """«theo điểm a khoản 2 Điều 3»; at the start of a sentence every word has a capital. The Party has rules apart."""
    if is_party(record):
        return
    for path, text in typed(record):
        found = _SMALL.search(text) or _CAPITAL.search(text)
        if found:
            part = found["part"]
            right = part[0].swapcase() + part[1:]
            yield path, f"Viện dẫn «{part}» viết hoa, thường chưa đúng. Hãy sửa thành «{right}»."
