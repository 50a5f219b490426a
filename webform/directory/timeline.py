"""Who held what when, as a picture: one lane for each position, one bar for each holder, years along the top.

Lengths are units of the picture, which is ``WIDTH`` wide.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from docgen.model.bodies import Body, Post, Rank
from docgen.model.directory import Directory
from docgen.wording import short_date

WIDTH, GUTTER = 1000, 250
# Custom: drawn for the letters of 13 that directory.css gives the picture
TOP, LANE, TITLE = 30, 26, 28
BAR = 20
BELOW = 8  # room under the last lane
LETTERS_ABOVE_LANES = 9  # from the foot of a heading's letters to its first lane
LETTERS_IN_LANE = 5  # from the foot of a label's letters to the lower edge of its bar
LETTER = 7.7  # about the width of a letter of the names
PADDING = 10
DAYS_AROUND = 200
MOST_YEARS_MARKED = 12
HALF_A_YEAR = 18  # half the width of «2025»


@dataclass(frozen=True, slots=True)
class Bar:
    """A post as a bar. ``name`` is what fits into it, ``title`` all of it; ``rank`` chooses its looks."""

    x: float
    y: float
    width: float
    name: str
    title: str
    rank: str
    index: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class Label:
    """Words at the left: a position."""

    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a body above its lanes, with a line over the time in which it bore it."""

    y: float
    text: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole picture; ``mark`` is where the chosen day stands, ``None`` outside of it."""

    height: float
    headings: tuple[Heading, ...]
    labels: tuple[Label, ...]
    bars: tuple[Bar, ...]
    years: tuple[tuple[float, str], ...]
    mark: float | None


@dataclass(frozen=True, slots=True)
class Scale:
    """From days to places; an open end is at the edge."""

    first: dt.date
    last: dt.date

    def x(self, day: dt.date) -> float:
        """Where a day stands, held within the picture."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return round(GUTTER + (WIDTH - GUTTER) * min(max(share, 0.0), 1.0), 1)

    def span(self, first: dt.date | None, last: dt.date | None) -> tuple[float, float]:
        """Place and width of a period."""
        start, end = self.x(first or self.first), self.x(last or self.last)
        return start, max(round(end - start, 1), 2.0)


def timeline(directory: Directory, day: dt.date) -> Timeline | None:
    """The picture of all posts; ``None`` while there are none."""
    held = {body.id: _posts(directory, body) for body in directory.bodies}
    if not any(held.values()):
        return None
    scale = _scale([body for body in directory.bodies if held[body.id]], directory.posts, day)
    drawing = _Drawing(scale)
    for body in directory.bodies:
        if held[body.id]:
            drawing.add(body, _lanes(held[body.id]))
    headings, labels, bars = tuple(drawing.headings), tuple(drawing.labels), tuple(drawing.bars)
    return Timeline(drawing.y + BELOW, headings, labels, bars, _years(scale), scale.x(day))


@dataclass(slots=True)
class _Drawing:
    """The picture while it grows downwards."""

    scale: Scale
    y: float = float(TOP)
    headings: list[Heading] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)

    def add(self, body: Body, lanes: list[list[tuple[int, Post]]]) -> None:
        """Draw a body and its lanes below what is there."""
        span = self.scale.span(body.organ.valid_from, body.organ.valid_to)
        self.headings.append(Heading(self.y + TITLE - LETTERS_ABOVE_LANES, body.organ.name, *span))
        self.y += TITLE
        for lane in lanes:
            self.labels.append(Label(self.y + BAR - LETTERS_IN_LANE, lane[0][1].position))
            self.bars += [_bar(index, post, body, self.scale, self.y) for index, post in lane]
            self.y += LANE


def _posts(directory: Directory, body: Body) -> list[tuple[int, Post]]:
    return [(index, post) for index, post in enumerate(directory.posts) if post.body == body.id]


def _scale(bodies: Iterable[Body], posts: Iterable[Post], day: dt.date) -> Scale:
    days = [day, *(each for post in posts for each in (post.held_from, post.held_to) if each)]
    days += [each for body in bodies for each in (body.organ.valid_from, body.organ.valid_to) if each]
    around = dt.timedelta(days=DAYS_AROUND)
    first, last = min(days), max(days)
    return Scale(max(first, dt.date.min + around) - around, min(last, dt.date.max - around) + around)


def _lanes(held: list[tuple[int, Post]]) -> list[list[tuple[int, Post]]]:
    """Holders one after the other in one lane for each position; two at one time stand in two."""
    lanes: list[list[tuple[int, Post]]] = []
    for index, post in sorted(
        held, key=lambda each: (list(Rank).index(each[1].rank), each[1].held_from or dt.date.min)
    ):
        free = next((lane for lane in lanes if lane[0][1].position == post.position and _is_free(lane, post)), None)
        if free is None:
            lanes.append([(index, post)])
        else:
            free.append((index, post))
    return lanes


def _is_free(lane: list[tuple[int, Post]], post: Post) -> bool:
    return all(
        (other.held_to or dt.date.max) < (post.held_from or dt.date.min)
        or (post.held_to or dt.date.max) < (other.held_from or dt.date.min)
        for _, other in lane
    )


def _bar(index: int, post: Post, body: Body, scale: Scale, y: float) -> Bar:
    last = min((day for day in (post.held_to, body.organ.valid_to) if day), default=None)
    x, width = scale.span(post.held_from or body.organ.valid_from, last)
    since, until = (short_date(day) if day else "…" for day in (post.held_from, last))
    name = post.person.name if len(post.person.name) * LETTER + PADDING < width else _initials(post.person.name, width)
    title = f"{post.person.name} – {post.position}, {body.organ.name}: {since} – {until}"
    return Bar(x, y, width, name, title, post.rank.value, index, last is None)


def _initials(name: str, width: float) -> str:
    """The last word of a name where that fits, otherwise nothing."""
    last = name.rpartition(" ")[2]
    return last if len(last) * LETTER + PADDING < width else ""


def _years(scale: Scale) -> tuple[tuple[float, str], ...]:
    """Where the years begin, some of them left out where they are many."""
    years = range(scale.first.year + 1, scale.last.year + 1)
    step = len(years) // MOST_YEARS_MARKED + 1
    places = ((scale.x(dt.date(year, 1, 1)), str(year)) for year in years[::step])
    return tuple((x, year) for x, year in places if GUTTER + HALF_A_YEAR < x < WIDTH - HALF_A_YEAR)
