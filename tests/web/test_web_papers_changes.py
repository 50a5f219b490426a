"""Corrections through the form: each wrong file gets its word, nothing is lost, nothing counts unasked."""

import io
import re
import zipfile

import pytest

from docgen.codec import write_yaml
from docgen.workflow.meetings import save_meeting, stamped
from tests.support.builders import a_record
from tests.support.corrections import corrected
from tests.support.docx import a_docx, p
from tests.support.places import ROOT

STEM = "bien-ban"


@pytest.fixture
def meeting(clerk):
    """The address of a sound meeting."""
    return clerk.upload(write_yaml(a_record()).encode()).location


@pytest.fixture
def papers(meeting):
    return f"{meeting}/van-ban"


@pytest.fixture
def hand_in(clerk, papers):
    """Hand in a file, and the page that follows."""

    def sent(docx, stem=STEM):
        clerk.get(f"{papers}/")
        head = 'Content-Disposition: form-data; name="{}"{}\r\n\r\n'
        token = f"--parts\r\n{head.format('csrf_token', '')}{clerk.token}\r\n--parts\r\n".encode()
        body = token + head.format("file", '; filename="a.docx"').encode() + docx + b"\r\n--parts--\r\n"
        kind = "multipart/form-data; boundary=parts"
        answer = clerk.client.post(f"{papers}/{stem}/nop", data=body, content_type=kind)
        return answer, clerk.get(answer.location)

    return sent


@pytest.fixture
def made(clerk, papers):
    return clerk.get(f"{papers}/{STEM}.docx").data


@pytest.fixture
def kept(clerk, hand_in, made):
    """A correction that counts: its bytes."""
    docx = corrected(made)
    answer, _ = hand_in(docx)
    assert press(clerk, answer.location, "/giu").status_code == 303
    return docx


def press(clerk, page, action, **fields):
    """Send the form of a page whose address ends so, with its hidden fields."""
    text = clerk.get(page).text
    form = re.search(rf'<form[^>]*action="([^"]*{action})"(.*?)</form>', text, re.DOTALL)
    hidden = dict(re.findall(r'name="(seen)" value="(\d+)"', form.group(2)))
    return clerk.post(form.group(1), hidden | fields)


def state(clerk, papers, stem=STEM):
    page = clerk.get(f"{papers}/").text
    return re.search(rf'id="{stem}".*?<p class="state state-(\w+)">', page, re.DOTALL).group(1)


def change(office, meeting, **parts):
    number = int(meeting.rpartition("/")[2])
    stored = office.records.get(number)
    save_meeting(office, number, {**stored.typed, **parts}, stored.summary.version, stamped(office, "hoa"))


def change_chair(office, meeting, name="Hoàng Văn Mới"):
    chair = office.records.get(int(meeting.rpartition("/")[2])).typed["chair"]
    change(office, meeting, chair={**chair, "name": name})


WRONG = {
    "Chưa chọn tệp": b"",
    "đây là tệp PDF": b"%PDF-1.7\n",
    "Word đời cũ (.doc)": bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600),
    "chứa macro": a_docx(p("x"), links={"rV": ("vbaProject", "vbaProject.bin")}),
    "không phải tệp Word": b"abc",
    "quá lớn": a_docx(p("x"), parts={"word/media/a.bin": bytes(64 * 2**20)}),
}


@pytest.mark.parametrize("word", WRONG)
def test_each_wrong_file_is_told_on_the_page_and_nothing_is_kept(clerk, papers, hand_in, word):
    answer, page = hand_in(WRONG[word])
    assert answer.status_code == 303
    assert page.status_code == 200
    assert word in page.text
    assert "chưa quyết định" not in page.text
    assert state(clerk, papers) in {"made", "ready"}


def test_the_difference_is_shown_with_signs_words_and_marks(hand_in, made):
    _, page = hand_in(corrected(made, new=" được thêm vào"))
    assert re.search(r"<ins>[^<]*được thêm vào</ins>", page.text)
    assert 'class="sign" aria-hidden="true">±<' in page.text
    assert "đoạn không đổi" in page.text
    assert "Giữ bản này" in page.text


