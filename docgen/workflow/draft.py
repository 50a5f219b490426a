"""Drafting: from a record to the papers that it calls for, and from there to Word and PDF."""

import difflib
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from docgen.kinds import KINDS
from docgen.kinds.base import Kind, PaperPlan
from docgen.model import MeetingRecord, Notice
from docgen.model.errors import DocgenError
from docgen.pdf.attachments import Attachment
from docgen.pdf.convert import convert
from docgen.ports import PictureSource
from docgen.rules.issuing import part_of, refused
from docgen.word.picture_files import ReadyPicture, ready_picture
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


class NotIssuable(DocgenError):
    """The body may not issue a paper of this kind."""

    def __init__(self, refusal: str) -> None:
        super().__init__(refusal)
        self.refusal = refusal

    def __str__(self) -> str:
        return self.refusal


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper that was made. ``pdf`` is None where none was asked for; ``pages`` is then 0.

    ``fill_seconds`` is the time for the Word file, ``print_seconds`` that for the PDF. ``template_hash`` is the SHA-256
    of the template that it was made from, which names the template's version.
    """

    plan: PaperPlan
    docx: bytes
    pdf: bytes | None
    pages: int
    warnings: tuple[Notice, ...]
    fill_seconds: float
    print_seconds: float = 0.0
    template_hash: str = ""


def plan_papers(record: MeetingRecord, kinds: Sequence[str] = ()) -> tuple[PaperPlan, ...]:
    """The papers that a record calls for, of all kinds or of some, each once.

    What the body may not issue bears the refusal.

    Raises:
        UnknownKind: a kind does not exist.
    """
    chosen = [_kind(kind) for kind in dict.fromkeys(kinds)] if kinds else list(KINDS)
    return tuple(plan for kind in chosen for plan in _permitted(record, kind))


def _permitted(record: MeetingRecord, kind: Kind) -> tuple[PaperPlan, ...]:
    refusal = refused(record, part_of(kind.id))
    plans = kind.plans(record)
    return tuple(replace(plan, refusal=f"{refusal.message} ({refusal.clause})") for plan in plans) if refusal else plans


def make_paper(
    office: DraftingOffice,
    plan: PaperPlan,
    pictures: PictureSource | None = None,
    *,
    pdf: bool = True,
    fields: bool = True,
    attach: bool = False,
) -> MadePaper:
    """The Word file of a planned paper, and its PDF.

    ``fields`` puts empty signature fields where people sign (not for a paper signed by hand). ``attach`` makes it a
    PDF/A-3a that carries the Word file and the facts of this one paper. ``pictures`` are those of the meeting.

    Raises:
        NotIssuable: the body may not issue it.
        DocgenError: the template is missing or broken, or a picture cannot be used.
    """
    if plan.refusal:
        raise NotIssuable(plan.refusal)
    start = time.perf_counter()
    template = office.compiled.get(office.templates.read(plan.template), name=plan.template)
    docx = fill(template, plan.context, _ready_pictures(plan, pictures))
    filled = time.perf_counter()
    if not pdf:
        return MadePaper(plan, docx, None, 0, (), filled - start, template_hash=template.digest)
    paper = read(docx)
    attachments = _attachments(plan, docx) if attach else ()
    converted = convert(
        paper.value, title=plan.title, made_at=office.clock.now(), attachments=attachments, fields=fields
    )
    notices = paper.warnings + converted.notices
    seconds = filled - start, time.perf_counter() - filled
    return MadePaper(plan, docx, converted.pdf, converted.pages, notices, *seconds, template_hash=template.digest)


def _ready_pictures(plan: PaperPlan, source: PictureSource | None) -> dict[str, ReadyPicture]:
    """The pictures of a paper that lie where the record says."""
    found = {name: source.read(name) for name in plan.pictures} if source else {}
    return {name: ready_picture(data, name) for name, data in found.items() if data is not None}


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
