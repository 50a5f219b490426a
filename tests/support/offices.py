"""Offices for tests: real templates, a clock that stands still."""

import datetime as dt
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from docgen.bootstrap import SHIPPED_TEMPLATES, FolderTemplates
from docgen.model.errors import DocgenError
from docgen.ports import Outcome
from docgen.settings import Settings
from docgen.workflow.office import DraftingOffice

T = TypeVar("T")
NOON = dt.datetime(2023, 5, 12, 12, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


@dataclass(frozen=True, slots=True)
class StandingClock:
    """Always the same moment."""

    moment: dt.datetime = NOON

    def now(self) -> dt.datetime:
        """That moment."""
        return self.moment


class HereAndNow:
    """Does the work of the workers in this process."""

    def run(self, function: Callable[..., T], items: Iterable[tuple[Any, ...]]) -> Generator[Outcome[T], None, None]:
        """The outcome of each, in the order of ``items``."""
        for item in items:
            try:
                yield Outcome(value=function(*item))
            except DocgenError as error:
                yield Outcome(error=error)


def a_drafting_office(*own_templates: Path) -> DraftingOffice:
    """An office that makes papers; ``own_templates`` are folders that stand over the shipped one."""
    return DraftingOffice(
        settings=Settings(),
        clock=StandingClock(),
        templates=FolderTemplates((*own_templates, SHIPPED_TEMPLATES)),
    )
