"""Empty signature fields in a PDF, so that a reader and a signing program offer to sign at the right place."""

import hashlib
import io
from collections.abc import Sequence
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from docgen.ports import SignatureField


class PdfFieldSetter:
    """Sets AcroForm signature fields (ISO 32000-1 §12.7.4.5) in a PDF/A without breaking it."""

    def set_fields(self, pdf: bytes, fields: Sequence[SignatureField]) -> bytes:
        """The PDF with one empty field for each place of signature. Same arguments, same bytes."""
        if not fields:
            return pdf
        writer = _SteadyWriter(io.BytesIO(pdf))
        for field in fields:
            append_signature_field(writer, _specification(field))
        _tag_widgets(writer)
        stream = io.BytesIO()
        writer.write(stream)
        return stream.getvalue()


class _SteadyWriter(IncrementalPdfFileWriter):  # type: ignore[misc]  # the library ships no types
    """Adds to a PDF without the clock and without chance."""

    @classmethod
    def _handle_id(cls, prev: Any) -> Any:
        """The file's identifier: the first half stays, the second follows from it (ISO 32000-1 §14.4)."""
        first = prev.trailer["/ID"][0]
        raw = bytes(getattr(first, "original_bytes", first))
        changed = hashlib.md5(raw + b"signature fields", usedforsecurity=False).digest()
        return generic.ArrayObject([generic.ByteStringObject(raw), generic.ByteStringObject(changed)])

    def _update_meta(self) -> None:
        """Leave the metadata alone: dates and producer stay, and Info and XMP go on agreeing."""


def _specification(field: SignatureField) -> SigFieldSpec:
    return SigFieldSpec(
        sig_field_name=field.name.replace(".", "_"),  # ISO 32000-1 §12.7.3.2: a full stop separates levels of a name
        on_page=field.page,
        box=tuple(round(edge) for edge in field.box),
        readable_field_name=field.label,
    )


def _tag_widgets(writer: Any) -> None:
    """Give each new widget a Form element in the structure tree (ISO 14289-1 §7.18.4)."""
    if "/StructTreeRoot" not in writer.root:
        return
    tree = writer.root["/StructTreeRoot"]
    document = tree["/K"][0]
    document_reference = tree["/K"].raw_get(0)
    numbers = tree["/ParentTree"]["/Nums"]
    key = 1 + max((int(number) for number in list(numbers)[::2]), default=-1)
    for reference in writer.root["/AcroForm"]["/Fields"]:
        widget = reference.get_object()
        element = writer.add_object(_form_element(widget, reference, document_reference))
        document["/K"].append(element)
        numbers.extend([generic.NumberObject(key), element])
        widget["/StructParent"] = generic.NumberObject(key)
        key += 1
    writer.update_container(document)
    writer.update_container(tree["/ParentTree"])


def _form_element(widget: Any, reference: Any, parent: Any) -> Any:
    name = generic.NameObject
    page = widget.raw_get("/P")
    target = generic.DictionaryObject({name("/Type"): name("/OBJR"), name("/Obj"): reference, name("/Pg"): page})
    return generic.DictionaryObject(
        {
            name("/Type"): name("/StructElem"),
            name("/S"): name("/Form"),
            name("/P"): parent,
            name("/Pg"): page,
            name("/K"): target,
        }
    )
