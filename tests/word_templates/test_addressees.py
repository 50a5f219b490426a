"""Several addressees: every dash stands under the colon (PL I, Mục II.9d), measured on the page."""

from dataclasses import replace

import pytest

from docgen.layout.marks import TextMark
from docgen.paper.measure import text_width_pt
from docgen.word.build import template_bytes
from docgen.word.read import read
from docgen.word.template import compile_template, fill
from tests.support.layout import of_kind
from tests.support.whole_records import REGIMES, plans_of, whole_record

NAMES = ("Các phòng, ban thuộc huyện", "Ủy ban nhân dân các xã, thị trấn")
LARGEST_GAP_PT = 0.5


def texts_of(regime, kind):
    record = whole_record(regime)
    paper = replace(getattr(record, kind), addressees=NAMES)
    plan = plans_of(whole_record(regime, **{kind: paper}))[kind]
    return of_kind(read(fill(compile_template(template_bytes(plan.template), name=kind), plan.context)).value, TextMark)


@pytest.mark.parametrize("kind", ["official_letter", "submission"])
@pytest.mark.parametrize("regime", REGIMES)
def test_the_dashes_stand_under_the_colon_of_the_label(regime, kind):
    found = texts_of(regime, kind)
    label, place = next(
        (mark, place) for place, mark in found if mark.text.strip().endswith(":") and "Kính" in mark.text
    )
    colon = place.x + label.x + label.width - text_width_pt(":", size_pt=label.size_pt, italic=label.face.italic)
    dashes = [item.x + mark.x for item, mark in found if mark.text.startswith(tuple(f"- {name[:4]}" for name in NAMES))]
    assert len(dashes) == len(NAMES)
    assert all(abs(dash - colon) < LARGEST_GAP_PT for dash in dashes)
