"""People, and the power by which one of them signs."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Person:
    """One person as the papers show them. The spelling of ``name`` is never changed.

    ``post`` is position and workplace as printed («Trưởng Công an thị trấn»); ``title`` is the form of
    address («đồng chí», «ông», «bà»), empty where the paper prints none; ``address`` is where they live.
    """

    name: str = ""
    post: str = ""
    title: str = ""
    born: date | None = None
    address: str = ""


class Authority(StrEnum):
    """By what power a paper is signed: NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, Phần I, Mục II.7b."""

    HEAD = "head"  # the head signs in person
    ACTING = "acting"  # Q.
    DEPUTY = "deputy"  # KT.
    BY_ORDER = "by_order"  # TL.
    BY_AUTHORISATION = "by_authorisation"  # TUQ.


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs a paper, and how.

    ``position`` is the signer's own («Phó Chủ tịch»); ``head_position`` is the position for which a deputy,
    an acting head or an authorised person signs («Chủ tịch»). ``for_collective`` adds the line
    ``TM. <collective>`` (a body that works collectively). ``collective`` is that body's name where it is not
    the organ's own. ``other_post`` is printed above the name (II.7c: both titles of a Ban Chỉ đạo's head).
    ``authorisation`` names the written authorisation that TUQ. needs (Điều 13 khoản 3).
    """

    person: Person = Person()
    position: str = ""
    authority: Authority = Authority.HEAD
    head_position: str = ""
    for_collective: bool = False
    collective: str = ""
    other_post: str = ""
    authorisation: str = ""
