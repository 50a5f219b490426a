"""Tables: grid, merging, margins, place and limits."""

import pytest

from docgen.paper.drawings import HorizontalOrigin, VerticalOrigin
from docgen.paper.formats import Sides, Turn, VerticalAlign, Width
from docgen.paper.nodes import Paragraph, Table
from docgen.paper.text import paper_text
from docgen.word.read import read
from docgen.word.table_grid import MAX_COLUMNS
from docgen.word.tables import MAX_DEPTH
from tests.support.docx import a_docx, a_table, p

MODE = '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="x" w:val="{}"/></w:compat>'
THIN = '<w:tblBorders><w:left w:val="single" w:sz="8"/></w:tblBorders>'


def table_of(body: str, **more) -> Table:
    block = read(a_docx(body, **more)).value.sections[0].blocks[0]
    assert isinstance(block, Table)
    return block


def tc(properties: str = "", content: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content or p('x')}</w:tc>"


def tbl(*rows: str, properties: str = "", widths: tuple[int, ...] = ()) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def w_width(value: int, kind: str = "dxa") -> str:
    return f'<w:tcW w:w="{value}" w:type="{kind}"/>'


def test_the_grid_of_the_file_stands_above_the_cells():
    table = table_of(tbl(tr(tc(w_width(1500)), tc(w_width(2500))), widths=(1400, 2600)))
    assert table.columns_pt == (70.0, 130.0)


def test_a_grid_much_narrower_than_its_cells_is_not_believed():
    table = table_of(tbl(tr(tc(w_width(3000)), tc(w_width(6000))), widths=(100, 100)))
    assert table.columns_pt == (150.0, 300.0)


def test_fixed_columns_are_those_of_the_cells_where_the_grid_contradicts():
    fixed = '<w:tblLayout w:type="fixed"/>'
    table = table_of(tbl(tr(tc(w_width(1500)), tc(w_width(2500))), widths=(2000, 2000), properties=fixed))
    assert table.is_fixed
    assert table.columns_pt == (75.0, 125.0)


def test_a_column_that_only_spanning_cells_know_gets_the_rest():
    span = '<w:gridSpan w:val="2"/>'
    table = table_of(tbl(tr(tc(w_width(1000)), tc()), tr(tc(w_width(3000) + span))))
    assert table.columns_pt == (50.0, 100.0)


def test_a_width_that_nobody_states_is_open():
    assert table_of(tbl(tr(tc(), tc()))).columns_pt == (0.0, 0.0)


def test_grid_columns_that_no_row_uses_are_no_part_of_the_table():
    assert table_of(tbl(tr(tc(), tc()), widths=(1000, 2000, 3000))).columns_pt == (50.0, 100.0)


@pytest.mark.parametrize(
    ("stated", "width"),
    [
        ('w:w="2500" w:type="pct"', Width(share=0.5)),
        ('w:w="50%" w:type="pct"', Width(share=0.5)),
        ('w:w="2000" w:type="dxa"', Width(points=100.0)),
        ('w:w="2000" w:type="auto"', Width()),
        ('w:w="0" w:type="nil"', Width()),
    ],
)
def test_a_table_states_its_width_in_points_or_shares_or_not_at_all(stated: str, width: Width):
    assert table_of(a_table(("a",), properties=f"<w:tblW {stated}/>")).width == width


def test_cells_beyond_the_widest_table_of_word_are_named_and_left_out():
    result = read(a_docx(a_table(("a",) * (MAX_COLUMNS + 5))))
    assert [notice.kind for notice in result.warnings] == ["table-columns"]
    assert len(result.value.sections[0].blocks[0].columns_pt) == MAX_COLUMNS


def test_absurd_spans_stay_within_the_widest_table():
    table = table_of(
        tbl(
            tr(tc('<w:gridSpan w:val="2000000000"/>')),
            tr(tc(), properties='<w:gridBefore w:val="999999"/><w:gridAfter w:val="99"/>'),
        )
    )
    assert len(table.columns_pt) == MAX_COLUMNS
    assert table.rows[1].skip_before == MAX_COLUMNS - 1


def test_a_table_without_rows_is_nothing():
    assert read(a_docx("<w:tbl><w:tblPr/></w:tbl>" + p("sau"))).value.sections[0].blocks[0] != Table((), ())


def test_cells_merged_sideways_in_the_old_way_are_one():
    row = tr(tc('<w:hMerge w:val="restart"/>'), tc("<w:hMerge/>"), tc())
    assert [cell.column_span for cell in table_of(tbl(row)).rows[0].cells] == [2, 1]


def test_a_cell_continues_only_one_of_the_same_columns():
    start, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    wide = '<w:gridSpan w:val="2"/>'
    table = table_of(tbl(tr(tc(start), tc()), tr(tc(more + wide)), tr(tc(more + wide))))
    assert [[cell.row_span for cell in row.cells] for row in table.rows] == [[1, 1], [2], [0]]


