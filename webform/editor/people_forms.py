"""Forms for people, the organ and those who sign. A field that a place does not show travels hidden."""

from wtforms.widgets import HiddenInput

from docgen.codec.directory_labels import KIND_NAMES
from docgen.model import Authority, Organ, Person, Signatory
from webform.editor.fields import (
    ChoiceField,
    ClockField,
    DayField,
    GrowingField,
    LinesField,
    PartField,
    TextField,
    YesField,
)
from webform.editor.labels import words
from webform.editor.record_form import RecordForm

AUTHORITIES = (
    (Authority.HEAD.value, "Người đứng đầu ký trực tiếp"),
    (Authority.DEPUTY.value, "KT. – cấp phó ký thay người đứng đầu"),
    (Authority.BY_ORDER.value, "TL. – ký thừa lệnh"),
    (Authority.BY_AUTHORISATION.value, "TUQ. – ký thừa ủy quyền"),
    (Authority.ACTING.value, "Q. – được giao quyền đứng đầu"),
)

BODY_KINDS = tuple((kind.value, name) for kind, name in KIND_NAMES.items())


class SwitchedForm(RecordForm):
    """A part of the record that a meeting may do without: ``wanted`` is ticked where it has one."""

    wanted = YesField("Có")


class MomentForm(RecordForm):
    """A day and a time of it."""

    date = DayField("Ngày", description="Ví dụ: 12/5/2023")
    time = ClockField("Giờ", description="Ví dụ: 14:00")
    earlier: "MomentForm | None" = None

    def day(self) -> str | None:
        """The day as typed, or that of the earlier moment where only a time is typed."""
        own = self.date.plain()
        if own or not self.earlier or not self.time.plain():
            return own
        return self.earlier.date.plain()

    @staticmethod
    def typed(moment: str | None) -> dict[str, str]:
        """An ISO moment as its day and its time."""
        date, _, time = (moment or "").partition(" ")
        return {"date": DayField.typed(date), "time": time}


class EndForm(MomentForm):
    """When the meeting ended; the day is that of the start unless it is typed."""

    date = DayField("Ngày kết thúc", description="Để trống nếu cùng ngày")


class PersonForm(RecordForm):
    """A person with everything that papers print of them."""

    title = TextField(**words(Person, "title"), render_kw={"list": "titles"})
    name = TextField(**words(Person, "name"))
    post = GrowingField(**words(Person, "post"))
    born = DayField(**words(Person, "born"))
    address = GrowingField(**words(Person, "address"))


class PersonInListForm(PersonForm):
    """A person as lists show them: form of address, name, post."""

    born = DayField(widget=HiddenInput())
    address = TextField(widget=HiddenInput())


class SignerForm(PersonInListForm):
    """A person above whom the position is printed: the name shows, the rest unfolds."""


class SignatoryForm(RecordForm):
    """Who signs, and by what power."""

    person = PartField(SignerForm)
    position = TextField(**words(Signatory, "position"))
    authority = ChoiceField(**words(Signatory, "authority"), choices=AUTHORITIES, default=Authority.HEAD.value)
    head_position = TextField(
        **words(Signatory, "head_position"),
        render_kw={"data-when": "authority:deputy by_order by_authorisation acting"},
    )
    authorisation = TextField(
        **words(Signatory, "authorisation"), render_kw={"data-when": "authority:by_authorisation"}
    )
    for_collective = YesField(**words(Signatory, "for_collective"))
    collective = TextField(**words(Signatory, "collective"), render_kw={"data-when": "for_collective:true"})
    other_post = TextField(**words(Signatory, "other_post"))


class OrganForm(RecordForm):
    """The issuing body."""

    name = GrowingField(**words(Organ, "name"))
    heading = LinesField(**words(Organ, "heading"), render_kw={"rows": 2})
    symbol = TextField(**words(Organ, "symbol"))
    place = TextField(**words(Organ, "place"))
    kind = ChoiceField(**words(Organ, "kind"), choices=BODY_KINDS, default=Organ().kind.value)
    head = GrowingField(**words(Organ, "head"))
    parent = GrowingField(**words(Organ, "parent"))
    valid_from = DayField(**words(Organ, "valid_from"))
    valid_to = DayField(**words(Organ, "valid_to"))