def test_a_correction_waits_until_somebody_decides(clerk, papers, hand_in, made):
    hand_in(corrected(made))
    assert state(clerk, papers) == "made"
    assert "chưa quyết định" in clerk.get(f"{papers}/").text
    assert clerk.get(f"{papers}/{STEM}.docx").data == made


def test_a_file_that_is_not_kept_is_asked_about_no_more_and_not_lost(clerk, papers, hand_in, made):
    answer, _ = hand_in(corrected(made))
    assert press(clerk, answer.location, "/thoi").status_code == 303
    page = clerk.get(f"{papers}/").text
    assert "chưa quyết định" not in page
    assert "không giữ" in page
    assert press(clerk, answer.location, "/giu").status_code == 303
    assert state(clerk, papers) == "edited"


def test_a_kept_correction_is_what_leaves_the_house(clerk, papers, kept):
    assert state(clerk, papers) == "edited"
    assert clerk.get(f"{papers}/{STEM}.docx").data == kept
    assert clerk.get(f"{papers}/{STEM}.pdf").data.startswith(b"%PDF")
    assert "Trang 1 của" in clerk.get(f"{papers}/{STEM}").text


def test_pictures_of_a_correction_have_an_address_of_their_own(clerk, papers, hand_in, made):
    def picture():
        return re.search(r'src="([^"]+1\.png[^"]*)"', clerk.get(f"{papers}/{STEM}").text).group(1)

    before = picture()
    answer, _ = hand_in(corrected(made))
    press(clerk, answer.location, "/giu")
    assert picture() != before


def test_the_made_version_stays_in_reach_beside_the_correction(clerk, papers, kept, made):
    page = clerk.get(f"{papers}/").text
    files = [clerk.get(link).data for link in re.findall(r'href="([^"]+/ban/\d+\.docx)"', page)]
    assert {made, kept} <= set(files)


def test_making_again_over_a_correction_asks_and_changes_nothing(clerk, papers, kept):
    clerk.get(f"{papers}/")
    asked = clerk.post(f"{papers}/{STEM}/lap-lai")
    assert asked.location.endswith("/bo-ban-sua")
    page = clerk.get(asked.location).text
    assert "Giữ bản sửa tay" in page
    assert re.search(r"<del>[^<]*sửa tay", page)
    assert clerk.get(f"{papers}/{STEM}.docx").data == kept


def test_the_machine_paper_comes_back_and_the_correction_too(clerk, papers, kept, made):
    assert press(clerk, f"{papers}/{STEM}/bo-ban-sua", "/bo-ban-sua").status_code == 303
    assert state(clerk, papers) == "made"
    assert clerk.get(f"{papers}/{STEM}.docx").data == made
    press(clerk, f"{papers}/", "/dung-lai-ban-sua")
    assert state(clerk, papers) == "edited"
    assert clerk.get(f"{papers}/{STEM}.docx").data == kept


def test_a_correction_that_the_page_did_not_show_is_not_put_aside(clerk, papers, kept):
    clerk.get(f"{papers}/")
    answer = clerk.post(f"{papers}/{STEM}/bo-ban-sua", {"seen": "0"})
    assert answer.status_code == 409
    assert "đã giữ một bản sửa tay khác" in answer.text
    assert clerk.get(f"{papers}/{STEM}.docx").data == kept


def test_a_change_of_the_record_names_the_papers_it_affects(clerk, office, meeting, papers, made):
    assert made
    change_chair(office, meeting)
    page = clerk.get(f"{papers}/").text
    assert "ảnh hưởng 1 văn bản đã lập" in page
    assert state(clerk, papers) == "outdated"
    assert "Hoàng Văn Mới" in page
    press(clerk, f"{papers}/", "/van-ban/lap-lai")
    assert state(clerk, papers) == "made"
    assert "ảnh hưởng" not in clerk.get(f"{papers}/").text


