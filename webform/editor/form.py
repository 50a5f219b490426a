"""The form of one meeting. Its fields bear the names of the record, so a path of one is a path of the other."""

from typing import Any

from wtforms import Form

from docgen.model import (
    Absence,
    AgendaItem,
    Attendance,
    Criterion,
    Decision,
    Group,
    MeetingRecord,
    Member,
    Minutes,
    Party,
    Pledge,
    PowerHolder,
    Proceeding,
)
from webform.editor.fields import (
    ChoiceField,
    ClockField,
    DayField,
    GrowingField,
    LinesField,
    LongTextField,
    NumberField,
    PartField,
    RowsField,
    TextField,
    YesField,
)
from webform.editor.labels import words
from webform.editor.people_forms import (
    EndForm,
    MomentForm,
    OrganForm,
    PersonForm,
    PersonInListForm,
    SignatoryForm,
    SwitchedForm,
)

POWERS = (
    (PowerHolder.HEAD.value, "Người đứng đầu (Chủ tịch …)"),
    (PowerHolder.BODY.value, "Tập thể cơ quan (Ủy ban nhân dân …)"),
)

LATER = ("regime", "plan", "regulation", "conclusions", "photos", "author")
"""Parts of the record that the form does not show yet. They stay in the meeting as they came."""


class GroupForm(Form):
    """People present without their names."""

    description = GrowingField(**words(Group, "description"))
    count = NumberField(**words(Group, "count"))


class AbsenceForm(Form):
    """Somebody who did not come."""

    person = PartField(PersonInListForm)
    reason = GrowingField(**words(Absence, "reason"))


class AttendanceForm(Form):
    """Who came, who did not, and the counts."""

    persons = RowsField(PartField(PersonInListForm), **words(Attendance, "persons"))
    groups = RowsField(PartField(GroupForm), **words(Attendance, "groups"))
    absent = RowsField(PartField(AbsenceForm), **words(Attendance, "absent"))
    invited_count = NumberField(**words(Attendance, "invited_count"))
    present_count = NumberField(**words(Attendance, "present_count"))


class AgendaItemForm(Form):
    """One line of the programme."""

    start = ClockField(**words(AgendaItem, "start"))
    content = GrowingField(**words(AgendaItem, "content"))
    speaker = GrowingField(**words(AgendaItem, "speaker"))


class ProceedingForm(Form):
    """One heading of the minutes."""

    title = GrowingField(**words(Proceeding, "title"))
    speaker = GrowingField(**words(Proceeding, "speaker"))
    text = LongTextField(**words(Proceeding, "text"), render_kw={"rows": 3})
    points = LinesField(**words(Proceeding, "points"), render_kw={"rows": 3})
    conclusion = LongTextField(**words(Proceeding, "conclusion"), render_kw={"rows": 2})


class MinutesForm(Form):
    """What the minutes need beyond the meeting."""

    number = NumberField(**words(Minutes, "number"))
    recipients = LinesField(**words(Minutes, "recipients"), render_kw={"rows": 3})
    archived_by = TextField(**words(Minutes, "archived_by"), default=Minutes().archived_by)
    chair_signs_as = TextField(**words(Minutes, "chair_signs_as"), default=Minutes().chair_signs_as)
    secretary_signs_as = TextField(**words(Minutes, "secretary_signs_as"), default=Minutes().secretary_signs_as)


class MemberForm(Form):
    """A member of the body that the decision sets up."""

    person = PartField(PersonInListForm)
    role = TextField(**words(Member, "role"), render_kw={"list": "roles"})
    note = GrowingField(**words(Member, "note"))


