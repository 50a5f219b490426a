import re

import pytest
from web_templates import a_kind

from docgen.codec import read_record
from docgen.model import BodyKind
from docgen.ports import StoreFull
from docgen.store.pictures import FolderPictures
from webform.editor.form import MeetingForm
from webform.editor.spots import SIGNATURE_ROOM


def test_what_was_typed_is_there_after_saving_without_scripts(clerk, typed):
    meeting = clerk.new_meeting()
    clerk.get(f"/ho-so/{meeting}")
    answer = clerk.post(f"/ho-so/{meeting}", typed(1, subject="ra mắt «A & B» <C>", start__date="31/02/2023"))
    assert answer.status_code == 303
    page = clerk.get(answer.location).text
    assert "ra mắt «A &amp; B» &lt;C&gt;" in page
    assert 'value="31/02/2023"' in page
    assert "Đã lưu" in page


def test_the_script_is_told_version_time_findings_and_signatures(clerk, typed):
    meeting = clerk.new_meeting()
    fields = typed(
        1, decision__wanted="y", decision__date="32/1/2023", **{"decision-signatory-position": "Phó Chủ tịch"}
    )
    fields |= {"decision-signatory-authority": "deputy", "decision-signatory-head_position": "Chủ tịch"}
    answer = clerk.send(f"/ho-so/{meeting}", fields).json
    assert answer["version"] == 2
    assert re.fullmatch(r"\d\d:\d\d:\d\d", answer["saved_at"])
    at_the_date = [finding for finding in answer["findings"] if finding["id"] == "decision-date"]
    assert len(at_the_date) == 1
    assert answer["signatures"]["decision-signatory"].startswith("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n")


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (BodyKind.PARTY_COMMITTEE, f"BÍ THƯ\nkiêm\nTRƯỞNG BAN CHỈ ĐẠO\n{SIGNATURE_ROOM}Lê Mai"),
        (BodyKind.PEOPLES_COMMITTEE, f"TRƯỞNG BAN CHỈ ĐẠO\n{SIGNATURE_ROOM}BÍ THƯ\nLê Mai"),
    ],
)
def test_the_signature_is_shown_as_it_will_be_printed(clerk, typed, kind, shown):
    signer = {"position": "Trưởng Ban Chỉ đạo", "other_post": "Bí thư", "person-name": "Lê Mai"}
    fields = typed(1, plan__wanted="y", organ__kind=kind.value) | {"start-date": "10/7/2026", "start-time": "8:00"}
    fields |= {f"plan-signatory-{name}": value for name, value in signer.items()}
    answer = clerk.send(f"/ho-so/{clerk.new_meeting()}", fields).json
    assert answer["signatures"]["plan-signatory"] == shown


def test_findings_stand_beside_their_fields_and_are_tied_to_them(clerk):
    meeting = clerk.new_meeting()
    page = clerk.get(f"/ho-so/{meeting}").text
    beside = re.search(r'<ul class="findings" id="place-findings".*?</ul>', page, re.DOTALL).group()
    assert "finding-error" in beside
    assert re.search(r'<textarea[^>]*name="place"[^>]*aria-describedby="[^"]*place-findings"', page)
    assert '<a href="#place">' in page


def test_every_finding_of_an_empty_meeting_leads_to_something_on_the_page(clerk, typed):
    meeting = clerk.new_meeting()
    answer = clerk.send(f"/ho-so/{meeting}", typed(1, decision__wanted="y", pledge__wanted="y")).json
    page = clerk.get(f"/ho-so/{meeting}").text
    assert len(answer["findings"]) > 10
    for finding in answer["findings"]:
        assert f'id="{finding["id"]}"' in page, finding