def test_the_file_of_another_paper_is_asked_about(clerk, papers, hand_in, made):
    assert made
    decision = clerk.get(f"{papers}/quyet-dinh.docx").data
    _, page = hand_in(decision)
    assert "có vẻ là của văn bản khác" in page.text
    assert "Vẫn giữ cho văn bản này" in page.text


def test_the_zip_holds_the_correction(clerk, papers, kept):
    archive = zipfile.ZipFile(io.BytesIO(clerk.get(f"{papers}/tat-ca.zip").data))
    assert archive.read(f"{STEM}.docx") == kept


def test_what_was_handed_out_is_made_and_looking_alone_makes_nothing(clerk, papers):
    clerk.get(f"{papers}/{STEM}")
    clerk.client.head(f"{papers}/{STEM}.docx")
    assert state(clerk, papers) == "ready"
    clerk.get(f"{papers}/tat-ca.zip")
    assert state(clerk, papers) == state(clerk, papers, "quyet-dinh") == "made"


def test_a_version_of_another_meeting_is_not_found(clerk, papers, made):
    assert made
    elsewhere = clerk.upload(write_yaml(a_record()).encode()).location
    assert clerk.get(f"{elsewhere}/van-ban/ban/1.docx").status_code == 404
    assert clerk.get(f"{papers}/ban/1.docx").data == made


def mark(clerk, papers, stem=STEM):
    """Mark the paper as issued with the button of its card."""
    page = clerk.get(f"{papers}/").text
    card = page[page.index(f'id="{stem}"') :]
    version = re.search(r'name="version" value="(\d+)"', card).group(1)
    return clerk.post(f"{papers}/ban-hanh", {"version": version, "stem": stem})


def test_an_issued_paper_keeps_its_file_while_the_record_changes(clerk, office, meeting, papers, made):
    assert mark(clerk, papers).status_code == 303
    change_chair(office, meeting)
    page = clerk.get(f"{papers}/").text
    assert state(clerk, papers) == "issued"
    assert "1 văn bản đã ban hành ghi khác hồ sơ hiện nay" in page
    assert "Hoàng Văn Mới" in page
    assert "khoản 3 Điều 18" in page
    assert clerk.get(f"{papers}/{STEM}.docx").data == made
    archive = zipfile.ZipFile(io.BytesIO(clerk.get(f"{papers}/tat-ca.zip").data))
    assert archive.read(f"{STEM}.docx") == made


def test_a_deleted_meeting_with_issued_papers_is_told_and_comes_back_whole(clerk, meeting, papers, made):
    mark(clerk, papers)
    page = clerk.get(clerk.post(f"{meeting}/xoa").location).text
    assert "có 1 văn bản đã đánh dấu là đã ban hành" in page
    clerk.post(f"{meeting}/phuc-hoi")
    assert state(clerk, papers) == "issued"
    assert clerk.get(f"{papers}/{STEM}.docx").data == made


def test_a_party_paper_that_is_issued_is_told_no_clause_of_the_state(clerk, office):
    record = (ROOT / "examples" / "dang_uy_luu_ve_2026.yaml").read_bytes()
    meeting = clerk.upload(record).location
    clerk.get(f"{meeting}/van-ban/{STEM}.docx")
    mark(clerk, f"{meeting}/van-ban")
    change_chair(office, meeting)
    page = clerk.get(f"{meeting}/van-ban/").text
    assert "đính chính bằng công văn" in page
    assert "Nghị định 30/2020/NĐ-CP)" not in page


@pytest.mark.parametrize("action", ["lap-lai", "bo-ban-sua"])
def test_an_issued_paper_is_not_made_anew_until_the_mark_is_taken_off(clerk, office, meeting, made, action):
    papers = f"{meeting}/van-ban"
    mark(clerk, papers)
    change_chair(office, meeting)
    clerk.post(f"{papers}/{STEM}/{action}", {})
    assert "không lập lại và không thay bằng tệp khác" in clerk.get(f"{papers}/").text
    assert clerk.get(f"{papers}/{STEM}.docx").data == made
    clerk.post(f"{papers}/{STEM}/bo-ban-hanh", {})
    assert state(clerk, papers) == "outdated"
    clerk.post(f"{papers}/{STEM}/lap-lai", {})
    assert state(clerk, papers) == "made"


