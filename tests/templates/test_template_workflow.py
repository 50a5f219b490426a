import datetime as dt

import pytest
from template_files import a_template

from docgen.bootstrap import SHIPPED_TEMPLATES, open_office
from docgen.jobs.pool import WorkerPool
from docgen.model.errors import DocgenError
from docgen.pdf.probe import page_texts
from docgen.ports import MeetingText, Stamp
from docgen.ports.templates import OwnKindExists, OwnValues, OwnValuesChangedElsewhere, TemplateOrigin
from docgen.rules.examples import SOUND
from docgen.settings import Settings
from docgen.word.template.form import Asks, FormField
from docgen.workflow.draft import make_paper, plan_papers
from docgen.workflow.templates.desk import (
    LARGEST_BYTES,
    TemplateRefused,
    TemplateTooLarge,
    TemplateUnknown,
    add_template,
    check_upload,
    history,
    list_templates,
    put_away,
    restore_template,
    sample_pdf,
    template_line,
)
from docgen.workflow.templates.own_papers import (
    OwnKindNameless,
    add_kind,
    copy_own_papers,
    own_papers,
    own_plans,
    propose_kind,
    retire_kind,
    save_own_paper,
)
from tests.support.docx import a_docx
from tests.support.offices import HereAndNow, a_drafting_office

NAME = "state/decision.docx"
OWN = a_template("{{ letterhead.number }}", "{{ letterhead.place_date }}", "Mẫu mới: {{ subject }}")
FORM = a_template(
    "{{ letterhead.number }}, {{ letterhead.place_date }}, {{ signature.name }}",
    "Xác nhận {{ họ_tên }} {{ ngày_sinh_ngan }} {% if có_quà %}(quà){% endif %} {{ nơi.xã }}",
    "{% for n in người_nhà %}{{ n.tên }} {{ n.quan_hệ }};{% endfor %}",
    "{% for g in ghi_chú %}{{ g }};{% endfor %}",
)

OWN_SOUND = a_template("{{ letterhead.number }} {{ họ_tên }}")


def test_an_accepted_template_is_in_force_and_its_hash_is_on_the_paper(desk):
    version, trial = add_template(desk, NAME, OWN, "  thử ", "lan")
    assert trial.pdf.startswith(b"%PDF")
    line = template_line(desk, NAME)
    assert (line.origin, line.version) == (TemplateOrigin.OFFICE, version)
    assert (version.number, version.note, version.author) == (1, "thử", "lan")
    plan = plan_papers(SOUND, ["decision"])[0]
    shipped = make_paper(a_drafting_office(), plan, pdf=False)
    office = a_drafting_office()
    object.__setattr__(office, "templates", desk.templates)
    made = make_paper(office, plan, pdf=False)
    assert made.template_hash == version.digest != shipped.template_hash
    assert desk.template_versions.find(made.template_hash) == version


def test_a_refused_template_keeps_nothing_and_tells_everything(desk):
    with pytest.raises(TemplateRefused) as refused:
        add_template(desk, NAME, a_template("{{ subjec }}", "{% for x %}"), "", "lan")
    assert {each.code for each in refused.value.trial.findings} >= {"unknown", "syntax"}
    assert refused.value.trial.pdf is None
    assert desk.template_versions.versions(NAME) == ()
    assert template_line(desk, NAME).origin is TemplateOrigin.SHIPPED


def test_the_shipped_template_comes_back_and_so_does_an_old_version(desk):
    add_template(desk, NAME, OWN, "", "lan")
    put_away(desk, NAME, "hoa")
    assert desk.templates.read(NAME) == (SHIPPED_TEMPLATES / NAME).read_bytes()
    restore_template(desk, NAME, 1, "mai")
    assert desk.templates.read(NAME) == OWN
    versions, choices = history(desk, NAME)
    assert [version.number for version in versions] == [1]
    assert [choice.by for choice in choices] == ["mai", "hoa", "lan"]


