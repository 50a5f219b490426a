"""The sections of a filled document: a break at its very end gives its looks to the last section instead."""

import re
from itertools import count
from typing import Final

DRAWING: Final = re.compile(r'(<wp:docPr\b[^>]*?\sid=")[^"]*')
SECTION: Final = re.compile(r"<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
BREAK_AT_END: Final = "</w:sectPr></w:pPr></w:p>"
PARAGRAPH: Final = "<w:p>"


def number_drawings(xml: str) -> str:
    """The document with a number of its own for each drawing (ECMA-376 §20.4.2.5); a repeated one had its first's."""
    counted = count(1)
    return DRAWING.sub(lambda found: f"{found[1]}{next(counted)}", xml)


def settle_last_section(xml: str) -> str:
    """The document without an empty last page.

    A template repeats a part that ends with a section break, so that each of its turns has pages of its own, upright or
    on their side. The last turn would leave an empty section behind it (ECMA-376 §17.6.17: the properties of the last
    section stand in the body); the break's properties take the place of the body's.
    """
    final = xml.rfind("<w:sectPr")
    if final < 0 or not xml[:final].rstrip().endswith(BREAK_AT_END):
        return xml
    start = xml.rfind(PARAGRAPH, 0, final)
    found = SECTION.search(xml, start, final)
    end = xml.find("</w:sectPr>", final)
    if start < 0 or found is None or end < 0:
        return xml
    return xml[:start] + found[0] + xml[end + len("</w:sectPr>") :]