def test_no_file_is_taken_in_for_an_issued_paper(clerk, papers, hand_in, made):
    mark(clerk, papers)
    _, page = hand_in(corrected(made))
    assert "không lập lại và không thay bằng tệp khác" in page.text
    assert clerk.get(f"{papers}/{STEM}.docx").data == made


def test_several_papers_are_marked_at_once(clerk, papers):
    clerk.get(f"{papers}/tat-ca.zip")
    page = clerk.get(f"{papers}/").text
    several = page[page.index("nhiều văn bản một lúc") : page.index("Đánh dấu các văn bản đã chọn")]
    chosen = re.findall(r'name="version" value="(\d+)"', several)
    assert len(chosen) > 3
    clerk.post(f"{papers}/ban-hanh", {"version": chosen})
    assert f"Đã ban hành: {len(chosen)}" in clerk.get(f"{papers}/").text


def test_a_version_that_counts_no_more_is_told(clerk, office, meeting, papers):
    clerk.post(f"{papers}/ban-hanh", {"version": "99"})
    assert "Không có bản lưu số 99" in clerk.get(f"{papers}/").text
    clerk.get(f"{papers}/{STEM}.docx")
    change_chair(office, meeting)
    clerk.get(f"{papers}/{STEM}.docx")
    clerk.post(f"{papers}/ban-hanh", {"version": "1"})
    assert "không phải là bản đang dùng" in clerk.get(f"{papers}/").text
    clerk.post(f"{papers}/ban-hanh", {})
    assert "Chưa chọn văn bản nào" in clerk.get(f"{papers}/").text


def confirm(clerk, papers):
    """Press the button «bản sửa tay vẫn đúng» as the page shows it now."""
    clerk.post(*confirmation(clerk.get(f"{papers}/").text))


def confirmation(page):
    """The address and the fields of that button."""
    form = re.search(r'<form[^>]*action="([^"]*/van-dung)">(.*?)</form>', page, re.DOTALL)
    return form.group(1), dict(re.findall(r'name="(seen|record)" value="(\d+)"', form.group(2)))


def test_a_correction_is_called_right_for_what_the_page_showed_only(clerk, office, meeting, papers, kept):
    change_chair(office, meeting)
    old = confirmation(clerk.get(f"{papers}/").text)
    change_chair(office, meeting, "Hoàng Văn Mới Hơn")
    clerk.post(*old)
    assert "Hồ sơ vừa đổi nữa" in clerk.get(f"{papers}/").text
    address, fields = confirmation(clerk.get(f"{papers}/").text)
    assert clerk.post(address, fields | {"seen": "99"}).status_code == 409
    assert press(clerk, f"{papers}/{STEM}/bo-ban-sua", "/bo-ban-sua").status_code == 303
    assert clerk.post(address, fields).status_code == 303
    assert "không có bản sửa tay nào đang dùng" in clerk.get(f"{papers}/").text
    assert kept


def test_an_issued_paper_keeps_its_name_and_its_pdf(clerk, office, meeting, papers, made):
    mark(clerk, papers)
    before = clerk.get(f"{papers}/{STEM}.pdf").data
    by_hand = clerk.get(f"{papers}/{STEM}/ky-tay.pdf").data
    title = re.search(rf'id="{STEM}".*?<h2>(.*?)</h2>', clerk.get(f"{papers}/").text, re.DOTALL).group(1)
    change(office, meeting, subject="chủ đề khác hẳn")
    assert clerk.get(f"{papers}/{STEM}.pdf").data == before
    assert clerk.get(f"{papers}/{STEM}/ky-tay.pdf").data == by_hand
    page = clerk.get(f"{papers}/").text
    assert re.search(rf'id="{STEM}".*?<h2>(.*?)</h2>', page, re.DOTALL).group(1) == title
    assert f'<a href="#{STEM}">{title}</a>' in page
    assert made


