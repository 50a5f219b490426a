"""Papers that were issued: marked by hand, and from then on left as they are.

What was issued is not replaced but amended by another paper (NĐ 30/2020/NĐ-CP, Điều 18 khoản 3).
"""

from collections.abc import Collection, Mapping

from docgen.ports import MeetingSummary, PaperIssued, PaperVersion, PaperVersionNotFound, Stamp
from docgen.workflow.office import Office
from docgen.workflow.papers.states import Standing


def mark_issued(
    office: Office, meeting: MeetingSummary, standings: Mapping[str, Standing], chosen: Collection[int], by: str
) -> tuple[PaperVersion, ...]:
    """Mark versions, by their numbers, as the papers that were issued.

    Raises:
        PaperVersionNotFound: one of them is not the version that counts (any more). Nothing is marked.
        PaperIssued: another version of a paper is marked. Nothing is marked.
    """
    for number in chosen:
        standing = next((each for each in standings.values() if number in {one.id for one in each.versions}), None)
        if standing is None or standing.current is None:
            raise PaperVersionNotFound(number)
        if standing.issued and standing.issued.id != number:
            raise PaperIssued(standing.issued.title)
        if standing.current.id != number:
            raise PaperVersionNotFound(number)
    stamp = Stamp(by, office.clock.now())
    return tuple(office.papers.mark_issued(meeting.id, number, stamp) for number in chosen)


def refuse_issued(office: Office, meeting_id: int, stem: str) -> None:
    """Raises: PaperIssued where a version of the paper is marked as issued."""
    for version in office.papers.versions(meeting_id):
        if version.stem == stem and version.issued_at:
            raise PaperIssued(version.title)


def unmark_issued(office: Office, meeting: MeetingSummary, stem: str, by: str) -> None:
    """Take the mark off a paper; that it was there stays written down."""
    office.papers.unmark_issued(meeting.id, stem, Stamp(by, office.clock.now()))
