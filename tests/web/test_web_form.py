from dataclasses import MISSING, fields, is_dataclass, replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from docgen import model
from docgen.codec import SCHEMA_VERSION, read_record_file, to_plain
from docgen.model import Decision, MeetingRecord, Member, Person
from docgen.wording.outline import read_outline, settled, write_outline
from tests.support import builders
from tests.support.places import ROOT
from webform.editor import form as forms
from webform.editor import issued_forms as issued
from webform.editor import people_forms as people
from webform.editor import text_forms as texts
from webform.editor.fields import CONTINUES, LinesField, PartField, RowsField
from webform.editor.form import MeetingForm
from webform.editor.reading import kept_parts, read_form, typed_record
from webform.editor.rows import change_rows
from webform.editor.text_fields import TableField

PAIRS = {
    MeetingForm: model.MeetingRecord,
    people.OrganForm: model.Organ,
    people.PersonForm: model.Person,
    people.SignatoryForm: model.Signatory,
    forms.AttendanceForm: model.Attendance,
    forms.GroupForm: model.Group,
    forms.AbsenceForm: model.Absence,
    forms.AgendaItemForm: model.AgendaItem,
    forms.ProceedingForm: model.Proceeding,
    forms.VoteForm: model.Vote,
    forms.MinutesForm: model.Minutes,
    forms.PledgeForm: model.Pledge,
    forms.CriterionForm: model.Criterion,
    forms.PartyForm: model.Party,
    forms.NewsForm: model.News,
    forms.PhotoForm: model.Photo,
    issued.DecisionForm: model.Decision,
    issued.MemberForm: model.Member,
    issued.ResolutionForm: model.Resolution,
    issued.ProgrammeForm: model.Programme,
    issued.InvitationForm: model.Invitation,
    issued.ConclusionsForm: model.Conclusions,
    issued.CorrectionForm: model.Correction,
    issued.CorrectionLetterForm: model.CorrectionLetter,
    texts.PlanForm: model.Plan,
    texts.RegulationForm: model.Regulation,
    texts.ReportForm: model.Report,
    texts.SubmissionForm: model.Submission,
    texts.OfficialLetterForm: model.OfficialLetter,
    texts.AnnexForm: model.Annex,
}
TYPED_AS_TEXT = {model.Block, model.AnnexRow}


def sent(form):
    """The fields of a form as a browser sends them: names and texts in the order of the page."""
    pairs = []
    for field in form:
        match field:
            case PartField():
                pairs += sent(field.form)
            case RowsField():
                for row in field.entries:
                    pairs += sent(row.form) if isinstance(row, PartField) else [(row.name, row.data)]
            case _ if field.kind == "yes":
                pairs += [(field.name, "y")] if field.data else []
            case _:
                pairs.append((field.name, str(field.data).replace("\n", "\r\n")))
    return pairs


def read_back(record):
    """The record after it was shown as a form and sent back by a browser."""
    typed = typed_record(record)
    form = MeetingForm(MultiDict(sent(MeetingForm(data=typed))))
    return read_form(form, kept_parts(typed))


def as_shown(value):
    """The value as a form can hold it.

    An empty row is no row, an optional part without content is absent, and a text is what reading it gives.
    """
    if isinstance(value, tuple):
        shown = tuple(as_shown(item) for item in value)
        return tuple(item for item in shown if item != (type(item)() if is_dataclass(item) else ""))
    if not is_dataclass(value):
        return value
    changes = {}
    for each in fields(value):
        shown = as_shown(getattr(value, each.name))
        optional = each.default is None and is_dataclass(shown) and type(shown) not in SWITCHED
        changes[each.name] = None if optional and shown == type(shown)() else shown
    return as_typed(replace(value, **changes), value)


