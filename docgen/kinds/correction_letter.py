"""Công văn đính chính (NĐ 30/2020/NĐ-CP, Điều 18 khoản 3): an issued paper has a slip of form or of a word.

The fields of ``correction_letter.docx`` are those of ``official_letter.docx``.
"""

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.printing import capitalised, one_line, or_missing, structured
from docgen.model import Block, Correction, CorrectionLetter, Level, MeetingRecord
from docgen.regimes import state

ID = "correction_letter"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The letter that corrects, when the record has one."""
    letter = record.correction_letter
    if letter is None:
        return ()
    conventions = Conventions.of(record, letter.date)
    regime = conventions.regime
    paper = or_missing(letter.paper)
    facts: dict[str, Value] = {
        "title": one_line(f"Công văn đính chính {paper}"),
        "letterhead": conventions.dated_letterhead(letter.number, ID, letter.unit),
        "subject": f"{regime.LETTER_SUBJECT_LABEL} đính chính {paper}",
        "addressees": conventions.addressees(letter.addressees),
        "opening": [_opening(record, letter)],
        "body": structured(_corrections(record, letter), regime.END_MARK),
        "recipients": conventions.recipients(
            regime.AS_ADDRESSED, letter.recipients, letter.archived_by, unit=letter.unit
        ),
        "signature": conventions.signature(letter.signatory),
        "annexes": [],  # none ever; templates made from those of other letters loop over them
        "rules": {"body_name": conventions.name_rule()},
    }
    return (PaperPlan(ID, conventions.template(ID), "cong-van-dinh-chinh", str(facts["title"]), facts),)


def _opening(record: MeetingRecord, letter: CorrectionLetter) -> str:
    """Which paper has the slip, why, and who corrects it."""
    because = f"do {letter.reason.removesuffix('.')}, " if letter.reason else ""
    issuer = or_missing(record.organ.name)
    return f"{capitalised(or_missing(letter.paper))} có sai sót; {because}{issuer} đính chính như sau:"


def _corrections(record: MeetingRecord, letter: CorrectionLetter) -> tuple[Block, ...]:
    """Each slip as a clause, then what stays as it was."""
    clauses = [Block(Level.CLAUSE, text=_correction(each)) for each in letter.corrections or (Correction(),)]
    rest = f"Các nội dung khác giữ nguyên. {or_missing(record.organ.name)} thông báo để các cơ quan, đơn vị biết"
    return (*clauses, Block(Level.TEXT, text=rest))


def _correction(correction: Correction) -> str:
    place = f"Tại {correction.place}: đã" if correction.place else "Đã"
    return f"{place} in “{or_missing(correction.wrong)}”, nay sửa là “{or_missing(correction.right)}”."


CORRECTION_LETTER = Kind(ID, "Công văn đính chính", state.SYMBOLS[ID], in_every_regime(ID), plans)
