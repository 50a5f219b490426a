"""What docgen reads of a Word file, as Markdown made from the tables of the code.

python tools/word_support.py            print it
python tools/word_support.py --write    write docs/word-support.md
"""

import argparse
import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from docgen.layout.faces import TWINS
from docgen.layout.line_marks import DASHES, WAVES
from docgen.layout.proportions import KNOWN
from docgen.word import anchors, body, fields, inlines, paragraph_properties, pictures, run_properties, shapes, vml
from docgen.word.symbols import TABLES
from docgen.wording.number_formats import FORMATS

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "word-support.md"
SAYING = {"lose", "Notice"}
TITLE = """# What of a Word file is printed

Made by `python tools/word_support.py --write` from the tables of the code; a test holds it against them.

"""


def tables() -> Iterator[tuple[str, list[str]]]:
    """Each table of the code that says what is known: what it is, and its names."""
    yield "Properties of paragraphs (`w:pPr`, ECMA-376 §17.3.1)", sorted(paragraph_properties.HANDLERS)
    yield "Properties of runs (`w:rPr`, §17.3.2)", sorted({*run_properties.HANDLERS, *run_properties.TOGGLES})
    yield "Content of runs (`w:r`, §17.3.3)", sorted(inlines.HANDLERS)
    yield "Read through, as if they were not there", sorted(inlines.TRANSPARENT | body.WRAPPERS)
    yield "Left out on purpose, without a word", sorted(inlines.SILENT | body.SILENT)
    yield "Fields that are computed; of others the stored result is printed", sorted(fields.DRAWN_FIELDS)
    yield "Alignments (§17.18.44)", sorted(paragraph_properties.ALIGNMENTS)
    yield "Tab stops (§17.18.84)", sorted(paragraph_properties.TAB_ALIGNMENTS)
    yield "Leaders of tabs (§17.18.72)", sorted(paragraph_properties.LEADERS)
    yield (
        "Underlines with a form of their own (§17.18.99)",
        sorted({*DASHES, *WAVES, "double"}),
    )
    yield "Number formats (§17.18.59); others are digits", sorted(FORMATS)
    yield (
        "Borders with a form of their own (§17.18.2)",
        sorted(paragraph_properties.BORDER_STYLES),
    )
    yield "Fonts of symbols that become Unicode", sorted(TABLES)
    yield (
        "Forms of shapes (§20.1.10.56); others are a box",
        sorted({*shapes.OUTLINES, *shapes.STRAIGHT, *shapes.CONNECTORS}),
    )
    yield "Drawings of the older form (VML)", sorted(vml.DRAWN)
    yield "Text around drawings (§20.4.2)", sorted(anchors.WRAPS)
    yield "Fonts with a shipped twin of the same widths", sorted(TWINS)
    yield "Fonts without a twin whose stand-in is as wide and as high as they are", sorted(KNOWN)


def notices() -> list[tuple[str, str]]:
    """The notices that can be given: the kind and the sentence of each, with … where a name stands."""
    found = {(trouble.value, message) for trouble, message in pictures.MESSAGES.items()}
    for folder in ("word", "layout"):
        for path in sorted((ROOT / "docgen" / folder).glob("*.py")):
            found |= set(_notices_in(ast.parse(path.read_text("utf-8"))))
    return sorted(found)


def _notices_in(tree: ast.Module) -> Iterator[tuple[str, str]]:
    constants = {
        node.targets[0].id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in SAYING and len(node.args) == len(("kind", "message")):
            kind, message = (_text(each, constants) for each in node.args)
            if kind and message:
                yield kind, message
    for value in constants.values():
        yield from _pairs(value, constants)


def _pairs(value: ast.expr, constants: Mapping[str, ast.expr]) -> Iterator[tuple[str, str]]:
    """The notices in a constant: a pair of kind and message, or a table of such pairs."""
    for node in [value, *(value.values if isinstance(value, ast.Dict) else ())]:
        if isinstance(node, ast.Tuple) and len(node.elts) == len(("kind", "message")):
            kind, message = (_text(each, constants) for each in node.elts)
            if kind and message.endswith("."):
                yield kind, message


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _text(node: ast.expr, constants: Mapping[str, ast.expr]) -> str:
    """The text of a string, a formatted string or a constant; "" for anything else."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
    if isinstance(node, ast.Name) and node.id in constants:
        return _text(constants[node.id], {})
    return ""


def page() -> str:
    """The whole page."""
    parts = [TITLE]
    parts += [f"## {title}\n\n{', '.join(f'`{name}`' for name in names)}\n\n" for title, names in tables()]
    parts.append("## What is said when something is not shown as in Word\n\nOnce for each file and kind.\n\n")
    parts.append("| kind | sentence |\n| --- | --- |\n")
    parts += [f"| `{kind}` | {message} |\n" for kind, message in notices()]
    return "".join(parts)


def main() -> None:
    """Print the page, or write it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--write", action="store_true")
    if parser.parse_args().write:
        TARGET.write_text(page(), "utf-8")
    else:
        print(page(), end="")


if __name__ == "__main__":
    main()
