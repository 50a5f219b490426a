"""Errors as answers: the one place where they become HTTP."""

from http import HTTPStatus
from typing import Any

from flask import Flask, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from docgen.codec import RecordUnreadable
from docgen.codec.directory import DirectoryUnreadable
from docgen.model.errors import DocgenError
from docgen.ports import (
    AdministratorExists,
    DirectoryChangedElsewhere,
    DirectoryVersionNotFound,
    MeetingChangedElsewhere,
    MeetingNotFound,
    MergeNotFound,
    PaperEditedElsewhere,
    PaperVersionNotFound,
    StoreBroken,
    StoreBusy,
    StoreFull,
    StoreReadOnly,
)
from docgen.ports.templates import OwnKindNotFound, TemplateVersionNotFound
from docgen.workflow.templates.desk import TemplateUnknown

STATUS: dict[type[DocgenError], HTTPStatus] = {
    OwnKindNotFound: HTTPStatus.NOT_FOUND,
    TemplateUnknown: HTTPStatus.NOT_FOUND,
    TemplateVersionNotFound: HTTPStatus.NOT_FOUND,
    AdministratorExists: HTTPStatus.CONFLICT,
    DirectoryChangedElsewhere: HTTPStatus.CONFLICT,
    DirectoryUnreadable: HTTPStatus.UNPROCESSABLE_ENTITY,
    DirectoryVersionNotFound: HTTPStatus.NOT_FOUND,
    MeetingChangedElsewhere: HTTPStatus.CONFLICT,
    MeetingNotFound: HTTPStatus.NOT_FOUND,
    MergeNotFound: HTTPStatus.NOT_FOUND,
    PaperEditedElsewhere: HTTPStatus.CONFLICT,
    PaperVersionNotFound: HTTPStatus.NOT_FOUND,
    RecordUnreadable: HTTPStatus.UNPROCESSABLE_ENTITY,
    StoreBroken: HTTPStatus.INTERNAL_SERVER_ERROR,
    StoreBusy: HTTPStatus.SERVICE_UNAVAILABLE,
    StoreFull: HTTPStatus.INSUFFICIENT_STORAGE,
    StoreReadOnly: HTTPStatus.SERVICE_UNAVAILABLE,
}

PAGES: dict[int, tuple[str, str]] = {
    400: (
        "Yêu cầu chưa đủ dữ liệu",
        "Trang gửi đi thiếu một phần nên chưa lưu gì. Quay lại trang trước và bấm lưu lần nữa.",
    ),
    403: ("Không được phép", "Tài khoản này không có quyền mở trang. Hỏi người quản trị nếu cần dùng."),
    404: ("Không có trang này", "Địa chỉ sai hoặc hồ sơ đã bị xóa. Về danh sách hồ sơ để tìm lại hoặc phục hồi."),
    405: ("Trang không mở theo cách này", "Về danh sách hồ sơ và mở lại từ đó."),
    413: (
        "Gửi lên quá lớn",
        (
            "Máy chủ nhận mỗi lần nhiều nhất 8 MB, tệp hồ sơ nhiều nhất 5 MB. Chưa lưu gì. "
            "Chọn tệp nhỏ hơn hoặc bỏ bớt nội dung rồi gửi lại."
        ),
    ),
    500: (
        "Chương trình gặp lỗi",
        (
            "Những gì đã báo «Đã lưu» vẫn còn nguyên. Quay lại trang trước và thử lần nữa; "
            "nếu vẫn lỗi, báo người quản trị cùng giờ xảy ra."
        ),
    ),
}

EXPIRED = (
    "Phiên làm việc đã hết hạn",
    (
        "Trang mở quá lâu nên chưa lưu được. Quay lại trang trước: chữ đã gõ vẫn còn. "
        "Đăng nhập ở một thẻ khác rồi bấm lưu lại."
    ),
)


def register(app: Flask) -> None:
    """Answer every error in Vietnamese."""
    app.register_error_handler(CSRFError, _expired)
    app.register_error_handler(DocgenError, _stopped)
    app.register_error_handler(HTTPException, _refused)


def answer(status: int, title: str, message: str, **more: Any) -> ResponseReturnValue:
    """The error as JSON for a script, otherwise as a page."""
    if wants_json():
        return jsonify(error=message, **more), status
    return render_template("errors/error.html", title=title, message=message, status=status), status


def wants_json() -> bool:
    """Whether a script asks."""
    return request.accept_mimetypes.best == "application/json"


def _expired(error: CSRFError) -> ResponseReturnValue:
    return answer(error.code or HTTPStatus.BAD_REQUEST, *EXPIRED, expired=True)


def _stopped(error: DocgenError) -> ResponseReturnValue:
    status = STATUS.get(type(error), HTTPStatus.INTERNAL_SERVER_ERROR)
    title = PAGES[status][0] if status == HTTPStatus.NOT_FOUND else "Chưa làm được"
    return answer(status, title, str(error))


def _refused(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None:
        return error.response
    code = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    return answer(code, *PAGES.get(code, PAGES[400 if code < HTTPStatus.INTERNAL_SERVER_ERROR else 500]))
