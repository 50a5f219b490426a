"""The page of the directory: who signs what on a day, who held what when, all bodies; its versions and files."""

import datetime as dt
from dataclasses import dataclass, replace
from http import HTTPStatus

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from docgen.codec.directory import read_directory
from docgen.codec.directory_labels import KIND_NAMES, RANK_NAMES
from docgen.codec.directory_write import write_directory
from docgen.kinds import KINDS
from docgen.model import Authority, Person, PowerHolder
from docgen.model.bodies import Body
from docgen.model.directory import Directory
from docgen.model.errors import DocgenError
from docgen.regimes.directory_rules import directory_findings
from docgen.regimes.issuing import TYPES
from docgen.regimes.signature import SigningCase
from docgen.roster import MatchingIsOpen, TableUnreadable
from docgen.wording import DateNotUnderstood, NoSuchDate, parse_date, short_date
from docgen.workflow.directory.blocks import SignedHead, signed_head
from docgen.workflow.directory.desk import (
    bring_back,
    editions,
    open_directory,
    open_proposals,
    save_directory,
    with_proposal,
)
from docgen.workflow.directory.posts import PostsRead, read_posts
from webform.directory.forms import named
from webform.directory.known import known
from webform.directory.timeline import timeline
from webform.downloads import YAML, attachment
from webform.office import the_office, the_user

blueprint = Blueprint("directory", __name__, url_prefix="/co-quan")

FILE_NAME = "danh-ba.yaml"
SHOWN_ROWS = 20  # of those left out
SIGNED_KINDS = {kind.id: kind.name for kind in KINDS if kind.id in TYPES}
LINKS = {"bodies": "ten", "posts": "chuc-vu", "delegations": "giao-ky"}


@dataclass(frozen=True, slots=True)
class Question:
    """«Ngày 12/5/2023, Quyết định, ai ký?» as typed; ``day`` is ``None`` where it cannot be read or nothing is asked.

    ``is_today`` says that no day was typed, so that the answer is that of today.
    """

    typed: str
    day: dt.date | None
    problem: str = ""
    body: str = ""
    beside: str = ""
    kind: str = "decision"
    person: str = ""
    own: bool = False
    is_today: bool = False


@blueprint.get("/")
def index() -> ResponseReturnValue:
    """The directory with its picture, and the answer to the question that is asked."""
    directory, asked = known().directory, _question()
    day = asked.day or the_office().clock.now().date()
    return render_template(
        "directory/index.html",
        directory=directory,
        bodies=_groups(directory, day),
        version=known().version,
        findings=[(_link(finding.path), finding) for finding in directory_findings(directory)],
        proposals=open_proposals(directory),
        picture=timeline(directory, day),
        asked=asked,
        answer=_answer(asked),
        day=day,
        words={"kinds": SIGNED_KINDS, "bodies": KIND_NAMES, "ranks": RANK_NAMES},
        named=named,
        short_date=short_date,
        by_authorisation=Authority.BY_AUTHORISATION,
    )


@blueprint.post("/de-xuat")
def propose() -> ResponseReturnValue:
    """Take over the bodies of a shipped commune."""
    commune = request.form.get("commune", "")
    changed = with_proposal(known().directory, commune)
    added = len(changed.bodies) - len(known().directory.bodies)
    save_directory(the_office(), changed, known().version, the_user(), f"Thêm {added} cơ quan từ danh mục có sẵn")
    flash(f"Đã thêm {added} cơ quan. Hãy ghi người giữ chức vụ.", "success")
    return redirect(url_for("directory.index"), HTTPStatus.SEE_OTHER)


@blueprint.get("/cac-lan-luu")
def history() -> ResponseReturnValue:
    """Every version, the newest first."""
    return render_template("directory/history.html", editions=editions(the_office()))


@blueprint.post("/cac-lan-luu/<int:version>/lay-lai")
def restore(version: int) -> ResponseReturnValue:
    """Make an older version the newest."""
    kept = bring_back(the_office(), version, the_user())
    flash(f"Đã lấy lại bản số {version}, nay là bản số {kept.version}.", "success")
    return redirect(url_for("directory.index"), HTTPStatus.SEE_OTHER)


@blueprint.get("/cac-lan-luu/<int:version>/danh-ba.yaml")
def old_file(version: int) -> ResponseReturnValue:
    """An older version as a file."""
    return attachment(write_directory(open_directory(the_office(), version).directory), f"danh-ba-{version}.yaml", YAML)


@blueprint.get("/danh-ba.yaml")
def file() -> ResponseReturnValue:
    """The directory as a file."""
    return attachment(write_directory(known().directory), FILE_NAME, YAML)


