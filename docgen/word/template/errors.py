"""Why a template could not be used, as sentences that name the file, the paragraph and the words around it."""

from dataclasses import dataclass

from docgen.model.errors import DocgenError
from docgen.word.template.located import Place

REASONS = (
    ("Unexpected end of template", "thiếu lệnh đóng như endfor hoặc endif"),
    ("Encountered unknown tag 'end", "lệnh đóng này không có lệnh mở đi trước"),
    ("Encountered unknown tag", "không có lệnh này"),
    ("No filter named", "không có phép biến đổi này (sau dấu «|»)"),
    ("No test named", "không có phép thử này (sau chữ «is»)"),
    ("unexpected char", "có ký tự lạ trong lệnh"),
    ("unexpected '", "lệnh viết chưa đúng, thừa hoặc thiếu dấu"),
    ("expected token", "lệnh viết chưa đúng, thừa hoặc thiếu dấu"),
    ("Missing end of", "thiếu dấu đóng của lệnh"),
    ("read other files", "mẫu không được gọi tệp khác"),
)
"""What Jinja says, and what a clerk reads."""


def reason_of(detail: str) -> str:
    """What a clerk reads where Jinja says ``detail``."""
    return next((said for known, said in REASONS if known in detail), "lệnh viết sai cú pháp")


class TemplateError(DocgenError):
    """A template cannot be used. ``template`` is its file name."""

    def __init__(self, template: str, *facts: object) -> None:
        super().__init__(template, *facts)
        self.template = template


class TemplateBroken(TemplateError):
    """A statement in the template is written wrongly. ``reason`` is Vietnamese, ``detail`` what Jinja said."""

    def __init__(self, template: str, place: Place, detail: str) -> None:
        super().__init__(template, place, detail)
        self.place = place
        self.detail = detail
        self.reason = reason_of(detail)

    def __str__(self) -> str:
        return f"Mẫu «{self.template}» có lệnh sai, {self.place} — {self.reason}. Hãy sửa trong Word rồi lưu lại."


@dataclass(frozen=True, slots=True)
class UnknownField:
    """A field that the template asks for and the paper does not have."""

    name: str
    place: Place

    def __str__(self) -> str:
        return f"«{self.name}» ở {self.place}"


class UnknownFields(TemplateError):
    """The template asks for fields that the paper does not have; all of them, in the order of the page."""

    def __init__(self, template: str, fields: tuple[UnknownField, ...]) -> None:
        super().__init__(template, fields)
        self.fields = fields

    def __str__(self) -> str:
        listed = "; ".join(str(field) for field in self.fields)
        return (
            f"Mẫu «{self.template}» dùng {len(self.fields)} trường không có: {listed}. Hãy sửa tên trường trong Word."
        )


class TemplateForbidden(TemplateError):
    """The template reached for something that templates may not touch."""

    def __str__(self) -> str:
        return (
            f"Mẫu «{self.template}» dùng phép tính hoặc thuộc tính không được phép. "
            f"Hãy chỉ dùng các trường dữ liệu, for và if."
        )


class TemplateTooCostly(TemplateError):
    """The template loops or writes without end, or leaves its marks open by the dozen."""

    def __str__(self) -> str:
        return (
            f"Mẫu «{self.template}» lặp quá nhiều lần, in ra quá dài hoặc có quá nhiều dấu lệnh để ngỏ nên đã bị dừng. "
            f"Hãy xem lại các lệnh trong Word."
        )


class TemplateMisfit(TemplateError):
    """A value cannot be used the way the template uses it, or the result is no Word text."""

    def __init__(self, template: str, detail: str) -> None:
        super().__init__(template, detail)
        self.detail = detail

    def __str__(self) -> str:
        return (
            f"Mẫu «{self.template}» không điền được: {self.detail}. "
            f"Hãy xem lại chỗ đặt các lệnh for, if và tên trường trong Word."
        )
