"""The structure tree: elements, their content, and the way back from content to elements (ISO 32000-1 §14.7).

Elements without content are left out, but for the cells of a table, whose rows must stay equally long (ISO 14289-1
§7.5). All types are standard ones, so no role map is needed.
"""

from collections import defaultdict
from collections.abc import Sequence
from math import inf

from docgen.layout.marks import Element
from docgen.pdf.content import Box
from docgen.pdf.objects import Objects, numbers, reference, text_string

UNNAMED = "Hình ảnh"  # the description of a picture that has none: ISO 14289-1 §7.3 asks for one
TABLE_PARTS = frozenset({"TR", "TH", "TD"})


class Structure:
    """Collects what belongs to the elements of one paper, page by page, and writes the tree."""

    __slots__ = (
        "boxes",
        "content",
        "count",
        "first",
        "notes",
        "numbers",
        "objects",
        "pages",
        "parents",
        "without_link",
    )

    def __init__(self, objects: Objects, pages: Sequence[int]) -> None:
        self.objects = objects
        self.pages = pages
        self.content: dict[Element, list[tuple[float, int, str]]] = defaultdict(list)
        self.parents: list[tuple[int, Sequence[Element] | Element]] = []
        self.boxes: dict[Element, Box] = {}
        self.first: dict[Element, float] = {}
        self.numbers: dict[Element, int] = {}
        self.notes: list[tuple[str, int]] = []
        self.count = 0
        self.without_link: set[Element] = set()

    def add_page(self, page: int, owners: Sequence[Element], figures: dict[Element, Box]) -> None:
        """The elements of a page's marked sequences, in the order of the numbers of these."""
        for sequence, owner in enumerate(owners):
            self.count += 1
            self.content[owner].append((self.count, page, str(sequence)))
        self.parents.append((page, owners))
        for figure, box in figures.items():
            self.boxes.setdefault(figure, box)

    def add_annotation(self, page: int, key: int, annotation: int, owner: Element) -> None:
        """An annotation that belongs to an element (ISO 32000-1 §14.7.4.3)."""
        self.count += 1
        target = f"<</Type/OBJR/Obj {reference(annotation)}/Pg {reference(self.pages[page])}>>"
        self.content[owner].append((self.count, page, target))
        self.parents.append((key, owner))

    def written(self, root: Element, language: str) -> int:
        """The number of the tree's root, with the paper's root as its only child."""
        tree = self.objects.reserve()
        self._find_first(root)
        document = self._element(root, tree, f"/Lang {text_string(language)}")
        parents = self.objects.add(f"<</Nums[{' '.join(self._parent_entries())}]>>")
        names = f"/IDTree<</Names[{' '.join(f'({key}) {reference(item)}' for key, item in self.notes)}]>>"
        self.objects.put(
            tree,
            f"<</Type/StructTreeRoot/K[{reference(document)}]/ParentTree {reference(parents)}"
            f"{names if self.notes else ''}>>",
        )
        return tree

    def _find_first(self, element: Element) -> float:
        """Note where the content of an element begins, in the order of printing; nowhere if it has none."""
        own = self.content.get(element)
        first = own[0][0] if own else inf
        for child in element.children:
            first = min(first, self._find_first(child))
        self.first[element] = first
        return first

    def _element(self, element: Element, parent: int, more: str = "") -> int:
        """Write an element and all below it: its number."""
        item = self.numbers[element] = self.objects.reserve()
        own = self.content.get(element, ())
        page = own[0][1] if own else None
        entry = "" if page is None else f"/Pg {reference(self.pages[page])}"
        self.objects.put(
            item,
            f"<</S/{self._kind(element)}/P {reference(parent)}{entry}/K[{self._kids(element, item, page)}]"
            f"{self._attributes(element, item)}{more}>>",
        )
        return item

    def _kids(self, element: Element, item: int, page: int | None) -> str:
        """Own content and children: children keep their order, content stands before what is printed behind it."""
        kids: list[str] = []
        own = self.content.get(element, [])
        done = 0
        for child in element.children:
            first = self.first[child]
            if first == inf and child.kind not in TABLE_PARTS:
                continue
            while done < len(own) and own[done][0] < first:
                kids.append(self._content(own[done], page))
                done += 1
            kids.append(reference(self._element(child, item)))
        kids += [self._content(each, page) for each in own[done:]]
        return " ".join(kids)

    def _content(self, found: tuple[float, int, str], page: int | None) -> str:
        _, its_page, kid = found
        if its_page == page or not kid.isdigit():
            return kid
        return f"<</Type/MCR/Pg {reference(self.pages[its_page])}/MCID {kid}>>"

    def _kind(self, element: Element) -> str:
        return "Span" if element in self.without_link else element.kind

    def _attributes(self, element: Element, item: int) -> str:
        kind = element.kind
        if kind in {"TD", "TH"}:
            return _cell_attributes(element)
        if kind == "Note":  # ISO 14289-1 §7.9
            key = f"note{len(self.notes) + 1:05}"
            self.notes.append((key, item))
            return f"/ID({key})"
        if kind == "Figure" or element.alt:
            alt = " ".join(element.alt.split()) or UNNAMED
            box = self.boxes.get(element)
            layout = f"/A<</O/Layout/Placement/Block/BBox[{numbers(*box)}]>>" if box else ""
            return f"/Alt {text_string(alt)}{layout}"
        return ""

    def _parent_entries(self) -> list[str]:
        """The parent tree's entries: a page's elements, or the element of an annotation (ISO 32000-1 §14.7.4.4)."""
        entries = []
        for key, owner in sorted(self.parents, key=lambda entry: entry[0]):
            if isinstance(owner, Element):
                entries.append(f"{key} {self._back(owner)}")
            else:
                entries.append(f"{key}[{' '.join(self._back(each) for each in owner)}]")
        return entries

    def _back(self, owner: Element) -> str:
        """The reference to an element; none to one that does not stand in the tree."""
        return reference(self.numbers[owner]) if owner in self.numbers else "null"


def _cell_attributes(element: Element) -> str:
    """The attributes of a table's cell (ISO 32000-1 §14.8.5.7)."""
    parts = "/Scope/Column" if element.kind == "TH" and element.is_column_header else ""
    parts += "/Scope/Row" if element.kind == "TH" and not element.is_column_header else ""
    parts += f"/ColSpan {element.column_span}" if element.column_span > 1 else ""
    parts += f"/RowSpan {element.row_span}" if element.row_span > 1 else ""
    return f"/A<</O/Table{parts}>>" if parts else ""
