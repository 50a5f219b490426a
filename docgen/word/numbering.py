"""Automatic numbering: the label of each paragraph, counted through the document. ECMA-376 §17.9."""

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from docgen.paper.formats import Align
from docgen.paper.nodes import LabelSuffix
from docgen.word import values
from docgen.word.names import w
from docgen.word.package import Package
from docgen.wording.number_formats import write_number

LEVELS = 9  # ECMA-376 §17.9.3: levels 0 to 8
PLACEHOLDER = re.compile(r"%([1-9])")
SUFFIXES = {"space": LabelSuffix.SPACE, "nothing": LabelSuffix.NOTHING}
LABEL_ALIGNMENTS = {"right": Align.RIGHT, "end": Align.RIGHT, "center": Align.CENTER}
LONGEST_LINK = 4  # of numStyleLink to styleLink; one step is what Word writes
LONGEST_LABEL = 255  # characters
LARGEST_COUNT = 10**6

Given = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Reference:
    """A paragraph's place in a list: the numbering instance and the level, from 0."""

    number_id: int
    level: int


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
    """The lists of one document, and how far each of them has been counted."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._levels: dict[Reference, etree._Element | None] = {}
        self._counters: dict[str, Counters] = {}
        self._abstract_ids: dict[int, str] = {}
        self._abstract_levels: dict[str, dict[int, etree._Element]] = {}

    @cached_property
    def _root(self) -> etree._Element:
        part = self._package.related(self._package.main_part, "numbering")
        return self._package.xml(part) if part else etree.Element(w("numbering"))

    @cached_property
    def _abstracts(self) -> dict[str, etree._Element]:
        return {item.get(w("abstractNumId"), ""): item for item in self._root.iterchildren(w("abstractNum"))}

    @cached_property
    def _style_links(self) -> dict[str, str]:
        """The abstract list that defines each numbering style (§17.9.27)."""
        links = ((values.text(item.find(w("styleLink"))), key) for key, item in self._abstracts.items())
        return {style: key for style, key in links if style}

    @cached_property
    def _instances(self) -> dict[int, etree._Element]:
        return {values.integer(item.get(w("numId")), -1): item for item in self._root.iterchildren(w("num"))}

    def level_of_style(self, number_id: int, style_id: str) -> int | None:
        """The level that a paragraph style stands on in a list, if the list names the style (§17.9.23)."""
        for index in range(LEVELS):
            level = self.level(Reference(number_id, index))
            if level is not None and values.text(level.find(w("pStyle"))) == style_id:
                return index
        return None

    def level(self, reference: Reference) -> etree._Element | None:
        """The w:lvl of a place in a list, that of the instance before that of the abstract list (§17.9.8)."""
        if reference not in self._levels:
            override = self._override(reference)
            own = None if override is None else override.find(w("lvl"))
            self._levels[reference] = self._abstract_level(reference) if own is None else own
        return self._levels[reference]

    def advance(self, reference: Reference) -> Numbered | None:
        """Count one paragraph and give its label; None where the file defines no such level."""
        level = self.level(reference)
        if level is None:
            return None
        counts = self._count(reference, level)
        suffix = SUFFIXES.get(values.text(level.find(w("suff"))), LabelSuffix.TAB)
        align = LABEL_ALIGNMENTS.get(values.text(level.find(w("lvlJc"))), Align.LEFT)
        return Numbered(self._text(reference, level, counts), suffix, align, level)

    def _override(self, reference: Reference) -> etree._Element | None:
        instance = self._instances.get(reference.number_id)
        found = () if instance is None else instance.iterchildren(w("lvlOverride"))
        return next((item for item in found if values.integer(item.get(w("ilvl")), -1) == reference.level), None)

    def _abstract_id(self, number_id: int) -> str:
        """The id of the abstract list behind an instance, through a numbering style (§17.9.21)."""
        if number_id not in self._abstract_ids:
            self._abstract_ids[number_id] = self._find_abstract_id(number_id)
        return self._abstract_ids[number_id]

    def _find_abstract_id(self, number_id: int) -> str:
        instance = self._instances.get(number_id)
        key = "" if instance is None else values.text(instance.find(w("abstractNumId")))
        for _ in range(LONGEST_LINK):
            abstract = self._abstracts.get(key)
            style = "" if abstract is None else values.text(abstract.find(w("numStyleLink")))
            if not style or style not in self._style_links:
                break
            key = self._style_links[style]
        return key

    def _abstract_level(self, reference: Reference) -> etree._Element | None:
        key = self._abstract_id(reference.number_id)
        if key not in self._abstract_levels:
            abstract = self._abstracts.get(key)
            found = [] if abstract is None else list(abstract.iterchildren(w("lvl")))
            # the first of several levels of one number counts
            self._abstract_levels[key] = {values.integer(item.get(w("ilvl")), -1): item for item in reversed(found)}
        return self._abstract_levels[key].get(reference.level)

    def _count(self, reference: Reference, level: etree._Element) -> list[int]:
        counters = self._counters.setdefault(self._abstract_id(reference.number_id), Counters())
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
        override = self._override(reference)
        start = None if override is None else override.find(w("startOverride"))
        return None if start is None else max(values.integer(values.text(start)), 0)

    def _restarts(self, deeper: Reference, index: int) -> bool:
        """Whether a level begins again after one of level ``index`` (§17.9.10: after any higher one, by default)."""
        level = self.level(deeper)
        restart = None if level is None else level.find(w("lvlRestart"))
        if restart is None:
            return True
        after = values.integer(values.text(restart), deeper.level)
        return after > index

    def _shown(self, number_id: int, place: int, count: int | None) -> int:
        """The number a level shows: where nothing was counted on it yet, its start."""
        if count is not None:
            return count
        level = self.level(Reference(number_id, place))
        return 1 if level is None else _start(level)

    def _text(self, reference: Reference, level: etree._Element, counts: list[int]) -> str:
        """The label with its counters written out (§17.9.11). A bullet's text has none."""
        template = values.text(level.find(w("lvlText")))
        is_legal = (found := level.find(w("isLgl"))) is not None and values.is_on(found)

        def written(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            if place > reference.level:
                return ""
            shown = self.level(Reference(reference.number_id, place))
            kind = "decimal" if shown is None else _format(shown)
            # §17.9.4: legal numbering shows every level in Arabic digits
            is_digits = is_legal and kind not in {"decimalZero", "none"}
            return write_number(counts[place], "decimal" if is_digits else kind)

        return PLACEHOLDER.sub(written, template[:LONGEST_LABEL], count=LEVELS)[:LONGEST_LABEL]


def number_given(
    numbering: Numbering, chain: Iterable[tuple[str, Given]], direct: Given
) -> tuple[Reference | None, int]:
    """Where a paragraph stands in a list, and after how many styles of its chain the list's own format counts.

    ``chain`` gives each style's id and what its w:numPr says, from the root down; ``direct`` is the paragraph's own.
    The format of a list level stands between the style and the direct format where the paragraph itself names the
    list, and below the style that names it otherwise (§17.7.2, §17.9.23).
    """
    number_id, level, depth, at = 0, None, 0, 0
    for at, (style_id, given) in enumerate(chain, 1):
        if "numId" in given:
            number_id, depth = given["numId"], at - 1
            level = numbering.level_of_style(number_id, style_id)
        if "ilvl" in given and (level is None or "numId" not in given):
            level = given["ilvl"]
    if direct:
        depth = at if "numId" in direct else depth
        number_id = direct.get("numId", number_id)
        level = direct.get("ilvl", level if "numId" not in direct else 0)
    if not number_id:
        return None, 0
    return Reference(number_id, min(max(level or 0, 0), LEVELS - 1)), depth


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
