import zipfile

import pytest
from web_driver import fits, log_in, set_up

from docgen.codec import write_yaml
from tests.support.builders import a_record

pytestmark = pytest.mark.browser


@pytest.fixture
def papers(context, server, tmp_path):
    """The papers page of a sound meeting, with no complaint of the browser about the policy."""
    page, complaints = context.new_page(), []
    page.on("console", lambda line: complaints.append(line.text) if "Content Security" in line.text else None)
    set_up(page, server)
    record = tmp_path / "hop.yaml"
    record.write_text(write_yaml(a_record()), encoding="utf-8")
    page.set_input_files("#file", record)
    page.get_by_role("button", name="Nhập", exact=True).click()
    page.wait_for_url("**/ho-so/*")
    page.goto(f"{page.url}/van-ban/")
    yield page
    assert complaints == []


def bring(page, tmp_path, count):
    rows = "".join(f"{n};Lê Văn An;02/9/{1930 + n % 70};Công dân;Số {n}\n" for n in range(1, count + 1))
    people = tmp_path / "ds.csv"
    people.write_text(f"STT;Họ và tên;Ngày sinh;Chức vụ;Địa chỉ\n{rows}", encoding="utf-8")
    page.get_by_role("link", name="Làm hàng loạt").click()
    page.set_input_files("#file", people)
    page.get_by_role("button", name="Tải lên").click()
    page.get_by_role("heading", name="Ghép cột").wait_for()


def test_a_list_becomes_papers_without_leaving_the_page(papers, tmp_path):
    bring(papers, tmp_path, 3)
    papers.locator("#xem-truoc").scroll_into_view_if_needed()
    papers.locator(".previews img").first.wait_for()
    assert fits(papers)
    papers.get_by_role("button", name="Làm 3 văn bản").click()
    with papers.expect_download(timeout=60_000) as download:
        papers.get_by_role("link", name="Tải kết quả").click(timeout=60_000)
    download.value.save_as(tmp_path / "result.zip")
    assert len(zipfile.ZipFile(tmp_path / "result.zip").namelist()) == 6


def test_work_goes_on_after_the_server_was_killed(papers, tmp_path, server):
    bring(papers, tmp_path, 150)
    papers.get_by_label("Một tệp PDF để in").check()
    papers.get_by_role("button", name="Làm 150 văn bản").click()
    papers.get_by_role("heading", name="Đang làm").wait_for()
    there = papers.url
    server.kill()
    server.start()
    papers.goto(there)
    if papers.get_by_role("button", name="Đăng nhập").count():
        log_in(papers)
        papers.goto(there)
    papers.get_by_role("link", name="Tải kết quả (PDF)").wait_for(timeout=120_000)
    assert "150/150 người" in papers.get_by_role("status").inner_text()
