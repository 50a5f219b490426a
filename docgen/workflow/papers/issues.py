"""Papers that were issued: marked by hand, and from then on left as they are.

What was issued is not replaced but amended by another paper (NĐ 30/2020/NĐ-CP, Điều 18 khoản 3).
"""

from collections.abc import Collection, Mapping

from docgen.kinds.base import PaperPlan
from docgen.pdf.probe import page_count
from docgen.ports import IssuedFiles, MeetingSummary, PaperIssued, PaperVersion, PaperVersionNotFound, Stamp
from docgen.workflow.draft import MadePaper
from docgen.workflow.office import Office
from docgen.workflow.papers.changes import print_version
from docgen.workflow.papers.states import Standing


def mark_issued(
    office: Office,
    meeting: MeetingSummary,
    plans: Collection[PaperPlan],
    standings: Mapping[str, Standing],
    chosen: Collection[int],
    by: str,
) -> tuple[PaperVersion, ...]:
    """Mark versions, by their numbers, as the papers that were issued; their PDF files are kept from then on.

    Raises:
        PaperVersionNotFound: one of them is none of these papers. Nothing is marked.
        PaperSuperseded: one of them does not count (any more). Nothing is marked.
        PaperIssued: another version of a paper is marked. Nothing is marked.
        DocgenError: one of them cannot be printed. Nothing is marked.
    """
    known = {version.id: (plan, version) for plan in plans for version in standings[plan.stem].versions}
    for number in chosen:
        if number not in known:
            raise PaperVersionNotFound(number)
    files = {number: _issued_files(office, *known[number]) for number in chosen}
    return office.papers.mark_issued(meeting.id, files, Stamp(by, office.clock.now()))


def issued_paper(office: Office, plan: PaperPlan, issued: PaperVersion, *, fields: bool = True) -> MadePaper:
    """An issued paper with the files that it had when it was marked; for an old mark the PDF is printed again.

    Raises:
        DocgenError: a file is gone, or cannot be printed.
    """
    if issued.issued_files is None:
        return print_version(office, plan, issued, fields=fields)
    kept = issued.issued_files
    pdf = office.vault.get(kept.pdf_hash if fields else kept.by_hand_hash)
    return MadePaper(plan, office.vault.get(issued.docx_hash), pdf, page_count(pdf), (), 0.0)


def _issued_files(office: Office, plan: PaperPlan, version: PaperVersion) -> IssuedFiles:
    if version.issued_files:
        return version.issued_files
    signed, by_hand = (print_version(office, plan, version, fields=fields).pdf or b"" for fields in (True, False))
    return IssuedFiles(office.vault.put(signed), office.vault.put(by_hand))


def refuse_issued(office: Office, meeting_id: int, stem: str) -> None:
    """Raises: PaperIssued where a version of the paper is marked as issued."""
    for version in office.papers.versions(meeting_id):
        if version.stem == stem and version.issued_at:
            raise PaperIssued(version.title)


def unmark_issued(office: Office, meeting: MeetingSummary, stem: str, by: str) -> None:
    """Take the mark off a paper; that it was there stays written down."""
    office.papers.unmark_issued(meeting.id, stem, Stamp(by, office.clock.now()))
