import pytest

from docgen.codec import from_last_time, read_record, write_yaml
from docgen.model import Block, Decision, MeetingRecord, Photo, Plan
from docgen.ports import StoreFull
from docgen.store.own_kinds import SqlOwnKinds
from tests.support.whole_records import whole_record

RECORD = MeetingRecord(
    subject="ra mắt mô hình & <b>thử</b>",
    decision=Decision(subject="thành lập", number=5, articles=("Một", "Hai")),
    plan=Plan(subject="kế hoạch", blocks=(Block(text="phần"),)),
    photos=(Photo("a.jpg", "ảnh"),),
)


def test_a_new_meeting_opens_in_the_editor_and_stands_in_the_list(clerk):
    meeting = clerk.new_meeting()
    assert clerk.get(f"/ho-so/{meeting}").status_code == 200
    assert f"/ho-so/{meeting}" in clerk.get("/").text


def test_a_new_meeting_takes_the_organ_of_the_last_one(clerk, typed):
    first = clerk.new_meeting()
    clerk.get(f"/ho-so/{first}")
    clerk.post(f"/ho-so/{first}", typed(1, organ__name="Ủy ban nhân dân xã A", subject="cũ"))
    page = clerk.get(f"/ho-so/{clerk.new_meeting()}").text
    assert "Ủy ban nhân dân xã A" in page
    assert "cũ</textarea>" not in page


def test_a_deleted_meeting_comes_back_with_one_button(clerk):
    meeting = clerk.new_meeting()
    answer = clerk.post(f"/ho-so/{meeting}/xoa")
    after = clerk.get(answer.location).text
    assert f'action="/ho-so/{meeting}/phuc-hoi"' in after
    assert clerk.get(f"/ho-so/{meeting}").status_code == 404
    assert f"/ho-so/{meeting}/phuc-hoi" in clerk.get("/da-xoa").text
    clerk.post(f"/ho-so/{meeting}/phuc-hoi")
    assert clerk.get(f"/ho-so/{meeting}").status_code == 200


def test_nothing_is_said_of_a_deletion_that_was_taken_back(clerk):
    meeting = clerk.new_meeting()
    after = clerk.post(f"/ho-so/{meeting}/xoa").location
    clerk.post(f"/ho-so/{meeting}/phuc-hoi")
    assert "Đã xóa hồ sơ" not in clerk.get(after).text
    assert "Đã xóa hồ sơ" not in clerk.get("/?undo=99").text


def test_a_file_comes_in_and_goes_out_as_it_was(clerk):
    answer = clerk.upload(write_yaml(RECORD).encode())
    assert answer.status_code == 303
    out = clerk.get(f"{answer.location}/ho-so.yaml")
    assert "attachment" in out.headers["Content-Disposition"]
    assert read_record(out.data, source="x") == RECORD


def test_a_part_that_is_switched_off_is_kept_as_typed(clerk, typed):
    there = clerk.upload(write_yaml(RECORD).encode()).location
    clerk.get(there)
    kept = {"plan-subject": "kế hoạch", "plan-blocks": "phần"}
    clerk.send(there, typed(1) | kept)
    assert read_record(clerk.get(f"{there}/ho-so.yaml").data, source="x").plan is None
    clerk.send(there, typed(2, plan__wanted="y") | kept)
    assert read_record(clerk.get(f"{there}/ho-so.yaml").data, source="x").plan == RECORD.plan


def test_a_copy_leaves_out_the_numbers_and_the_day(clerk):
    there = clerk.upload(write_yaml(RECORD).encode()).location
    clerk.get(there)
    copy = clerk.post(f"{there}/sao-chep").location
    record = read_record(clerk.get(f"{copy}/ho-so.yaml").data, source="x")
    assert record.decision.articles == RECORD.decision.articles
    assert (record.decision.number, record.start, record.photos) == (None, None, ())


@pytest.mark.parametrize("regime", ["state", "party"])
def test_a_copy_keeps_what_a_record_from_last_time_keeps(clerk, regime):
    there = clerk.upload(write_yaml(whole_record(regime)).encode()).location
    clerk.get(there)
    copy = clerk.post(f"{there}/sao-chep").location
    old, record = (read_record(clerk.get(f"{place}/ho-so.yaml").data, source="x") for place in (there, copy))
    assert record == from_last_time(old)
    assert (record.attendance.absent, [item.start for item in record.agenda]) == ((), [None])


class NoRoom(SqlOwnKinds):
    """Own kinds on a disk that is full."""

    def values(self, meeting_id):
        raise StoreFull(str(meeting_id))


def test_a_copy_that_cannot_be_kept_whole_leaves_no_meeting_behind(clerk, office):
    there = clerk.upload(write_yaml(RECORD).encode()).location
    clerk.get(there)

    object.__setattr__(office, "own_kinds", NoRoom(office.records.database))
    assert clerk.post(f"{there}/sao-chep").status_code == 507
    assert [f"/ho-so/{meeting.id}" for meeting in office.records.meetings()] == [there]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"\xff\xfe\x00", "UTF-8"),
        (b"subject: [", "Không đọc được"),
        (b"khong_co: 1", "khong_co"),
        (b"subject: x\n" + b"#" * 5_000_001, "5 MB"),
    ],
)
def test_a_file_that_holds_no_record_is_told_in_one_sentence(clerk, data, complaint):
    answer = clerk.upload(data)
    assert answer.status_code == 422
    assert complaint in answer.text
    assert "Chưa có hồ sơ nào" in clerk.get("/").text


def test_no_chosen_file_is_told(clerk):
    clerk.get("/")
    assert clerk.post("/nhap-tep").status_code == 303
    assert "Chưa chọn tệp" in clerk.get("/").text


def test_titles_are_shown_as_typed_and_never_as_markup(clerk):
    clerk.upload(write_yaml(RECORD).encode())
    page = clerk.get("/").text
    assert "&lt;b&gt;thử&lt;/b&gt;" in page
    assert "<b>thử</b>" not in page
