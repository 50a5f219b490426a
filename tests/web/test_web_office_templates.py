import html
import io
import re

import docx
import pytest
from web_templates import DECISION, a_kind, hand_in

from docgen.bootstrap import SHIPPED_TEMPLATES
from tests.support.docx import word_file

SHIPPED = (SHIPPED_TEMPLATES / "state" / "decision.docx").read_bytes()

pytestmark = pytest.mark.usefixtures("at_once")


def test_the_list_shows_every_kind_and_whose_template_is_in_force(clerk):
    page = clerk.get("/mau-van-ban/").text
    assert f'href="{DECISION}"' in page
    assert "Mẫu có sẵn" in page
    assert "/mau-van-ban/" in clerk.get("/").text


def test_a_sound_template_is_put_in_force_and_the_page_says_who_and_when(clerk):
    answer = hand_in(clerk, f"{DECISION}/tai-len", SHIPPED, note="cỡ <b>chữ</b>")
    assert answer.status_code == 303
    page = clerk.get(answer.location).text
    assert "bản 1" in page
    assert "vanthu tải lên lúc" in page
    assert "cỡ &lt;b&gt;chữ&lt;/b&gt;" in page
    assert clerk.get(f"{DECISION}/dang-dung.docx").data == SHIPPED
    assert clerk.get(f"{DECISION}/ban-1.docx").data == SHIPPED


def test_a_faulty_template_changes_nothing_and_comes_back_with_comments(clerk):
    answer = hand_in(clerk, f"{DECISION}/tai-len", word_file("{{ subjec }}", "{% for b in bases %}"))
    assert answer.status_code == 422
    assert "2 lỗi phải sửa" in answer.text
    assert "Ý bạn là «subject»?" in answer.text
    assert "Đoạn 2" in answer.text
    link = re.search(r'href="(/mau-van-ban/nhan-xet/[^"]+)"', answer.text).group(1)
    commented = docx.Document(io.BytesIO(clerk.get(link).data))
    assert len(list(commented.comments)) >= 2
    assert "Cơ quan chưa tải lên mẫu nào" in clerk.get(DECISION).text


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"", b"PK\x03\x04 cut"])
def test_what_is_no_word_file_is_told_on_a_page(clerk, data):
    answer = hand_in(clerk, f"{DECISION}/tai-len", data)
    assert answer.status_code == 422
    assert "Không đọc được tệp Word" in answer.text


def test_no_chosen_file_is_told(clerk):
    clerk.get(DECISION)
    answer = clerk.post(f"{DECISION}/tai-len")
    assert answer.status_code == 303
    assert "Chưa chọn tệp" in clerk.get(answer.location).text


def test_putting_away_asks_first_and_an_old_version_comes_back(clerk):
    hand_in(clerk, f"{DECISION}/tai-len", SHIPPED)
    asked = clerk.get(f"{DECISION}/cat-di").text
    assert "sẽ được cất đi, không xóa" in asked
    assert clerk.post(f"{DECISION}/cat-di").status_code == 303
    assert "Mẫu có sẵn của docgen" in clerk.get(DECISION).text
    assert clerk.post(f"{DECISION}/dung-lai/1").status_code == 303
    assert "đang dùng" in clerk.get(DECISION).text


@pytest.mark.parametrize(
    "path",
    ["/mau-van-ban/state/khong-co", f"{DECISION}/ban-9.docx", "/mau-van-ban/nhan-xet/x.docx", f"{DECISION}/x/1.png"],
)
def test_what_is_not_there_is_not_found(clerk, path):
    assert clerk.get(path).status_code == 404


def test_the_pages_of_a_template_are_pictures_with_made_up_facts(clerk):
    fragment = clerk.get(f"{DECISION}/xem-truoc").text
    pictures = re.findall(r'src="([^"]+\.png)"', fragment)
    assert len(pictures) >= 2
    assert clerk.get(pictures[0]).data.startswith(b"\x89PNG")
    assert "max-age" in clerk.get(pictures[0]).headers["Cache-Control"]


