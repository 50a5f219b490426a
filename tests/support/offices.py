"""Offices for tests: real templates, a clock that stands still."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from docgen.bootstrap import SHIPPED_TEMPLATES, FolderTemplates
from docgen.settings import Settings
from docgen.workflow.office import DraftingOffice

NOON = dt.datetime(2023, 5, 12, 12, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


@dataclass(frozen=True, slots=True)
class StandingClock:
    """Always the same moment."""

    moment: dt.datetime = NOON

    def now(self) -> dt.datetime:
        """That moment."""
        return self.moment


def a_drafting_office(*own_templates: Path) -> DraftingOffice:
    """An office that makes papers; ``own_templates`` are folders that stand over the shipped one."""
    return DraftingOffice(
        settings=Settings(),
        clock=StandingClock(),
        templates=FolderTemplates((*own_templates, SHIPPED_TEMPLATES)),
    )
