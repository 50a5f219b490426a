"""The marks of a line: its words at their places, with what is drawn under, behind and through them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from docgen.layout import shaping
from docgen.layout.atoms import Atom, Kind, cut
from docgen.layout.emphasis import emphasis_marks
from docgen.layout.lines import Line
from docgen.layout.marks import Glyph, LineMark, LinkMark, Mark, Moved, PathMark, RectMark, TargetMark, TextMark
from docgen.layout.right_to_left import is_from_right, placed_from_right, stretch_end, stretch_width
from docgen.layout.run_boxes import RunBox, with_box
from docgen.layout.tabs import OpenTab, decimal_place, next_stop, stops
from docgen.layout.text import Ink
from docgen.paper.formats import Align, ParagraphFormat, TabAlign

# The underline of Liberation Serif and Sans, and where a strike stands, in em
STROKE, BOLD_STROKE, UNDERLINE_DROP, STRIKE_RISE = 0.05, 0.1, 0.13, 0.26
DOT_SIZE, DOT_STEP, MIDDLE_RISE = 0.1, 0.25, 0.25  # the full stop of Liberation Serif: glyph «period»
FILLING = {Align.JUSTIFY, Align.DISTRIBUTE}
MIDDLE_DOT = "·"
DASHES: dict[str, tuple[float, ...]] = {  # ECMA-376 §17.18.99, in multiples of the stroke's width
    "dotted": (1, 1),
    "dottedHeavy": (1, 1),
    "dash": (4, 3),
    "dashedHeavy": (4, 3),
    "dashLong": (8, 4),
    "dashLongHeavy": (8, 4),
    "dotDash": (4, 2, 1, 2),
    "dashDotHeavy": (4, 2, 1, 2),
    "dotDotDash": (4, 2, 1, 2, 1, 2),
    "dashDotDotHeavy": (4, 2, 1, 2, 1, 2),
}
WAVES = {"wave", "wavyHeavy", "wavyDouble"}


@dataclass(slots=True, eq=False)
class _Run:
    """Neighbouring words of one look."""

    atom: Atom
    x: float
    parts: list[str] = field(default_factory=list)
    end: float = 0.0
    space: float = 0.0


@dataclass(slots=True, eq=False)
class LinePrinter:
    """Sets the atoms of one line; ``baseline`` is below the line's top."""

    atoms: Sequence[Atom]
    line: Line
    look: ParagraphFormat
    baseline: float
    default_tab_pt: float
    stretches_ended: bool = True
    marks: list[Mark] = field(default_factory=list)
    boxes: tuple[RunBox, ...] = ()

    def print(self) -> list[Mark]:
        """The marks, from the upper left corner of the column at the line's top."""
        line = self.line
        x = line.left + self._shift()
        first, stretch = self._stretch()
        run: _Run | None = None
        index = line.start
        while index < line.end:
            atom = self.atoms[index]
            space = stretch if index >= first else 0.0
            if atom.kind is Kind.WORD and not is_from_right(atom):
                run, x = self._word(run, index, x, space)
                index += 1
                continue
            self._flush(run)
            run = None
            if atom.kind is Kind.WORD:
                end = stretch_end(self.atoms, index, line.end)
                x = self._words_from_right(self.atoms[index:end], x, space)
                index = end
                continue
            x = self._other(index, x)
            index += 1
        self._flush(run)
        return [*self.marks, *(mark for box in self.boxes for mark in box.marks())]

    def _word(self, run: _Run | None, index: int, x: float, space: float) -> tuple[_Run, float]:
        """A word that begins at x, in a run of its own or in the one before; and where what follows begins."""
        atom, line = self.atoms[index], self.line
        is_divided = line.is_hyphened and index + 1 == line.end
        text = "-" if is_divided else atom.text + " " * atom.spaces
        if run is not None and _goes_on(run, atom, space):
            run.parts.append(text)
        else:
            self._flush(run)
            run = _Run(atom, x, [text], space=space)
        run.end = x + (atom.hyphen_width if is_divided else atom.width)
        after = run.end + atom.space_width + space * atom.spaces
        if atom.spaces and (index + 1 < line.end or line.is_last):
            run.end = after  # lines are drawn under spaces too, even at the end: a place to fill in
        return run, after

    def _words_from_right(self, atoms: Sequence[Atom], x: float, space: float) -> float:
        """Words that are read from right to left; gives back where what follows them begins."""
        for atom, place in placed_from_right(atoms, x, space):
            self._flush(_Run(atom, place, [atom.text + " " * atom.spaces], place + atom.width, space))
        return x + stretch_width(atoms, space)

    def _other(self, index: int, x: float) -> float:
        """What is no word: a tab, a picture, a place; gives back where what follows it begins."""
        atom = self.atoms[index]
        if atom.kind is Kind.TAB:
            return self._tab(index, x)
        if atom.kind is Kind.BOX:
            self.marks.append(Moved(x, self.baseline - atom.height, atom.marks or []))
            return x + atom.width
        if atom.bookmark:
            self.marks.append(TargetMark(0.0, atom.bookmark))
        elif atom.floating is not None:
            atom.floating.x = x
        return x

    def _shift(self) -> float:
        """How far the line moves to the right for its alignment."""
        room = max(self.line.right - self.line.x_end, 0.0)
        match self.look.align:
            case Align.CENTER:
                return room / 2
            case Align.RIGHT:
                return room
            case _:
                return 0.0

    def _stretch(self) -> tuple[int, float]:
        """From which atom on spaces are stretched, and by how much each."""
        line = self.line
        align = self.look.align
        is_ended = line.end > line.start and self.atoms[line.end - 1].kind is Kind.LINE_END
        is_left = line.is_last or (is_ended and not self.stretches_ended)
        if align not in FILLING or (is_left and align is not Align.DISTRIBUTE and not line.is_squeezed):
            return 0, 0.0
        first, spaces, trailing = line.start, 0, 0
        for index in range(line.start, line.end):
            atom = self.atoms[index]
            if atom.kind is Kind.TAB:
                first, spaces, trailing = index + 1, 0, 0
            elif atom.kind is Kind.WORD:
                if atom.text:
                    trailing = atom.spaces
                else:
                    trailing += atom.spaces
                spaces += atom.spaces
            elif atom.kind is Kind.BOX:
                trailing = 0
        count = spaces - trailing
        return first, (line.right - line.x_end) / count if count > 0 else 0.0

    def _flush(self, run: _Run | None) -> None:
        if run is None:
            return
        atom, style = run.atom, run.atom.ink
        look = style.look
        text = "".join(run.parts)
        if look.background:
            height = style.ascent_pt + style.descent_pt
            self.marks.append(
                RectMark(run.x, self.baseline - style.ascent_pt, run.end - run.x, height, look.background)
            )
        y = self.baseline - style.rise_pt
        self.marks.append(_text_mark(text, run, y))
        if look.underline or look.strike or look.double_strike:
            self.marks += _strokes(style, run.x, run.end, self.baseline, y)
        if look.border.width_pt:
            box = RunBox(look.border, run.x, self.baseline - style.ascent_pt, run.end, self.baseline + style.descent_pt)
            self.boxes = with_box(self.boxes, box)
        if look.emphasis:
            self.marks += emphasis_marks(style, text, (run.x, y), run.space)
        if atom.link:
            top, height = self.baseline - style.ascent_pt, style.ascent_pt + style.descent_pt
            self.marks.append(LinkMark(run.x, top, run.end - run.x, height, atom.link, atom.tag))

    def _tab(self, index: int, x: float) -> float:
        """Where the text behind a tab begins; draws what fills the tab."""
        stop, is_set = next_stop(stops(self.look), x - self._shift(), self.default_tab_pt)
        end = self._text_start(index, OpenTab(x - self._shift(), stop.position_pt, stop.align), is_set=is_set)
        end += self._shift()
        look = self.atoms[index].ink.look
        if stop.leader:
            self.marks += _leader(stop.leader, self.atoms[index].ink, x, end, self.baseline)
        elif look.underline:
            self.marks += _strokes(self.atoms[index].ink, x, end, self.baseline, self.baseline)
        return end

    def _text_start(self, index: int, tab: OpenTab, *, is_set: bool) -> float:
        after, spaces = 0.0, 0.0
        for atom in self.atoms[index + 1 : self.line.end]:
            if atom.kind in {Kind.TAB, Kind.LINE_END}:
                break
            if tab.align is TabAlign.DECIMAL and tab.before_sign is None and decimal_place(atom.text) >= 0:
                tab.before_sign = after + spaces + atom.ink.width(atom.text[: decimal_place(atom.text)])
            if atom.width:
                after += spaces + atom.width
                spaces = 0.0
            spaces += atom.space_width
        start = tab.text_start(after)
        if is_set and tab.align is TabAlign.LEFT and start + after > self.line.right:
            return max(min(start, self.line.right - after), tab.start)
        return start


