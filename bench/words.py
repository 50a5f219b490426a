"""Words with their place: those of a PDF by page, those of a Word file with the page breaks that Word left in it."""

import difflib
import re
import unicodedata
import zipfile
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import byref, c_double
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from lxml import etree

LINE_PT = 3.0  # words whose bases are nearer than this stand on one line
GAP_EM = 0.22  # a gap wider than this part of the type size parts two words
LONG = 4_000  # words between two anchors that are too many to look at each
GRAM = 4  # so many words in a row, found once in each text, hold two texts together
SKIPPED = {"Fallback", "del", "moveFrom", "instrText", "delText", "txbxContent", "pPrChange", "rPrChange"}
BLANKS = {"tab", "br", "cr"}
NO_TEXT = "\ufffe\u00ad"
LINE_END_HYPHEN = "\x02"  # what PDFium says for a hyphen at the end of a line
BULLETS = {"So", "Co", "Po", "Sm"}  # categories of signs that stand before an item; each program maps them its own way


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a PDF: its page from 1, its left edge and its base from the top of the page, in points."""

    text: str
    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """The words of a PDF in reading order and the number of its pages."""

    words: tuple[Word, ...]
    pages: int

    @property
    def texts(self) -> list[str]:
        return [word.text for word in self.words]


@dataclass(frozen=True, slots=True)
class TypedWords:
    """The words of a Word file's body, the first word after each of Word's page breaks, and Word's count of pages.

    ``pages`` is None where Word did not save the file last. ``is_plain`` says that it holds text and tables only.
    """

    words: tuple[str, ...]
    breaks: tuple[int, ...]
    pages: int | None
    is_plain: bool


def printed_words(pdf: bytes) -> PrintedWords:
    found: list[Word] = []
    with pypdfium2.PdfDocument(pdf) as document:
        pages = len(document)
        for number, sheet in enumerate(document, start=1):
            height = sheet.get_height()
            page = sheet.get_textpage()
            found += _in_reading_order(_words_of(page.raw, height), number)
            page.close()
            sheet.close()
    return PrintedWords(tuple(found), pages)


def _words_of(page: object, height: float) -> Iterator[tuple[str, float, float]]:
    chars: list[tuple[str, float]] = []
    base, last = 0.0, 0.0
    box, x, origin = pdfium.FS_RECTF(), c_double(), c_double()
    for index in range(pdfium.FPDFText_CountChars(page)):
        char = chr(pdfium.FPDFText_GetUnicode(page, index) or 0xFFFE)
        char = "-" if char == LINE_END_HYPHEN else char
        pdfium.FPDFText_GetLooseCharBox(page, index, byref(box))
        pdfium.FPDFText_GetCharOrigin(page, index, byref(x), byref(origin))
        y, size = height - origin.value, max(box.top - box.bottom, 1)
        is_blank = char.isspace() or char in NO_TEXT
        if chars and (is_blank or abs(y - base) > 0.5 * size or box.left - last > GAP_EM * size):
            yield from _without_leaders(chars, base)
            chars = []
        if is_blank:
            continue
        base = base if chars else y
        chars.append((char, box.left))
        last = box.right
    yield from _without_leaders(chars, base)


def _without_leaders(chars: list[tuple[str, float]], base: float) -> Iterator[tuple[str, float, float]]:
    """The words in some signs that touch: the dots of a tab part them, and a bullet alone is no word."""
    text = "".join(char for char, _ in chars)
    for match in re.finditer(r"(?:(?!\.{4}|_{4}).)+", text):
        found = match[0].strip("._") if len(match[0]) < len(text) else match[0]
        if found and not all(unicodedata.category(char) in BULLETS for char in found):
            yield found, chars[match.start()][1], base


def _in_reading_order(words: Iterator[tuple[str, float, float]], page: int) -> list[Word]:
    """Lines from the top, each from the left; words whose bases are nearly one stand on one line."""
    lines: list[list[tuple[str, float, float]]] = []
    for word in sorted(words, key=lambda word: word[2]):
        if not lines or word[2] - lines[-1][0][2] > LINE_PT:
            lines.append([])
        lines[-1].append(word)
    found = [word for line in lines for word in sorted(line, key=lambda word: word[1])]
    return [Word(unicodedata.normalize("NFC", text), page, x, y) for text, x, y in found]


def typed_words(docx: Path) -> TypedWords | None:
    """None where the file cannot be read."""
    try:
        with zipfile.ZipFile(docx) as package:
            names = [name for name in package.namelist() if re.fullmatch(r"word/document\d*\.xml", name)]
            data = package.read(names[0])
            heads = [package.read(name) for name in package.namelist() if re.search(r"/(header|footer)\d*\.xml$", name)]
            app = package.read("docProps/app.xml") if "docProps/app.xml" in package.namelist() else b""
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except (
        OSError,
        zipfile.BadZipFile,
        IndexError,
        etree.XMLSyntaxError,
        RuntimeError,
        NotImplementedError,
        ValueError,
    ):
        return None
    words, breaks = _typed(root)
    pages = re.search(rb"<Pages>(\d+)</Pages>", app)
    is_word = re.search(rb"<Application>[^<]*Word", app)
    other = rb"<(w:(drawing|pict|object|footnoteReference|endnoteReference|framePr|altChunk)|m:oMath)[\s/>]"
    is_plain = not any(re.search(other, part) for part in (data, *heads))
    inside = tuple(index for index in breaks if 0 < index < len(words))
    return TypedWords(tuple(words), inside, int(pages[1]) if pages and is_word else None, is_plain)


def _typed(root: etree._Element) -> tuple[list[str], list[int]]:
    words: list[str] = []
    breaks: list[int] = []
    for piece in re.findall(r"\x0c|[^\s\x0c]+", unicodedata.normalize("NFC", "".join(_pieces(root)))):
        if piece == "\x0c":
            breaks.append(len(words))
        else:
            words.append(piece)
    return words, breaks


def _pieces(root: etree._Element) -> Iterator[str]:
    """The text under an element with a form feed at each of Word's breaks; no recursion, whatever the depth."""
    skipped = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        if skipped is not None:
            skipped = None if event == "end" and element is skipped else skipped
        elif event == "start" and name in SKIPPED:
            skipped = element
        elif event == "start" and name == "t":
            yield element.text or ""
        elif event == "start" and name == "lastRenderedPageBreak":
            yield "\x0c"
        elif (event == "start" and name in BLANKS) or (event == "end" and name == "p"):
            yield " "


