"""Tables on the page: where their text stands, how wide their columns are, where they break."""

import pypdfium2
import pytest

from docgen.layout.table_widths import column_widths
from docgen.paper.length import from_mm
from docgen.paper.measure import text_width_pt
from docgen.paper.nodes import Table
from docgen.pdf.convert import Converted, convert
from docgen.pdf.probe import page_texts
from docgen.word.read import read
from tests.support.docx import a_docx, a_table, p
from tests.support.texts import squeezed

PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/>'
LEFT_PT, ROOM_PT = 85.05, 453.55
MODE = '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="x" w:val="{}"/></w:compat>'
RULED = (
    "<w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders>"
)
HALF_A_MILLIMETRE = from_mm(0.5)


def printed(body: str, mode: int = 15) -> Converted:
    return convert(read(a_docx(body, section=PAGE, settings=MODE.format(mode))).value, title="Bảng")


def places(pdf: bytes) -> dict[str, tuple[int, float, float]]:
    """Page, left edge and distance from the top of each character; of the last one where it stands several times."""
    found = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for number, sheet in enumerate(document):
            page = sheet.get_textpage()
            for index in range(page.count_chars()):
                left, _, _, top = page.get_charbox(index, loose=True)
                found[page.get_text_range(index, 1)] = (number, left, sheet.get_height() - top)
    return found


def widths(body: str, room_pt: float = ROOM_PT) -> tuple[float, ...]:
    table = read(a_docx(body, settings=MODE.format(15))).value.sections[0].blocks[0]
    assert isinstance(table, Table)
    return column_widths(table, room_pt)


def words_pt(text: str) -> float:
    return text_width_pt(text, size_pt=14)


FIXED = '<w:tblLayout w:type="fixed"/>'


@pytest.mark.parametrize("borders", ["", RULED])
@pytest.mark.parametrize(("mode", "inset"), [(15, 5.4), (14, 0.0)])
def test_the_text_of_a_table_with_a_negative_indent_stands_where_word_puts_it(mode: int, inset: float, borders: str):
    indent = '<w:tblInd w:w="-600" w:type="dxa"/>'
    body = a_table(("A", "B"), properties=indent + FIXED + borders, widths=(4000, 6000))
    found = places(printed(body, mode).pdf)
    assert found["A"][1] == pytest.approx(LEFT_PT - 30 + inset, abs=HALF_A_MILLIMETRE)
    assert found["B"][1] - found["A"][1] == pytest.approx(200.0, abs=0.3)


def test_a_table_wider_than_the_page_is_centred_beyond_both_margins():
    body = a_table(("A", "B"), properties='<w:jc w:val="center"/>' + FIXED, widths=(5000, 5000))
    found = places(printed(body).pdf)
    assert found["A"][1] == pytest.approx(LEFT_PT - (500 - ROOM_PT) / 2 + 5.4, abs=0.5)


def test_open_columns_are_as_wide_as_their_lines():
    found = widths(a_table(("mot", "hai ba bon"), widths=(0, 0)))
    assert found == pytest.approx((words_pt("mot") + 10.8, words_pt("hai ba bon") + 10.8))


def test_open_columns_shrink_to_the_room_but_break_no_word():
    found = widths(a_table(("chucuaotu", "chu " * 60), widths=(0, 0)), room_pt=200.0)
    assert sum(found) == pytest.approx(200.0)
    assert found[0] >= words_pt("chucuaotu") + 10.8 - 0.01


def test_open_columns_fill_the_width_that_the_table_states():
    half = '<w:tblW w:w="2500" w:type="pct"/>'
    assert sum(widths(a_table(("a", "b"), properties=half, widths=(0, 0)))) == pytest.approx(ROOM_PT / 2)


def test_a_word_wider_than_its_column_widens_it_unless_the_layout_is_fixed():
    long = "khongngatduoc" * 2
    body = a_table((long, "b"), widths=(600, 6000))
    assert widths(body)[0] == pytest.approx(words_pt(long) + 10.8, abs=0.1)
    assert widths(body.replace("<w:tblPr>", "<w:tblPr>" + FIXED)) == (30.0, 300.0)


def test_ideographs_break_anywhere_and_widen_no_column():
    assert widths(a_table(("中" * 30, "b"), widths=(1000, 6000))) == (50.0, 300.0)


def test_fixed_columns_without_widths_share_the_room():
    assert widths(a_table(("a", "b"), properties=FIXED, widths=(0, 0))) == pytest.approx((ROOM_PT / 2, ROOM_PT / 2))


def test_a_table_within_a_cell_keeps_to_the_cells_width():
    inner = a_table(("chu " * 80,), widths=(0,))
    body = a_table(("x",), properties=FIXED, widths=(3000,)).replace(p("x"), inner + p())
    texts = places(printed(body).pdf)
    assert max(left for character, (_, left, _) in texts.items() if character.strip()) < LEFT_PT + 150.0


