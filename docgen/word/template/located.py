"""Where in a Word template something stands: the paragraph, its table cell and the words around it."""

import re
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from docgen.word.names import MC, w, wp
from docgen.word.template.marks import pieces_of, text_of

WORDS = 60  # characters of the paragraph that a message repeats
MARK = re.compile("<!--§([0-9]+)-->")
CHOICE = f"{{{MC}}}Choice"
FALLBACK = f"{{{MC}}}Fallback"
TEXT_BOX = w("txbxContent")


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph. ``number`` counts the paragraphs of the part that people see from 1, those in tables too.

    ``path`` is the part's name in the file and ``index`` counts all its w:p from 0, for whoever goes there again.
    """

    part: str
    number: int
    cell: str
    words: str
    path: str = ""
    index: int = 0

    def __str__(self) -> str:
        where = f"đoạn {self.number}" + (f" ({self.cell})" if self.cell else "")
        part = f"{self.part}, " if self.part else ""
        return f"{part}{where}: «{self.words}»"


@dataclass(frozen=True, slots=True)
class Located:
    """A template source in which every line belongs to a known paragraph. ``lines[i]`` is of line i + 1."""

    source: str
    lines: tuple[Place, ...]

    def place(self, line: int) -> Place:
        """The place of a line, counted from 1."""
        return self.lines[min(max(line, 1), len(self.lines)) - 1]


def mark_places(root: etree._Element, part: str, path: str = "") -> list[Place]:
    """Put a numbered comment before each paragraph, row and cell of the tree; the places, by number."""
    places = [Place(part, 1, "", "", path)]
    shown: dict[etree._Element, Place] = {}
    for index, paragraph in enumerate(list(root.iter(w("p")))):
        twin = _twin(paragraph)
        place = shown.get(paragraph if twin is None else twin)
        if place is None:
            place = Place(part, len(shown) + 1, _cell(paragraph), _words(paragraph), path, index)
            shown[paragraph] = place
        paragraph.addprevious(etree.Comment(f"§{len(places)}"))
        places.append(place)
    for outer in list(root.iter(w("tr"), w("tc"))):
        first = outer.find(f".//{w('p')}")
        before = None if first is None else first.getprevious()
        if before is not None:
            outer.addprevious(etree.Comment(before.text))
    return places


def _twin(paragraph: etree._Element) -> etree._Element | None:
    """The paragraph that Word shows instead of one that stands in a drawing's older form (ECMA-376-3 §9.3)."""
    fallback = next(paragraph.iterancestors(FALLBACK), None)
    alternate = None if fallback is None else fallback.getparent()
    choice = None if alternate is None else alternate.find(CHOICE)
    if fallback is None or choice is None:
        return None
    order = list(fallback.iter(w("p"))).index(paragraph)
    return next(islice(choice.iter(w("p")), order, None), None)


def locate(marked: str, places: list[Place]) -> Located:
    """The source without its marks, one line or more to a paragraph, and the place of each line."""
    pieces = MARK.split(marked)
    lines = [places[0]] * (pieces[0].count("\n") + 1)
    for number, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        lines += [places[int(number)]] * (piece.count("\n") + 1)
    return Located("\n".join(pieces[0::2]), tuple(lines))


def _words(paragraph: etree._Element) -> str:
    text = " ".join(text_of(pieces_of(paragraph)).split())
    text = text or " ".join(found.get("name", "") for found in paragraph.iter(wp("docPr")))
    return text if len(text) <= WORDS else f"{text[:WORDS]}…"


def _cell(paragraph: etree._Element) -> str:
    """«bảng 1, hàng 2, cột 3», «hộp chữ», "" outside both."""
    if next(paragraph.iterancestors(TEXT_BOX, w("tc")), paragraph).tag == TEXT_BOX:
        return "hộp chữ"
    cell = next(paragraph.iterancestors(w("tc")), None)
    row = None if cell is None else next(cell.iterancestors(w("tr")), None)
    table = None if row is None else next(row.iterancestors(w("tbl")), None)
    if cell is None or row is None or table is None:
        return ""
    tables = list(table.getroottree().getroot().iter(w("tbl")))
    return f"bảng {tables.index(table) + 1}, hàng {_position(row)}, cột {_position(cell)}"


def _position(found: etree._Element) -> int:
    return 1 + sum(1 for _ in found.itersiblings(found.tag, preceding=True))
