"""Labels: the number or bullet of a paragraph as the first of its content."""

from dataclasses import replace

from docgen.layout.text import inks
from docgen.paper.formats import Align
from docgen.paper.nodes import Inline, Label, LabelSuffix, Paragraph, Tab, Text


def labelled(paragraph: Paragraph) -> Paragraph:
    """The paragraph with its label as the first of its content, where Word places it (ECMA-376 §17.9.7, §17.9.28)."""
    label = paragraph.label
    if label is None or label.format.hidden:
        return paragraph
    look = paragraph.format
    if label.align is not Align.LEFT:
        width = sum(part.width(text) for text, part in inks(label.text, label.format))
        shift = width if label.align is Align.RIGHT else width / 2
        # the hanging indent's stop must not move with the label
        look = replace(look, first_line_pt=look.first_line_pt - shift)
    return replace(paragraph, format=look, content=(*_label_content(label), *paragraph.content))


def _label_content(label: Label) -> tuple[Inline, ...]:
    text: tuple[Inline, ...] = (Text(label.text, label.format),) if label.text else ()
    plain = replace(label.format, underline="")
    match label.suffix:
        case LabelSuffix.TAB:
            return (*text, Tab(plain)) if label.text else ()
        case LabelSuffix.SPACE:
            return (*text, Text(" ", plain)) if label.text else ()
        case _:
            return text
