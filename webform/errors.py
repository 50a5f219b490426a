"""Errors as answers: the one place where they become HTTP."""

from http import HTTPStatus
from typing import Any

from flask import Flask, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from docgen.codec import RecordUnreadable
from docgen.codec.directory import DirectoryUnreadable
from docgen.codec.regular_file import MEGABYTE
from docgen.model.errors import DocgenError
from docgen.ports import (
    AdministratorExists,
    DirectoryChangedElsewhere,
    DirectoryVersionNotFound,
    MeetingChangedElsewhere,
    MeetingNotFound,
    MergeNotFound,
    NumberTooLarge,
    PaperEditedElsewhere,
    PaperVersionNotFound,
    StoreBroken,
    StoreBusy,
    StoreFull,
    StoreReadOnly,
    StoreRefused,
    StoreTooNew,
)
from docgen.ports.templates import OwnKindNotFound, TemplateVersionNotFound
from docgen.wording import grouped
from docgen.workflow.merge.desk import AlreadyStarted
from docgen.workflow.templates.desk import TemplateUnknown
from webform.accounts.held import held_form, held_page

STATUS: dict[type[DocgenError], HTTPStatus] = {
    OwnKindNotFound: HTTPStatus.NOT_FOUND,
    TemplateUnknown: HTTPStatus.NOT_FOUND,
    TemplateVersionNotFound: HTTPStatus.NOT_FOUND,
    AdministratorExists: HTTPStatus.CONFLICT,
    AlreadyStarted: HTTPStatus.CONFLICT,
    DirectoryChangedElsewhere: HTTPStatus.CONFLICT,
    DirectoryUnreadable: HTTPStatus.UNPROCESSABLE_ENTITY,
    DirectoryVersionNotFound: HTTPStatus.NOT_FOUND,
    MeetingChangedElsewhere: HTTPStatus.CONFLICT,
    MeetingNotFound: HTTPStatus.NOT_FOUND,
    MergeNotFound: HTTPStatus.NOT_FOUND,
    NumberTooLarge: HTTPStatus.NOT_FOUND,
    PaperEditedElsewhere: HTTPStatus.CONFLICT,
    PaperVersionNotFound: HTTPStatus.NOT_FOUND,
    RecordUnreadable: HTTPStatus.UNPROCESSABLE_ENTITY,
    StoreBroken: HTTPStatus.INTERNAL_SERVER_ERROR,
    StoreBusy: HTTPStatus.SERVICE_UNAVAILABLE,
    StoreFull: HTTPStatus.INSUFFICIENT_STORAGE,
    StoreReadOnly: HTTPStatus.SERVICE_UNAVAILABLE,
    StoreRefused: HTTPStatus.INTERNAL_SERVER_ERROR,
    StoreTooNew: HTTPStatus.SERVICE_UNAVAILABLE,
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
            "Máy chủ nhận ở đây mỗi lần nhiều nhất {most_mb} MB. Chưa lưu gì. "
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

TOO_MANY_FIELDS = (
    "Trang gửi lên hơn {most} ô nên chưa lưu gì. Chia bớt các dòng sang một hồ sơ hoặc danh sách khác rồi gửi lại."
)
EXPIRED = "Phiên làm việc đã hết hạn"
EXPIRED_PAGE = "Trang đã mở từ trước lần đăng nhập này nên việc vừa bấm chưa làm được. Mở lại trang rồi bấm lần nữa."
EXPIRED_SCRIPT = (
    "Trang mở quá lâu nên chưa lưu được. Chữ đã gõ vẫn còn ở đây: đăng nhập ở một thẻ khác rồi bấm lưu lại."
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
    status = error.code or HTTPStatus.BAD_REQUEST
    if wants_json():
        return answer(status, EXPIRED, EXPIRED_SCRIPT, expired=True)
    held = held_form()
    return (held_page(held), status) if held else answer(status, EXPIRED, EXPIRED_PAGE)


def _stopped(error: DocgenError) -> ResponseReturnValue:
    status = STATUS.get(type(error), HTTPStatus.INTERNAL_SERVER_ERROR)
    title = PAGES[status][0] if status == HTTPStatus.NOT_FOUND else "Chưa làm được"
    return answer(status, title, str(error))


def _refused(error: HTTPException) -> ResponseReturnValue:
    if error.response is not None:
        return error.response
    code = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    title, message = PAGES.get(code, PAGES[400 if code < HTTPStatus.INTERNAL_SERVER_ERROR else 500])
    most = request.max_content_length or 0
    if code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE and (request.content_length or most + 1) <= most:
        message = TOO_MANY_FIELDS
    return answer(code, title, message.format(most_mb=most // MEGABYTE, most=grouped(request.max_form_parts or 0)))
