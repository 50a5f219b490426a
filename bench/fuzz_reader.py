"""Coverage-guided fuzzing of the reader with atheris, which is installed apart: it is no part of the program.

    python bench/fuzz_reader.py CORPUS_FOLDER [-max_total_time=1800] [options of libFuzzer]

An input is one XML part behind a byte that says which: body, styles, numbering, notes, header, settings. Seeds are made
from the Word files of a folder with --seeds FOLDER_OF_WORD_FILES. A DocgenError is an answer; all else is a finding,
which libFuzzer writes to a file named crash-…, slow-… or oom-….
"""

import io
import random
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

import atheris
from changes import change_numbers, change_words, drop_elements, nest_element, rename_elements, repeat_element

from tests.support.docx import NAMESPACES, a_docx, p

with atheris.instrument_imports(include=["docgen"]):
    from docgen.layout.pages import lay_paper
    from docgen.model.errors import DocgenError
    from docgen.word.read import read

PARTS = ("document", "styles", "numbering", "footnotes", "header1", "settings")
LONGEST = 6_000
SHORTEST, BYTES = 20, 0.2  # inputs that hold no XML; the share of changes that are left to libFuzzer
XML_CHANGES = (change_numbers, change_words, drop_elements, nest_element, rename_elements, repeat_element)
BODY = (
    p("x", properties='<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
    + '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
)
SECTION = '<w:headerReference w:type="default" r:id="rheader1"/>'
LINKS = {f"r{part}": (part.rstrip("1"), f"{part}.xml") for part in PARTS[2:]}


def package(data: bytes) -> bytes:
    """A Word file that holds the input as one of its parts."""
    part = PARTS[data[0] % len(PARTS)]
    return a_docx(BODY, section=SECTION, parts={f"word/{part}.xml": data[1:]}, links=LINKS)


def once(data: bytes) -> None:
    """Read one input and lay it out."""
    if not data:
        return
    try:
        lay_paper(read(package(data)).value)
    except DocgenError:
        return


def mutate(data: bytes, max_size: int, seed: int) -> bytes:
    """The input with its XML changed so that most of it still parses, or its bytes as libFuzzer likes."""
    dice = random.Random(seed)  # noqa: S311 - libFuzzer's own seed
    if len(data) < SHORTEST or dice.random() < BYTES:
        return bytes(atheris.Mutate(data, max_size))
    members = {"word/document.xml": data[1:]}
    dice.choice(XML_CHANGES)(members, dice)
    return (data[:1] + members["word/document.xml"])[:max_size]


def write_seeds(source: Path, target: Path) -> None:
    """One seed for each short part of some Word files."""
    target.mkdir(parents=True, exist_ok=True)
    for number, part in enumerate(PARTS):
        sample = f"<w:x {NAMESPACES}><w:p/></w:x>".encode()
        (target / f"{part}-sample").write_bytes(bytes([number]) + sample)
    for file in sorted(source.glob("*.docx")):
        try:
            with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as archive:
                for number, part in enumerate(PARTS):
                    name = f"word/{part}.xml"
                    if name in archive.namelist() and archive.getinfo(name).file_size < LONGEST:
                        (target / f"{part}-{file.stem}").write_bytes(bytes([number]) + archive.read(name))
        except (zipfile.BadZipFile, RuntimeError, OSError):
            continue


def main() -> None:
    """Write seeds, or fuzz."""
    if "--seeds" in sys.argv:
        place = sys.argv.index("--seeds")
        write_seeds(Path(sys.argv[place + 1]), Path(sys.argv[1]))
        return
    atheris.Setup(sys.argv, once, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
