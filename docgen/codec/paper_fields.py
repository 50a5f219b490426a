"""What the fields of each paper are called in Vietnamese, and what belongs in them."""

from collections.abc import Mapping
from typing import Final

from docgen.codec.labels import Label
from docgen.model import (
    Annex,
    AnnexRow,
    Block,
    Conclusions,
    Correction,
    CorrectionLetter,
    Criterion,
    Decision,
    Invitation,
    Member,
    Minutes,
    News,
    OfficialLetter,
    Party,
    Plan,
    Pledge,
    Programme,
    Regulation,
    Report,
    Resolution,
    Submission,
    Vote,
)

_NUMBER: Final = Label("Số văn bản", "để trống khi chưa cấp số")
_PAPER_DATE: Final = Label("Ngày ban hành", "12/5/2023 hoặc 2023-05-12; để trống thì văn bản chừa chỗ điền tay")
_ARCHIVED: Final = Label("Nơi lưu", "in sau «Lưu:»; để trống thì in VT, với văn bản của Đảng là Văn phòng Đảng ủy")
_RECIPIENTS: Final = Label("Nơi nhận", "mỗi nơi một dòng, không gõ dấu «-» và dấu «;» của văn bản")
_SIGNATORY: Final = Label("Người ký")
_BASES: Final = Label("Căn cứ", "mỗi căn cứ một dòng, không gõ dấu «;»; luật chỉ ghi tên và ngày, không ghi số")
_POWER: Final = Label("Thẩm quyền ban hành", "head: Chủ tịch; body: Ủy ban nhân dân")
_EXECUTING: Final = Label("Điều ghi trách nhiệm thi hành", "số thứ tự; để trống là điều cuối")
_ADDRESSEES: Final = Label("Kính gửi", "mỗi nơi một dòng")
_OPENING: Final = Label("Câu mở đầu")
_ANNEXES: Final = Label("Phụ lục")
_UNIT: Final = Label("Ký hiệu đơn vị soạn thảo", "VP; in sau ký hiệu cơ quan")
_BLOCKS: Final = Label("Nội dung", "các khối lồng nhau; số thứ tự tự đánh")
_ISSUE: Final = {
    "signatory": _SIGNATORY,
    "recipients": _RECIPIENTS,
    "archived_by": _ARCHIVED,
    "number": _NUMBER,
    "date": _PAPER_DATE,
}

