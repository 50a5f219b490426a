import html

import pytest
from web_templates import a_kind

from tests.support.docx import word_file

pytestmark = pytest.mark.usefixtures("at_once")


def test_what_is_worth_knowing_about_the_template_of_a_new_kind_is_shown(clerk):
    answer = a_kind(clerk, word_file("{{ letterhead.number }} {{ letterhead.place_date }}", "{{ organs }}"))
    assert answer.status_code == 303
    page = html.unescape(clerk.get(answer.location).text)
    assert "Mẫu đã dùng được. Có" in page
    assert "Trường «organs» gần giống «organ» có sẵn" in page


def test_a_new_kind_whose_template_gives_no_reason_for_a_word_gets_none(clerk):
    answer = a_kind(clerk)
    page = clerk.get(answer.location).text
    assert ("Mẫu đã dùng được. Có" in page) == ("xem=" in answer.location)
