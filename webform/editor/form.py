"""The form of one meeting. Its fields bear the names of the record, so a path of one is a path of the other."""

from collections.abc import Mapping
from typing import Any

from wtforms.widgets import HiddenInput

from docgen.model import (
    Absence,
    AgendaItem,
    Attendance,
    Criterion,
    Group,
    MeetingRecord,
    Minutes,
    News,
    Party,
    Photo,
    Pledge,
    Proceeding,
    Vote,
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
from webform.editor.issued_forms import (
    ConclusionsForm,
    CorrectionLetterForm,
    DecisionForm,
    InvitationForm,
    ProgrammeForm,
    ResolutionForm,
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
from webform.editor.record_form import RecordForm
from webform.editor.text_forms import OfficialLetterForm, PlanForm, RegulationForm, ReportForm, SubmissionForm
from webform.editor.typed import brought_up


class GroupForm(RecordForm):
    """People present without their names."""

    description = GrowingField(**words(Group, "description"))
    count = NumberField(**words(Group, "count"))


class AbsenceForm(RecordForm):
    """Somebody who did not come."""

    person = PartField(PersonInListForm)
    reason = GrowingField(**words(Absence, "reason"))


class AttendanceForm(RecordForm):
    """Who came, who did not, and the counts."""

    persons = RowsField(PartField(PersonInListForm), **words(Attendance, "persons"))
    groups = RowsField(PartField(GroupForm), **words(Attendance, "groups"))
    absent = RowsField(PartField(AbsenceForm), **words(Attendance, "absent"))
    invited_count = NumberField(**words(Attendance, "invited_count"))
    present_count = NumberField(**words(Attendance, "present_count"))


class AgendaItemForm(RecordForm):
    """One line of the programme."""

    start = ClockField(**words(AgendaItem, "start"))
    content = GrowingField(**words(AgendaItem, "content"))
    speaker = GrowingField(**words(AgendaItem, "speaker"))


class ProceedingForm(RecordForm):
    """One heading of the minutes."""

    title = GrowingField(**words(Proceeding, "title"))
    speaker = GrowingField(**words(Proceeding, "speaker"))
    text = LongTextField(**words(Proceeding, "text"), render_kw={"rows": 3})
    points = LinesField(**words(Proceeding, "points"), render_kw={"rows": 3})
    conclusion = LongTextField(**words(Proceeding, "conclusion"), render_kw={"rows": 2})


class VoteForm(RecordForm):
    """One vote, in numbers of people."""

    subject = GrowingField(**words(Vote, "subject"))
    agreed = NumberField(**words(Vote, "agreed"))
    against = NumberField(**words(Vote, "against"))
    abstained = NumberField(**words(Vote, "abstained"))


class MinutesForm(RecordForm):
    """What the minutes need beyond the meeting."""

    number = NumberField(**words(Minutes, "number"))
    recipients = LinesField(**words(Minutes, "recipients"), render_kw={"rows": 3})
    archived_by = TextField(**words(Minutes, "archived_by"), default=Minutes().archived_by)
    chair_signs_as = TextField(**words(Minutes, "chair_signs_as"), default=Minutes().chair_signs_as)
    secretary_signs_as = TextField(**words(Minutes, "secretary_signs_as"), default=Minutes().secretary_signs_as)
    votes = RowsField(PartField(VoteForm), **words(Minutes, "votes"))
    certifier = PartField(SignatoryForm, "Người xác nhận chữ ký của chủ trì", optional=True)


class CriterionForm(RecordForm):
    """A named group of contents."""

    name = GrowingField(**words(Criterion, "name"))
    items = LinesField(**words(Criterion, "items"), render_kw={"rows": 4})


class PartyForm(RecordForm):
    """A unit that signs, and who stands for it."""

    unit = GrowingField(**words(Party, "unit"))
    representative = PartField(PersonInListForm)
    is_host = YesField(**words(Party, "is_host"))


class UnitPartyForm(PartyForm):
    """A unit that pledges alone."""

    is_host = YesField(widget=HiddenInput())


class PledgeForm(SwitchedForm):
    """The joint pledge and the individual ones."""

    wanted = YesField("Bản cam kết", description="Cam kết chung, cam kết của đơn vị, của từng người.")
    subject = LongTextField(**words(Pledge, "subject"), render_kw={"rows": 2})
    bases = LinesField(**words(Pledge, "bases"), render_kw={"rows": 3})
    tasks = LinesField(**words(Pledge, "tasks"), render_kw={"rows": 5})
    criteria = RowsField(PartField(CriterionForm), **words(Pledge, "criteria"))
    period = GrowingField(**words(Pledge, "period"))
    organisation = LinesField(**words(Pledge, "organisation"), render_kw={"rows": 4})
    parties = RowsField(PartField(PartyForm), **words(Pledge, "parties"))
    witness = PartField(PartyForm, "Bên chứng kiến", optional=True)
    units = RowsField(PartField(UnitPartyForm), **words(Pledge, "units"))
    copies = NumberField(**words(Pledge, "copies"))
    addressee = GrowingField(**words(Pledge, "addressee"))
    persons = RowsField(PartField(PersonForm), **words(Pledge, "persons"))
    responsibility = LongTextField(**words(Pledge, "responsibility"), render_kw={"rows": 2})
    confirming_unit = GrowingField(**words(Pledge, "confirming_unit"))
    confirmed_by = PartField(SignatoryForm, "Người xác nhận bản cam kết cá nhân", optional=True)
    date = DayField(**words(Pledge, "date"))


class NewsForm(SwitchedForm):
    """A news item in words of its own."""

    wanted = YesField("Tin bài viết riêng", description="Không đánh dấu thì lời tin lấy từ diễn biến.")
    headline = GrowingField(**words(News, "headline"))
    lead = LongTextField(**words(News, "lead"), render_kw={"rows": 2})
    paragraphs = LinesField(**words(News, "paragraphs"), render_kw={"rows": 6})


class PhotoForm(RecordForm):
    """A picture: its file travels hidden, the page shows it."""

    file = TextField(widget=HiddenInput())
    caption = GrowingField(**words(Photo, "caption"))


class MeetingForm(RecordForm):
    """One meeting."""

    body = ChoiceField(**words(MeetingRecord, "body"), choices=(), default="")
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
    invitation = PartField(InvitationForm)
    programme = PartField(ProgrammeForm)
    plan = PartField(PlanForm)
    decision = PartField(DecisionForm)
    regulation = PartField(RegulationForm)
    resolution = PartField(ResolutionForm)
    pledge = PartField(PledgeForm)
    conclusions = PartField(ConclusionsForm)
    report = PartField(ReportForm)
    submission = PartField(SubmissionForm)
    official_letter = PartField(OfficialLetterForm)
    correction_letter = PartField(CorrectionLetterForm)
    news = PartField(NewsForm)
    author = TextField(**words(MeetingRecord, "author"))
    photos = RowsField(PartField(PhotoForm), **words(MeetingRecord, "photos"))
    attachments_apart = YesField(**words(MeetingRecord, "attachments_apart"))
    sample_data = LinesField(**words(MeetingRecord, "sample_data"), render_kw={"rows": 4})

    def __init__(self, formdata: Any = None, *, data: Mapping[str, Any] | None = None, **options: Any) -> None:
        stored = None if data is None else brought_up(type(self), data)
        super().__init__(formdata, data=stored, **options)
        self.end.form.earlier = self.start.form