PAPER_LABELS: Final[Mapping[type, Mapping[str, Label]]] = {
    Member: {
        "person": Label("Thành viên"),
        "role": Label("Chức danh trong ban", "Trưởng ban, Phó Trưởng ban, Thành viên, Thư ký"),
        "note": Label("Ghi chú"),
    },
    Decision: {
        "subject": Label("Trích yếu", "in sau «Về việc»"),
        "power_holder": _POWER,
        "bases": _BASES,
        "body_name": Label("Tên ban, tổ được thành lập"),
        "articles": Label("Các điều", "nội dung sau «Điều 1.», «Điều 2.»; không gõ chữ «Điều» và số"),
        "executing_article": _EXECUTING,
        "members": Label("Danh sách thành viên", "theo thứ tự chức danh"),
        **_ISSUE,
    },
    Vote: {
        "subject": Label("Nội dung biểu quyết", "viết tiếp sau «thông qua»"),
        "agreed": Label("Số người tán thành"),
        "against": Label("Số người không tán thành"),
        "abstained": Label("Số người không có ý kiến"),
    },
    Minutes: {
        "recipients": _RECIPIENTS,
        "archived_by": _ARCHIVED,
        "number": _NUMBER,
        "votes": Label("Biểu quyết"),
        "chair_signs_as": Label("Chữ trên chữ ký của người chủ trì", "để trống thì in chữ của mẫu"),
        "secretary_signs_as": Label("Chữ trên chữ ký của thư ký", "để trống thì in chữ của mẫu"),
        "certifier": Label("Người xác nhận chữ ký của chủ trì", "biên bản của Đảng, khi không đóng dấu lên chữ ký ấy"),
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
        "units": Label("Đơn vị cam kết riêng", "mỗi đơn vị một bản, người đại diện ký"),
        "copies": Label("Số bản", "để trống thì mỗi bên một bản"),
        "addressee": Label("Kính gửi", "trên bản cam kết cá nhân"),
        "persons": Label("Cá nhân cam kết", "mỗi người một bản"),
        "confirmed_by": Label("Người xác nhận bản cam kết cá nhân"),
        "confirming_unit": Label("Đơn vị xác nhận"),
        "responsibility": Label("Câu chịu trách nhiệm"),
        "date": _PAPER_DATE,
    },
    Block: {
        "level": Label(
            "Cấp",
            "part, chapter, section, subsection, article, clause, subclause, subsubclause, point, dash, plus, text",
        ),
        "title": Label("Tiêu đề"),
        "text": Label("Nội dung"),
        "children": Label("Các khối bên trong"),
    },
    AnnexRow: {"cells": Label("Các ô của dòng")},
    Annex: {
        "title": Label("Tên phụ lục"),
        "blocks": _BLOCKS,
        "columns": Label("Các cột của bảng", "mỗi cột một dòng; để trống nếu không có bảng"),
        "rows": Label("Các dòng của bảng"),
        "closing": Label("Câu dưới bảng"),
        "is_wide": Label("Trang nằm ngang", "true khi bảng rộng"),
    },
    Plan: {
        "subject": Label("Trích yếu"),
        "opening": _OPENING,
        "blocks": _BLOCKS,
        "annexes": _ANNEXES,
        **_ISSUE,
    },
    Regulation: {
        "subject": Label("Trích yếu", "Quy chế hoạt động của …"),
        "blocks": _BLOCKS,
        "power_holder": _POWER,
        "bases": _BASES,
        "articles": Label("Các điều của quyết định ban hành", "để trống thì in ba điều thường dùng"),
        "executing_article": _EXECUTING,
        **_ISSUE,
    },
    Conclusions: {
        "speaker": Label("Người chỉ đạo"),
        "items": Label("Các ý kiến chỉ đạo", "mỗi ý một dòng"),
        **_ISSUE,
    },
    Resolution: {
        "subject": Label("Trích yếu", "in sau «Về»"),
        "bases": _BASES,
        "articles": Label("Các điều", "nội dung sau «Điều 1.», «Điều 2.»"),
        "executing_article": _EXECUTING,
        **_ISSUE,
    },
    Programme: {"notes": Label("Ghi chú dưới bảng"), **_ISSUE},
    Invitation: {
        "guests": Label("Khách mời khác", "ngoài những người đã ghi ở thành phần tham dự"),
        "notes": Label("Lưu ý cuối giấy mời"),
        **_ISSUE,
    },
    Report: {
        "subject": Label("Trích yếu"),
        "addressees": _ADDRESSEES,
        "opening": _OPENING,
        "blocks": _BLOCKS,
        "annexes": _ANNEXES,
        **_ISSUE,
    },
    Submission: {
        "subject": Label("Trích yếu"),
        "addressees": _ADDRESSEES,
        "opening": _OPENING,
        "blocks": _BLOCKS,
        "annexes": _ANNEXES,
        **_ISSUE,
    },
    OfficialLetter: {
        "subject": Label("Trích yếu", "viết tiếp sau «V/v»"),
        "unit": _UNIT,
        "addressees": _ADDRESSEES,
        "opening": _OPENING,
        "blocks": _BLOCKS,
        "annexes": _ANNEXES,
        **_ISSUE,
    },
    Correction: {
        "place": Label("Chỗ sai", "dòng thứ 3 Điều 1"),
        "wrong": Label("Đã in"),
        "right": Label("Sửa là"),
    },
    CorrectionLetter: {
        "paper": Label("Văn bản được đính chính", "loại, số, ngày, cơ quan, trích yếu"),
        "unit": _UNIT,
        "addressees": _ADDRESSEES,
        "reason": Label("Lý do"),
        "corrections": Label("Nội dung đính chính"),
        **_ISSUE,
    },
    News: {
        "headline": Label("Đầu đề", "để trống thì lấy tên cuộc họp"),
        "lead": Label("Lời dẫn", "để trống thì ghi thời gian, địa điểm, cơ quan tổ chức"),
        "paragraphs": Label("Các đoạn", "để trống thì lấy từ diễn biến và ý kiến chỉ đạo"),
    },
}
