"""Every template that docgen brings can be handed in again as the office's own, as it is."""

import datetime as dt

import pytest

from docgen.bootstrap import SHIPPED_TEMPLATES
from docgen.workflow.templates.samples import shipped_templates
from docgen.workflow.templates.trial import try_template

AT = dt.datetime(2026, 7, 1, 8, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize("name", sorted(shipped_templates()))
def test_a_shipped_template_handed_in_as_it_is_has_nothing_to_be_told(name):
    trial = try_template((SHIPPED_TEMPLATES / name).read_bytes(), name, shipped_templates()[name].facts, AT)
    assert [str(finding) for finding in trial.findings] == []
    assert trial.pdf is not None
