"""Papers corrected by hand: upload, compare, keep, put back. Nothing that was kept is ever overwritten.

Files of another hand are read in a worker process, within its limits of time and memory.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docgen.kinds.base import PaperPlan
from docgen.model.errors import DocgenError
from docgen.paper.compare import Difference, compare
from docgen.paper.nodes import Paper
from docgen.pdf.convert import convert
from docgen.ports import MeetingSummary, NewVersion, Origin, PaperEditedElsewhere, PaperIssued, PaperVersion, Stamp
from docgen.word.read import read
from docgen.word.revisions import accept_changes
from docgen.word.uploads import CheckedUpload, check_upload
from docgen.workflow.apart import run_apart
from docgen.workflow.draft import MadePaper
from docgen.workflow.office import Office
from docgen.workflow.papers.makings import keep_makings, make_fresh
from docgen.workflow.papers.states import Standing

STRANGE = 0.25  # of the paper in common; less is hardly a correction of it


class NothingChanged(DocgenError):
    """The uploaded file is the made one, or the correction that counts already."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title

    def __str__(self) -> str:
        return f"Tệp vừa chọn giống hệt bản đang có của «{self.title}», không có gì để giữ. Chọn tệp đã sửa và lưu."


class FileUnreadable(DocgenError):
    """One of two files cannot be compared."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name, self.reason = name, reason

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Examined:
    """An uploaded file beside the made one. ``title`` is the one in the file's properties."""

    difference: Difference
    title: str
    tracked: int
    comments: int


def upload_edited(
    office: Office, meeting: MeetingSummary, base: PaperVersion, standing: Standing, docx: bytes, by: str
) -> PaperVersion:
    """The file as a version that waits for a decision.

    Raises:
        UploadRefused, NotAWordFile: it is none that can be taken.
        PaperIssued: the paper is marked as issued.
        NothingChanged: it is the made one, or the correction that counts.
        DocgenError: a limit of time or memory ended the reading.
    """
    if standing.issued:
        raise PaperIssued(standing.issued.title)
    checked: CheckedUpload = run_apart(office.workers, check_readable, docx)
    digest = office.vault.put(checked.accepted)
    known = {base.docx_hash, *(each.docx_hash for each in (standing.made, standing.edited) if each)}
    if digest in known:
        raise NothingChanged(base.title)
    same = next((each for each in standing.waiting if each.docx_hash == digest), None)
    if same:
        return same
    source = office.vault.put(docx) if checked.tracked else ""
    new = _correction(office, base, digest, source)
    return office.papers.add(meeting.id, [new], Stamp(by, office.clock.now()))[0]


def confirm_edited(
    office: Office, meeting: MeetingSummary, plan: PaperPlan, standing: Standing, seen: int, by: str
) -> None:
    """Note that somebody looked at the correction ``seen`` after the record had changed, and that it still holds.

    Raises:
        PaperEditedElsewhere: another one counts by now, or none.
        PaperIssued: a version of the paper is marked as issued.
    """
    edited = standing.edited
    if edited is None or edited.id != seen:
        raise PaperEditedElsewhere(edited)
    made = keep_makings(office, meeting, [make_fresh(office, meeting, plan)], by)
    base = made[0] if made else standing.made or edited
    new = _correction(office, base, edited.docx_hash, edited.source_hash)
    office.papers.add_kept(meeting.id, new, seen, Stamp(by, office.clock.now()))


def examine(office: Office, old: bytes, uploaded: bytes) -> Examined:
    """The uploaded file beside an older one. Raises: DocgenError where it cannot be read within the limits."""
    return run_apart(office.workers, examine_files, old, uploaded)


def print_version(office: Office, plan: PaperPlan, version: PaperVersion, *, fields: bool = True) -> MadePaper:
    """A kept version with its PDF: the same bytes each time, as long as the program is the same.

    Raises:
        DocgenError: its file is gone, or of another hand and cannot be printed within the limits.
    """
    docx = office.vault.get(version.docx_hash)
    if version.origin is Origin.MADE:
        return print_file(version.at, plan, docx, fields)
    return run_apart(office.workers, print_file, version.at, plan, docx, fields)


def stranger(examined: Examined, plan: PaperPlan, others: Iterable[PaperPlan], versions: Sequence[PaperVersion]) -> str:
    """Why the file may belong to another paper, as a sentence; "" where nothing speaks for that."""
    own = {plan.title, *(version.title for version in versions)}
    if examined.title in own:
        return ""
    other = next((each for each in others if each.title == examined.title and each.stem != plan.stem), None)
    if other:
        return f"Tệp này có vẻ là của văn bản khác: «{other.title}»."
    if examined.difference.alike < STRANGE:
        return "Tệp này khác gần hết so với văn bản máy làm; có thể là tệp của văn bản khác."
    return ""


def check_readable(docx: bytes) -> CheckedUpload:
    """Run by a worker: the file, looked at and read once to the end."""
    checked = check_upload(docx)
    read(checked.accepted)
    return checked


def examine_files(old: bytes, uploaded: bytes) -> Examined:
    """Run by a worker: two Word files beside each other, the second with its tracked changes accepted."""
    checked = check_upload(uploaded)
    new = read(checked.accepted).value
    return Examined(compare(read(old).value, new), new.title, checked.tracked, checked.comments)


def compare_files(old: tuple[str, bytes], new: tuple[str, bytes]) -> Difference:
    """Run by a worker: the difference of any two Word files, each with its name, tracked changes accepted.

    Raises:
        FileUnreadable: one of them, by its name.
    """
    return compare(_paper(*old), _paper(*new))


def print_file(made_at: dt.datetime, plan: PaperPlan, docx: bytes, fields: bool) -> MadePaper:  # noqa: FBT001 - sent between processes by position
    """The PDF of a Word file; one of another hand is printed by a worker."""
    paper = read(docx)
    converted = convert(paper.value, title=plan.title, made_at=made_at, fields=fields)
    return MadePaper(plan, docx, converted.pdf, converted.pages, paper.warnings + converted.notices, 0.0)


def _paper(name: str, docx: bytes) -> Paper:
    try:
        return read(accept_changes(docx)).value
    except DocgenError as error:
        raise FileUnreadable(name, str(error)) from error


def _correction(office: Office, base: PaperVersion, digest: str, source: str) -> NewVersion:
    """A version by hand: its facts are those of the version that was corrected."""
    return NewVersion(
        stem=base.stem,
        kind=base.kind,
        title=base.title,
        origin=Origin.EDITED,
        record_version=base.record_version,
        facts=office.papers.facts([base.id])[base.id],
        facts_hash=base.facts_hash,
        template=base.template,
        template_hash=base.template_hash,
        docx_hash=digest,
        source_hash=source,
        based_on=base.id,
    )
