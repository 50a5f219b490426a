"""PDFs of ``one_pdf`` put behind each other, one at a time: ten thousand papers take no more memory than some."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from docgen.pdf.growing import GrowingPdf
from docgen.pdf.metadata import add_information, add_output_intent, add_packet
from docgen.pdf.objects import Objects, reference, text_string
from docgen.pdf.written_parts import NotOurPdf, Part, read_part

LANGUAGE = "vi-VN"
Change = Callable[[str], str]
_REFERENCE = re.compile(r"\((?:[^()\\]|\\.)*\)|(\d+) 0 R")  # a text in brackets is passed over
_STRUCT_PARENT = re.compile(r"/(StructParents?) (\d+)")
_PARENT_ENTRY = re.compile(r"(\d+)(\[[^\]]*\]| \d+ 0 R| null)")
_NOTE = re.compile(r"\((note\d+)\)")


def join(parts: Iterable[Path], stream: IO[bytes], *, title: str, made_at: dt.datetime | None = None) -> int:
    """Write one PDF/A-2a with the pages and outlines of all parts: the number of its pages.

    Raises:
        NotOurPdf: there is no part, or one was not written by ``one_pdf``.
        OSError: a part cannot be read, or the stream not written.
    """
    joining = _Joining(GrowingPdf(stream))
    for path in parts:
        joining.add(read_part(path.read_bytes()))
    joining.end(title, made_at)
    return joining.page_count


@dataclass(frozen=True, slots=True)
class _Map:
    """The numbers of a part's trees, and of what the whole has in its own way."""

    pages: int
    document: int
    parents: int
    tree: int
    outline: int
    first: int
    last: int
    left_out: frozenset[int]


def _map_of(part: Part) -> _Map:
    catalog = part.bodies[part.root]
    tree, outline = _number(catalog, "/StructTreeRoot "), _number(catalog, "/Outlines ")
    parents = _number(part.bodies[tree], "/ParentTree ")
    metadata, profile = _number(catalog, "/Metadata "), _number(catalog, "/DestOutputProfile ")
    return _Map(
        pages=_number(catalog, "/Pages "),
        document=_number(part.bodies[tree], "/K["),
        parents=parents,
        tree=tree,
        outline=outline,
        first=_number(part.bodies[outline], "/First "),
        last=_number(part.bodies[outline], "/Last "),
        left_out=frozenset((part.root, part.info, tree, parents, outline, metadata, profile)),
    )


