"""Empty signature fields, so that a reader and a signing program offer to sign at the right place.

ISO 32000-1 §12.7.4.5 (signature fields), §12.5.6.19 (their widgets), ISO 14289-1 §7.18.4 (a Form element for each).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from docgen.layout.marks import Element
from docgen.paper.nodes import SignaturePlace
from docgen.pdf.content import Place
from docgen.pdf.objects import Objects, numbers, reference, text_string
from docgen.pdf.structure import Structure

PRINTED_AND_LOCKED = 132  # the flags of ISO 32000-1 §12.5.3: printed, and not to be moved
SIGNATURES_EXIST = 1  # §12.7.2, SigFlags: there are signature fields


@dataclass(frozen=True, slots=True)
class FieldsWritten:
    """The widgets by page (from 0), and the catalog's entry; nothing where there is no field."""

    widgets: dict[int, list[int]]
    entry: str


def add_fields(
    objects: Objects, structure: Structure, root: Element, signers: Sequence[tuple[SignaturePlace, Place]], key: int
) -> FieldsWritten:
    """Write a field for each place. ``key`` is the first one that is free in the structure's parent tree."""
    widgets: dict[int, list[int]] = {}
    fields = []
    for order, ((signer, place), name) in enumerate(zip(signers, _names(signers), strict=True)):
        field = objects.add(_widget(objects, structure, _Field(name, signer.label, place, key + order)))
        structure.add_annotation(place.page, key + order, field, root.child(("signature", order), "Form"))
        widgets.setdefault(place.page, []).append(field)
        fields.append(reference(field))
    entry = f"/AcroForm<</Fields[{' '.join(fields)}]/SigFlags {SIGNATURES_EXIST}>>" if fields else ""
    return FieldsWritten(widgets, entry)


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    label: str
    place: Place
    key: int


def _names(signers: Sequence[tuple[SignaturePlace, Place]]) -> list[str]:
    """Names without full stops, which would separate their levels (ISO 32000-1 §12.7.3.2), each once."""
    found: list[str] = []
    for signer, _ in signers:
        name = base = signer.name.replace(".", "_")
        count = 1
        while name in found:
            count += 1
            name = f"{base}-{count}"
        found.append(name)
    return found


def _widget(objects: Objects, structure: Structure, field: _Field) -> str:
    """The field and its only widget in one, with an empty look (ISO 19005-2 §6.3.3)."""
    place = field.place
    left, bottom, right, top = (round(edge) for edge in (place.left, place.bottom, place.right, place.top))
    look = objects.add_stream(b"", f"/Type/XObject/Subtype/Form/BBox[0 0 {right - left} {top - bottom}]/Resources<<>>")
    return (
        f"<</Type/Annot/Subtype/Widget/FT/Sig/T {text_string(field.name)}"
        f"/TU {text_string(field.label)}/F {PRINTED_AND_LOCKED}/P {reference(structure.pages[place.page])}"
        f"/Rect[{numbers(left, bottom, right, top)}]/AP<</N {reference(look)}>>/StructParent {field.key}>>"
    )