def test_an_old_version_whose_fields_are_gone_is_not_put_in_force(desk):
    desk.template_versions.add(NAME, a_template("{{ truong_cu }}"), "", Stamp("lan", desk.clock.now()))
    put_away(desk, NAME, "lan")
    with pytest.raises(TemplateRefused, match="truong_cu"):
        restore_template(desk, NAME, 1, "lan")
    assert template_line(desk, NAME).origin is TemplateOrigin.SHIPPED


def test_what_is_no_template_of_ours_is_named_with_what_was_meant(desk):
    with pytest.raises(TemplateUnknown, match=r"state/decision\.docx"):
        check_upload(desk, "state/decisio.docx", OWN)


def test_a_file_larger_than_any_template_is_not_even_looked_at(desk):
    with pytest.raises(TemplateTooLarge, match="8 MB"):
        check_upload(desk, NAME, bytes(LARGEST_BYTES + 1))


def test_a_font_that_is_not_ours_is_told_and_refuses_nothing(desk):
    run = '<w:r><w:rPr><w:rFonts w:ascii="Ravie" w:hAnsi="Ravie"/></w:rPr><w:t>{{ subject }}</w:t></w:r>'
    trial = check_upload(desk, NAME, a_docx(f"<w:p>{run}</w:p>"))
    assert not trial.is_refused
    assert any(each.code == "font-substituted" and "Ravie" in each.message for each in trial.findings)


def test_a_trial_that_takes_too_long_is_told_as_that_and_keeps_nothing(desk):
    object.__setattr__(desk, "workers", WorkerPool(workers=1, seconds=0.02))
    with pytest.raises(DocgenError, match="giây"):
        add_template(desk, NAME, OWN, "", "lan")
    assert desk.template_versions.versions(NAME) == ()


def test_a_template_is_shown_with_made_up_facts(desk):
    add_template(desk, NAME, OWN, "", "lan")
    assert "Mẫu mới" in page_texts(sample_pdf(desk, NAME))[0]


def test_the_list_names_every_template_and_the_kinds_of_the_office(desk):
    kind = propose_kind(desk, " Giấy  xác nhận ", "gxn", "lan")
    add_kind(desk, kind, FORM, "", "lan")
    lines = {line.name: line for line in list_templates(desk)}
    assert NAME in lines
    assert lines["own/giay-xac-nhan.docx"].kind == "Giấy xác nhận"
    retire_kind(desk, kind.id, "lan")
    assert "own/giay-xac-nhan.docx" not in {line.name for line in list_templates(desk)}


@pytest.mark.parametrize("name", ["", "  ", "x" * 101])
def test_a_kind_needs_a_name(desk, name):
    with pytest.raises(OwnKindNameless):
        propose_kind(desk, name, "", "lan")


@pytest.mark.parametrize("name", ["Quyết định", "QUYẾT  ĐỊNH", "quyet dinh"])
def test_a_kind_may_not_take_the_name_of_another(desk, name):
    with pytest.raises(OwnKindExists, match="«Quyết định»"):
        propose_kind(desk, name, "", "lan")


def test_a_kind_whose_short_name_is_taken_hears_the_name_that_is_there(desk):
    add_kind(desk, propose_kind(desk, "Giấy/đi đường", "", "lan"), OWN_SOUND, "", "lan")
    with pytest.raises(OwnKindExists, match="«Giấy/đi đường»"):
        propose_kind(desk, "Giấy (đi đường)", "", "lan")


def test_the_first_template_of_a_kind_must_be_sound_or_there_is_no_kind(desk):
    kind = propose_kind(desk, "Giấy xác nhận", "", "lan")
    with pytest.raises(TemplateRefused):
        add_kind(desk, kind, a_template("{% for a in b %}"), "", "lan")
    assert desk.own_kinds.all() == ()


def a_form(desk):
    add_kind(desk, propose_kind(desk, "Giấy xác nhận", "GXN", "lan"), FORM, "", "lan")
    return own_papers(desk, 1)[0]


