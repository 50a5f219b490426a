"""Forms of the papers that somebody issues: what they have in common, and those without a structured text."""

from docgen.model import (
    Conclusions,
    Correction,
    CorrectionLetter,
    Decision,
    Invitation,
    Member,
    Plan,
    PowerHolder,
    Programme,
    Resolution,
)
from webform.editor.fields import (
    ChoiceField,
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
from webform.editor.people_forms import PersonInListForm, SignatoryForm, SwitchedForm
from webform.editor.record_form import RecordForm

POWERS = (
    (PowerHolder.HEAD.value, "Người đứng đầu (Chủ tịch …)"),
    (PowerHolder.BODY.value, "Tập thể cơ quan (Ủy ban nhân dân …)"),
)


class IssuedForm(SwitchedForm):
    """What every issued paper has: who signs, who gets it, its number and date."""

    signatory = PartField(SignatoryForm, "Người ký", optional=True)
    recipients = LinesField(**words(Plan, "recipients"), render_kw={"rows": 3})
    archived_by = TextField(**words(Plan, "archived_by"))
    number = NumberField(**words(Plan, "number"))
    date = DayField(**words(Plan, "date"))


class MemberForm(RecordForm):
    """A member of the body that the decision sets up."""

    person = PartField(PersonInListForm)
    role = TextField(**words(Member, "role"), render_kw={"list": "roles"})
    note = GrowingField(**words(Member, "note"))


class DecisionForm(IssuedForm):
    """The decision and its list of members."""

    wanted = YesField("Quyết định thành lập ban, tổ", description="Kèm danh sách thành viên.")
    subject = LongTextField(**words(Decision, "subject"), render_kw={"rows": 2})
    power_holder = ChoiceField(**words(Decision, "power_holder"), choices=POWERS, default=Decision().power_holder.value)
    body_name = GrowingField(**words(Decision, "body_name"))
    bases = LinesField(**words(Decision, "bases"), render_kw={"rows": 5})
    articles = RowsField(LongTextField("Nội dung", render_kw={"rows": 3}), **words(Decision, "articles"))
    executing_article = NumberField(**words(Decision, "executing_article"))
    members = RowsField(PartField(MemberForm), **words(Decision, "members"))


class ResolutionForm(IssuedForm):
    """The resolution of the meeting."""

    wanted = YesField("Nghị quyết", description="Của tập thể: Hội đồng nhân dân, Đảng ủy, chi bộ.")
    subject = LongTextField(**words(Resolution, "subject"), render_kw={"rows": 2})
    bases = LinesField(**words(Resolution, "bases"), render_kw={"rows": 4})
    articles = RowsField(LongTextField("Nội dung", render_kw={"rows": 3}), **words(Resolution, "articles"))
    executing_article = NumberField(**words(Resolution, "executing_article"))


class ProgrammeForm(IssuedForm):
    """The programme as a paper of its own."""

    wanted = YesField("Chương trình", description="Bảng chương trình in thành văn bản riêng.")
    notes = LinesField(**words(Programme, "notes"), render_kw={"rows": 2})


class InvitationForm(IssuedForm):
    """The invitations, one for each person and group."""

    wanted = YesField("Giấy mời", description="Mỗi người, mỗi nhóm dự một giấy.")
    guests = LinesField(**words(Invitation, "guests"), render_kw={"rows": 3})
    notes = LinesField(**words(Invitation, "notes"), render_kw={"rows": 2})


class ConclusionsForm(IssuedForm):
    """The notice of conclusions."""

    wanted = YesField("Thông báo kết luận", description="Kết luận, ý kiến chỉ đạo tại cuộc họp.")
    speaker = PartField(PersonInListForm, "Người chỉ đạo, kết luận", optional=True)
    items = LinesField(**words(Conclusions, "items"), render_kw={"rows": 6})


class CorrectionForm(RecordForm):
    """One slip, and how it should read."""

    place = GrowingField(**words(Correction, "place"))
    wrong = GrowingField(**words(Correction, "wrong"))
    right = GrowingField(**words(Correction, "right"))


class CorrectionLetterForm(IssuedForm):
    """The letter that corrects a paper which was issued."""

    wanted = YesField("Công văn đính chính", description="Sửa chỗ sai trong một văn bản đã ban hành.")
    paper = LongTextField(**words(CorrectionLetter, "paper"), render_kw={"rows": 2})
    unit = TextField(**words(CorrectionLetter, "unit"))
    addressees = LinesField(**words(CorrectionLetter, "addressees"), render_kw={"rows": 2})
    reason = LongTextField(**words(CorrectionLetter, "reason"), render_kw={"rows": 2})
    corrections = RowsField(PartField(CorrectionForm), **words(CorrectionLetter, "corrections"))
