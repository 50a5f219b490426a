"""Signs and borders at characters, rules across the column, the ends of sections."""

import pytest

from docgen.paper.drawings import HorizontalOrigin, Shape, VerticalOrigin
from docgen.paper.formats import Align, RunFormat
from docgen.paper.nodes import Text
from docgen.word.read import read
from tests.support.docx import a_docx, p, r
from tests.support.drawings import pict

ENDS = '<w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr>'


def run_of(properties: str) -> RunFormat:
    (item,) = read(a_docx(p("x", run=properties))).value.sections[0].blocks[0].content
    assert isinstance(item, Text)
    return item.format


@pytest.mark.parametrize(
    ("value", "sign"),
    [("dot", "dot"), ("comma", "comma"), ("circle", "circle"), ("underDot", "underDot"), ("none", ""), ("what", "")],
)
def test_a_run_has_the_emphasis_that_word_knows(value: str, sign: str):
    assert run_of(f'<w:em w:val="{value}"/>').emphasis == sign


def test_a_run_has_its_border():
    look = run_of('<w:bdr w:val="single" w:sz="8" w:space="0" w:color="FF0000"/>')
    assert (look.border.width_pt, look.border.style, look.border.color) == (1.0, "solid", "FF0000")
    assert not run_of('<w:bdr w:val="nil"/>').border.width_pt


def rule(attributes: str) -> Shape:
    run = pict(f"<v:rect o:hr='t' {attributes}/>")
    (item,) = read(a_docx(f"<w:p>{run}</w:p>")).value.sections[0].blocks[0].content
    assert isinstance(item, Shape)
    return item


@pytest.mark.parametrize(
    ("more", "width", "share"),
    [
        ("style='width:0;height:.75pt'", 0.0, 1.0),
        ("style='width:90pt;height:.75pt'", 90.0, 0.0),
        ("style='width:0;height:.75pt' o:hrpct='500'", 0.0, 0.5),
    ],
)
def test_a_rule_is_as_wide_as_its_share_of_the_column(more: str, width: float, share: float):
    found = rule(f"{more} o:hralign='center' fillcolor='#ccc'")
    anchor = found.anchor
    assert (found.width_pt, found.height_pt, found.fill) == (width, 0.75, "CCCCCC")
    assert (anchor.width_share, anchor.width_of, anchor.align) == (share, HorizontalOrigin.COLUMN, Align.CENTER)
    assert anchor.vertical is VerticalOrigin.LINE


@pytest.mark.parametrize(("start", "count"), [("continuous", 1), ("nextPage", 2)])
def test_an_empty_paragraph_that_ends_a_section_takes_no_line_where_the_next_goes_on(start: str, count: int):
    body = p("một") + f"<w:p>{ENDS}</w:p>" + p("hai")
    sections = read(a_docx(body, section=f'<w:type w:val="{start}"/>')).value.sections
    assert [len(section.blocks) for section in sections] == [count, 1]


def test_a_section_keeps_its_only_paragraph_and_one_with_text():
    section = '<w:type w:val="continuous"/>'
    alone = read(a_docx(f"<w:p>{ENDS}</w:p>" + p("hai"), section=section)).value.sections
    told = read(a_docx(p("một") + f"<w:p>{ENDS}{r('hết')}</w:p>" + p("hai"), section=section)).value.sections
    assert [len(found[0].blocks) for found in (alone, told)] == [1, 2]


@pytest.mark.parametrize(("value", "kinds"), [("tbRl", ["section-upright"]), ("lrTb", [])])
def test_lines_that_would_run_downwards_are_named(value: str, kinds: list[str]):
    result = read(a_docx(p("x"), section=f'<w:textDirection w:val="{value}"/>'))
    assert [notice.kind for notice in result.warnings] == kinds
