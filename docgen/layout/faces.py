"""The shipped fonts: which family stands for which, which characters they hold, how tall their lines are."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from fontTools.ttLib import TTFont

from docgen.paper.measure import ONE_FACE

MISSING_GLYPH = "\N{WHITE SQUARE}"  # printed for a character that the shipped fonts do not hold
FOLDER = Path(str(files("docgen.pdf") / "fonts"))
VARIANTS = {"Regular": (False, False), "Bold": (True, False), "Italic": (False, True), "BoldItalic": (True, True)}
SERIF, SANS, MONO, CALIBRI, CAMBRIA = "Times New Roman", "Arial", "Courier New", "Calibri", "Cambria"
SYMBOLS = "Docgen Symbols"  # signs and check boxes that the other fonts lack
HAN = "Droid Sans Fallback"  # Chinese and Japanese characters
SYMBOL_LINE = (0.898, 0.211)  # what Wingdings, in whose stead signs are printed, says of its lines in hhea
FILES = {
    SERIF: "LiberationSerif",
    SANS: "LiberationSans",
    MONO: "LiberationMono",
    CALIBRI: "Carlito",
    CAMBRIA: "Caladea",
    SYMBOLS: "DocgenSymbols",
    HAN: "DroidSansFallback",
}
TWINS = {  # families whose letters are as wide as those of a shipped font
    "times new roman": SERIF,
    "times": SERIF,
    "tinos": SERIF,
    "liberation serif": SERIF,
    "arial": SANS,
    "arimo": SANS,
    "helvetica": SANS,
    "liberation sans": SANS,
    "courier new": MONO,
    "cousine": MONO,
    "courier": MONO,
    "liberation mono": MONO,
    "calibri": CALIBRI,
    "carlito": CALIBRI,
    "cambria": CAMBRIA,
    "caladea": CAMBRIA,
    "docgen symbols": SYMBOLS,
    "droid sans fallback": HAN,
}
OTHERS = (SERIF, SANS, CALIBRI, SYMBOLS, HAN)  # where a character is looked for that a text's own font lacks
OF_CALIBRI = ("calibri", "candara", "corbel")  # Calibri Light, and families drawn together with it: lines as tall
SANS_HINTS = (
    "sans",
    "aptos",
    "trebuchet",
    "franklin",
    "tahoma",
    "verdana",
    "segoe",
    "cambria math",
    "arial",
    "roboto",
    "helvetica",
    "gothic",
    "comic",
)
MONO_HINTS = ("mono", "consolas", "courier", "typewriter", "console")


STYLE_WORDS = (" bold italic", " bold", " italic", " regular", " mt", "mt", " ce", " (vietnamese)")


def twin(family: str) -> str | None:
    """The shipped family with the same widths, or None where there is none; style words in the name do not count."""
    return TWINS.get(_plain(family))


@cache
def _plain(family: str) -> str:
    name = family.lower().strip()
    for word in STYLE_WORDS:
        name = name.removesuffix(word)
    return name


def stand_in(family: str) -> str:
    """The shipped family that is printed for any family name."""
    name = _plain(family)
    if name in TWINS:
        return TWINS[name]
    if name.startswith(OF_CALIBRI):
        return CALIBRI
    if any(hint in name for hint in MONO_HINTS):
        return MONO
    return SANS if any(hint in name for hint in SANS_HINTS) else SERIF


def pieces(text: str, family: str) -> list[tuple[str, str]]:
    """A text in stretches, each with the shipped family that holds its characters.

    A character that the family's twin lacks (the twin of Cambria has no Vietnamese) is taken from another family; one
    that no family holds stays with the twin.
    """
    first = stand_in(family)
    if characters(first).issuperset(text):
        return [(text, first)]
    found: list[tuple[str, str]] = []
    for sign in text:
        chosen = next((each for each in (first, *OTHERS) if sign in characters(each)), first)
        if found and found[-1][1] == chosen:
            found[-1] = (found[-1][0] + sign, chosen)
        else:
            found.append((sign, chosen))
    return found


def file_of(family: str, variant: str) -> Path:
    """The font file of a shipped family in one of VARIANTS."""
    return FOLDER / f"{FILES[family]}-{'Regular' if family in ONE_FACE else variant}.ttf"


@cache
def line_parts(family: str) -> tuple[float, float]:
    """Ascent (with the line gap) and descent of a single-spaced line, as multiples of the font size."""
    if stand_in(family) == SYMBOLS:
        return SYMBOL_LINE
    with TTFont(file_of(stand_in(family), "Regular"), lazy=True) as font:
        line, em = font["hhea"], font["head"].unitsPerEm
        return (line.ascent + line.lineGap) / em, -line.descent / em


@cache
def characters(family: str) -> frozenset[str]:
    """The characters that a shipped family holds in all its variants."""
    sets = []
    for variant in VARIANTS:
        with TTFont(file_of(family, variant), lazy=True) as font:
            sets.append({chr(code) for code in font.getBestCmap()})
    return frozenset(set.intersection(*sets))
