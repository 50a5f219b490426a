import html
import io
import re

import docx
import pytest
from web_templates import a_kind, hand_in

from docgen.ports import StoreFull
from docgen.ports.templates import OwnKindExists
from docgen.store.templates import SqlTemplates
from docgen.workflow.templates.own_papers import add_kind, own_paper, propose_kind
from docgen.workflow.templates.own_typed import asked
from tests.support.docx import word_file

pytestmark = pytest.mark.usefixtures("at_once")


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


class NoRoom(SqlTemplates):
    """Templates on a disk that is full."""

    def add(self, name, *_version):
        raise StoreFull(name)


def test_a_kind_whose_template_cannot_be_kept_is_not_in_use_and_can_be_tried_again(clerk, office):
    kept = office.template_versions
    object.__setattr__(office, "template_versions", NoRoom(office.records.database))
    assert a_kind(clerk).status_code == 422
    object.__setattr__(office, "template_versions", kept)
    assert office.own_kinds.all() == ()
    assert a_kind(clerk).status_code == 303


def test_a_kind_that_somebody_took_into_use_meanwhile_keeps_its_template(clerk, office):
    kind = propose_kind(office, "Giấy xác nhận", "GXN", "lan")
    assert a_kind(clerk).status_code == 303
    with pytest.raises(OwnKindExists):
        add_kind(office, kind, word_file("{{ letterhead.number }} khác"), "", "lan")
    assert len(office.template_versions.versions(kind.template)) == 1


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


def test_a_copied_meeting_takes_the_papers_of_own_kinds_along(clerk):
    a_kind(clerk)
    meeting = clerk.new_meeting()
    clerk.get(f"/ho-so/{meeting}/rieng/giay-xac-nhan")
    clerk.post(f"/ho-so/{meeting}/rieng/giay-xac-nhan", {"version": "0", "x_họ_tên": "Lê Mai"})
    copy = clerk.post(f"/ho-so/{meeting}/sao-chep").location
    assert "Lê Mai" in clerk.get(f"{copy}/rieng/giay-xac-nhan").text


def a_paper(clerk, *texts):
    """The address of the form of a paper of this template, in a new meeting."""
    assert a_kind(clerk, word_file("{{ letterhead.number }} {{ letterhead.place_date }}", *texts)).status_code == 303
    there = f"/ho-so/{clerk.new_meeting()}/rieng/giay-xac-nhan"
    clerk.get(there)
    return there


def template_of(clerk, there):
    """The digest of the template that the form on the page was made of."""
    return re.search(r'name="template" value="(\w{64})"', clerk.get(there).text).group(1)


def new_version(clerk, *texts):
    answer = hand_in(clerk, "/mau-van-ban/own/giay-xac-nhan/tai-len", word_file("{{ letterhead.number }}", *texts))
    assert answer.status_code == 303


def printed(clerk, there):
    papers = there.replace("rieng/giay-xac-nhan", "van-ban")
    made = docx.Document(io.BytesIO(clerk.get(f"{papers}/rieng-giay-xac-nhan.docx").data))
    return "\n".join(paragraph.text for paragraph in made.paragraphs)


USES = {
    "yes": ("{% if x %}có{% endif %}", {"x_x": "y"}, 'aria-describedby="x_x-findings" checked>'),
    "text": ("{{ x }}", {"x_x": "Lê Mai"}, "Lê Mai"),
    "rows": ("{% for q in x %}{{ q.ten }}{% endfor %}", {"x_x-0-x_ten": "Hoa Sen"}, "Hoa Sen"),
    "part": ("{{ x.ten }}", {"x_x-x_ten": "Bà Bình"}, "Bà Bình"),
}


@pytest.mark.parametrize(
    ("before", "now"), [("yes", "rows"), ("part", "text"), ("text", "rows"), ("rows", "text"), ("yes", "text")]
)
def test_a_template_that_uses_a_field_otherwise_loses_nothing_and_prints_no_python(clerk, before, now):
    (was, first, shown), (becomes, second, shown_now) = USES[before], USES[now]
    there = a_paper(clerk, was)
    assert clerk.post(there, {"version": "0", **first}).status_code == 303
    new_version(clerk, becomes)
    assert clerk.get(there).status_code == 200
    assert not set("{[") & set(printed(clerk, there))
    assert "True" not in printed(clerk, there)
    assert clerk.post(there, {"version": "1", **second}).status_code == 303
    assert shown_now in clerk.get(there).text
    new_version(clerk, was, "lại như trước")
    assert shown in clerk.get(there).text


