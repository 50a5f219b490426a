"""The command changes compare."""

import pytest
from click.testing import CliRunner

from docgen.cli import main
from tests.support.docx import a_docx, a_table, p


@pytest.fixture
def compare(tmp_path):
    def run(old, new):
        (tmp_path / "cu.docx").write_bytes(old)
        (tmp_path / "moi.docx").write_bytes(new)
        return CliRunner().invoke(main, ["changes", "compare", str(tmp_path / "cu.docx"), str(tmp_path / "moi.docx")])

    return run


def test_differences_are_printed_with_signs_and_exit_with_one(compare):
    old = a_docx(p("Căn cứ Luật") + p("Ông An chủ trì hội nghị") + a_table(("1", "Hoa", "Thư ký")))
    new = a_docx(p("Ông Bình chủ trì hội nghị") + a_table(("1", "Hoa", "Thành viên")) + p("Thêm một đoạn"))
    found = compare(old, new)
    assert found.exit_code == 1
    assert found.stdout.splitlines() == [
        "- Căn cứ Luật",
        "± Ông [-An-]{+Bình+} chủ trì hội nghị",
        "± (bảng 1, hàng 1) 1 │ Hoa │ [-Thư ký-]{+Thành viên+}",
        "+ Thêm một đoạn",
    ]
    assert "4 chỗ khác" in found.stderr


def test_equal_files_exit_with_nought(compare):
    docx = a_docx(p("một") + p("hai"))
    found = compare(docx, docx)
    assert (found.exit_code, found.stdout) == (0, "  … 2 đoạn không đổi …\n")


def test_a_change_of_looks_is_one_line(compare):
    found = compare(a_docx(p("một")), a_docx(p("một", run="<w:b/>")))
    assert found.exit_code == 1
    assert found.stdout.splitlines()[-1] == "Chỉ đổi cách trình bày: chữ đậm (1) «một»"


def test_a_file_that_is_no_word_file_is_named_in_one_line(compare):
    found = compare(a_docx(p("một")), b"%PDF-1.7")
    assert found.exit_code == 2
    assert found.stderr.count("\n") == 1
    assert "moi.docx: Không đọc được tệp Word" in found.stderr
