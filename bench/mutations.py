"""Broken and hostile Word files through the converter: each must become a PDF or one sentence, in time and in memory.

    python bench/mutations.py FOLDER_OR_FILE... [--count N] [--seed N] [--jobs N] [--keep FOLDER] [--hostile]

Sound files are broken at random: bytes flipped in the zip and, which goes deeper, in the XML of its parts; parts cut,
swapped, left out, doubled; numbers blown up; relationships turned elsewhere. Files made to be hostile come first. A
fault of the program, something asked outside, a complaint of WeasyPrint about what we wrote, a stopped or a dead worker
is a finding; --keep writes such a file away.
"""

import argparse
import io
import logging
import random
import re
import sys
import traceback
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

from changes import mutate
from corpus import word_files

from docgen.bootstrap import print_apart
from docgen.jobs.pool import TookTooLong, TookTooMuchMemory, Unexpected, WorkerDied, WorkerPool
from docgen.model.errors import DocgenError
from docgen.settings import Settings
from tests.support.hostile import CASES

SECONDS, MEMORY_BYTES = 20.0, 2**30
LARGEST = 2 * 2**20  # sound files larger than this only make the run slow
FINDINGS = (Unexpected, TookTooLong, TookTooMuchMemory, WorkerDied)


class Fault(DocgenError):
    """A fault of the program, with the place where it came up: for whoever mends it."""


def convert(data: bytes) -> int:
    """What a worker does: the size of the PDF. An unforeseen error carries its place."""
    outside = _watched()
    COMPLAINTS.lines.clear()
    try:
        size = len(print_apart(Settings(), data, "x", False).value)  # noqa: FBT003 - as workers are called
    except (DocgenError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - that is what we look for
        place = next((f for f in reversed(traceback.extract_tb(error.__traceback__)) if "docgen" in f.filename), None)
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno} {place.name}" if place else "?"
        raise Fault(
            f"{type(error).__name__}: {str(error)[:80]} in {where} ({Path(last.filename).name}:{last.lineno})"
        ) from None
    if outside:
        raise Fault(f"asked outside: {outside[0]}")
    if COMPLAINTS.lines:
        raise Fault(f"WeasyPrint: {COMPLAINTS.lines[0]}")
    return size


class Complaints(logging.Handler):
    """What WeasyPrint found wrong with the HTML or CSS that we wrote."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if "Unable to subset" not in record.getMessage():  # a font of this machine, for letters that ours lack
            self.lines.append(record.getMessage()[:150])


COMPLAINTS = Complaints()
logging.getLogger("weasyprint").addHandler(COMPLAINTS)
import_module("weasyprint")  # what loading it starts is no answer to a file


@cache
def _watching() -> list[str]:
    """What this worker asked of the network or started, from now on."""
    seen: list[str] = []

    def hook(event: str, details: tuple[object, ...]) -> None:
        if event in {"socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system"} or (
            event == "open" and str(details[0]) in {"/etc/passwd", "/etc/hostname"}
        ):
            seen.append(f"{event} {details}"[:120])

    sys.addaudithook(hook)
    return seen


def _watched() -> list[str]:
    seen = _watching()
    seen.clear()
    return seen


def sound_files(places: list[Path]) -> list[bytes]:
    """The files that open as a zip and are not too large."""
    found = []
    for file in word_files(places):
        data = file.read_bytes()
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                is_sound = len(data) <= LARGEST and archive.testzip() is None
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error, OSError):
            is_sound = False
        found += [data] if is_sound else []
    return found


def broken_files(asked: argparse.Namespace) -> Iterator[tuple[str, bytes]]:
    """Hostile files, then broken copies of sound ones."""
    for name, make in CASES.items():
        yield name, make()
    if asked.hostile:
        return
    sound = sound_files(asked.places)
    for number in range(asked.count):
        dice = random.Random(f"{asked.seed}/{number}")  # noqa: S311 - no secret, and the same again
        what, data = mutate(dice.choice(sound), dice)
        yield f"{asked.seed}-{number:05}-{what}", data


def run(files: list[tuple[str, bytes]], jobs: int, keep: Path | None) -> Counter[str]:
    """Convert some files, tell the findings, count the outcomes."""
    counted: Counter[str] = Counter()
    pool = WorkerPool(jobs, SECONDS, MEMORY_BYTES)
    for (name, data), outcome in zip(files, pool.run(convert, [(data,) for _, data in files]), strict=True):
        error = outcome.error
        if error is None:
            counted["PDF"] += 1
            continue
        is_finding = isinstance(error, (*FINDINGS, Fault))
        reason = getattr(error, "reason", "") if not is_finding else ""
        counted[f"{type(error).__name__} {reason}".strip()] += 1
        if is_finding:
            print(f"finding: {name}: {type(error).__name__}: {error}", flush=True)
            if keep:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / (re.sub(r"[^\w+-]+", "_", name)[:80] + ".docx")).write_bytes(data)
    return counted


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="*", type=Path, metavar="FOLDER_OR_FILE")
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="write the files that are findings there")
    parser.add_argument("--hostile", action="store_true", help="only the files made to be hostile")
    return parser.parse_args()


def main() -> int:
    """Print what became of the files; 1 where there are findings."""
    asked = arguments()
    files = list(broken_files(asked))
    counted = run(files, asked.jobs, asked.keep)
    print(f"{len(files)} files")
    for kind, count in counted.most_common():
        print(f"  {count:6} {kind}")
    return int(any(kind.split()[0] in {one.__name__ for one in (*FINDINGS, Fault)} for kind in counted))


if __name__ == "__main__":
    sys.exit(main())
