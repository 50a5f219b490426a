import zipfile
from contextlib import ExitStack
from dataclasses import replace

import pytest
from playwright.sync_api import expect
from web_driver import fits, log_in, set_up

from docgen.codec import write_yaml
from docgen.ports import MergeState
from docgen.workflow.merge import desk
from docgen.workflow.merge.journal import open_journal
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


def merge_of(page, office):
    """The run of a page, as the store has it now."""
    return office.merges.get(int(page.url.rpartition("/")[2]))


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


def test_work_goes_on_after_the_server_was_killed(papers, tmp_path, server, office):
    bring(papers, tmp_path, 600)
    papers.get_by_label("Một tệp PDF để in").check()
    papers.get_by_role("button", name="Làm 600 văn bản").click()
    papers.get_by_role("heading", name="Đang làm").wait_for()
    expect(papers.get_by_role("status")).not_to_contain_text("(0 %)")
    server.kill()
    there, killed = papers.url, merge_of(papers, office)
    assert killed.state is MergeState.RUNNING
    assert 0 < killed.done < killed.total == 600
    server.start()
    papers.goto(there)
    if papers.get_by_role("button", name="Đăng nhập").count():
        log_in(papers)
        papers.goto(there)
    papers.get_by_role("link", name="Tải kết quả (PDF)").wait_for(timeout=120_000)
    assert "600/600 người" in papers.get_by_role("status").inner_text()


@pytest.fixture
def another_run():
    """What another run holds until it is closed."""
    with ExitStack() as held:
        yield held


@pytest.fixture
def running(papers, tmp_path, office, another_run):
    """The page of a run that goes no further than the test says: the folder is held as by another server at work."""
    bring(papers, tmp_path, 4)
    another_run.enter_context(open_journal(desk.room(office, merge_of(papers, office))))
    papers.get_by_role("button", name="Làm 4 văn bản").click()
    papers.get_by_role("heading", name="Đang làm").wait_for()
    papers.wait_for_load_state()  # its scripts too, which a killed server no longer sends
    return papers


def test_a_button_is_not_replaced_while_the_numbers_change(running, office, another_run):
    running.get_by_role("button", name="Dừng").evaluate("(button) => { button.focus(); button.dataset.same = 'yes' }")
    office.merges.save(replace(merge_of(running, office), done=1))
    expect(running.get_by_role("status")).to_contain_text("1/4 người")
    assert running.evaluate("document.activeElement.dataset.same") == "yes"
    with running.expect_navigation():
        running.keyboard.press("Enter")
    assert office.merges.is_asked_to_stop(merge_of(running, office).id)
    office.merges.save(replace(merge_of(running, office), state=MergeState.STOPPED))
    running.get_by_role("heading", name="Đã dừng").wait_for()
    another_run.close()
    running.get_by_role("button", name="Làm tiếp").click()
    running.get_by_role("heading", name="Đã xong").wait_for()


def test_a_run_that_was_deleted_elsewhere_is_told_and_asked_for_no_more(running, context):
    other = context.new_page()
    other.clock.install()
    other.goto(running.url)
    with other.expect_request("**/tien-do"):
        other.clock.run_for(2000)
    running.get_by_role("link", name="Xóa…").click()
    running.get_by_role("button", name="Xóa hẳn").click()
    running.get_by_text("Đã xóa danh sách").wait_for()
    expect(other.get_by_role("alert")).to_contain_text("hoặc lượt đó đã bị xóa")
    expect(other.get_by_text("việc vẫn chạy tiếp")).to_have_count(0)
    asked = []
    other.on("request", lambda request: asked.append(request.url))
    other.clock.run_for(60_000)
    assert asked == []


def test_a_run_whose_page_was_logged_out_says_so_and_goes_on_after_the_login(running, context):
    context.clear_cookies()
    expect(running.get_by_role("alert")).to_contain_text("Phiên làm việc đã hết")
    with context.expect_page() as opened:
        running.get_by_role("link", name="Đăng nhập ở thẻ mới").click()
    log_in(opened.value)
    expect(running.get_by_role("alert")).to_have_count(0)
    running.get_by_role("heading", name="Đang làm").wait_for()


def test_a_run_whose_server_is_out_of_reach_says_so_and_goes_on_asking(running, server):
    server.kill()
    expect(running.get_by_role("alert")).to_contain_text("Không liên lạc được với máy chủ")
    expect(running.get_by_role("alert")).to_contain_text("vẫn tự hỏi lại")
    server.start()
    expect(running.get_by_role("alert")).to_have_count(0)
    running.get_by_role("heading", name="Đang làm").wait_for()


def test_the_first_papers_are_not_said_to_be_made_where_no_script_runs(papers, tmp_path, chromium, context):
    bring(papers, tmp_path, 2)
    plain = chromium.new_context(java_script_enabled=False, locale="vi-VN", storage_state=context.storage_state())
    page = plain.new_page()
    page.goto(papers.url)
    expect(page.get_by_text("Đang làm thử")).to_be_hidden()
    page.get_by_role("link", name="Xem năm văn bản đầu").click()
    page.locator(".previews img").first.wait_for()
    assert page.title() == "Năm văn bản đầu"
    page.get_by_role("link", name="Quay lại").click()
    assert page.url == papers.url
    plain.close()