def test_a_correction_may_be_called_right_after_the_record_changed(clerk, office, meeting, papers, kept):
    change_chair(office, meeting)
    confirm(clerk, papers)
    page = clerk.get(f"{papers}/").text
    assert "Đã xem, bản sửa tay vẫn đúng" not in page
    assert clerk.get(f"{papers}/{STEM}.docx").data == kept


def test_a_file_is_compared_with_any_version_that_was_kept(clerk, office, meeting, papers, hand_in, kept):
    change_chair(office, meeting)
    confirm(clerk, papers)
    _, page = hand_in(corrected(kept, new=" lần hai"))
    others = re.findall(r'href="([^"]*so-sanh\?voi=\d+)"', page.text)
    assert len(others) == 3
    for other in others:
        assert clerk.get(other.replace("&amp;", "&")).status_code == 200


def test_the_list_of_meetings_and_the_editor_say_what_a_change_touched(clerk, office, meeting, papers):
    clerk.get(f"{papers}/{STEM}.docx")
    assert f'hx-get="{papers}/tom-tat"' in clerk.get("/").text
    assert "✓ Đã lập: 1" in clerk.get(f"{papers}/tom-tat").text
    change_chair(office, meeting)
    assert "↻ Cũ: 1" in clerk.get(f"{papers}/tom-tat").text
    numbers = clerk.get(f"{papers}/tom-tat", headers={"Accept": "application/json"}).json
    assert numbers == {"outdated": 1, "issued": 0}
    mark(clerk, papers)
    assert "Đã ban hành, ghi khác hồ sơ: 1" in clerk.get(f"{papers}/tom-tat").text


@pytest.mark.parametrize("action", ["giu", "dung-lai-ban-sua", "van-dung"])
def test_no_press_on_an_old_page_lets_a_correction_count_for_an_issued_paper(clerk, papers, hand_in, made, action):
    answer, _ = hand_in(corrected(made))
    mark(clerk, papers)
    assert "Giữ bản này" not in clerk.get(answer.location).text
    place = answer.location.replace("/so-sanh", "") if action == "giu" else f"{papers}/{STEM}"
    clerk.post(f"{place}/{action}", {"seen": "0"})
    page = clerk.get(f"{papers}/").text
    assert "không lập lại và không thay bằng tệp khác" in page
    assert "chưa giữ" in page


def test_an_issued_paper_that_the_record_calls_for_no_more_is_told_and_can_be_unmarked(clerk, office, meeting, papers):
    stem = "cam-ket-thi-dua"
    clerk.get(f"{papers}/{stem}.docx")
    mark(clerk, papers, stem)
    number = int(meeting.rpartition("/")[2])
    stored = office.records.get(number)
    typed = {name: value for name, value in stored.typed.items() if name != "pledge"}
    save_meeting(office, number, typed, stored.summary.version, stamped(office, "hoa"))
    page = clerk.get(f"{papers}/").text
    assert "1 văn bản đã ban hành ghi khác hồ sơ hiện nay" in page
    assert "hồ sơ nay không còn văn bản này" in page
    assert clerk.get(f"{papers}/tom-tat", headers={"Accept": "application/json"}).json["issued"] == 1
    answer = clerk.post(f"{papers}/{stem}/bo-ban-hanh", {})
    assert answer.location.endswith("#orphans")
    page = clerk.get(f"{papers}/").text
    assert "Đánh dấu lại được khi hồ sơ có lại văn bản này." in page
    assert "đã ban hành ghi khác" not in page


def test_a_correction_that_was_kept_is_not_called_unkept(clerk, papers, hand_in, made):
    answer, _ = hand_in(corrected(made))
    press(clerk, answer.location, "/giu")
    clerk.post(answer.location.replace("/so-sanh", "/thoi"), {})
    assert "Bản này đã được giữ từ trước" in clerk.get(f"{papers}/").text
    assert state(clerk, papers) == "edited"
