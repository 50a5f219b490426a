import io
import re
import zipfile

import pytest
import xlsxwriter

from docgen.bootstrap import stage_apart
from docgen.codec import write_yaml
from docgen.ports import MergeState
from docgen.workflow.merge import desk as merge_desk
from docgen.workflow.merge.run import Crew
from tests.support.builders import a_record

ROWS = "STT;Họ và tên;Ngày sinh;Chức vụ;Địa chỉ\n1;Nguyễn Văn An;02/9/1975;Công dân;\n2;Lê Ba;31/02/1990;x;y\n"


@pytest.fixture
def place(clerk):
    """The address of the merges of a sound meeting."""
    return f"{clerk.upload(write_yaml(a_record()).encode()).location}/hang-loat/"


@pytest.fixture
def bring(clerk, place):
    """Bring a list; gives the answer."""

    def brought(data=None, name="ds.csv", kind="pledge"):
        clerk.get(place)
        file = (io.BytesIO(ROWS.encode() if data is None else data), name)
        return clerk.client.post(place, data={"csrf_token": clerk.token, "kind": kind, "file": file})

    return brought


@pytest.fixture
def there(bring):
    """The address of a brought list."""
    return bring().location


def number(address):
    return int(address.rstrip("/").rpartition("/")[2])


def test_the_papers_page_leads_to_the_merges(clerk, place):
    papers = clerk.get(place.replace("hang-loat", "van-ban")).text
    assert f'href="{place}"' in papers
    page = clerk.get(place).text
    assert "Bản cam kết" in page
    assert "Giấy mời" in page
    assert "Quyết định" not in page


def test_the_spreadsheet_to_fill_in_can_be_downloaded_and_brought_back(clerk, place, bring):
    answer = clerk.get(f"{place}danh-sach-mau.xlsx")
    assert answer.data.startswith(b"PK")
    assert "danh-sach-mau.xlsx" in answer.headers["Content-Disposition"]
    clerk.get(bring(answer.data, "danh-sach-mau.xlsx").location)


def test_a_brought_list_shows_its_matching_its_findings_and_what_papers_would_lack(clerk, there):
    page = clerk.get(there).text
    assert re.search(r'<option value="post" selected>Chức vụ', page)
    assert "31/2/1990" in page
    assert "Thiếu «Địa chỉ» ở 1 người" in page
    assert "Làm 1 văn bản" in page


def test_nothing_is_made_before_the_start(clerk, there, office):
    clerk.get(there)
    assert office.merges.get(number(there)).state is MergeState.DRAFT
    assert sorted(path.name for path in (office.settings.home / "merges" / "1").iterdir()) == ["list"]


def test_the_first_papers_are_shown_as_pictures(clerk, there):
    page = clerk.get(f"{there}/xem-truoc").text
    assert "Dòng 2: Nguyễn Văn An" in page
    assert clerk.get(f"{there}/xem-truoc/2/1.png").data.startswith(b"\x89PNG")
    assert clerk.get(f"{there}/xem-truoc/2/9.png").status_code == 404
    assert clerk.get(f"{there}/xem-truoc/3/1.png").status_code == 404


def test_a_column_without_a_known_name_is_matched_by_the_clerk(clerk, bring):
    there = bring("STT;Ai;Việc làm;Địa chỉ\n1;An;thợ;y\n".encode()).location
    page = clerk.get(there).text
    assert "Chưa có cột cho «Họ và tên»" in page
    assert "Làm 1 văn bản" not in page
    clerk.post(f"{there}/ghep-cot", {"cot-1": "name", "cot-2": "post"})
    page = clerk.get(there).text
    assert "Làm 1 văn bản" in page
    assert "Thiếu «Chức vụ" not in page


def test_the_work_goes_through_the_queue_and_its_result_can_be_downloaded(clerk, there, office):
    done = []
    clerk.get(there)
    assert clerk.post(f"{there}/bat-dau", {"output": "zip-word"}).location == there
    page = clerk.get(there).text
    assert "Đang chờ đến lượt" in page
    assert 'hx-trigger="every 1s"' in page
    assert '<meta http-equiv="refresh"' in page
    assert clerk.get(f"{there}/ket-qua").status_code == 404
    run_queued(office, done)
    assert done == [number(there)]
    part = clerk.get(f"{there}/tien-do").text
    assert "Đã xong" in part
    assert "hx-trigger" not in part
    assert "31/2/1990" in part
    answer = clerk.get(f"{there}/ket-qua")
    assert answer.headers["Content-Disposition"] == f"attachment; filename=cam-ket-{number(there)}.zip"
    assert len(zipfile.ZipFile(io.BytesIO(answer.data)).namelist()) == 1


