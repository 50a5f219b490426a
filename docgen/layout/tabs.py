"""Tab stops: where the text behind a tab stands. ECMA-376 §17.3.1.37, §17.3.1.38."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from docgen.paper.formats import ParagraphFormat, TabAlign, TabStop

ON_STOP_PT = 0.05  # text that ends this near a stop has reached it
LONGEST_STOP_PT = 1584.0  # 22 inches, the largest page of Word
NARROWEST_PT = 1.0


@lru_cache(maxsize=1024)
def stops(look: ParagraphFormat) -> tuple[TabStop, ...]:
    """The stops of a paragraph, with that of a hanging indent (§17.3.1.12), from left to right."""
    hanging = [TabStop(look.left_pt)] if look.first_line_pt < 0 else []
    given = [stop for stop in look.tabs if stop.align is not TabAlign.BAR and stop.position_pt <= LONGEST_STOP_PT]
    return tuple(sorted([*given, *hanging], key=lambda stop: stop.position_pt))


def next_stop(given: Sequence[TabStop], position_pt: float, default_pt: float) -> tuple[TabStop, bool]:
    """The first stop behind a position, and whether somebody set it."""
    here = position_pt + ON_STOP_PT
    for stop in given:
        if stop.position_pt > here:
            return stop, True
    step = max(default_pt, NARROWEST_PT)
    return TabStop((int(here // step) + 1) * step), False


@dataclass(slots=True, eq=False)
class OpenTab:
    """A tab whose width depends on the text behind it. ``start`` is where it begins, ``stop`` where it leads."""

    start: float
    stop: float
    align: TabAlign
    after: float = 0.0
    before_sign: float | None = None

    def text_start(self, after: float) -> float:
        """Where the text behind the tab begins, if it is ``after`` wide."""
        match self.align:
            case TabAlign.RIGHT:
                share = after
            case TabAlign.CENTER:
                share = after / 2
            case TabAlign.DECIMAL:
                share = after if self.before_sign is None else self.before_sign
            case _:
                share = 0.0
        return max(self.stop - share, self.start)


def decimal_place(word: str) -> int:
    """Where the decimal sign of a number stands: its only comma, or else its only point; -1 where it has none."""
    for sign in (",", "."):
        if word.count(sign) == 1:
            return word.index(sign)
    return -1
