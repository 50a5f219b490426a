"""A paper corrected by hand, from end to end in a real Chromium."""

import pytest
from playwright.sync_api import expect
from web_driver import fits, wait_saved

from docgen.codec import write_yaml
from tests.support.builders import a_record
from tests.support.corrections import corrected

pytestmark = pytest.mark.browser


@pytest.fixture
def papers(page, server, tmp_path):
    """A page on the papers of a sound meeting."""
    record = tmp_path / "ho-so.yaml"
    record.write_text(write_yaml(a_record()), encoding="utf-8")
    page.goto(server.url)
    page.set_input_files("#file", record)
    page.get_by_role("button", name="Nhập", exact=True).click()
    page.wait_for_url("**/ho-so/*")
    page.get_by_role("link", name="Văn bản", exact=True).click()
    return page


def state_of(page, stem):
    return page.locator(f"#{stem} .state")


def make(page, stem):
    """Download the Word file, as it is made now."""
    with page.expect_download() as got:
        page.locator(f"#{stem}").get_by_text("Tải Word", exact=True).click()
    page.reload()
    return got.value.path().read_bytes()


def change(page, field, text, *, drafts=True):
    page.get_by_role("link", name="Sửa hồ sơ").click()
    page.wait_for_url(lambda url: not url.endswith("/van-ban/"))  # loaded with its scripts, which save what is typed
    with page.expect_response(lambda answer: answer.request.method == "POST" and answer.ok):
        page.fill(f"[name={field}]", text)
    wait_saved(page)
    expect(page.locator("[data-affected]")).to_contain_text("đã cũ" if drafts else "đã ban hành ghi khác")
    page.get_by_role("link", name="Văn bản", exact=True).click()
    page.wait_for_url("**/van-ban/")


def hand_in(page, stem, docx, tmp_path):
    file = tmp_path / "da-sua.docx"
    file.write_bytes(docx)
    paper = page.locator(f"#{stem}")
    paper.locator(".kept summary").click()
    paper.locator("input[type=file]").set_input_files(file)
    paper.get_by_role("button", name="Nộp và xem").click()


def test_a_name_changed_after_making_and_a_file_corrected_in_word_are_both_safe(papers, tmp_path):
    page = papers
    expect(state_of(page, "bien-ban")).to_contain_text("Sẵn sàng")
    made = make(page, "bien-ban")
    make(page, "quyet-dinh")
    expect(state_of(page, "bien-ban")).to_contain_text("Đã lập")

    change(page, "chair-name", "Hoàng Văn Mới")
    expect(state_of(page, "bien-ban")).to_contain_text("Cũ")
    expect(state_of(page, "quyet-dinh")).to_contain_text("Đã lập")
    expect(page.locator("#affected")).to_contain_text("ảnh hưởng 1 văn bản đã lập")
    expect(page.locator("#bien-ban .facts ins").first).to_contain_text("Hoàng Văn Mới")

    by_hand = corrected(made)
    hand_in(page, "bien-ban", by_hand, tmp_path)
    expect(page.locator(".entry-changed ins").first).to_contain_text("sửa tay")
    page.get_by_role("button", name="Giữ bản này").click()
    expect(state_of(page, "bien-ban")).to_contain_text("Sửa tay")
    expect(state_of(page, "bien-ban")).to_contain_text("hồ sơ đã đổi sau đó")

    change(page, "decision-subject", "thành lập Tổ giúp việc")
    expect(state_of(page, "quyet-dinh")).to_contain_text("Cũ")
    page.get_by_role("button", name="Lập lại các văn bản đã cũ").click()
    expect(state_of(page, "quyet-dinh")).to_contain_text("Đã lập")
    expect(page.locator(".notices")).to_contain_text("Không động tới vì đã sửa tay")
    page.locator("#bien-ban").get_by_role("link", name="Lập lại từ hồ sơ").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bỏ bản sửa tay")
    expect(page.locator(".difference del").filter(has_text="sửa tay").first).to_be_visible()
    page.get_by_role("link", name="Giữ bản sửa tay").click()
    expect(state_of(page, "bien-ban")).to_contain_text("Sửa tay")
    assert make(page, "bien-ban") == by_hand