def test_the_indent_is_that_of_the_text_in_old_files_and_of_the_edge_in_new_ones():
    body = a_table(("a",), properties=f'<w:tblInd w:w="200" w:type="dxa"/>{THIN}')
    assert table_of(body, settings=MODE.format(15)).indent_pt == 10.0
    assert table_of(body, settings=MODE.format(14)).indent_pt == 10.0 - 5.4 - 0.5
    assert table_of(body).indent_pt == table_of(body, settings=MODE.format(12)).indent_pt


def test_a_nested_table_does_not_leave_its_cell():
    inner = a_table(("b",), properties='<w:tblInd w:w="-200" w:type="dxa"/>')
    outer = table_of(tbl(tr(tc(content=inner + p()))))
    nested = outer.rows[0].cells[0].blocks[0]
    assert isinstance(nested, Table)
    assert (nested.indent_pt, nested.reach_pt, outer.reach_pt) == (0.0, 0.0, 10.8)


def test_margins_come_from_the_table_its_rows_exception_and_the_cell():
    def margin(name: str, side: str, twips: int) -> str:
        return f'<w:{name}><w:{side} w:w="{twips}" w:type="dxa"/></w:{name}>'

    exception = f"<w:tblPrEx>{margin('tblCellMar', 'right', 60)}</w:tblPrEx>"
    row = f"<w:tr>{exception}{tc(margin('tcMar', 'top', 80))}{tc()}</w:tr>"
    cells = table_of(tbl(row, tr(tc()), properties=margin("tblCellMar", "start", 40))).rows
    assert cells[0].cells[0].format.padding == Sides(4.0, 3.0, 0.0, 2.0)
    assert cells[0].cells[1].format.padding == Sides(4.0, 3.0, 0.0, 2.0)  # the top is that of its neighbour
    assert cells[1].cells[0].format.padding == Sides(0.0, 5.4, 0.0, 2.0)


def test_a_cell_knows_its_vertical_place_its_direction_and_whether_it_wraps():
    cell = table_of(tbl(tr(tc('<w:noWrap/><w:textDirection w:val="btLr"/><w:vAlign w:val="center"/>'))))
    look = cell.rows[0].cells[0].format
    assert (look.vertical_align, look.turn, look.wraps) == (VerticalAlign.CENTER, Turn.UP, False)


def test_a_height_of_its_own_making_is_no_height():
    row = tr(tc(), properties='<w:trHeight w:val="400" w:hRule="auto"/>')
    assert table_of(tbl(row)).rows[0].height_pt == 0.0


def test_a_table_with_text_around_it_has_its_place():
    place = (
        '<w:tblpPr w:leftFromText="100" w:vertAnchor="text" w:horzAnchor="margin" w:tblpX="400" w:tblpY="-60"/>'
        '<w:tblCellSpacing w:w="20" w:type="dxa"/><w:bidiVisual/>'
    )
    table = table_of(a_table(("a",), properties=place), settings=MODE.format(15))
    anchor = table.anchor
    assert anchor is not None
    assert (anchor.horizontal, anchor.vertical) == (HorizontalOrigin.MARGIN, VerticalOrigin.PARAGRAPH)
    assert (anchor.x_pt, anchor.y_pt, anchor.gap.left_pt) == (20.0, -3.0, 5.0)
    assert (table.spacing_pt, table.is_mirrored) == (2.0, True)


def nested(levels: int) -> str:
    content = p("đáy")
    for level in range(levels):
        content = a_table(("x",)).replace(p("x"), p(f"cấp {level}") + content + p())
    return content


def test_tables_too_deep_within_tables_become_paragraphs_and_lose_no_text():
    shallow, deep = read(a_docx(nested(MAX_DEPTH))), read(a_docx(nested(60)))
    assert shallow.warnings == ()
    assert [notice.kind for notice in deep.warnings] == ["table-deep"]
    words = paper_text(deep.value).split("\n")
    assert [f"cấp {level}" for level in reversed(range(60))] + ["đáy"] == [line for line in words if line]


def test_the_cells_of_tracked_rows_and_content_controls_are_read():
    row = f"<w:sdt><w:sdtContent><w:tr><w:ins>{tc(content=p('trong'))}</w:ins></w:tr></w:sdtContent></w:sdt>"
    block = table_of(tbl(row)).rows[0].cells[0].blocks[0]
    assert isinstance(block, Paragraph)


def test_the_empty_paragraph_behind_a_table_at_the_end_of_a_cell_takes_no_room():
    inner = a_table(("trong",))
    (row,) = table_of(tbl(f"<w:tr>{tc(content=inner + p())}{tc(content=inner + p('sau'))}</w:tr>")).rows
    assert [len(cell.blocks) for cell in row.cells] == [1, 2]


def test_the_largest_top_margin_of_a_row_counts_for_all_its_cells():
    margin = '<w:tcMar><w:top w:w="200" w:type="dxa"/><w:bottom w:w="100" w:type="dxa"/></w:tcMar>'
    first, second = table_of(tbl(f"<w:tr>{tc(margin)}{tc()}</w:tr>", f"<w:tr>{tc()}{tc()}</w:tr>")).rows
    assert [cell.format.padding.top_pt for cell in (*first.cells, *second.cells)] == [10.0, 10.0, 0.0, 0.0]
    assert [cell.format.padding.bottom_pt for cell in first.cells] == [5.0, 0.0]