def as_typed(shown, value):
    """A part with its structured text and its table as typing them gives them."""
    changes = {}
    if hasattr(value, "blocks"):
        form = PAIRED[type(value)]()
        changes["blocks"] = settled(read_outline(write_outline(value.blocks)), form.blocks.document)
    if isinstance(value, model.Annex):
        table = TableField.typed(to_plain(MeetingRecord(plan=model.Plan(annexes=(value,))))["plan"]["annexes"][0])
        field = texts.AnnexForm(data={"table": table}).table
        rows = [model.AnnexRow(tuple(row["cells"])) for row in field.plain()["rows"]]
        changes |= {"columns": tuple(field.plain()["columns"]), "rows": tuple(rows)}
    return replace(shown, **changes)


PAIRED = {cls: form for form, cls in PAIRS.items()}
SWITCHED = {cls for form, cls in PAIRS.items() if issubclass(form, people.SwitchedForm)}


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(builders.records())
def test_a_record_that_was_shown_and_sent_back_is_the_same(record):
    assume(CONTINUES not in repr(record))
    reading = read_back(record)
    assert reading.faults == ()
    assert reading.record == as_shown(record)


@pytest.mark.parametrize("name", ["tan_phong_2023", "dang_uy_luu_ve_2026", "mat_tran_luu_ve_2026"])
def test_a_whole_meeting_of_each_regime_is_the_same_after_the_form(name):
    record = read_record_file(ROOT / "examples" / f"{name}.yaml")
    reading = read_back(record)
    assert (reading.record, reading.faults) == (record, ())


@given(st.lists(builders.texts().filter(lambda text: text and CONTINUES not in text)))
def test_a_list_of_texts_survives_as_lines(items):
    form = MeetingForm()
    field = form.sample_data
    assert isinstance(field, LinesField)
    field.data = LinesField.typed(items)
    assert field.plain() == items


def test_every_form_shows_every_field_of_its_part_of_the_record():
    for form_class, cls in PAIRS.items():
        shown = {field.short_name for field in form_class()} - {"wanted"}
        wanted = {each.name for each in fields(cls)}
        assert shown - {"table"} | (set(TableField.holds) if "table" in shown else set()) == wanted, cls.__name__


def test_every_part_of_the_record_has_a_form_or_is_typed_as_text():
    parts = {cls for name in model.__all__ if is_dataclass(cls := getattr(model, name))}
    machinery = {model.Finding, model.Notice, model.Result, model.PowerHolder}
    assert parts - machinery == set(PAIRS.values()) | TYPED_AS_TEXT


def test_nothing_of_a_record_is_left_out_of_the_form():
    assert set(kept_parts(typed_record(MeetingRecord()))) == {"schema"}


def test_a_part_that_an_older_version_kept_as_it_came_is_shown():
    plan = {"subject": "Xây dựng mô hình", "blocks": [{"level": "section", "title": "Mục đích", "children": []}]}
    form = MeetingForm(data={"plan": plan, "report": None})
    assert (form.plan.form.wanted.data, form.plan.form.blocks.data) == (True, "I. Mục đích")
    assert not form.report.form.wanted.data


def test_fields_start_with_the_defaults_of_the_model():
    typed = typed_record(MeetingRecord())
    assert typed["schema"] == SCHEMA_VERSION
    assert MeetingForm(data=typed).data == MeetingForm().data
    for each in fields(Decision):
        if isinstance(each.default, str) and each.default is not MISSING:
            assert MeetingForm().data["decision"][each.name] == str(each.default)


def rows_of(*numbers):
    pairs = [(f"decision-members-{number}-person-name", f"tên {number}") for number in numbers]
    return MeetingForm(MultiDict([*pairs, ("decision-wanted", "y")]))


def test_rows_stand_in_the_order_of_the_page_whatever_their_numbers():
    record = read_form(rows_of(7, 0, 3, 1_000_000), {}).record
    assert [member.person.name for member in record.decision.members] == ["tên 7", "tên 0", "tên 3", "tên 1000000"]


