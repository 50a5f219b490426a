"""Annexes: what they hold, and that their paper speaks of them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from docgen.model import Annex, AnnexRow, Block, Level, MeetingRecord, Plan, Severity
from docgen.regimes.clauses import Clause
from docgen.rules.examples import DECISION, SOUND, with_decision
from docgen.rules.missing import absent
from docgen.rules.places import norm_at, papers_with, texts
from docgen.rules.rule import Spots, rule
from docgen.wording.outline.numerals import write_roman

_ANNEX = Clause(state="Phụ lục I, Phần I, Mục III.1", party="Phần II, I.6")
_LIST_OF_MEMBERS = re.compile(r"(?<!\w)(?:danh sách|phụ lục|kèm theo)(?!\w)", re.IGNORECASE)
_ALL_OF_THEM = re.compile(r"(?<!\w)các phụ lục(?!\w)", re.IGNORECASE)


@rule(
    "MR-18",
    Severity.ERROR,
    "Phụ lục có tên, có nội dung; bảng của phụ lục có đủ ô trên mỗi dòng.",
    clause=_ANNEX,
    wrong=(
        "3 cột, dòng có 2 ô",
        replace(
            SOUND,
            plan=replace(SOUND.plan or Plan(), annexes=(Annex("", (), ("STT", "Việc"), (AnnexRow(("1",)),)),)),
        ),
    ),
    right="3 cột, dòng nào cũng có 3 ô",
)
def annexes_fit(record: MeetingRecord) -> Spots:
    """A row with too few cells has an empty place, one with too many loses words."""
    for path, annexes in papers_with(record, "annexes"):
        for index, annex in enumerate(annexes):
            yield from absent(f"{path}[{index}].title", f"tên phụ lục thứ {index + 1}", annex.title)
            printed = annex.blocks or annex.columns or annex.rows or annex.closing
            yield from absent(f"{path}[{index}].blocks", f"nội dung phụ lục thứ {index + 1}", printed)
            yield from _rows(annex, f"{path}[{index}]")


def _rows(annex: Annex, path: str) -> Iterator[tuple[str, str]]:
    width = len(annex.columns)
    for order, line in enumerate(annex.rows):
        if len(line.cells) != width:
            message = f"Dòng {order + 1} của bảng có {len(line.cells)} ô, bảng có {width} cột. Hãy điền đủ các ô."
            yield f"{path}.rows[{order}]", message


@rule(
    "BD-09",
    Severity.ERROR,
    "Nội dung văn bản có nhắc đến từng phụ lục.",
    clause=_ANNEX,
    wrong=(
        "kế hoạch có phụ lục, nội dung không có chữ «phụ lục»",
        replace(
            SOUND,
            plan=replace(
                SOUND.plan or Plan(), annexes=(Annex("Phân công nhiệm vụ", (Block(Level.TEXT, "", "Ban Chỉ đạo."),)),)
            ),
        ),
    ),
    right="Phân công nhiệm vụ tại phụ lục kèm theo.",
)
def annexes_are_mentioned(record: MeetingRecord) -> Spots:
    """«(có phụ lục kèm theo)», «Phụ lục II»; a reader of the text must know that there is more."""
    for path, annexes in papers_with(record, "annexes"):
        paper = getattr(record, path.partition(".")[0])
        said = " ".join(text for _, text in (*texts(paper.opening, ""), *texts(paper.blocks, "")))
        if not said or _ALL_OF_THEM.search(said):
            continue
        for index, annex in enumerate(annexes):
            label, pattern = _label(record, path, len(annexes), index)
            if pattern.search(said) or (annex.title and annex.title.casefold() in said.casefold()):
                continue
            message = f"Nội dung văn bản chưa nhắc đến phụ lục thứ {index + 1}. "
            yield (
                f"{path}[{index}].title",
                f"{message}Hãy thêm, ví dụ «(có {label} kèm theo)», vào chỗ nói đến việc này.",
            )


def _label(record: MeetingRecord, path: str, count: int, index: int) -> tuple[str, re.Pattern[str]]:
    """How the text names an annex: «phụ lục» where there is one, «Phụ lục II», «Phụ lục I và II» among several."""
    if count == 1:
        return "phụ lục", re.compile(r"(?<!\w)phụ lục(?!\w)", re.IGNORECASE)
    roman, arabic = write_roman(index + 1), str(index + 1)
    before = r"(?<!\w)phụ lục\s+(?:số\s+)?(?:[\dIVXLC]+\s*(?:,|-|và|đến)\s*)*"
    shown = roman if norm_at(record, path).ROMAN_ANNEXES else arabic
    return f"Phụ lục {shown}", re.compile(rf"{before}(?:{roman}|0?{arabic})(?!\w)", re.IGNORECASE)


@rule(
    "BD-16",
    Severity.WARNING,
    "Quyết định có danh sách đi cùng thì một điều nhắc đến danh sách.",
    clause=_ANNEX,
    wrong=(
        "có danh sách thành viên, các điều không nhắc đến",
        with_decision(articles=("Thành lập Ban Chỉ đạo gồm 03 thành viên.", *DECISION.articles[1:])),
    ),
    right="gồm 03 thành viên (có danh sách kèm theo)",
)
def list_of_members_is_mentioned(record: MeetingRecord) -> Spots:
    """The members are printed on a sheet of their own, of which the articles must speak."""
    decision = record.decision
    if decision is None or not decision.members or not any(decision.articles):
        return
    if not any(_LIST_OF_MEMBERS.search(article) for article in decision.articles):
        message = "Danh sách thành viên in kèm quyết định mà chưa điều nào nhắc đến. "
        yield "decision.articles[0]", message + "Hãy thêm, ví dụ «(có danh sách kèm theo)», vào Điều 1."
