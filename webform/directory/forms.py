"""The forms of one body, one post, one delegation. Their fields bear the names of the directory's file."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wtforms import Form, SelectMultipleField
from wtforms.fields.choices import SelectChoice

from docgen.codec.directory_labels import KIND_NAMES, RANK_NAMES, SEAL_NAMES, directory_label
from docgen.kinds import KINDS
from docgen.model import Authority, Organ, Person
from docgen.model.bodies import Body, Delegation, Post, Rank, SealUse
from docgen.model.directory import Directory
from docgen.regimes.issuing import TYPES
from docgen.wording import short_date
from webform.editor.fields import ChoiceField, DayField, GrowingField, LinesField, PartField, TextField

AUTHORITIES = (
    (Authority.BY_ORDER.value, "TL. – thừa lệnh"),
    (Authority.BY_AUTHORISATION.value, "TUQ. – thừa ủy quyền"),
)
NOTES = {
    (Body, "id"): "Tên tắt không dấu, dùng trong tệp hồ sơ và không đổi về sau. Để trống thì tự đặt.",
    (Body, "kind"): "Từ loại cơ quan mà ra thể thức và các loại văn bản được ban hành.",
    (Body, "parent"): "",
    (Body, "collective"): "Ví dụ: Ủy ban nhân dân. Để trống nếu cơ quan làm việc theo chế độ thủ trưởng.",
    (Body, "seal"): "",
    (Body, "seal_mm"): "Đo trên con dấu. Để trống nếu chưa đo.",
    (Body, "predecessors"): "Các cơ quan mà nó thay từ ngày đầu. Cơ quan cũ tự kết thúc vào hôm trước.",
    (Organ, "heading"): "In hoa, mỗi dòng một dòng trên văn bản.",
    (Post, "body"): "",
    (Post, "rank"): "",
    (Delegation, "giver"): "Cơ quan mà người đứng đầu của nó giao ký.",
    (Delegation, "unit"): "Đơn vị mà người đứng đầu của nó được ký.",
    (Delegation, "authority"): "",
    (Delegation, "kinds"): "",
}


class ChecksField(SelectMultipleField):
    """Some of a set, as boxes to tick."""

    kind = "checks"

    def __init__(self, label: str, choices: Iterable[tuple[str, str]] = (), **options: Any) -> None:
        listed = [SelectChoice(value, words) for value, words in choices]
        super().__init__(label, choices=listed, validate_choice=False, **options)

    def plain(self) -> list[str]:
        """The ticked ones."""
        return list(self.data or ())

    @staticmethod
    def typed(value: Any) -> list[str]:
        """The ones to tick."""
        return list(value or ())


def _words(cls: type, name: str) -> dict[str, Any]:
    title, note = directory_label(cls, name)
    text = NOTES.get((cls, name), note)
    return {"label": title, "description": text[:1].upper() + text[1:]}


class OrganForm(Form):
    """What a body is called, and between which days."""

    name = GrowingField(**_words(Organ, "name"))
    heading = LinesField(**_words(Organ, "heading"), render_kw={"rows": 2})
    parent = GrowingField("Dòng cơ quan chủ quản", description="In thường, ở trên tên; để trống với UBND cấp xã.")
    symbol = TextField(**_words(Organ, "symbol"))
    place = TextField(**_words(Organ, "place"))
    head = GrowingField(**_words(Organ, "head"))
    valid_from = DayField(**_words(Organ, "valid_from"))
    valid_to = DayField(**_words(Organ, "valid_to"))


class BodyForm(Form):
    """One body under one name."""

    organ = PartField(OrganForm)
    kind = ChoiceField(**_words(Body, "kind"), choices=[(kind.value, name) for kind, name in KIND_NAMES.items()])
    parent = ChoiceField(**_words(Body, "parent"), choices=())
    collective = GrowingField(**_words(Body, "collective"))
    seal = ChoiceField(
        **_words(Body, "seal"),
        choices=[(seal.value, name[:1].upper() + name[1:]) for seal, name in SEAL_NAMES.items()],
        default=SealUse.OWN.value,
    )
    seal_mm = TextField(**_words(Body, "seal_mm"))
    id = TextField(**_words(Body, "id"))
    predecessors = ChecksField(**_words(Body, "predecessors"))

    def offer(self, directory: Directory) -> None:
        """List the bodies that may stand above it, and those that it may take over from."""
        others = [body for body in directory.bodies if body.id != self.id.data]
        self.parent.choices = _choices(others, "– không thuộc cơ quan nào –")
        self.predecessors.choices = [SelectChoice(body.id, named(body)) for body in others]


class NamedForm(Form):
    """A person as a post needs them."""

    name = TextField(**_words(Person, "name"))
    born = DayField(**_words(Person, "born") | {"description": "Chỉ cần khi có người trùng họ tên."})


class PostForm(Form):
    """One post of one person."""

    person = PartField(NamedForm)
    body = ChoiceField(**_words(Post, "body"), choices=())
    position = TextField(**_words(Post, "position"), render_kw={"list": "positions"})
    rank = ChoiceField(
        **_words(Post, "rank"),
        choices=[(rank.value, name[:1].upper() + name[1:]) for rank, name in RANK_NAMES.items()],
        default=Rank.HEAD.value,
    )
    held_from = DayField(**_words(Post, "held_from"))
    held_to = DayField(**_words(Post, "held_to"))

    def offer(self, directory: Directory) -> None:
        """List the bodies."""
        self.body.choices = _choices(directory.bodies)


class DelegationForm(Form):
    """One writing by which a unit's head may sign."""

    giver = ChoiceField(**_words(Delegation, "giver"), choices=())
    unit = ChoiceField(**_words(Delegation, "unit"), choices=())
    authority = ChoiceField(**_words(Delegation, "authority"), choices=AUTHORITIES)
    document = GrowingField(**_words(Delegation, "document"))
    content = GrowingField(**_words(Delegation, "content"))
    kinds = ChecksField(
        **_words(Delegation, "kinds"), choices=[(kind.id, kind.name) for kind in KINDS if kind.id in TYPES]
    )
    valid_from = DayField(**_words(Delegation, "valid_from"))
    valid_to = DayField(**_words(Delegation, "valid_to"))

    def offer(self, directory: Directory) -> None:
        """List the bodies."""
        self.giver.choices = _choices(directory.bodies)
        self.unit.choices = _choices(directory.bodies)


RowForm = BodyForm | PostForm | DelegationForm


def named(body: Body) -> str:
    """A body with the days of its name, so that two of one name can be told apart."""
    last = body.organ.valid_to
    return f"{body.organ.name} (đến {short_date(last)})" if last else body.organ.name


def _choices(bodies: Sequence[Body], none: str = "– chọn –") -> list[SelectChoice]:
    return [SelectChoice("", none), *(SelectChoice(body.id, named(body)) for body in bodies)]


def plain_of(form: Any) -> dict[str, Any]:
    """What is typed, as plain data of the codec; what is empty is left out."""
    values = {field.short_name: plain_of(field.form) if field.kind == "part" else field.plain() for field in form}
    return {name: value for name, value in values.items() if value not in ("", None, [], {})}


def typed_row(form_class: type[Form], plain: Mapping[str, Any]) -> dict[str, Any]:
    """A row as a clerk would have typed it."""
    return {
        field.short_name: typed_row(field.form_class, plain.get(field.short_name, {}))
        if field.kind == "part"
        else field.typed(plain[field.short_name])
        for field in form_class()
        if field.kind == "part" or field.short_name in plain
    }
