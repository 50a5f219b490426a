"""The commune in the heading: place, lines of the body, the body above it."""

import datetime as dt
from dataclasses import replace

import pytest
from support.builders import a_record

from docgen.model import BodyKind, Organ, Severity
from docgen.regimes.communes import Commune, CommuneKind, bodies_of
from docgen.regimes.luu_ve import COMMUNES
from docgen.rules import check_record

RULES = {"HD-06", "HD-16", "HD-17"}
NUMBERED = Commune("p1", CommuneKind.PHUONG, "1", "tỉnh Thanh Hóa", valid_from=dt.date(2025, 7, 1))
NAMED = Commune(
    "dbp", CommuneKind.PHUONG, "Điện Biên Phủ", "thành phố Huế", valid_from=dt.date(2025, 7, 1), is_named_after=True
)
BODIES = [body for commune in (*COMMUNES, NUMBERED, NAMED) for body in bodies_of(commune)]


def told(organ):
    return {(each.rule, each.path): each for each in check_record(a_record(organ=organ)) if each.rule in RULES}


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.id)
def test_headings_that_are_made_from_a_commune_are_sound(body):
    assert told(body.organ) == {}


UBND = Organ("Ủy ban nhân dân xã Lưu Vệ", ("ỦY BAN NHÂN DÂN", "XÃ LƯU VỆ"), "UBND", "Lưu Vệ")


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"place": ""},
        {"place": "Xã Lưu Vệ"},
        {"place": "LƯU VỆ"},
        {"name": "Ủy ban nhân dân xã Lưu Vệ, tỉnh Thanh Hóa"},
        {"name": "Uỷ ban nhân dân xã Lưu Vệ"},
        {"heading": ("ỦY BAN NHÂN DÂN", "XÃ LƯU VỆ", "TỈNH THANH HÓA")},
        {"heading": ("UỶ BAN NHÂN DÂN", "XÃ\u00a0LƯU\u00a0VỆ")},
        {"heading": ("UBND XÃ LƯU VỆ",)},
        {"name": "Ủy ban nhân dân thị xã Sầm Sơn", "heading": ("ỦY BAN NHÂN DÂN", "THỊ XÃ SẦM SƠN")},
        {"name": "Ủy ban nhân dân tỉnh Thanh Hóa", "heading": (), "place": "Thanh Hóa", "parent": "UBND TỈNH"},
        {"kind": BodyKind.STATE_BOARD, "name": "Ban Chỉ đạo xã Lưu Vệ", "place": "Tân Phong"},
        {"kind": BodyKind.STATE_UNIT, "name": "Phòng Văn hóa - Xã hội xã Lưu Vệ", "parent": "UBND XÃ LƯU VỆ"},
    ],
)
def test_other_ways_of_writing_the_same_body_are_left_alone(changes):
    assert told(replace(UBND, **changes)) == {}


@pytest.mark.parametrize("place", ["Tân Phong", "Thanh Hóa", "Quảng Xương"])
def test_the_place_is_that_of_the_body(place):
    finding = told(replace(UBND, place=place))["HD-16", "organ.place"]
    assert finding.severity is Severity.ERROR
    assert "Lưu Vệ" in finding.message


@pytest.mark.parametrize(
    "heading", [("ỦY BAN NHÂN DÂN", "THỊ TRẤN TÂN PHONG"), ("HỘI ĐỒNG NHÂN DÂN", "XÃ LƯU VỆ"), ("ĐẢNG ỦY XÃ LƯU VỆ",)]
)
def test_a_heading_of_another_body_warns(heading):
    assert told(replace(UBND, heading=heading))["HD-17", "organ.heading"].severity is Severity.WARNING


@pytest.mark.parametrize("parent", ["UBND TỈNH THANH HÓA", "Ủy ban nhân dân tỉnh Thanh Hóa", "UBND HUYỆN QUẢNG XƯƠNG"])
def test_nothing_stands_above_a_commune(parent):
    assert told(replace(UBND, parent=parent))["HD-06", "organ.parent"].severity is Severity.WARNING
    of_a_district = replace(
        UBND, parent=parent, name="Ủy ban nhân dân huyện Quảng Xương", heading=("ỦY BAN NHÂN DÂN", "HUYỆN QUẢNG XƯƠNG")
    )
    assert told(of_a_district) == {}
