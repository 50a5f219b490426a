"""A paper as pages: sections one after the other, columns, page numbers, running heads. ECMA-376 §17.6."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import isclose

from docgen.layout.blocks import lay_blocks
from docgen.layout.flow import Flow
from docgen.layout.marks import Element, LaidPaper, LineMark, Page
from docgen.layout.page_ground import page_ground
from docgen.layout.running import Body, body_of, page_variant, running_marks
from docgen.layout.sheets import Band, Sheet
from docgen.layout.slices import LayBlocks, Numbers, Room, Slice, Work
from docgen.model import Notice, Result
from docgen.paper.formats import VerticalAlign
from docgen.paper.nodes import (
    Block,
    FieldKind,
    PageField,
    Paper,
    Paragraph,
    Section,
    SectionStart,
    SignaturePlace,
    Table,
)
from docgen.wording.number_formats import write_number

NARROWEST_COLUMN_PT = 36.0
_DROPS = {VerticalAlign.TOP: 0.0, VerticalAlign.CENTER: 0.5, VerticalAlign.BOTTOM: 1.0}
RULE_WIDTH_PT = 0.5
STEPS = 14  # halvings in the search for the height at which columns are equally long
LEAST_STEP_PT = 1.0


def lay_paper(paper: Paper) -> Result[LaidPaper]:
    """The pages of a paper, with notices on fonts and characters that we do not have, and on what is not as in Word.

    A paper whose text shows the number of its pages is laid out a second time when that is known.
    """
    composer = _Composer(paper)
    laid = composer.lay(1)
    if len(laid.pages) > 1 and any(_shows_count(section.blocks) for section in paper.sections):
        composer = _Composer(paper)
        laid = composer.lay(len(laid.pages))
    return Result(laid, tuple(_notices(composer.work)))


def _notices(work: Work) -> Iterator[Notice]:
    yield from work.lost.values()
    if work.foreign_families:
        names = ", ".join(sorted(work.foreign_families))
        yield Notice("font-substituted", f"Không có phông chữ {names}; bản PDF dùng phông thay thế.")
    if work.missing_characters:
        signs = " ".join(sorted(work.missing_characters)[:20])
        yield Notice("character-missing", f"Phông chữ không có các ký tự {signs}; bản PDF in ô vuông thay cho chúng.")


def _shows_count(blocks: Sequence[Block]) -> bool:
    for block in blocks:
        match block:
            case Paragraph():
                if any(isinstance(item, PageField) and item.kind is not FieldKind.PAGE for item in block.content):
                    return True
            case Table():
                if any(_shows_count(cell.blocks) for row in block.rows for cell in row.cells):
                    return True
            case SignaturePlace():
                if _shows_count(block.blocks):
                    return True
    return False


@dataclass(slots=True, eq=False)
class _Composer:
    """Lays out one paper."""

    paper: Paper
    root: Element = field(default_factory=lambda: Element("Document"))
    work: Work = field(init=False)
    flow: Flow = field(init=False)
    section: int = 0
    number: int = 0
    is_first: bool = True
    bodies: dict[tuple[int, str], Body] = field(default_factory=dict)
    pages: int = 1

    def __post_init__(self) -> None:
        paper = self.paper
        lay: LayBlocks = lay_blocks
        self.work = Work(
            lay,
            paper.default_tab_pt,
            paper.adds_spacing,
            squeezes_spaces=paper.squeezes_spaces,
            stretches_ended_lines=paper.stretches_ended_lines,
        )
        self.flow = Flow(self.work, self.root, self._new_sheet)

    def lay(self, pages: int) -> LaidPaper:
        """The pages; ``pages`` is how many a field says that there are."""
        self.pages = pages
        for index, section in enumerate(self.paper.sections):
            self._section(index, section)
        sheets = self.flow.sheets
        self.flow.sheet.end = max(self.flow.sheet.end, self.flow.lowest, self.flow.y)
        done = [self._page(sheet, len(sheets)) for sheet in sheets]
        return LaidPaper(done, self.root, self.paper.title, self.paper.language.split("-")[0])

    def _new_sheet(self) -> Sheet:
        section = self.paper.sections[self.section]
        if self.is_first and section.first_page_number is not None:
            self.number = section.first_page_number
        else:
            self.number += 1
        variant = page_variant(section, self.number, is_first=self.is_first)
        self.is_first = False
        body = self._body(self.section, variant)
        label = write_number(self.number, section.page_numbers)
        return Sheet(self.section, section.page, variant, self.number, label, body.top, body.bottom)

    def _body(self, index: int, variant: str) -> Body:
        found = self.bodies.get((index, variant))
        if found is None:
            found = self.bodies[index, variant] = body_of(self.paper.sections[index], variant, self.work)
        return found

    def _section(self, index: int, section: Section) -> None:
        goes_on = index > 0 and section.start is SectionStart.CONTINUOUS and _same_paper(section, self.flow.sheet)
        self.section, self.is_first = index, True
        bands = _bands(section)
        room = Room(bands[0].width, bands[0].left, section.page, section.line_pitch_pt, Numbers(pages=self.pages))
        slices = self.work.lay_blocks(section.blocks, room, self.work, self.root)
        if not goes_on:
            self.flow.bands = bands
            self.flow.turn_page()
        else:
            self.flow.begin_columns(bands)
        following = self.paper.sections[index + 1] if index + 1 < len(self.paper.sections) else None
        if len(bands) > 1 and following is not None and following.start is SectionStart.CONTINUOUS:
            self._balance(slices)
            # the trials may have divided words of these slices, so they are laid out anew
            slices = self.work.lay_blocks(section.blocks, room, self.work, self.root)
        self.flow.run(slices)
        self.flow.limit = None
        self.flow.lowest = max(self.flow.lowest, self.flow.y)
        if section.columns.has_rule and len(bands) > 1:
            self._rules(bands)

    def _balance(self, slices: list[Slice]) -> None:
        """Limit the flow to the height at which the columns end about equally, where all of them fit on this page."""
        flow = self.flow
        trial = _Trial(flow)
        low, high = 0.0, flow.sheet.bottom - flow.top
        fits = flow.run(list(slices), sheets=len(flow.sheets))
        trial.undo()
        if not fits:
            return
        for _ in range(STEPS):
            if high - low < LEAST_STEP_PT:
                break
            middle = (low + high) / 2
            flow.limit = flow.top + middle
            fits = flow.run(list(slices), sheets=len(flow.sheets))
            trial.undo()
            low, high = (low, middle) if fits else (middle, high)
        flow.limit = flow.top + high

    def _rules(self, bands: Sequence[Band]) -> None:
        """The lines between columns, on the page that the section ends on."""
        flow = self.flow
        for left, right in pairwise(bands):
            x = (left.left + left.width + right.left) / 2
            end = max(flow.lowest, flow.y)
            flow.sheet.body.append(LineMark(x, flow.top, x, end, RULE_WIDTH_PT))

    def _page(self, sheet: Sheet, count: int) -> Page:
        section = self.paper.sections[sheet.section]
        label = sheet.label
        in_section = sum(1 for other in self.flow.sheets if other.section == sheet.section)
        running, floats = running_marks(section, sheet, Numbers(label, count, in_section), self.work)
        drop = _DROPS[section.vertical_align] * max(sheet.bottom - sheet.notes_height - sheet.end, 0.0)
        marks = sheet.painted(running, floats, drop)
        first = next(other for other in self.flow.sheets if other.section == sheet.section)
        ground = page_ground(section, self.paper.background, is_first=first is sheet)
        return Page(sheet.page.width_pt, sheet.page.height_pt, [*ground, *marks], label)


class _Trial:
    """Remembers how far a flow is, to go back there."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.sheets = len(flow.sheets)
        self.state = flow.sheet.state()
        self.where = (flow.column, flow.top, flow.y, flow.lowest, flow.is_fresh, flow.last)

    def undo(self) -> None:
        """Take off all that was placed since."""
        flow = self.flow
        del flow.sheets[self.sheets :]
        flow.sheet.restore(self.state)
        flow.column, flow.top, flow.y, flow.lowest, flow.is_fresh, flow.last = self.where


def _same_paper(section: Section, sheet: Sheet) -> bool:
    mine, there = section.page, sheet.page
    return isclose(mine.width_pt, there.width_pt, abs_tol=1) and isclose(mine.height_pt, there.height_pt, abs_tol=1)


def _bands(section: Section) -> list[Band]:
    """The columns of a section, from left to right."""
    sides = section.page.margins
    width = section.page.width_pt - sides.left_pt - sides.right_pt
    count, gap = section.columns.count, section.columns.gap_pt
    if section.columns.each:
        x, found = sides.left_pt, []
        for one, space in section.columns.each:
            found.append(Band(x, one))
            x += one + space
        return found
    each = max((width - gap * (count - 1)) / count, NARROWEST_COLUMN_PT)
    return [Band(sides.left_pt + index * (each + gap), each) for index in range(count)]
