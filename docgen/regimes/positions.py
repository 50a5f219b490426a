"""Positions as words: which one a deputy's belongs to, what is left without the body's name."""

import re

DEPUTY_WORD = "phó"
_AMONG_DEPUTIES = re.compile(r"\s+(?:phụ trách|thường trực)$", re.IGNORECASE)
_NEEDS_NOUN = ("Trưởng", "trưởng")
_NEEDS_OFFICE = ("Chánh", "chánh")
_IN_CHARGE = "phụ trách"
_UNITS = ("(?<!thị )xã(?! hội)", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh")
_PLACE = re.compile(rf"^.*\b((?:{'|'.join(_UNITS)})\s+(\S.*))$", re.IGNORECASE)


def head_of(position: str) -> str:
    """The position to which a deputy's belongs («Phó Chánh Văn phòng»: «Chánh Văn phòng»), "" for no deputy.

    What tells one deputy from the others is no part of it: «Phó Chủ tịch Thường trực», «Phó Giám đốc phụ trách».
    """
    first, _, rest = position.strip().partition(" ")
    return _AMONG_DEPUTIES.sub("", rest).strip() if first.casefold() == DEPUTY_WORD else ""


def is_plain_deputy(position: str) -> bool:
    """Whether a position is a deputy's who is not put in charge."""
    return bool(head_of(position)) and not position.strip().casefold().endswith(_IN_CHARGE)


def unbroken(text: str, tail: str) -> str:
    """A text whose end is held on one line: «… XÃ LƯU VỆ» wraps before the place, not inside it."""
    if not tail or not text.upper().endswith(tail.upper()):
        return text
    cut = len(text) - len(tail)
    return text[:cut] + text[cut:].replace(" ", "\u00a0")


def place_at_end(text: str) -> tuple[str, ...]:
    """«XÃ LƯU VỆ» and «LƯU VỆ» of «ỦY BAN NHÂN DÂN XÃ LƯU VỆ», nothing of a text that ends with no unit's name."""
    found = _PLACE.match(text)
    return found.groups() if found else ()


def bare(position: str, *names: str) -> str:
    """A position without the name of its body at the end: «Bí thư Đảng ủy» gives «Bí thư».

    A position that is nothing without a noun keeps the first one: «Trưởng Ban Chỉ đạo …» gives «Trưởng ban»,
    «Chánh Văn phòng Đảng ủy …» gives «Chánh Văn phòng».
    """
    found = position.strip()
    for name in names:
        if name and found.endswith(f" {name}"):
            found = found.removesuffix(name).strip()
            if found.endswith(_NEEDS_NOUN):
                found = f"{found} {name.split()[0].lower()}"
            elif found.endswith(_NEEDS_OFFICE):
                found = " ".join((found, *name.split()[:2]))
    return found
