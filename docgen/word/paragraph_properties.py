"""Paragraph properties (w:pPr): from XML to a set of given values, and from sets to a format. ECMA-376 §17.3.1."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from lxml import etree

from docgen.paper.formats import (
    Align,
    Border,
    Borders,
    LineRule,
    LineSpacing,
    ParagraphFormat,
    TabAlign,
    TabStop,
)
from docgen.paper.length import from_eighths, from_twips
from docgen.word import values
from docgen.word.character_indents import COUNTS, counted
from docgen.word.names import local_name, w

Given = Mapping[str, Any]

ALIGNMENTS = {  # ECMA-376 §17.18.44
    "left": Align.LEFT,
    "start": Align.LEFT,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "center": Align.CENTER,
    "both": Align.JUSTIFY,
    "distribute": Align.DISTRIBUTE,
}
TAB_ALIGNMENTS = {
    "left": TabAlign.LEFT,
    "start": TabAlign.LEFT,
    "num": TabAlign.LEFT,
    "center": TabAlign.CENTER,
    "right": TabAlign.RIGHT,
    "end": TabAlign.RIGHT,
    "decimal": TabAlign.DECIMAL,
    "bar": TabAlign.BAR,
}
LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "middleDot": "·", "heavy": "_"}
BORDER_STYLES = {
    "double": "double",
    "dotted": "dotted",
    "dashed": "dashed",
    "dashSmallGap": "dashed",
    "dotDash": "dashed",
}
WIDEST_BORDER_PT, WIDEST_SPACE_PT = 12.0, 31.0  # ECMA-376 §17.3.4: 96 eighths of a point, 31 points
NO_BORDER_KINDS = {"nil", "none", ""}
SINGLE_LINE = 240  # ECMA-376 §17.3.1.33: w:line counts 240ths of a line when lineRule is auto
BODY_OUTLINE_LEVEL = 9  # ECMA-376 §17.3.1.20: 9 is no outline level
AUTO_SPACING_PT = 14.0  # what Word uses for beforeAutospacing and afterAutospacing outside of lists


def parse_paragraph(element: etree._Element | None) -> dict[str, Any]:
    """What a w:pPr gives, without its w:rPr, w:sectPr and table matters."""
    given: dict[str, Any] = {}
    if element is None:
        return given
    for child in element:
        handler = HANDLERS.get(local_name(child)) if isinstance(child.tag, str) else None
        if handler:
            given.update(handler(child))
    return given


def combine(levels: Iterable[Given]) -> dict[str, Any]:
    """Later levels over earlier ones; tab stops add up and may be cleared (§17.3.1.37)."""
    combined: dict[str, Any] = {}
    for level in levels:
        tabs = {**combined.get("tabs", {}), **level.get("tabs", {})}
        line = {**combined.get("line", {}), **level.get("line", {})}
        combined.update(level)
        combined.update(tabs=tabs, line=line)
    return combined


def paragraph_format(combined: Given, style: str) -> ParagraphFormat:
    """The format from combined values."""
    fields = {name: value for name, value in combined.items() if name not in NOT_IN_FORMAT}
    if combined.get("from_right"):
        fields = _mirrored(fields)
    stops = sorted((stop for stop in combined.get("tabs", {}).values() if stop), key=lambda stop: stop.position_pt)
    return ParagraphFormat(style=style, tabs=tuple(stops), line=_line_spacing(combined.get("line", {})), **fields)


NOT_IN_FORMAT = {"tabs", "line", "style", "numbering", "from_right", *COUNTS}
MIRRORED = {Align.LEFT: Align.RIGHT, Align.RIGHT: Align.LEFT}


def _mirrored(fields: Given) -> dict[str, Any]:
    """A paragraph that runs from right to left begins at the right, whatever its sides are called (§17.3.1.6)."""
    align = fields.get("align", Align.LEFT)
    sides = {"left_pt": fields.get("right_pt", 0.0), "right_pt": fields.get("left_pt", 0.0)}
    return {**fields, **sides, "align": MIRRORED.get(align, align)}


def border(element: etree._Element | None) -> Border:
    """One edge of a paragraph or table border (§17.3.4)."""
    if element is None or element.get(values.VAL, "") in NO_BORDER_KINDS:
        return Border()
    width = min(max(from_eighths(values.integer(element.get(w("sz")), 4)), 0.25), WIDEST_BORDER_PT)
    style = BORDER_STYLES.get(element.get(values.VAL, ""), "solid")
    space = min(max(float(values.integer(element.get(w("space")))), 0.0), WIDEST_SPACE_PT)
    return Border(width * 3 if style == "double" else width, style, values.color(element.get(w("color"))), space)


def edges(element: etree._Element) -> Borders:
    """The four edges in a w:pBdr."""
    return Borders(*(border(element.find(w(side))) for side in ("top", "right", "bottom", "left")))


def _line_spacing(given: Given) -> LineSpacing:
    rule = LineRule(given.get("rule", "auto"))
    line = given.get("line")
    if not line:
        return LineSpacing()
    return LineSpacing(rule, line / SINGLE_LINE if rule is LineRule.AUTO else from_twips(line))


def _indent(element: etree._Element) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for field, names in (("left_pt", ("left", "start")), ("right_pt", ("right", "end"))):
        found = values.attribute_twips(element, *names)
        if found is not None:
            given[field] = found
    hanging = values.attribute_twips(element, "hanging")
    first = values.attribute_twips(element, "firstLine")
    if hanging is not None:
        given["first_line_pt"] = -hanging
    elif first is not None:
        given["first_line_pt"] = first
    return counted(element, given)


def _spacing(element: etree._Element) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for field, name in (("before_pt", "before"), ("after_pt", "after")):
        found = values.attribute_twips(element, name)
        auto = element.get(w(name + "Autospacing"))
        if auto is not None and auto.lower() not in values.OFF:
            found = AUTO_SPACING_PT
        if found is not None:
            given[field] = max(found, 0.0)
    line = values.number(element.get(w("line")))
    rule = element.get(w("lineRule"))
    if line is not None:
        rules = {item.value for item in LineRule}
        given["line"] = {"line": abs(line), "rule": rule if rule in rules else "auto"}
    return given


def _tabs(element: etree._Element) -> dict[str, Any]:
    stops: dict[float, TabStop | None] = {}
    for tab in element.iterchildren(w("tab")):
        position = values.attribute_twips(tab, "pos")
        kind = tab.get(values.VAL, "left")
        if position is None:
            continue
        leader = LEADERS.get(tab.get(w("leader"), ""), "")
        cleared = kind == "clear"
        stops[position] = None if cleared else TabStop(position, TAB_ALIGNMENTS.get(kind, TabAlign.LEFT), leader)
    return {"tabs": stops}


def _outline(element: etree._Element) -> dict[str, Any]:
    level = values.integer(element.get(values.VAL), BODY_OUTLINE_LEVEL)
    return {"outline_level": level + 1 if 0 <= level < BODY_OUTLINE_LEVEL else 0}


def _numbering(element: etree._Element) -> dict[str, Any]:
    given = {name: values.integer(values.text(element.find(w(name))), -1) for name in ("numId", "ilvl")}
    return {"numbering": {name: value for name, value in given.items() if value >= 0}}


def _switch(field: str) -> Callable[[etree._Element], dict[str, Any]]:
    return lambda element: {field: values.is_on(element)}


HANDLERS: dict[str, Callable[[etree._Element], dict[str, Any]]] = {
    "pStyle": lambda element: {"style": element.get(values.VAL, "")},
    "jc": lambda element: {"align": ALIGNMENTS.get(element.get(values.VAL, ""), Align.LEFT)},
    "ind": _indent,
    "spacing": _spacing,
    "tabs": _tabs,
    "outlineLvl": _outline,
    "numPr": _numbering,
    "pBdr": lambda element: {"borders": edges(element), "between": border(element.find(w("between")))},
    "shd": lambda element: {"background": values.color(element.get(w("fill")))},
    "keepNext": _switch("keep_next"),
    "keepLines": _switch("keep_lines"),
    "pageBreakBefore": _switch("page_break_before"),
    "widowControl": _switch("widow_control"),
    "contextualSpacing": _switch("contextual_spacing"),
    "snapToGrid": _switch("snaps_to_grid"),
    "bidi": _switch("from_right"),
}