@blueprint.post("/nhap-tep")
def upload() -> ResponseReturnValue:
    """A directory file as the newest version. Raises: DirectoryUnreadable."""
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        flash("Chưa chọn tệp. Chọn một tệp danh bạ có đuôi .yaml rồi bấm «Nhập».", "error")
        return redirect(url_for("directory.index"), HTTPStatus.SEE_OTHER)
    found = read_directory(sent.stream.read(), source=f"tệp «{sent.filename}»")
    save_directory(the_office(), found, known().version, the_user(), f"Nhập từ tệp {sent.filename}")
    flash("Đã nhập danh bạ từ tệp. Bản trước còn trong «Các lần lưu».", "success")
    return redirect(url_for("directory.index"), HTTPStatus.SEE_OTHER)


@dataclass(frozen=True, slots=True)
class Group:
    """Bodies under one title; those for which nobody is entered stand apart."""

    title: str
    manned: tuple[Body, ...]
    unmanned: tuple[Body, ...]


def _groups(directory: Directory, day: dt.date) -> tuple[Group, ...]:
    """The bodies of a day, then those of other times."""
    busy = {post.body for post in directory.posts} | {each.giver for each in directory.delegations}
    sides = ((f"Cơ quan ngày {short_date(day)}", True), ("Cơ quan của thời gian khác", False))
    found = []
    for title, is_there in sides:
        bodies = [body for body in directory.bodies if body.exists_on(day) is is_there]
        manned = tuple(body for body in bodies if body.id in busy)
        found.append(Group(title, manned, tuple(body for body in bodies if body.id not in busy)))
    return tuple(group for group in found if group.manned or group.unmanned)


@blueprint.post("/nhap-nguoi")
def upload_posts() -> ResponseReturnValue:
    """The people of a spreadsheet as posts of a body; who is left out is named by row."""
    sent, body = request.files.get("people"), request.form.get("body", "")
    if sent is None or not sent.filename:
        flash("Chưa chọn bảng tính. Chọn tệp có cột «Họ và tên» và «Chức vụ» rồi bấm «Nhập».", "error")
        return redirect(url_for("directory.index"), HTTPStatus.SEE_OTHER)
    try:
        read = read_posts(sent.stream.read(), sent.filename, known().directory, body)
    except (TableUnreadable, MatchingIsOpen) as wrong:
        flash(str(wrong), "error")
        return redirect(url_for("directory.index"), HTTPStatus.SEE_OTHER)
    _keep_posts(read, sent.filename)
    return redirect(url_for("directory.index"), HTTPStatus.SEE_OTHER)


def _keep_posts(read: PostsRead, name: str) -> None:
    old = known()
    if read.posts:
        changed = replace(old.directory, posts=old.directory.posts + read.posts)
        save_directory(the_office(), changed, old.version, the_user(), f"Thêm {len(read.posts)} chức vụ từ {name}")
        flash(f"Đã thêm {len(read.posts)} chức vụ từ bảng tính. Hãy ghi ngày bắt đầu của từng người.", "success")
    for finding in read.left_out[:SHOWN_ROWS]:
        flash(finding.message, "error")


def _question() -> Question:
    typed = request.args.get("ngay", "").strip()
    try:
        day, problem = (parse_date(typed), "") if typed else (None, "")
    except (DateNotUnderstood, NoSuchDate) as wrong:
        day, problem = None, str(wrong)
    asked = {"body": "co-quan", "beside": "cung-voi", "person": "nguoi"}
    given = {name: request.args.get(key, "").strip() for name, key in asked.items()}
    is_today = bool(given["body"]) and not typed
    return Question(
        typed,
        the_office().clock.now().date() if is_today else day,
        problem or _same_body(given["body"], given["beside"]),
        kind=request.args.get("loai", "decision"),
        own="rieng" in request.args,
        is_today=is_today,
        **given,
    )


def _same_body(body_id: str, beside: str) -> str:
    body = known().directory.body(beside) if beside and beside == body_id else None
    return f"«{body.organ.name}» đã là cơ quan ban hành. Ở «Ban hành cùng» hãy chọn cơ quan khác." if body else ""


def _answer(asked: Question) -> SignedHead | str | None:
    """Heading and blocks, or a sentence why there are none; nothing while nothing is asked."""
    if asked.problem or asked.day is None or not asked.body:
        return asked.problem or None
    power = PowerHolder.HEAD if asked.own else PowerHolder.BODY
    signer = Person(asked.person) if asked.person else None
    cases = [SigningCase(asked.body, asked.kind, asked.day, signer, power=power)]
    cases += [SigningCase(asked.beside, asked.kind, asked.day, power=power)] if asked.beside else []
    try:
        return signed_head(known().directory, cases)
    except DocgenError as error:
        return str(error)


def _link(path: str) -> str:
    """The page of the row that a finding is about."""
    section, _, rest = path.partition("[")
    return url_for("directory_rows.show", where=LINKS[section], index=int(rest.partition("]")[0]))
