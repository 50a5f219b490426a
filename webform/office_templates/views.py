"""The list of templates, the page of one, and everything that can be done with it."""

from http import HTTPStatus
from typing import Any, cast

from flask import (
    Blueprint,
    Response,
    abort,
    current_app,
    flash,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue

from docgen.model.errors import DocgenError
from docgen.pdf.probe import page_pictures
from docgen.ports.templates import OWN_FOLDER, OwnKindNotFound, TemplateVersion
from docgen.word.template import digest_of
from docgen.word.template.findings import error
from docgen.word.template.shape import known_fields
from docgen.workflow.templates.desk import (
    TemplateLine,
    TemplateRefused,
    TemplateUnknown,
    add_template,
    facts_of,
    history,
    list_templates,
    put_away,
    restore_template,
    sample_pdf,
    template_line,
)
from docgen.workflow.templates.own_papers import retire_kind
from docgen.workflow.templates.trial import Trial
from webform.downloads import DOCX, attachment
from webform.errors import PAGES, answer
from webform.office import the_office, the_user
from webform.office_templates.tray import Tray

blueprint = Blueprint("office_templates", __name__, url_prefix="/mau-van-ban")

PICTURE_WIDTH_PX = 900
REGIMES = {
    "state": "Cơ quan nhà nước",
    "party": "Cơ quan Đảng",
    "front": "Mặt trận, đoàn thể",
    OWN_FOLDER: "Loại riêng",
}
HOLDS = {"text": "chữ", "flag": "có/không", "list": "danh sách", "parts": "nhiều phần"}


@blueprint.get("/")
def index() -> ResponseReturnValue:
    """Every template, by regime, with whose is in force."""
    lines = list_templates(the_office())
    groups = {regime: [line for line in lines if line.regime == regime] for regime in (OWN_FOLDER, *REGIMES)}
    return render_template("office_templates/index.html", groups=groups, regimes=REGIMES)


@blueprint.get("/<regime>/<stem>")
def show(regime: str, stem: str) -> ResponseReturnValue:
    """One template: what it looks like, its fields, its history."""
    line = _line(regime, stem)
    versions, choices = history(the_office(), line.name)
    fields = list(known_fields(facts_of(the_office(), line.name).shape))
    trial = the_tray().trial(request.args.get("xem", ""))
    facts = {"line": line, "versions": versions, "choices": choices, "fields": fields, "trial": trial}
    typed = the_tray().typed(request.args.get("lai", ""))
    return render_template("office_templates/template.html", **facts, typed=typed, holds=HOLDS, regimes=REGIMES)


@blueprint.post("/<regime>/<stem>/tai-len")
def upload(regime: str, stem: str) -> ResponseReturnValue:
    """Try a file, and put it in force where nothing is wrong with it."""
    line = _line(regime, stem)
    data = sent_file()
    if data is None:
        flash("Chưa chọn tệp. Chọn một tệp Word có đuôi .docx rồi bấm «Kiểm tra và đưa vào dùng».", "error")
        return redirect(_again(line), HTTPStatus.SEE_OTHER)
    try:
        version, trial = add_template(the_office(), line.name, data, request.form.get("note", ""), the_user())
    except TemplateRefused as refused:
        return refusal(refused.trial, line.kind, _again(line))
    except DocgenError as stopped:
        return refusal(failed_trial(stopped), line.kind, _again(line))
    return _in_force(line, version, trial)


@blueprint.get("/nhan-xet/<token>.docx")
def commented(token: str) -> ResponseReturnValue:
    """The file that was handed in, with each finding as a comment of Word."""
    trial = the_tray().trial(token)
    if trial is None or trial.commented is None:
        abort(HTTPStatus.NOT_FOUND)
    return attachment(trial.commented, "mau-co-nhan-xet.docx", DOCX)


@blueprint.get("/<regime>/<stem>/dang-dung.docx")
def current(regime: str, stem: str) -> ResponseReturnValue:
    """The template in force."""
    line = _line(regime, stem)
    return attachment(the_office().templates.read(line.name), f"{stem}.docx", DOCX)


@blueprint.get("/<regime>/<stem>/co-san.docx")
def shipped(regime: str, stem: str) -> ResponseReturnValue:
    """The template that docgen brings: where to begin with one of one's own."""
    line = _line(regime, stem)
    return attachment(the_office().templates.shipped(line.name), f"{stem}-co-san.docx", DOCX)


@blueprint.get("/<regime>/<stem>/ban-<int:number>.docx")
def version(regime: str, stem: str, number: int) -> ResponseReturnValue:
    """An old version."""
    line = _line(regime, stem)
    return attachment(the_office().template_versions.data(line.name, number), f"{stem}-ban-{number}.docx", DOCX)


@blueprint.post("/<regime>/<stem>/dung-lai/<int:number>")
def restore(regime: str, stem: str, number: int) -> ResponseReturnValue:
    """Put an old version in force again."""
    line = _line(regime, stem)
    try:
        restored = restore_template(the_office(), line.name, number, the_user())
    except TemplateRefused as refused:
        return refusal(refused.trial, line.kind, _there(line))
    flash(f"Đã dùng lại bản {restored.number}.", "success")
    return redirect(_there(line), HTTPStatus.SEE_OTHER)


@blueprint.get("/<regime>/<stem>/cat-di")
def ask_put_away(regime: str, stem: str) -> ResponseReturnValue:
    """The question before the office's template is put away, or an own kind is taken out of use."""
    return render_template("office_templates/put_away.html", line=_line(regime, stem))


@blueprint.post("/<regime>/<stem>/cat-di")
def put_away_(regime: str, stem: str) -> ResponseReturnValue:
    """Use the shipped template again; an own kind goes out of use. Every version stays kept."""
    line = _line(regime, stem)
    if line.own_kind is not None:
        retire_kind(the_office(), line.own_kind.id, the_user())
        flash(f"Đã thôi dùng loại «{line.kind}». Tạo lại loại cùng tên thì các bản mẫu cũ trở lại.", "success")
        return redirect(url_for("office_templates.index"), HTTPStatus.SEE_OTHER)
    put_away(the_office(), line.name, the_user())
    flash("Đã cất mẫu của cơ quan, dùng lại mẫu có sẵn. Các bản cũ vẫn ở phần lịch sử.", "success")
    return redirect(_there(line), HTTPStatus.SEE_OTHER)


@blueprint.get("/<regime>/<stem>/xem-truoc")
def preview(regime: str, stem: str) -> ResponseReturnValue:
    """The pages of the template in force with made-up facts, or why they cannot be shown."""
    line = _line(regime, stem)
    way = {"title": f"Mẫu {line.kind}", "back": _there(line)}
    try:
        digest, pages = _pages(line)
    except DocgenError as stopped:
        return render_template("part.html", inside="papers/broken.html", **way, error=stopped)
    pictures = {"line": line, "digest": digest, "count": len(pages)}
    return render_template("part.html", inside="office_templates/pages.html", **way, **pictures)


@blueprint.get("/<regime>/<stem>/<digest>/<int:page>.png")
def picture(regime: str, stem: str, digest: str, page: int) -> ResponseReturnValue:
    """A page (from 1) as a picture. The digest in the address lets the browser keep it."""
    now, pages = _pages(_line(regime, stem))
    if digest != now or not 1 <= page <= len(pages):
        abort(HTTPStatus.NOT_FOUND)
    return Response(pages[page - 1], mimetype="image/png", headers={"Cache-Control": "private, max-age=86400"})


def the_tray() -> Tray:
    """What was just handed in."""
    return cast("Tray", current_app.extensions[Tray.KEY])


def sent_file() -> bytes | None:
    """The file that came with the form; None where none was chosen."""
    file = request.files.get("file")
    return file.stream.read() if file is not None and file.filename else None


def failed_trial(stopped: DocgenError) -> Trial:
    """What is shown of a file that could not even be tried."""
    return Trial((error("stopped", str(stopped)),), b"")


def refusal(trial: Trial, kind: str, back: str) -> ResponseReturnValue:
    """The page of everything that is wrong, with the way to a commented copy."""
    token = the_tray().lay(trial)
    shown = render_template("office_templates/faults.html", trial=trial, token=token, kind=kind, back=back)
    return shown, HTTPStatus.UNPROCESSABLE_ENTITY


def _line(regime: str, stem: str) -> TemplateLine:
    """The template of an address; a page that names it and says where the others are, where there is none."""
    try:
        return template_line(the_office(), f"{regime}/{stem}.docx")
    except TemplateUnknown as unknown:
        if regime == OWN_FOLDER:
            raise OwnKindNotFound(stem) from unknown
        said = f"Không có mẫu «{regime}/{stem}». Chọn mẫu ở trang «Mẫu của cơ quan»."
        abort(make_response(answer(HTTPStatus.NOT_FOUND, PAGES[HTTPStatus.NOT_FOUND][0], said)))


def _again(line: TemplateLine) -> str:
    return _there(line, lai=the_tray().keep(request.form))


def _there(line: TemplateLine, **more: Any) -> str:
    regime, stem = line.regime_and_stem
    return url_for("office_templates.show", regime=regime, stem=stem, **more)


def _in_force(line: TemplateLine, version: TemplateVersion, trial: Trial) -> ResponseReturnValue:
    flash(f"Đã đưa bản {version.number} vào dùng. Các văn bản «{line.kind}» làm từ bây giờ theo mẫu này.", "success")
    more = {"xem": the_tray().lay(trial)} if trial.findings else {}
    return redirect(_there(line, **more), HTTPStatus.SEE_OTHER)


def _pages(line: TemplateLine) -> tuple[str, list[bytes]]:
    office = the_office()
    digest = digest_of(office.templates.read(line.name))
    draw = lambda: page_pictures(sample_pdf(office, line.name), width_px=PICTURE_WIDTH_PX)  # noqa: E731 - asked for once
    return digest, the_tray().pages(f"{line.name}@{digest}", draw)
