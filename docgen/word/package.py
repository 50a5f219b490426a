"""The package door: a Word file as parts and relationships, within limits; nothing outside it is ever read."""

import io
import lzma
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from lxml import etree

from docgen.model.errors import DocgenError
from docgen.word.names import MC, RELATIONSHIPS, STRICT, W

MAX_PARTS = 5_000
MAX_UNPACKED_BYTES = 256 * 2**20
MAX_PART_BYTES = 96 * 2**20
MAX_RATIO = 400  # of unpacked to packed bytes, for parts above a megabyte
OLE2_MAGIC = bytes.fromhex("D0CF11E0A1B11AE1")  # [MS-CFB] §2.2
MAIN_PART_TYPE = "/officeDocument"
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    MemoryError,
)
UNDERSTOOD = {"wps", "wpg", "wpc", "wp14", "w14", "w15", "a14", "pic"}  # prefixes that mc:Choice may require


class Reason(StrEnum):
    """Why a file cannot be read as a Word document."""

    EMPTY = "tệp rỗng"
    LEGACY = "đây là tệp Word đời cũ (.doc); hãy mở bằng Word rồi lưu lại dạng .docx"
    ENCRYPTED = "tệp được đặt mật khẩu; hãy bỏ mật khẩu trong Word rồi thử lại"
    NOT_ZIP = "đây không phải tệp Word (.docx)"
    DAMAGED = "tệp bị hỏng; hãy lấy lại bản gốc hoặc mở bằng Word và lưu lại"
    NO_DOCUMENT = "trong tệp không có văn bản Word nào"
    TOO_LARGE = "tệp giải nén ra quá lớn nên không được mở"
    TOO_LONG = "văn bản quá dài để in một lần; hãy chia thành nhiều tệp"
    BAD_XML = "nội dung bên trong tệp sai quy cách; hãy mở bằng Word và lưu lại"


class NotAWordFile(DocgenError):
    """The bytes are not a Word document that we read. ``part`` names the place inside the package, if known."""

    def __init__(self, reason: Reason, part: str = "") -> None:
        super().__init__(reason, part)
        self.reason = reason
        self.part = part

    def __str__(self) -> str:
        place = f" (phần {self.part})" if self.part else ""
        return f"Không đọc được tệp Word: {self.reason}{place}."


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another. ``target`` is a part name; external links are kept but never followed."""

    type: str
    target: str
    is_external: bool


class Package:
    """An opened package. Parts are unpacked when they are asked for."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._members = {info.filename.lower(): info for info in archive.infolist()}
        self._parsed: dict[str, etree._Element] = {}
        self._related: dict[str, dict[str, Relationship]] = {}
        self.damaged: list[str] = []  # parts that were left out because they cannot be read

    def has(self, part: str) -> bool:
        """Whether the package holds a part of this name (names compare without case: OPC §6.2.2.3)."""
        return part.lower() in self._members

    def names(self) -> tuple[str, ...]:
        """The names of all parts, as the file writes them."""
        return tuple(info.filename for info in self._members.values() if not info.is_dir())

    def read(self, part: str) -> bytes:
        """The bytes of a part.

        Raises:
            NotAWordFile: the part is missing, damaged, or larger than the limits.
        """
        info = self._members.get(part.lower())
        if info is None:
            raise NotAWordFile(Reason.DAMAGED, part)
        try:
            with self._archive.open(info) as stream:
                data = stream.read(MAX_PART_BYTES + 1)
        except UNREADABLE as error:
            raise NotAWordFile(Reason.DAMAGED, part) from error
        if len(data) > MAX_PART_BYTES:
            raise NotAWordFile(Reason.TOO_LARGE, part)
        return data

    def xml(self, part: str) -> etree._Element:
        """The root element of an XML part: transitional names, alternate content resolved. Not to be changed.

        Raises:
            NotAWordFile: the part is missing or no well-formed XML.
        """
        key = part.lower()
        if key not in self._parsed:
            self._parsed[key] = parse_xml(self.read(part), part)
        return self._parsed[key]

    def relationships(self, part: str) -> dict[str, Relationship]:
        """The relationships of a part ("" for the package itself), by id."""
        if part not in self._related:
            self._related[part] = self._relationships(part)
        return self._related[part]

    def _relationships(self, part: str) -> dict[str, Relationship]:
        folder, name = posixpath.split(part)
        source = posixpath.join(folder, "_rels", name + ".rels")
        if not self.has(source):
            return {}
        found = {}
        for element in self.xml(source).iter(f"{{{RELATIONSHIPS}}}Relationship"):
            is_external = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            resolved = target if is_external else _resolve(folder, target)
            found[element.get("Id", "")] = Relationship(element.get("Type", ""), resolved, is_external)
        return found

    @cached_property
    def main_part(self) -> str:
        """The name of the main document part, wherever it lies."""
        for relationship in self.relationships("").values():
            if relationship.type.endswith(MAIN_PART_TYPE) and self.has(relationship.target):
                return relationship.target
        if self.has("word/document.xml"):
            return "word/document.xml"
        raise NotAWordFile(Reason.NO_DOCUMENT)

    @cached_property
    def settings(self) -> etree._Element:
        """The document's settings (§17.15), an empty element where it has none."""
        part = self.related(self.main_part, "settings")
        return self.xml(part) if part else etree.Element(f"{{{W}}}settings")

    def named(self, part: str, kind: str) -> str | None:
        """The name of the first part that ``part`` relates to by a type ending in ``kind``, readable or not."""
        types = self.relationships(part).values()
        return next((to.target for to in types if to.type.endswith("/" + kind) and self.has(to.target)), None)

    def related(self, part: str, kind: str) -> str | None:
        """The name of the first XML part that ``part`` relates to by a type ending in ``kind``, if it can be read."""
        for relationship in self.relationships(part).values():
            target = relationship.target
            if relationship.type.endswith("/" + kind) and self.is_readable(target):
                return target
        return None

    def is_readable(self, part: str) -> bool:
        """Whether there is such an XML part; a document is printed without the parts around it that are damaged."""
        if part in self.damaged or not self.has(part):
            return False
        try:
            self.xml(part)
        except NotAWordFile:
            self.damaged.append(part)
            return False
        return True