def test_every_input_has_a_label_and_every_id_is_there_once(clerk, typed):
    meeting = clerk.new_meeting()
    rows = {f"{name}-0-{field}": "x" for name, field in ROWS}
    clerk.send(f"/ho-so/{meeting}", typed(1, decision__wanted="y", **rows, **{"decision-articles-0": "x"}))
    page = re.sub(r"<template.*?</template>", "", clerk.get(f"/ho-so/{meeting}").text, flags=re.DOTALL)
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    labelled = set(re.findall(r'<label for="([^"]+)"', page))
    for tag in re.findall(r"<(?:input|select|textarea)[^>]*>", page):
        if 'type="hidden"' not in tag and "pledge-witness-is_host" not in tag and 'type="file"' not in tag:
            assert re.search(r'id="([^"]+)"', tag).group(1) in labelled, tag


ROWS = (
    ("attendance-persons", "person-name"),
    ("attendance-persons", "name"),
    ("attendance-groups", "description"),
    ("attendance-absent", "reason"),
    ("agenda", "content"),
    ("proceedings", "title"),
    ("decision-members", "role"),
    ("pledge-criteria", "name"),
    ("pledge-parties", "unit"),
    ("pledge-persons", "name"),
)


def names_of(form):
    """The names of all fields of a form that are no lists."""
    for field in form:
        if field.kind == "part":
            yield from names_of(field.form)
        elif field.kind != "rows":
            yield field.name


def test_the_page_holds_every_field_once(clerk):
    page = re.sub(r"<template.*?</template>", "", clerk.get(f"/ho-so/{clerk.new_meeting()}").text, flags=re.DOTALL)
    for name in names_of(MeetingForm()):
        assert page.count(f' name="{name}"') == 1, name


def test_the_second_of_two_tabs_is_told_who_saved_and_overwrites_nothing(clerk, office, typed):
    meeting = clerk.new_meeting()
    clerk.send(f"/ho-so/{meeting}", typed(1, subject="của thẻ một", origin="one", sequence=1))
    answer = clerk.send(f"/ho-so/{meeting}", typed(1, subject="của thẻ hai", origin="two", sequence=1))
    assert answer.status_code == 409
    assert "vanthu" in answer.json["error"]
    saved_at = office.records.get(meeting).summary.updated_at.astimezone(office.settings.time_zone)
    assert f"{saved_at:%H:%M:%S}" in answer.json["error"]
    assert office.records.get(meeting).typed["subject"] == "của thẻ một"


def test_without_scripts_the_second_tab_keeps_its_text_on_the_page(clerk, typed):
    meeting = clerk.new_meeting()
    clerk.get(f"/ho-so/{meeting}")
    clerk.post(f"/ho-so/{meeting}", typed(1, subject="của thẻ một"))
    answer = clerk.post(f"/ho-so/{meeting}", typed(1, subject="của thẻ hai"))
    assert answer.status_code == 409
    assert "của thẻ hai</textarea>" in answer.text
    assert f'formaction="/ho-so/{meeting}/ban-rieng"' in answer.text
    assert 'name="version" value="1"' in answer.text


def test_the_text_of_the_second_tab_can_be_kept_as_a_meeting_of_its_own(clerk, office, typed):
    meeting = clerk.new_meeting()
    clerk.send(f"/ho-so/{meeting}", typed(1, subject="một"))
    answer = clerk.send(f"/ho-so/{meeting}/ban-rieng", typed(1, subject="hai"))
    own = int(answer.json["location"].rpartition("/")[2])
    assert office.records.get(own).typed["subject"] == "hai"
    assert "bản của vanthu" in office.records.get(own).summary.title
    assert office.records.get(meeting).typed["subject"] == "một"


class NoRoom(FolderPictures):
    """Pictures on a disk that is full."""

    def copy(self, from_meeting, to_meeting):
        raise StoreFull(f"{from_meeting}, {to_meeting}")


def test_a_version_that_cannot_be_kept_apart_whole_leaves_no_meeting_behind(clerk, office, typed):
    meeting = clerk.new_meeting()

    object.__setattr__(office, "pictures", NoRoom(office.pictures.folder))
    assert clerk.send(f"/ho-so/{meeting}/ban-rieng", typed(1, subject="hai")).status_code == 507
    assert [each.id for each in office.records.meetings()] == [meeting]


