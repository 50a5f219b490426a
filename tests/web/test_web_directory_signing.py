"""The directory beside a meeting: what it proposes, what it contradicts, what the papers show."""

import io
import re
import zipfile

import pytest
from support.places import ROOT

from docgen.codec.directory import read_directory_file
from docgen.workflow.directory.desk import save_directory

EXAMPLE = read_directory_file(ROOT / "examples" / "directory.yaml")
MEETING = {
    "organ__name": "Ủy ban nhân dân thị trấn Tân Phong",
    "subject": "ra mắt mô hình",
    "start__date": "12/5/2023",
    "start__time": "14:00",
    "decision__wanted": "y",
    "decision__power_holder": "head",
    "decision__subject": "thành lập Ban Chỉ đạo",
}


@pytest.fixture
def meeting(clerk, office):
    save_directory(office, EXAMPLE, 0, "lan", "mẫu")
    return clerk.new_meeting()


def saved(clerk, typed, meeting, version=1, **values):
    return clerk.send(f"/ho-so/{meeting}", typed(version, **MEETING | values)).get_json()


def told(answer, start):
    return [each["message"] for each in answer["findings"] if each["id"].startswith(start)]


def value_of(page, name):
    field = re.search(rf'<input[^>]*name="{name}"[^>]*>', page).group()
    return re.search(r'value="([^"]*)"', field)[1]


def test_an_empty_signatory_is_proposed_and_not_forced(clerk, typed, meeting):
    answer = saved(clerk, typed, meeting)
    proposed = answer["suggestions"]["decision-signatory"]
    assert proposed["text"].splitlines()[0] == "CHỦ TỊCH"
    assert proposed["fields"]["decision-signatory-person-name"] == "Nguyễn Hữu Thành"
    assert told(answer, "decision-signatory") == []
    page = clerk.get(f"/ho-so/{meeting}").text
    assert value_of(page, "decision-signatory-person-name") == ""
    assert re.search(r'data-suggestion="decision-signatory">', page)


def test_the_proposal_is_taken_over_with_one_press_without_scripts(clerk, typed, meeting):
    clerk.get(f"/ho-so/{meeting}")
    sent = typed(1, **MEETING) | {"use": "decision-signatory"}
    assert clerk.post(f"/ho-so/{meeting}", sent).status_code == 303
    page = clerk.get(f"/ho-so/{meeting}").text
    assert value_of(page, "decision-signatory-person-name") == "Nguyễn Hữu Thành"
    assert re.search(r'data-suggestion="decision-signatory" hidden', page)


def test_a_press_for_something_that_is_not_proposed_changes_nothing(clerk, typed, meeting):
    clerk.get(f"/ho-so/{meeting}")
    sent = typed(1, **MEETING) | {"use": "subject-nothing"}
    assert clerk.post(f"/ho-so/{meeting}", sent).status_code == 303
    assert value_of(clerk.get(f"/ho-so/{meeting}").text, "decision-signatory-person-name") == ""


def test_a_name_that_did_not_hold_the_post_is_told_beside_its_field(clerk, typed, meeting):
    values = {"decision__signatory__person__name": "Ai Đó", "decision__signatory__position": "Chủ tịch"}
    answer = saved(clerk, typed, meeting, **values)
    assert any("Ai Đó không giữ chức vụ «Chủ tịch»" in each for each in told(answer, "decision-signatory-person-name"))
    assert answer["suggestions"] == {}


def test_a_body_of_another_time_is_told_beside_its_name(clerk, typed, meeting):
    answer = saved(clerk, typed, meeting, start__date="1/9/2026")
    assert any("Hãy chọn Ủy ban nhân dân xã Lưu Vệ" in each for each in told(answer, "organ-name"))


def test_the_papers_show_who_signs_by_the_directory_of_now(clerk, typed, meeting, office):
    saved(clerk, typed, meeting)
    page = clerk.get(f"/ho-so/{meeting}/van-ban/quyet-dinh.docx")
    assert page.status_code == 200
    assert "Nguyễn Hữu Thành" in document_text(page.data)
    other = EXAMPLE.posts[0].person
    posts = tuple(post for post in EXAMPLE.posts if post.person != other)
    changed = type(EXAMPLE)(EXAMPLE.bodies, posts, EXAMPLE.delegations)
    save_directory(office, changed, 1, "lan", "bỏ")
    assert "Nguyễn Hữu Thành" not in document_text(clerk.get(f"/ho-so/{meeting}/van-ban/quyet-dinh.docx").data)


def document_text(docx):
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return re.sub(r"<[^>]+>", "", package.read("word/document.xml").decode())
