"""The ground the tests stand on does what it promises."""

import logging
import socket
import sys
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from PIL import Image, ImageDraw, ImageFont

from tests.support.golden import Golden, GoldenDiffers
from tests.support.guards import NetworkRefused, is_allowed
from tests.support.office import NotOpened, Office
from tests.support.pictures import DEFAULT_TOLERANCE, difference, pages
from tests.support.places import FONTS, ROOT
from tests.support.processes import ProgramTimedOut, ServerNotReady, free_port, run, serving
from tests.support.verapdf import NoReport, VeraPdf, read_report


def an_empty_page() -> bytes:
    out = BytesIO()
    with closing(pypdfium2.PdfDocument.new()) as document:
        document.new_page(595, 842)
        document.save(out)
    return out.getvalue()


def a_word_file(text: str) -> bytes:
    document = Document()
    document.add_paragraph(text)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def a_picture(*, line_at: int) -> bytes:
    picture = Image.new("L", (200, 300), 255)
    ImageDraw.Draw(picture).line((20, line_at, 180, line_at), fill=0, width=4)
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def run_pytest(folder: Path, body: str) -> str:
    """What a test run of its own prints, with our guards."""
    (folder / "test_case.py").write_text(body, encoding="utf-8")
    command = (sys.executable, "-m", "pytest", "-p", "tests.support.guards", "--rootdir", str(folder), str(folder))
    return run(command, timeout_seconds=60, cwd=folder, env={"PYTHONPATH": str(ROOT)}).stdout


LOUD = "import logging, pytest\n{mark}\ndef test_loud(): logging.getLogger('docgen.word').warning('lạc font')\n"


def test_a_warning_in_the_log_fails_a_test_that_did_not_ask_for_it(tmp_path: Path) -> None:
    printed = run_pytest(tmp_path, LOUD.format(mark=""))
    assert "WARNING docgen.word: lạc font" in printed
    assert "1 failed" in printed


@pytest.mark.parametrize("mark", ["@pytest.mark.allow_log", "@pytest.mark.allow_log('docgen')"])
def test_a_test_may_ask_for_a_warning_in_the_log(tmp_path: Path, mark: str) -> None:
    assert "1 passed" in run_pytest(tmp_path, LOUD.format(mark=mark))


def test_a_mark_for_one_logger_lets_no_other_pass() -> None:
    record = logging.LogRecord("docgen.words", logging.WARNING, "", 0, "", None, None)
    assert not is_allowed(record, ["docgen.word"])


def test_no_test_reaches_another_machine() -> None:
    with socket.socket() as outside, pytest.raises(NetworkRefused, match=r"192\.0\.2\.1"):
        outside.connect(("192.0.2.1", 80))


def test_no_test_looks_up_the_name_of_another_machine() -> None:
    with pytest.raises(NetworkRefused, match=r"host\.invalid"):
        socket.getaddrinfo("host.invalid", 80)


def test_a_program_that_takes_too_long_is_ended_and_called_a_timeout() -> None:
    with pytest.raises(ProgramTimedOut, match=r"timeout: .* still running after 0\.2 s"):
        run((sys.executable, "-c", "import time; time.sleep(30)"), timeout_seconds=0.2)


def test_a_server_answers_inside_the_block_and_is_gone_after_it(tmp_path: Path) -> None:
    port = free_port()
    command = (sys.executable, "-m", "http.server", "--bind", "127.0.0.1", "--directory", str(tmp_path), str(port))
    with serving(command, port, tmp_path / "log"):
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5)


def test_a_server_that_ends_early_shows_what_it_printed(tmp_path: Path) -> None:
    command = (sys.executable, "-c", "raise SystemExit('hết chỗ')")
    with pytest.raises(ServerNotReady, match="hết chỗ"), serving(command, free_port(), tmp_path / "log"):
        pytest.fail("it never answered")


