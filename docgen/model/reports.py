"""Further papers with the name of their type: chương trình, báo cáo, tờ trình, nghị quyết."""

import datetime as dt
from dataclasses import dataclass

from docgen.model.people import Signatory
from docgen.model.structure import Annex, Block


@dataclass(frozen=True, slots=True)
class Programme:
    """Chương trình: the agenda as a paper of its own. ``notes`` are sentences below the table."""

    notes: tuple[str, ...] = ()
    signatory: Signatory | None = None
    recipients: tuple[str, ...] = ()
    archived_by: str = ""
    number: int | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Báo cáo. One to a higher body names it in ``addressees`` (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9b)."""

    subject: str = ""
    addressees: tuple[str, ...] = ()
    opening: str = ""
    blocks: tuple[Block, ...] = ()
    annexes: tuple[Annex, ...] = ()
    signatory: Signatory | None = None
    recipients: tuple[str, ...] = ()
    archived_by: str = ""
    number: int | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Submission:
    """Tờ trình: asks a higher body for something; it always says whom."""

    subject: str = ""
    addressees: tuple[str, ...] = ()
    opening: str = ""
    blocks: tuple[Block, ...] = ()
    annexes: tuple[Annex, ...] = ()
    signatory: Signatory | None = None
    recipients: tuple[str, ...] = ()
    archived_by: str = ""
    number: int | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Nghị quyết cá biệt (Mẫu 1.1). ``articles`` are the texts after «Điều n.»."""

    subject: str = ""
    bases: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    executing_article: int | None = None
    signatory: Signatory | None = None
    recipients: tuple[str, ...] = ()
    archived_by: str = ""
    number: int | None = None
    date: dt.date | None = None
