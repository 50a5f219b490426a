"""The documents of the house say what is there."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from docgen.cli import main
from tests.house.house import document, modules
from tests.support.places import ROOT

ADRS = sorted((ROOT / "docs" / "adr").glob("*.md"))
LINES_OF_A_PAGE = 70


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", document("Makefile"), re.MULTILINE))


def test_make_alone_lists_every_command() -> None:
    listed = subprocess.run(("make", "-s"), cwd=ROOT, capture_output=True, text=True, check=True, timeout=10).stdout
    assert set(re.findall(r"^  make (\w+)", listed, re.MULTILINE)) == targets()


def test_every_make_command_of_the_readme_exists() -> None:
    named = set(re.findall(r"\bmake ([a-z]+)\b(?=`|$| )", document("README.md"), re.MULTILINE))
    assert {"start", "test"} <= named <= targets()


def test_the_readme_names_every_command_of_docgen() -> None:
    assert isinstance(main, click.Group)
    assert [name for name in main.commands if f"docgen {name}" not in document("README.md")] == []


def test_every_file_that_a_document_points_to_exists() -> None:
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    links = [(page, link) for page in pages for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))]
    assert links
    assert [f"{page.name} -> {link}" for page, link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("adr", ADRS, ids=lambda path: path.stem)
def test_a_decision_record_has_its_four_parts_on_one_page(adr: Path) -> None:
    text = adr.read_text("utf-8")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Rejected", "Consequences"]
    assert len(text.splitlines()) <= LINES_OF_A_PAGE


def test_decision_records_are_numbered_without_gaps() -> None:
    assert [int(path.name[:4]) for path in ADRS] == list(range(1, len(ADRS) + 1))


def test_every_dependency_has_its_line_in_a_decision_record() -> None:
    project = tomllib.loads(document("pyproject.toml"))["project"]
    declared = project["dependencies"] + project["optional-dependencies"]["dev"]
    names = {re.split(r"[<>=!~;\[ ]", line)[0].lower() for line in declared}
    explained = set(re.findall(r"^\| `([\w.-]+)` \|", document("docs/adr/0002-dependencies.md"), re.MULTILINE))
    assert explained == names


def public_classes() -> set[str]:
    return {
        node.name
        for path, tree in modules()
        if path.parts[:2] == ("docgen", "model")
        for node in tree.body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    }


def test_the_glossary_explains_every_word_of_the_model() -> None:
    explained = set(re.findall(r"^\| `(\w+)` \|", document("docs/glossary.md"), re.MULTILINE))
    assert public_classes() - explained == set()


def test_the_changelog_speaks_under_four_headings() -> None:
    headings = re.findall(r"^### (.+)$", document("CHANGELOG.md"), re.MULTILINE)
    assert headings
    assert set(headings) <= {"Thêm", "Đổi", "Sửa", "Bỏ"}


def packages() -> set[str]:
    return {path.parts[1].removesuffix(".py") for path, _ in modules() if path.parts[0] == "docgen"} - {"__init__"}


def test_the_architecture_walks_through_every_part_of_the_library() -> None:
    text = document("docs/architecture.md")
    assert [
        name for name in sorted(packages()) if f"`{name}" not in text and f"docgen/{name.split('_')[0]}" not in text
    ] == []


def test_the_page_on_word_files_is_what_the_code_says() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "word_support.py")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stdout == document("docs/word-support.md"), "run: python tools/word_support.py --write"
