"""Papers that go to somebody: invitations, letters, corrections."""

import datetime as dt
from dataclasses import dataclass

from docgen.model.people import Signatory
from docgen.model.structure import Annex, Block


@dataclass(frozen=True, slots=True)
class Invitation:
    """Giấy mời (Mẫu 1.7), one for each person and group that is to come.

    Those who came, those who were absent and the groups are invited; ``guests`` are others, each as printed
    («Ban Dân vận Huyện ủy»). ``notes`` are sentences at the end («Đề nghị đại biểu đến đúng giờ»).
    """

    guests: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    signatory: Signatory | None = None
    recipients: tuple[str, ...] = ()
    archived_by: str = ""
    number: int | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class OfficialLetter:
    """Công văn (Mẫu 1.5). ``subject`` follows «V/v»; ``unit`` is the drafting unit's symbol in the number («VP»)."""

    subject: str = ""
    unit: str = ""
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
class Correction:
    """One slip in a paper that was issued: where, what it says, what it should say."""

    place: str = ""
    wrong: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionLetter:
    """Công văn đính chính (NĐ 30/2020/NĐ-CP, Điều 18 khoản 3).

    ``paper`` names the paper as it is cited («Quyết định số 12/QĐ-UBND ngày 12 tháng 5 năm 2023 … về việc …»).
    """

    paper: str = ""
    unit: str = ""
    addressees: tuple[str, ...] = ()
    reason: str = ""
    corrections: tuple[Correction, ...] = ()
    signatory: Signatory | None = None
    recipients: tuple[str, ...] = ()
    archived_by: str = ""
    number: int | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class News:
    """Tin bài. What is left empty is told from the record: when, where, who came, what was said."""

    headline: str = ""
    lead: str = ""
    paragraphs: tuple[str, ...] = ()
