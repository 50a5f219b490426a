import pytest

from docgen.model.errors import DocgenError
from docgen.workflow.apart import run_apart
from tests.support.offices import HereAndNow


def nothing(name):
    del name


def refused(name):
    raise DocgenError(name)


def test_what_a_worker_gives_comes_back_even_if_it_is_nothing():
    assert run_apart(HereAndNow(), len, "") == 0
    assert run_apart(HereAndNow(), nothing, "tệp") is None


def test_the_reason_of_a_worker_is_the_reason_here():
    with pytest.raises(DocgenError, match="tệp"):
        run_apart(HereAndNow(), refused, "tệp")
