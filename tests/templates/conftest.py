import pytest
from click.testing import CliRunner
from template_desk import Desk, MemoryOwnKinds, MemoryTemplates

from docgen.cli import main
from docgen.store import SqlOwnKinds, SqlTemplates, open_database


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Call «docgen template» with its words, in a folder of its own."""
    monkeypatch.setenv("DOCGEN_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)

    def call(*arguments, answer=""):
        return CliRunner().invoke(main, ["template", *map(str, arguments)], input=answer)

    return call


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def template_database(tmp_path):
    opened = open_database(tmp_path / "docgen.sqlite")
    yield opened
    opened.close()


@pytest.fixture(params=["sql", "memory"])
def versions(request):
    if request.param == "memory":
        return MemoryTemplates()
    return SqlTemplates(request.getfixturevalue("template_database"))


@pytest.fixture(params=["sql", "memory"])
def own_kinds(request):
    if request.param == "memory":
        return MemoryOwnKinds()
    return SqlOwnKinds(request.getfixturevalue("template_database"))