def tall_row(properties: str) -> str:
    cell = f"<w:tc>{''.join(p(f'dong {number}.') for number in range(120))}</w:tc>"
    row = f"<w:tr><w:trPr>{properties}</w:trPr>{cell}</w:tr>"
    return f"<w:tbl><w:tblPr>{RULED}</w:tblPr><w:tblGrid><w:gridCol w:w='5000'/></w:tblGrid>{row}</w:tbl>"


@pytest.mark.parametrize("properties", ["", "<w:cantSplit/>"])
def test_a_row_taller_than_a_page_is_split_and_nothing_of_it_is_lost(properties: str):
    made = printed(p("truoc") + tall_row(properties))
    assert made.pages >= 3
    assert squeezed("".join(page_texts(made.pdf))).count("dong") == 120


def test_a_row_that_must_not_split_moves_to_the_next_page():
    filler = "".join(p("x") for _ in range(43))
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>{p('A') * 2}{p('B') * 4}</w:tc></w:tr>"
    table = f"<w:tbl><w:tblGrid><w:gridCol w:w='5000'/></w:tblGrid>{row}</w:tbl>"
    kept, split = (places(printed(filler + body).pdf) for body in (table, table.replace("<w:cantSplit/>", "")))
    assert (kept["A"][0], kept["B"][0]) == (1, 1)
    assert (split["A"][0], split["B"][0]) == (0, 1)


def test_an_exact_row_clips_and_the_text_below_stands_at_its_place():
    height = '<w:trHeight w:val="600" w:hRule="exact"/>'
    body = a_table(("x",), widths=(5000,)).replace("<w:tr>", f"<w:tr><w:trPr>{height}</w:trPr>")
    found = places(printed(p("A") + body.replace(p("x"), p("x") * 20) + p("B")).pdf)
    below = places(printed(p("A") + p("B")).pdf)
    assert found["B"][2] - below["B"][2] == pytest.approx(30.0, abs=0.1)


def test_leading_header_rows_are_repeated_on_each_page():
    body = a_table(("Dau",), *((f"{number}",) for number in range(90)), properties=RULED)
    texts = page_texts(printed(body.replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1)).pdf)
    assert len(texts) > 1
    assert all("Dau" in text for text in texts)


def test_turned_text_runs_upwards_and_keeps_the_row_height():
    turned = '<w:tcPr><w:textDirection w:val="btLr"/></w:tcPr>'
    body = a_table(("AB", "C"), widths=(600, 3000), properties=FIXED).replace("<w:tcPr/>", turned, 1)
    row = body.replace("<w:tr>", '<w:tr><w:trPr><w:trHeight w:val="2000"/></w:trPr>')
    found = places(printed(row + p("D")).pdf)
    assert found["B"][2] < found["A"][2]
    assert found["B"][1] == pytest.approx(found["A"][1], abs=1.0)
    assert found["D"][2] - found["C"][2] == pytest.approx(100.0, abs=1.0)


def floating(place: str, width: int) -> str:
    return a_table(("A",), properties=f"<w:tblpPr {place}/>{FIXED}", widths=(width,)) + p("B" + " chu" * 60)


def test_text_stands_beside_a_narrow_floating_table():
    made = printed(floating('w:vertAnchor="text" w:horzAnchor="margin" w:tblpX="0" w:tblpY="0"', 3000))
    found = places(made.pdf)
    assert made.notices == ()
    assert found["B"][1] == pytest.approx(LEFT_PT + 150.0, abs=1.0)
    assert found["B"][2] == pytest.approx(found["A"][2], abs=1.0)


def test_text_stands_below_a_floating_table_that_leaves_it_no_side():
    made = printed(floating('w:vertAnchor="text" w:horzAnchor="page" w:tblpX="1701" w:tblpY="0"', 9000))
    found = places(made.pdf)
    assert made.notices == ()
    assert found["A"][1] == pytest.approx(85.05 + 5.4, abs=0.5)
    assert found["B"][2] > found["A"][2]


def test_columns_of_a_mirrored_table_run_from_the_right():
    found = places(printed(a_table(("A", "B"), properties="<w:bidiVisual/>" + FIXED, widths=(2000, 2000))).pdf)
    assert found["A"][1] > found["B"][1]


def test_cells_with_space_between_them_stand_apart():
    spaced = '<w:tblCellSpacing w:w="100" w:type="dxa"/>'
    far, near = (places(printed(a_table(("A",), ("B",), properties=RULED + each)).pdf) for each in (spaced, ""))
    assert (far["B"][2] - far["A"][2]) - (near["B"][2] - near["A"][2]) == pytest.approx(10.0, abs=0.6)


def test_a_row_whose_cells_hold_too_few_lines_to_split_moves_as_a_whole():
    filler = "".join(p("x") for _ in range(44))
    widow = '<w:widowControl w:val="{}"/>'
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>".format(p("A"), p("B " + "mot " * 14, properties=widow))
    table = f"<w:tbl><w:tblGrid><w:gridCol w:w='2000'/><w:gridCol w:w='3000'/></w:tblGrid>{row}</w:tbl>"
    kept, split = (places(printed(filler + table.format(control)).pdf) for control in (1, 0))
    assert (kept["A"][0], kept["B"][0]) == (1, 1)
    assert (split["A"][0], split["B"][0]) == (0, 0)