def test_the_machine_paper_is_put_back_and_the_correction_taken_back(papers, tmp_path):
    page = papers
    hand_in(page, "bien-ban", corrected(make(page, "bien-ban")), tmp_path)
    page.get_by_role("button", name="Giữ bản này").click()
    page.locator("#bien-ban").get_by_role("link", name="Lập lại từ hồ sơ").click()
    page.get_by_role("button", name="Bỏ bản sửa tay, dùng lại bản máy làm").click()
    expect(state_of(page, "bien-ban")).to_contain_text("Đã lập")
    page.locator("#bien-ban").get_by_role("button", name="Dùng lại bản sửa tay").click()
    expect(state_of(page, "bien-ban")).to_contain_text("Sửa tay")


def test_an_issued_paper_is_listed_once_the_record_says_something_else(papers):
    page = papers
    made = make(page, "bien-ban")
    page.locator("#bien-ban .issuing summary").click()
    page.get_by_role("button", name="Đánh dấu đã ban hành: Biên bản").click()
    expect(state_of(page, "bien-ban")).to_contain_text("Đã ban hành")

    change(page, "chair-name", "Hoàng Văn Mới", drafts=False)
    expect(page.locator("#issued-old")).to_contain_text("1 văn bản đã ban hành ghi khác hồ sơ hiện nay")
    assert make(page, "bien-ban") == made
    page.locator("#bien-ban .pages").scroll_into_view_if_needed()
    expect(page.locator("#bien-ban .sheet").first).to_be_visible()

    page.get_by_role("button", name="Bỏ đánh dấu đã ban hành: Biên bản").click()
    expect(state_of(page, "bien-ban")).to_contain_text("Cũ")


def test_a_correction_is_handed_in_and_kept_with_the_keyboard_alone(papers, tmp_path):
    page = papers
    file = tmp_path / "da-sua.docx"
    file.write_bytes(corrected(make(page, "bien-ban")))
    page.locator("#bien-ban .kept summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "file-bien-ban"
    page.locator("#file-bien-ban").set_input_files(file)
    page.locator("#file-bien-ban").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Giữ bản này").focus()
    page.keyboard.press("Enter")
    expect(state_of(page, "bien-ban")).to_contain_text("Sửa tay")


@pytest.mark.parametrize("size", [(390, 844), (1366, 768)])
def test_papers_and_their_difference_fit_a_phone_and_a_small_screen(papers, tmp_path, size):
    page = papers
    page.set_viewport_size({"width": size[0], "height": size[1]})
    hand_in(page, "bien-ban", corrected(make(page, "bien-ban")), tmp_path)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Chỗ sửa tay")
    assert fits(page)
    page.get_by_role("button", name="Giữ bản này").click()
    expect(state_of(page, "bien-ban")).to_contain_text("Sửa tay")
    assert fits(page)


def test_without_script_a_correction_is_handed_in_and_kept(chromium, papers, tmp_path):
    made = make(papers, "bien-ban")
    plain = chromium.new_context(java_script_enabled=False, storage_state=papers.context.storage_state())
    page = plain.new_page()
    page.goto(papers.url)
    page.locator("#bien-ban .kept summary").click()
    file = tmp_path / "da-sua.docx"
    file.write_bytes(corrected(made))
    page.locator("#file-bien-ban").set_input_files(file)
    page.locator("#bien-ban").get_by_role("button", name="Nộp và xem").click()
    page.get_by_role("button", name="Giữ bản này").click()
    expect(state_of(page, "bien-ban")).to_contain_text("Sửa tay")
    plain.close()


@pytest.mark.parametrize("size", [(390, 844), (1366, 768)])
def test_why_a_file_was_refused_is_in_view_beside_its_paper(papers, tmp_path, size):
    page = papers
    page.set_viewport_size({"width": size[0], "height": size[1]})
    hand_in(page, "bien-ban", b"%PDF-1.7", tmp_path)
    expect(page.locator(".notices")).to_contain_text("đây là tệp PDF")
    expect(page.locator(".notices")).to_be_in_viewport()
    expect(page.locator("#bien-ban h2")).to_be_in_viewport()
