"""Any Word files as PDF: how docgen lays them out beside Word itself and beside LibreOffice, as one table.

    python bench/corpus.py FOLDER_OR_FILE... [--limit N] [--worst N] [--no-office] [--json FILE] [--jobs N]

Word's own layout is what it left in the file: where its pages broke (w:lastRenderedPageBreak) and how many there were
(docProps/app.xml). Both may be stale in one file, so the figures count over many. LibreOffice's results are kept in
.cache/corpus by the hash of the file; a second run only remakes ours, which stay beside them to be looked at.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus_figures import FileFigures, Made, figures_of
from corpus_office import OfficeCache, content_key
from corpus_ours import timed_print
from corpus_table import table, worst

from docgen.jobs.pool import WorkerPool
from docgen.settings import Settings

CACHE = Path(__file__).parents[1] / ".cache" / "corpus"
SUFFIXES = {".docx", ".docm", ".dotx", ".dotm"}
SECONDS = 20.0


def word_files(places: Iterable[Path]) -> list[Path]:
    """The Word files among some files and below some folders, in order, without Word's lock files."""
    found: list[Path] = []
    for place in places:
        inside = sorted(place.rglob("*")) if place.is_dir() else [place]
        found += [file for file in inside if file.suffix.lower() in SUFFIXES and not file.name.startswith("~$")]
    return found


def ours(files: Sequence[Path], jobs: int) -> Iterator[Made]:
    """Our PDF of each file, made apart within the limits of the program."""
    settings = Settings()
    kept = CACHE / "ours"
    kept.mkdir(parents=True, exist_ok=True)
    outcomes = WorkerPool(jobs, SECONDS).run(timed_print, [(settings, file) for file in files])
    for number, (file, outcome) in enumerate(zip(files, outcomes, strict=True)):
        print(f"\rdocgen: {number + 1}/{len(files)}", end="", file=sys.stderr, flush=True)
        if outcome.value is None:
            yield Made(None, error=f"{type(outcome.error).__name__}: {outcome.error}")
            continue
        pdf, notices, seconds = outcome.value
        (kept / f"{content_key(file)}.pdf").write_bytes(pdf)
        yield Made(pdf, seconds, notices=notices)
    print(file=sys.stderr)


def office(files: Sequence[Path], *, is_asked: bool) -> list[Made]:
    """LibreOffice's PDF of each file; none where it is not installed or not asked."""
    soffice = shutil.which("soffice")
    if not is_asked or soffice is None:
        return [Made(None, error="not asked") for _ in files]
    cache = OfficeCache(CACHE / "office", soffice)
    cache.fill(files)
    prints = [cache.get(file) for file in files]
    return [Made(one.pdf.read_bytes() if one.pdf else None, one.seconds) for one in prints]


def measure(files: Sequence[Path], *, jobs: int, with_office: bool) -> list[FileFigures]:
    """The figures of every file."""
    theirs = office(files, is_asked=with_office)
    mine = list(ours(files, jobs))
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(figures_of, files, mine, theirs, chunksize=4))


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="+", type=Path, metavar="FOLDER_OR_FILE")
    parser.add_argument("--limit", type=int, help="take so many files, spread evenly")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the files that differ most")
    parser.add_argument("--no-office", action="store_true", help="leave LibreOffice out")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures of each file")
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


def _plain(figures: FileFigures) -> dict[str, object]:
    facts = asdict(figures)
    facts["path"], facts["distance"] = str(figures.path), figures.distance
    facts["typed"] = {"breaks": figures.word_breaks, "pages": figures.word_pages} if figures.typed else None
    if facts["nearness"]:
        facts["nearness"] |= {"dx": None, "dy": None}
    return facts


def main() -> None:
    """Measure and print."""
    asked = arguments()
    files = word_files(asked.places)
    if asked.limit and asked.limit < len(files):
        files = [files[index * len(files) // asked.limit] for index in range(asked.limit)]
    figures = measure(files, jobs=asked.jobs, with_office=not asked.no_office)
    print("\n".join(table(figures)))
    if asked.worst:
        print("\n".join(worst(figures, asked.worst)))
    if asked.json:
        asked.json.write_text(json.dumps([_plain(one) for one in figures], ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