def open_package(data: bytes) -> Package:
    """The package in some bytes.

    Raises:
        NotAWordFile: the bytes are no readable package, or larger than the limits.
    """
    if not data:
        raise NotAWordFile(Reason.EMPTY)
    if data.startswith(OLE2_MAGIC):
        is_encrypted = "EncryptedPackage".encode("utf-16-le") in data
        raise NotAWordFile(Reason.ENCRYPTED if is_encrypted else Reason.LEGACY)
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise NotAWordFile(Reason.DAMAGED if data.startswith(b"PK") else Reason.NOT_ZIP)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeDecodeError) as error:
        raise NotAWordFile(Reason.DAMAGED) from error
    _check_limits(archive)
    return Package(archive)


def parse_xml(data: bytes, part: str = "") -> etree._Element:
    """The root of an XML part, under transitional names, with mc:AlternateContent resolved.

    Raises:
        NotAWordFile: no well-formed XML, or XML with a document type (entities are refused).
    """
    if b"purl.oclc.org/ooxml" in data:
        for strict, transitional in STRICT.items():
            data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotAWordFile(Reason.BAD_XML, part) from error
    if root.getroottree().docinfo.internalDTD is not None or _has_bad_name(root, parser):
        raise NotAWordFile(Reason.BAD_XML, part)
    if b"AlternateContent" in data:
        _resolve_alternates(root)
    return root


def _has_bad_name(root: etree._Element, parser: etree.XMLParser) -> bool:
    """Whether an element has a name that XML Namespaces §4 and §5 forbid: an undeclared prefix, a colon too many.

    lxml refuses such a file by itself, but not where a later fault is a lesser one (an unknown value of xml:space).
    """
    if not len(parser.error_log):
        return False
    return any(isinstance(element.tag, str) and ":" in element.tag.rpartition("}")[2] for element in root.iter())


def _check_limits(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    unpacked = sum(info.file_size for info in members)
    is_bomb = any(
        info.file_size > 2**20 and info.file_size > MAX_RATIO * max(info.compress_size, 1) for info in members
    )
    if len(members) > MAX_PARTS or unpacked > MAX_UNPACKED_BYTES or is_bomb:
        raise NotAWordFile(Reason.TOO_LARGE)
    if any(info.flag_bits & 1 for info in members):
        raise NotAWordFile(Reason.ENCRYPTED)


def _resolve(folder: str, target: str) -> str:
    joined = posixpath.normpath(posixpath.join("/" + folder, target))
    return joined.lstrip("/")


def _resolve_alternates(root: etree._Element) -> None:
    """Replace each mc:AlternateContent by the first choice that we understand: ECMA-376-3 §9.3."""
    for alternate in list(root.iter(f"{{{MC}}}AlternateContent")):
        parent = alternate.getparent()
        if parent is None:
            continue
        chosen = next((child for child in alternate if _is_understood(child)), None)
        index = parent.index(alternate)
        parent[index : index + 1] = list(chosen) if chosen is not None else []


def _is_understood(choice: etree._Element) -> bool:
    if choice.tag == f"{{{MC}}}Fallback":
        return True
    return set(choice.get("Requires", "?").split()) <= UNDERSTOOD
