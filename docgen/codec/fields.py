"""What each field of the record is called in Vietnamese, and what belongs in it.

Comments of ``docgen new``, the JSON schema and the web form take their words from here.
"""

from collections.abc import Mapping
from typing import Final

from docgen.codec.labels import Label
from docgen.codec.paper_fields import PAPER_LABELS
from docgen.model import (
    Absence,
    AgendaItem,
    Attendance,
    Group,
    MeetingRecord,
    Organ,
    Person,
    Photo,
    Proceeding,
    Signatory,
)

LABELS: Final[Mapping[type, Mapping[str, Label]]] = {
    MeetingRecord: {
        "organ": Label("Cơ quan ban hành"),
        "body": Label("Mã cơ quan trong danh bạ", "để trống nếu đã điền tên cơ quan"),
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
        "resolution": Label("Nghị quyết"),
        "programme": Label("Chương trình", "in bảng chương trình thành một văn bản riêng"),
        "invitation": Label("Giấy mời", "mỗi người, mỗi nhóm dự một giấy"),
        "conclusions": Label("Ý kiến chỉ đạo, kết luận"),
        "report": Label("Báo cáo"),
        "submission": Label("Tờ trình"),
        "official_letter": Label("Công văn"),
        "correction_letter": Label("Công văn đính chính"),
        "news": Label("Tin bài"),
        "attachments_apart": Label("Tệp đính kèm để riêng", "true thì danh sách, phụ lục, quy chế là tệp riêng"),
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
        "kind": Label(
            "Loại cơ quan",
            "peoples_committee: Ủy ban nhân dân; peoples_council: Hội đồng nhân dân; state_unit: phòng, văn phòng; "
            "state_board: Ban Chỉ đạo; party_committee: Đảng ủy; party_standing: Ban Thường vụ; party_unit: cơ quan "
            "của Đảng ủy; party_cell: Chi bộ; front_standing: Ban Thường trực MTTQ; mass_organisation: đoàn thể",
        ),
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
    **PAPER_LABELS,
}


def label_of(cls: type, name: str) -> Label:
    """The label of a field of the model."""
    return LABELS[cls][name]
