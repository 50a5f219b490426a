"""Lines: the atoms of a paragraph, broken where Word breaks them."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from docgen.layout.atoms import Atom, Kind
from docgen.layout.tabs import OpenTab, decimal_place, next_stop, stops
from docgen.paper.formats import Align, ParagraphFormat, TabAlign
from docgen.paper.measure import LINE_SLACK_PT

REACH = 8  # so many soft hyphens in a row are looked over for the letters around them
NARROWEST_PT = 1.0  # a line is never narrower
SHORT_WORD_PT = 18.0  # as wide as a stop or a bracket may be to stay behind a tab at the edge

# Word 2013 and later squeeze the spaces of a justified line for one more word, to three quarters of their width, where
# the line would otherwise be stretched more than it is squeezed; measured by others on Word's own output.
LEAST_SPACE = 0.75
MUCH_STRETCHED = 1.5
STRETCH_WEIGHT = 1.7

Free = Callable[[float, float, float, float], tuple[float, float, float]]
"""For a line that wants to stand at a height, of a height, from a left to a right edge: where it may begin and end, and
at which height; all from the upper left corner of the paragraph."""


@dataclass(slots=True, eq=False)
class Line:
    """The atoms from ``start`` to ``end`` (not included), between two edges from the left of the column.

    ``x_end`` is where its text ends, without the spaces behind it. ``drop_pt`` is how far below the line above it
    stands, where something floats in between. ``is_last`` is true of the last line of the paragraph, ``is_hyphened`` of
    one that ends at a soft hyphen.
    """

    start: int
    end: int
    left: float
    right: float
    x_end: float
    is_last: bool = False
    is_squeezed: bool = False
    is_hyphened: bool = False
    drop_pt: float = 0.0


@dataclass(slots=True, eq=False)
class Breaker:
    """Breaks one paragraph. ``atoms`` grows where a word longer than its line is divided."""

    atoms: list[Atom]
    look: ParagraphFormat
    width_pt: float
    default_tab_pt: float
    squeezes: bool

    def lines(self, start: int = 0, free: Free | None = None, height_pt: float = 0.0) -> list[Line]:
        """The lines from some atom on; ``height_pt`` is how tall they are expected to be beside what floats."""
        look = self.look
        edge = max(self.width_pt - look.right_pt, look.left_pt + NARROWEST_PT)
        found: list[Line] = []
        y, total = 0.0, len(self.atoms)
        while start < total or not found:
            left = look.left_pt + (0.0 if start else look.first_line_pt)
            right, drop = edge, 0.0
            if free is not None:
                free_left, free_right, free_y = free(y, height_pt, min(left, look.left_pt), edge)
                left += free_left - min(left, look.left_pt)
                right, drop = max(free_right, left + NARROWEST_PT), free_y - y
                y = free_y + height_pt
            line = _Filler(self, start, left, right).fill()
            line.drop_pt = drop
            found.append(line)
            start, total = line.end, len(self.atoms)
        found[-1].is_last = True
        if self.atoms and self.atoms[-1].kind is Kind.LINE_END and found[-1].end == total and len(found) < total + 1:
            found[-1].is_last = False
            found.append(replace(found[-1], start=total, end=total, x_end=look.left_pt, is_last=True, drop_pt=0.0))
        return found


class _Filler:
    """Fills one line."""

    def __init__(self, breaker: Breaker, start: int, left: float, right: float) -> None:
        self.breaker = breaker
        self.atoms = breaker.atoms
        self.start, self.left, self.right = start, left, right
        self.limit = right + LINE_SLACK_PT
        self.x = left  # where the next atom begins
        self.text_end = left  # where the text so far ends, without spaces
        self.best, self.best_end = -1, left  # the last place where the line may end, and the end of the text there
        self.open: OpenTab | None = None
        self.spaces = self.best_spaces = 0.0  # the width of the spaces that can be squeezed, up to here and there

    def fill(self) -> Line:
        """The line."""
        index = self.start
        atoms = self.atoms
        while index < len(atoms):
            atom = atoms[index]
            kind = atom.kind
            if kind is Kind.WORD or kind is Kind.BOX:
                if kind is Kind.BOX and index > self.start:
                    self._may_end_before(index)
                end = self._end_of(atom)
                if end > self.limit and atom.width:
                    return self._overflow(index, end)
                self._take(atom, end)
                if atom.may_end and self._may_end(index) and self._has_room(atom):
                    self.best, self.best_end = index + 1, self.text_end + atom.hyphen_width
                    self.best_spaces = self.spaces
            elif kind is Kind.TAB:
                if not self._tab(index):
                    return self._line(index, self.text_end)
            elif kind is Kind.LINE_END:
                return self._line(index + 1, self.text_end)
            index += 1
        return self._line(index, self.text_end)

    def _may_end(self, index: int) -> bool:
        """Whether a line may end behind an atom; at a soft hyphen only within a word."""
        atoms = self.atoms
        if not atoms[index].hyphen_width:
            return atoms[index].may_end
        before = next((atom for atom in atoms[max(index - REACH, 0) : index][::-1] if not atom.hyphen_width), None)
        after = next((atom for atom in atoms[index + 1 : index + 1 + REACH] if not atom.hyphen_width), None)
        return bool(before and before.text and not before.spaces and after and after.text)

    def _line(self, end: int, x_end: float, *, squeezed: bool = False, hyphened: bool = False) -> Line:
        return Line(self.start, end, self.left, self.right, x_end, is_squeezed=squeezed, is_hyphened=hyphened)

    def _has_room(self, atom: Atom) -> bool:
        """Whether there is room for the hyphen that is printed where a line ends behind an atom."""
        return not atom.hyphen_width or self.text_end + atom.hyphen_width <= self.limit

    def _is_hyphen(self, index: int) -> bool:
        return self.atoms[index].hyphen_width > 0

    def _may_end_before(self, index: int) -> None:
        self.best, self.best_end, self.best_spaces = index, self.text_end, self.spaces

    def _end_of(self, atom: Atom) -> float:
        """Where an atom's text would end."""
        tab = self.open
        if tab is None:
            return self.x + atom.width
        after = tab.after + atom.width
        self._find_sign(tab, atom)
        return tab.text_start(after) + after

    def _take(self, atom: Atom, end: float) -> None:
        self.text_end = end if atom.width else self.text_end
        self.x = end + atom.space_width
        self.spaces += atom.space_width
        if self.open is not None:
            self.open.after += atom.width + atom.space_width

    @staticmethod
    def _find_sign(tab: OpenTab, atom: Atom) -> None:
        if tab.align is TabAlign.DECIMAL and tab.before_sign is None:
            at = decimal_place(atom.text)
            if at >= 0:
                tab.before_sign = tab.after + atom.ink.width(atom.text[:at])

    def _tab(self, index: int) -> bool:
        """Jump to the next stop; false where the line has none left."""
        breaker = self.breaker
        stop, is_set = next_stop(stops(breaker.look), self.x, breaker.default_tab_pt)
        if not is_set and stop.position_pt > self.limit and index > self.start:
            return False
        position, align = stop.position_pt, stop.align
        if is_set and position > self.right:
            self.limit = max(self.limit, position + LINE_SLACK_PT) if align is not TabAlign.LEFT else self.limit
            position = position if align is not TabAlign.LEFT else max(self.right - self._word_after(index), self.x)
        elif is_set and align is TabAlign.LEFT:
            word = self._word_after(index)
            if word <= SHORT_WORD_PT and position + word > self.limit:
                position, align = self.right, TabAlign.RIGHT
        self.open = OpenTab(self.x, position, align)
        self.x = self.text_end = max(self.open.text_start(0.0), self.x)
        self.spaces = 0.0
        self.best, self.best_end, self.best_spaces = index + 1, self.text_end, 0.0
        return True

    def _word_after(self, index: int) -> float:
        total = 0.0
        for atom in self.atoms[index + 1 :]:
            if atom.kind in {Kind.TAB, Kind.LINE_END}:
                break
            total += atom.width
            if atom.may_end or atom.spaces:
                break
        return total

    def _overflow(self, index: int, end: float) -> Line:
        """The line that ends before an atom which does not fit."""
        if self.best < 0:
            return self._divided(index)
        if self.breaker.squeezes and self.breaker.look.align is Align.JUSTIFY:
            squeezed = self._squeezed(index, end)
            if squeezed is not None:
                return squeezed
        return self._line(self.best, self.best_end, hyphened=self._is_hyphen(self.best - 1))

    def _squeezed(self, index: int, end: float) -> Line | None:
        """The line with one more word, its spaces squeezed, where Word would do so."""
        last = index
        while not self._may_end(last) and last + 1 < len(self.atoms):
            if self.atoms[last + 1].kind is not Kind.WORD:
                break
            last += 1
            end += self.atoms[last].width
        end += self.atoms[last].hyphen_width
        spaces = self.best_spaces
        over = end - self.right
        if spaces <= 0 or over > spaces * (1 - LEAST_SPACE):
            return None
        left = spaces - self.atoms[self.best - 1].space_width
        stretched = 1 + (self.right - self.best_end) / left if left > 0 else MUCH_STRETCHED * 2
        ratio = 1 - over / spaces
        if stretched > MUCH_STRETCHED or 1 + (stretched - 1) / STRETCH_WEIGHT >= 1 / ratio:
            return self._line(last + 1, end, squeezed=True, hyphened=self._is_hyphen(last))
        return None

    def _divided(self, index: int) -> Line:
        """The line that ends within a word which is longer than it."""
        atom = self.atoms[index]
        room = self.limit - (self._end_of(atom) - atom.width)
        count = _fitting(atom, room) if atom.kind is Kind.WORD else 0
        if count == 0 and index == self.start:
            count = 1
        if atom.kind is Kind.BOX or count >= len(atom.text):
            end = self._end_of(atom)
            return self._line(index + 1, end)
        if count == 0:
            return self._line(index, self.text_end)
        text = atom.text
        head = replace(
            atom,
            text=text[:count],
            spaces=0,
            space_width=0.0,
            width=atom.ink.width(text[:count]),
            may_end=True,
            note=None,
        )
        self.atoms[index : index + 1] = [head, replace(atom, text=text[count:], width=atom.ink.width(text[count:]))]
        return self._line(index + 1, self._end_of(head))


def _fitting(atom: Atom, room: float) -> int:
    """How many characters of a word fit into some room."""
    low, high = 0, len(atom.text)
    while low < high:
        middle = (low + high + 1) // 2
        if atom.ink.width(atom.text[:middle]) <= room:
            low = middle
        else:
            high = middle - 1
    return low