def _goes_on(run: _Run, atom: Atom, space: float) -> bool:
    first = run.atom
    return first.ink is atom.ink and first.tag is atom.tag and first.link == atom.link and run.space == space


def _text_mark(text: str, run: _Run, y: float) -> TextMark:
    style = run.atom.ink
    look = style.look
    spacing = look.spacing_pt
    if style.square_pt and not style.is_missing:
        spacing += style.square_pt - style.advances.get(ord(text[:1] or " "), 1.0) * style.size_pt
    return TextMark(
        run.x,
        y,
        run.end - run.x,
        text,
        style.face,
        style.size_pt,
        look.color,
        spacing,
        run.space,
        style.scale,
        glyphs_of(style, text),
        run.atom.tag,
    )


def glyphs_of(style: Ink, text: str) -> "tuple[Glyph, ...] | None":
    """The glyphs of a text, word by word as it was measured; None where they are simply those of its characters."""
    if style.is_missing:
        return style.shaped(text)
    if not shaping.is_needed(text, style.look) or style.square_pt:
        return None
    found: list[Glyph] = []
    for word, spaces, _ in cut(text):
        found += style.shaped(word) if word else ()
        found += style.shaped(" ") * spaces
    return tuple(found)


def _strokes(style: Ink, x: float, end: float, baseline: float, text_y: float) -> Iterator[Mark]:
    """The lines under and through some text."""
    look = style.look
    width = style.size_pt * (BOLD_STROKE if look.bold else STROKE)
    if look.underline:
        yield from _underline(look.underline, width, (x, end), baseline + look.size_pt * UNDERLINE_DROP, look.color)
    if look.strike or look.double_strike:
        y = text_y - style.size_pt * STRIKE_RISE
        shifts = (-width, width) if look.double_strike else (0.0,)
        for shift in shifts:
            yield LineMark(x, y + shift, end, y + shift, width, look.color)


