"""The lines and backgrounds of a table. Neighbours share an edge and its line, which is drawn once: ECMA-376 §17.4.66.

Which of two neighbours' borders is drawn was settled when the file was read; where they still differ, one of them has
none. A line across stands below its row's upper edge by half its width, as rows begin with the border above them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from docgen.layout.marks import LineMark, Mark, RectMark
from docgen.layout.table_frame import Frame, Slot
from docgen.paper.formats import NO_BORDER, Border, Borders

Fields = Sequence[Slot | None]
SEAM_PT = 0.01  # backgrounds closer than this stand side by side: sums of floats are not exact
DASH, DOT_STEP = 4.0, 2.0  # in widths of the line: a dash and the gap behind it, the distance of dots


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """The lines of a table: ``across`` are the borders above each row, and below the last, column by column.

    ``down`` are those at the edges of the columns in each row; ``widths`` are those of the widest lines across. Rows
    that look alike share these lists, and the marks in ``drawn``.
    """

    across: list[list[Border]]
    down: list[list[Border]]
    widths: list[float]
    drawn: dict[tuple[float, ...], list[Mark]] = field(default_factory=dict)


def rules_of(frame: Frame) -> Rules:
    """The lines of a table; none where its cells stand apart, as each draws its own then."""
    count = len(frame.edges) - 1
    if frame.spacing_pt:
        return Rules([], [[NO_BORDER] * (count + 1)] * len(frame.rows), [frame.spacing_pt] * (len(frame.rows) + 1))
    nothing: Fields = [None] * count
    pairs = zip([nothing, *frame.fields], [*frame.fields, nothing], strict=True)
    across = _shared([_between(above, below) for above, below in pairs])
    return Rules(across, _shared([_at_edges(row) for row in frame.fields]), [widest(line) for line in across])


def _shared(lines: list[list[Border]]) -> list[list[Border]]:
    """The lines, of which those like the one before are the same list."""
    for index in range(1, len(lines)):
        if lines[index] == lines[index - 1]:
            lines[index] = lines[index - 1]
    return lines


def widest(line: Sequence[Border]) -> float:
    """The width of the widest border in a line across."""
    return max([border.width_pt for border in line], default=0.0)


def _between(above: Fields, below: Fields) -> list[Border]:
    found = []
    for upper, lower in zip(above, below, strict=True):
        if upper is lower:
            found.append(NO_BORDER)
        else:
            first = NO_BORDER if upper is None else upper.cell.format.borders.bottom
            second = NO_BORDER if lower is None else lower.cell.format.borders.top
            found.append(first if first.width_pt >= second.width_pt else second)
    return found


def _at_edges(row: Fields) -> list[Border]:
    found = []
    before: Slot | None = None
    for slot in (*row, None):
        if slot is before:
            found.append(NO_BORDER)
        else:
            first = NO_BORDER if before is None else before.cell.format.borders.right
            second = NO_BORDER if slot is None else slot.cell.format.borders.left
            found.append(first if first.width_pt >= second.width_pt else second)
        before = slot
    return found


def opening(frame: Frame, rules: Rules, row: int) -> list[Border]:
    """The borders above a row that begins a page: cells that began further up begin again with their own."""
    return [
        slot.cell.format.borders.top if slot is not None and slot.first < row else border
        for slot, border in zip(frame.fields[row], rules.across[row], strict=True)
    ]


def closing(frame: Frame, rules: Rules, row: int) -> list[Border]:
    """The borders below a row that ends a page: cells that go on are closed with their own."""
    below = rules.across[row + 1]
    found = [
        slot.cell.format.borders.bottom if slot is not None and slot.last > row + 1 else border
        for slot, border in zip(frame.fields[row], below, strict=True)
    ]
    return below if found == below else found


def row_lines(frame: Frame, rules: Rules, row: int, line: list[Border], sizes: tuple[float, float]) -> list[Mark]:
    """The lines above and at the sides of a row, whose upper edge is at 0.

    ``line`` is the one above, ``sizes`` are its width and where the lines at the sides end.
    """
    if line is not rules.across[row]:
        return _row_lines(frame, rules, row, line, sizes)
    above = id(rules.down[row - 1]) if row else 0
    key = (id(line), id(rules.down[row]), above, row + 1 == len(rules.down), *sizes)
    found = rules.drawn.get(key)
    if found is None:
        found = rules.drawn[key] = _row_lines(frame, rules, row, line, sizes)
    return found


def _row_lines(frame: Frame, rules: Rules, row: int, line: list[Border], sizes: tuple[float, float]) -> list[Mark]:
    marks: list[Mark] = []
    if sizes[0]:
        _draw_across(marks, line, sizes[0] / 2, frame.edges, _beside(rules, row))
    below = rules.across[row + 1] if row + 1 == len(rules.down) else ()
    for at, (border, x) in enumerate(zip(rules.down[row], frame.edges, strict=True)):
        if border.style == "double":
            for column, way in ((at - 1, -1), (at, 1)):
                top, bottom = _corner(line, column), sizes[1] - _corner(below, column)
                shift = x + way * border.width_pt / 3
                marks.append(LineMark(shift, top, shift, bottom, border.width_pt / 3, border.color))
        elif border.width_pt:
            marks += _strokes(border, (x, 0.0), (x, sizes[1]))
    return marks


def _corner(line: Sequence[Border], column: int) -> float:
    """By how much a stroke of a double line down is shorter, so that it ends at the nearer stroke of one across."""
    if 0 <= column < len(line) and line[column].style == "double":
        return line[column].width_pt * 2 / 3
    return 0.0


def line_below(frame: Frame, rules: Rules, row: int, y: float) -> list[Mark]:
    """The line below a row that ends a page or the table, with its upper edge at ``y``."""
    line = closing(frame, rules, row)
    below = id(rules.down[row + 1]) if row + 1 < len(rules.down) else 0
    key = (id(line), id(rules.down[row]), below, y)
    found = rules.drawn.get(key) if line is rules.across[row + 1] else None
    if found is None:
        found = []
        _draw_across(found, line, y + widest(line) / 2, frame.edges, _beside(rules, row + 1))
        if line is rules.across[row + 1]:
            rules.drawn[key] = found
    return found


def _draw_across(
    marks: list[Mark],
    line: Sequence[Border],
    y: float,
    edges: Sequence[float],
    beside: tuple[list[Border], list[Border]],
) -> None:
    """Add a line across whose middle is at ``y``; equal borders side by side are one stroke.

    ``beside`` are the lines down above and below it: it reaches over them where it ends.
    """
    start, count = 0, len(line)
    while start < count:
        border, end = line[start], start + 1
        while end < count and (line[end] is border or line[end] == border):
            end += 1
        if border.style == "double":
            third = border.width_pt / 3
            for way, sides in ((-third, beside[0]), (third, beside[1])):
                left, right = edges[start] - _reach(sides, beside, start), edges[end] + _reach(sides, beside, end)
                marks.append(LineMark(left, y + way, right, y + way, third, border.color))
        elif border.width_pt:
            left, right = edges[start] - _over(beside, start), edges[end] + _over(beside, end)
            marks += _strokes(border, (left, y), (right, y))
        start = end


def _over(beside: tuple[list[Border], list[Border]], edge: int) -> float:
    """By how much a line across reaches over an edge: half of the widest line there; a double one's near stroke."""
    above, below = beside[0][edge], beside[1][edge]
    if above.style == below.style == "double":
        return -above.width_pt / 6
    return max(above.width_pt, below.width_pt) / 2


