"""XLSX: the sheets of a workbook and the survey of one. ECMA-376 Part 1, §18.

The marks are found by patterns and not by a parser: a pass over 10 000 rows takes a twentieth of the time, and
nothing is believed of what they say but positions, which can only make the survey larger.
"""

import html
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from docgen.roster.limits import MAX_ROWS
from docgen.roster.survey import Span, Survey
from docgen.roster.table import CellFault, column_index

_PREFIX = rb"<(?:\w{1,20}:)?"
# XML 1.0 §2.4: a tag holds no «<», so that no pattern runs on into the next tag
_CELL = re.compile(_PREFIX + rb"c[\s/>]")
_QUOTED = rb"\s*=\s*(?:\"[^\"<>]*+\"|'[^'<>]*+')"
_BUT_PLACE = rb"(?:\s+(?!r\s*=)[\w:.-]+" + _QUOTED + rb")*+"  # attributes up to the place or the end of the tag
# §18.3.1.4: a reference is a column and a row; larger ones make the library count round or ask for all memory
_PLACED = re.compile(_PREFIX + rb"c" + _BUT_PLACE + rb"\s+r\s*=\s*[\"']([A-Za-z]{1,3})([1-9][0-9]{0,6})[\"']([^<>]*+)>")
_SOUND_CELL = re.compile(_PLACED.pattern + rb"|" + _PREFIX + rb"c" + _BUT_PLACE + rb"\s*/?>")
_ROW = re.compile(_PREFIX + rb"row[\s/>]")
_SOUND_ROW = re.compile(
    _PREFIX + rb"row" + _BUT_PLACE + rb"(?:\s+r\s*=\s*[\"']([1-9][0-9]{0,6})[\"'])?+" + _BUT_PLACE + rb"\s*/?>"
)
_PLACE = re.compile(rb"[^<>]{0,400}?\sr\s*=\s*[\"']([^\"'<>]{1,60})")
_HIDDEN = re.compile(rb"\shidden\s*=\s*[\"'](?:1|true)[\"']")
_BELOW_ZERO = re.compile(_PREFIX + rb"v(?:\s[^<>]*+)?>\s*-")
_BELOW_ZERO_CELL = re.compile(
    rb"(" + _PREFIX + rb"c(?:\s+(?!s\s*=)[\w:.-]+" + _QUOTED + rb")*+)\s+s" + _QUOTED
    + rb"(?=[^<>]*+>(?:" + _PREFIX + rb"f[^<>]*+>(?:[^<]*+</(?:\w{1,20}:)?f>)?+)?+\s*+" + _BELOW_ZERO.pattern + rb")"
)  # fmt: skip
_FORMULA = re.compile(_PREFIX + rb"f[\s/>]")
_VALUE = re.compile(_PREFIX + rb"v>[^<]")
_TYPE = re.compile(rb"\bt\s*=\s*[\"'](\w+)[\"']")
_MERGE = re.compile(_PREFIX + rb"mergeCell\s[^<>]{0,200}?ref\s*=\s*[\"']([A-Za-z]+)([0-9]+):([A-Za-z]+)([0-9]+)[\"']")
_SHEET = re.compile(_PREFIX + rb"sheet\s([^<>]{0,2000})>")
_RELATIONSHIP = re.compile(_PREFIX + rb"Relationship\s([^<>]{0,4000})>")
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
WORKSHEET_TYPE = "/worksheet"


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet of a workbook: its name, the part that holds it, and whether it is shown."""

    name: str
    part: str
    is_hidden: bool


def sheets(workbook: bytes, relationships: bytes) -> tuple[SheetPart, ...]:
    """The worksheets of xl/workbook.xml in their order; sheets of charts and dialogues are not among them."""
    parts = worksheet_parts(relationships)
    found = []
    for match in _SHEET.finditer(workbook):
        named = _attributes(match[1])
        relation = next((value for key, value in named.items() if key.endswith(":id")), "")
        if relation in parts:
            state = named.get("state", "visible")
            found.append(SheetPart(named.get("name", ""), parts[relation], state != "visible"))
    return tuple(found)


def worksheet_parts(relationships: bytes) -> Mapping[str, str]:
    """The names of the worksheet parts by the id of their relationship (OPC §6.5)."""
    named = [_attributes(match[1]) for match in _RELATIONSHIP.finditer(relationships)]
    return {
        each["Id"]: posixpath.normpath(posixpath.join("/xl", each["Target"])).lstrip("/")
        for each in named
        if each.get("Type", "").endswith(WORKSHEET_TYPE) and "Id" in each and "Target" in each
    }


def survey(sheet: bytes) -> Survey:
    """How far a worksheet part reaches; cells that hold a format only do not count."""
    cells = _PLACED.findall(sheet)
    are_placed = len(cells) == len(_CELL.findall(sheet))
    if not are_placed and (place := _outside(sheet)):
        return Survey(outside=place)
    filled = [(letters, digits) for letters, digits, rest in cells if not rest.endswith(b"/")]
    columns = max((column_index(letters.decode()) + 1 for letters in {letters for letters, _ in filled}), default=0)
    rows = max((int(digits) for digits in {digits for _, digits in filled}), default=0)
    rows = max(rows, -(-len(filled) // max(columns, 1)))  # cells of one place count as if each had its own
    if not are_placed:
        more_rows, more_columns = _unplaced(sheet)
        rows, columns = max(rows, more_rows), columns + more_columns
    extent = Survey(rows, columns)
    return Survey(rows, columns, _spans(sheet), _faults(sheet), _hidden(sheet)) if extent.is_within_limits else extent


def with_dates_that_are(sheet: bytes) -> bytes:
    """The sheet without the formats of numbers below zero: no day is one, and as days the library breaks on some."""
    return _BELOW_ZERO_CELL.sub(rb"\1", sheet) if _BELOW_ZERO.search(sheet) else sheet


def _outside(sheet: bytes) -> str:
    """The place of the first cell or row that stands outside of every sheet, empty when there is none."""
    for tags, sound in ((_CELL, _SOUND_CELL), (_ROW, _SOUND_ROW)):
        if len(tags.findall(sheet)) == len(sound.findall(sheet)):
            continue
        tag = next(tag for tag in tags.finditer(sheet) if not sound.match(sheet, tag.start()))
        named = _PLACE.match(sheet, tag.end() - 1)
        return named[1].decode("utf-8", "replace") if named else "?"
    return ""


def _unplaced(sheet: bytes) -> tuple[int, int]:
    """At most how many rows and columns there are, where cells do not say their place (§18.3.1.4: r is optional)."""
    starts = [match.start() for match in _ROW.finditer(sheet)] or [0]
    widest = last = 0
    for start, end in zip(starts, [*starts[1:], len(sheet)], strict=True):
        row = _SOUND_ROW.match(sheet, start)
        last = max(last + 1, int(row[1] or 0) if row else 0)
        widest = max(widest, len(_CELL.findall(sheet, start, end)))
        if last > MAX_ROWS:
            break
    return last, widest


def _spans(sheet: bytes) -> tuple[Span, ...]:
    return tuple(
        Span(int(top) - 1, column_index(left.decode()), int(bottom) - 1, column_index(right.decode()))
        for left, top, right, bottom in _MERGE.findall(sheet)
    )


def _hidden(sheet: bytes) -> frozenset[int]:
    """The indexes of rows that are not shown (§18.3.1.73)."""
    hidden = set()
    last = 0
    for row in _SOUND_ROW.finditer(sheet) if _HIDDEN.search(sheet) else ():
        last = int(row[1]) if row[1] else last + 1
        if _HIDDEN.search(row[0]):
            hidden.add(last - 1)
    return frozenset(hidden)


def _faults(sheet: bytes) -> dict[tuple[int, int], CellFault]:
    """Cells with an error, and formulas that were never calculated (§18.3.1.40: v may be missing)."""
    if _FORMULA.search(sheet) is None and b'"e"' not in sheet:
        return {}
    cells = [match for match in _PLACED.finditer(sheet) if not match[3].endswith(b"/")]
    faults = {}
    for cell, following in pairwise([*cells, None]):
        end = following.start() if following else len(sheet)
        if cell and (fault := _fault(cell, sheet, end)):
            faults[int(cell[2]) - 1, column_index(cell[1].decode())] = fault
    return faults


def _fault(cell: re.Match[bytes], sheet: bytes, end: int) -> CellFault | None:
    typed = _TYPE.search(cell[0])
    kind = typed[1] if typed else b"n"
    if kind == b"e":
        return CellFault.ERROR
    if kind != b"n" or _FORMULA.match(sheet, cell.end()) is None:
        return None  # a formula may give an empty text, which stands as t="str"
    return None if _VALUE.search(sheet, cell.end(), end) else CellFault.NO_VALUE


def _attributes(tag: bytes) -> dict[str, str]:
    return {
        key.decode("ascii", "replace"): html.unescape((double or single).decode("utf-8", "replace"))
        for key, double, single in _ATTRIBUTE.findall(tag)
    }
