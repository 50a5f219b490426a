"""What each field of the record is called in Vietnamese, and what belongs in it.

Comments of ``docgen new``, the JSON schema and the web form take their words from here.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from docgen.model import (
    Absence,
    AgendaItem,
    Attendance,
    Block,
    Conclusions,
    Criterion,
    Decision,
    Group,
    MeetingRecord,
    Member,
    Minutes,
    Organ,
    Party,
    Person,
    Photo,
    Plan,
    Pledge,
    Proceeding,
    Regulation,
    Signatory,
)


class Label(NamedTuple):
    """``title`` is the field's name for people, ``note`` what belongs in it (may be empty)."""

    title: str
    note: str = ""


_NUMBER: Final = Label("Số văn bản", "để trống khi chưa cấp số")
_PAPER_DATE: Final = Label("Ngày ban hành", "12/5/2023 hoặc 2023-05-12; để trống thì văn bản chừa chỗ điền tay")
_ARCHIVED: Final = Label("Nơi lưu", "in sau «Lưu:»")
_RECIPIENTS: Final = Label("Nơi nhận", "mỗi nơi một dòng, không gõ dấu «-» và dấu «;» của văn bản")
_SIGNATORY: Final = Label("Người ký")
_BASES: Final = Label("Căn cứ", "mỗi căn cứ một dòng, không gõ dấu «;»; luật chỉ ghi tên và ngày, không ghi số")
_BLOCKS: Final = Label("Nội dung", "các khối lồng nhau; số thứ tự tự đánh")

