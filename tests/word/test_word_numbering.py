"""Automatic numbering: what Word would write before each paragraph."""

import pytest

from docgen.layout import faces
from docgen.paper.formats import Align
from docgen.paper.nodes import LabelSuffix, Paragraph, Table
from docgen.word.read import read
from docgen.wording.number_formats import write_number
from tests.support.docx import NAMESPACES, SINGLE, a_docx, a_style, a_table, p


def level(index: int, kind: str, text: str, *, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def abstract(number: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def instance(number: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def item(text: str, level_index: int = 0, number: int = 1, more: str = "") -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level_index}"/><w:numId w:val="{number}"/></w:numPr>{more}')


def blocks_of(body: str, *definitions: str, styles: str = SINGLE):
    numbering = f"<w:numbering {NAMESPACES}>{''.join(definitions)}</w:numbering>"
    data = a_docx(body, styles=styles, parts={"word/n.xml": numbering}, links={"n": ("numbering", "n.xml")})
    return read(data).value.sections[0].blocks


def labels(body: str, *definitions: str, styles: str = SINGLE) -> list[str]:
    found = []
    for block in blocks_of(body, *definitions, styles=styles):
        inner = [cell.blocks[0] for row in block.rows for cell in row.cells] if isinstance(block, Table) else [block]
        found += [part.label.text for part in inner if isinstance(part, Paragraph) and part.label]
    return found


LAW = abstract(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "%3)"))


def test_a_deeper_level_begins_again_after_a_higher_one():
    body = (
        item("x") + item("x", 1) + item("x", 2) + item("x", 2) + item("x", 1) + item("x", 2) + item("x") + item("x", 1)
    )
    assert labels(body, LAW, instance(1, 0)) == ["I.", "I.1", "a)", "b)", "I.2", "a)", "II.", "II.1"]


def test_a_level_that_never_restarts_counts_on():
    never = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "Điều %2.", more='<w:lvlRestart w:val="0"/>'))
    body = item("x") + item("x", 1) + item("x") + item("x", 1)
    assert labels(body, never, instance(1, 0)) == ["1.", "Điều 1.", "2.", "Điều 2."]


