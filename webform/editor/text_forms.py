"""Forms of the papers with a structured text and annexes: typed as text, numbered by rule."""

from docgen.model import Annex, OfficialLetter, Plan, Regulation, Report, Submission
from webform.editor.fields import (
    ChoiceField,
    GrowingField,
    LinesField,
    LongTextField,
    NumberField,
    PartField,
    RowsField,
    TextField,
    YesField,
)
from webform.editor.issued_forms import POWERS, IssuedForm
from webform.editor.labels import words
from webform.editor.record_form import RecordForm
from webform.editor.text_fields import OutlineField, TableField


class AnnexForm(RecordForm):
    """An annex: text, a table, or both."""

    title = GrowingField(**words(Annex, "title"))
    is_wide = YesField(**words(Annex, "is_wide"))
    blocks = OutlineField(**words(Annex, "blocks"), document="Phụ lục", render_kw={"rows": 2})
    table = TableField(
        "Bảng",
        description="Dán từ Excel, hoặc gõ: mỗi dòng một hàng, các ô cách nhau bằng dấu |; dòng đầu là tên các cột.",
        render_kw={"rows": 4},
    )
    closing = GrowingField(**words(Annex, "closing"))


class PlanForm(IssuedForm):
    """The plan."""

    wanted = YesField("Kế hoạch", description="Kèm phụ lục nếu có bảng phân công.")
    subject = LongTextField(**words(Plan, "subject"), render_kw={"rows": 2})
    opening = LongTextField(**words(Plan, "opening"), render_kw={"rows": 3})
    blocks = OutlineField(**words(Plan, "blocks"), document="Kế hoạch", frame="plan", render_kw={"rows": 12})
    annexes = RowsField(PartField(AnnexForm), **words(Plan, "annexes"))


class RegulationForm(IssuedForm):
    """The regulation, and the decision that puts it into force."""

    wanted = YesField("Quy chế", description="Kèm quyết định ban hành.")
    subject = LongTextField(**words(Regulation, "subject"), render_kw={"rows": 2})
    blocks = OutlineField(**words(Regulation, "blocks"), document="Quy chế", frame="regulation", render_kw={"rows": 12})
    power_holder = ChoiceField(
        **words(Regulation, "power_holder"), choices=POWERS, default=Regulation().power_holder.value
    )
    bases = LinesField(**words(Regulation, "bases"), render_kw={"rows": 4})
    articles = RowsField(LongTextField("Nội dung", render_kw={"rows": 2}), **words(Regulation, "articles"))
    executing_article = NumberField(**words(Regulation, "executing_article"))


class ReportForm(IssuedForm):
    """The report."""

    wanted = YesField("Báo cáo", description="Kết quả, gửi cấp trên thì ghi Kính gửi.")
    subject = LongTextField(**words(Report, "subject"), render_kw={"rows": 2})
    addressees = LinesField(**words(Report, "addressees"), render_kw={"rows": 2})
    opening = LongTextField(**words(Report, "opening"), render_kw={"rows": 3})
    blocks = OutlineField(**words(Report, "blocks"), document="Báo cáo", frame="report", render_kw={"rows": 10})
    annexes = RowsField(PartField(AnnexForm), **words(Report, "annexes"))


class SubmissionForm(IssuedForm):
    """The submission to a higher body."""

    wanted = YesField("Tờ trình", description="Đề nghị cấp trên xem xét, quyết định.")
    subject = LongTextField(**words(Submission, "subject"), render_kw={"rows": 2})
    addressees = LinesField(**words(Submission, "addressees"), render_kw={"rows": 2})
    opening = LongTextField(**words(Submission, "opening"), render_kw={"rows": 3})
    blocks = OutlineField(**words(Submission, "blocks"), document="Tờ trình", frame="submission", render_kw={"rows": 8})
    annexes = RowsField(PartField(AnnexForm), **words(Submission, "annexes"))


class OfficialLetterForm(IssuedForm):
    """The official letter."""

    wanted = YesField("Công văn", description="Gửi các đơn vị thực hiện sau cuộc họp.")
    subject = LongTextField(**words(OfficialLetter, "subject"), render_kw={"rows": 2})
    unit = TextField(**words(OfficialLetter, "unit"))
    addressees = LinesField(**words(OfficialLetter, "addressees"), render_kw={"rows": 3})
    opening = LongTextField(**words(OfficialLetter, "opening"), render_kw={"rows": 3})
    blocks = OutlineField(**words(OfficialLetter, "blocks"), document="Công văn", render_kw={"rows": 6})
    annexes = RowsField(PartField(AnnexForm), **words(OfficialLetter, "annexes"))
