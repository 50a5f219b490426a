"""Golden files: what a test once gave and a person once looked at. A pytest plugin.

``--golden-update`` writes them anew; the difference is read in git before it is committed.
"""

from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

import pytest

from tests.support.pictures import DEFAULT_TOLERANCE, Tolerance, difference, keep_evidence
from tests.support.places import CACHE, GOLDEN

REMAKE = "look at it, then run `make golden`"


class GoldenDiffers(AssertionError):
    """A result is not what its golden file holds."""


@dataclass(frozen=True, slots=True)
class Golden:
    """The golden files under ``folder``; names are relative, with suffix: «decision/tan_phong.txt»."""

    folder: Path
    evidence: Path
    is_updating: bool = False

    def text(self, name: str, actual: str) -> None:
        """Nothing, when the text is the golden one.

        Raises:
            GoldenDiffers: it is another, or there is none.
        """
        if self.is_updating:
            self._write(name, actual.encode())
            return
        expected = self._read(name).decode()
        if actual != expected:
            lines = unified_diff(expected.splitlines(), actual.splitlines(), f"golden/{name}", "actual", lineterm="")
            raise GoldenDiffers("\n".join((*lines, REMAKE)))

    def picture(self, name: str, actual: bytes, tolerance: Tolerance = DEFAULT_TOLERANCE) -> None:
        """Nothing, when the PNG looks like the golden one; else actual, expected and diff are kept to look at.

        An update leaves a file alone that the picture still equals within the tolerance.

        Raises:
            GoldenDiffers: it looks different, or there is none.
        """
        path = self.folder / name
        expected = path.read_bytes() if path.exists() else None
        measured = difference(actual, expected) if expected is not None else None
        if measured is not None and measured.is_within(tolerance):
            return
        if self.is_updating:
            self._write(name, actual)
            return
        place = keep_evidence(self.evidence, Path(name).with_suffix("").as_posix(), actual, expected)
        raise GoldenDiffers(f"golden/{name}: {measured or 'no golden file'}; see {place}; {REMAKE}")

    def _read(self, name: str) -> bytes:
        path = self.folder / name
        if not path.exists():
            raise GoldenDiffers(f"golden/{name}: no golden file; {REMAKE}")
        return path.read_bytes()

    def _write(self, name: str, content: bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden-update", action="store_true", help="run the tests with golden files and write these anew"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With ``--golden-update`` the tests that hold something against a golden file are run, and no others."""
    if config.getoption("--golden-update"):
        others = [item for item in items if "golden" not in getattr(item, "fixturenames", ())]
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if item not in others]


@pytest.fixture(scope="session")
def golden(request: pytest.FixtureRequest) -> Golden:
    """The golden files of the tests."""
    return Golden(GOLDEN, CACHE / "pictures", bool(request.config.getoption("--golden-update")))
