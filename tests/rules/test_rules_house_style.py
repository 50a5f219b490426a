"""The office's own way of placing tone marks."""

from dataclasses import replace

from docgen.rules import check_record
from docgen.wording.tone_marks import ToneMarkStyle
from tests.support.builders import a_record

OLD = replace(a_record(), place="Hội trường Uỷ ban nhân dân", subject="ra mắt mô hình")


def paths(record, style):
    return {finding.path for finding in check_record(record, style) if finding.rule == "VN-01"}


def test_a_text_in_the_other_style_is_told_and_the_rest_is_not():
    assert paths(OLD, ToneMarkStyle.FIRST_VOWEL) == {"place"}


def test_the_style_of_the_office_counts_more_than_that_of_most_texts():
    assert "place" not in paths(OLD, ToneMarkStyle.SECOND_VOWEL)
    assert paths(OLD, ToneMarkStyle.SECOND_VOWEL)


def test_names_of_people_are_left_alone():
    chair = replace(OLD.chair, name="Trần Hoà Bình")
    assert "chair.name" not in paths(replace(OLD, chair=chair), ToneMarkStyle.FIRST_VOWEL)
