import io
import threading
import zipfile

import pytest
from docx import Document

from docgen.bootstrap import OWN_TEMPLATES
from docgen.codec import write_yaml
from docgen.ports import StoreBusy
from docgen.workflow import draft
from tests.support.builders import a_record
from tests.support.signing import signature_fields
from webform.papers.shelf import Shelf


@pytest.fixture
def papers(clerk):
    """The address of the papers of a sound meeting."""
    return f"{clerk.upload(write_yaml(a_record()).encode()).location}/van-ban"


def break_template(office):
    """Put a template with an unknown field in the place of the decision's."""
    document = Document()
    document.add_paragraph("{{ khong_co_truong_nay }}")
    path = office.settings.home / OWN_TEMPLATES / "state" / "decision.docx"
    path.parent.mkdir(parents=True)
    document.save(path)


def test_the_page_of_papers_comes_without_making_any(clerk, papers, monkeypatch):
    def forbidden(*_, **__):
        pytest.fail("a paper was made")

    monkeypatch.setattr("webform.papers.dossier.make_paper", forbidden)
    page = clerk.get(f"{papers}/").text
    for plan in draft.plan_papers(a_record()):
        assert f'hx-get="{papers}/{plan.stem}"' in page
        assert f'href="{papers}/{plan.stem}.docx"' in page
        assert f'href="{papers}/{plan.stem}.pdf"' in page


def test_a_paper_is_shown_as_pictures_of_its_pages(clerk, papers):
    shown = clerk.get(f"{papers}/quyet-dinh").text
    assert "Trang 1 của" in shown
    picture = clerk.get(f"{papers}/quyet-dinh/1/1.png")
    assert picture.data.startswith(b"\x89PNG")
    assert "max-age" in picture.headers["Cache-Control"]
    assert clerk.get(f"{papers}/quyet-dinh/1/99.png").status_code == 404


def test_a_paper_is_made_once_for_a_version_and_anew_for_the_next(clerk, papers, typed, monkeypatch):
    made = []

    def counted(office, plan, *pictures, **options):
        made.append(plan.stem)
        return draft.make_paper(office, plan, *pictures, **options)

    monkeypatch.setattr("webform.papers.dossier.make_paper", counted)
    for path in ("quyet-dinh", "quyet-dinh.pdf", "quyet-dinh.docx", "quyet-dinh/1/1.png"):
        clerk.get(f"{papers}/{path}")
    assert made == ["quyet-dinh"]
    clerk.send(papers.removesuffix("/van-ban"), typed(1, decision__wanted="y", decision__subject="khác"))
    clerk.get(f"{papers}/quyet-dinh.pdf")
    assert made == ["quyet-dinh", "quyet-dinh"]


def test_files_are_offered_as_downloads_of_their_type(clerk, papers):
    for suffix, start in (("docx", b"PK"), ("pdf", b"%PDF")):
        answer = clerk.get(f"{papers}/quyet-dinh.{suffix}")
        assert answer.data.startswith(start)
        assert answer.headers["Content-Disposition"] == f"attachment; filename=quyet-dinh.{suffix}"


def test_the_zip_holds_every_paper_as_word_and_pdf(clerk, papers):
    answer = clerk.get(f"{papers}/tat-ca.zip")
    names = set(zipfile.ZipFile(io.BytesIO(answer.data)).namelist())
    assert names == {f"{plan.stem}.{suffix}" for plan in draft.plan_papers(a_record()) for suffix in ("docx", "pdf")}


def test_a_broken_template_is_told_and_the_other_papers_still_come(clerk, papers, office):
    break_template(office)
    shown = clerk.get(f"{papers}/quyet-dinh")
    assert shown.status_code == 200
    assert "Chưa làm được văn bản này" in shown.text
    assert "khong_co_truong_nay" in shown.text
    assert "Trang 1 của" in clerk.get(f"{papers}/bien-ban").text
    assert clerk.get(f"{papers}/quyet-dinh.pdf").status_code == 500
    archive = zipfile.ZipFile(io.BytesIO(clerk.get(f"{papers}/tat-ca.zip").data))
    assert "bien-ban.pdf" in archive.namelist()
    assert "khong_co_truong_nay" in archive.read("CHUA-LAM-DUOC.txt").decode("utf-8-sig")


def test_what_a_paper_lacks_leads_back_to_the_field(clerk, papers, typed):
    there = papers.removesuffix("/van-ban")
    clerk.send(there, typed(1, decision__wanted="y", subject="x"))
    page = clerk.get(f"{papers}/").text
    assert "còn thiếu" in page
    assert f'href="{there}#decision-articles"' in page


def test_a_sound_record_lacks_nothing(clerk, papers):
    page = clerk.get(f"{papers}/").text
    assert "đủ thông tin" in page
    assert "còn thiếu" not in page


def test_two_who_ask_at_once_wait_for_one_making():
    shelf, made, started = Shelf(), [], threading.Event()

    def make():
        made.append(1)
        started.wait(1)
        return a_made_paper()

    threads = [threading.Thread(target=shelf.take, args=((1, 1, "a"), make)) for _ in range(3)]
    for thread in threads:
        thread.start()
    started.set()
    for thread in threads:
        thread.join()
    assert made == [1]


def test_the_shelf_forgets_the_paper_used_longest_ago():
    shelf, made = Shelf(kept_bytes=250), []

    def take(stem):
        def make():
            made.append(stem)
            return a_made_paper()

        shelf.take((1, 1, stem), make)

    for stem in "abacb":
        take(stem)
    assert made == ["a", "b", "c", "b"]


def test_an_error_is_not_kept():
    shelf = Shelf()

    def fail():
        raise StoreBusy("x")

    with pytest.raises(StoreBusy):
        shelf.take((1, 1, "a"), fail)
    assert shelf.take((1, 1, "a"), a_made_paper).paper.docx


def a_made_paper():
    plan = draft.plan_papers(a_record())[0]
    return draft.MadePaper(plan, b"x" * 100, None, 0, (), 0.0)


def test_a_paper_to_be_signed_by_hand_has_no_signature_fields(clerk, papers):
    assert signature_fields(clerk.get(f"{papers}/quyet-dinh.pdf").data)
    answer = clerk.get(f"{papers}/quyet-dinh/ky-tay.pdf")
    assert answer.data.startswith(b"%PDF")
    assert not signature_fields(answer.data)
    assert clerk.get(f"{papers}/khong-co/ky-tay.pdf").status_code == 404
