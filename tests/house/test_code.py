"""The shape of the code: small functions, short files, one direction, one door to each foreign library."""

import ast
import statistics
import subprocess
import sys

import pytest

from tests.house.house import functions, imports, modules
from tests.support.places import ROOT

LONGEST_FUNCTION = 50
LONGEST_FILE = 400
# Which part of the library may import a foreign library: everything else asks that part.
DOORS = {
    "docxtpl": ("docgen/word/",),
    "docx": ("docgen/word/",),
    "lxml": ("docgen/word/",),
    "weasyprint": ("docgen/pdf/",),
    "pypdfium2": ("docgen/pdf/",),
    "PIL": ("docgen/word/", "docgen/pdf/"),
    "pebble": ("docgen/jobs/",),
    "huey": ("docgen/jobs/",),
    "fontTools": ("docgen/paper/", "docgen/layout/", "docgen/pdf/"),
    "uharfbuzz": ("docgen/layout/", "docgen/pdf/"),
    "python_calamine": ("docgen/roster/",),
    "xlsxwriter": ("docgen/roster/",),
    "sqlalchemy": ("docgen/store/",),
    "alembic": ("docgen/store/",),
    "msgspec": ("docgen/codec",),
    "yaml": ("docgen/codec",),
    "click": ("docgen/cli",),
    "waitress": ("docgen/cli", "webform/"),
    "flask": ("webform/",),
    "flask_security": ("webform/",),
    "wtforms": ("webform/",),
}


def test_no_function_is_longer_than_a_screen() -> None:
    assert [f"{name}: {length} lines" for name, length in functions() if length > LONGEST_FUNCTION] == []


def test_half_of_the_functions_have_eight_lines_or_fewer_besides_their_heading() -> None:
    assert statistics.median(length for _, length in functions()) <= 10


def test_no_file_is_longer_than_a_subject_needs() -> None:
    lengths = {path: len((ROOT / path).read_text("utf-8").splitlines()) for path, _ in modules()}
    assert {str(path): length for path, length in lengths.items() if length > LONGEST_FILE} == {}


@pytest.mark.parametrize("library", DOORS)
def test_a_foreign_library_is_imported_behind_its_own_door_only(library: str) -> None:
    strangers = [
        f"{path} imports {name}"
        for path, tree in modules()
        for name in imports(tree)
        if name.split(".")[0] == library and not path.as_posix().startswith(DOORS[library])
    ]
    assert strangers == []


def test_every_module_says_what_it_is() -> None:
    assert [str(path) for path, tree in modules() if not ast.get_docstring(tree)] == []


def test_every_import_contract_is_kept() -> None:
    command = (sys.executable, "-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
