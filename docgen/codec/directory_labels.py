"""What each field of the directory is called in Vietnamese, and what belongs in it: for its file and for the form."""

from collections.abc import Mapping
from typing import Final

from docgen.codec.fields import LABELS
from docgen.codec.labels import Label
from docgen.model import BodyKind, Organ, Person
from docgen.model.bodies import Body, Delegation, Post, Rank, SealUse

KIND_NAMES: Final[Mapping[BodyKind, str]] = {
    BodyKind.PEOPLES_COUNCIL: "Hội đồng nhân dân",
    BodyKind.PEOPLES_COMMITTEE: "Ủy ban nhân dân",
    BodyKind.STATE_UNIT: "Phòng, văn phòng, trung tâm thuộc Ủy ban nhân dân",
    BodyKind.STATE_BOARD: "Ban Chỉ đạo, Hội đồng, Tổ do Ủy ban nhân dân hoặc Chủ tịch lập",
    BodyKind.PARTY_COMMITTEE: "Đảng ủy",
    BodyKind.PARTY_STANDING: "Ban Thường vụ Đảng ủy",
    BodyKind.PARTY_INSPECTION: "Ủy ban Kiểm tra Đảng ủy",
    BodyKind.PARTY_UNIT: "Văn phòng, ban của Đảng ủy",
    BodyKind.PARTY_BOARD: "Ban Chỉ đạo, tiểu ban của Đảng ủy",
    BodyKind.PARTY_CELL: "Chi bộ",
    BodyKind.FRONT_STANDING: "Ban Thường trực Ủy ban Mặt trận Tổ quốc",
    BodyKind.MASS_ORGANISATION: "Đoàn thể chính trị - xã hội",
}
SEAL_NAMES: Final[Mapping[SealUse, str]] = {
    SealUse.OWN: "con dấu riêng",
    SealUse.PARENTS: "con dấu của cấp trên",
    SealUse.NONE: "không đóng dấu",
}
RANK_NAMES: Final[Mapping[Rank, str]] = {
    Rank.HEAD: "người đứng đầu",
    Rank.ACTING: "quyền người đứng đầu (Q.)",
    Rank.IN_CHARGE: "cấp phó phụ trách",
    Rank.DEPUTY: "cấp phó",
    Rank.OTHER: "chức vụ khác, không ký văn bản",
}

_FROM: Final = Label("Từ ngày", "1/7/2025; để trống nếu không rõ")
_TO: Final = Label("Đến hết ngày", "để trống khi còn hiệu lực")


def _listed(names: Mapping[BodyKind, str] | Mapping[SealUse, str] | Mapping[Rank, str]) -> str:
    return "; ".join(f"{key.value}: {name}" for key, name in names.items())


DIRECTORY_LABELS: Final[Mapping[type, Mapping[str, Label]]] = {
    Body: {
        "id": Label("Mã", "viết không dấu, giữ nguyên mãi: luu-ve/ubnd"),
        "kind": Label("Loại cơ quan", _listed(KIND_NAMES)),
        "organ": Label("Tên và thời gian mang tên"),
        "parent": Label("Thuộc cơ quan", "mã của cơ quan cấp trên"),
        "collective": Label("Tập thể ký TM.", "Ủy ban nhân dân; để trống nếu làm theo chế độ thủ trưởng"),
        "seal": Label("Đóng dấu", _listed(SEAL_NAMES)),
        "seal_mm": Label("Đường kính con dấu (mm)", "đo trên con dấu"),
        "predecessors": Label("Kế tục các cơ quan", "mã của những cơ quan mà nó thay từ ngày đầu, mỗi dòng một mã"),
    },
    Organ: {**LABELS[Organ], "valid_from": _FROM, "valid_to": _TO},
    Post: {
        "person": Label("Người giữ chức vụ"),
        "body": Label("Cơ quan", "mã của cơ quan"),
        "position": Label("Chức vụ", "viết như trên chữ ký, không kèm tên cơ quan: Phó Chủ tịch"),
        "rank": Label("Cấp", _listed(RANK_NAMES)),
        "held_from": _FROM,
        "held_to": Label("Đến hết ngày", "để trống khi đang giữ; người thôi chức vẫn để lại dòng này"),
    },
    Person: {**LABELS[Person], "post": Label("Chức vụ, đơn vị công tác", "để trống: chức vụ đã ghi ở dưới")},
    Delegation: {
        "giver": Label("Cơ quan giao", "mã của cơ quan có người đứng đầu giao ký"),
        "unit": Label("Đơn vị được giao", "mã của đơn vị có người đứng đầu được ký"),
        "authority": Label("Hình thức", "by_order: thừa lệnh (TL.); by_authorisation: thừa ủy quyền (TUQ.)"),
        "document": Label("Văn bản giao ký", "quy chế làm việc, văn bản ủy quyền số mấy, ngày nào"),
        "content": Label("Nội dung giao", "bắt buộc khi ủy quyền"),
        "kinds": Label("Loại văn bản được ký", "mã loại, mỗi dòng một mã: conclusion_notice, invitation"),
        "valid_from": _FROM,
        "valid_to": Label("Đến hết ngày", "bắt buộc khi ủy quyền"),
    },
}


def directory_label(cls: type, name: str) -> Label:
    """The label of a field of the directory."""
    return DIRECTORY_LABELS[cls][name]
