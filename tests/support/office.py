"""LibreOffice as a second opinion: does it open our Word files, and how does it lay them out?"""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.support.places import FONTS
from tests.support.processes import run

START_SECONDS = 60.0
SECONDS_PER_FILE = 10.0
# The fonts of the norm are known by these names; ours have the same widths.
TWINS = {
    "Times New Roman": "Liberation Serif",
    "Arial": "Liberation Sans",
    "Courier New": "Liberation Mono",
}


class NotOpened(AssertionError):
    """LibreOffice would not open these files, so that Word would have had to repair them."""

    def __init__(self, positions: Sequence[int], output: str) -> None:
        self.positions = tuple(positions)
        super().__init__(f"LibreOffice did not open file(s) number {list(self.positions)} of the list\n{output}")


def program() -> str | None:
    """The path of LibreOffice, where it is installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def _fonts_conf(folder: Path) -> str:
    twins = "".join(
        f'<match><test name="family"><string>{name}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{twin}</string></edit></match>'
        for name, twin in TWINS.items()
    )
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{FONTS}</dir><cachedir>{folder / 'fonts'}</cachedir>{twins}</fontconfig>"
    )


@dataclass(frozen=True, slots=True)
class Office:
    """LibreOffice with a profile of its own and our fonts only, so that every machine gives the same pages."""

    folder: Path
    soffice: str

    def to_pdf(self, docx: bytes) -> bytes:
        """The file as LibreOffice prints it. Each call costs a start; for many files use ``to_pdfs``."""
        return self.to_pdfs([docx])[0]

    def to_pdfs(self, files: Sequence[bytes]) -> list[bytes]:
        """Each file as LibreOffice prints it, in the same order, in one start of the program.

        Raises:
            NotOpened: it refused some of the files.
            ProgramTimedOut: it did not finish within a minute and ten seconds a file.
        """
        with TemporaryDirectory(dir=self.folder) as name:
            work = Path(name)
            sources = [work / f"{position}.docx" for position in range(len(files))]
            for source, content in zip(sources, files, strict=True):
                source.write_bytes(content)
            printed = self._convert(sources, work)
            results = [source.with_suffix(".pdf") for source in sources]
            missing = [position for position, result in enumerate(results) if not result.exists()]
            if missing:
                raise NotOpened(missing, printed)
            return [result.read_bytes() for result in results]

    def _convert(self, sources: Sequence[Path], work: Path) -> str:
        done = run(
            (
                self.soffice,
                f"-env:UserInstallation={(self.folder / 'profile').as_uri()}",
                "--headless",
                "--norestore",
                "--convert-to",
                "pdf:writer_pdf_Export",
                "--outdir",
                str(work),
                *map(str, sources),
            ),
            timeout_seconds=START_SECONDS + SECONDS_PER_FILE * len(sources),
            env={"FONTCONFIG_FILE": str(self.folder / "fonts.conf"), "HOME": str(self.folder)},
        )
        return done.stdout + done.stderr


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """LibreOffice for the whole run; the test is skipped, and says so, where it is not installed."""
    soffice = program()
    if soffice is None:
        pytest.skip("LibreOffice is not installed: its second opinion was not asked (sh tools/setup.sh test)")
    folder = tmp_path_factory.mktemp("office")
    (folder / "fonts.conf").write_text(_fonts_conf(folder), encoding="utf-8")
    yield Office(folder, soffice)
    shutil.rmtree(folder, ignore_errors=True)
