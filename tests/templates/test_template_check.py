import io
import re
import unicodedata
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from template_files import FACTS, SOUND, a_template, in_runs, typed

from docgen.bootstrap import SHIPPED_TEMPLATES
from docgen.kinds import KINDS
from docgen.model import Severity
from docgen.word.template import compile_template, fill
from docgen.word.template.check import check_template
from docgen.word.template.shape import known_fields, shape_of, with_rows
from docgen.workflow.templates.samples import shipped_templates
from tests.support.docx import a_docx, p, r, zipped


def errors(data, facts=FACTS):
    return [each for each in check_template(data, facts) if each.severity is Severity.ERROR]


def codes(data):
    return [each.code for each in errors(data)]


def test_every_template_of_every_kind_has_made_up_facts():
    named = {name for kind in KINDS for names in kind.templates.values() for name in names}
    assert set(shipped_templates()) == named


@pytest.mark.parametrize("regime", sorted({each.regime for each in shipped_templates().values()}))
def test_nothing_is_wrong_with_a_shipped_template(regime):
    found = {
        name: [str(each) for each in errors((SHIPPED_TEMPLATES / name).read_bytes(), template.facts)]
        for name, template in shipped_templates().items()
        if template.regime == regime
    }
    assert found == {name: [] for name in found}


def test_every_fault_is_told_in_one_run_at_its_place():
    data = a_template(
        "{{ subjec }} và {{ subject | }}",
        "{% for g in guests %}{{ g }}",
        "{{ guests }} {{ letterhead }}",
        "{% for x in subject %}{% endfor %}",
        "{{ 1 / 0 }}",
        cells=("{{ members.name }}", "{{ so }"),
        header="{{ dau }}",
    )
    found = {(each.code, each.place.part, each.place.number, each.place.cell) for each in errors(data)}
    assert found == {
        ("unknown", "", 1, ""),
        ("syntax", "", 1, ""),
        ("structure", "", 2, ""),
        ("list", "", 3, ""),
        ("parts", "", 3, ""),
        ("no-list", "", 4, ""),
        ("misfit", "", 5, ""),
        ("list", "", 6, "bảng 1, hàng 1, cột 1"),
        ("unclosed", "", 7, "bảng 1, hàng 1, cột 2"),
        ("unknown", "đầu trang", 1, ""),
    }


@pytest.mark.parametrize(
    ("typed_name", "meant"),
    [
        ("subjec", "subject"),
        ("Subject", "subject"),
        ("number", "letterhead.number"),
        ("letterhead.numbr", "letterhead.number"),
    ],
)
def test_the_nearest_known_name_is_proposed(typed_name, meant):
    found = errors(a_template(f"{{{{ {typed_name} }}}}"))
    assert [each.near for each in found] == [meant]
    assert f"Ý bạn là «{meant}»?" in found[0].message


def test_a_field_in_a_branch_that_no_sample_reaches_is_checked_too():
    assert codes(a_template("{% if subject == 'x' %}{{ unknown_field }}{% endif %}")) == ["unknown"]


def test_the_fields_of_a_row_are_known_by_the_loop_around_them():
    assert (
        codes(a_template("{% for m in members %}{{ m.name }}{% for x in m.roles %}{{ x }}{% endfor %}{% endfor %}"))
        == []
    )
    assert codes(a_template("{% for m in members %}{{ m.nam }}{% endfor %}")) == ["unknown"]
    assert codes(a_template("{% for m in members %}{% endfor %}{{ m.name }}")) == ["unknown"]


