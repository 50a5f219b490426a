"""The words on the form: the record's own labels, with the notes of files replaced where a page needs others."""

from typing import Any

from docgen.codec import label_of
from docgen.model import Attendance, Decision, Group, MeetingRecord, Member, Organ, Party, Person, Pledge, Signatory

NOTES: dict[tuple[type, str], str] = {
    (Decision, "power_holder"): "",
    (Decision, "articles"): "Không gõ chữ «Điều» và số: số tự đánh theo thứ tự.",
    (Decision, "executing_article"): "Để trống là điều cuối cùng.",
    (Member, "role"): "",
    (Organ, "heading"): "In hoa, mỗi dòng một dòng trên văn bản.",
    (Organ, "symbol"): "Ví dụ: UBND",
    (Organ, "place"): "Ví dụ: Tân Phong",
    (MeetingRecord, "kind"): "Hội nghị, cuộc họp, hội thảo…",
    (MeetingRecord, "subject"): "Viết tiếp sau loại cuộc họp: ra mắt mô hình…",
    (MeetingRecord, "sample_data"): "Mỗi dòng một chỗ còn là số liệu mẫu. Kiểm tra xong chỗ nào thì xóa dòng ấy.",
    (Signatory, "authority"): "",
    (Signatory, "head_position"): "Chức vụ của người đứng đầu mà mình ký thay. Ví dụ: Chủ tịch",
    (Signatory, "for_collective"): "Dùng khi cơ quan làm việc theo chế độ tập thể.",
    (Signatory, "other_post"): "Ví dụ: chức vụ chính quyền của Trưởng ban.",
    (Signatory, "authorisation"): "Số, ngày của văn bản ủy quyền.",
    (Person, "name"): "",
    (Person, "title"): "",
    (Group, "description"): "",
    (Group, "count"): "",
    (Party, "is_host"): "",
    (Attendance, "groups"): "Không ghi tên từng người. Ví dụ: lãnh đạo Đảng ủy, Hội đồng nhân dân.",
    (Pledge, "criteria"): "Ví dụ: “5 biết” và năm nội dung của nó.",
}

TITLES: dict[tuple[type, str], str] = {
    (Person, "post"): "Chức vụ, đơn vị",
    (Person, "title"): "Xưng hô",
    (Member, "role"): "Chức danh trong ban",
    (Signatory, "head_position"): "Ký thay chức vụ",
    (Signatory, "for_collective"): "Ký thay mặt tập thể (có dòng TM.)",
    (Signatory, "authority"): "Ký với tư cách",
    (Party, "is_host"): "Chủ trì",
    (MeetingRecord, "kind"): "Loại cuộc họp",
    (MeetingRecord, "sample_data"): "Số liệu mẫu chưa kiểm tra",
}


def words(cls: type, name: str) -> dict[str, Any]:
    """Label and help text for the field of the model, as arguments of a form field."""
    label = label_of(cls, name)
    return {
        "label": TITLES.get((cls, name), label.title),
        "description": _sentence(NOTES.get((cls, name), label.note)),
    }


def _sentence(note: str) -> str:
    return note[:1].upper() + note[1:]
