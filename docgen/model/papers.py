"""The parts of a meeting record that belong to one paper each."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from docgen.model.people import Person, Signatory
from docgen.model.structure import Annex, Block


class PowerHolder(StrEnum):
    """Whose power a decision uses: Mẫu 1.2, note 6 (THẨM QUYỀN BAN HÀNH)."""

    HEAD = "head"  # CHỦ TỊCH ỦY BAN NHÂN DÂN …
    BODY = "body"  # ỦY BAN NHÂN DÂN …


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the body that a decision sets up. ``role`` is the place in it («Trưởng ban»)."""

    person: Person = Person()
    role: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """Quyết định cá biệt, direct (Mẫu 1.2), with the list of members as its annex.

    ``subject`` is printed after «Về việc». ``bases`` are whole sentences without the end mark («Căn cứ Luật …»,
    the last «Theo đề nghị của …»). ``articles`` are the texts after «Điều n.», in order; ``members`` in order of rank.
    ``body_name`` is the body that is set up. ``executing_article`` counts from 1 and is what «Như Điều n» names;
    ``None`` means the last article. ``number`` and ``date`` stay open for paper until they are given.
    """

    subject: str = ""
    power_holder: PowerHolder = PowerHolder.HEAD
    bases: tuple[str, ...] = ()
    body_name: str = ""
    articles: tuple[str, ...] = ()
    executing_article: int | None = None
    members: tuple[Member, ...] = ()
    signatory: Signatory | None = None
    recipients: tuple[str, ...] = ()
    archived_by: str = ""
    number: int | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote of the meeting, in numbers of people. ``subject`` follows «thông qua»."""

    subject: str = ""
    agreed: int | None = None
    against: int | None = None
    abstained: int | None = None


@dataclass(frozen=True, slots=True)
class Minutes:
    """What biên bản (Mẫu 1.9) needs beyond the meeting itself.

    ``chair_signs_as`` and ``secretary_signs_as`` are the words above the signatures; the regime has its own ones for
    those who leave them empty. ``certifier`` certifies the chair's signature under minutes of the Party on which the
    seal may not stand (Hướng dẫn 05-HD/VPTW, Phần II, I.7).
    """

    recipients: tuple[str, ...] = ()
    archived_by: str = ""
    number: int | None = None
    chair_signs_as: str = ""
    secretary_signs_as: str = ""
    votes: tuple[Vote, ...] = ()
    certifier: Signatory | None = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """A named group of pledge contents: «“5 biết”» and its five items."""

    name: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """A unit that signs the joint pledge, and who stands for it. The host is printed last (norms §9.9 C5)."""

    unit: str = ""
    representative: Person = Person()
    is_host: bool = False


@dataclass(frozen=True, slots=True)
class Pledge:
    """Bản cam kết: a joint thi đua pledge of ``parties`` and one paper for each of ``persons`` (norms §9.9).

    ``bases`` are whole sentences without the end mark. ``tasks`` are general contents before the criteria.
    ``organisation`` are the lines on how it is carried out. ``confirmed_by`` confirms an individual pledge.
    ``copies`` is the number of copies of the joint pledge; ``None`` means one for each party.
    """

    subject: str = ""
    bases: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    period: str = ""
    organisation: tuple[str, ...] = ()
    parties: tuple[Party, ...] = ()
    witness: Party | None = None
    units: tuple[Party, ...] = ()
    copies: int | None = None
    addressee: str = ""
    persons: tuple[Person, ...] = ()
    confirmed_by: Signatory | None = None
    confirming_unit: str = ""
    responsibility: str = ""
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Kế hoạch: an opening sentence and sections (Mẫu 1.4)."""

    subject: str = ""
    opening: str = ""
    blocks: tuple[Block, ...] = ()
    annexes: tuple[Annex, ...] = ()
    signatory: Signatory | None = None
    recipients: tuple[str, ...] = ()
    archived_by: str = ""
    number: int | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Regulation:
    """Quy chế, adopted by the meeting, and the decision that puts it into force (Mẫu 1.3).

    ``subject`` begins with the type of the text («Quy chế hoạt động của …»). ``articles`` are the texts of the
    decision's articles after «Điều n.»; where there are none, three usual ones are printed.
    """

    subject: str = ""
    blocks: tuple[Block, ...] = ()
    power_holder: PowerHolder = PowerHolder.HEAD
    bases: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    executing_article: int | None = None
    signatory: Signatory | None = None
    recipients: tuple[str, ...] = ()
    archived_by: str = ""
    number: int | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Conclusions:
    """What the meeting's leader or guest directed; the text of the notice of conclusions."""

    speaker: Person | None = None
    items: tuple[str, ...] = ()
    signatory: Signatory | None = None
    recipients: tuple[str, ...] = ()
    archived_by: str = ""
    number: int | None = None
    date: dt.date | None = None