@dataclass(slots=True)
class _Joining:
    """The whole while parts are added. ``held`` is its last outline entry, which waits for the one behind it."""

    pdf: GrowingPdf
    pages: int = 0
    document: int = 0
    outline: int = 0
    first: int = 0
    page_count: int = 0
    entry_count: int = 0
    key_count: int = 0
    kids: list[int] = field(default_factory=list)
    documents: list[int] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    held: tuple[int, str] | None = None

    def __post_init__(self) -> None:
        self.pages, self.document, self.outline = (self.pdf.reserve() for _ in range(3))

    def add(self, part: Part) -> None:
        """Write the objects of a part under new numbers."""
        known = _map_of(part)
        base = self.pdf.reserve(part.size)
        renumbered = _renumbering(base, {known.tree: self.document, known.outline: self.outline})
        self._add_bodies(part, known, base, renumbered)
        for item, data in part.streams.items():
            if item not in known.left_out:
                head, word, content = data.partition(b">>\nstream\n")
                self.pdf.put_stream(base + item, renumbered(head.decode("ascii")).encode("ascii") + word + content)
        self._add_parents(part, known, renumbered)
        self.kids.append(base + known.pages)
        self.documents.append(base + known.document)
        self.page_count += _number(part.bodies[known.pages], "/Count ")
        self.entry_count += _number(part.bodies[known.outline], "/Count ")

    def _add_bodies(self, part: Part, known: _Map, base: int, renumbered: Change) -> None:
        changes = self._changes(known)
        last = ""
        for item in part.bodies.keys() - known.left_out:
            text = renumbered(self._named_apart(part.bodies[item]))
            text = changes[item](text) if item in changes else text
            if item == known.last:
                last = text
            else:
                self.pdf.put(base + item, text)
        if self.held is not None:
            item, text = self.held
            self.pdf.put(item, _with(text, f"/Next {reference(base + known.first)}"))
        self.held = (base + known.last, last)
        self.first = self.first or base + known.first

    def _changes(self, known: _Map) -> Mapping[int, Change]:
        """What becomes of the roots of a part's trees within those of the whole."""
        changes: dict[int, Change] = {
            known.pages: lambda text: _with(text, f"/Parent {reference(self.pages)}"),
            known.document: lambda text: text.replace("/S/Document", "/S/Part", 1),
        }
        if self.held is not None:
            before = self.held[0]
            changes[known.first] = lambda text: _with(text, f"/Prev {reference(before)}")
        return changes

    def _named_apart(self, text: str) -> str:
        """The text with keys and names that no other part has."""
        if "/StructParent" in text:
            return _STRUCT_PARENT.sub(lambda found: f"/{found[1]} {int(found[2]) + self.key_count}", text)
        return _NOTE.sub(self._note, text) if "/ID(note" in text else text

    def _note(self, found: re.Match[str]) -> str:
        return f"({len(self.kids):06}{found[1]})"  # ISO 14289-1 §7.9: the identifier of a note is in no other part

    def _add_parents(self, part: Part, known: _Map, renumbered: Change) -> None:
        """Write the way back from content to elements as a branch of the parent tree (ISO 32000-1 §7.9.7)."""
        _, _, inside = renumbered(part.bodies[known.parents]).partition("/Nums[")
        entries = [(int(found[1]) + self.key_count, found[2]) for found in _PARENT_ENTRY.finditer(inside)]
        first, last = entries[0][0], entries[-1][0]
        listed = " ".join(f"{key}{value}" for key, value in entries)
        self.parents.append(self.pdf.add(f"<</Limits[{first} {last}]/Nums[{listed}]>>"))
        self.key_count = last + 1
        _, _, names = renumbered(part.bodies[known.tree]).partition("/IDTree<</Names[")
        if names:
            self.notes.append(_NOTE.sub(self._note, names.partition("]")[0]))

    def end(self, title: str, made_at: dt.datetime | None) -> None:
        """Write what leads to all parts. Raises: NotOurPdf where there are none."""
        if self.held is None:
            raise NotOurPdf
        self.pdf.put(*self.held)
        self._end_trees()
        ours = Objects()
        packet = add_packet(ours, title, made_at, 2)
        intent = add_output_intent(ours)
        info = add_information(ours, title, made_at)
        base = self.pdf.reserve(len(ours.bodies) + len(ours.streams) + 1)
        for item, body in ours.bodies.items():
            self.pdf.put(base + item, body)
        for item, data in ours.streams.items():
            self.pdf.put_stream(base + item, data)
        renumbered = _renumbering(base, {})
        root = self.pdf.add(
            f"<</Type/Catalog/Lang {text_string(LANGUAGE)}/MarkInfo<</Marked true>>"
            f"/ViewerPreferences<</DisplayDocTitle true>>{renumbered(intent)}/Metadata {reference(base + packet)}"
            f"/Pages {reference(self.pages)}/StructTreeRoot {reference(self._tree())}"
            f"/Outlines {reference(self.outline)}>>"
        )
        self.pdf.end(root, base + info)

    def _end_trees(self) -> None:
        assert self.held is not None  # noqa: S101 - ``end`` asked before
        kids = " ".join(map(reference, self.kids))
        self.pdf.put(self.pages, f"<</Type/Pages/Kids[{kids}]/Count {self.page_count}>>")
        ends = f"/First {reference(self.first)}/Last {reference(self.held[0])}"
        self.pdf.put(self.outline, f"<</Type/Outlines{ends}/Count {self.entry_count}>>")

    def _tree(self) -> int:
        """The number of the structure tree's root: one Document, whose parts are the documents of the parts."""
        tree = self.pdf.reserve()
        documents, parents = (" ".join(map(reference, items)) for items in (self.documents, self.parents))
        self.pdf.put(self.document, f"<</S/Document/P {reference(tree)}/K[{documents}]>>")
        keys = self.pdf.add(f"<</Kids[{parents}]>>")
        names = f"/IDTree<</Names[{' '.join(self.notes)}]>>" if self.notes else ""
        self.pdf.put(
            tree, f"<</Type/StructTreeRoot/K[{reference(self.document)}]/ParentTree {reference(keys)}{names}>>"
        )
        return tree


def _renumbering(base: int, moved: Mapping[int, int]) -> Change:
    """A function that gives a text its references by new numbers: those of ``moved``, others above ``base``."""

    def one(found: re.Match[str]) -> str:
        if not found[1]:
            return found[0]
        item = int(found[1])
        return f"{moved.get(item, base + item)} 0 R"

    return lambda text: _REFERENCE.sub(one, text)


def _with(text: str, entry: str) -> str:
    """A dictionary with an entry more."""
    return f"{text.removesuffix('>>')}{entry}>>"


def _number(text: str, before: str) -> int:
    """The number behind some words. Raises: NotOurPdf."""
    found = re.search(rf"{re.escape(before)}(\d+)", text)
    if found is None:
        raise NotOurPdf
    return int(found[1])
