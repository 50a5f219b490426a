"""Entering and correcting one row of the directory: a body, a post, a delegation."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from docgen.codec import Fault
from docgen.codec.directory import DirectoryUnreadable, row_from_plain
from docgen.codec.directory_write import row_to_plain
from docgen.model.bodies import Body, Delegation, Post
from docgen.model.directory import Directory
from docgen.ports import DirectoryChangedElsewhere, DirectoryVersionNotFound
from docgen.regimes.directory_rules import directory_findings
from docgen.workflow.directory.desk import (
    Row,
    free_id,
    open_directory,
    save_directory,
    successor_of,
    with_row,
    without_row,
)
from webform.directory.forms import BodyForm, DelegationForm, PostForm, RowForm, plain_of, typed_row
from webform.directory.known import known
from webform.office import the_office, the_user

blueprint = Blueprint("directory_rows", __name__, url_prefix="/co-quan")

NO_NAME = "Chưa ghi tên cơ quan. Hãy ghi tên đầy đủ, ví dụ: Ủy ban nhân dân xã Lưu Vệ."


@dataclass(frozen=True, slots=True)
class Section:
    """One of the three lists: the class of its rows, its form, and its words."""

    name: str
    row: type[Body] | type[Post] | type[Delegation]
    form: type[BodyForm] | type[PostForm] | type[DelegationForm]
    word: str


SECTIONS = {
    "ten": Section("bodies", Body, BodyForm, "cơ quan"),
    "chuc-vu": Section("posts", Post, PostForm, "chức vụ"),
    "giao-ky": Section("delegations", Delegation, DelegationForm, "việc giao ký"),
}


@blueprint.get("/<any('ten', 'chuc-vu', 'giao-ky'):where>/moi")
def new(where: str) -> ResponseReturnValue:
    """An empty form; with ``ke-tuc`` that of the body which takes over, with ``co-quan`` a post in that body."""
    section, directory = SECTIONS[where], known().directory
    return _page(where, None, section.form(data=_first_guess(section, directory)))


@blueprint.get("/<any('ten', 'chuc-vu', 'giao-ky'):where>/<int:index>")
def show(where: str, index: int) -> ResponseReturnValue:
    """One row, with what is to be said about it."""
    section, directory = SECTIONS[where], known().directory
    form = section.form(data=typed_row(section.form, row_to_plain(_row(section, directory, index))))
    return _page(where, index, form, remarks=_remarks(section, directory, index))


@blueprint.post("/<any('ten', 'chuc-vu', 'giao-ky'):where>/moi")
def create(where: str) -> ResponseReturnValue:
    """Keep a new row."""
    return _keep(where, None)


@blueprint.post("/<any('ten', 'chuc-vu', 'giao-ky'):where>/<int:index>")
def save(where: str, index: int) -> ResponseReturnValue:
    """Keep the corrected row."""
    return _keep(where, index)


@blueprint.post("/<any('ten', 'chuc-vu', 'giao-ky'):where>/<int:index>/bo")
def remove(where: str, index: int) -> ResponseReturnValue:
    """Take out a row that was entered by mistake."""
    section, directory = SECTIONS[where], _as_opened()
    gone = _title(_row(section, directory, index))
    save_directory(the_office(), without_row(directory, section.name, index), _version(), the_user(), f"Bỏ {gone}")
    flash(f"Đã bỏ {section.word} «{gone}». Bản trước còn trong «Các lần lưu».", "success")
    return redirect(url_for("directory.index"), HTTPStatus.SEE_OTHER)


def _keep(where: str, index: int | None) -> ResponseReturnValue:
    section, directory = SECTIONS[where], _as_opened()
    form = section.form(request.form)
    if index is not None:
        _row(section, directory, index)
    try:
        row: Row = row_from_plain(section.row, _whole(form, section, directory, index))
        verb = "Thêm" if index is None else "Sửa"
        changed = with_row(directory, row, index)
        save_directory(the_office(), changed, _version(), the_user(), f"{verb} {section.word} {_title(row)}")
    except DirectoryUnreadable as wrong:
        remarks = {_place(fault.path): [{"severity": "error", "message": fault.message}] for fault in wrong.faults}
        return _page(where, index, form, remarks=remarks), HTTPStatus.UNPROCESSABLE_ENTITY
    except DirectoryChangedElsewhere as conflict:
        return _page(where, index, form, problem=str(conflict)), HTTPStatus.CONFLICT
    flash(f"Đã lưu {section.word} «{_title(row)}».", "success")
    return redirect(url_for("directory.index"), HTTPStatus.SEE_OTHER)


def _whole(form: RowForm, section: Section, directory: Directory, index: int | None) -> dict[str, Any]:
    """What is typed, with the id of a body: an old one keeps its own, a new one is named after itself."""
    plain = plain_of(form)
    if section.row is not Body:
        return plain
    if not plain.get("organ", {}).get("name", "").strip():
        raise DirectoryUnreadable("dòng này", (*_faults_beside_name(plain), Fault("organ.name", NO_NAME)))
    if index is not None:
        return plain | {"id": _row(section, directory, index).id}
    holder = directory.body(plain.get("id", ""))
    if holder:
        words = f"Mã «{holder.id}» đã dùng cho {holder.organ.name}. Hãy đặt mã khác."
        raise DirectoryUnreadable("dòng này", (Fault("id", words),))
    own = plain.get("id") or free_id(directory, plain.get("organ", {}).get("name", ""))
    return plain | {"id": own} if own else plain


def _faults_beside_name(plain: dict[str, Any]) -> tuple[Fault, ...]:
    """What else is wrong with a body that has no name, from which its id would come."""
    try:
        row_from_plain(Body, plain | {"id": plain.get("id", "-"), "organ": plain.get("organ", {})})
    except DirectoryUnreadable as wrong:
        return wrong.faults
    return ()


def _first_guess(section: Section, directory: Directory) -> dict[str, Any]:
    """What a new row begins with: the body that the link came from."""
    body = directory.body(request.args.get("co-quan", "") or request.args.get("ke-tuc", ""))
    if body is None:
        return {}
    if section.row is Body:
        return typed_row(section.form, row_to_plain(successor_of(body)) | {"id": ""})
    return {"body": body.id} if section.row is Post else {"giver": body.id}


def _row(section: Section, directory: Directory, index: int) -> Any:
    rows: tuple[Any, ...] = getattr(directory, section.name)
    return rows[index] if index < len(rows) else abort(HTTPStatus.NOT_FOUND)


def _remarks(section: Section, directory: Directory, index: int) -> dict[str, list[dict[str, str]]]:
    """The findings on one row, by the field of its form."""
    own = f"{section.name}[{index}]"
    found: dict[str, list[dict[str, str]]] = {}
    for finding in directory_findings(directory):
        if finding.path == own or finding.path.startswith(f"{own}."):
            told = {"severity": finding.severity.value, "message": finding.message, "clause": finding.clause}
            found.setdefault(_place(finding.path.removeprefix(own)), []).append(told)
    return found


def _place(path: str) -> str:
    """The field of a path within a row: «organ.valid_to» stands in «organ-valid_to», a missing part at its name."""
    place = path.strip(".").partition("[")[0].replace(".", "-")
    return f"{place}-name" if place in ("organ", "person") else place


def _title(row: Any) -> str:
    """What a row is called in a sentence."""
    match row:
        case Body():
            return str(row.organ.name)
        case Post():
            return f"{row.position} – {row.person.name}"
        case _:
            unit, giver = known().directory.body(row.unit), known().directory.body(row.giver)
            return f"{unit.organ.name if unit else row.unit} ký cho {giver.organ.name if giver else row.giver}"


def _version() -> int:
    """The version that the page was opened with. It stays the same over a fault or a conflict: no row is mistaken."""
    return request.form.get("version", known().version, type=int)


def _as_opened() -> Directory:
    """The directory of that version, in which the number of a row means the row that the page showed."""
    version = _version()
    if version == known().version:
        return known().directory
    try:
        return open_directory(the_office(), version).directory if version else Directory()
    except DirectoryVersionNotFound:
        return known().directory


def _page(
    where: str,
    index: int | None,
    form: RowForm,
    *,
    remarks: dict[str, list[dict[str, str]]] | None = None,
    problem: str = "",
) -> str:
    section, directory = SECTIONS[where], _as_opened()
    form.offer(directory)
    title = _title(_row(section, directory, index)) if index is not None else f"Thêm {section.word}"
    shown = {"where": where, "index": index, "form": form, "title": title, "word": section.word}
    return render_template(
        "directory/row.html", **shown, version=_version(), problem=problem, spots_at=remarks or {}, directory=directory
    )