def test_unknown_fields_become_a_form_by_themselves(desk):
    assert a_form(desk).fields == (
        FormField("họ_tên", "Họ tên", Asks.TEXT),
        FormField("ngày_sinh_ngan", "Ngày sinh", Asks.DAY),
        FormField("có_quà", "Có quà", Asks.YES),
        FormField("nơi", "Nơi", Asks.PART, (FormField("xã", "Xã", Asks.TEXT),)),
        FormField(
            "người_nhà",
            "Người nhà",
            Asks.ROWS,
            (FormField("tên", "Tên", Asks.TEXT), FormField("quan_hệ", "Quan hệ", Asks.TEXT)),
        ),
        FormField("ghi_chú", "Ghi chú", Asks.LINES),
    )


def test_a_list_inside_a_list_cannot_be_asked_for_and_is_told(desk):
    nested = a_template("{% for a in hộ %}{% for b in a.người %}{{ b.tên }}{% endfor %}{% endfor %}")
    with pytest.raises(TemplateRefused, match="danh sách khác"):
        add_kind(desk, propose_kind(desk, "Sổ hộ", "", "lan"), nested, "", "lan")


def test_a_name_near_one_that_is_given_is_asked_about(desk):
    kind = propose_kind(desk, "Giấy xác nhận", "", "lan")
    _, trial = add_kind(desk, kind, a_template("{{ letterhead.number }} {{ meetin.place }}"), "", "lan")
    assert [each.near for each in trial.findings if each.code == "near-given"] == ["meeting"]


def test_what_is_typed_is_printed_with_the_heading_of_the_meeting(tmp_path):
    office = open_office(Settings(home=tmp_path))
    object.__setattr__(office, "workers", HereAndNow())
    paper = a_form(office)
    meeting = office.records.create(MeetingText("Họp", "", {}), Stamp("lan", office.clock.now())).summary.id
    assert own_plans(own_papers(office, meeting), SOUND) == ()
    typed = {
        "số_văn_bản": "5",
        "ngày_văn_bản": "12/5/2023",
        "họ_tên": "Lê & Mai",
        "ngày_sinh_ngan": "1/12/1980",
        "có_quà": True,
        "người_nhà": [{"tên": "Bình", "quan_hệ": "con"}, {"tên": "", "quan_hệ": ""}],
        "ghi_chú": "một\n\nhai",
    }
    save_own_paper(office, meeting, paper, typed, 0, "lan")
    (plan,) = own_plans(own_papers(office, meeting), SOUND)
    text = page_texts(make_paper(office, plan).pdf)[0].replace("\r\n", " ")
    assert "Số: 05/GXN-UBND, Tân Phong, ngày 12 tháng 5 năm 2023, Trần Hòa Bình" in text
    assert "Xác nhận Lê & Mai 01/12/1980 (quà)" in text or "Xác nhận Lê & Mai 1/12/1980 (quà)" in text
    assert "Bình con;" in text
    assert "một;hai;" in text
    other = office.records.create(MeetingText("Họp", "", {}), Stamp("lan", office.clock.now())).summary.id
    copy_own_papers(office, meeting, other, "hoa")
    assert own_papers(office, other)[0].values.typed["họ_tên"] == "Lê & Mai"
    assert not own_papers(office, other)[0].values.typed.keys() & {"số_văn_bản", "ngày_văn_bản"}
    office.records.database.close()


def test_a_missing_value_is_visible_dots_and_never_a_blank(desk):
    paper = a_form(desk)
    save_own_paper(desk, 1, paper, {}, 0, "lan")
    context = own_plans(own_papers(desk, 1), SOUND)[0].context
    assert "…" in context["họ_tên"] or "." in context["họ_tên"]
    assert (context["có_quà"], context["người_nhà"], context["ghi_chú"]) == (False, [], [])


def test_a_conflict_tells_the_time_of_the_office(desk):
    paper = a_form(desk)
    early = Stamp("hoa", dt.datetime(2023, 5, 12, 1, 30, tzinfo=dt.UTC))
    desk.own_kinds.save_values(1, paper.kind.id, OwnValues({}), early)
    with pytest.raises(OwnValuesChangedElsewhere, match="hoa đã lưu văn bản này ở nơi khác lúc 08:30 ngày 12/05/2023"):
        save_own_paper(desk, 1, paper, {}, 0, "lan")
