"""Table styles with their conditional formats, shading, and borders that meet."""

from docgen.paper.formats import Border
from docgen.paper.nodes import Paragraph, Table, Text
from docgen.word.read import read
from tests.support.docx import a_docx, p

LOOK = '<w:tblStyle w:val="S"/><w:tblLook w:val="{}"/>'
FIRST_ROW, FIRST_COLUMN, NO_BANDS = 0x20, 0x80, 0x600


def edge(side: str, kind: str = "single", size: int = 8, color: str = "000000") -> str:
    return f'<w:{side} w:val="{kind}" w:sz="{size}" w:color="{color}"/>'


def borders(*edges: str, name: str = "tcBorders") -> str:
    return f"<w:{name}>{''.join(edges)}</w:{name}>"


def table_of(rows: list[list[str]], *, properties: str = "", styles: str = "") -> Table:
    """A table of cells, each given by its properties."""
    cells = ["".join(f"<w:tc><w:tcPr>{cell}</w:tcPr>{p('x')}</w:tc>" for cell in row) for row in rows]
    body = f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
    block = read(a_docx(body, styles=styles)).value.sections[0].blocks[0]
    assert isinstance(block, Table)
    return block


def a_table_style(whole: str = "", **parts: str) -> str:
    inner = "".join(f'<w:tblStylePr w:type="{name}">{part}</w:tblStylePr>' for name, part in parts.items())
    return f'<w:style w:type="table" w:styleId="S">{whole}{inner}</w:style>'


def shade(color: str) -> str:
    return f'<w:tcPr><w:shd w:val="clear" w:fill="{color}"/></w:tcPr>'


def backgrounds(table: Table) -> list[list[str]]:
    return [[cell.format.background for cell in row.cells] for row in table.rows]


def look(bits: int) -> str:
    return LOOK.format(f"{bits:04X}")


def test_conditional_formats_cover_first_row_first_column_and_bands():
    style = a_table_style(firstRow=shade("111111"), firstCol=shade("222222"), band1Horz=shade("333333"))
    found = table_of([["", ""]] * 4, properties=look(FIRST_ROW | FIRST_COLUMN), styles=style)
    assert backgrounds(found) == [
        ["222222", "111111"],
        ["222222", "333333"],
        ["222222", ""],
        ["222222", "333333"],
    ]


def test_bits_that_are_off_leave_their_formats_out():
    style = a_table_style(firstRow=shade("111111"), band1Horz=shade("333333"))
    assert backgrounds(table_of([["", ""]] * 2, properties=look(NO_BANDS), styles=style)) == [["", ""]] * 2


def test_the_corner_stands_above_row_and_column():
    style = a_table_style(firstRow=shade("111111"), firstCol=shade("222222"), nwCell=shade("444444"))
    bits = look(FIRST_ROW | FIRST_COLUMN | NO_BANDS)
    found = table_of([["", ""]] * 2, properties=bits, styles=style)
    assert backgrounds(found)[0] == ["444444", "111111"]


def test_bands_are_as_high_as_the_style_says():
    style = a_table_style(
        '<w:tblPr><w:tblStyleRowBandSize w:val="2"/></w:tblPr>', band1Horz=shade("1A1A1A"), band2Horz=shade("2A2A2A")
    )
    found = table_of([[""]] * 5, properties=look(0), styles=style)
    assert [row[0] for row in backgrounds(found)] == ["1A1A1A", "1A1A1A", "2A2A2A", "2A2A2A", "1A1A1A"]


def test_a_cells_own_shading_stands_above_the_style():
    style = a_table_style(firstRow=shade("111111"))
    own = '<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>'
    assert backgrounds(table_of([[own, ""]], properties=look(FIRST_ROW), styles=style)) == [["808080", "111111"]]


def test_shading_of_lines_is_the_tone_they_make():
    kinds = ("thinHorzStripe", "diagStripe", "thinDiagCross", "horzCross")
    cells = [f'<w:shd w:val="{kind}" w:color="000000" w:fill="FFFFFF"/>' for kind in kinds]
    (row,) = backgrounds(table_of([cells]))
    assert row == ["BFBFBF", "808080", "8F8F8F", "404040"]


def paragraph_in(table: Table, row: int) -> Paragraph:
    block = table.rows[row].cells[0].blocks[0]
    assert isinstance(block, Paragraph)
    return block


def test_a_table_style_formats_paragraphs_and_runs_below_their_own_styles():
    defaults = (
        '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="200"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:sz w:val="26"/></w:rPr></w:style>'
    )
    whole = '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>'
    style = defaults + a_table_style(whole, firstRow="<w:rPr><w:b/></w:rPr>")
    found = table_of([[""]] * 2, properties=look(FIRST_ROW), styles=style)
    first, second = paragraph_in(found, 0), paragraph_in(found, 1)
    assert (first.format.after_pt, second.format.after_pt) == (0.0, 0.0)
    runs = [next(item for item in each.content if isinstance(item, Text)).format for each in (first, second)]
    assert [(run.bold, run.size_pt) for run in runs] == [(True, 13.0), (False, 13.0)]


