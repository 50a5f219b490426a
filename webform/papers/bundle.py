"""All papers of a meeting in one ZIP file."""

import datetime as dt
import zipfile
from collections.abc import Callable, Iterable
from typing import IO

from docgen.kinds.base import PaperPlan
from docgen.model.errors import DocgenError
from docgen.workflow.draft import MadePaper
from webform.papers.shelf import Shown

NOTE = "CHUA-LAM-DUOC.txt"


def zip_of(
    papers: Iterable[tuple[PaperPlan, Callable[[PaperPlan], Shown]]], stream: IO[bytes], made_at: dt.datetime
) -> list[MadePaper]:
    """The papers that were written; those that cannot be made are named, with the reason, in a text file."""
    failed: list[str] = []
    packed: list[MadePaper] = []
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for plan, show in papers:
            try:
                paper = show(plan).paper
            except DocgenError as error:
                failed.append(f"{plan.title}: {error}")
                continue
            packed.append(paper)
            _add(archive, f"{plan.stem}.docx", paper.docx, made_at)
            if paper.pdf:
                _add(archive, f"{plan.stem}.pdf", paper.pdf, made_at)
        if failed:
            _add(archive, NOTE, "\r\n".join(failed).encode("utf-8-sig"), made_at)
    return packed


def _add(archive: zipfile.ZipFile, name: str, data: bytes, made_at: dt.datetime) -> None:
    archive.writestr(zipfile.ZipInfo(name, made_at.timetuple()[:6]), data, zipfile.ZIP_DEFLATED)
