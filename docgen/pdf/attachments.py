"""Files inside a PDF/A-3 (ISO 19005-3 §6.8, ISO 32000-1 §7.11.4)."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from docgen.pdf.metadata import pdf_date
from docgen.pdf.objects import Objects, name, reference, text_string

NO_DATE = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)  # ISO 19005-3 §6.8 asks for a date of each file
UNKNOWN_TYPE = "application/octet-stream"
MEDIA_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".xml": "application/xml",
    ".yaml": "application/yaml",
}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a PDF/A-3. ``relationship`` is Source or Data (ISO 19005-3, 6.8)."""

    name: str
    data: bytes
    description: str
    relationship: str


def attach(objects: Objects, items: Sequence[Attachment], made_at: dt.datetime | None) -> tuple[str, str]:
    """The catalog's AF entry, and the EmbeddedFiles entry of its names; both empty where there are no files."""
    if not items:
        return "", ""
    specifications = {item.name: _specification(objects, item, made_at) for item in items}
    listed = " ".join(reference(each) for each in specifications.values())
    named = sorted((text_string(title), reference(each)) for title, each in specifications.items())
    names = objects.add(f"<</Names[{' '.join(f'{title} {each}' for title, each in named)}]>>")
    return f"/AF[{listed}]", f"/EmbeddedFiles {reference(names)}"


def _specification(objects: Objects, item: Attachment, made_at: dt.datetime | None) -> int:
    file = _embedded(objects, item, made_at or NO_DATE)
    title = text_string(item.name)
    return objects.add(
        f"<</Type/Filespec/F {title}/UF {title}/Desc {text_string(item.description)}"
        f"/AFRelationship{name(item.relationship)}/EF<</F {reference(file)}/UF {reference(file)}>>>>"
    )


def _embedded(objects: Objects, item: Attachment, moment: dt.datetime) -> int:
    media_type = MEDIA_TYPES.get(PurePosixPath(item.name).suffix.lower(), UNKNOWN_TYPE)
    checksum = hashlib.md5(item.data, usedforsecurity=False).hexdigest()
    date = text_string(pdf_date(moment))
    parameters = f"<</Size {len(item.data)}/CreationDate {date}/ModDate {date}/CheckSum<{checksum}>>>"
    return objects.add_stream(item.data, f"/Type/EmbeddedFile/Subtype{name(media_type)}/Params{parameters}")
