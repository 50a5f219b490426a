"""Whatever a record holds with line ends, the page of its form keeps: a field that nobody touches stays as it was."""

import datetime as dt
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from html.parser import HTMLParser
from types import UnionType
from typing import get_args, get_origin, get_type_hints

import pytest
from web_driver import set_up, wait_saved

from docgen.codec import read_record, write_yaml
from docgen.model import AnnexRow, Block, MeetingRecord
from tests.support.places import ROOT

EXAMPLES = ("tan_phong_2023", "dang_uy_luu_ve_2026", "mat_tran_luu_ve_2026")
TYPED_AS_TEXT = (Block, AnnexRow)  # a structured text and a table are read from what is typed
MOMENT = dt.datetime.fromisoformat("2026-05-04T08:30")
OTHER_VALUES = {int: 3, bool: True, dt.date: MOMENT.date(), dt.time: MOMENT.time(), dt.datetime: MOMENT}
"""Values of what is no text."""


def with_line_ends(cls):
    """A part of the record with two lines in every text that it has."""
    hints = get_type_hints(cls)
    values = {each.name: two_lines(hints[each.name]) for each in fields(cls)}
    return cls(**{name: value for name, value in values.items() if value is not None})


def two_lines(hint):
    """A value of this type; None where the default of the part is to stay."""
    inner = [each for each in get_args(hint) if each not in {type(None), Ellipsis}]
    if get_origin(hint) is tuple:
        return () if inner[0] in TYPED_AS_TEXT else (two_lines(inner[0]),)
    if get_origin(hint) is UnionType:
        return two_lines(inner[0])
    if hint is str:
        return "dòng một\ndòng hai"
    if is_dataclass(hint):
        return with_line_ends(hint)
    return None if issubclass(hint, Enum) else OTHER_VALUES[hint]


class Sent(HTMLParser):
    """What a browser would send of the form of a page that nobody touched."""

    def __init__(self, page):
        super().__init__()
        self.fields, self.text, self.inside, self.chosen = [], None, [], None
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        about = dict(attrs)
        if tag in {"template", "form"}:
            self.inside.append(about.get("id", tag))
        if self.inside != ["meeting"]:
            return
        name = about.get("name")
        if tag == "input" and (about["type"] != "checkbox" or "checked" in about):
            value = about.get("value", "")
            self.fields.append((name, value.replace("\n", "") if about["type"] == "text" else value))
        elif tag == "textarea":
            self.text = (name, [])
        elif tag == "select":
            self.chosen = [name, None]
        elif tag == "option" and self.chosen and ("selected" in about or self.chosen[1] is None):
            self.chosen[1] = about["value"]

    def handle_data(self, data):
        if self.text:
            self.text[1].append(data)

    def handle_endtag(self, tag):
        if tag in {"template", "form"}:
            self.inside.pop()
        elif tag == "textarea" and self.text:
            self.fields.append((self.text[0], "".join(self.text[1]).removeprefix("\n")))
            self.text = None
        elif tag == "select" and self.chosen:
            self.fields.append(tuple(self.chosen))
            self.chosen = None

    def as_posted(self):
        """Names and values, with the line ends of a form that is posted without a script."""
        return [(name, value.replace("\n", "\r\n")) for name, value in self.fields if name not in {None, "csrf_token"}]


def record_of(clerk, there):
    return read_record(clerk.get(f"{there}/ho-so.yaml").data, source="x")


def sent_untouched(clerk, record):
    """The record after its page was shown and sent back as it was."""
    there = clerk.upload(write_yaml(record).encode()).location
    clerk.post(there, Sent(clerk.get(there).text).as_posted())
    assert 'name="version" value="2"' in clerk.get(there).text
    return record_of(clerk, there)


def test_no_text_of_a_record_loses_its_line_ends_on_the_page_of_the_form(clerk):
    record = with_line_ends(MeetingRecord)
    assert sent_untouched(clerk, record) == record


@pytest.mark.browser
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_imported_meeting_whose_place_is_changed_is_the_same_but_for_the_place(context, server, name):
    file = ROOT / "examples" / f"{name}.yaml"
    page = context.new_page()
    set_up(page, server)
    page.set_input_files("input[name=file]", file)
    page.get_by_role("button", name="Nhập", exact=True).click()
    page.wait_for_url("**/ho-so/*")
    page.get_by_label("Địa điểm").fill("Phòng họp số 2")
    wait_saved(page)
    got = context.request.get(f"{page.url.partition('#')[0]}/ho-so.yaml").body()
    imported = read_record(file.read_bytes(), source="x")
    assert read_record(got, source="x") == replace(imported, place="Phòng họp số 2")
