"""veraPDF as the judge of PDF/A: which clauses does a file break?"""

import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.support.places import CACHE
from tests.support.processes import run

START_SECONDS = 60.0
SECONDS_PER_FILE = 10.0
MAIN_CLASS = "org.verapdf.apps.GreenfieldCliWrapper"
NOT_NAMED = {"taskException": {"exceptionMessage": "veraPDF's report does not name the file"}}


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule of the profile that a file breaks. ``file`` is its place in the list, counted from 0."""

    file: int
    clause: str
    description: str
    places: tuple[str, ...] = ()


class NoReport(AssertionError):
    """VeraPDF ended without a report."""

    def __init__(self, output: str) -> None:
        super().__init__(f"veraPDF gave no report; it printed:\n{output}")


def jar() -> Path | None:
    """The program, where the test set-up could fetch it."""
    return next(iter(sorted((CACHE / "verapdf").glob("greenfield-apps-*.jar"))), None)


def _broken_rules(position: int, results: Sequence[dict[str, Any]]) -> Iterator[Fault]:
    for result in results:
        for rule in result["details"]["ruleSummaries"]:
            yield Fault(
                file=position,
                clause=f"{rule['specification']} {rule['clause']}-{rule['testNumber']}",
                description=rule["description"],
                places=tuple(check.get("errorMessage") or check["context"] for check in rule["checks"]),
            )


def _faults(position: int, job: dict[str, Any]) -> Iterator[Fault]:
    """What one job of the report says: broken rules, or that the file could not be judged at all."""
    results = job.get("validationResult")
    if not results:
        yield Fault(position, "unreadable", str(job.get("taskException", {}).get("exceptionMessage", job)))
    else:
        yield from _broken_rules(position, results)


def read_report(report: str, count: int) -> tuple[Fault, ...]:
    """The faults of ``count`` files named 0.pdf, 1.pdf, … from veraPDF's JSON report; none is lost.

    Raises:
        NoReport: it is not such a report.
    """
    try:
        jobs = json.loads(report)["report"]["jobs"]
    except (ValueError, KeyError) as error:
        raise NoReport(report) from error
    found = {int(Path(job["itemDetails"]["name"]).stem): job for job in jobs}
    return tuple(fault for position in range(count) for fault in _faults(position, found.get(position, NOT_NAMED)))


@dataclass(frozen=True, slots=True)
class VeraPdf:
    """The judge, with a home of its own."""

    folder: Path
    java: str
    jar: Path

    def validate(self, files: Sequence[bytes], flavour: str) -> tuple[Fault, ...]:
        """What is wrong with the files for ``flavour`` («2a», «3a», «ua1»); empty when all of them conform.

        One start of Java judges all of them, so give many files at once.

        Raises:
            NoReport: veraPDF failed.
            ProgramTimedOut: it did not finish within a minute and ten seconds a file.
        """
        with TemporaryDirectory(dir=self.folder) as name:
            paths = [Path(name) / f"{position}.pdf" for position in range(len(files))]
            for path, content in zip(paths, files, strict=True):
                path.write_bytes(content)
            return read_report(self._report(paths, flavour), len(files))

    def _report(self, paths: Sequence[Path], flavour: str) -> str:
        home = f"-Duser.home={self.folder}"
        options = ("--flavour", flavour, "--format", "json", "--maxfailuresdisplayed", "5", "--loglevel", "0")
        done = run(
            (self.java, home, "-Djava.awt.headless=true", "-cp", str(self.jar), MAIN_CLASS, *options, *map(str, paths)),
            timeout_seconds=START_SECONDS + SECONDS_PER_FILE * len(paths),
        )
        if not done.stdout.strip():
            raise NoReport(done.stderr)
        return done.stdout


@pytest.fixture(scope="session")
def verapdf(tmp_path_factory: pytest.TempPathFactory) -> VeraPdf:
    """The judge for the whole run; the test is skipped, and says so, where Java or veraPDF is missing."""
    java, program = shutil.which("java"), jar()
    if java is None or program is None:
        pytest.skip("Java or veraPDF is missing: PDF/A was not judged (sh tools/setup.sh test)")
    return VeraPdf(tmp_path_factory.mktemp("verapdf"), java, program)
