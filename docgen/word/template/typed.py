"""Faults of typing in a template: signs left open, marks half changed, words that a mark of paragraph or row swallows.

Looks at the paragraphs as Word shows them. What is wrong is taken out of the tree, so that the steps that follow
still find the other faults.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from docgen.word.names import w
from docgen.word.template.findings import TemplateFinding, error, warning
from docgen.word.template.located import Place
from docgen.word.template.marks import (
    DELETED,
    OPENERS,
    SPACE,
    Piece,
    Span,
    pieces_of,
    replace_span,
    spans_in,
    text_of,
)

SHOWN: Final = 40  # characters of a mark that a message repeats
LONGEST_MARK: Final = 1_000
WHOLE: Final = re.compile(r"\{[{%#](p|tr|tc)\s")  # docxtpl: the mark takes the place of all that is around it
AROUND: Final = {"p": ("đoạn văn", w("p")), "tr": ("hàng của bảng", w("tr")), "tc": ("ô của bảng", w("tc"))}
SINGLE_BRACE: Final = re.compile(r"(?<![{\w])\{\s*[^\W\d][\w.]*\s*\}(?!\})")
MERGE_FIELD: Final = re.compile(r"^\s*MERGEFIELD\s+(\S+)", re.IGNORECASE)
ATTRIBUTE_MARK: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")


def typing_findings(root: etree._Element, places: Sequence[Place]) -> list[TemplateFinding]:
    """What is typed wrongly in a part; it is taken out of the tree. ``places`` are those of its paragraphs."""
    found: list[TemplateFinding] = []
    for paragraph, place in zip(list(root.iter(w("p"))), places, strict=True):
        found += _in_paragraph(paragraph, place)
        found += _foreign_fields(paragraph, place)
    found += _in_attributes(root, places)
    return found


def shown(mark: str) -> str:
    """A mark as a message repeats it."""
    text = " ".join(mark.split())
    return f"«{text}»" if len(text) <= SHOWN else f"«{text[:SHOWN]}…»"


def _in_paragraph(paragraph: etree._Element, place: Place) -> Iterator[TemplateFinding]:
    pieces = pieces_of(paragraph)
    text = text_of(pieces)
    yield from _single_braces(text, place)
    wrong: list[Span] = []
    for span in spans_in(text):
        finding = _fault(span, text, pieces, paragraph, place)
        if finding is not None:
            wrong.append(span)
            yield finding
    for span in reversed(wrong):
        replace_span(pieces, span, "")


def _fault(
    span: Span, text: str, pieces: list[Piece], paragraph: etree._Element, place: Place
) -> TemplateFinding | None:
    mark = text[span.start : span.end]
    if span.is_stray:
        return error("stray", f"Dấu «{mark}» không có dấu mở «{_opener(mark)}» đi trước trong cùng đoạn.", place)
    if not span.is_closed:
        rest = shown(text[span.start :])
        return error("unclosed", f"Lệnh {rest} chưa có dấu đóng «{OPENERS[mark]}» trong cùng đoạn.", place)
    if len(mark) > LONGEST_MARK:
        return error("long", f"Lệnh {shown(mark)} dài quá {LONGEST_MARK} ký tự.", place)
    if _is_half_changed(span, pieces, paragraph):
        said = "đang có sửa đổi chưa chấp nhận (Track Changes). Vào Xem lại (Review), chọn Chấp nhận (Accept), rồi lưu"
        return error("tracked", f"Lệnh {shown(mark)} {said}.", place)
    return _swallowing(mark, paragraph, place)


def _opener(closer: str) -> str:
    return next(opener for opener, closing in OPENERS.items() if closing == closer)


def _is_half_changed(span: Span, pieces: list[Piece], paragraph: etree._Element) -> bool:
    """Whether a tracked change begins, ends or lies inside a mark."""
    touched = [piece for piece in pieces if piece.start < span.end and piece.end > span.start]
    if len({piece.is_inserted for piece in touched}) > 1:
        return True
    inside = False
    for node in paragraph.iter():
        if node is touched[0].node:
            inside = len(touched) > 1
        elif node is touched[-1].node:
            return False
        elif inside and node.tag in DELETED:
            return True
    return False


def _swallowing(mark: str, paragraph: etree._Element, place: Place) -> TemplateFinding | None:
    """A mark of a whole paragraph, row or cell beside which other text stands: that text would not be printed."""
    whole = WHOLE.match(mark)
    if whole is None:
        return None
    name, tag = AROUND[whole[1]]
    around = next(paragraph.iterancestors(tag), None) if tag != w("p") else paragraph
    if around is None:
        return error("no-table", f"Lệnh {shown(mark)} chỉ dùng được trong bảng; ở đây hãy bỏ chữ «{whole[1]}».", place)
    others = "".join(text_of(pieces_of(inner)) for inner in around.iter(w("p")))
    rest = " ".join(others.replace(mark, "", 1).split())
    if not rest:
        return None
    said = f"thay cho cả {name} nên chữ {shown(rest)} ở cùng {name} sẽ không được in. Đặt lệnh này riêng một {name}"
    return error("swallowed", f"Lệnh {shown(mark)} {said}.", place)


def _single_braces(text: str, place: Place) -> Iterator[TemplateFinding]:
    for brace in SINGLE_BRACE.finditer(text):
        name = brace[0].strip("{} ")
        yield warning(
            "single-brace", f"«{brace[0]}» sẽ in nguyên như vậy. Nếu là trường, viết «{{{{ {name} }}}}».", place
        )


def _foreign_fields(paragraph: etree._Element, place: Place) -> Iterator[TemplateFinding]:
    """Fields of Word's own mail merge, which nobody fills here."""
    simple = (field.get(w("instr"), "") for field in paragraph.iter(w("fldSimple")))
    typed = "".join(part.text or "" for part in paragraph.iter(w("instrText")))
    for instruction in (*simple, typed):
        field = MERGE_FIELD.match(instruction)
        if field:
            said = f"Trường trộn thư «{field[1]}» của Word không được điền. Viết «{{{{ tên_trường }}}}» thay cho nó."
            yield warning("merge-field", said, place)


def _in_attributes(root: etree._Element, places: Sequence[Place]) -> Iterator[TemplateFinding]:
    """Signs left open in the names and descriptions of drawings and controls."""
    order = dict(zip(root.iter(w("p")), places, strict=True))
    for element in root.iter():
        for name, value in element.attrib.items():
            rest = ATTRIBUTE_MARK.sub("", str(value))
            if name == SPACE or not ("{{" in rest or "{%" in rest):
                continue
            element.set(name, str(value).replace("{", "("))
            around = next(element.iterancestors(w("p")), None)
            place = None if around is None else order.get(around)
            yield error("unclosed", f"Lệnh {shown(rest)} trong tên của hình hoặc ô điền chưa có dấu đóng.", place)
