"""The text of a paper, as a reader would say it."""

from collections.abc import Iterator

from docgen.paper.drawings import Drawing, Group, Shape
from docgen.paper.nodes import Block, Break, NoteMark, Paper, Paragraph, SignaturePlace, Tab, Table, Text


def paper_text(paper: Paper) -> str:
    """One line for each paragraph of the body, in reading order; tabs and line breaks kept."""
    return "\n".join(line for section in paper.sections for line in block_lines(section.blocks))


def holds_something(blocks: tuple[Block, ...]) -> bool:
    """Whether blocks hold anything but empty paragraphs."""
    return any(not isinstance(block, Paragraph) or block.content for block in blocks)


def block_lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The lines of some blocks, one for each paragraph."""
    for block in blocks:
        match block:
            case Paragraph():
                yield paragraph_text(block)
                for item in block.content:
                    if isinstance(item, Shape | Group):
                        yield from _drawn_lines(item)
            case Table():
                yield from (line for row in block.rows for cell in row.cells for line in block_lines(cell.blocks))
            case SignaturePlace():
                yield from block_lines(block.blocks)


def paragraph_text(paragraph: Paragraph) -> str:
    """The label and the characters of a paragraph, without hidden text."""
    parts = [paragraph.label.text + " "] if paragraph.label and paragraph.label.text else []
    for inline in paragraph.content:
        match inline:
            case Text() | NoteMark() if not inline.format.hidden:
                parts.append(inline.text)
            case Tab():
                parts.append("\t")
            case Break():
                parts.append("\n")
    return "".join(parts)


def _drawn_lines(drawing: Drawing) -> Iterator[str]:
    """The lines of the text boxes in a drawing."""
    match drawing:
        case Shape():
            yield from block_lines(drawing.blocks)
        case Group():
            yield from (line for item in drawing.items for line in _drawn_lines(item.drawing))