def test_what_cannot_be_read_is_saved_and_told_beside_its_field(clerk):
    there = a_paper(clerk, "{{ ngày_sinh_ngan }} {% for n in nhà %}{{ n.ngày_sinh }}{% endfor %}")
    typed = {"x_số_văn_bản": "9" * 5000, "x_ngày_văn_bản": "31/02/2026", "x_ngày_sinh_ngan": "32/1/2000"}
    answer = clerk.post(there, {"version": "0", **typed, "x_nhà-7-x_ngày_sinh": "31/4/2020"})
    assert answer.location == there.replace(" ", "%20")
    page = clerk.get(there).text
    assert "còn 4 chỗ không đọc được" in page
    fields = ("x_số_văn_bản", "x_ngày_văn_bản", "x_ngày_sinh_ngan", "x_nhà-0-x_ngày_sinh")
    for field in fields:
        assert re.search(f'data-findings="{field}"><li class="finding finding-error"', page)
    papers = clerk.get(there.replace("rieng/giay-xac-nhan", "van-ban/"))
    assert papers.status_code == 200
    assert "4 chỗ cần xem lại" in papers.text
    card = papers.text[papers.text.index('id="rieng-giay-xac-nhan"') :]
    assert 'class="state state-missing"' in card
    assert f'<a href="{there}">' in card


def test_a_conflict_still_tells_what_cannot_be_read(clerk):
    there = a_paper(clerk, "{% for n in nhà %}{{ n.ngày_sinh }}{% endfor %}")
    clerk.post(there, {"version": "0"})
    answer = clerk.post(there, {"version": "0", "x_nhà-7-x_ngày_sinh": "31/4/2020"})
    assert answer.status_code == 409
    assert re.search('data-findings="x_nhà-7-x_ngày_sinh"><li class="finding finding-error"', answer.text)


def test_a_list_inside_a_part_is_typed_in_rows(clerk):
    there = a_paper(clerk, "{{ nơi.xã }} {% for n in nơi.người %}{{ n.tên }}{% endfor %}")
    clerk.post(there, {"version": "0", "x_nơi-x_người-0-x_tên": "Hoa Sen"})
    page = clerk.get(there).text
    assert 'name="x_nơi-x_người-0-x_tên"' in page
    assert "{&#39;" not in page
    assert "Hoa Sen" in printed(clerk, there)


@pytest.mark.parametrize(("before", "now"), [("yes", "rows"), ("part", "text"), ("text", "rows"), ("rows", "part")])
def test_what_was_typed_while_the_template_changed_is_kept_and_told(clerk, before, now):
    was, first, shown = USES[before]
    there = a_paper(clerk, was, "{{ họ_tên }} {{ cũ }}")
    digest = template_of(clerk, there)
    new_version(clerk, USES[now][0], "{{ họ_tên }}")
    typed = {"version": "0", "template": digest, "x_họ_tên": "Lê Mai", "x_cũ": "Bảo", **first}
    assert clerk.post(there, typed).location == there
    page = clerk.get(there).text
    assert "mẫu của loại này đã được thay bằng bản khác" in page
    assert "các ô «X», «Cũ»: chữ ở đó được cất riêng" in page
    assert "Lê Mai" in page
    new_version(clerk, was, "{{ họ_tên }} {{ cũ }}")
    page = clerk.get(there).text
    assert shown in page
    assert "Bảo" in page


def test_a_form_of_a_template_that_asks_the_same_says_only_that_it_changed(clerk):
    there = a_paper(clerk, "{{ họ_tên }}")
    digest = template_of(clerk, there)
    new_version(clerk, "Ông bà {{ họ_tên }}")
    clerk.post(there, {"version": "0", "template": digest, "x_họ_tên": "Lê Mai"})
    assert "Hãy xem lại các ô của mẫu mới" in clerk.get(there).text


