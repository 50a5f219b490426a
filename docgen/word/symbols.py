"""Characters of symbol fonts as Unicode characters: ECMA-376 §17.3.3.30.

Symbol fonts keep their signs in the private use area from U+F000 on, or under the letters of Latin-1. The tables follow
the encodings of the fonts: Adobe's for Symbol, the sources given by Unicode 7.0 (L2/11-052) for the others; where no
common font holds the source's own sign, its look-alike among the dingbats stands for it.
"""

from collections.abc import Mapping
from dataclasses import replace

from docgen.paper.formats import RunFormat

PRIVATE_FROM, PRIVATE_TO = 0xF000, 0xF0FF
TEXT_FAMILY = "Times New Roman"  # what the signs are printed in once they are Unicode


def _row(start: int, signs: str) -> dict[int, str]:
    return {start + index: sign for index, sign in enumerate(signs)}


SYMBOL = {
    **_row(0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    **_row(0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"),
    **_row(0xF1, "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"),
}
WINGDINGS = {
    **_row(0x20, " ✏✂✁"),
    **_row(0x28, "☎✆✉✉"),
    **_row(0x3E, "✇✍✎✌"),
    **_row(0x45, "☜☞☝☟"),
    **_row(0x49, "☝☺☺☹"),
    **_row(0x51, "✈☼"),
    **_row(0x54, "❄✞✞✞✠✡☪☯"),
    **_row(0x5D, "☸♈♉♊♋♌♍♎♏♐♑♒♓"),
    **_row(0x6A, "&&●❍■□❐❑❒◆⧫◆❖◆⌧"),
    **_row(0x7A, "⌘❀✿❝❞"),
    **_row(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    **_row(0x9E, "·•◦○○○◉◎○▪◻▲✦★✶✴✹✵"),
    **_row(0xB2, "✧◇"),
    **_row(0xB5, "✪✰"),
    **_row(0xD5, "⌫⌦◁➢△▽➲➲↑↓←→↑↓↖↗↙↘⬅➔⬆⬇↖↗↙↘⇦⇨⇧⇩⬄⇳↖↗↙↘▭▫✗✓☒☑⊞"),
}
WINGDINGS_2 = {
    **_row(0x4F, "✗✓☒☑☒☒"),
    **_row(0x95, "·•●⬤"),
    **_row(0x9A, "○○◦◎"),
    **_row(0x9F, "▪■■□□□□□□□"),
}
WINGDINGS_3 = {**_row(0x21, "→←↑↓"), **_row(0x70, "▲▼△▽◀▶◁▷◣◢◤◥◂▸")}
WEBDINGS = {
    **_row(0x33, "◀▶▲▼"),
    0x61: "✔",
    0x63: "□",
    0x67: "■",
    0x6E: "●",
    0x72: "✖",
    0x59: "♥",
    0x69: "ℹ",
}
ZAPF_DINGBATS = {  # Adobe's encoding, which the block of the dingbats in Unicode keeps
    **_row(0x21, "✁✂✃✄☎✆✇✈✉☛☞✌✍✎✏✐✑✒✓✔✕✖✗✘✙✚✛✜✝✞✟✠✡✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❐❑❒▲▼◆❖◗❘❙❚❛❜❝❞"),
    **_row(0xA8, "♣♦♥♠①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿"),
    **_row(0xD4, "➔→↔↕➘➙➚➛➜➝➞➟➠➡➢➣➤"),
}
TABLES: Mapping[str, Mapping[int, str]] = {
    "symbol": SYMBOL,
    "wingdings": WINGDINGS,
    "wingdings 2": WINGDINGS_2,
    "wingdings 3": WINGDINGS_3,
    "webdings": WEBDINGS,
    "itc zapf dingbats": ZAPF_DINGBATS,
    "zapf dingbats": ZAPF_DINGBATS,
    "zapfdingbats": ZAPF_DINGBATS,
}
BULLET = "•"  # printed for a bullet that no table knows


def in_unicode(text: str, look: RunFormat) -> tuple[str, RunFormat]:
    """A text and its format with the signs of symbol fonts as Unicode characters of a text font."""
    table = TABLES.get(look.family.lower())
    if table is None and not any(PRIVATE_FROM <= ord(sign) <= PRIVATE_TO for sign in text):
        return text, look
    shown = "".join(_sign(ord(sign), SYMBOL if table is None else table) for sign in text)
    return shown, look if table is None else replace(look, family=TEXT_FAMILY)


def bullet_in_unicode(text: str, look: RunFormat) -> tuple[str, RunFormat]:
    """A label as Unicode: a sign that no table knows becomes a plain bullet, for a bullet it still is."""
    shown, plain = in_unicode(text, look)
    return "".join(BULLET if PRIVATE_FROM <= ord(sign) <= PRIVATE_TO else sign for sign in shown), plain


def symbol(code: int, family: str, look: RunFormat) -> tuple[str, RunFormat]:
    """The sign of a w:sym, and its format."""
    if family.lower() in TABLES:
        return in_unicode(chr(code), replace(look, family=family))
    plain = code - PRIVATE_FROM if PRIVATE_FROM <= code <= PRIVATE_TO else code
    return chr(plain), replace(look, family=family or look.family)


def _sign(code: int, table: Mapping[int, str]) -> str:
    place = code - PRIVATE_FROM if PRIVATE_FROM <= code <= PRIVATE_TO else code
    return table.get(place, chr(code))
