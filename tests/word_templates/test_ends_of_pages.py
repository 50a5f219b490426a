"""What stands on one page with the end of a paper: recipients of minutes, the last row of a list, signatures."""

from dataclasses import replace

import pytest

from docgen.kinds.base import PaperPlan
from docgen.kinds.pledge import PLEDGE
from docgen.model import AgendaItem, Annex, AnnexRow, Attendance, Group, MeetingRecord, Party, Person, Proceeding
from docgen.word.read import read
from docgen.workflow.draft import make_paper
from tests.support.builders import a_pledge, members
from tests.support.layout import PrintedLine, lines_of
from tests.support.offices import a_drafting_office
from tests.support.whole_records import REGIMES, plans_of, whole_record

OFFICE = a_drafting_office()
FEWEST_ROWS, MOST_ROWS = 10, 40  # fewer and more than a page holds


def lines(plan: PaperPlan) -> list[PrintedLine]:
    return lines_of(read(make_paper(OFFICE, plan, pdf=False).docx).value)


def page_of(found: list[PrintedLine], beginning: str) -> int:
    return next(line.page for line in reversed(found) if line.text.startswith(beginning))


def of_guests(record: MeetingRecord, count: int) -> PaperPlan:
    groups = (Group("cán bộ, công chức", count - 1), Group("khách mời", 1))
    return plans_of(replace(record, attendance=Attendance(groups=groups)))["attendance_list"]


def of_members(record: MeetingRecord, count: int) -> PaperPlan:
    assert record.decision is not None
    decision = replace(record.decision, members=members(count))
    return plans_of(replace(record, decision=decision, attachments_apart=True))["roster"]


def of_items(record: MeetingRecord, count: int) -> PaperPlan:
    agenda = tuple(AgendaItem(f"Việc {number}") for number in range(1, count + 1))
    return plans_of(replace(record, agenda=agenda))["programme"]


def of_rows(record: MeetingRecord, count: int) -> PaperPlan:
    assert record.plan is not None
    rows = tuple(AnnexRow((f"Dòng {number}",)) for number in range(1, count + 1))
    annex = Annex("Bảng", columns=("Việc",), rows=rows, closing="Hết")
    return plans_of(replace(record, plan=replace(record.plan, annexes=(annex,)), attachments_apart=True))["annex"]


LISTS = {
    "attendance_list": (of_guests, "{}", "Danh sách này có"),
    "roster": (of_members, "{}", "Danh sách này có"),
    "programme": (of_items, "Việc {}", "Đề nghị có mặt"),
    "annex": (of_rows, "Dòng {}", "Hết"),
}
"""How a list of so many rows is made, how the last of them begins, and what ends the list."""


@pytest.mark.parametrize("count", range(24, 31))
def test_the_recipients_of_minutes_stand_on_the_page_of_the_names_above_them(count: int):
    points = tuple(f"Ý kiến số {number}" for number in range(1, count + 1))
    record = replace(whole_record(), proceedings=(Proceeding(title="Ý kiến", points=points),))
    found = lines(plans_of(record)["minutes"])
    assert page_of(found, "Nơi nhận:") == page_of(found, "CHỦ TỌA") == page_of(found, "Hội nghị kết thúc")


@pytest.mark.parametrize("regime", REGIMES)
@pytest.mark.parametrize("name", LISTS)
def test_what_ends_a_list_never_turns_the_page_without_a_row_of_it(name: str, regime: str):
    made, row, closing = LISTS[name]
    record = whole_record(regime)
    for count in range(FEWEST_ROWS, MOST_ROWS):
        found = lines(made(record, count))
        if page_of(found, closing) > 1:
            break
    assert page_of(found, row.format(count)) == page_of(found, closing) > 1


def pledge_of(record: MeetingRecord, count: int, tasks: int, *, is_witnessed: bool) -> PaperPlan:
    people = [Person(f"Lê Văn {chr(ord('A') + number)}", "Tổ trưởng", "ông") for number in range(count)]
    parties = tuple(Party(f"Tổ dân phố {number}", person) for number, person in enumerate(people, 1))
    witness = Party("Mặt trận Tổ quốc xã", Person("Đỗ Thị Hoa", "Chủ tịch", "bà")) if is_witnessed else None
    contents = tuple(f"Nội dung {number}" for number in range(1, tasks + 1))
    pledge = a_pledge(parties=parties, witness=witness, units=(), persons=(), tasks=contents)
    return PLEDGE.plans(replace(record, pledge=pledge))[0]


def rows_by_page(found: list[PrintedLine]) -> list[int]:
    """How many rows of signatures each page has; each row begins with its own height of the page."""
    heads = {(line.page, line.y) for line in found if line.text.startswith(("ĐẠI DIỆN", "CHỨNG KIẾN CỦA"))}
    return [sum(page == number for page, _ in heads) for number in range(1, found[-1].page + 1)]


@pytest.mark.parametrize("regime", REGIMES)
@pytest.mark.parametrize("is_witnessed", [False, True])
@pytest.mark.parametrize("count", [2, 4, 5, 7, 8, 9, 11, 12])
def test_no_signature_of_a_joint_pledge_stands_on_a_page_alone(count: int, is_witnessed: bool, regime: str):
    for tasks in (2, 8, 11, 14):
        found = lines(pledge_of(whole_record(regime), count, tasks, is_witnessed=is_witnessed))
        *_, last = rows_by_page(found)
        assert last >= 2 or page_of(found, "Bản cam kết này") == found[-1].page


@pytest.mark.parametrize(("count", "is_witnessed"), [(4, True), (5, False), (6, True), (8, False)])
def test_the_signatures_of_a_joint_pledge_stand_with_its_last_sentence_where_a_page_holds_them(
    count: int, is_witnessed: bool
):
    for tasks in range(2, 18, 3):
        found = lines(pledge_of(whole_record(), count, tasks, is_witnessed=is_witnessed))
        assert page_of(found, "Bản cam kết này") == found[-1].page


def test_the_place_of_a_signature_and_its_heading_stay_on_one_page_however_long_the_names_are():
    unit = "Ban Công tác Mặt trận tổ dân phố số 1 thuộc khu phố trung tâm của phường "
    parties = tuple(Party(f"{unit}{number}", Person(f"Lê Văn {number}", "Trưởng ban")) for number in range(1, 9))
    for tasks in range(2, 18, 3):
        pledge = a_pledge(parties=parties, units=(), persons=(), tasks=("Nội dung",) * tasks)
        found = lines(PLEDGE.plans(replace(whole_record(), pledge=pledge))[0])
        heads = [line.page for line in found if line.text.startswith("ĐẠI DIỆN")]
        names = [line.page for line in found if line.text.startswith("Lê Văn")]
        assert heads == names