def align(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of places at which two texts agree, both growing: at phrases found once, then in what lies between."""
    pairs: list[tuple[int, int]] = []
    anchors = [(-1, -1), *_anchors(left, right), (len(left), len(right))]
    for (i, j), (next_i, next_j) in pairwise(anchors):
        if i >= 0:
            pairs.append((i, j))
        gap_left, gap_right = left[i + 1 : next_i], right[j + 1 : next_j]
        if gap_left and gap_right:
            matcher = difflib.SequenceMatcher(None, gap_left, gap_right, autojunk=len(gap_left) > LONG)
            for at, to, size in matcher.get_matching_blocks():
                pairs += [(i + 1 + at + k, j + 1 + to + k) for k in range(size)]
    return pairs


def _anchors(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    ours, theirs = _once(left), _once(right)
    places = [(i, theirs[gram]) for gram, i in ours.items() if gram in theirs]
    return _longest_rise(places)


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    grams = [tuple(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1)]
    count = Counter(grams)
    return {gram: i for i, gram in enumerate(grams) if count[gram] == 1}


def _longest_rise(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of some pairs, ordered by the first, in which the second grows too."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, j) in enumerate(pairs):
        place = bisect_left(tails, j)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [j]
        ends[place : place + 1] = [index]
    found = []
    index = ends[-1] if ends else -1
    while index >= 0:
        found.append(pairs[index])
        index = before[index]
    return found[::-1]