def test_a_form_of_a_template_that_nobody_knows_is_read_as_the_one_in_force(clerk):
    there = a_paper(clerk, "{{ họ_tên }}")
    assert clerk.post(there, {"version": "0", "template": "0" * 64, "x_họ_tên": "Lê Mai"}).status_code == 303
    assert "Lê Mai" in clerk.get(there).text


def test_what_was_typed_while_the_template_changed_is_told_when_a_row_is_added_too(clerk):
    there = a_paper(clerk, "{{ cũ }} {% for n in nhà %}{{ n.tên }}{% endfor %}")
    digest = template_of(clerk, there)
    new_version(clerk, "{% for n in nhà %}{{ n.tên }}{% endfor %}")
    typed = {"version": "0", "template": digest, "x_cũ": "Bảo", "row": "add:x_nhà"}
    assert html.unescape(clerk.post(there, typed).location).startswith(f"{there}#")
    page = clerk.get(there).text
    assert "các ô «Cũ»: chữ ở đó được cất riêng" in page
    assert 'name="x_nhà-0-x_tên"' in page


def retire(clerk, _):
    clerk.post("/mau-van-ban/own/giay-xac-nhan/cat-di")


def take_back(clerk, _):
    assert a_kind(clerk, word_file("{{ letterhead.number }}", "{{ họ_tên }} {{ cũ }}")).status_code == 303


def delete(clerk, meeting):
    clerk.post(f"/ho-so/{meeting}/xoa")


def restore(clerk, meeting):
    assert clerk.post(f"/ho-so/{meeting}/phuc-hoi").status_code == 303


GONE = [
    (retire, take_back, "Loại văn bản đã thôi dùng", "/mau-van-ban/loai-moi"),
    (delete, restore, "Hồ sơ cuộc họp đã bị xóa", "/da-xoa"),
]


@pytest.mark.parametrize(("goes", "comes_back", "said", "remedy"), GONE)
def test_what_was_typed_for_what_is_gone_by_now_is_held_until_it_is_back(clerk, goes, comes_back, said, remedy):
    there = a_paper(clerk, "{{ họ_tên }} {{ cũ }}")
    meeting = there.split("/")[2]
    typed = {"version": "0", "template": template_of(clerk, there), "x_họ_tên": 'Lê "Mai"', "x_cũ": "một\r\nhai"}
    goes(clerk, meeting)
    answer = clerk.post(there, typed)
    assert answer.status_code == 404
    assert f"<h1>{said}</h1>" in answer.text
    assert f'<a href="{remedy}" target="_blank"' in answer.text
    held = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', answer.text))
    held = {html.unescape(name): html.unescape(text) for name, text in held.items()}
    assert held.pop("csrf_token")
    assert held == typed
    comes_back(clerk, meeting)
    assert clerk.post(there, held).status_code == 303
    assert "Lê &#34;Mai&#34;" in clerk.get(there).text


def test_nothing_is_held_where_nothing_was_typed(clerk):
    there = a_paper(clerk, "{{ họ_tên }}")
    retire(clerk, "")
    assert "đã thôi dùng loại ấy" in clerk.get(there).text
    assert "Gửi lại" not in clerk.get(there).text


@pytest.mark.parametrize("symbol", ["gxn", ""])
@pytest.mark.parametrize("text", ["{{ họ_tên }}", "{{ số_văn_bản }}"])
def test_the_form_has_the_fields_that_are_asked_for_with_their_labels(clerk, office, symbol, text):
    a_kind(clerk, word_file("{{ letterhead.place_date }}", text), symbol=symbol)
    meeting = clerk.new_meeting()
    paper = own_paper(office, meeting, "giay-xac-nhan")
    page = clerk.get(f"/ho-so/{meeting}/rieng/giay-xac-nhan").text
    labels = re.findall(r'<label for="x_([^"]+)">([^<]+)</label>', page)
    assert labels == [(each.name, each.label) for each in asked(paper.fields, numbered=bool(symbol))]
