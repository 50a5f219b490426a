"""What papers with the name of their type share (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4), and letters too.

Fields of ``plan.docx`` and its like::

    title        "Kế hoạch xây dựng mô hình …"                       title of the file
    letterhead   parent, name [..], number "Số:      /KH-UBND", place_date, is_tight: in smaller type, for a long date
    subject      "Xây dựng mô hình …"
    addressees   ["Ủy ban nhân dân huyện …"] or ["- …;", "- … ."], only where the paper is addressed to somebody
    opening      ["Thực hiện …, Ủy ban nhân dân … như sau:"]
    body         [{style "plan_section", bold "I. MỤC ĐÍCH", text ""}, {style "clause", bold "", text "1. …"}]
    recipients   ["- …;", "- Lưu: VT."]
    signature    powers, positions, hint, place, field, other_post, name
    annexes      [{label "Phụ lục I", title, pointer, body, columns [..], rows [[..]], closing [..], is_wide}]
    rules        body_name, subject: lengths of the drawn lines in EMU
"""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from docgen.kinds.base import Value
from docgen.kinds.facts.conventions import Conventions
from docgen.kinds.facts.members import pointer
from docgen.kinds.facts.printing import Facts, or_missing, paragraphs, structured
from docgen.model import Annex, Block, MeetingRecord, Signatory

NAMES = {"plan": "Kế hoạch", "report": "Báo cáo", "submission": "Tờ trình", "official_letter": "Công văn"}


class NamedPaper(Protocol):
    """The fields that these papers have in the record."""

    @property
    def opening(self) -> str:
        """The opening sentences."""
        ...

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The structured text."""
        ...

    @property
    def annexes(self) -> tuple[Annex, ...]:
        """What goes along with it."""
        ...

    @property
    def signatory(self) -> Signatory | None:
        """Who signs."""
        ...

    @property
    def recipients(self) -> tuple[str, ...]:
        """Who gets it."""
        ...

    @property
    def archived_by(self) -> str:
        """Who keeps it."""
        ...

    @property
    def number(self) -> int | None:
        """Its number, once given."""
        ...

    @property
    def date(self) -> dt.date | None:
        """Its date, once given."""
        ...


def named_facts(
    record: MeetingRecord,
    conventions: Conventions,
    paper: NamedPaper,
    kind: str,
    *,
    first_recipient: str = "",
    unit: str = "",
) -> dict[str, Value]:
    """The fields that all of them have, but for title, subject, addressees and rules.

    ``unit`` is the symbol of the unit that drafted the paper, keeps it too, and stands in its number.
    """
    annexes = () if record.attachments_apart else paper.annexes
    opening, body = _text(conventions, paper)
    return {
        "letterhead": conventions.dated_letterhead(paper.number, kind, unit),
        "opening": opening,
        "body": body,
        "recipients": conventions.recipients(first_recipient, paper.recipients, paper.archived_by, unit=unit),
        "signature": conventions.signature(paper.signatory),
        "annexes": [*annexes_of(conventions, annexes, kind, unit)],
    }


def _text(conventions: Conventions, paper: NamedPaper) -> tuple[list[str], list[Value]]:
    """The opening sentences and the lines of the body; a paper of sentences only ends with the last of them."""
    opening = paragraphs([paper.opening])
    body = structured(paper.blocks, conventions.regime.END_MARK)
    if body:
        return opening, body
    last = conventions.ended(opening[-1] if opening else or_missing(""))
    return opening[:-1], [{"style": "closing", "bold": "", "text": last}]


def annexes_of(conventions: Conventions, annexes: Sequence[Annex], kind: str, unit: str = "") -> list[Facts]:
    """The annexes, each with the words that say to which paper it belongs (PL I, Mục III.1c).

    A letter is named with the symbol of the ``unit`` that drafted it, as in its own heading.
    """
    where = pointer(conventions, NAMES[kind], kind, or_missing(conventions.organ.name), unit)
    return [{**facts, "pointer": where} for facts in conventions.annexes(annexes)]


def is_blank(lines: Sequence[str]) -> bool:
    """Whether a list of addressees names nobody."""
    return not any(line.strip() for line in lines)
