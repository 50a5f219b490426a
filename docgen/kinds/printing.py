"""What the kinds share: the facts of the heading, of the signatures and of the drawn lines.

Every function gives plain text, lists and mappings for a template. A required value that is missing is printed as
visible dots; that it is missing is a finding of ``docgen.rules``.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from docgen.kinds.base import Value
from docgen.model import MeetingRecord, Organ, Person, Signatory
from docgen.paper.length import from_mm, to_emu
from docgen.paper.measure import text_width_pt, wrap
from docgen.regimes import state
from docgen.wording import bullet_ends, fold, long_date, open_date, padded, point_letter

MAX_TAG = 59  # ECMA-376 §17.5.2.42: Word takes tags of 64 characters; «sign:» is five of them
MAX_ALIAS = 64
Facts = dict[str, Value]


class SignPlaces:
    """The places of signature of one paper, each with a name of its own for the PDF's field."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def place(self, role: str, person: Person, lines: Sequence[str], *, hint: str = "", other_post: str = "") -> Facts:
        """The facts of one signature block; ``role`` and the person's name make the field's name."""
        return {
            "lines": list(lines),
            "hint": hint,
            "field": self._field(role, person.name),
            "place": f"Chỗ ký {role} {person.name}".strip()[:MAX_ALIAS],
            "other_post": other_post.upper(),
            "name": or_missing(person.name),
        }

    def signatory(self, signatory: Signatory | None, organ: Organ) -> Facts:
        """The facts of the block of a paper's signatory."""
        signer = signatory or Signatory()
        lines = state.signature_lines(signer, organ)
        return self.place(signer.position, signer.person, lines, other_post=signer.other_post)

    def _field(self, role: str, name: str) -> str:
        words = "_".join(_ascii(role)).capitalize(), "_".join(word.capitalize() for word in _ascii(name))
        base = "-".join(word for word in words if word)[:MAX_TAG] or "Nguoi_ky"
        field, count = base, 1
        while field in self._taken:
            count += 1
            field = f"{base[: MAX_TAG - len(str(count)) - 1]}-{count}"
        self._taken.add(field)
        return field


def no_signature() -> Facts:
    """The facts of a signature block that stays empty."""
    return {"lines": [], "hint": "", "field": "", "place": "", "other_post": "", "name": ""}


def or_missing(text: str) -> str:
    """The text, or visible dots."""
    return text or state.MISSING


def capitalised(text: str) -> str:
    """The text with a capital at its start and nothing else changed."""
    return text[:1].upper() + text[1:]


def one_line(text: str) -> str:
    """The text on one line, for titles in lists and in the properties of a file."""
    return " ".join(text.split())


def addressed(person: Person) -> str:
    """«đồng chí Đỗ Đình Cường - Trưởng Ban Dân vận Huyện ủy»."""
    name = f"{person.title} {or_missing(person.name)}".strip()
    return f"{name} - {person.post}" if person.post else name


def paragraphs(texts: Iterable[str]) -> list[str]:
    """Every line of some texts as a paragraph of its own."""
    return [line.strip() for text in texts for line in text.splitlines() if line.strip()]


def lettered(items: Sequence[str]) -> list[str]:
    """Points: «a) …;», «b) …», the last with a full stop (PL I, Mục II.6đ)."""
    return [f"{point_letter(index)}) {item}" for index, item in enumerate(bullet_ends(items))]


def dashed(items: Sequence[str]) -> list[str]:
    """«- …;», the last with a full stop."""
    return [f"- {item}" for item in bullet_ends(items)]


def recipient_lines(first: str, recipients: Sequence[str], archived_by: str) -> list[str]:
    """Nơi nhận: each line with «-» and «;», the last one «- Lưu: …» with a full stop (PL I, Mục II.9d)."""
    named = [recipient.removeprefix("-").strip() for recipient in recipients]
    lines = [line for line in (first, *named) if line]
    return dashed([*lines, f"{state.FILED} {or_missing(archived_by)}"])


def letterhead(organ: Organ, number: str, place_date: str = "") -> Facts:
    """The facts of the heading table."""
    name = [line.upper() for line in organ.heading] or [or_missing(organ.name).upper()]
    return {"parent": organ.parent.upper(), "name": list(name), "number": number, "place_date": place_date}


def number_symbol(number: int | None, kind: str, organ: Organ) -> str:
    """«Số: 05/QĐ-UBND», with room for the pen until the number is given (Điều 15 khoản 2; PL I, Mục II.3)."""
    shown = f" {padded(number)}" if number is not None else state.NUMBER_OPEN
    return f"{state.NUMBER_LABEL}{shown}/{state.SYMBOLS[kind]}-{or_missing(organ.symbol)}"


def place_date(record: MeetingRecord, day: dt.date | None) -> str:
    """«Tân Phong, ngày … tháng … năm 2023»: open, in the year of the meeting, until the date is given."""
    return f"{or_missing(record.organ.place)}, {long_date(day) if day else open_date(year_of(record))}"


def year_of(record: MeetingRecord) -> int | None:
    """The year of the meeting."""
    return record.start.year if record.start else None


def name_rule(organ: Organ) -> int:
    """Length in EMU of the line under the body's name."""
    name = organ.heading or (organ.name,)
    return rule([line.upper() for line in name], state.BODY_NAME_PT, state.HEAD_COLUMNS_MM[0])


def subject_rule(subject: str) -> int:
    """Length in EMU of the line under a subject."""
    return rule([subject], state.SUBJECT_PT, state.TEXT_WIDTH_MM - 2 * state.SUBJECT_INDENT_MM)


def rule(texts: Iterable[str], size_pt: float, width_mm: float) -> int:
    """Length in EMU of a line under bold text: a part of its longest line when wrapped (PL I, Mục II.2b, II.5b)."""
    lines = [
        line
        for text in texts
        for line in wrap(text, family=state.FONT, size_pt=size_pt, bold=True, width_pt=from_mm(width_mm))
    ]
    longest = max((text_width_pt(line, family=state.FONT, size_pt=size_pt, bold=True) for line in lines), default=0.0)
    return to_emu(min(longest, from_mm(width_mm)) * state.NAME_LINE_RATIO)


def _ascii(text: str) -> list[str]:
    return re.findall("[a-z0-9]+", fold(text))
