"""Shaped text: glyphs at the places that shaping gave them (ISO 32000-1 §9.4.3)."""

from collections.abc import Sequence

from docgen.layout.marks import Glyph, TextMark
from docgen.pdf.embedded_fonts import Use
from docgen.pdf.font_files import UNSPELLED, FontFile, characters, code
from docgen.pdf.objects import number, text_string

LEAST_STEP = 0.05  # in thousandths of an em: a smaller one waits until others add to it


def shaped_text(mark: TextMark, use: Use) -> str:
    """The operators that show a mark's glyphs, with its text where the glyphs do not tell it (ISO 32000-1 §14.9.4)."""
    glyphs = [glyph for glyph in mark.glyphs or () if glyph.number]
    known = characters(use.font)
    spelled = [known.get(glyph.number) or glyph.text or UNSPELLED for glyph in glyphs]
    for glyph, text in zip(glyphs, spelled, strict=True):
        use.shaped.setdefault(glyph.number, text)
    shown = _placed(mark, glyphs, use.font)
    if mark.text == "".join(spelled):
        return shown
    return f"/Span<</ActualText{text_string(mark.text)}>>BDC\n{shown}\nEMC"


def _placed(mark: TextMark, glyphs: Sequence[Glyph], font: FontFile) -> str:
    """Glyphs at their places. What the mark adds behind characters stands behind their glyphs.

    No string is empty: PDFium loses a step between one and the end of its array.
    """
    per_mille = 1000 / mark.size_pt / mark.scale
    has_more = bool(mark.spacing_pt or mark.space_pt)
    parts: list[str] = []
    run = ""
    step = rise = owed = 0.0
    for item, advance, dx, dy, text in glyphs:
        if has_more and text:
            step += owed
            owed = (len(text) * mark.spacing_pt + text.count(" ") * mark.space_pt) * per_mille
        step += dx * 1000
        if not -LEAST_STEP < step < LEAST_STEP:
            parts.append(f"({run}){-step:.1f}" if run else f"{-step:.1f}")
            run, step = "", 0.0
        if dy != rise:
            rise = dy
            parts.append(f"{f'({run})' if run else ''}]TJ {number(rise * mark.size_pt)} Ts [")
            run = ""
        run += code(item)
        step += (advance - dx) * 1000 - font.advance(item)
    return f"[{''.join(parts)}{f'({run})' if run else ''}]TJ{' 0 Ts' if rise else ''}"
