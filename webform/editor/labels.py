"""The words on the form: the record's own labels, with the notes of files replaced where a page needs others."""

from typing import Any

from docgen.codec import label_of
from docgen.model import (
    Annex,
    Attendance,
    Conclusions,
    Decision,
    Group,
    MeetingRecord,
    Member,
    Minutes,
    OfficialLetter,
    Organ,
    Party,
    Person,
    Photo,
    Plan,
    Pledge,
    Regulation,
    Report,
    Resolution,
    Signatory,
    Submission,
    Vote,
)

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
    (Pledge, "units"): "Mỗi đơn vị một bản riêng.",
    (Organ, "kind"): "Từ đó theo thể thức nhà nước, Đảng hay Mặt trận.",
    (MeetingRecord, "body"): "Chọn thì tên, ký hiệu và người đứng đầu lấy theo danh bạ vào ngày họp.",
    (MeetingRecord, "attachments_apart"): "Danh sách, phụ lục, quy chế là tệp riêng thay vì nằm sau văn bản.",
    (MeetingRecord, "author"): "Điền tên thì có tin bài, in kèm ảnh.",
    (MeetingRecord, "photos"): "In thành phụ lục ảnh và trong tin bài, theo thứ tự ở đây.",
    (Minutes, "votes"): "Viết tiếp sau «thông qua».",
    (Photo, "caption"): "",
    (Annex, "is_wide"): "",
    (Annex, "blocks"): "",
    (Regulation, "power_holder"): "",
    (Regulation, "articles"): "Để trống thì in ba điều thường dùng. Không gõ chữ «Điều» và số.",
    (Regulation, "executing_article"): "Để trống là điều cuối cùng.",
    (Resolution, "articles"): "Không gõ chữ «Điều» và số: số tự đánh theo thứ tự.",
    (Resolution, "executing_article"): "Để trống là điều cuối cùng.",
    **{
        (paper, "blocks"): "Gõ hoặc dán như văn bản: mỗi đoạn một dòng. Số thứ tự được đánh lại khi in."
        for paper in (Plan, Regulation, Report, Submission, OfficialLetter)
    },
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
    (MeetingRecord, "body"): "Cơ quan trong danh bạ",
    (MeetingRecord, "attachments_apart"): "Danh sách, phụ lục, quy chế để thành tệp riêng",
    (Vote, "agreed"): "Tán thành",
    (Vote, "against"): "Không tán thành",
    (Vote, "abstained"): "Không ý kiến",
    (Conclusions, "items"): "Các ý kiến kết luận, chỉ đạo",
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