class DecisionForm(SwitchedForm):
    """The decision and its list of members."""

    wanted = YesField("Cuộc họp này có quyết định")
    subject = LongTextField(**words(Decision, "subject"), render_kw={"rows": 2})
    power_holder = ChoiceField(**words(Decision, "power_holder"), choices=POWERS, default=Decision().power_holder.value)
    body_name = GrowingField(**words(Decision, "body_name"))
    bases = LinesField(**words(Decision, "bases"), render_kw={"rows": 5})
    articles = RowsField(LongTextField("Nội dung", render_kw={"rows": 3}), **words(Decision, "articles"))
    executing_article = NumberField(**words(Decision, "executing_article"))
    members = RowsField(PartField(MemberForm), **words(Decision, "members"))
    recipients = LinesField(**words(Decision, "recipients"), render_kw={"rows": 4})
    archived_by = TextField(**words(Decision, "archived_by"), default=Decision().archived_by)
    number = NumberField(**words(Decision, "number"))
    date = DayField(**words(Decision, "date"))
    signatory = PartField(SignatoryForm, "Người ký quyết định", optional=True)


class CriterionForm(Form):
    """A named group of contents."""

    name = GrowingField(**words(Criterion, "name"))
    items = LinesField(**words(Criterion, "items"), render_kw={"rows": 4})


class PartyForm(Form):
    """A unit that signs, and who stands for it."""

    unit = GrowingField(**words(Party, "unit"))
    representative = PartField(PersonInListForm)
    is_host = YesField(**words(Party, "is_host"))


class PledgeForm(SwitchedForm):
    """The joint pledge and the individual ones."""

    wanted = YesField("Cuộc họp này có ký cam kết")
    subject = LongTextField(**words(Pledge, "subject"), render_kw={"rows": 2})
    bases = LinesField(**words(Pledge, "bases"), render_kw={"rows": 3})
    tasks = LinesField(**words(Pledge, "tasks"), render_kw={"rows": 5})
    criteria = RowsField(PartField(CriterionForm), **words(Pledge, "criteria"))
    period = GrowingField(**words(Pledge, "period"))
    organisation = LinesField(**words(Pledge, "organisation"), render_kw={"rows": 4})
    parties = RowsField(PartField(PartyForm), **words(Pledge, "parties"))
    witness = PartField(PartyForm, "Bên chứng kiến", optional=True)
    copies = NumberField(**words(Pledge, "copies"))
    addressee = GrowingField(**words(Pledge, "addressee"))
    persons = RowsField(PartField(PersonForm), **words(Pledge, "persons"))
    responsibility = LongTextField(**words(Pledge, "responsibility"), render_kw={"rows": 2})
    confirming_unit = GrowingField(**words(Pledge, "confirming_unit"))
    confirmed_by = PartField(SignatoryForm, "Người xác nhận bản cam kết cá nhân", optional=True)
    date = DayField(**words(Pledge, "date"))


class MeetingForm(Form):
    """One meeting."""

    organ = PartField(OrganForm)
    kind = TextField(**words(MeetingRecord, "kind"), default=MeetingRecord().kind, render_kw={"list": "kinds"})
    subject = LongTextField(**words(MeetingRecord, "subject"), render_kw={"rows": 2})
    start = PartField(MomentForm, "Bắt đầu")
    end = PartField(EndForm, "Kết thúc")
    place = GrowingField(**words(MeetingRecord, "place"))
    chair = PartField(PersonInListForm, "Chủ trì", optional=True)
    secretary = PartField(PersonInListForm, "Thư ký", optional=True)
    attendance = PartField(AttendanceForm)
    agenda = RowsField(PartField(AgendaItemForm), **words(MeetingRecord, "agenda"))
    proceedings = RowsField(PartField(ProceedingForm), **words(MeetingRecord, "proceedings"))
    minutes = PartField(MinutesForm)
    decision = PartField(DecisionForm)
    pledge = PartField(PledgeForm)
    sample_data = LinesField(**words(MeetingRecord, "sample_data"), render_kw={"rows": 4})

    def __init__(self, formdata: Any = None, **options: Any) -> None:
        super().__init__(formdata, **options)
        self.end.form.earlier = self.start.form
