"""How a unit looks, and in which respects two looks differ. A difference below a quarter point is none."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final

from docgen.paper.drawings import Group, Line, Shape, WordArt
from docgen.paper.formats import CellFormat, ParagraphFormat, RunFormat
from docgen.paper.nodes import Paper, Paragraph, Text

NEAR_PT = 0.25  # Word and other programs round lengths to twentieths of a point when they save

SPACES, NUMBER, DRAWING, CELL, PAGE, BLANKS = (
    "khoảng trắng trong dòng",
    "số thứ tự tự động",
    "hình vẽ",
    "khung, nền ô bảng",
    "khổ giấy, lề trang",
    "số dòng trống",
)
OF_RUNS: Final[Mapping[str, str]] = {
    "family": "phông chữ",
    "size_pt": "cỡ chữ",
    "bold": "chữ đậm",
    "italic": "chữ nghiêng",
    "underline": "gạch chân",
    "color": "màu chữ",
    "background": "nền chữ",
    "caps": "chữ hoa",
    "small_caps": "chữ hoa",
    "spacing_pt": "giãn chữ",
}
OTHER_OF_RUNS = "kiểu chữ"
OF_PARAGRAPHS: Final[Mapping[str, str]] = {
    "align": "căn lề",
    "left_pt": "thụt lề",
    "right_pt": "thụt lề",
    "first_line_pt": "thụt lề",
    "before_pt": "khoảng cách đoạn",
    "after_pt": "khoảng cách đoạn",
    "line": "giãn dòng",
    "page_break_before": "ngắt trang",
    "tabs": "mốc dừng (tab)",
}
OTHER_OF_PARAGRAPHS = "kiểu đoạn"
UNSEEN = frozenset({"style", "kerning", "square", "hidden", "snaps_to_grid", "outline_level", "widow_control"})
"""What may change when a program saves a file and cannot be seen in it."""

Runs = tuple[tuple[RunFormat, int], ...]
"""Formats, each with how many letters have it."""


@dataclass(frozen=True, slots=True)
class Look:
    """The look of a unit: its text with every space, its formats, its numbers, the kinds of drawings in it."""

    raw: str
    runs: Runs
    paragraphs: tuple[ParagraphFormat, ...]
    labels: tuple[str, ...]
    drawings: tuple[str, ...]
    cells: tuple[CellFormat, ...] = ()

    @classmethod
    def joined(cls, looks: Sequence["Look"], cells: Iterable[CellFormat]) -> "Look":
        """The look of a table row."""
        return cls(
            "\n".join(look.raw for look in looks),
            tuple(run for look in looks for run in look.runs),
            tuple(each for look in looks for each in look.paragraphs),
            tuple(each for look in looks for each in look.labels),
            tuple(each for look in looks for each in look.drawings),
            tuple(cells),
        )


def look_of_paragraph(paragraph: Paragraph, raw: str) -> Look:
    """The look of one paragraph."""
    letters = ((item.format, len("".join(item.text.split()))) for item in paragraph.content if isinstance(item, Text))
    drawn = tuple(type(item).__name__ for item in paragraph.content if isinstance(item, Line | Shape | WordArt | Group))
    label = paragraph.label.text if paragraph.label else ""
    return Look(raw, tuple(run for run in letters if run[1]), (paragraph.format,), (label,), drawn)


def aspects(old: Look, new: Look) -> frozenset[str]:
    """In which respects two looks of one text differ; empty where nobody can see it."""
    if old == new:
        return frozenset()
    found = set(_differing_runs(old.runs, new.runs))
    if len(old.paragraphs) == len(new.paragraphs):
        for one, other in zip(old.paragraphs, new.paragraphs, strict=True):
            found |= _differing(one, other, OF_PARAGRAPHS, OTHER_OF_PARAGRAPHS)
    else:
        found.add(BLANKS)
    if _differ(old.cells, new.cells):
        found.add(CELL)
    named = ((SPACES, old.raw, new.raw), (NUMBER, old.labels, new.labels), (DRAWING, old.drawings, new.drawings))
    return frozenset(found | {name for name, one, other in named if one != other})


def page_aspects(old: Paper, new: Paper) -> frozenset[str]:
    """Whether the pages of two papers have other sizes or margins."""
    one, other = (tuple(section.page for section in paper.sections) for paper in (old, new))
    return frozenset({PAGE}) if _differ(one, other) else frozenset()


def _differing_runs(old: Runs, new: Runs) -> Iterator[str]:
    """The respects in which letters at the same place differ."""
    seen: set[tuple[RunFormat, RunFormat]] = set()
    for pair in _side_by_side(old, new):
        if pair not in seen:
            seen.add(pair)
            yield from _differing(*pair, OF_RUNS, OTHER_OF_RUNS)


def _side_by_side(old: Runs, new: Runs) -> Iterator[tuple[RunFormat, RunFormat]]:
    rest_old, rest_new = list(reversed(old)), list(reversed(new))
    while rest_old and rest_new:
        (one, count), (other, length) = rest_old.pop(), rest_new.pop()
        yield one, other
        if count > length:
            rest_old.append((one, count - length))
        elif length > count:
            rest_new.append((other, length - count))


def _differing(old: object, new: object, names: Mapping[str, str], other: str) -> set[str]:
    if old == new:
        return set()
    return {
        names.get(each.name, other)
        for each in fields(old)  # type: ignore[arg-type]  # both are formats
        if each.name not in UNSEEN and _differ(getattr(old, each.name), getattr(new, each.name))
    }


def _differ(old: object, new: object) -> bool:
    """Whether two values of formats differ by what can be seen."""
    if old == new:
        return False
    match old, new:
        case (float(), float()):
            return abs(old - new) > NEAR_PT
        case (tuple(), tuple()):
            return len(old) != len(new) or any(_differ(one, other) for one, other in zip(old, new, strict=True))
        case _ if hasattr(old, "__dataclass_fields__") and type(old) is type(new):
            return any(_differ(getattr(old, each.name), getattr(new, each.name)) for each in fields(old))  # type: ignore[arg-type]
        case _:
            return True
