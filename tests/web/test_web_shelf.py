"""The shelf of made papers keeps what it may, and nothing of what could not be made."""

import gc

import pytest

from docgen.ports import StoreBusy
from docgen.workflow.draft import MadePaper, plan_papers
from tests.support.builders import a_record
from webform.papers import shelf as shelf_module
from webform.papers.shelf import Shelf

WORD, PDF, PAGE = 20, 30, 100  # bytes of a paper, bytes of its picture


@pytest.fixture(autouse=True)
def _drawn_without_a_pdf(monkeypatch):
    monkeypatch.setattr(shelf_module, "page_pictures", lambda _pdf, **_options: [bytes(PAGE)])


def a_made_paper():
    return MadePaper(plan_papers(a_record())[0], bytes(WORD), bytes(PDF), 1, (), 0.0)


def held(shelf):
    return list(shelf._shown)


def locks(shelf):
    gc.collect()
    return len(shelf._making)


def test_pictures_that_are_drawn_later_count_at_once():
    shelf = Shelf(kept_bytes=2 * (WORD + PDF) + PAGE)
    first, second = (shelf.take((1, 1, stem), a_made_paper) for stem in "ab")
    assert second.pages() == [bytes(PAGE)]
    assert held(shelf) == [(1, 1, "a"), (1, 1, "b")]
    assert first.pages() == [bytes(PAGE)]
    assert held(shelf) == [(1, 1, "b")]


def test_the_last_paper_stays_however_large_its_pictures_are():
    shelf = Shelf(kept_bytes=1)
    shelf.take((1, 1, "a"), a_made_paper).pages()
    assert held(shelf) == [(1, 1, "a")]


def test_nothing_is_left_of_papers_that_could_not_be_made():
    shelf = Shelf()

    def fail():
        raise StoreBusy("x")

    for version in range(20):
        with pytest.raises(StoreBusy):
            shelf.take((1, version, "a"), fail)
    assert (held(shelf), locks(shelf)) == ([], 0)


def test_no_lock_is_left_of_papers_that_are_made():
    shelf = Shelf()
    for stem in "abc":
        shelf.take((1, 1, stem), a_made_paper)
    assert locks(shelf) == 0