ATTACKS = {
    "class walk": ("{{ ''.__class__.__mro__ }}", "forbidden"),
    "item walk": ("{{ subject['__class__'] }}", "forbidden"),
    "walk by a filter": ("{{ bases|map(attribute='text.__class__')|join }}", "forbidden"),
    "choice by a filter": ("{{ bases|selectattr('__class__')|list }}", "forbidden"),
    "globals of a method": ("{{ letterhead.items.__globals__ }}", "forbidden"),
    "cycler": ("{{ cycler('a') }}", "forbidden"),
    "joiner": ("{{ joiner }}", "forbidden"),
    "namespace": ("{% set n = namespace(a=1) %}", "forbidden"),
    "a billion turns": ("{% for i in range(10**9) %}x{% endfor %}", "forbidden"),
    "a range too large": ("{% for i in range(1000000000) %}x{% endfor %}", "costly"),
    "loops in loops": ("{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}", "costly"),
    "a text times a billion": ("{{ 'a' * 1000000000 }}", "forbidden"),
    "padding": ("{{ subject|center(1000000000) }}", "syntax"),
    "padding by format": ("{{ '%1000000000d' % 1 }}", "forbidden"),
    "a filter that reads": ("{{ 'x'|open }}", "syntax"),
    "slow filters": ("{% for i in range(99999) %}{% set x = range(99999)|sort %}{% endfor %}", "costly"),
    "an unknown filter in a branch": ("{% if subject %}{% elif subject|opn %}{% endif %}", "syntax"),
    "recursion": ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "statement"),
    "include": ("{% include '/etc/passwd' %}", "statement"),
    "import": ("{% import 'x' as y %}", "statement"),
    "extends": ("{% extends 'x' %}", "statement"),
    "unclosed loop": ("{% for g in guests %}", "structure"),
    "end without beginning": ("{% endfor %}", "structure"),
    "else without if": ("{% else %}", "structure"),
    "deep nesting": ("{{ " + "(" * 400 + "1" + ")" * 400 + " }}", "too-deep"),
    "a very long mark": ("{{ subject " + " " * 1_000 + " }}", "long"),
}


@pytest.mark.parametrize(("text", "code"), ATTACKS.values(), ids=ATTACKS)
def test_hostile_and_broken_marks_are_told_with_their_place(text, code):
    found = errors(a_template("Một", text))
    assert code in {each.code for each in found}
    assert {each.place.number for each in found} == {2}
    assert all("\n" not in str(each) for each in found)


@pytest.mark.parametrize(
    ("pieces", "meant"),
    [
        (("{", "{ sub", "je", "ct }", "}"), []),
        (("{{ subject|join(“, ”) }}",), []),
        (("Gửi {", "{% if subject %}"), ["unclosed", "stray"]),
        (("{ subject }}",), ["stray"]),
    ],
)
def test_what_word_does_to_a_mark_is_undone_and_what_the_author_did_is_told(pieces, meant):
    assert sorted(codes(in_runs(*pieces))) == sorted(meant)


def test_a_mark_in_five_runs_with_bookmarks_and_a_link_inside_prints_its_value():
    link = '<w:hyperlink w:anchor="x"><w:r><w:t>je</w:t></w:r></w:hyperlink>'
    body = f'<w:p>{r("Về ")}{r("{")}{r("{ sub")}<w:bookmarkStart w:id="1" w:name="a"/>{link}{r("ct ")}{r("}} !")}</w:p>'
    data = a_docx(body)
    assert codes(data) == []
    filled = fill(compile_template(data, name="a.docx"), {"subject": "A & B"})
    assert "Về A &amp; B !" in _text(filled)


def _text(data):
    return re.sub("<[^>]+>", "", zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode())


def test_marks_in_text_boxes_footnotes_and_links_are_checked():
    box = (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx><w:txbxContent>{p('{{ trong_hop }}')}</w:txbxContent></wps:txbx></wps:wsp>"
        f"</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>{p('{{ trong_hop }}')}"
        "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    link = f'<w:p><w:hyperlink w:anchor="x">{r("{{ trong_lien_ket }}")}</w:hyperlink></w:p>'
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{p("{{ trong_chu_thich }}")}</w:footnote></w:footnotes>'
    data = a_docx(box + link, parts={"word/footnotes.xml": notes}, links={"r9": ("footnotes", "footnotes.xml")})
    found = {(each.place.part, each.place.cell, each.place.words) for each in errors(data)}
    assert found == {
        ("", "hộp chữ", "{{ trong_hop }}"),
        ("", "", "{{ trong_lien_ket }}"),
        ("chú thích cuối trang", "", "{{ trong_chu_thich }}"),
    }


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DELETED = '<w:del w:id="1" w:author="a"><w:r><w:delText>ct</w:delText></w:r></w:del>'
INSERTED = f'<w:ins w:id="2" w:author="a">{r("ect }}")}</w:ins>'


@pytest.mark.parametrize("change", [f"{DELETED}{r('ect }}')}", INSERTED])
def test_a_tracked_change_inside_a_mark_is_told(change):
    found = errors(a_docx(f"<w:p>{r('{{ subj')}{change}</w:p>"))
    assert [each.code for each in found] == ["tracked"]
    assert "Track Changes" in found[0].message


def test_a_mark_that_was_deleted_with_tracking_is_no_mark_any_more():
    gone = '<w:del w:id="1" w:author="a"><w:r><w:delText>{{ cu }}</w:delText></w:r></w:del>'
    found = check_template(a_docx(f"<w:p>{gone}{r('{{ subject }}')}</w:p>"), FACTS)
    assert [each.code for each in found if each.severity is Severity.ERROR] == []
    assert "track-changes" in {each.code for each in found}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{%p if subject %} chữ này mất", "swallowed"),
        ("{%tr for g in guests %}", "no-table"),
        ("{% enfor %}", "statement"),
        ("{% set x %}", "syntax"),
    ],
)
def test_marks_in_the_wrong_place_are_told_with_what_to_do(text, code):
    assert code in codes(a_template(text))