def test_what_a_table_style_gives_ends_with_the_table():
    style = a_table_style("<w:rPr><w:b/></w:rPr>")
    body = f"<w:tbl><w:tblPr>{look(0)}</w:tblPr><w:tr><w:tc>{p('trong')}</w:tc></w:tr></w:tbl>{p('ngoài')}"
    table, after = read(a_docx(body, styles=style)).value.sections[0].blocks
    assert isinstance(table, Table)
    assert isinstance(after, Paragraph)
    inside = paragraph_in(table, 0)
    assert [block.content[0].format.bold for block in (inside, after)] == [True, False]


def test_borders_of_the_table_itself_replace_single_sides_of_its_style():
    whole = f"<w:tblPr>{borders(edge('top'), edge('bottom'), name='tblBorders')}</w:tblPr>"
    own = borders(edge("top", "nil"), name="tblBorders")
    found = table_of([[""]], properties=look(0) + own, styles=a_table_style(whole)).rows[0].cells[0].format.borders
    assert (found.top.width_pt, found.bottom.width_pt) == (0.0, 1.0)


def test_the_inside_borders_of_a_first_row_stand_only_within_it():
    part = f"<w:tcPr>{borders(edge('bottom', size=16), edge('insideV', size=4))}</w:tcPr>"
    found = table_of([["", ""]] * 2, properties=look(FIRST_ROW | NO_BANDS), styles=a_table_style(firstRow=part))
    upper, lower = (row.cells[0].format.borders for row in found.rows)
    assert (upper.bottom.width_pt, upper.right.width_pt) == (2.0, 0.5)
    assert (lower.top, lower.right.width_pt) == (upper.bottom, 0.0)


def between(left: str, right: str, properties: str = "") -> tuple[Border, Border]:
    """What two neighbours draw between them."""
    first, second = table_of([[left, right]], properties=properties).rows[0].cells
    return first.format.borders.right, second.format.borders.left


def test_the_wider_of_two_borders_is_drawn_by_both():
    thin, thick = borders(edge("right", size=4)), borders(edge("left", size=12))
    assert [each.width_pt for each in between(thin, thick)] == [1.5, 1.5]


def test_of_two_equally_wide_borders_the_plainer_and_then_the_darker_is_drawn():
    dashed, red = borders(edge("right", "dashed")), borders(edge("left", color="FF0000"))
    assert between(dashed, red)[0].style == "solid"
    assert between(borders(edge("right", color="00FF00")), red)[0].color == "FF0000"


def test_a_cells_own_border_stands_above_a_wider_one_of_the_table():
    table = borders(edge("insideV", size=24), name="tblBorders")
    assert [each.width_pt for each in between(borders(edge("right", size=4)), "", table)] == [0.5, 0.5]


def test_a_border_goes_only_when_both_neighbours_take_it_away():
    table = borders(edge("insideV"), name="tblBorders")
    left, right = borders(edge("right", "nil")), borders(edge("left", "nil"))
    assert [each.width_pt for each in between(left, right, table)] == [0.0, 0.0]
    assert [each.width_pt for each in between(left, "", table)] == [1.0, 1.0]


def test_a_long_side_that_meets_several_borders_leaves_them_to_its_neighbours():
    wide = '<w:gridSpan w:val="2"/>'
    found = table_of([[wide], [borders(edge("top")), ""]])
    assert found.rows[0].cells[0].format.borders.bottom.width_pt == 0.0
    assert [cell.format.borders.top.width_pt for cell in found.rows[1].cells] == [1.0, 0.0]


def test_a_cell_merged_downwards_ends_with_the_border_of_its_last_part():
    start = '<w:vMerge w:val="restart"/>' + borders(edge("bottom", size=24))
    last = "<w:vMerge/>" + borders(edge("bottom", size=4))
    assert table_of([[start], [last]]).rows[0].cells[0].format.borders.bottom.width_pt == 0.5


def test_a_row_may_have_borders_of_its_own():
    exception = f"<w:tblPrEx>{borders(edge('insideV', size=16), name='tblBorders')}</w:tblPrEx>"
    cells = f"<w:tc>{p('x')}</w:tc>" * 2
    body = f"<w:tbl><w:tblPr/><w:tr>{exception}{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>"
    table = read(a_docx(body)).value.sections[0].blocks[0]
    assert [row.cells[0].format.borders.right.width_pt for row in table.rows] == [2.0, 0.0]
