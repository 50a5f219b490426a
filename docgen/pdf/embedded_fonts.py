"""The fonts of one paper, embedded (ISO 32000-1 §9.7.6 and §9.9)."""

from dataclasses import dataclass, field

from docgen.layout.marks import Face
from docgen.paper.measure import ONE_FACE
from docgen.pdf.font_files import FontFile, description, font_file
from docgen.pdf.font_subsets import subset
from docgen.pdf.objects import Objects, reference


@dataclass(slots=True, eq=False)
class Use:
    """A face in one paper: its name among the resources, and what it prints."""

    name: str
    font: FontFile
    texts: list[str] = field(default_factory=list)
    shaped: dict[int, str] = field(default_factory=dict)


class Fonts:
    """The faces that one paper uses."""

    __slots__ = ("uses",)

    def __init__(self) -> None:
        self.uses: dict[Face, Use] = {}

    def use(self, face: Face) -> Use:
        """A face in this paper; new at its first use."""
        found = self.uses.get(face)
        if found is None:
            plain = Face(face.family)
            has_variants = face.family not in ONE_FACE or face == plain
            found = Use(f"F{len(self.uses)}", font_file(*face)) if has_variants else self.use(plain)
            self.uses[face] = found
        return found

    def add_to(self, objects: Objects) -> str:
        """Embed all fonts: the resources' Font dictionary."""
        return "".join(f"/{use.name} {reference(_font(objects, use))}" for use in dict.fromkeys(self.uses.values()))


def _font(objects: Objects, use: Use) -> int:
    """The number of a font's dictionary (ISO 32000-1 §9.7.6)."""
    part = subset(use.font, "".join(use.texts), use.shaped)
    file = objects.add_coded(part.file, "/FlateDecode", f"/Length1 {part.length}")
    descriptor = objects.add(
        f"<</Type/FontDescriptor/FontName/{part.name}{description(use.font)}/FontFile2 {reference(file)}>>"
    )
    descendant = objects.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{part.name}/CIDToGIDMap/Identity/DW 0/W{part.widths}"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor {reference(descriptor)}>>"
    )
    to_unicode = objects.add_coded(part.to_unicode, "/FlateDecode")
    return objects.add(
        f"<</Type/Font/Subtype/Type0/BaseFont/{part.name}/Encoding/Identity-H"
        f"/DescendantFonts[{reference(descendant)}]/ToUnicode {reference(to_unicode)}>>"
    )
