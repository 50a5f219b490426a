"""The columns of a table that the template leaves open: written down as they are laid out."""

import io
import zipfile
from dataclasses import replace

import pytest

from docgen.kinds.plan import PLAN
from docgen.model import Annex, AnnexRow, Plan
from docgen.word.build import template_bytes
from docgen.word.read import read
from docgen.word.template import compile_template, fill
from docgen.word.template.open_grids import has_open_grids, settle_grids
from tests.support.builders import a_record

COLUMNS = ("STT", "Nội dung công việc")
ROWS = (AnnexRow(("1", "Niêm yết công khai thủ tục hành chính và nội dung mô hình tại bộ phận tiếp nhận")),)
OPEN = b"<w:tblGrid><w:gridCol/></w:tblGrid>"
ANNEX = Annex("Phân công", (), COLUMNS, ROWS)


def filled(*annexes):
    record = a_record(plan=Plan("Kế hoạch", annexes=annexes))
    (plan,) = PLAN.plans(record)
    return fill(compile_template(template_bytes(plan.template), name=plan.template), plan.context)


def grids(docx):
    """The column widths of each table of data, in points."""
    tables = [block for section in read(docx).value.sections for block in section.blocks if hasattr(block, "rows")]
    return [table.columns_pt for table in tables if not table.is_fixed]


@pytest.mark.parametrize("is_wide", [False, True])
def test_the_columns_of_an_annex_are_as_wide_as_their_words_and_together_as_the_text(is_wide):
    (columns,) = grids(filled(replace(ANNEX, is_wide=is_wide)))
    narrow, wide = columns
    assert 20 < narrow < 60
    assert wide > 5 * narrow
    section = read(filled(replace(ANNEX, is_wide=is_wide))).value.sections[-1]
    room = section.page.width_pt - section.page.margins.left_pt - section.page.margins.right_pt
    assert sum(columns) == pytest.approx(room, abs=0.1)


def test_each_annex_has_the_columns_of_its_own_words():
    first, second = grids(filled(ANNEX, replace(ANNEX, columns=COLUMNS[::-1], rows=())))
    assert first != second
    assert len(second) == len(COLUMNS)


def test_a_paper_with_other_tables_than_its_part_stays_as_it_is():
    with zipfile.ZipFile(io.BytesIO(filled(ANNEX))) as archive:
        main = archive.read("word/document.xml")
    open_again = OPEN * 2
    assert has_open_grids(open_again)
    assert settle_grids(open_again, read(filled()).value) == open_again
    assert not has_open_grids(main)
