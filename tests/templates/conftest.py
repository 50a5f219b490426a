import pytest
from template_desk import Desk, MemoryOwnKinds, MemoryTemplates

from docgen.store import SqlOwnKinds, SqlTemplates, open_database


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
