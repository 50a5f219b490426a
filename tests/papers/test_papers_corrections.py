"""Corrected files: taken in apart from us, compared, printed; a wrong file changes nothing."""

import io
import time
from dataclasses import replace

import pytest
from docx import Document

from docgen.jobs.pool import TookTooLong, WorkerPool
from docgen.pdf.probe import page_texts
from docgen.word.uploads import UploadRefused
from docgen.workflow.apart import run_apart
from docgen.workflow.draft import make_paper, plan_papers
from docgen.workflow.papers import changes
from docgen.workflow.papers import makings as papers
from docgen.workflow.papers.states import take_stock
from tests.support.builders import a_record
from tests.support.corrections import corrected
from tests.support.signing import signature_fields

PLANS = plan_papers(a_record())
PLAN = next(plan for plan in PLANS if plan.stem == "bien-ban")


@pytest.fixture
def base(office, meeting):
    """The minutes, made and kept."""
    return papers.keep_makings(office, meeting, [make_paper(office, PLAN, pdf=False)], "lan")[0]


@pytest.fixture
def hand_in(office, meeting, base):
    def taken(docx):
        standing = take_stock(office, meeting.id, PLANS).by_stem[PLAN.stem]
        return changes.upload_edited(office, meeting, base, standing, docx, "hoa")

    return taken


@pytest.fixture
def made(office, base):
    return office.vault.get(base.docx_hash)


def tracked(docx):
    """The file with one tracked insertion in its longest paragraph."""
    document = Document(io.BytesIO(docx))
    run = max(document.paragraphs, key=lambda one: len(one.text)).add_run(" được theo dõi")._r
    mark = run.makeelement("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}ins", {})
    run.addprevious(mark)
    mark.append(run)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_an_uploaded_file_waits_and_nothing_counts_yet(office, meeting, hand_in, made):
    version = hand_in(corrected(made))
    standing = take_stock(office, meeting.id, PLANS).by_stem[PLAN.stem]
    assert standing.waiting == (version,)
    assert standing.edited is None


def test_the_same_file_uploaded_twice_waits_once(hand_in, made):
    docx = corrected(made)
    assert hand_in(docx) == hand_in(docx)


def test_the_made_file_itself_is_no_correction(hand_in, made):
    with pytest.raises(changes.NothingChanged, match="giống hệt"):
        hand_in(made)


def test_a_wrong_file_is_refused_with_its_reason_and_leaves_nothing(office, meeting, hand_in, base):
    with pytest.raises(UploadRefused, match="PDF"):
        hand_in(b"%PDF-1.7\n%%EOF")
    assert office.papers.versions(meeting.id) == (base,)


def test_tracked_changes_are_kept_as_accepted_and_the_source_stays(office, hand_in, made):
    source = tracked(made)
    version = hand_in(source)
    assert office.vault.get(version.source_hash) == source
    assert b"w:ins" not in office.vault.get(version.docx_hash)
    examined = changes.examine(office, made, source)
    assert (examined.tracked, examined.difference.changes) == (1, 1)


def test_the_pdf_of_a_correction_is_made_from_the_uploaded_file(office, made, hand_in):
    version = hand_in(corrected(made, new=" sửa bằng tay trong Word"))
    printed = changes.print_version(office, PLAN, version)
    text = " ".join(" ".join(page_texts(printed.pdf)).split())
    assert "sửa bằng tay trong Word" in text
    assert signature_fields(printed.pdf)
    plain = changes.print_version(office, PLAN, version, fields=False)
    assert not signature_fields(plain.pdf)
    assert changes.print_version(office, PLAN, version).pdf == printed.pdf


def test_a_limit_of_time_ends_the_reading_and_is_told(office):
    hurried = replace(office, workers=WorkerPool(1, seconds=0.3))
    with pytest.raises(TookTooLong):
        run_apart(hurried.workers, time.sleep, 30)


def test_the_file_of_another_paper_is_noticed_by_its_title(office, made):
    other = next(plan for plan in PLANS if plan.stem == "quyet-dinh")
    examined = changes.examine(office, made, make_paper(office, other, pdf=False).docx)
    assert other.title in changes.stranger(examined, PLAN, PLANS, ())
    assert changes.stranger(changes.examine(office, made, corrected(made)), PLAN, PLANS, ()) == ""


def test_a_file_that_has_hardly_anything_in_common_is_noticed(office, made):
    blank = Document()
    blank.add_paragraph("Một bài thơ không liên quan")
    stream = io.BytesIO()
    blank.save(stream)
    examined = changes.examine(office, made, stream.getvalue())
    assert "khác gần hết" in changes.stranger(examined, PLAN, PLANS, ())


def test_a_title_that_the_paper_had_before_belongs_to_it(office, made, base):
    renamed = replace(PLAN, title="Biên bản đã đổi tên")
    examined = changes.examine(office, made, corrected(made))
    assert changes.stranger(examined, renamed, [renamed], [base]) == ""
