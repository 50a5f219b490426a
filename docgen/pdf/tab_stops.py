"""Tab stops: how wide each tab is, found by setting the paragraph's lines. ECMA-376 §17.3.1.37, §17.3.1.38."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from docgen.paper.formats import ParagraphFormat, RunFormat, TabAlign, TabStop
from docgen.paper.measure import LINE_SLACK_PT
from docgen.paper.nodes import Break, Inline, NoteMark, Tab, Text
from docgen.pdf.column import Column
from docgen.pdf.pieces import inline_width, text_width

NARROWEST_TAB_PT = 1.0
ON_STOP_PT = 0.05  # text that ends this near a stop has reached it
SHORT_WORD_PT = 18.0  # as wide as a stop or a bracket may be to stay behind a tab at the edge
EDGE_SLACK_PT = 0.2  # by how much text at the right edge stays clear of it, so that it is not broken
LONGEST_STOP_PT = 1584.0  # 22 inches, the largest page of Word
WORDS = re.compile(r"[ \u3000]+|[^ \u3000]+")
DECIMALS = re.compile(r"[^,]*(?=,[^,]*$)|[^.]*(?=\.[^.]*$)")


@dataclass(frozen=True, slots=True)
class SetTab:
    """A tab as it is printed: its width and what fills it."""

    width_pt: float
    leader: str = ""


@dataclass(slots=True)
class Setter:
    """Sets the lines of one paragraph word by word; ``position_pt`` counts from the column's left edge."""

    look: ParagraphFormat
    column: Column
    position_pt: float
    stops: list[TabStop] = field(default_factory=list)

    @property
    def edge_pt(self) -> float:
        """Where the lines end."""
        return max(self.column.width_pt - self.look.right_pt, self.look.left_pt + NARROWEST_TAB_PT)

    def add(self, item: Inline) -> None:
        """Set an inline that is no tab."""
        if isinstance(item, Break):
            self.position_pt = self.look.left_pt
        elif isinstance(item, Text | NoteMark) and not item.format.hidden:
            for word in WORDS.findall(item.text):
                self._add_word(text_width(word, item.format), is_space=word[0] == " ")
        else:
            self._add_word(inline_width(item), is_space=False)

    def tab(self, following: Sequence[Inline]) -> SetTab:
        """Set a tab, with the inlines after it up to the end of the line or the next tab."""
        stop = self._next_stop()
        if stop.position_pt > self.edge_pt + ON_STOP_PT and stop not in self.stops:
            # no stop is left on this line: the tab begins the next one
            self.position_pt = self.look.left_pt
            stop = self._next_stop()
        before = _width_before(stop.align, following)
        width = max(stop.position_pt - self.position_pt - before, NARROWEST_TAB_PT)
        # text that a stop at the edge would push out of the line stays on it, as Word lets it hang over the margin
        glued = _first_word(following)
        room = self.edge_pt - EDGE_SLACK_PT - self.position_pt
        if width + max(before, glued) > room and stop in self.stops:
            needed = max(before, glued if glued <= SHORT_WORD_PT else 0.0)
            width = max(room - needed, NARROWEST_TAB_PT)
        self.position_pt += width
        return SetTab(width, stop.leader)

    def _add_word(self, width: float, *, is_space: bool) -> None:
        has_room = self.position_pt + width <= self.edge_pt + LINE_SLACK_PT
        if has_room or is_space or self.position_pt <= self.look.left_pt:
            self.position_pt += width
        else:
            self.position_pt = self.look.left_pt + width

    def _next_stop(self) -> TabStop:
        here = self.position_pt + ON_STOP_PT
        for stop in self.stops:
            if stop.position_pt > here:
                return stop
        step = max(self.column.default_tab_pt, NARROWEST_TAB_PT)
        return TabStop((int(here / step) + 1) * step)


def set_tabs(content: Sequence[Inline], look: ParagraphFormat, column: Column) -> Iterator[SetTab]:
    """The tabs of a paragraph's content, in order."""
    setter = Setter(look, column, look.left_pt + look.first_line_pt, _stops(look))
    for index, item in enumerate(content):
        if isinstance(item, Tab):
            yield setter.tab(_following(content, index + 1))
        else:
            setter.add(item)


def _stops(look: ParagraphFormat) -> list[TabStop]:
    """The stops of a paragraph, with that of a hanging indent (§17.3.1.12), from left to right."""
    hanging = [TabStop(look.left_pt)] if look.first_line_pt < 0 else []
    given = [stop for stop in look.tabs if stop.align is not TabAlign.BAR and stop.position_pt <= LONGEST_STOP_PT]
    return sorted([*given, *hanging], key=lambda stop: stop.position_pt)


def _following(content: Sequence[Inline], start: int) -> list[Inline]:
    found: list[Inline] = []
    for index in range(start, len(content)):
        if isinstance(content[index], Tab | Break):
            break
        found.append(content[index])
    return found


def _width_before(align: TabAlign, following: Sequence[Inline]) -> float:
    """How much of the text after a tab stands left of its stop."""
    if align is TabAlign.LEFT:
        return 0.0
    if align is TabAlign.DECIMAL:
        return _width_before_point(following)
    total = sum(inline_width(item) for item in following)
    last = following[-1] if following else None
    if isinstance(last, Text):
        total -= _trailing_spaces(last.text, last.format)
    return total / 2 if align is TabAlign.CENTER else total


def _first_word(following: Sequence[Inline]) -> float:
    """The width of the word right after a tab."""
    total = 0.0
    for item in following:
        if not isinstance(item, Text):
            return total + inline_width(item)
        word = item.text.split(" ", 1)[0]
        total += text_width(word, item.format)
        if word != item.text:
            break
    return total


def _trailing_spaces(text: str, look: RunFormat) -> float:
    spaces = text[len(text.rstrip(" ")) :]
    return text_width(spaces, look) if spaces else 0.0


def _width_before_point(following: Sequence[Inline]) -> float:
    """The width of a number up to its decimal sign: its only comma, or else its only point."""
    total = 0.0
    for item in following:
        if isinstance(item, Text) and (found := DECIMALS.match(item.text)):
            return total + text_width(found[0], item.format)
        total += inline_width(item)
    return total