def own_version(clerk, meeting, fields):
    """Keep these fields as a meeting of its own, and give back its address."""
    return clerk.send(f"/ho-so/{meeting}/ban-rieng", fields).json["location"]


@pytest.mark.usefixtures("at_once")
def test_a_version_kept_apart_takes_the_papers_of_own_kinds_along_with_number_and_date(clerk, office, typed):
    a_kind(clerk)
    meeting = clerk.new_meeting()
    clerk.get(f"/ho-so/{meeting}/rieng/giay-xac-nhan")
    values = {"x_họ_tên": "Lê Mai", "x_số_văn_bản": "7", "x_ngày_văn_bản": "12/5/2026"}
    assert clerk.post(f"/ho-so/{meeting}/rieng/giay-xac-nhan", {"version": "0"} | values).status_code == 303
    own = int(own_version(clerk, meeting, typed(1, subject="hai")).rpartition("/")[2])
    kept, old = office.own_kinds.values(own), office.own_kinds.values(meeting)
    assert kept["giay-xac-nhan"].typed == old["giay-xac-nhan"].typed
    assert kept["giay-xac-nhan"].typed["số_văn_bản"] == "7"


def test_a_version_kept_apart_is_told_from_the_other_one_after_it_is_saved_too(clerk, typed):
    meeting = clerk.new_meeting()
    there = own_version(clerk, meeting, typed(1, subject="một"))
    answer = clerk.send(there, typed(1, subject="hai")).json
    assert answer["title"].endswith("hai (bản của vanthu)")
    assert answer["title"] in clerk.get("/").text
    assert clerk.send(there, typed(2, subject="ba")).json["title"].endswith("ba (bản của vanthu)")
    assert read_record(clerk.get(f"{there}/ho-so.yaml").data, source="x").subject == "ba"


def test_the_copy_of_a_version_kept_apart_is_a_meeting_like_any_other(clerk, office, typed):
    there = own_version(clerk, clerk.new_meeting(), typed(1, subject="một"))
    clerk.get(there)
    copy = clerk.post(f"{there}/sao-chep").location
    assert "bản của" not in office.records.get(int(copy.rpartition("/")[2])).summary.title


def test_a_page_whose_answer_was_lost_is_not_taken_for_another(clerk, typed):
    meeting = clerk.new_meeting()
    clerk.send(f"/ho-so/{meeting}", typed(1, subject="a", origin="one", sequence=1))
    again = clerk.send(f"/ho-so/{meeting}", typed(1, subject="b", origin="one", sequence=2))
    assert (again.status_code, again.json["version"]) == (200, 3)


def test_a_row_button_works_without_scripts(clerk, typed):
    meeting = clerk.new_meeting()
    clerk.get(f"/ho-so/{meeting}")
    answer = clerk.post(f"/ho-so/{meeting}", typed(1, row="add:decision-members"))
    assert answer.location.endswith("#decision-members")
    page = re.sub(r"<template.*?</template>", "", clerk.get(f"/ho-so/{meeting}").text, flags=re.DOTALL)
    assert 'name="decision-members-0-role"' in page


@pytest.mark.parametrize("meeting", [99])
def test_saving_a_meeting_that_is_gone_is_told(clerk, typed, meeting):
    clerk.get("/")
    assert clerk.send(f"/ho-so/{meeting}", typed(1)).status_code == 404


def test_five_hundred_members_are_saved_in_one_go(clerk, typed):
    meeting = clerk.new_meeting()
    members = {f"decision-members-{n}-person-name": f"Người {n}" for n in range(500)}
    assert clerk.send(f"/ho-so/{meeting}", typed(1, decision__wanted="y") | members).status_code == 200
    record = read_record(clerk.get(f"/ho-so/{meeting}/ho-so.yaml").data, source="x")
    assert [member.person.name for member in record.decision.members] == [f"Người {n}" for n in range(500)]
