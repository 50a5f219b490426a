"""Links: to bookmarks of the same paper and to addresses outside, which are printed and never followed."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from docgen.word.fields import bookmark_of
from docgen.word.names import r, w
from docgen.word.package import Relationship

SAFE_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+\Z", re.IGNORECASE)
LONGEST_ADDRESS = 2_000


def linked_bookmarks(root: etree._Element) -> frozenset[str]:
    """The bookmarks of a part that something in it links to."""
    present = {item.get(w("name"), "") for item in root.iter(w("bookmarkStart"))}
    return frozenset(present & set(_wanted(root))) - {""}


def hyperlink_target(
    element: etree._Element, relationships: Mapping[str, Relationship], bookmarks: frozenset[str]
) -> str:
    """Where a w:hyperlink leads (§17.16.22), "" where we make no link of it."""
    relationship = relationships.get(element.get(r("id"), ""))
    if relationship is not None and relationship.is_external:
        return address(relationship.target)
    return to_bookmark(element.get(w("anchor"), ""), bookmarks)


def address(target: str) -> str:
    """An address that may stand in a PDF: of a web page or a mailbox; "" for any other."""
    return target if len(target) <= LONGEST_ADDRESS and SAFE_ADDRESS.match(target) else ""


def to_bookmark(name: str, bookmarks: frozenset[str]) -> str:
    """A link to a bookmark, "" where there is none of this name."""
    return "#" + name if name in bookmarks else ""


def _wanted(root: etree._Element) -> Iterator[str]:
    for link in root.iter(w("hyperlink")):
        yield link.get(w("anchor"), "")
    for simple in root.iter(w("fldSimple")):
        yield bookmark_of(simple.get(w("instr"), ""))
    for code in root.iter(w("instrText")):
        yield bookmark_of(code.text or "")
