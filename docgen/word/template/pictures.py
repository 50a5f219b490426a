"""Pictures in a filled template: a drawing named «picture:<key>» shows the file of that key, as large as it may.

The drawing of the template gives the room (``wp:extent``); the picture keeps its proportions in it. A key without a
file prints a sentence that says so, never an empty space.
"""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from docgen.word.names import CONTENT_TYPES, PIC, RELATIONSHIPS, WP, A, R, a, w
from docgen.word.picture_files import ReadyPicture

NAME: Final = "picture:"
MARK: Final = b'name="picture:'
IMAGE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
MISSING: Final = "(Chưa có tệp ảnh)"
FOLDER: Final = "word/media"


def shows_pictures(xml: bytes) -> bool:
    """Whether a part has places for pictures."""
    return MARK in xml


def place_pictures(parts: Mapping[str, bytes], pictures: Mapping[str, ReadyPicture], main: str) -> dict[str, bytes]:
    """The parts with the pictures in their places, and the files of the pictures as further parts.

    ``parts`` are the main part, its relationships and the content types, by their names in the package.
    """
    root = etree.fromstring(parts[main])
    used = _numbered(root, pictures)
    for drawing in _drawings(root):
        key = _key(drawing)
        if key in used:
            _show(drawing, pictures[key], used[key])
        else:
            _say_missing(drawing)
    links, types = relationships_of(main), "[Content_Types].xml"
    files = {f"{FOLDER}/{relation}.{pictures[key].suffix}": pictures[key].data for key, relation in used.items()}
    return {
        main: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True),
        links: _with_links(parts[links], {key: (used[key], pictures[key].suffix) for key in used}),
        types: _with_types(parts[types], {pictures[key].suffix for key in used}),
        **files,
    }


def relationships_of(main: str) -> str:
    """Where the relationships of a part stand (ECMA-376 Part 2, §9.3.4)."""
    folder, _, name = main.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def _drawings(root: etree._Element) -> list[etree._Element]:
    found = (*root.iter(f"{{{WP}}}inline"), *root.iter(f"{{{WP}}}anchor"))
    return [drawing for drawing in found if _name(drawing).startswith(NAME)]


def _name(drawing: etree._Element) -> str:
    named = drawing.find(f"{{{WP}}}docPr")
    return "" if named is None else named.get("name", "")


def _key(drawing: etree._Element) -> str:
    return _name(drawing).removeprefix(NAME)


def _numbered(root: etree._Element, pictures: Mapping[str, ReadyPicture]) -> dict[str, str]:
    """The relationship of each picture that is shown, each once."""
    keys = dict.fromkeys(_key(drawing) for drawing in _drawings(root))
    return {key: f"rIdPicture{number}" for number, key in enumerate((k for k in keys if k in pictures), 1)}


def _show(drawing: etree._Element, picture: ReadyPicture, relation: str) -> None:
    """Set file and size; the name becomes the file's, for who opens the paper in Word."""
    extent = drawing.find(f"{{{WP}}}extent")
    if extent is None:
        return
    room = int(extent.get("cx", "0")), int(extent.get("cy", "0"))
    scale = min(room[0] / picture.width_px, room[1] / picture.height_px)
    width, height = (round(side * scale) for side in (picture.width_px, picture.height_px))
    for sized in (extent, *drawing.iter(a("ext"))):
        if sized.get("cx") is not None:
            sized.set("cx", str(width))
            sized.set("cy", str(height))
    for blip in drawing.iter(f"{{{A}}}blip"):
        blip.set(f"{{{R}}}embed", relation)
    for named in drawing.iter(f"{{{WP}}}docPr", f"{{{PIC}}}cNvPr"):
        named.set("name", relation)


def _say_missing(drawing: etree._Element) -> None:
    """Words in place of the drawing."""
    holder = drawing.getparent()
    run = holder.getparent() if holder is not None else None
    if holder is None or run is None:
        return
    text = etree.SubElement(run, w("t"))
    text.text = MISSING
    run.remove(holder)


def _with_links(data: bytes, used: Mapping[str, tuple[str, str]]) -> bytes:
    root = etree.fromstring(data)
    for relation, suffix in used.values():
        target = f"media/{relation}.{suffix}"
        etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship", Id=relation, Type=IMAGE, Target=target)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _with_types(data: bytes, suffixes: set[str]) -> bytes:
    root = etree.fromstring(data)
    known = {each.get("Extension", "").lower() for each in root.iter(f"{{{CONTENT_TYPES}}}Default")}
    for suffix in sorted(suffixes - known):
        kind = etree.Element(f"{{{CONTENT_TYPES}}}Default", Extension=suffix, ContentType=f"image/{suffix}")
        root.insert(0, kind)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
