"""The command doctor: is everything here that docgen needs, and how is what is missing mended?"""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from docgen.cli.frame import EXIT_FINDINGS, Command
from docgen.model.errors import DocgenError
from docgen.settings import Settings, load_settings

OLDEST_PYTHON = (3, 11)
OLDEST_PANGO = (1, 44, 0)  # WeasyPrint 70 asks for it
LEAST_FREE_BYTES = 500 * 2**20
FONT_COUNT = 22


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: what was found, and what to do where it is not well."""

    name: str
    is_well: bool
    found: str
    remedy: str = ""


@click.command(cls=Command, help="doctor")
def doctor() -> int:
    """One line for each check; exit code 1 where something is to be mended."""
    checks = list(examine(load_settings()))
    for check in checks:
        mark = "✓" if check.is_well else "✗"
        click.echo(f"{mark} {check.name}: {check.found}" + ("" if check.is_well else f" → {check.remedy}"))
    return 0 if all(check.is_well for check in checks) else EXIT_FINDINGS


def examine(settings: Settings) -> Iterator[Check]:
    """All checks, in the order in which they build on each other."""
    yield _python()
    yield _pango()
    yield _fonts()
    yield _writing(settings.home)
    yield _disk(settings.home)
    yield _database(settings)


def _python() -> Check:
    found = ".".join(map(str, sys.version_info[:3]))
    return Check("Python", sys.version_info >= OLDEST_PYTHON, found, "cài Python 3.11 trở lên: apt install python3")


def _pango() -> Check:
    remedy = "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    try:
        from docgen.pdf.svg import pango_version  # noqa: PLC0415 - fails to load where Pango is missing

        version = pango_version()
    except OSError as error:
        return Check("Pango", is_well=False, found=str(error).splitlines()[0], remedy=remedy)
    return Check("Pango", version >= OLDEST_PANGO, ".".join(map(str, version)), remedy)


def _fonts() -> Check:
    from docgen.layout import faces  # noqa: PLC0415 - as above

    found = [path for path in faces.FOLDER.glob("*.ttf") if path.stat().st_size]
    remedy = "cài lại docgen: các phông chữ đi kèm bị thiếu"
    return Check("Phông chữ", len(found) == FONT_COUNT, f"{len(found)}/{FONT_COUNT} tệp", remedy)


def _writing(home: Path) -> Check:
    from docgen.workflow.files import NotWritten, write_file  # noqa: PLC0415 - as above

    probe = home / ".docgen-doctor"
    try:
        write_file(probe, b"doctor")
        probe.unlink()
    except (NotWritten, OSError) as error:
        return Check("Thư mục dữ liệu", is_well=False, found=str(error), remedy="cấp quyền ghi hoặc đặt DOCGEN_HOME")
    return Check("Thư mục dữ liệu", is_well=True, found=f"ghi được vào {home.resolve()}")


def _disk(home: Path) -> Check:
    place = next(folder for folder in (home.resolve(), *home.resolve().parents) if folder.exists())
    free = shutil.disk_usage(place).free
    found = f"còn {free / 2**30:.1f} GiB"
    return Check("Ổ đĩa", free >= LEAST_FREE_BYTES, found, "xóa bớt tệp hoặc đặt DOCGEN_HOME sang ổ khác")


def _database(settings: Settings) -> Check:
    return _guarded("Cơ sở dữ liệu", lambda: _meeting_count(settings), "khôi phục từ bản sao lưu, hoặc xem lỗi ở trên")


def _guarded(name: str, look: Callable[[], str], remedy: str) -> Check:
    try:
        return Check(name, is_well=True, found=look())
    except (DocgenError, OSError) as error:
        return Check(name, is_well=False, found=str(error), remedy=remedy)


def _meeting_count(settings: Settings) -> str:
    from docgen.bootstrap import open_office  # noqa: PLC0415 - as above

    return f"mở được, có {len(open_office(settings).records.meetings())} hồ sơ"