def test_a_loop_that_begins_outside_a_table_and_ends_in_a_cell_is_told_where_it_begins():
    found = errors(a_template("{% for g in guests %}{{ g }}", cells=("{% endfor %}",)))
    assert [(each.code, each.place.number) for each in found] == [("crossing", 1)]


def test_a_name_in_decomposed_letters_is_the_same_name():
    facts = type(FACTS)(shape_of({"họ_tên": "Lê Mai"}), {"họ_tên": "Lê Mai"})
    data = a_template(unicodedata.normalize("NFD", "{{ họ_tên }}"))
    assert errors(data, facts) == []
    assert "Lê Mai" in _text(fill(compile_template(data, name="a.docx"), {"họ_tên": "Lê Mai"}))


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MACROS = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
FILES = {
    "pdf": (b"%PDF-1.7 this is no Word file", "unreadable"),
    "doc": (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(512), "unreadable"),
    "empty": (b"", "unreadable"),
    "dotx": (typed(a_template("x"), f"{WORD}template.main+xml"), "dotx"),
    "dotm": (typed(a_template("x"), MACROS), "macros"),
    "bomb": (zipped({"word/document.xml": b"0" * 30_000_000}), "unreadable"),
    "open marks": (a_template("{{ " * 20_000), "costly"),
}


@pytest.mark.parametrize(("data", "code"), FILES.values(), ids=FILES)
def test_a_file_that_is_no_template_is_told_in_one_sentence(data, code):
    found = errors(data)
    assert [each.code for each in found] == [code]
    assert found[0].place is None


def test_a_file_from_elsewhere_that_fetches_something_is_refused():
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
        'Target="http://192.0.2.1/x.png" TargetMode="External"/></Relationships>'
    )
    assert codes(a_docx(p("x"), parts={"word/_rels/document.xml.rels": rels})) == ["external"]


def test_what_the_law_asks_for_and_what_is_not_used_is_said_and_refuses_nothing():
    found = check_template(a_template("{{ subject }}", "{ten}", "{{ x|default('') }}"), FACTS)
    assert {each.severity for each in found} == {Severity.WARNING}
    assert [each.near for each in found if each.code == "component"] == [
        "letterhead.number",
        "letterhead.place_date",
        "recipients",
    ]
    assert {"unused", "single-brace", "unknown"} <= {each.code for each in found}


def test_a_component_is_asked_for_with_its_place_in_the_party_s_guide_too():
    found = check_template(a_template("{{ subject }}"), FACTS)
    told = {each.near: each.message for each in found if each.code == "component"}
    assert (
        "Điều 8 khoản 2 điểm d; văn bản của Đảng: Hướng dẫn 05-HD/VPTW, Phụ lục 2, ô 4" in told["letterhead.place_date"]
    )
    assert all("05-HD/VPTW" in message for message in told.values())


def test_a_template_that_prints_all_the_components_gets_no_word_about_them():
    assert "component" not in {each.code for each in check_template(a_template(*SOUND), FACTS)}


def test_thousands_of_faults_are_told_in_bounded_work():
    found = errors(a_template(*("{{ khong_co }}{{ 1 / 0 }}" for _ in range(300))))
    assert len(found) >= 300


JSON_LIKE = st.recursive(
    st.text(max_size=5) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from("xyz"), JSON_LIKE, min_size=1), st.integers(0, 18))
def test_sample_facts_have_as_many_rows_as_asked_and_the_same_fields(facts, count):
    shape = shape_of(facts)
    rows = with_rows(facts, count, shape)
    assert set(rows) == set(facts)
    for name, value in facts.items():
        if isinstance(value, list):
            assert len(rows[name]) == count
    assert all(field.path for field in known_fields(shape))


def test_a_sentence_about_a_mark_ends_once_and_an_empty_mark_is_told_as_empty():
    told = [each.message for each in errors(a_template("{% endfr %}", "{% %}"))]
    assert any(message.endswith("ý bạn là «endfor»?") for message in told), told
    assert any("không có lệnh nào" in message for message in told), told
    assert not any("?." in message or "«?»" in message for message in told), told