def _reach(sides: list[Border], beside: tuple[list[Border], list[Border]], edge: int) -> float:
    """The same for one stroke of a double line across: it turns with the line down at its side, if that is double."""
    return -sides[edge].width_pt / 6 if sides[edge].style == "double" else _over(beside, edge)


def _beside(rules: Rules, row: int) -> tuple[list[Border], list[Border]]:
    """The lines down above and below the line above a row."""
    nothing = [NO_BORDER] * len(rules.down[0])
    above = rules.down[row - 1] if row else nothing
    return above, rules.down[row] if row < len(rules.down) else nothing


def draw_box(marks: list[Mark], borders: Borders, box: tuple[float, float, float, float]) -> None:
    """Add the borders of a cell that stands apart, within its box (left, top, right, bottom)."""
    left, top, right, bottom = box
    for border, start, end, way in (
        (borders.top, (left, top), (right, top), (0.0, 1.0)),
        (borders.bottom, (left, bottom), (right, bottom), (0.0, -1.0)),
        (borders.left, (left, top), (left, bottom), (1.0, 0.0)),
        (borders.right, (right, top), (right, bottom), (-1.0, 0.0)),
    ):
        if border.width_pt:
            x, y = way[0] * border.width_pt / 2, way[1] * border.width_pt / 2
            marks += _strokes(border, (start[0] + x, start[1] + y), (end[0] + x, end[1] + y))


def _strokes(border: Border, start: tuple[float, float], end: tuple[float, float]) -> Iterator[LineMark]:
    """The strokes of a border along a straight line: two for a double one, each of a third of its width."""
    (x, y), (to_x, to_y), width = start, end, border.width_pt
    match border.style:
        case "double":
            dx, dy = (width / 3, 0.0) if x == to_x else (0.0, width / 3)
            yield LineMark(x - dx, y - dy, to_x - dx, to_y - dy, width / 3, border.color)
            yield LineMark(x + dx, y + dy, to_x + dx, to_y + dy, width / 3, border.color)
        case "dashed":
            yield LineMark(x, y, to_x, to_y, width, border.color, (DASH * width, DASH * width))
        case "dotted":
            yield LineMark(x, y, to_x, to_y, width, border.color, (0.0, DOT_STEP * width), is_round=True)
        case _:
            yield LineMark(x, y, to_x, to_y, width, border.color)


def draw_ground(marks: list[Mark], color: str, box: tuple[float, float, float, float]) -> None:
    """Add a background; one that goes on to the right of the last is drawn with it, so that no seam shows."""
    left, top, right, bottom = box
    last = marks[-1] if marks else None
    if isinstance(last, RectMark) and _goes_on(last, color, box):
        last.width = right - last.x
    else:
        marks.append(RectMark(left, top, right - left, bottom - top, color))


def _goes_on(last: RectMark, color: str, box: tuple[float, float, float, float]) -> bool:
    left, top, _, bottom = box
    is_alike = (last.color, last.y, last.height) == (color, top, bottom - top)
    return is_alike and abs(last.x + last.width - left) < SEAM_PT