@pytest.mark.usefixtures("clerk")
def test_nobody_sees_templates_without_an_account(stranger):
    for path in ("/mau-van-ban/", DECISION, f"{DECISION}/dang-dung.docx", "/mau-van-ban/loai-moi"):
        assert "/dang-nhap" in stranger.get(path).location


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [({"name": ""}, "phải có tên"), ({"name": "Quyết định"}, "Đã có loại văn bản"), ({"symbol": "x" * 11}, "ký hiệu")],
)
def test_a_kind_that_cannot_be_is_told(clerk, fields, complaint):
    answer = a_kind(clerk, **fields)
    assert answer.status_code == 422
    assert complaint in answer.text


def test_a_kind_with_a_faulty_template_is_not_made(clerk):
    answer = a_kind(clerk, word_file("{% for a in b %}"))
    assert answer.status_code == 422
    assert "Loại riêng" not in clerk.get("/mau-van-ban/").text


def test_a_kind_goes_out_of_use_after_a_question(clerk):
    a_kind(clerk)
    assert "Thôi dùng loại" in clerk.get("/mau-van-ban/own/giay-xac-nhan/cat-di").text
    assert clerk.post("/mau-van-ban/own/giay-xac-nhan/cat-di").status_code == 303
    assert "Giấy xác nhận" not in clerk.get(f"/ho-so/{clerk.new_meeting()}/van-ban/").text
    assert a_kind(clerk).status_code == 303


def back_from(clerk, answer):
    """The page behind «Quay lại» of a refusal."""
    return clerk.get(html.unescape(re.search(r'href="([^"]+)">Quay lại', answer.text).group(1))).text


def test_what_was_typed_beside_a_refused_file_is_there_again(clerk):
    faulty = word_file("{% for a in b %}")
    page = back_from(clerk, a_kind(clerk, faulty, note="bản <đầu>"))
    assert [f'value="{text}"' in page for text in ("Giấy xác nhận", "gxn", "bản &lt;đầu&gt;")] == [True] * 3
    page = back_from(clerk, hand_in(clerk, f"{DECISION}/tai-len", faulty, note="đổi cỡ chữ"))
    assert 'value="đổi cỡ chữ"' in page


def test_what_was_typed_without_a_file_is_there_again(clerk):
    clerk.get(DECISION)
    asked = clerk.post("/mau-van-ban/loai-moi", {"name": "Giấy đi đường", "symbol": "GĐĐ", "note": "bản đầu"}).text
    assert [f'value="{text}"' in asked for text in ("Giấy đi đường", "GĐĐ", "bản đầu")] == [True] * 3
    answer = clerk.post(f"{DECISION}/tai-len", {"note": "đổi cỡ chữ"})
    assert 'value="đổi cỡ chữ"' in clerk.get(answer.location).text


def test_a_kind_that_went_out_of_use_already_is_told_in_a_sentence(clerk):
    a_kind(clerk)
    clerk.get(DECISION)
    clerk.post("/mau-van-ban/own/giay-xac-nhan/cat-di")
    again = clerk.post("/mau-van-ban/own/giay-xac-nhan/cat-di")
    assert again.status_code == 404
    assert "hoặc đã thôi dùng loại ấy" in again.text
    assert "Ý bạn là" not in again.text


def test_a_template_that_is_not_there_is_told_with_the_way_to_those_that_are(clerk):
    answer = clerk.get("/mau-van-ban/zzz/zzz")
    assert answer.status_code == 404
    assert "Không có mẫu «zzz/zzz». Chọn mẫu ở trang «Mẫu của cơ quan»." in answer.text
    assert "docgen template" not in answer.text


def test_a_short_name_that_is_taken_names_the_kind_that_has_it(clerk):
    a_kind(clerk, name="Giấy/đi đường")
    answer = a_kind(clerk, name="Giấy (đi đường)")
    assert answer.status_code == 422
    assert "Đã có loại văn bản tên «Giấy/đi đường»" in answer.text
    assert 'value="Giấy (đi đường)"' in answer.text