def _underline(kind: str, width: float, ends: tuple[float, float], y: float, color: str) -> Iterator[Mark]:
    x, end = ends
    if kind in WAVES:
        yield _wave(x, end, y, width, color)
    elif kind == "double":
        yield LineMark(x, y - width / 2, end, y - width / 2, width * 0.7, color)
        yield LineMark(x, y + width * 1.2, end, y + width * 1.2, width * 0.7, color)
    else:
        thick = width * (1.8 if kind == "thick" or kind.endswith("Heavy") else 1.0)
        yield LineMark(x, y, end, y, thick, color, tuple(part * thick for part in DASHES.get(kind, ())))


def _wave(x: float, end: float, y: float, width: float, color: str) -> PathMark:
    step = width * 3
    segments: list[tuple[str | float, ...]] = [("M", x, y)]
    up = True
    while x < end:
        x = min(x + step, end)
        segments.append(("L", x, y + (-width if up else width)))
        up = not up
    return PathMark(segments, None, width * 0.7, color)


def _leader(sign: str, style: Ink, x: float, end: float, baseline: float) -> Iterator[Mark]:
    """What fills a tab: dots on a grid of their own, so that those of several lines stand below each other."""
    size, color = style.size_pt, style.look.color
    if sign in {".", MIDDLE_DOT}:
        dot, step = size * DOT_SIZE, size * DOT_STEP
        y = baseline - dot / 2 - (size * MIDDLE_RISE if sign == MIDDLE_DOT else 0.0)
        start = end - (end - x) // step * step + (step - dot) / 2
        if start < end - dot:
            yield LineMark(start + dot / 2, y, end, y, dot, color, (0.0, step), is_round=True)
    elif sign == "-":
        y = baseline - size * MIDDLE_RISE
        yield LineMark(x, y, end, y, size * STROKE, color, (size * 0.2, size * 0.13))
    else:
        y = baseline + size * UNDERLINE_DROP
        yield LineMark(x, y, end, y, size * STROKE, color)
