"""Words and numbers that a paper adds by itself: typed too, they would be printed twice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docgen.model import Block, Conclusions, Level, MeetingRecord, Plan, Report, Severity
from docgen.regimes.clauses import Clause
from docgen.rules.examples import SOUND, with_decision
from docgen.rules.places import ends_with_mark, papers_with, recipients
from docgen.rules.rule import Spots, rule
from docgen.wording.outline.marks import read_mark

_ADDRESSED = re.compile(r"[-–—\s]*kính\s+(?:gửi|trình)\b\s*:?", re.IGNORECASE)
_FILED = re.compile(r"[-–—\s]*lưu\s*(?::|(?=VT\b|VP\b|văn thư\b|văn phòng\b|hồ sơ\b)|$)", re.IGNORECASE)
_AS_EXECUTED = re.compile(r"[-–—\s]*như\s+điều\s+\d+", re.IGNORECASE)
_AS_ADDRESSED = re.compile(r"[-–—\s]*như\s+(?:trên|kính gửi)\b", re.IGNORECASE)
_ENACTMENTS = ("decision", "regulation", "resolution")
_HEADING = re.compile(r"(?:Phần|Chương|Mục|Tiểu mục)\s+(?:[IVXLC]+|\d+)(?=\s)", re.IGNORECASE)
_HEADINGS = frozenset({Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION})


@rule(
    "NN-07",
    Severity.WARNING,
    "Nơi kính gửi không gõ «Kính gửi», không gõ dấu ở cuối; văn bản tự thêm.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.9b", party="Phụ lục 2, ô 9b"),
    wrong=(
        "report.addressees[0]: Kính gửi: Ủy ban nhân dân huyện",
        replace(
            SOUND,
            report=Report(
                "Kết quả", ("Kính gửi: Ủy ban nhân dân huyện",), "Báo cáo.", signatory=(SOUND.plan or Plan()).signatory
            ),
        ),
    ),
    right="report.addressees[0]: Ủy ban nhân dân huyện",
)
def addressee_without_label(record: MeetingRecord) -> Spots:
    """The label stands before the first one, the marks behind all of them."""
    for path, addressees in papers_with(record, "addressees"):
        for index, addressee in enumerate(addressees):
            yield from _addressee(f"{path}[{index}]", addressee)
    if record.pledge:
        yield from _addressee("pledge.addressee", record.pledge.addressee)


def _addressee(path: str, addressee: str) -> Spots:
    if found := _ADDRESSED.match(addressee):
        label = found.group().strip()
        yield path, f"Văn bản tự in lời kính gửi. Hãy bỏ «{label}» ở ô này, chỉ để tên nơi nhận."
    elif ends_with_mark(addressee):
        yield path, f"Hãy bỏ dấu «{addressee[-1]}» ở cuối «{addressee}»; dấu cuối dòng do văn bản tự ghi."


@rule(
    "NN-08",
    Severity.WARNING,
    "Nơi nhận không gõ «Như Điều …», «Như trên», «Lưu: …»; văn bản tự thêm.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.9d", party="Phụ lục 2, ô 9a"),
    wrong=("decision.recipients[1]: Lưu: VT", with_decision(recipients=("Thường trực Đảng ủy", "Lưu: VT"))),
    right="decision.recipients[0]: Thường trực Đảng ủy",
)
def recipient_that_is_added(record: MeetingRecord) -> Spots:
    """The first line of nơi nhận follows from the paper, the last from who keeps it."""
    for path, recipient in recipients(record):
        name = path.partition(".")[0]
        if _FILED.match(recipient):
            yield path, f"Văn bản tự in dòng «Lưu». Hãy xóa dòng «{recipient}»; nơi lưu khác ghi ở {name}.archived_by."
        elif _is_first_line(record, name, recipient):
            yield path, f"Văn bản tự in dòng này. Hãy xóa dòng «{recipient}» ở nơi nhận."
    for path, archived_by in papers_with(record, "archived_by"):
        if found := _FILED.match(archived_by):
            yield path, f"Văn bản tự in chữ «Lưu». Hãy bỏ «{found.group().strip()}» ở ô này."
        elif ends_with_mark(archived_by):
            yield path, f"Văn bản tự thêm dấu chấm. Hãy bỏ dấu «{archived_by[-1]}» ở cuối ô này."


def _is_first_line(record: MeetingRecord, name: str, recipient: str) -> bool:
    """Whether the paper itself begins nơi nhận so."""
    if name in _ENACTMENTS:
        return bool(_AS_EXECUTED.match(recipient))
    return _is_addressed(record, name) and bool(_AS_ADDRESSED.match(recipient))


def _is_addressed(record: MeetingRecord, name: str) -> bool:
    return any(getattr(getattr(record, name), "addressees", ()))


@rule(
    "NN-03",
    Severity.ERROR,
    "Chỉ văn bản có «Kính gửi» mới ghi «Như trên» ở nơi nhận.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.9b, 9c"),
    wrong=("decision.recipients[0]: Như trên", with_decision(recipients=("Như trên",))),
    right="decision.recipients[0]: Thường trực Đảng ủy",
)
def as_above_needs_something_above(record: MeetingRecord) -> Spots:
    """An invitation names its guest at the head, and a letter without addressee is found by another rule."""
    for path, recipient in recipients(record):
        name = path.partition(".")[0]
        if name in {"invitation", "submission", "official_letter", "correction_letter"}:
            continue
        if _AS_ADDRESSED.match(recipient) and not _is_addressed(record, name):
            yield path, f"«{recipient}» không chỉ vào nơi nào, vì văn bản không có «Kính gửi». Hãy ghi rõ tên nơi nhận."


@rule(
    "BD-11",
    Severity.WARNING,
    "Tiêu đề, nội dung được đánh số không gõ «Chương I», «Điều 1.», «1.», «a)» ở đầu; văn bản tự đánh số.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.6d", party="Phụ lục 2, ô 6"),
    wrong=(
        "conclusions.items[0]: 1. Đẩy mạnh …",
        replace(
            SOUND, conclusions=replace(SOUND.conclusions or Conclusions(), items=("1. Đẩy mạnh cải cách hành chính.",))
        ),
    ),
    right="conclusions.items[0]: Đẩy mạnh …",
)
def number_is_added(record: MeetingRecord) -> Spots:
    """«1. 1. Đẩy mạnh …»."""
    for path, text, is_heading in _numbered(record):
        first = " ".join(text.partition("\n")[0].split())
        if label := _label(first, is_heading=is_heading):
            yield path, f"Văn bản tự đánh số. Hãy bỏ «{label}» ở đầu ô này."


def _label(line: str, *, is_heading: bool) -> str:
    mark = read_mark(line)
    if mark is not None:
        return mark.label
    found = _HEADING.match(line) if is_heading else None  # «Chương I Quy định chung» may begin a sentence elsewhere
    return found.group() if found else ""


def _numbered(record: MeetingRecord) -> Iterator[tuple[str, str, bool]]:
    """Each text before which a paper prints a number or a letter, and whether it is a heading."""
    for path, blocks in papers_with(record, "blocks"):
        yield from _of_blocks(blocks, path)
    for path, annexes in papers_with(record, "annexes"):
        for index, annex in enumerate(annexes):
            yield from _of_blocks(annex.blocks, f"{path}[{index}].blocks")
    for path, text in (*_of_meeting(record), *_of_pledge(record)):
        yield path, text, False


def _of_blocks(blocks: Sequence[Block], path: str) -> Iterator[tuple[str, str, bool]]:
    for index, block in enumerate(blocks):
        here = f"{path}[{index}]"
        if block.level is not Level.TEXT:
            field = "title" if block.title else "text"
            yield f"{here}.{field}", block.title or block.text, block.level in _HEADINGS
        yield from _of_blocks(block.children, f"{here}.children")


def _of_meeting(record: MeetingRecord) -> Iterator[tuple[str, str]]:
    for index, item in enumerate(record.conclusions.items if record.conclusions else ()):
        yield f"conclusions.items[{index}]", item
    for index, proceeding in enumerate(record.proceedings):
        path = f"proceedings[{index}]"
        yield f"{path}.title", proceeding.title
        for order, point in enumerate(proceeding.points):
            yield f"{path}.points[{order}]", point


def _of_pledge(record: MeetingRecord) -> Iterator[tuple[str, str]]:
    if record.pledge is None:
        return
    for index, task in enumerate(record.pledge.tasks):
        yield f"pledge.tasks[{index}]", task
    for index, criterion in enumerate(record.pledge.criteria):
        for order, item in enumerate(criterion.items):
            yield f"pledge.criteria[{index}].items[{order}]", item
