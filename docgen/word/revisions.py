"""Tracked changes of a Word file: how many there are, and the file as if all of them were accepted.

ECMA-376 §17.13.5. Works on the parts themselves: whatever is not a tracked change stays as it was.
"""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from docgen.word.names import STRICT, W, local_name, w
from docgen.word.package import NotAWordFile, Package, Reason, open_package

PARTS = ("header", "footer", "footnotes", "endnotes")  # besides the main part, by the ends of their relationships
STRICT_W = next(strict.decode() for strict, known in STRICT.items() if known.decode() == W)
GONE = ("del", "moveFrom")
COME = ("ins", "moveTo")
FORMATS = (
    "rPrChange",
    "pPrChange",
    "sectPrChange",
    "tblPrChange",
    "tblPrExChange",
    "tblGridChange",
    "trPrChange",
    "tcPrChange",
    "numberingChange",
)
CELLS = ("cellIns", "cellDel", "cellMerge")
RANGES = tuple(
    f"{name}{end}"
    for name in ("moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange", "customXmlMoveFromRange",
                 "customXmlMoveToRange")
    for end in ("Start", "End")
)  # fmt: skip
COUNTED = (*GONE, *COME, *FORMATS, *CELLS)
MARKS = ("rPr", "trPr", "ctrlPr")  # a change in one of these is of the mark of a paragraph or row, it holds no text


def count_changes(docx: bytes) -> int:
    """How many tracked changes a file holds. Raises: NotAWordFile."""
    package = open_package(docx)
    return sum(1 for _, root in _roots(package) for _ in root.iter(*_names(*COUNTED)))


def accept_changes(docx: bytes) -> bytes:
    """The file with all tracked changes accepted; the same bytes where it has none. Raises: NotAWordFile."""
    package = open_package(docx)
    changed = {}
    for part, root in _roots(package):
        if next(root.iter(*_names(*COUNTED, *RANGES)), None) is not None:
            _accept(root)
            changed[part.lower()] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return _rewritten(docx, changed) if changed else docx


def _roots(package: Package) -> Iterator[tuple[str, etree._Element]]:
    """The parts with text, parsed without resolving anything in them."""
    main = package.main_part
    related = [link.target for link in package.relationships(main).values() if link.type.endswith(PARTS)]
    for part in dict.fromkeys([main, *related]):
        if package.has(part):
            yield part, _parsed(package.read(part), part)


def _parsed(data: bytes, part: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotAWordFile(Reason.BAD_XML, part) from error


def _rewritten(docx: bytes, changed: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            found = changed.get(info.filename.lower())
            new.writestr(info, old.read(info) if found is None else found)
    return stream.getvalue()


def _accept(root: etree._Element) -> None:
    _drop_rows_and_cells(root)
    merged = [mark for mark in root.iter(*_names(*GONE)) if _is_mark_of(mark, "p")]
    paragraphs = [next(mark.iterancestors(*_names("p"))) for mark in merged]
    for element in list(root.iter(*_names(*GONE, *FORMATS, *RANGES, *CELLS))):
        _remove(element)
    for element in list(root.iter(*_names(*COME))):
        if local_name(element.getparent()) in MARKS:
            _remove(element)
        else:
            _unwrap(element)
    for paragraph in paragraphs:
        _join_next(paragraph)


def _drop_rows_and_cells(root: etree._Element) -> None:
    """Take out deleted rows (§17.13.5.12) and cells (§17.13.5.2), and a table that has no row left."""
    for mark in [each for each in root.iter(*_names("del")) if _is_mark_of(each, "tr")]:
        _remove(next(mark.iterancestors(*_names("tr"))))
    for mark in list(root.iter(*_names("cellDel"))):
        _remove(next(mark.iterancestors(*_names("tc"))))
    for row in [each for each in root.iter(*_names("tr")) if next(each.iter(*_names("tc")), None) is None]:
        _remove(row)
    for table in [each for each in root.iter(*_names("tbl")) if next(each.iter(*_names("tr")), None) is None]:
        _remove(table)


def _is_mark_of(change: etree._Element, owner: str) -> bool:
    """Whether a change is of the end mark of a paragraph («p») or of a row («tr»)."""
    way = {"p": ("rPr", "pPr"), "tr": ("trPr",)}[owner]
    parent = change.getparent()
    for name in way:
        if parent is None or local_name(parent) != name:
            return False
        parent = parent.getparent()
    return True


def _join_next(paragraph: etree._Element) -> None:
    """Put the text of a paragraph whose end mark was deleted before that of the next one (§17.13.5.14)."""
    parent, following = paragraph.getparent(), paragraph.getnext()
    if parent is None:
        return
    text = [child for child in paragraph if local_name(child) != "pPr"]
    if following is not None and local_name(following) == "p":
        has_properties = len(following) and local_name(following[0]) == "pPr"
        following[1:1] = text if has_properties else []
        following[0:0] = [] if has_properties else text
        parent.remove(paragraph)
    elif not text and following is not None and local_name(parent) != "tc":
        parent.remove(paragraph)


def _unwrap(element: etree._Element) -> None:
    """Put the content of an element in its place."""
    parent = element.getparent()
    if parent is not None:
        index = parent.index(element)
        parent[index : index + 1] = list(element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _names(*names: str) -> tuple[str, ...]:
    """The names in the transitional and in the strict namespace."""
    return tuple(full for name in names for full in (w(name), f"{{{STRICT_W}}}{name}"))
