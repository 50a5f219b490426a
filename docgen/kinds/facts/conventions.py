"""A regime as it applies to one body on one day: the facts of headings, titles, recipients and signatures."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from docgen.kinds.base import Value
from docgen.kinds.facts.printing import Facts, annex_facts, begins_with_acronym, filed_with, or_missing, rule
from docgen.kinds.facts.sign_places import SignPlaces
from docgen.model import Annex, MeetingRecord, Organ, PowerHolder, Signatory
from docgen.paper.length import from_mm
from docgen.paper.measure import text_width_pt
from docgen.regimes.choose import VERSIONS
from docgen.regimes.clauses import norm_for
from docgen.regimes.head_scales import HeadScale, tight_scale, usual_scale
from docgen.regimes.positions import place_at_end, unbroken
from docgen.regimes.regime import Regime, is_power
from docgen.wording import bullet_ends, long_date, open_date, sentence_end, without_dash

SLACK_PT = 1.0  # programs round widths: a line that fits by less may wrap in one of them


@dataclass(frozen=True, slots=True)
class Conventions:
    """What the norm asks of the papers of ``organ`` on ``day``; an undated paper is as old as its meeting."""

    organ: Organ
    regime: Regime
    day: dt.date | None
    year: int | None

    @classmethod
    def of(cls, record: MeetingRecord, day: dt.date | None = None) -> "Conventions":
        """Those of a paper of a record."""
        meeting = record.start.date() if record.start else None
        regime = regime_of(record.organ, day or meeting)
        dated = day or meeting
        return cls(record.organ, regime, day, dated.year if dated else None)

    def template(self, name: str) -> str:
        """The file of a template («state/decision.docx»)."""
        return f"{self.regime.ID}/{name}.docx"

    def letterhead(self, number: str, place_date: str = "") -> Facts:
        """The facts of the heading table."""
        return {
            "parent": self._head_line(self.organ.parent, self.scale.parent_pt, bold=False),
            "name": [*self._name_lines()],
            "number": number,
            "place_date": place_date,
            "is_tight": self.is_tight,
        }

    @property
    def is_tight(self) -> bool:
        """Whether place and date need the scale in which they have more room (PL I, Mục II.4, Mục V, note 1)."""
        usual = usual_scale(self.regime)
        width_pt = self._width_pt(self.place_date(), usual.place_date_pt, italic=True)
        return width_pt + SLACK_PT > from_mm(usual.columns_mm[1])

    @property
    def scale(self) -> HeadScale:
        """The sizes of the heading and the widths of its columns."""
        return (tight_scale if self.is_tight else usual_scale)(self.regime)

    def dated_letterhead(self, number: int | None, kind: str, unit: str = "") -> Facts:
        """The facts of the heading of a numbered and dated paper."""
        return self.letterhead(self.number_symbol(number, kind, unit), self.place_date())

    def number_symbol(self, number: int | None, kind: str, unit: str = "") -> str:
        """«Số: 05/QĐ-UBND», with room for the pen until the number is given (Điều 15 khoản 2; PL I, Mục II.3)."""
        return self.regime.number_symbol(number, kind, self.organ, unit)

    def place_date(self) -> str:
        """«Tân Phong, ngày … tháng … năm 2023»: open, in the year of the meeting, until the date is given."""
        return f"{or_missing(self.organ.place)}, {self.written_day()}"

    def open_reference(self, kind: str, unit: str = "") -> str:
        """«số      /QĐ-UBND ngày … tháng … năm 2023», open for the pen; ``unit`` drafted the letter."""
        shown = self.number_symbol(None, kind, unit).removeprefix(self.regime.NUMBER_LABEL)
        return f"số{shown}{self.regime.REFERENCE_COMMA} {open_date(self.year)}"

    def written_day(self) -> str:
        """«ngày 12 tháng 5 năm 2023», or with room for the pen."""
        return long_date(self.day) if self.day else open_date(self.year)

    def subject(self, label: str, subject: str) -> str:
        """A subject after its label, in the case of the regime (PL I, Mục II.5b; 05-HD/VPTW, ô 5a)."""
        text = f"{label} {or_missing(subject)}".strip()
        return self.cased(text)

    def cased(self, text: str) -> str:
        """The text as a subject begins: «Kết quả …» in the State, «kết quả …» in the Party."""
        first = text[:1].lower() if self.regime.SUBJECT_IN_LOWER_CASE else text[:1].upper()
        return text if begins_with_acronym(text) else first + text[1:]

    def bases(self, bases: Iterable[str]) -> list[Value]:
        """Căn cứ with their marks (PL I, Mục II.6a)."""
        named = [f"{self.regime.BASIS_MARK}{without_dash(basis)}" for basis in bases]
        return [*bullet_ends(named)]

    def recipients(
        self, first: str, recipients: Sequence[str], archived_by: str, extra: str = "", unit: str = ""
    ) -> list[Value]:
        """Nơi nhận: each line with «-» and its mark, the last one «- Lưu: …» with a full stop (PL I, Mục II.9d).

        ``extra`` is what is kept along with it where the record says nothing of filing («Hồ sơ»), ``unit`` the symbol
        of the unit that drafted a letter.
        """
        named = [_bare(recipient) for recipient in recipients]
        filed = archived_by or ", ".join(part for part in (self.regime.ARCHIVED_BY, extra) if part)
        filed = filed_with(filed, unit) if self.regime.UNIT_KEEPS_LETTERS else filed
        lines = [line for line in (first, *named) if line]
        marked = [f"- {line}{self.regime.RECIPIENT_END}" for line in lines]
        return [*marked, f"- {self.regime.FILED} {filed}."]

    def as_article(self, number: int | str) -> str:
        """«Như Điều 3»."""
        return f"{self.regime.AS_ABOVE} {number}"

    def addressees(self, addressees: Sequence[str]) -> list[Value]:
        """One bare name, or several with «-» and marks (PL I, Mục II.9d; the Party: a mark after each name)."""
        named = [bare for name in addressees if (bare := _bare(name))]
        if len(named) <= 1:
            return [*named] or [or_missing("")]
        last = self.regime.LAST_ADDRESSEE_END
        return [f"- {name}{';' if index < len(named) - 1 else last}" for index, name in enumerate(named)]

    def signature(self, signatory: Signatory | None) -> Facts:
        """The block of a paper that one person signs."""
        return self.signed(SignPlaces(), signatory)

    def signed(self, places: SignPlaces, signatory: Signatory | None, heads: Sequence[str] = ()) -> Facts:
        """A block among others of the same paper; ``heads`` stand above the lines of power."""
        signer = signatory or Signatory()
        lines = self.regime.signature_lines(signer, self.organ)
        powers = [line for line in lines if is_power(line, self.regime)]
        positions = [line for line in lines if not is_power(line, self.regime)]
        other = signer.other_post if self.regime.OTHER_POST_ABOVE_NAME else ""
        return places.place(signer.position, signer.person, positions, powers=[*heads, *powers], other_post=other)

    def power_holder(self, holder: PowerHolder) -> str:
        """THẨM QUYỀN BAN HÀNH (Mẫu 1.2, note 6); a body of the Party decides together and bears its own name."""
        head = holder is PowerHolder.HEAD and self.regime.POWER_BEFORE_BASES
        return or_missing(self.organ.head if head else self.organ.name)

    def ended(self, text: str) -> str:
        """The text with the end mark of a paper."""
        return sentence_end(text, self.regime.END_MARK)

    def annexes(self, annexes: Sequence[Annex]) -> list[Facts]:
        """Phụ lục in the numbers of the regime (PL I, Mục III.1a: Roman; 05-HD/VPTW, I.6: Arabic)."""
        label, end_mark = self.regime.ANNEX_LABEL, self.regime.ANNEX_END_MARK
        return annex_facts(annexes, label, roman=self.regime.ROMAN_ANNEXES, end_mark=end_mark)

    def name_rule(self) -> int:
        """Length in EMU of the line under the body's name."""
        return self._rule(self._name_lines(), self.scale.body_name_pt, self.scale.columns_mm[0])

    def subject_rule(self, subject: str) -> int:
        """Length in EMU of the line under a subject."""
        regime = self.regime
        return self._rule([subject], regime.SUBJECT_PT, regime.TEXT_WIDTH_MM - 2 * regime.SUBJECT_INDENT_MM)

    def rules(self, subject: str) -> Facts:
        """The lengths of the two lines that most papers have."""
        return {"body_name": self.name_rule(), "subject": self.subject_rule(subject)}

    def _name_lines(self) -> list[str]:
        """The bold lines of the body's name."""
        lines = self.organ.heading or (or_missing(self.organ.name),)
        return [self._head_line(line, self.scale.body_name_pt, bold=True) for line in lines]

    def _head_line(self, line: str, size_pt: float, *, bold: bool) -> str:
        """A line of the left column in upper case; one that is too long wraps before the place, not inside it."""
        text = line.upper()
        room_pt = from_mm(self.scale.columns_mm[0])
        if self._width_pt(text, size_pt, bold=bold) <= room_pt:
            return text
        places = (place for place in place_at_end(text) if self._width_pt(place, size_pt, bold=bold) <= room_pt)
        return unbroken(text, next(places, ""))

    def _width_pt(self, text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
        return text_width_pt(text, family=self.regime.FONT, size_pt=size_pt, bold=bold, italic=italic)

    def _rule(self, texts: Iterable[str], size_pt: float, width_mm: float) -> int:
        return rule(texts, size_pt, width_mm, font=self.regime.FONT, ratio=self.regime.NAME_LINE_RATIO)


def _bare(line: str) -> str:
    """A line of a list without the dash and the mark that the paper gives it."""
    return sentence_end(without_dash(line), "")


def in_every_regime(*names: str) -> Mapping[str, tuple[str, ...]]:
    """The template files of a kind in each regime."""
    return {regime: tuple(f"{regime}/{name}.docx" for name in names) for regime in VERSIONS}


def regime_of(organ: Organ, day: dt.date | None) -> Regime:
    """The version of the body's regime on a day; the newest without a day, the oldest for a day before them all."""
    return norm_for(organ.kind, day)
