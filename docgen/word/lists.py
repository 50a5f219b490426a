"""The lists that a file defines: which level looks how, and where a paragraph stands in one. ECMA-376 §17.9."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from docgen.word import values
from docgen.word.names import w

LEVELS = 9  # ECMA-376 §17.9.3: levels 0 to 8
LONGEST_LINK = 4  # of numStyleLink to styleLink; one step is what Word writes

Given = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Reference:
    """A paragraph's place in a list: the numbering instance and the level, from 0."""

    number_id: int
    level: int


class Lists:
    """The lists of a file, from its w:numbering. Nothing is counted here."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._levels: dict[Reference, etree._Element | None] = {}
        self._abstract_ids: dict[int, str] = {}
        self._abstract_levels: dict[str, dict[int, etree._Element]] = {}

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
            override = self.override(reference)
            own = None if override is None else override.find(w("lvl"))
            self._levels[reference] = self._abstract_level(reference) if own is None else own
        return self._levels[reference]

    def override(self, reference: Reference) -> etree._Element | None:
        """The w:lvlOverride of a place in a list (§17.9.8)."""
        instance = self._instances.get(reference.number_id)
        found = () if instance is None else instance.iterchildren(w("lvlOverride"))
        return next((item for item in found if values.integer(item.get(w("ilvl")), -1) == reference.level), None)

    def abstract_id(self, number_id: int) -> str:
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
        key = self.abstract_id(reference.number_id)
        if key not in self._abstract_levels:
            abstract = self._abstracts.get(key)
            found = [] if abstract is None else list(abstract.iterchildren(w("lvl")))
            # the first of several levels of one number counts
            self._abstract_levels[key] = {values.integer(item.get(w("ilvl")), -1): item for item in reversed(found)}
        return self._abstract_levels[key].get(reference.level)


def number_given(lists: Lists, chain: Iterable[tuple[str, Given]], direct: Given) -> tuple[Reference | None, int]:
    """Where a paragraph stands in a list, and after how many styles of its chain the list's own format counts.

    ``chain`` gives each style's id and what its w:numPr says, from the root down; ``direct`` is the paragraph's own.
    The format of a list level stands between the style and the direct format where the paragraph itself names the
    list, and below the style that names it otherwise (§17.7.2, §17.9.23).
    """
    number_id, level, depth, at = 0, None, 0, 0
    for at, (style_id, given) in enumerate(chain, 1):
        if "numId" in given:
            number_id, depth = given["numId"], at - 1
            level = lists.level_of_style(number_id, style_id)
        if "ilvl" in given and (level is None or "numId" not in given):
            level = given["ilvl"]
    if direct:
        depth = at if "numId" in direct else depth
        number_id = direct.get("numId", number_id)
        level = direct.get("ilvl", level if "numId" not in direct else 0)
    if not number_id:
        return None, 0
    return Reference(number_id, min(max(level or 0, 0), LEVELS - 1)), depth
