import re
from dataclasses import replace

import pytest
from support.bodies import a_directory
from support.places import ROOT

from docgen.codec.directory import read_directory, read_directory_file
from docgen.model.directory import Directory
from docgen.wording import short_date
from docgen.workflow.directory.desk import open_directory, save_directory
from tests.support.offices import StandingClock

EXAMPLE = read_directory_file(ROOT / "examples" / "directory.yaml")
POST = {"person-name": "Tạ Uyên", "body": "luu-ve/vp", "position": "Phó Chánh Văn phòng", "rank": "deputy"}


@pytest.fixture
def kept(office):
    """The example in the office, at version 1."""
    return save_directory(office, EXAMPLE, 0, "lan", "mẫu")


def ask(clerk, **asked):
    return clerk.get("/co-quan/", query_string={name.replace("_", "-"): value for name, value in asked.items()}).text


def words(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def test_strangers_are_sent_to_log_in(stranger, clerk):
    assert clerk.get("/co-quan/").status_code == 200
    assert stranger.get("/co-quan/").status_code == 302


def test_an_empty_office_is_offered_the_shipped_bodies(clerk, office):
    assert "Chưa có cơ quan nào" in clerk.get("/co-quan/").text
    assert clerk.post("/co-quan/de-xuat", {"commune": "luu-ve"}).status_code == 303
    assert len(open_directory(office).directory.bodies) == 27
    page = clerk.get("/co-quan/").text
    assert "Đã thêm 27 cơ quan" in page
    assert "Danh mục có sẵn" not in page


@pytest.mark.usefixtures("kept")
def test_the_page_shows_bodies_people_delegations_and_their_days(clerk):
    text = words(ask(clerk, ngay="1/9/2026"))
    for expected in (
        "Ủy ban nhân dân xã Lưu Vệ", "Phạm Hoàng Việt", "01/6/2026 – 14/8/2026", "quyền người đứng đầu (Q.)",
        "TUQ. Văn phòng", "kế tục Ủy ban nhân dân thị trấn Tân Phong", "nay là Ủy ban nhân dân xã Lưu Vệ",
    ):  # fmt: skip
        assert expected in text


@pytest.mark.usefixtures("kept")
def test_the_picture_holds_a_bar_for_each_post_and_marks_the_day(clerk):
    page = ask(clerk, ngay="12/5/2023")
    assert page.count("<rect") == len(EXAMPLE.posts)
    assert "Nguyễn Hữu Thành – Chủ tịch, Ủy ban nhân dân thị trấn Tân Phong: 25/6/2021 – 30/6/2025</title>" in page
    assert page.count("tl-mark") == 1
    assert "style=" not in page


ANSWERS = {
    "the head": ({"co_quan": "tan-phong/ubnd"}, "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH"),
    "the head's own": ({"co_quan": "tan-phong/ubnd", "rieng": "1"}, "Ký hiệu cơ quan: UBND CHỦ TỊCH (ký"),
    "somebody named": ({"co_quan": "tan-phong/ubnd", "nguoi": "Lê Thị Bích Ngọc"}, "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"),
    "two bodies": ({"co_quan": "tan-phong/ubnd", "cung_voi": "tan-phong/mttq"}, "UBND-MTTQ-BTT"),
    "a body of another time": ({"co_quan": "luu-ve/ubnd"}, "không có Ủy ban nhân dân xã Lưu Vệ (từ 01/7/2025)"),
    "one body twice": ({"co_quan": "tan-phong/ubnd", "cung_voi": "tan-phong/ubnd"}, "đã là cơ quan ban hành"),
    "no such day": ({"co_quan": "tan-phong/ubnd", "ngay": "31/2/2023"}, "Lịch không có ngày 31/2/2023"),
    "a day before all norms": ({"co_quan": "tan-phong/ubnd", "ngay": "1/1/2015"}, "chưa có quy định thể thức nào"),
    "a refused kind": ({"co_quan": "tan-phong/ubnd", "loai": "circular"}, "Nghị định 30/2020/NĐ-CP, Điều 7"),
}


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("case", ANSWERS.values(), ids=ANSWERS)
def test_who_signs_is_answered_with_the_block_or_the_reason(clerk, case):
    asked, expected = case
    assert expected in words(ask(clerk, **{"ngay": "12/5/2023", "loai": "decision"} | asked))


@pytest.mark.usefixtures("kept")
def test_one_body_does_not_issue_together_with_itself(clerk):
    page = ask(clerk, ngay="12/5/2023", loai="decision", co_quan="tan-phong/ubnd", cung_voi="tan-phong/ubnd")
    assert "UBND-UBND" not in page
    assert 'class="block-lines"' not in page


@pytest.fixture
def standing_day(office):
    """The day on which the office's clock stands."""
    object.__setattr__(office, "clock", StandingClock())
    return short_date(office.clock.now().date())


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("body", ["luu-ve/ubnd", "tan-phong/ubnd"])
def test_without_a_day_the_answer_is_that_of_today(clerk, standing_day, body):
    assert f"trả lời cho hôm nay, {standing_day}" in ask(clerk, ngay="", loai="decision", co_quan=body)
    assert "trả lời cho hôm nay" not in ask(clerk)


def test_a_body_without_a_name_is_told_at_its_name(clerk, kept, office):
    clerk.get("/co-quan/ten/moi")
    fields = {"kind": "peoples_committee", "organ-valid_from": "hôm qua", "version": kept.version}
    for path in ("/co-quan/ten/moi", "/co-quan/ten/1"):
        sent = clerk.post(path, fields)
        assert sent.status_code == 422
        assert re.search(r'id="organ-name-findings"[^>]*>\s*<li[^>]*>Chưa ghi tên cơ quan', sent.text)
        assert re.search(r'id="organ-valid_from-findings"[^>]*>\s*<li[^>]*>[^<]*hôm qua', sent.text)
        assert "Thiếu «mã»" not in sent.text
    assert open_directory(office).version == kept.version


def test_a_post_is_entered_with_its_days(clerk, kept, office):
    clerk.get("/co-quan/chuc-vu/moi")
    made = clerk.post("/co-quan/chuc-vu/moi", POST | {"version": kept.version, "held_from": "1/10/2026"})
    assert made.status_code == 303
    post = open_directory(office).directory.posts[-1]
    assert (post.person.name, post.rank.value, str(post.held_from)) == ("Tạ Uyên", "deputy", "2026-10-01")
    assert "Đã lưu chức vụ «Phó Chánh Văn phòng – Tạ Uyên»" in clerk.get("/co-quan/").text


def test_what_cannot_be_read_is_told_beside_its_field_and_stays_typed(clerk, kept, office):
    clerk.get("/co-quan/chuc-vu/moi")
    sent = clerk.post("/co-quan/chuc-vu/moi", POST | {"version": kept.version, "person-name": "", "held_to": "hôm qua"})
    assert sent.status_code == 422
    assert 'value="hôm qua"' in sent.text
    assert re.search(r'id="held_to-findings"[^>]*>\s*<li[^>]*>[^<]*hôm qua', sent.text)
    assert "Thiếu «người giữ chức vụ»" in sent.text
    assert open_directory(office).version == 1


def test_a_delegation_that_does_not_say_enough_is_found_on_its_page(clerk, kept, office):
    clerk.get("/co-quan/giao-ky/moi")
    fields = {"giver": "luu-ve/ubnd", "unit": "luu-ve/kt", "authority": "by_authorisation", "kinds": "report"}
    assert clerk.post("/co-quan/giao-ky/moi", fields | {"version": kept.version}).status_code == 303
    assert open_directory(office).directory.delegations[-1].kinds == ("report",)
    assert "1 chỗ cần sửa trong danh bạ" in words(clerk.get("/co-quan/").text)
    assert "chưa ghi văn bản giao ký, nội dung ủy quyền" in clerk.get("/co-quan/giao-ky/3").text


def test_a_reorganisation_begins_with_the_old_body_and_ends_it(clerk, kept, office):
    index = [body.id for body in EXAMPLE.bodies].index("luu-ve/kt")
    page = clerk.get("/co-quan/ten/moi?ke-tuc=luu-ve/kt").text
    assert re.search(r'value="luu-ve/kt" checked', page)
    fields = {
        "organ-name": "Phòng Kinh tế và Đô thị xã Lưu Vệ", "organ-heading": "PHÒNG KINH TẾ VÀ ĐÔ THỊ",
        "organ-valid_from": "1/1/2027", "kind": "state_unit", "parent": "luu-ve/ubnd", "seal": "own",
        "predecessors": "luu-ve/kt", "version": kept.version,
    }  # fmt: skip
    assert clerk.post("/co-quan/ten/moi", fields).status_code == 303
    directory = open_directory(office).directory
    assert str(directory.bodies[index].organ.valid_to) == "2026-12-31"
    assert directory.bodies[-1].id == "phong-kinh-te-va-do-thi-xa-luu-ve"


def test_an_id_is_neither_taken_twice_nor_changed_later(clerk, kept, office):
    clerk.get("/co-quan/ten/moi")
    fields = {"organ-name": "UBND", "kind": "peoples_committee", "id": "luu-ve/ubnd", "version": kept.version}
    assert "đã dùng cho Ủy ban nhân dân xã Lưu Vệ" in clerk.post("/co-quan/ten/moi", fields).text
    assert clerk.post("/co-quan/ten/1", fields | {"id": "khác"}).status_code == 303
    assert open_directory(office).directory.bodies[1].id == "tan-phong/ubnd"


def test_a_page_shown_before_somebody_else_saved_overwrites_nothing(clerk, kept, office):
    clerk.get("/co-quan/chuc-vu/moi")
    save_directory(office, a_directory(), kept.version, "hoa", "sửa lớn")
    sent = clerk.post("/co-quan/chuc-vu/moi", POST | {"version": kept.version})
    assert sent.status_code == 409
    assert "hoa lưu ở nơi khác" in sent.text
    assert 'value="Tạ Uyên"' in sent.text
    assert f"lúc {local_hour(office)}:" in sent.text
    shown = re.search(r'name="version" value="(\d+)"', sent.text)[1]
    assert clerk.post("/co-quan/chuc-vu/moi", POST | {"version": shown}).status_code == 409
    assert open_directory(office).directory == a_directory()


ROWS = {
    "ten": {"organ-name": "Ban của tôi", "kind": "state_unit"},
    "chuc-vu": POST,
    "giao-ky": {"giver": "luu-ve/ubnd", "unit": "luu-ve/kt", "authority": "by_authorisation", "content": "tôi gõ"},
}


@pytest.mark.parametrize("where", ROWS)
def test_what_was_typed_for_a_row_that_is_gone_stays_on_the_page(clerk, kept, office, where):
    fields, rows = ROWS[where], {"ten": "bodies", "chuc-vu": "posts", "giao-ky": "delegations"}[where]
    last = len(getattr(EXAMPLE, rows)) - 1
    clerk.get(f"/co-quan/{where}/{last}")
    save_directory(office, replace(EXAMPLE, **{rows: getattr(EXAMPLE, rows)[:1]}), kept.version, "hoa", "bỏ bớt")
    sent = clerk.post(f"/co-quan/{where}/{last}", fields | {"version": kept.version})
    assert sent.status_code == 409
    assert "hoa lưu ở nơi khác" in sent.text
    assert all(value in sent.text for value in fields.values())
    assert clerk.post(f"/co-quan/{where}/{last}/bo", {"version": kept.version}).status_code == 409


def test_a_fault_that_is_mended_after_somebody_else_saved_overwrites_no_other_row(clerk, kept, office):
    clerk.get("/co-quan/chuc-vu/1")
    save_directory(office, replace(EXAMPLE, posts=EXAMPLE.posts[1:]), kept.version, "hoa", "bỏ một người")
    faulty = clerk.post("/co-quan/chuc-vu/1", POST | {"version": kept.version, "held_to": "hôm qua"})
    assert faulty.status_code == 422
    shown = re.search(r'name="version" value="(\d+)"', faulty.text)[1]
    assert clerk.post("/co-quan/chuc-vu/1", POST | {"version": shown}).status_code == 409
    assert open_directory(office).directory.posts == EXAMPLE.posts[1:]


def test_a_row_that_no_page_showed_is_not_kept(clerk, kept, office):
    clerk.get("/co-quan/chuc-vu/moi")
    assert clerk.post("/co-quan/chuc-vu/99", POST | {"version": kept.version}).status_code == 404
    assert open_directory(office).version == kept.version


def local_hour(office):
    """The hour of the last saving by the office's clock, which is not that of Greenwich."""
    saved_at = office.directory.editions()[0].saved_at
    assert office.clock.now().utcoffset() != saved_at.utcoffset()
    return f"{saved_at.astimezone(office.clock.now().tzinfo):%H}"


def test_a_row_entered_by_mistake_is_taken_out_and_its_version_comes_back(clerk, kept, office):
    clerk.get("/co-quan/chuc-vu/0")
    assert clerk.post("/co-quan/chuc-vu/0/bo", {"version": kept.version}).status_code == 303
    assert open_directory(office).directory.posts == EXAMPLE.posts[1:]
    history = words(clerk.get("/co-quan/cac-lan-luu").text)
    assert "Bỏ Chủ tịch – Nguyễn Hữu Thành" in history
    assert clerk.post("/co-quan/cac-lan-luu/1/lay-lai").status_code == 303
    assert open_directory(office).directory == EXAMPLE


@pytest.mark.usefixtures("kept")
def test_the_directory_goes_out_as_a_file_and_comes_in_again(clerk, office):
    file = clerk.get("/co-quan/danh-ba.yaml")
    assert read_directory(file.data, source="tệp") == EXAMPLE
    save_directory(office, Directory(), 1, "lan", "trống")
    assert read_directory(clerk.get("/co-quan/cac-lan-luu/1/danh-ba.yaml").data, source="tệp") == EXAMPLE
    assert upload(clerk, file.data).status_code == 303
    assert open_directory(office).directory == EXAMPLE


def test_a_file_that_holds_no_directory_is_told_and_keeps_nothing(clerk, kept, office):
    answer = upload(clerk, b"posts:\n  - {body: a}\n")
    assert answer.status_code == 422
    assert "posts[0].person" in answer.text
    assert open_directory(office).version == kept.version


def upload(clerk, data, path="/co-quan/nhap-tep", field="file", more=()):
    clerk.get("/co-quan/")
    head = 'Content-Disposition: form-data; name="{}"{}\r\n\r\n'
    fields = {"csrf_token": clerk.token, **dict(more)}
    texts = "".join(f"--parts\r\n{head.format(name, '')}{value}\r\n" for name, value in fields.items())
    file = head.format(field, '; filename="danh-ba.csv"')
    body = f"{texts}--parts\r\n{file}".encode() + data + b"\r\n--parts--\r\n"
    return clerk.client.post(path, data=body, content_type="multipart/form-data; boundary=parts")


@pytest.mark.parametrize("path", ["chuc-vu/99", "ten/99", "giao-ky/99", "cac-lan-luu/9/danh-ba.yaml", "khac/1"])
@pytest.mark.usefixtures("kept")
def test_what_is_not_there_is_not_found(clerk, path):
    assert clerk.get(f"/co-quan/{path}").status_code == 404


def test_nothing_is_kept_without_the_token_of_the_session(clerk, kept, office):
    clerk.get("/co-quan/")
    clerk.forget_token()
    assert clerk.post("/co-quan/chuc-vu/0/bo", {"version": 1}).status_code == 400
    assert open_directory(office).version == kept.version


def test_names_are_shown_as_typed_and_never_as_markup(clerk, kept):
    clerk.get("/co-quan/chuc-vu/moi")
    clerk.post("/co-quan/chuc-vu/moi", POST | {"version": kept.version, "person-name": "<b>Tạ & Uyên</b>"})
    page = clerk.get("/co-quan/").text
    assert "&lt;b&gt;Tạ &amp; Uyên&lt;/b&gt;" in page
    assert "<b>Tạ" not in page


def test_people_come_in_from_a_spreadsheet(clerk, kept, office):
    list_ = "Họ và tên,Chức vụ\nTạ Uyên,Trưởng phòng\nLý Xuân,\n".encode()
    assert upload(clerk, list_, "/co-quan/nhap-nguoi", "people", {"body": "luu-ve/kt"}).status_code == 303
    post = open_directory(office).directory.posts[-1]
    assert (post.person.name, post.body, post.rank.value) == ("Tạ Uyên", "luu-ve/kt", "head")
    page = clerk.get("/co-quan/").text
    assert "Đã thêm 1 chức vụ" in page
    assert "Dòng 3: chưa ghi chức vụ của Lý Xuân" in page
    assert upload(clerk, b"%PDF-1.7", "/co-quan/nhap-nguoi", "people", {"body": "luu-ve/kt"}).status_code == 303
    assert "không phải bảng tính" in clerk.get("/co-quan/").text
    assert open_directory(office).version == kept.version + 1