def test_legal_numbering_shows_all_levels_in_digits():
    legal = abstract(0, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", more="<w:isLgl/>"))
    assert labels(item("x") + item("x", 1), legal, instance(1, 0)) == ["I", "1.1"]


def test_instances_of_one_list_count_on_unless_one_states_its_start():
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = item("x") + item("x", number=2) + item("x", number=3) + item("x", number=3)
    found = labels(body, LAW, instance(1, 0), instance(2, 0), instance(3, 0, again))
    assert found == ["I.", "II.", "V.", "VI."]


def test_numbers_run_on_through_tables():
    cell = a_table(("@",)).replace(p("@"), item("x"))
    assert labels(item("x") + cell + item("x"), LAW, instance(1, 0)) == ["I.", "II.", "III."]


def test_a_style_may_stand_on_a_level_of_a_list():
    styles = SINGLE + a_style("Dieu", paragraph='<w:numPr><w:numId w:val="1"/></w:numPr>')
    law = abstract(
        0, level(0, "decimal", "Chương %1"), level(1, "decimal", "Điều %2.", more='<w:pStyle w:val="Dieu"/>')
    )
    body = p("x", properties='<w:pStyle w:val="Dieu"/>') * 2
    assert labels(body, law, instance(1, 0), styles=styles) == ["Điều 1.", "Điều 2."]


def test_a_paragraph_can_leave_the_list_of_its_style():
    styles = SINGLE + a_style("Dieu", paragraph='<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = p("x", properties='<w:pStyle w:val="Dieu"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert labels(body, LAW, instance(1, 0), styles=styles) == []


def test_a_list_may_be_defined_by_a_numbering_style():
    linked = abstract(1, more='<w:numStyleLink w:val="Muc"/>')
    defining = abstract(0, level(0, "decimal", "Mục %1"), more='<w:styleLink w:val="Muc"/>')
    assert labels(item("x"), defining, linked, instance(1, 1)) == ["Mục 1"]


def test_a_list_that_leads_to_itself_ends():
    loop = abstract(0, more='<w:styleLink w:val="A"/><w:numStyleLink w:val="A"/>')
    assert labels(item("x"), loop, instance(1, 0)) == []


def test_the_indent_of_a_level_stands_between_style_and_paragraph():
    indented = level(0, "decimal", "%1.", more='<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>')
    styles = SINGLE + a_style("S", paragraph='<w:ind w:left="2000" w:right="400"/>')
    body = item("x", more='<w:pStyle w:val="S"/>') + item("x", more='<w:ind w:left="1000"/>')
    first, second = blocks_of(body, abstract(0, indented), instance(1, 0), styles=styles)
    assert (first.format.left_pt, first.format.first_line_pt, first.format.right_pt) == (36.0, -18.0, 20.0)
    assert (second.format.left_pt, second.format.first_line_pt) == (50.0, -18.0)
    third, fourth = blocks_of(
        item("x", more='<w:ind w:firstLine="360"/>') + item("x", more='<w:ind w:left="0" w:firstLine="0"/>'),
        abstract(0, indented),
        instance(1, 0),
    )
    assert (third.format.left_pt, third.format.first_line_pt) == (36.0, 18.0)
    assert (fourth.format.left_pt, fourth.format.first_line_pt) == (0.0, 0.0)


def test_a_label_has_a_format_of_its_own():
    bold = level(0, "decimal", "%1.", more='<w:suff w:val="space"/><w:lvlJc w:val="right"/><w:rPr><w:b/></w:rPr>')
    (block,) = blocks_of(item("x"), abstract(0, bold), instance(1, 0))
    assert (block.label.format.bold, block.content[0].format.bold) == (True, False)
    assert (block.label.suffix, block.label.align) == (LabelSuffix.SPACE, Align.RIGHT)


def test_a_level_without_a_number_keeps_its_other_characters():
    assert labels(item("x"), abstract(0, level(0, "none", "%1)")), instance(1, 0)) == [")"]


def test_the_end_of_a_section_alone_has_no_number():
    plain = abstract(0, level(0, "decimal", "%1."))
    end = "<w:sectPr/>"
    empty = f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{end}</w:pPr></w:p>'
    numbering = f"<w:numbering {NAMESPACES}>{plain}{instance(1, 0)}</w:numbering>"
    data = a_docx(
        item("x") + empty + item("x") + item("x", more=end) + item("x"),
        styles=SINGLE,
        parts={"word/n.xml": numbering},
        links={"n": ("numbering", "n.xml")},
    )
    blocks = [block for section in read(data).value.sections for block in section.blocks]
    assert [block.label.text if block.label else None for block in blocks] == ["1.", None, "2.", "3.", "4."]


@pytest.mark.parametrize(
    ("font", "sign", "shown"),
    [
        ("Wingdings", "\uf0b2", "✧"),
        ("Wingdings 2", "\uf0a4", "□"),
        ("ITC Zapf Dingbats", "\uf0e2", "➢"),
        ("ITC Zapf Dingbats", "\uf06c", "●"),
        ("Webdings", "\uf0ff", "•"),
    ],
)
def test_a_bullet_is_a_sign_that_the_fonts_hold(font: str, sign: str, shown: str):
    look = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    assert labels(item("x"), abstract(0, level(0, "bullet", sign, more=look)), instance(1, 0)) == [shown]
    assert any(shown in faces.characters(family) for family in faces.FILES)


def test_a_bullet_drawn_as_a_picture_is_a_dot_and_a_notice():
    picture = '<w:lvlPicBulletId w:val="0"/><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>'
    numbering = (
        f"<w:numbering {NAMESPACES}>{abstract(0, level(0, 'bullet', 'l', more=picture))}{instance(1, 0)}</w:numbering>"
    )
    data = a_docx(
        item("x") + item("x"), styles=SINGLE, parts={"word/n.xml": numbering}, links={"n": ("numbering", "n.xml")}
    )
    result = read(data)
    assert [block.label.text for block in result.value.sections[0].blocks] == ["•", "•"]
    assert [notice.kind for notice in result.warnings] == ["picture-bullet"]


def test_the_bullet_of_a_symbol_font_is_a_character():
    bullet = level(0, "bullet", "\uf0b7", more='<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>')
    (block,) = blocks_of(item("x"), abstract(0, bullet), instance(1, 0))
    assert (block.label.text, block.label.format.family) == ("•", "Times New Roman")


@pytest.mark.parametrize(
    ("number", "kind", "written"),
    [
        (4, "upperRoman", "IV"),
        (1999, "lowerRoman", "mcmxcix"),
        (4, "lowerLetter", "d"),  # Word counts with the Latin alphabet; «đ» is no letter to it
        (27, "upperLetter", "AA"),
        (54, "lowerLetter", "bbb"),
        (7, "decimalZero", "07"),
        (12, "ordinal", "12th"),
        (23, "ordinal", "23rd"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "cardinalText", "Hai mươi mốt"),
        (12, "chineseCounting", "十二"),
        (5, "unheard-of", "5"),
        (5, "none", ""),
        (0, "upperRoman", "0"),
    ],
)
def test_numbers_are_written_in_the_formats_of_word(number: int, kind: str, written: str):
    assert write_number(number, kind) == written
