"""Comments in a Word file: put in beside paragraphs, and taken out again (ECMA-376 §17.13.4)."""

import datetime as dt
import io
import posixpath
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from docgen.word.names import CONTENT_TYPES, RELATIONSHIPS, W, w
from docgen.word.package import Package, open_package

EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can hold
PART: Final = "comments.xml"
PART_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
LINK_TYPE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
TYPES: Final = "[Content_Types].xml"
ANCHORS: Final = (w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))
NOT_COMMENTED: Final = (w("txbxContent"),)  # Word keeps no comments in text boxes, nor in headers and footers
LONGEST: Final = 2_000  # characters of one comment


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on paragraph ``index`` (all w:p of the part ``path``, from 0)."""

    path: str
    index: int
    text: str


def add_comments(data: bytes, comments: Sequence[Comment], *, author: str, at: dt.datetime) -> bytes:
    """The file with these comments beside those that it has. One outside the main text hangs on the first paragraph.

    ``at`` is the time on the office's clock: Word shows w:date as it stands, whatever zone it names (§17.13.4.2).

    Raises:
        NotAWordFile: the bytes are no readable Word file.
    """
    package = open_package(data)
    main = _tree(package, package.main_part)
    path = package.related(package.main_part, "comments")
    listed = _tree(package, path) if path else etree.Element(w("comments"), nsmap={"w": W})
    _number(main, listed, comments, package.main_part, _Signed(author, at))
    changed = {package.main_part: main}
    if path is None:
        path = posixpath.join(posixpath.dirname(package.main_part), PART)
        changed |= _announced(package, path)
    return _repacked(package, {name: _bytes(tree) for name, tree in (changed | {path: listed}).items()})


def remove_comments(data: bytes, *, author: str) -> bytes:
    """The file without the comments of one author; the same bytes where there are none.

    Raises:
        NotAWordFile: the bytes are no readable Word file.
    """
    package = open_package(data)
    path = package.related(package.main_part, "comments")
    if path is None:
        return data
    listed = _tree(package, path)
    theirs = [each for each in listed.iter(w("comment")) if each.get(w("author")) == author]
    if not theirs:
        return data
    gone = {each.get(w("id")) for each in theirs}
    for each in theirs:
        listed.remove(each)
    main = _tree(package, package.main_part)
    _drop_anchors(main, gone)
    return _repacked(package, {path: _bytes(listed), package.main_part: _bytes(main)})


@dataclass(frozen=True, slots=True)
class _Signed:
    author: str
    at: dt.datetime


def _number(
    main: etree._Element, listed: etree._Element, comments: Iterable[Comment], path: str, signed: _Signed
) -> None:
    """Give each comment a number that is free, list it, and tie it to its paragraph."""
    paragraphs = list(main.iter(w("p")))
    taken = [int(each.get(w("id"), "0")) for each in listed.iter(w("comment")) if each.get(w("id"), "").isdigit()]
    for number, comment in enumerate(comments, max(taken, default=-1) + 1):
        listed.append(_comment(number, comment.text, signed))
        index = comment.index if comment.path == path and comment.index < len(paragraphs) else 0
        _anchor(_commentable(paragraphs[index]) if paragraphs else _first_paragraph(main), number)


def _comment(number: int, text: str, signed: _Signed) -> etree._Element:
    comment = etree.Element(w("comment"))
    stamp = signed.at.strftime("%Y-%m-%dT%H:%M:%SZ")
    for name, value in (("id", str(number)), ("author", signed.author), ("date", stamp), ("initials", "dg")):
        comment.set(w(name), value)
    for line in text[:LONGEST].splitlines():
        run = etree.SubElement(etree.SubElement(comment, w("p")), w("r"))
        etree.SubElement(run, w("t")).text = line
    return comment


def _commentable(paragraph: etree._Element) -> etree._Element:
    """The paragraph itself, or the one around the drawing in which it stands."""
    boxes = list(paragraph.iterancestors(*NOT_COMMENTED))
    return next(boxes[-1].iterancestors(w("p")), paragraph) if boxes else paragraph


def _first_paragraph(main: etree._Element) -> etree._Element:
    body = main.find(w("body"))
    paragraph = etree.Element(w("p"))
    (main if body is None else body).insert(0, paragraph)
    return paragraph


def _anchor(paragraph: etree._Element, number: int) -> None:
    """The range around the whole paragraph, and the reference behind it (§17.13.4.2-5)."""
    start, end = (etree.Element(name, {w("id"): str(number)}) for name in ANCHORS[:2])
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else 1, start)
    paragraph.append(end)
    run = etree.SubElement(paragraph, w("r"))
    etree.SubElement(run, ANCHORS[2], {w("id"): str(number)})


def _drop_anchors(main: etree._Element, numbers: Iterable[str | None]) -> None:
    gone = set(numbers)
    for anchor in [each for each in main.iter(*ANCHORS) if each.get(w("id")) in gone]:
        parent = anchor.getparent()
        if parent is None:
            continue
        parent.remove(anchor)
        around = parent.getparent()
        if parent.tag == w("r") and around is not None and all(child.tag == w("rPr") for child in parent):
            around.remove(parent)


def _announced(package: Package, path: str) -> dict[str, etree._Element]:
    """Content types and relationships that know the new part (OPC §10.1.2, §9.3)."""
    types = _tree(package, TYPES)
    etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override", {"PartName": f"/{path}", "ContentType": PART_TYPE})
    folder, name = posixpath.split(package.main_part)
    source = posixpath.join(folder, "_rels", f"{name}.rels")
    is_there = package.has(source)
    links = _tree(package, source) if is_there else etree.Element(f"{{{RELATIONSHIPS}}}Relationships")
    taken = {each.get("Id") for each in links}
    free = next(f"rIdDocgen{count}" for count in range(len(taken) + 1) if f"rIdDocgen{count}" not in taken)
    link = {"Id": free, "Type": LINK_TYPE, "Target": posixpath.basename(path)}
    etree.SubElement(links, f"{{{RELATIONSHIPS}}}Relationship", link)
    return {TYPES: types, source: links}


def _tree(package: Package, part: str) -> etree._Element:
    """A tree of the part to change, with everything in it: what ``Package.xml`` gives is simplified."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    package.xml(part)  # refuses what is no sound XML, or brings entities
    return etree.fromstring(package.read(part), parser)


def _bytes(tree: etree._Element) -> bytes:
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _repacked(package: Package, changed: Mapping[str, bytes]) -> bytes:
    """The package with some parts anew, in its own order; new ones at the end.

    Raises:
        NotAWordFile: a part of it is damaged.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        written = {name.lower(): content for name, content in changed.items()}
        for name in package.names():
            content = written.pop(name.lower(), None)
            target.writestr(zipfile.ZipInfo(name, EPOCH), package.read(name) if content is None else content)
        for name, content in changed.items():
            if name.lower() in written:
                target.writestr(zipfile.ZipInfo(name, EPOCH), content)
    return packed.getvalue()