def test_a_page_older_than_the_start_is_told_that_it_started(clerk, there, office):
    clerk.get(there)
    clerk.post(f"{there}/bat-dau", {"output": "zip-word"})
    for _ in ("while it waits", "when it is done"):
        assert clerk.post(f"{there}/ghep-cot", {"cot-1": "name"}).location == there
        assert "Lượt này đã bắt đầu" in clerk.get(there).text
        run_queued(office, [])
    assert "Lượt này đã bắt đầu" in clerk.get(f"{there}/xem-truoc").text
    assert clerk.get(f"{there}/xem-truoc/2/1.png").status_code == 409


def run_queued(office, done):
    """Do the queued work in this thread."""
    for merge in office.merges.unfinished():
        merge_desk.run_kept(office, Crew(office.workers, stage_apart), merge.id)
        done.append(merge.id)


def test_work_can_be_stopped_resumed_and_taken_away(clerk, there, office):
    clerk.get(there)
    clerk.post(f"{there}/bat-dau", {"output": "in"})
    clerk.post(f"{there}/dung")
    assert office.merges.is_asked_to_stop(number(there))
    run_queued(office, [])
    assert "Làm tiếp" in clerk.get(there).text
    clerk.post(f"{there}/lam-tiep")
    assert office.merges.get(number(there)).state is MergeState.WAITING
    clerk.post(f"{there}/xoa")
    assert clerk.get(there).status_code == 404
    assert not (office.settings.home / "merges" / "1").exists()


def test_a_choice_that_there_is_not_is_refused(clerk, there):
    clerk.get(there)
    assert clerk.post(f"{there}/bat-dau", {"output": "exe"}).status_code == 400


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ((b"", "x.csv"), "rỗng"),
        ((b"%PDF-1.7", "x.xlsx"), "đây là tệp PDF"),
        ((b"1;2\n3;4\n", "x.csv"), "dòng tiêu đề"),
        ((b"", ""), "Chưa chọn tệp"),
    ],
)
def test_a_list_that_cannot_be_read_is_told_on_the_page(clerk, place, bring, office, file, words):
    assert bring(*file).location == place
    assert words in clerk.get(place).text
    assert office.merges.of_meeting(1) == ()


def test_the_name_of_an_upload_is_never_a_path(bring, office, clerk):
    there = bring(name="../../etc/<b>ds.csv").location
    assert office.merges.get(number(there)).list_name == "<b>ds.csv"
    assert "&lt;b&gt;ds.csv" in clerk.get(there).text
    assert sorted(path.name for path in (office.settings.home / "merges").iterdir()) == ["1"]


def test_a_list_without_the_token_of_the_page_is_refused(clerk, place):
    file = (io.BytesIO(ROWS.encode()), "ds.csv")
    assert clerk.client.post(place, data={"kind": "pledge", "file": file}).status_code == 400


def test_a_stranger_sees_no_list(stranger, there):
    assert stranger.get(there).status_code == 302
    assert stranger.get(f"{there}/ket-qua").status_code == 302


def test_a_list_of_another_meeting_is_not_found(clerk, there):
    other = clerk.new_meeting()
    assert clerk.get(re.sub(r"/ho-so/\d+", f"/ho-so/{other}", there)).status_code == 404


def two_sheets():
    """A workbook of two lists."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    for name, person in (("Tổ 1", "Lê Ba"), ("Tổ 2", "Phạm Tư")):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ("Họ và tên", "Địa chỉ"))
        sheet.write_row(1, 0, (person, "Số 1"))
    book.close()
    return out.getvalue()


def test_several_sheets_are_offered(clerk, bring):
    there = bring(two_sheets(), "ds.xlsx").location
    assert "<option selected>Tổ 1</option>" in clerk.get(there).text
    clerk.post(f"{there}/ghep-cot", {"sheet": "Tổ 2"})
    assert "Phạm Tư" in clerk.get(there).text


def test_columns_matched_on_the_page_are_shown_before_anything_is_made(clerk, there, office):
    page = clerk.get(there).text
    box = re.search(r'id="cot-(\d+)" name="cot-\d+">(?=(?:(?!</select>).)*selected>Chức vụ)', page, re.DOTALL).group(1)
    chosen = dict(re.findall(r'name="(cot-\d+)">.*?value="([\w-]*)" selected', page, re.DOTALL))
    answer = clerk.post(f"{there}/bat-dau", chosen | {f"cot-{box}": "", "output": "in"})
    page = clerk.get(answer.location).text
    assert "Đã ghép lại cột như vừa chọn" in page
    assert re.search(r'value="in" checked', page)
    assert office.merges.get(number(there)).state is MergeState.DRAFT
    assert clerk.post(f"{there}/bat-dau", chosen | {f"cot-{box}": "", "output": "in"}).location == there
    assert office.merges.get(number(there)).state is not MergeState.DRAFT
