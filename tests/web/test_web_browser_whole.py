"""The whole proving case, typed in a real Chromium field by field."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from click.testing import CliRunner
from web_driver import wait_saved
from web_typist import type_record

from docgen.cli import main
from docgen.codec import read_record, read_record_file
from tests.support.places import ROOT
from tests.support.texts import docx_text

pytestmark = pytest.mark.browser

EXAMPLE = ROOT / "examples" / "tan_phong_2023.yaml"


def bring_pictures(page, record):
    """Choose all pictures at once, then write their captions."""
    page.set_input_files("#photo-files", [EXAMPLE.parent / photo.file for photo in record.photos])
    page.locator("[data-upload-status]", has_text=f"Đã thêm {len(record.photos)} ảnh").wait_for()
    for number, photo in enumerate(record.photos):
        page.locator("[name^='photos-'][name$='-caption']").nth(number).fill(photo.caption)


def download(page, link):
    """What a link of the page gives."""
    with page.expect_download() as got:
        page.get_by_role("link", name=link).click()
    return got.value.path().read_bytes()


def texts_of(papers):
    """The text of each Word file by its name."""
    return {name: docx_text(data) for name, data in papers.items() if name.endswith(".docx")}


def test_the_whole_proving_case_is_typed_saved_reloaded_and_made(page, tmp_path):
    record = read_record_file(EXAMPLE)
    type_record(page, record)
    bring_pictures(page, record)
    wait_saved(page)
    page.reload()

    kept = read_record(download(page, "Tải tệp hồ sơ"), source="trang")
    assert [photo.caption for photo in kept.photos] == [photo.caption for photo in record.photos]
    assert replace(kept, photos=()) == replace(record, photos=(), sample_data=())

    page.get_by_role("link", name="Văn bản", exact=True).click()
    bundle = zipfile.ZipFile(BytesIO(download(page, "Tải tất cả")))
    made = CliRunner().invoke(main, ["make", str(EXAMPLE), "--out", str(tmp_path / "ra"), "--no-pdf"])
    expected = texts_of({path.name: path.read_bytes() for path in (tmp_path / "ra").iterdir()})
    assert len(expected) > 25, made.output
    assert texts_of({name: bundle.read(name) for name in bundle.namelist()}) == expected