def test_a_finding_is_placed_at_the_field_as_the_page_knows_it():
    reading = read_form(rows_of(7, 0), {})
    assert reading.place_of("decision.members[1].role") == "decision-members-0-role"
    assert reading.place_of("decision.members[0].person.name") == "decision-members-7-person-name"
    assert reading.place_of("decision.members") == "decision-members"
    assert reading.place_of("plan.subject") == "plan-subject"
    assert reading.place_of("nowhere.at_all") == ""


def test_empty_rows_are_no_rows_but_are_counted_past():
    form = MeetingForm(
        MultiDict([("decision-wanted", "y"), ("decision-members-0-role", ""), ("decision-members-1-role", "Thư ký")])
    )
    reading = read_form(form, {})
    assert [member.role for member in reading.record.decision.members] == ["Thư ký"]
    assert reading.place_of("decision.members[0].role") == "decision-members-1-role"


def test_an_impossible_date_is_told_at_its_field_and_kept_as_typed():
    form = MeetingForm(MultiDict({"decision-wanted": "y", "decision-date": "31/02/2023", "decision-subject": "S"}))
    reading = read_form(form, {})
    assert [fault.path for fault in reading.faults] == ["decision.date"]
    assert reading.place_of("decision.date") == "decision-date"
    assert (reading.record.decision.date, reading.record.decision.subject) == (None, "S")
    assert form.data["decision"]["date"] == "31/02/2023"


def test_a_day_without_a_time_is_told_at_the_time():
    reading = read_form(MeetingForm(MultiDict({"start-date": "12/5/2023"})), {})
    assert [(fault.path, reading.place_of(fault.path)) for fault in reading.faults] == [("start", "start-time")]


def test_the_end_is_on_the_day_of_the_start_unless_said_otherwise():
    typed = {"start-date": "12/5/2023", "start-time": "14h00", "end-time": "16 giờ 30"}
    record = read_form(MeetingForm(MultiDict(typed)), {}).record
    assert record.end.isoformat() == "2023-05-12T16:30:00"


def test_a_missing_moment_is_asked_for_where_it_is_typed():
    reading = read_form(MeetingForm(), {})
    assert (reading.place_of("start"), reading.place_of("end")) == ("start-date", "end-time")


def test_a_decision_that_is_not_wanted_is_not_in_the_record_and_stays_typed():
    form = MeetingForm(MultiDict({"decision-subject": "thành lập", "decision-date": "không phải ngày"}))
    reading = read_form(form, {})
    assert (reading.record.decision, reading.faults) == (None, ())
    assert form.data["decision"]["subject"] == "thành lập"


def test_two_faults_in_one_list_leave_the_rest_readable():
    pairs = [("attendance-groups-0-count", "ba"), ("attendance-groups-1-count", "hai"), ("subject", "S")]
    reading = read_form(MeetingForm(MultiDict(pairs)), {})
    assert len(reading.faults) == 2
    assert reading.record.subject == "S"


def test_rows_are_added_moved_and_removed_without_scripts():
    form = rows_of(0, 1, 2)

    def names():
        return [row.form.person.form.name.data for row in form.decision.form.members.entries]

    assert change_rows(form, "up:decision-members-2") == "decision-members"
    assert names() == ["tên 0", "tên 2", "tên 1"]
    change_rows(form, "down:decision-members-0")
    assert names() == ["tên 2", "tên 0", "tên 1"]
    change_rows(form, "remove:decision-members-2")
    change_rows(form, "add:decision-members")
    assert names() == ["tên 0", "tên 1", ""]
    assert change_rows(form, "remove:decision-members-99") == ""
    assert change_rows(form, "nonsense") == ""


def test_a_person_keeps_what_a_list_does_not_show():
    record = MeetingRecord(decision=Decision(members=(Member(Person("A", address="Tổ 3"), "Thành viên"),)))
    assert read_back(record).record.decision.members[0].person.address == "Tổ 3"
