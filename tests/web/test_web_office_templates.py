import io
import re

import docx
import pytest

from docgen.bootstrap import SHIPPED_TEMPLATES
from docgen.model.errors import DocgenError
from docgen.ports import Outcome

DECISION = "/mau-van-ban/state/decision"
SHIPPED = (SHIPPED_TEMPLATES / "state" / "decision.docx").read_bytes()


def a_word_file(*texts):
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


OWN = a_word_file(
    "{{ letterhead.number }} {{ letterhead.place_date }} {{ signature.name }}",
    "Xác nhận {{ họ_tên }}",
    "{% for n in người_nhà %}{{ n.tên }} {{ n.quan_hệ }};{% endfor %}",
)


class HereAndNow:
    """Does the work of the workers in this process."""

    def run(self, function, items):
        for item in items:
            try:
                yield Outcome(value=function(*item))
            except DocgenError as error:
                yield Outcome(error=error)


@pytest.fixture
def clerk(clerk, office):
    object.__setattr__(office, "workers", HereAndNow())
    return clerk


def hand_in(clerk, path, data, **fields):
    """Post a file as a browser does."""
    clerk.get(DECISION)
    form = {"csrf_token": clerk.token, "file": (io.BytesIO(data), "mau.docx"), **fields}
    return clerk.client.post(path, data=form, content_type="multipart/form-data")


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
    answer = hand_in(clerk, f"{DECISION}/tai-len", a_word_file("{{ subjec }}", "{% for b in bases %}"))
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


def a_kind(clerk, data=OWN, **fields):
    return hand_in(clerk, "/mau-van-ban/loai-moi", data, **{"name": "Giấy xác nhận", "symbol": "gxn"} | fields)


def test_a_kind_of_the_office_becomes_a_form_and_a_paper_of_the_meeting(clerk):
    assert a_kind(clerk).status_code == 303
    meeting = clerk.new_meeting()
    assert "Nhập và làm Giấy xác nhận" in clerk.get(f"/ho-so/{meeting}/van-ban/").text
    there = f"/ho-so/{meeting}/rieng/giay-xac-nhan"
    page = clerk.get(there).text
    assert 'name="x_họ_tên"' in page
    fields = {"version": "0", "x_họ_tên": "Lê Mai", "x_số_văn_bản": "7", "x_người_nhà-3-x_tên": "Bình"}
    assert clerk.post(there, fields).status_code == 303
    assert "Lê Mai" in clerk.get(there).text
    papers = clerk.get(f"/ho-so/{meeting}/van-ban/").text
    assert 'id="rieng-giay-xac-nhan"' in papers
    text = docx.Document(io.BytesIO(clerk.get(f"/ho-so/{meeting}/van-ban/rieng-giay-xac-nhan.docx").data))
    assert any("Lê Mai" in paragraph.text for paragraph in text.paragraphs)
    assert any("Bình" in paragraph.text for paragraph in text.paragraphs)


def test_rows_are_added_without_scripts(clerk):
    a_kind(clerk)
    there = f"/ho-so/{clerk.new_meeting()}/rieng/giay-xac-nhan"
    clerk.get(there)
    answer = clerk.post(there, {"version": "0", "row": "add:x_người_nhà"})
    assert "x_ng" in answer.location
    assert 'name="x_người_nhà-0-x_tên"' in clerk.get(there).text


def test_what_somebody_else_saved_since_is_not_overwritten(clerk):
    a_kind(clerk)
    there = f"/ho-so/{clerk.new_meeting()}/rieng/giay-xac-nhan"
    clerk.get(there)
    clerk.post(there, {"version": "0", "x_họ_tên": "một"})
    answer = clerk.post(there, {"version": "0", "x_họ_tên": "hai"})
    assert answer.status_code == 409
    assert "hai" in answer.text
    assert "một" in clerk.get(there).text


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [({"name": ""}, "phải có tên"), ({"name": "Quyết định"}, "Đã có loại văn bản"), ({"symbol": "x" * 11}, "ký hiệu")],
)
def test_a_kind_that_cannot_be_is_told(clerk, fields, complaint):
    answer = a_kind(clerk, **fields)
    assert answer.status_code == 422
    assert complaint in answer.text


def test_a_kind_with_a_faulty_template_is_not_made(clerk):
    answer = a_kind(clerk, a_word_file("{% for a in b %}"))
    assert answer.status_code == 422
    assert "Loại riêng" not in clerk.get("/mau-van-ban/").text


def test_a_kind_goes_out_of_use_after_a_question(clerk):
    a_kind(clerk)
    assert "Thôi dùng loại" in clerk.get("/mau-van-ban/own/giay-xac-nhan/cat-di").text
    assert clerk.post("/mau-van-ban/own/giay-xac-nhan/cat-di").status_code == 303
    assert "Giấy xác nhận" not in clerk.get(f"/ho-so/{clerk.new_meeting()}/van-ban/").text
    assert a_kind(clerk).status_code == 303


def test_a_copied_meeting_takes_the_papers_of_own_kinds_along(clerk):
    a_kind(clerk)
    meeting = clerk.new_meeting()
    clerk.get(f"/ho-so/{meeting}/rieng/giay-xac-nhan")
    clerk.post(f"/ho-so/{meeting}/rieng/giay-xac-nhan", {"version": "0", "x_họ_tên": "Lê Mai"})
    copy = clerk.post(f"/ho-so/{meeting}/sao-chep").location
    assert "Lê Mai" in clerk.get(f"{copy}/rieng/giay-xac-nhan").text
