"""Vietnamese text from before Unicode: TCVN 5712:1993 (ABC) in «.Vn…» fonts and VNI in «VNI-…» fonts.

Such fonts draw Vietnamese letters in the places of Western ones; the file holds the Western ones.
"""

import re
import unicodedata
from dataclasses import dataclass, replace

from docgen.paper.formats import RunFormat
from docgen.word.symbols import TEXT_FAMILY

# TCVN 5712:1993, VN3: the letters with marks in the order of the code, beside the Latin-1 signs in whose place they are
_TCVN3_WESTERN = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢§£¤¥¦"
_TCVN3_LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ"
TCVN3 = str.maketrans(_TCVN3_WESTERN, _TCVN3_LETTERS)

# VNI for Windows: a letter, then a Western letter that stands for its marks
_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT, _HAT, _BREVE = "\u0300\u0301\u0309\u0303\u0323\u0302\u0306"
VNI_MARKS = {
    "ø": _GRAVE,
    "ù": _ACUTE,
    "û": _HOOK,
    "õ": _TILDE,
    "ï": _DOT,
    "â": _HAT,
    "à": _HAT + _GRAVE,
    "á": _HAT + _ACUTE,
    "å": _HAT + _HOOK,
    "ã": _HAT + _TILDE,
    "ä": _HAT + _DOT,
    "ê": _BREVE,
    "è": _BREVE + _GRAVE,
    "é": _BREVE + _ACUTE,
    "ú": _BREVE + _HOOK,
    "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}
VNI_LETTERS = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ì": "ì", "í": "í"}
_VNI_PAIR = re.compile(f"([aeouyôöAEOUYÔÖ])([{''.join(VNI_MARKS)}{''.join(VNI_MARKS).upper()}])|(.)", re.DOTALL)
SANS = ("arial", "helv", "avant", "swiss")
LIKE_TYPEWRITER = ("courier", "typewriter")


@dataclass(frozen=True, slots=True)
class Modern:
    """A text in Unicode, its format, and the name of the encoding it was in ("" where nothing was changed)."""

    text: str
    format: RunFormat
    encoding: str = ""


def modern(text: str, look: RunFormat) -> Modern:
    """A text of an old Vietnamese font in Unicode; any other text as it is."""
    name = look.family.lower()
    if name.startswith(".vn"):
        shown = text.translate(TCVN3) if _is_western(text) else text
        # the fonts with an H draw capitals in the places of small letters
        shown = shown.upper() if name.endswith("h") else shown
        return Modern(shown, replace(look, family=_family(name)), "TCVN3" if shown != text else "")
    if name.startswith("vni-"):
        shown = _from_vni(text) if _is_western(text) else text
        return Modern(shown, replace(look, family=_family(name)), "VNI" if shown != text else "")
    return Modern(text, look)


def _is_western(text: str) -> bool:
    """Whether a text may be in an old encoding: one that holds Vietnamese letters is in Unicode already."""
    return not any("\u0100" <= sign <= "\u024f" or "\u1e00" <= sign <= "\u1eff" for sign in text)


def _from_vni(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(_vni_letter(match) for match in _VNI_PAIR.finditer(text)))


def _vni_letter(match: re.Match[str]) -> str:
    letter, mark, single = match.groups()
    if single is not None:
        return _vni_single(single)
    return _vni_single(letter) + VNI_MARKS[mark.lower()]


def _vni_single(sign: str) -> str:
    found = VNI_LETTERS.get(sign.lower(), sign.lower())
    return found.upper() if sign.isupper() else found if sign.lower() in VNI_LETTERS else sign


def _family(name: str) -> str:
    if any(part in name for part in SANS):
        return "Arial"
    return "Courier New" if any(part in name for part in LIKE_TYPEWRITER) else TEXT_FAMILY
