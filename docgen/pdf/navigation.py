"""Ways through a PDF: links, the places they lead to, the outline, page labels (ISO 32000-1 §12.3-12.6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from urllib.parse import quote

from docgen.layout.marks import Element, HeadingMark, LaidPaper, LinkMark, Mark, TextMark, walk
from docgen.pdf.content import Box, PageContent
from docgen.pdf.objects import Objects, number, numbers, reference, text_string
from docgen.pdf.structure import Structure

URI_SIGNS = "!#$%&'()*+,/:;=?@[]~"  # RFC 3986 §2: what an address holds as it is
PRINTED = 4  # an annotation's flag, which ISO 19005-2 §6.3.2 asks for


@dataclass(slots=True)
class Entry:
    """A heading in the outline, and those below it."""

    item: int
    title: str = ""
    level: int = 0
    destination: str = ""
    parent: "Entry | None" = None
    children: "list[Entry]" = field(default_factory=list)

    def count(self) -> int:
        """How many entries are below it."""
        return sum(1 + child.count() for child in self.children)


def destinations(contents: Sequence[PageContent], pages: Sequence[int]) -> dict[str, str]:
    """Each bookmark's name and destination; of bookmarks of one name, the first counts."""
    found: dict[str, str] = {}
    for page, content in zip(pages, contents, strict=True):
        for name, y in content.targets:
            found.setdefault(name, _destination(page, y))
    return found


def names_entry(places: Mapping[str, str]) -> str:
    """The Dests entry of the catalog's names: a tree in the order of its keys (ISO 32000-1 §7.9.6)."""
    if not places:
        return ""
    listed = sorted((_sorted_as(name), name, place) for name, place in places.items())
    return f"/Dests<</Names[{' '.join(f'{text_string(name)} {place}' for _, name, place in listed)}]>>"


def add_links(
    objects: Objects, structure: Structure, paper: LaidPaper, contents: Sequence[PageContent]
) -> dict[int, list[int]]:
    """Write the links of all pages: the annotations of each page (by its place in the paper).

    A link to a bookmark that the paper lacks is left out. One in an artifact gets an element of its own behind the
    text, because each link needs one (ISO 14289-1 §7.18.5).
    """
    places = destinations(contents, structure.pages)
    keys = count(len(contents))
    found: dict[int, list[int]] = {}
    for page, content in enumerate(contents):
        words = _words(paper.pages[page].marks) if content.links else {}
        for mark, box in content.links:
            action = _action(mark.target, places)
            owner = mark.tag or paper.root.child(("link of an artifact", mark.target, page), "Link")
            if action is None:
                structure.without_link.add(owner)
                continue
            key = next(keys)
            text = words.get(mark.tag) if mark.tag else None
            annotation = objects.add(_annotation(mark, box, action, key, text or mark.target))
            structure.add_annotation(page, key, annotation, owner)
            found.setdefault(page, []).append(annotation)
    return found


def add_outline(objects: Objects, contents: Sequence[PageContent], pages: Sequence[int]) -> str:
    """The catalog's entry of the outline; "" where there are no headings."""
    headings = [
        (heading, _destination(page, y))
        for page, content in zip(pages, contents, strict=True)
        for heading, y in content.headings
        if heading.title.strip()
    ]
    if not headings:
        return ""
    root = _tree(objects, headings)
    objects.put(root.item, f"<</Type/Outlines{_ends(root)}/Count {root.count()}>>")
    _write_row(objects, root)
    return f"/Outlines {reference(root.item)}"


def page_labels(labels: Sequence[str]) -> str:
    """The catalog's entry of page labels; "" where they are 1, 2, 3… (ISO 32000-1 §12.4.2)."""
    if list(labels) == [str(index + 1) for index in range(len(labels))] or not any(labels):
        return ""
    entries = []
    before = ""
    for index, label in enumerate(labels):
        if not (before and _is_plain(label) and _is_plain(before) and int(label) == int(before) + 1):
            shown = f"/S/D/St {label}" if _is_plain(label) else f"/P {text_string(label)}"
            entries.append(f"{index}<<{shown}>>")
        before = label
    return f"/PageLabels<</Nums[{' '.join(entries)}]>>"


def _is_plain(label: str) -> bool:
    return label.isascii() and label.isdigit() and not label.startswith("0")


def _destination(page: int, y: float) -> str:
    return f"[{reference(page)}/XYZ null {number(y)} null]"


def _sorted_as(name: str) -> bytes:
    """The bytes of a key, by which a name tree is in order."""
    return name.encode("ascii") if name.isascii() else b"\xfe\xff" + name.encode("utf-16-be", "replace")


def _action(target: str, places: Mapping[str, str]) -> str | None:
    """Where a link leads; None for a bookmark that the paper lacks."""
    if target.startswith("#"):
        return f"/Dest {text_string(target[1:])}" if target[1:] in places else None
    return f"/A<</S/URI/URI{text_string(quote(target, safe=URI_SIGNS, errors='replace'))}>>"


def _annotation(mark: LinkMark, box: Box, action: str, key: int, text: str) -> str:
    words = " ".join(text.split())
    return (
        f"<</Type/Annot/Subtype/Link/Rect[{numbers(*box)}]/Border[0 0 0]/F {PRINTED}"
        f"/Contents {text_string(words or mark.target)}/StructParent {key}{action}>>"
    )


def _words(marks: Sequence[Mark]) -> dict[Element, str]:
    """The text of each element that is a link."""
    found: dict[Element, str] = {}
    for mark in walk(marks):
        if isinstance(mark, TextMark) and mark.tag is not None and mark.tag.kind == "Link":
            found[mark.tag] = f"{found[mark.tag]} {mark.text}" if mark.tag in found else mark.text
    return found


def _tree(objects: Objects, headings: Sequence[tuple[HeadingMark, str]]) -> Entry:
    """The headings, each below the last one before it of a higher rank."""
    root = Entry(objects.reserve())
    last = root
    for heading, place in headings:
        while last.parent is not None and last.level >= heading.level:
            last = last.parent
        entry = Entry(objects.reserve(), " ".join(heading.title.split()), heading.level, place, last)
        last.children.append(entry)
        last = entry
    return root


def _ends(entry: Entry) -> str:
    if not entry.children:
        return ""
    return f"/First {reference(entry.children[0].item)}/Last {reference(entry.children[-1].item)}"


def _write_row(objects: Objects, parent: Entry) -> None:
    """Write all entries below one (ISO 32000-1 §12.3.3)."""
    row = parent.children
    for before, entry, behind in zip([None, *row], row, [*row[1:], None], strict=False):
        beside = f"/Prev {reference(before.item)}" if before else ""
        beside += f"/Next {reference(behind.item)}" if behind else ""
        below = f"{_ends(entry)}/Count {entry.count()}" if entry.children else ""
        objects.put(
            entry.item,
            f"<</Title {text_string(entry.title)}/Parent {reference(parent.item)}{beside}{below}"
            f"/Dest{entry.destination}>>",
        )
        _write_row(objects, entry)
