"""Automatic numbering: the label of each paragraph, counted through the document. ECMA-376 §17.9."""

import re
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from docgen.paper.formats import Align
from docgen.paper.nodes import LabelSuffix
from docgen.word import values
from docgen.word.lists import LEVELS, Lists, Reference
from docgen.word.names import w
from docgen.wording.number_formats import write_number

PLACEHOLDER = re.compile(r"%([1-9])")
SUFFIXES = {"space": LabelSuffix.SPACE, "nothing": LabelSuffix.NOTHING}
LABEL_ALIGNMENTS = {"right": Align.RIGHT, "end": Align.RIGHT, "center": Align.CENTER}
LONGEST_LABEL = 255  # characters
LARGEST_COUNT = 10**6


@dataclass(frozen=True, slots=True)
class Numbered:
    """The label of one paragraph: its text, what follows it, and the w:lvl that says how it looks."""

    text: str
    suffix: LabelSuffix
    align: Align
    level: etree._Element

    def is_picture(self) -> bool:
        """Whether Word draws a picture in place of the text (§17.9.9)."""
        return self.level.find(w("lvlPicBulletId")) is not None


@dataclass(slots=True)
class Counters:
    """The counters of one abstract list; Word shares them among all of its instances."""

    counts: list[int | None] = field(default_factory=lambda: [None] * LEVELS)
    begun: set[tuple[int, int]] = field(default_factory=set)


class Numbering:
    """How far each list of one document has been counted."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._counters: dict[str, Counters] = {}

    def advance(self, reference: Reference) -> Numbered | None:
        """Count one paragraph and give its label; None where the file defines no such level."""
        level = self._lists.level(reference)
        if level is None:
            return None
        counts = self._count(reference, level)
        suffix = SUFFIXES.get(values.text(level.find(w("suff"))), LabelSuffix.TAB)
        align = LABEL_ALIGNMENTS.get(values.text(level.find(w("lvlJc"))), Align.LEFT)
        return Numbered(self._text(reference, level, counts), suffix, align, level)

    def _count(self, reference: Reference, level: etree._Element) -> list[int]:
        counters = self._counters.setdefault(self._lists.abstract_id(reference.number_id), Counters())
        counts, index = counters.counts, reference.level
        restart = self._start_override(reference, counters)
        current = counts[index]
        if restart is not None:
            counts[index] = restart
        else:
            counts[index] = _start(level) if current is None else min(current + 1, LARGEST_COUNT)
        for deeper in range(index + 1, LEVELS):
            if self._restarts(Reference(reference.number_id, deeper), index):
                counts[deeper] = None
        return [self._shown(reference.number_id, place, counts[place]) for place in range(index + 1)]

    def _start_override(self, reference: Reference, counters: Counters) -> int | None:
        """The number that an instance starts with when it is used for the first time (§17.9.26)."""
        key = (reference.number_id, reference.level)
        if key in counters.begun:
            return None
        counters.begun.add(key)
        override = self._lists.override(reference)
        start = None if override is None else override.find(w("startOverride"))
        return None if start is None else max(values.integer(values.text(start)), 0)

    def _restarts(self, deeper: Reference, index: int) -> bool:
        """Whether a level begins again after one of level ``index`` (§17.9.10: after any higher one, by default)."""
        level = self._lists.level(deeper)
        restart = None if level is None else level.find(w("lvlRestart"))
        if restart is None:
            return True
        after = values.integer(values.text(restart), deeper.level)
        return after > index

    def _shown(self, number_id: int, place: int, count: int | None) -> int:
        """The number a level shows: where nothing was counted on it yet, its start."""
        if count is not None:
            return count
        level = self._lists.level(Reference(number_id, place))
        return 1 if level is None else _start(level)

    def _text(self, reference: Reference, level: etree._Element, counts: list[int]) -> str:
        """The label with its counters written out (§17.9.11). A bullet's text has none."""
        template = values.text(level.find(w("lvlText")))
        is_legal = (found := level.find(w("isLgl"))) is not None and values.is_on(found)

        def written(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            if place > reference.level:
                return ""
            shown = self._lists.level(Reference(reference.number_id, place))
            kind = "decimal" if shown is None else _format(shown)
            # §17.9.4: legal numbering shows every level in Arabic digits
            is_digits = is_legal and kind not in {"decimalZero", "none"}
            return write_number(counts[place], "decimal" if is_digits else kind)

        return PLACEHOLDER.sub(written, template[:LONGEST_LABEL], count=LEVELS)[:LONGEST_LABEL]


def label_properties(mark: etree._Element | None, level: etree._Element) -> etree._Element:
    """The w:rPr of a label: that of the paragraph mark under that of the list level (§17.9.24)."""
    merged = etree.Element(w("rPr")) if mark is None else deepcopy(mark)
    own = level.find(w("rPr"))
    for item in () if own is None else own:
        known = merged.find(item.tag)
        if known is None:
            merged.append(deepcopy(item))
        elif item.tag == w("rFonts"):
            known.attrib.update(item.attrib)
        else:
            merged.replace(known, deepcopy(item))
    return merged


def _start(level: etree._Element) -> int:
    """The first number of a level; without w:start it is 0 (§17.9.25)."""
    return min(max(values.integer(values.text(level.find(w("start")))), 0), LARGEST_COUNT)


def _format(level: etree._Element) -> str:
    return values.text(level.find(w("numFmt"))) or "decimal"
