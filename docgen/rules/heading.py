"""How the body is named in the heading and in the number, and levels of government that are no more."""

import re
from collections.abc import Iterable, Iterator

from docgen.model import MeetingRecord, Severity
from docgen.regimes.clauses import Clause
from docgen.regimes.communes import TWO_TIERS_FROM
from docgen.rules.examples import with_decision, with_organ
from docgen.rules.places import day_at, norm_at, paper_dates, papers_with, recipients
from docgen.rules.rule import Spots, rule
from docgen.wording import ToneMarkStyle, place_tone_marks

_SHORT = re.compile(r"(?<!\w)(?:UBND|HĐND|UBMTTQ|UBKT|BCĐ|BTV|BCH|ĐU)(?!\w)")
_PARTS = re.compile(r"[-/.\s]+")
# In lower case before a name, in capitals in a heading; «Lê Văn Huyện» is a person
_DISTRICT = re.compile(
    r"(?<!\w)(?:(?:huyện|quận|thị xã|thị trấn)|(?:HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN)(?=\s+\w|$)"
    r"|(?i:huyện ủy|quận ủy|thị ủy|huyện đoàn|quận đoàn|thị đoàn))(?!\w)"
)
_FORMER = re.compile(r"(?<!\w)(?:nguyên|cũ|trước đây)(?!\w)", re.IGNORECASE)


@rule(
    "HD-07",
    Severity.ERROR,
    "Tên cơ quan ban hành ghi đầy đủ, không viết tắt; chỉ tên cơ quan chủ quản được viết tắt.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.2a"),
    wrong=("organ.heading: UBND THỊ TRẤN TÂN PHONG", with_organ(heading=("UBND THỊ TRẤN TÂN PHONG",))),
    right="organ.heading: ỦY BAN NHÂN DÂN / THỊ TRẤN TÂN PHONG",
)
def name_in_full(record: MeetingRecord) -> Spots:
    """The heading, and the name that papers print in their text."""
    organ = record.organ
    lines = [(f"organ.heading[{index}]", line) for index, line in enumerate(organ.heading)]
    for path, text in (("organ.name", organ.name), *lines):
        if found := _SHORT.search(text):
            yield path, f"Tên cơ quan ban hành viết tắt «{found.group()}». Hãy ghi đầy đủ, ví dụ «Ủy ban nhân dân»."


@rule(
    "HD-09",
    Severity.ERROR,
    "Ký hiệu cơ quan, đơn vị viết hoa.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.3c", party="Phụ lục 2, ô 3"),
    wrong=("organ.symbol: ubnd", with_organ(symbol="ubnd")),
    right="organ.symbol: UBND",
)
def symbol_in_capitals(record: MeetingRecord) -> Spots:
    """«05/QĐ-ubnd»; a symbol may have a small letter inside it, as TTr has."""
    for path, symbol in _symbols(record):
        if any(part.islower() or (part.istitle() and len(part) > 1) for part in _PARTS.split(symbol)):
            yield path, f"Ký hiệu «{symbol}» chưa viết hoa. Hãy sửa thành «{symbol.upper()}»."


@rule(
    "HD-10",
    Severity.ERROR,
    "Ký hiệu cơ quan, đơn vị không gồm ký hiệu loại văn bản; công văn không ghi «CV».",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.3b", party="Phần II, I.3"),
    wrong=("organ.symbol: CV-UBND", with_organ(symbol="CV-UBND")),
    right="organ.symbol: UBND",
)
def symbol_without_type(record: MeetingRecord) -> Spots:
    """«12/CV-UBND», «05/QĐ-QĐ-UBND»: the paper writes the symbol of its type, where it has one, by itself."""
    for path, symbol in _symbols(record):
        types = {"CV", *filter(None, norm_at(record, path).SYMBOLS.values())}
        first, *others = _PARTS.split(symbol)
        if first in types and (others or first == "CV"):
            yield path, f"Ký hiệu «{symbol}» có ký hiệu loại văn bản «{first}». Hãy bỏ «{first}» ở ô này."


def _symbols(record: MeetingRecord) -> Iterator[tuple[str, str]]:
    yield "organ.symbol", record.organ.symbol
    yield from papers_with(record, "unit")


@rule(
    "VN-08",
    Severity.WARNING,
    "Văn bản từ ngày 01/7/2025 không gửi đến, không ghi tên cấp huyện, thị trấn đã bỏ.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.4a"),
    wrong=(
        "quyết định ngày 12/5/2026 gửi Ủy ban nhân dân huyện",
        with_decision(
            date=TWO_TIERS_FROM.replace(year=2026), recipients=("Ủy ban nhân dân huyện Quảng Xương (để b/c)",)
        ),
    ),
    right="quyết định ngày 12/5/2023 gửi Ủy ban nhân dân huyện",
)
def levels_that_are_no_more(record: MeetingRecord) -> Spots:
    """Running text and citations keep the old names, and so do people who say that they mean the former body."""
    for path, name in _names_of_bodies(record):
        found = _DISTRICT.search(place_tone_marks(name, ToneMarkStyle.FIRST_VOWEL))
        if found and not _FORMER.search(name):
            message = f"«{name}»: từ ngày 01/7/2025 không còn cấp huyện và thị trấn («{found.group()}»). "
            yield path, message + "Hãy ghi cơ quan, địa danh hiện nay."


def _names_of_bodies(record: MeetingRecord) -> Iterator[tuple[str, str]]:
    """Whom papers since the two tiers are sent to, and how their own body is named where no last day is known of it."""
    for path, addressees in papers_with(record, "addressees"):
        yield from _since_two_tiers(record, [(f"{path}[{index}]", each) for index, each in enumerate(addressees)])
    yield from _since_two_tiers(record, recipients(record))
    if record.pledge:
        yield from _since_two_tiers(record, [("pledge.addressee", record.pledge.addressee)])
    organ = record.organ
    if organ.valid_to is None and any(day >= TWO_TIERS_FROM for _, day in paper_dates(record)):
        yield from (("organ.name", organ.name), ("organ.parent", organ.parent), ("organ.place", organ.place))


def _since_two_tiers(record: MeetingRecord, lines: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for path, line in lines:
        day = day_at(record, path)
        if day and day >= TWO_TIERS_FROM:
            yield path, line
