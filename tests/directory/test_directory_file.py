import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.bodies import a_directory
from support.builders import days, organs, persons, sentences, texts

from docgen.codec.directory import (
    DirectoryUnreadable,
    directory_from_plain,
    read_directory,
    read_directory_file,
    row_from_plain,
)
from docgen.codec.directory_write import directory_to_plain, row_to_plain, write_directory
from docgen.model import Authority, BodyKind
from docgen.model.bodies import Body, Delegation, Post, Rank, SealUse
from docgen.model.directory import Directory

SOME = st.lists(sentences(3), max_size=2).map(tuple)
MAYBE_DAY = st.none() | days
BODIES = st.builds(
    Body,
    sentences(2),
    st.sampled_from(BodyKind),
    organs,
    texts(),
    texts(),
    st.sampled_from(SealUse),
    st.none() | st.integers(1, 1000).map(lambda tenth: tenth / 10),
    SOME,
).map(lambda body: replace(body, organ=replace(body.organ, kind=body.kind)))
POSTS = st.builds(Post, persons, sentences(2), sentences(2), st.sampled_from(Rank), MAYBE_DAY, MAYBE_DAY)
DELEGATIONS = st.builds(
    Delegation, sentences(1), sentences(1), st.sampled_from(Authority), texts(), texts(), SOME, MAYBE_DAY, MAYBE_DAY
)


def some(rows):
    return st.lists(rows, max_size=2).map(tuple)


DIRECTORIES = st.builds(Directory, some(BODIES), some(POSTS), some(DELEGATIONS), SOME)


@given(DIRECTORIES)
def test_a_written_directory_is_read_as_it_was(directory):
    assert read_directory(write_directory(directory).encode(), source="danh bạ") == directory
    assert directory_from_plain(directory_to_plain(directory)) == directory


@given(BODIES | POSTS | DELEGATIONS)
def test_a_row_alone_is_read_as_it_was(row):
    assert row_from_plain(type(row), row_to_plain(row)) == row


def faults(text):
    with pytest.raises(DirectoryUnreadable) as unreadable:
        read_directory(text.encode(), source="danh-ba.yaml")
    return [(fault.line, fault.path) for fault in unreadable.value.faults], str(unreadable.value)


def test_every_fault_of_a_file_is_told_with_line_and_path():
    text = """\
bodies:
  - id: a
    kindd: state_unit
    seal_mm: to
    organ:
      name: A
      valid_to: 31/2/2020
posts:
  - body: a
    rank: sếp
"""
    places, words = faults(text)
    assert places == [
        (2, "bodies[0].kind"),
        (3, "bodies[0].kindd"),
        (4, "bodies[0].seal_mm"),
        (7, "bodies[0].organ.valid_to"),
        (9, "posts[0].person"),
        (9, "posts[0].position"),
        (10, "posts[0].rank"),
    ]
    assert words.startswith("Không đọc được danh-ba.yaml: có 7 chỗ sai, trước hết là dòng 2, bodies[0].kind: Thiếu")


BAD = {
    "an empty file": ("", "tệp trống"),
    "a list": ("- a\n", "Ở ngoài cùng phải là các khóa (bodies, posts, delegations), ở đây là một danh sách"),
    "a version of the future": ("schema: 2\n", "Phiên bản «2» chưa được hỗ trợ"),
    "a section that is no list": ("posts: không ai\n", "Phải là danh sách"),
    "a row that is no group": ("posts:\n  - Nguyễn Văn An\n", "Phải là nhóm khóa (person, body, position…)"),
    "an anchor": ("posts: &a []\n", "dấu neo"),
    "the kind of a body written twice": ("bodies:\n  - organ:\n      kind: state_unit\n", "không có khóa «kind»"),
    "a seal without a size": ("bodies:\n  - seal_mm: -3\n", "Phải là số milimét trên 0"),
    "no yaml": ("bodies: [a\nposts: b\n", "thiếu dấu"),
}


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_a_file_that_holds_no_directory_is_told_in_words(case):
    text, words = case
    with pytest.raises(DirectoryUnreadable) as unreadable:
        read_directory(text.encode(), source="tệp")
    assert any(words in str(fault) for fault in unreadable.value.faults)


def test_a_file_in_another_encoding_or_too_large_is_refused():
    with pytest.raises(DirectoryUnreadable, match="UTF-8"):
        read_directory("bodies:\n  - id: Ủy".encode("utf-16"), source="tệp")
    with pytest.raises(DirectoryUnreadable, match="5 MB"):
        read_directory(b"#" * 5_000_001, source="tệp")


def test_a_folder_or_a_missing_file_is_an_error_of_the_system(tmp_path):
    with pytest.raises(IsADirectoryError):
        read_directory_file(tmp_path)
    with pytest.raises(FileNotFoundError):
        read_directory_file(tmp_path / "không có.yaml")


def test_decomposed_text_is_composed_at_the_door():
    text = unicodedata.normalize("NFD", "posts:\n  - person: {name: Đỗ Hùng}\n    body: a\n    position: Bí thư\n")
    post = read_directory(text.encode(), source="tệp").posts[0]
    assert (post.person.name, post.position) == ("Đỗ Hùng", "Bí thư")


def test_a_comma_in_the_size_of_a_seal_is_understood():
    row = {"id": "a", "kind": "state_unit", "organ": {"name": "A"}, "seal_mm": "36,5"}
    assert row_from_plain(Body, row).seal_mm == 36.5


def test_a_body_s_organ_bears_its_kind():
    row = {"id": "a", "kind": "party_cell", "organ": {"name": "Chi bộ"}}
    assert row_from_plain(Body, row).organ.kind is BodyKind.PARTY_CELL


def test_each_field_is_explained_once_and_an_empty_section_offers_a_row():
    text = write_directory(a_directory())
    assert text.count("# Chức vụ - ") == 1
    offered = write_directory(replace(a_directory(), posts=()))
    head, _, rest = offered.partition("\nposts:\n")
    section, _, tail = rest.partition("\n\n")
    filled = f"{head}\nposts:\n{section.replace('  # ', '  ')}\n\n{tail}"
    assert read_directory(filled.encode(), source="tệp").posts[0].position == "Chủ tịch"
