"""Styles: every paragraph's and run's properties resolved once, through defaults, style chains and direct values.

ECMA-376 §17.7.2: document defaults, then table style, paragraph style, character style, then direct properties.
"""

from functools import cached_property
from typing import Any

from lxml import etree

from docgen.paper.formats import ParagraphFormat, RunFormat
from docgen.word import paragraph_properties, run_properties, values
from docgen.word.names import A, w
from docgen.word.package import Package
from docgen.word.paragraph_properties import parse_paragraph
from docgen.word.run_properties import parse_run

WORD_DEFAULT_FAMILY = "Times New Roman"  # ECMA-376 §17.3.2.26 leaves it open; Word takes this
MAX_CHAIN = 50  # a style based on itself ends here

Given = dict[str, Any]


class Styles:
    """The styles of one document. Formats are made once for each combination and shared."""

    def __init__(self, package: Package) -> None:
        main = package.main_part
        self._theme_fonts = _theme_fonts(package)
        part = package.related(main, "styles")
        root = package.xml(part) if part else etree.Element(w("styles"))
        self._elements = {element.get(w("styleId"), ""): element for element in root.iterchildren(w("style"))}
        self._root = root
        self._chains: dict[str, list[etree._Element]] = {}
        self._paragraph_levels: dict[str, tuple[Given, Given]] = {}
        self._run_levels: dict[str, Given] = {}
        self._runs: dict[tuple[str, bytes], RunFormat] = {}
        self._paragraphs: dict[bytes, tuple[ParagraphFormat, Given]] = {}

    @cached_property
    def default_paragraph_style(self) -> str:
        """The id of the style of paragraphs that name none."""
        for style_id, element in self._elements.items():
            if element.get(w("type")) == "paragraph" and element.get(w("default"), "0").lower() not in values.OFF:
                return style_id
        return ""

    @cached_property
    def _defaults(self) -> tuple[Given, Given]:
        paragraph = self._root.find(f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}")
        run = self._root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        return parse_paragraph(paragraph), {"family": WORD_DEFAULT_FAMILY, **parse_run(run, self._theme_fonts)}

    def element(self, style_id: str) -> etree._Element | None:
        """The w:style of an id."""
        return self._elements.get(style_id)

    def chain(self, style_id: str) -> list[etree._Element]:
        """The w:style elements from the root of a style's ancestry down to the style itself."""
        if style_id not in self._chains:
            found: list[etree._Element] = []
            element = self._elements.get(style_id)
            while element is not None and element not in found and len(found) < MAX_CHAIN:
                found.append(element)
                element = self._elements.get(values.text(element.find(w("basedOn"))))
            self._chains[style_id] = found[::-1]
        return self._chains[style_id]

    def paragraph(self, properties: etree._Element | None) -> tuple[ParagraphFormat, Given]:
        """The format of a paragraph from its w:pPr (or None), and its numbering reference ({} if none)."""
        key = b"" if properties is None else etree.tostring(properties)
        if key not in self._paragraphs:
            direct = parse_paragraph(properties)
            style = self._style_id(direct)
            combined = paragraph_properties.combine([self._defaults[0], self._paragraph_level(style)[0], direct])
            numbering = combined.get("numbering", {})
            self._paragraphs[key] = (paragraph_properties.paragraph_format(combined, style), numbering)
        return self._paragraphs[key]

    def run(self, paragraph_style: str, properties: etree._Element | None) -> RunFormat:
        """The format of a run in a paragraph of some style from the run's w:rPr (or None)."""
        key = (paragraph_style, b"" if properties is None else etree.tostring(properties))
        if key not in self._runs:
            direct = parse_run(properties, self._theme_fonts)
            levels = [self._paragraph_level(paragraph_style)[1], self._run_level(direct.pop("style", ""))]
            self._runs[key] = run_properties.run_format(self._defaults[1], levels, direct)
        return self._runs[key]

    def _style_id(self, direct: Given) -> str:
        style = str(direct.get("style", ""))
        return style if style in self._elements else self.default_paragraph_style

    def _paragraph_level(self, style_id: str) -> tuple[Given, Given]:
        if style_id not in self._paragraph_levels:
            chain = self.chain(style_id)
            paragraph = paragraph_properties.combine(parse_paragraph(style.find(w("pPr"))) for style in chain)
            run = run_properties.combine(parse_run(style.find(w("rPr")), self._theme_fonts) for style in chain)
            run.pop("style", None)
            self._paragraph_levels[style_id] = (paragraph, run)
        return self._paragraph_levels[style_id]

    def _run_level(self, style_id: str) -> Given:
        if style_id not in self._run_levels:
            chain = self.chain(style_id)
            level = run_properties.combine(parse_run(style.find(w("rPr")), self._theme_fonts) for style in chain)
            level.pop("style", None)
            self._run_levels[style_id] = level
        return self._run_levels[style_id]


def _theme_fonts(package: Package) -> dict[str, str]:
    part = package.related(package.main_part, "theme")
    if part is None:
        return {}
    fonts = {}
    root = package.xml(part)
    for group in ("major", "minor"):
        latin = root.find(f".//{{{A}}}{group}Font/{{{A}}}latin")
        if latin is not None and latin.get("typeface"):
            for slot in ("Ascii", "HAnsi"):
                fonts[group + slot] = latin.get("typeface", "")
    return fonts
