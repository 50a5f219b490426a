"""The numbers that pages name are those that the program goes by."""

import io
import re
from dataclasses import replace

import pytest

from docgen.codec import MAX_BYTES, write_yaml
from docgen.codec.directory import read_directory_file
from docgen.ports import MergeState, RowFault
from docgen.workflow.directory.desk import save_directory
from docgen.workflow.merge.desk import KEPT_DAYS
from tests.support.builders import a_record
from tests.support.places import ROOT
from webform.directory import timeline
from webform.merge.words import SHOWN_FAULTS, said

MEGABYTE = 1_000_000
LIST = "Họ và tên;Địa chỉ\nLê Ba;Số 1\n".encode()


@pytest.fixture
def place(clerk):
    """The address of the merges of a sound meeting."""
    return f"{clerk.upload(write_yaml(a_record()).encode()).location}/hang-loat/"


@pytest.fixture
def merge(clerk, office, place):
    """A list that was brought, with its address."""
    clerk.get(place)
    data = {"csrf_token": clerk.token, "kind": "pledge", "file": (io.BytesIO(LIST), "ds.csv")}
    there = clerk.client.post(place, data=data).location
    return office.merges.get(int(there.rpartition("/")[2])), there


@pytest.fixture
def directory_page(clerk, office):
    """The page of a directory with bodies and people."""
    save_directory(office, read_directory_file(ROOT / "examples" / "directory.yaml"), 0, "lan", "mẫu")
    return clerk.get("/co-quan/").text


def test_no_page_lets_a_larger_file_be_chosen_than_is_read(clerk, place, directory_page):
    pages = [clerk.get("/").text, clerk.get(place).text, directory_page]
    limits = [re.findall(r'type="file"[^>]* data-file data-most-mb="(\d+)"', page) for page in pages]
    assert limits == [[str(MAX_BYTES // MEGABYTE)]] * 2 + [[str(MAX_BYTES // MEGABYTE)] * 2]
    assert all(f"nhiều nhất {MAX_BYTES // MEGABYTE} MB" in page for page in pages[:2])


def test_the_pages_of_a_list_say_for_how_many_days_it_is_kept(clerk, office, merge):
    kept, there = merge
    assert f"quá {KEPT_DAYS} ngày" in clerk.get(there).text
    office.merges.save(replace(kept, state=MergeState.DONE))
    assert f"được giữ {KEPT_DAYS} ngày" in clerk.get(there).text


def test_as_many_rows_without_a_paper_are_shown_as_the_page_takes_and_the_others_counted(clerk, office, merge):
    kept, there = merge
    faults = tuple(RowFault(row, "Lỗi.") for row in range(2, SHOWN_FAULTS + 5))
    office.merges.save(replace(kept, state=MergeState.DONE, faults=faults))
    page = clerk.get(there).text
    assert page.count("Lỗi.") == SHOWN_FAULTS
    assert f"… và {len(faults) - SHOWN_FAULTS} dòng nữa" in page


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("Dòng 2, cột «Ngày sinh»: không có ngày này.", "Dòng 2, cột «Ngày sinh»: không có ngày này."),
        ("Mẫu hỏng.", "Dòng 2: Mẫu hỏng."),
        ("Dòng 21 của mẫu hỏng.", "Dòng 2: Dòng 21 của mẫu hỏng."),
    ],
)
def test_a_row_without_a_paper_is_named_once(reason, words):
    assert said(RowFault(2, reason)) == words


def test_the_picture_of_the_posts_is_as_wide_and_its_bars_as_high_as_they_were_laid(directory_page):
    assert re.findall(r'viewBox="0 0 (\d+) ', directory_page) == [str(timeline.WIDTH)]
    assert set(re.findall(r'<rect[^>]* height="(\d+)"', directory_page)) == {str(timeline.BAR)}
