"""Which correction counts, where the clock cannot tell them apart."""

from dataclasses import replace

import pytest

from docgen.ports import IssuedFiles, NewVersion, Origin, PaperEditedElsewhere, Stamp
from docgen.store import SqlPapers, SqlRecordStore
from docgen.workflow.papers.states import standing_correction

EDITED = NewVersion(
    stem="bien-ban",
    kind="minutes",
    title="Biên bản",
    origin=Origin.EDITED,
    record_version=1,
    facts={},
    facts_hash="f" * 64,
    template="state/minutes.docx",
    template_hash="t" * 64,
    docx_hash="e" * 64,
)


INDEX = "CREATE INDEX later_first ON paper_versions (meeting_id, stem, kept_at, id DESC)"


@pytest.fixture(params=["", INDEX])
def papers(request, database):
    """Versions in a database that hands out rows of one moment in the order that suits it, which is its right."""
    if request.param:
        with database.writing() as connection:
            connection.exec_driver_sql(request.param)
    return SqlPapers(database)


def test_of_two_corrections_kept_in_one_second_the_later_one_counts(papers, database, stamp, text):
    now = stamp()
    meeting = SqlRecordStore(database).create(text(), now).summary.id
    first, second = papers.add(meeting, [EDITED, replace(EDITED, docx_hash="a" * 64)], now)
    papers.keep(meeting, first.id, 0, now)
    papers.keep(meeting, second.id, first.id, now)
    counts = standing_correction(papers.versions(meeting))
    assert counts.id == second.id
    with pytest.raises(PaperEditedElsewhere) as refused:
        papers.add_kept(meeting, EDITED, first.id, Stamp("hoa", now.at))
    assert refused.value.current == counts
    assert papers.mark_issued(meeting, {counts.id: IssuedFiles("p" * 64, "h" * 64)}, now)[0].issued_at
