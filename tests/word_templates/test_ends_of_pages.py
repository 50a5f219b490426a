"""What stands on one page with the end of a paper: the recipients of minutes, the last row of a list."""

from dataclasses import replace

import pytest

from docgen.kinds.base import PaperPlan
from docgen.model import AgendaItem, Annex, AnnexRow, Attendance, Group, MeetingRecord, Proceeding
from docgen.word.read import read
from docgen.workflow.draft import make_paper
from tests.support.builders import members
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
