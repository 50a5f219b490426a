"""What a Word file must be that is handed in as the corrected version of a paper."""

from dataclasses import dataclass
from enum import StrEnum

from docgen.model.errors import DocgenError
from docgen.word.names import w
from docgen.word.package import NotAWordFile, Package, Reason, open_package
from docgen.word.revisions import accept_changes, count_changes

MACRO_PARTS = ("vbaproject.bin", "vbadata.xml")
TYPES = "[Content_Types].xml"


class Refusal(StrEnum):
    """Why a file is not taken though it may be sound."""

    PDF = "đây là tệp PDF; hãy chọn tệp Word (.docx) đã sửa"
    RTF = "đây là tệp RTF; hãy mở bằng Word rồi lưu lại dạng .docx"
    OPEN_DOCUMENT = "đây là tệp OpenDocument (.odt); hãy lưu lại dạng .docx"
    MACROS = "tệp có chứa macro; hãy lưu lại trong Word dạng .docx (không phải .docm)"
    TEMPLATE = "đây là tệp mẫu của Word (.dotx); hãy lưu lại dạng .docx"


class UploadRefused(DocgenError):
    """The file is not taken; nothing was changed."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal

    def __str__(self) -> str:
        return f"Chưa nhận tệp: {self.refusal}."


@dataclass(frozen=True, slots=True)
class CheckedUpload:
    """A sound Word file. ``accepted`` is it with its tracked changes accepted, the same bytes where it has none."""

    accepted: bytes
    tracked: int
    comments: int


def check_upload(docx: bytes) -> CheckedUpload:
    """The file, looked at.

    Raises:
        UploadRefused: a PDF, a file with macros, a template.
        NotAWordFile: no sound Word document.
    """
    _refuse_others(docx)
    package = open_package(docx)
    _refuse_macros(package)
    tracked = count_changes(docx)
    return CheckedUpload(accept_changes(docx) if tracked else docx, tracked, _comments(package))


def _refuse_others(docx: bytes) -> None:
    """Say what a file is, where its first bytes tell."""
    if b"%PDF-" in docx[:1024]:  # ISO 32000-1, Annex H.3: the header may stand within the first 1024 bytes
        raise UploadRefused(Refusal.PDF)
    if docx.startswith(b"{\\rtf"):
        raise UploadRefused(Refusal.RTF)
    if docx.startswith(b"PK") and b"mimetypeapplication/vnd.oasis.opendocument" in docx[:200]:
        raise UploadRefused(Refusal.OPEN_DOCUMENT)


def _refuse_macros(package: Package) -> None:
    if not package.has(TYPES):
        raise NotAWordFile(Reason.DAMAGED, TYPES)
    types = [element.get("ContentType", "") for element in package.xml(TYPES)]
    names = [element.get("PartName", "").lower() for element in package.xml(TYPES)]
    targets = [link.target.lower() for link in package.relationships(package.main_part).values()]
    if any("macroEnabled" in kind or "vbaProject" in kind for kind in types):
        raise UploadRefused(Refusal.MACROS)
    if any(name.endswith(MACRO_PARTS) for name in (*names, *targets)):
        raise UploadRefused(Refusal.MACROS)
    if any(kind.endswith("template.main+xml") for kind in types):
        raise UploadRefused(Refusal.TEMPLATE)


def _comments(package: Package) -> int:
    part = package.related(package.main_part, "comments")
    return 0 if part is None else sum(1 for _ in package.xml(part).iter(w("comment")))
