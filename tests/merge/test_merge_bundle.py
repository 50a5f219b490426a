"""All papers in one file: a ZIP, or one PDF to print that is sound PDF/A with a way to each name."""

import errno
import io
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from merge_cases import HereWorkers, a_job, an_office_with, people, staging_for, touch_later

from docgen.pdf import joining
from docgen.pdf.probe import page_count, page_texts
from docgen.pdf.written_parts import NotOurPdf, read_part
from docgen.ports import MergeOutput
from docgen.workflow.files import NotWritten
from docgen.workflow.merge import bundle as merge_bundle
from docgen.workflow.merge.bundle import NOTE, Bundle, BundleChanged, make_bundle
from docgen.workflow.merge.run import Crew, units
from docgen.workflow.merge.work import Wish, stage
from tests.support.docx import a_docx, p
from tests.support.offices import a_drafting_office
from tests.support.verapdf import VeraPdf

NAMES = ("Trần Văn Bình", "Lê Văn Cúc", "Phạm Văn Dũng", "Đỗ Văn Em")


def bundled(folder, job, output, *, office=None, workers=None, **watch):
    place = office or a_drafting_office()
    crew = Crew(workers or HereWorkers(), staging_for(place), **watch)
    bundle = Bundle(output, folder, "cam-ket", "Bản cam kết")
    return make_bundle(place, crew, job, bundle), folder / bundle.name


def zipped(folder, job, **options):
    return bundled(folder, job, MergeOutput.ARCHIVE, **options)


def printed(folder, job, **options):
    return bundled(folder, job, MergeOutput.PRINT_FILE, **options)


def outline(path):
    """The names of the outline's first level, each with its page from 0."""
    with pikepdf.open(path) as pdf, pdf.open_outline() as found:
        places = {page.objgen: index for index, page in enumerate(pdf.pages)}
        return [(item.title, places[item.destination[0].objgen]) for item in found.root]


def a_part(count, start=1):
    """A part of a print file: the papers of so many people."""
    job = a_job(*people(start + count - 1)[start - 1 :], wish=Wish(is_one_file=True))
    return job, list(units(a_drafting_office(), job))


def test_the_zip_holds_the_files_of_each_person_in_the_order_of_the_list(tmp_path):
    tally, path = zipped(tmp_path, a_job(*people(3), wish=Wish()))
    assert (tally.made, tally.total) == (3, 3)
    stems = ("cam-ket-tran-van-binh", "cam-ket-le-van-cuc", "cam-ket-pham-van-dung")
    assert zipfile.ZipFile(path).namelist() == [f"{stem}.{suffix}" for stem in stems for suffix in ("docx", "pdf")]
    assert zipfile.ZipFile(path).testzip() is None


def test_nothing_but_the_file_and_the_journal_is_left(tmp_path):
    zipped(tmp_path, a_job(*people(3)))
    assert sorted(path.name for path in tmp_path.iterdir()) == [".docgen-merge.jsonl", "cam-ket.zip"]


def test_who_has_no_paper_stands_in_a_note_in_the_zip(tmp_path):
    _, path = zipped(tmp_path, a_job(*people(3)), workers=HereWorkers(deadly=frozenset({3})))
    archive = zipfile.ZipFile(path)
    assert len(archive.namelist()) == 3
    assert "Dòng 3 – Lê Văn Cúc" in archive.read(NOTE).decode("utf-8-sig")


def test_a_file_of_the_same_facts_is_not_made_twice(tmp_path):
    _, path = zipped(tmp_path, a_job(*people(3)))
    before, workers = path.stat(), HereWorkers()
    tally, _ = zipped(tmp_path, a_job(*people(3)), workers=workers)
    assert (tally.kept, workers.seen, path.stat()) == (3, [], before)


def test_a_zip_without_somebody_is_made_again(tmp_path):
    zipped(tmp_path, a_job(*people(3)), workers=HereWorkers(deadly=frozenset({3})))
    tally, path = zipped(tmp_path, a_job(*people(3)))
    assert tally.made == 3
    assert len(zipfile.ZipFile(path).namelist()) == 3


def test_a_file_that_somebody_changed_is_not_overwritten_unasked(tmp_path):
    _, path = zipped(tmp_path, a_job(*people(3)))
    touch_later(path, b"theirs")
    with pytest.raises(BundleChanged, match=r"cam-ket\.zip"):
        zipped(tmp_path, a_job(*people(4)))
    assert path.read_bytes() == b"theirs"
    assert zipped(tmp_path, a_job(*people(4), overwrite=True))[0].made == 4


def test_a_stopped_run_leaves_no_file_and_the_next_one_goes_on(tmp_path):
    rows = people(60)
    first, path = zipped(tmp_path, a_job(*rows), is_stopped=lambda: True)
    assert first.is_stopped
    assert not path.exists()
    second, _ = zipped(tmp_path, a_job(*rows))
    assert (second.made, second.kept) == (60 - first.made, first.made)
    assert len(zipfile.ZipFile(path).namelist()) == 60


