"""Drafting: from a record to the papers that it calls for, and from there to Word and PDF."""

import difflib
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass

from docgen.kinds import KINDS
from docgen.kinds.base import Kind, PaperPlan
from docgen.model import MeetingRecord, Notice
from docgen.model.errors import DocgenError
from docgen.pdf.attachments import Attachment
from docgen.pdf.convert import Converted, convert
from docgen.ports import SignatureField
from docgen.word.read import read
from docgen.word.template import fill
from docgen.workflow.office import DraftingOffice


class UnknownKind(DocgenError):
    """There is no document kind of this id."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind

    def __str__(self) -> str:
        known = [kind.id for kind in KINDS]
        near = difflib.get_close_matches(self.kind, known, n=1)
        hint = f"Ý bạn là «{near[0]}»?" if near else f"Các loại có sẵn: {', '.join(known)}."
        return f"Không có loại văn bản «{self.kind}». {hint}"


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper that was made. ``pdf`` is None where none was asked for; ``pages`` is then 0.

    ``fill_seconds`` is the time for the Word file, ``print_seconds`` that for the PDF.
    """

    plan: PaperPlan
    docx: bytes
    pdf: bytes | None
    pages: int
    warnings: tuple[Notice, ...]
    fill_seconds: float
    print_seconds: float = 0.0


def plan_papers(record: MeetingRecord, kinds: Sequence[str] = ()) -> tuple[PaperPlan, ...]:
    """The papers that a record calls for, of all kinds or of some.

    Raises:
        UnknownKind: a kind does not exist.
    """
    chosen = [_kind(kind) for kind in kinds] if kinds else list(KINDS)
    return tuple(plan for kind in chosen for plan in kind.plans(record))


def make_paper(
    office: DraftingOffice, plan: PaperPlan, *, pdf: bool = True, fields: bool = True, attach: bool = False
) -> MadePaper:
    """The Word file of a planned paper, and its PDF.

    ``fields`` puts empty signature fields where people sign (not for a paper signed by hand). ``attach`` makes it a
    PDF/A-3a that carries the Word file and the facts of this one paper.

    Raises:
        DocgenError: the template is missing or broken.
    """
    start = time.perf_counter()
    template = office.compiled.get(office.templates.read(plan.template), name=plan.template)
    docx = fill(template, plan.context)
    filled = time.perf_counter()
    if not pdf:
        return MadePaper(plan, docx, None, 0, (), filled - start)
    paper = read(docx)
    attachments = _attachments(plan, docx) if attach else ()
    converted = convert(paper.value, title=plan.title, made_at=office.clock.now(), attachments=attachments)
    printed = office.fields.set_fields(converted.pdf, signature_fields(converted)) if fields else converted.pdf
    notices = paper.warnings + converted.notices
    return MadePaper(plan, docx, printed, converted.pages, notices, filled - start, time.perf_counter() - filled)


def signature_fields(converted: Converted) -> tuple[SignatureField, ...]:
    """The fields for the places of signature of a printed paper."""
    return tuple(
        SignatureField(
            name=place.name,
            label=place.label,
            page=where.page,
            box=(where.left, where.bottom, where.right, where.top),
        )
        for place, where in converted.signatures
    )


def _kind(name: str) -> Kind:
    for kind in KINDS:
        if kind.id == name:
            return kind
    raise UnknownKind(name)


def _attachments(plan: PaperPlan, docx: bytes) -> tuple[Attachment, ...]:
    """What goes into a PDF/A-3: the source and the data of this paper alone, never the whole record (design §4)."""
    data = json.dumps(plan.context, ensure_ascii=False, indent=2, sort_keys=True).encode()
    return (
        Attachment(f"{plan.stem}.docx", docx, "Bản Word của văn bản này", "Source"),
        Attachment(f"{plan.stem}.json", data, "Dữ liệu của văn bản này", "Data"),
    )