def test_a_picture_equals_itself_and_not_one_with_a_line_elsewhere(tmp_path: Path) -> None:
    golden = Golden(tmp_path, tmp_path / "evidence")
    (tmp_path / "page.png").write_bytes(a_picture(line_at=100))
    golden.picture("page.png", a_picture(line_at=100))
    with pytest.raises(GoldenDiffers, match="evidence"):
        golden.picture("page.png", a_picture(line_at=110))
    assert {path.name for path in tmp_path.glob("evidence/page/*")} == {"actual.png", "expected.png", "diff.png"}


def a_page(words: str, *, moved_px: float = 0) -> bytes:
    """A line of text at the size of a page at 70 dpi, moved to the right by a part of a pixel."""
    scale = 4
    picture = Image.new("L", (579 * scale, 819 * scale), 255)
    font = ImageFont.truetype(FONTS / "LiberationSerif-Regular.ttf", 14 * scale)
    ImageDraw.Draw(picture).text((round((80 + moved_px) * scale), 90 * scale), words, font=font, fill=0)
    out = BytesIO()
    picture.reduce(scale).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("moved_px", [0.25, 0.5, 1.0])
def test_a_letter_moved_by_a_part_of_a_pixel_is_forgiven(moved_px: float) -> None:
    words = "ỦY BAN NHÂN DÂN Quyết định số 12/QĐ-UBND"
    assert difference(a_page(words, moved_px=moved_px), a_page(words)).is_within(DEFAULT_TOLERANCE)


@pytest.mark.parametrize("actual", ["Quyết định số", "Quyết định số  12", ""])
def test_a_missing_or_moved_word_on_a_white_page_is_not_forgiven(actual: str) -> None:
    assert not difference(a_page(actual), a_page("Quyết định số 12")).is_within(DEFAULT_TOLERANCE)


def test_pictures_of_different_sizes_differ_entirely() -> None:
    small = BytesIO()
    Image.new("L", (10, 10), 255).save(small, "PNG")
    assert difference(small.getvalue(), a_picture(line_at=9)).mean == 255


def test_a_golden_text_shows_its_difference_and_is_remade_on_request(tmp_path: Path) -> None:
    Golden(tmp_path, tmp_path, is_updating=True).text("a/b.txt", "một\nhai\n")
    golden = Golden(tmp_path, tmp_path)
    golden.text("a/b.txt", "một\nhai\n")
    with pytest.raises(GoldenDiffers, match=r"-hai\n\+ba"):
        golden.text("a/b.txt", "một\nba\n")


def test_a_missing_golden_file_fails(tmp_path: Path) -> None:
    with pytest.raises(GoldenDiffers, match="no golden file"):
        Golden(tmp_path, tmp_path).text("none.txt", "")


@pytest.mark.office
def test_libreoffice_prints_many_files_in_one_start_in_their_order(office: Office) -> None:
    printed = office.to_pdfs([a_word_file("một"), a_word_file("hai")])
    assert [len(pages(pdf)) for pdf in printed] == [1, 1]
    assert difference(pages(printed[0])[0], pages(office.to_pdf(a_word_file("một")))[0]).greatest == 0
    assert difference(*(pages(pdf)[0] for pdf in printed)).greatest > 0


@pytest.mark.office
def test_libreoffice_names_the_file_it_does_not_open(office: Office) -> None:
    with pytest.raises(NotOpened) as caught:
        office.to_pdfs([a_word_file("một"), b"PK\3\4 broken"])
    assert caught.value.positions == (1,)


@pytest.mark.verapdf
def test_verapdf_names_the_clauses_and_the_file(verapdf: VeraPdf) -> None:
    faults = verapdf.validate([an_empty_page(), b"no PDF at all"], "2a")
    assert "ISO 19005-2:2011 6.6.2.1-1" in {fault.clause for fault in faults if fault.file == 0}
    assert [fault.clause for fault in faults if fault.file == 1] == ["unreadable"]


def test_a_file_that_the_report_leaves_out_counts_as_a_fault() -> None:
    assert [fault.file for fault in read_report('{"report": {"jobs": []}}', 2)] == [0, 1]


def test_no_report_is_not_a_clean_report() -> None:
    with pytest.raises(NoReport):
        read_report("", 1)