LABELS: Final[Mapping[type, Mapping[str, Label]]] = {
    MeetingRecord: {
        "organ": Label("Cơ quan ban hành"),
        "regime": Label("Thể thức", "state: Nghị định 30/2020/NĐ-CP"),
        "kind": Label("Loại cuộc họp", "hội nghị, cuộc họp, hội thảo"),
        "subject": Label("Nội dung cuộc họp", "viết tiếp sau loại cuộc họp: ra mắt mô hình …"),
        "start": Label("Bắt đầu", "14:00 12/5/2023 hoặc 2023-05-12 14:00"),
        "end": Label("Kết thúc", "viết như lúc bắt đầu"),
        "place": Label("Địa điểm", "Hội trường Ủy ban nhân dân …"),
        "chair": Label("Chủ trì"),
        "secretary": Label("Thư ký", "người ghi biên bản"),
        "attendance": Label("Thành phần tham dự"),
        "agenda": Label("Chương trình"),
        "proceedings": Label("Diễn biến", "từng phần việc của cuộc họp, theo thứ tự; là nội dung biên bản"),
        "minutes": Label("Biên bản"),
        "decision": Label("Quyết định", "bỏ cả nhóm nếu cuộc họp không công bố quyết định"),
        "pledge": Label("Bản cam kết", "bỏ cả nhóm nếu không ký cam kết"),
        "plan": Label("Kế hoạch"),
        "regulation": Label("Quy chế"),
        "conclusions": Label("Ý kiến chỉ đạo, kết luận"),
        "photos": Label("Ảnh"),
        "author": Label("Tác giả tin bài"),
        "sample_data": Label("Dữ liệu mẫu", "đường dẫn các ô còn là dữ liệu mẫu, phải thay trước khi ký"),
    },
    Organ: {
        "name": Label("Tên cơ quan", "viết đủ: Ủy ban nhân dân thị trấn Tân Phong"),
        "heading": Label("Tên ở đầu văn bản", "chữ in hoa, mỗi dòng một mục"),
        "symbol": Label("Ký hiệu cơ quan", "phần sau trong số ký hiệu: UBND"),
        "place": Label("Địa danh", "đứng trước ngày tháng: Tân Phong"),
        "parent": Label("Cơ quan chủ quản", "để trống với Ủy ban nhân dân cấp xã"),
        "head": Label("Chức vụ người đứng đầu", "viết đủ: Chủ tịch Ủy ban nhân dân thị trấn Tân Phong"),
        "valid_from": Label("Tên này có từ ngày"),
        "valid_to": Label("Tên này hết hiệu lực sau ngày"),
    },
    Person: {
        "name": Label("Họ và tên", "không ghi học hàm, học vị, cấp bậc"),
        "post": Label("Chức vụ, đơn vị công tác"),
        "title": Label("Cách xưng hô", "đồng chí, ông, bà; để trống nếu không in"),
        "born": Label("Ngày sinh"),
        "address": Label("Nơi ở"),
    },
    Signatory: {
        "person": Label("Người ký"),
        "position": Label("Chức vụ của người ký", "Chủ tịch, Phó Chủ tịch, Chánh Văn phòng"),
        "authority": Label(
            "Thẩm quyền ký", "head: người đứng đầu; deputy: KT.; by_order: TL.; by_authorisation: TUQ.; acting: Q."
        ),
        "head_position": Label("Ký thay, thừa lệnh cho chức vụ", "Chủ tịch; chỉ khi authority khác head"),
        "for_collective": Label("Thay mặt tập thể", "true thì in dòng TM."),
        "collective": Label("Tên tập thể sau TM.", "để trống thì lấy tên cơ quan"),
        "other_post": Label("Chức vụ khác in trên họ tên"),
        "authorisation": Label("Văn bản ủy quyền", "bắt buộc khi ký TUQ."),
    },
    Group: {
        "description": Label("Nhóm người dự", "lãnh đạo Đảng ủy, Hội đồng nhân dân"),
        "count": Label("Số người", "để trống nếu không đếm"),
    },
    Absence: {"person": Label("Người vắng"), "reason": Label("Lý do vắng")},
    Attendance: {
        "persons": Label("Người dự ghi tên"),
        "groups": Label("Nhóm người dự", "không ghi tên từng người"),
        "absent": Label("Vắng mặt"),
        "invited_count": Label("Số triệu tập"),
        "present_count": Label("Số có mặt"),
    },
    AgendaItem: {
        "content": Label("Nội dung"),
        "speaker": Label("Người thực hiện"),
        "start": Label("Giờ bắt đầu", "14:00"),
    },
    Proceeding: {
        "title": Label("Phần việc"),
        "speaker": Label("Người trình bày"),
        "text": Label("Nội dung"),
        "points": Label("Các ý", "mỗi ý một dòng"),
        "conclusion": Label("Kết quả, kết luận"),
    },
    Photo: {"file": Label("Tệp ảnh", "đường dẫn tính từ thư mục của hồ sơ"), "caption": Label("Chú thích")},
    Member: {
        "person": Label("Thành viên"),
        "role": Label("Chức danh trong ban", "Trưởng ban, Phó Trưởng ban, Thành viên, Thư ký"),
        "note": Label("Ghi chú"),
    },
    Decision: {
        "subject": Label("Trích yếu", "in sau «Về việc»"),
        "power_holder": Label("Thẩm quyền ban hành", "head: Chủ tịch; body: Ủy ban nhân dân"),
        "bases": _BASES,
        "body_name": Label("Tên ban, tổ được thành lập"),
        "articles": Label("Các điều", "nội dung sau «Điều 1.», «Điều 2.»; không gõ chữ «Điều» và số"),
        "executing_article": Label("Điều ghi trách nhiệm thi hành", "số thứ tự; để trống là điều cuối"),
        "members": Label("Danh sách thành viên", "theo thứ tự chức danh"),
        "signatory": _SIGNATORY,
        "recipients": _RECIPIENTS,
        "archived_by": _ARCHIVED,
        "number": _NUMBER,
        "date": _PAPER_DATE,
    },
    Minutes: {
        "recipients": _RECIPIENTS,
        "archived_by": _ARCHIVED,
        "number": _NUMBER,
        "chair_signs_as": Label("Chữ trên chữ ký của người chủ trì"),
        "secretary_signs_as": Label("Chữ trên chữ ký của thư ký"),
    },
    Criterion: {"name": Label("Tên nhóm nội dung", "“5 biết”"), "items": Label("Các nội dung")},
    Party: {
        "unit": Label("Đơn vị"),
        "representative": Label("Người đại diện"),
        "is_host": Label("Đơn vị chủ trì", "true cho đúng một đơn vị; in sau cùng"),
    },
    Pledge: {
        "subject": Label("Trích yếu", "Thực hiện mô hình …"),
        "bases": _BASES,
        "tasks": Label("Nội dung chung"),
        "criteria": Label("Các nhóm nội dung cam kết"),
        "period": Label("Thời gian thực hiện"),
        "organisation": Label("Tổ chức thực hiện"),
        "parties": Label("Các bên ký", "đại diện các đơn vị"),
        "witness": Label("Bên chứng kiến"),
        "copies": Label("Số bản", "để trống thì mỗi bên một bản"),
        "addressee": Label("Kính gửi", "trên bản cam kết cá nhân"),
        "persons": Label("Cá nhân cam kết", "mỗi người một bản"),
        "confirmed_by": Label("Người xác nhận bản cam kết cá nhân"),
        "confirming_unit": Label("Đơn vị xác nhận"),
        "responsibility": Label("Câu chịu trách nhiệm"),
        "date": _PAPER_DATE,
    },
    Block: {
        "level": Label("Cấp", "part, chapter, section, article, clause, point, text"),
        "title": Label("Tiêu đề"),
        "text": Label("Nội dung"),
        "children": Label("Các khối bên trong"),
    },
    Plan: {
        "subject": Label("Trích yếu"),
        "opening": Label("Câu mở đầu"),
        "blocks": _BLOCKS,
        "signatory": _SIGNATORY,
        "recipients": _RECIPIENTS,
        "archived_by": _ARCHIVED,
        "number": _NUMBER,
        "date": _PAPER_DATE,
    },
    Regulation: {
        "subject": Label("Trích yếu", "Quy chế hoạt động của …"),
        "blocks": _BLOCKS,
        "bases": _BASES,
        "signatory": _SIGNATORY,
        "recipients": _RECIPIENTS,
        "archived_by": _ARCHIVED,
        "number": _NUMBER,
        "date": _PAPER_DATE,
    },
    Conclusions: {
        "speaker": Label("Người chỉ đạo"),
        "items": Label("Các ý kiến chỉ đạo", "mỗi ý một dòng"),
        "signatory": _SIGNATORY,
        "recipients": _RECIPIENTS,
        "archived_by": _ARCHIVED,
        "number": _NUMBER,
        "date": _PAPER_DATE,
    },
}


def label_of(cls: type, name: str) -> Label:
    """The label of a field of the model."""
    return LABELS[cls][name]