def test_a_disk_that_fills_while_the_file_is_written_leaves_none(tmp_path, monkeypatch):
    def full(*_args, **_options):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(merge_bundle, "_zip", full)
    with pytest.raises(NotWritten, match="đã đầy"):
        zipped(tmp_path, a_job(*people(3)))
    assert not (tmp_path / "cam-ket.zip").exists()
    monkeypatch.undo()
    assert zipped(tmp_path, a_job(*people(3)))[0].kept == 3


def test_the_print_file_has_the_pages_of_all_and_an_entry_for_each_name(tmp_path):
    tally, path = printed(tmp_path, a_job(*people(4)))
    assert tally.made == 4
    texts = page_texts(path.read_bytes())
    assert outline(path) == [(name, page) for name, page in zip(NAMES, first_pages(texts), strict=True)]


def first_pages(texts):
    """The pages on which papers begin."""
    return [page for page, text in enumerate(texts) if "CỘNG HÒA" in text]


def test_parts_are_joined_in_the_order_of_the_list(tmp_path, monkeypatch):
    monkeypatch.setattr("docgen.workflow.merge.run.PART", 3)
    rows = people(8)
    _, path = printed(tmp_path, a_job(*rows))
    whole = page_texts(path.read_bytes())
    assert [row.split(";")[1] for row in rows] == [name for name, _ in outline(path)]
    assert [page for _, page in outline(path)] == first_pages(whole)
    monkeypatch.setattr("docgen.workflow.merge.run.PART", 100)
    _, one = printed(tmp_path / "one", a_job(*rows))
    assert page_texts(one.read_bytes()) == whole


def test_a_person_whose_worker_dies_is_missing_from_the_print_file_alone(tmp_path):
    tally, path = printed(tmp_path, a_job(*people(4)), workers=HereWorkers(deadly=frozenset({3})))
    assert [fault.row for fault in tally.faults] == [3]
    assert [name for name, _ in outline(path)] == [NAMES[0], NAMES[2], NAMES[3]]


def test_a_paper_that_cannot_be_made_is_missing_from_the_print_file_alone(tmp_path):
    broken = a_docx(p("{{ (1 / (0 if 'Cúc' in title else 1)) and title }}"))
    office = an_office_with(tmp_path / "own", "state/pledge_individual.docx", broken)
    tally, path = printed(tmp_path, a_job(*people(4)), office=office)
    assert [fault.row for fault in tally.faults] == [3]
    assert [name for name, _ in outline(path)] == [NAMES[0], NAMES[2], NAMES[3]]


def test_the_print_file_takes_less_room_than_the_papers(tmp_path):
    _, path = printed(tmp_path / "a", a_job(*people(25)))
    _, papers = zipped(tmp_path / "b", a_job(*people(25), wish=Wish()))
    assert path.stat().st_size * 4 < papers.stat().st_size


@settings(max_examples=8)
@given(st.lists(st.integers(1, 3), min_size=1, max_size=4))
def test_joined_parts_print_what_the_parts_print(tmp_path_factory, sizes):
    folder, office, start, files = tmp_path_factory.mktemp("parts"), a_drafting_office(), 1, []
    for number, size in enumerate(sizes):
        job, (unit,) = a_part(size, start)
        (staged,) = stage(office, job.wish, folder, [replace(unit, stem=f"{number}")])
        files.append(folder / staged.files[0].name)
        start += size
    stream = io.BytesIO()
    pages = joining.join(files, stream, title="Tất cả")
    texts = [text for file in files for text in page_texts(file.read_bytes())]
    assert page_texts(stream.getvalue()) == texts
    assert pages == len(texts) == page_count(stream.getvalue())
    with pikepdf.open(stream) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.docinfo["/Title"]) == "Tất cả"


@pytest.mark.verapdf
def test_the_print_file_is_archival_and_accessible(tmp_path: Path, monkeypatch, verapdf: VeraPdf):
    monkeypatch.setattr("docgen.workflow.merge.run.PART", 3)
    _, path = printed(tmp_path, a_job(*people(8)))
    assert verapdf.validate([path.read_bytes()], "2a") == ()
    assert verapdf.validate([path.read_bytes()], "ua1") == ()


def test_a_pdf_of_another_program_is_not_joined(tmp_path):
    other = tmp_path / "other.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(other)
    with pytest.raises(NotOurPdf):
        joining.join([other], io.BytesIO(), title="x")
    with pytest.raises(NotOurPdf):
        joining.join([], io.BytesIO(), title="x")


def test_what_was_written_is_read_back_object_by_object(tmp_path):
    job, (unit,) = a_part(2)
    (staged,) = stage(a_drafting_office(), job.wish, tmp_path, [unit])
    data = (tmp_path / staged.files[0].name).read_bytes()
    part = read_part(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert sum("/Type/Page/" in body for body in part.bodies.values()) == len(pdf.pages)
        assert part.streams
        for number, content in part.streams.items():
            assert pdf.get_object((number, 0)).read_raw_bytes() in content
