"""What a template may not carry besides its text: macros, other files, forms of the file that Word would refuse."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from docgen.word.names import CONTENT_TYPES, STRICT, W, w
from docgen.word.package import NotAWordFile, Package, parse_xml
from docgen.word.template.findings import TemplateFinding, error, warning
from docgen.word.template.marks import DELETED, INSERTED

WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ANY_XML: Final = "application/xml"  # what some programs give every part by its extension
TYPES: Final = "[Content_Types].xml"
OVERRIDE: Final = f"{{{CONTENT_TYPES}}}Override"
DEFAULT: Final = f"{{{CONTENT_TYPES}}}Default"
MACROS: Final = "vbaProject"
XML_ENDS: Final = (".xml", ".rels")
LINKS_THAT_STAY: Final = frozenset({"hyperlink", "attachedTemplate"})
LIVE_PARTS: Final = {
    "aFChunk": "một tệp khác chèn vào",
    "control": "điều khiển ActiveX",
    "oleObject": "đối tượng nhúng",
}
NOT_FILLED: Final = re.compile(r"word/(comments|glossary/document|charts/.+|diagrams/data.*)\.xml", re.IGNORECASE)
UNLISTED: Final = f"Tệp không kê văn bản chính trong {TYPES}, nên Word không mở được các văn bản làm theo mẫu này."
GET_IT_AGAIN: Final = "Hãy lấy lại bản gốc, mở bằng Word, lưu lại dạng .docx rồi tải lên"
SAVE_AS: Final = "Mở bằng Word, chọn Lưu thành (Save As) loại «Word Document (*.docx)» rồi tải lên lại"
OWN_AUTHOR: Final = "docgen"


def package_findings(package: Package) -> Iterator[TemplateFinding]:
    """What is wrong with the file as a whole."""
    yield from _form(package)
    yield from _damage(package)
    yield from _links(package)
    yield from _remarks(package)


def _form(package: Package) -> Iterator[TemplateFinding]:
    kind = _content_type(package)
    names = package.names()
    if not kind:
        yield error("content-type", f"{UNLISTED} {GET_IT_AGAIN}.")
    if "macroEnabled" in kind or any(MACROS in name for name in names):
        yield error("macros", f"Tệp có macro (.docm, .dotm). {SAVE_AS}.")
    elif "template.main" in kind:
        yield error("dotx", f"Đây là tệp mẫu Word (.dotx) chứ không phải văn bản .docx. {SAVE_AS}.")
    elif kind not in {WORD_TYPE, ANY_XML, ""}:
        yield error("content-type", f"Bên trong không phải văn bản Word (.docx). {SAVE_AS}.")
    main = package.read(package.main_part)
    if any(name in main for name in STRICT):
        yield error("strict", f"Tệp lưu theo dạng «Strict Open XML». {SAVE_AS}.")
    elif package.xml(package.main_part).nsmap.get("w") != W:  # docxtpl looks for elements by this prefix
        yield error("foreign", f"Tệp do chương trình khác Word ghi ra theo cách không điền được. {SAVE_AS}.")


def _content_type(package: Package) -> str:
    """The content type of the main part; "" where the file names none (ECMA-376-2 §10.1.2.4: then it is no part)."""
    if not package.has(TYPES):
        return ""
    types, main = package.xml(TYPES), package.main_part
    extension = main.rpartition("/")[2].rpartition(".")[2]
    own = _type_in(types.iter(OVERRIDE), "PartName", f"/{main}")
    return own or _type_in(types.iter(DEFAULT), "Extension", extension)


def _type_in(entries: Iterable[etree._Element], key: str, wanted: str) -> str:
    """The content type that an entry gives; names and extensions compare without case."""
    found = (each.get("ContentType", "") for each in entries if each.get(key, "").lower() == wanted.lower())
    return next(found, "")


def _damage(package: Package) -> Iterator[TemplateFinding]:
    """The parts that nobody can read: every paper would carry them along. Trees are not kept: there may be many."""
    for part in package.names():
        try:
            data = package.read(part)
            if part.lower().endswith(XML_ENDS):
                parse_xml(data, part)
        except NotAWordFile as damaged:
            said = f"Phần {part} trong tệp không dùng được ({damaged.reason.partition(';')[0]})"
            yield error("damaged", f"{said}, mà văn bản nào làm theo mẫu cũng sẽ mang theo. {GET_IT_AGAIN}.")


def _links(package: Package) -> Iterator[TemplateFinding]:
    for part in package.names():
        if not part.startswith("word/") or not part.endswith(".xml"):
            continue
        for link in package.relationships(part).values():
            kind = link.type.rsplit("/", 1)[-1]
            if link.is_external and kind not in LINKS_THAT_STAY:
                said = "lấy nội dung từ nơi khác (ảnh hoặc tệp liên kết). Trong Word hãy chèn thẳng vào tệp"
                yield error("external", f"Mẫu {said}: {link.target[:80]}.")
            elif kind in LIVE_PARTS:
                yield error("embedded", f"Mẫu có {LIVE_PARTS[kind]}; hãy bỏ đi, chỉ để chữ, bảng và ảnh.")


def _remarks(package: Package) -> Iterator[TemplateFinding]:
    main = package.xml(package.main_part)
    if next(main.iter(*DELETED, *INSERTED), None) is not None:
        said = "đang theo dõi thay đổi (Track Changes); văn bản làm ra sẽ mang theo. Chấp nhận hết rồi lưu"
        yield warning("track-changes", f"Mẫu {said}.")
    others = _comments_of_others(package)
    if others:
        yield warning("comments", f"Mẫu còn {others} nhận xét; văn bản làm ra sẽ mang theo. Xóa đi rồi lưu.")
    for part in package.names():
        if NOT_FILLED.fullmatch(part) and package.is_readable(part) and _holds_mark(package.xml(part)):
            yield warning(
                "not-filled", f"Lệnh đặt trong {_called(part)} không được điền; hãy chuyển ra phần chữ chính."
            )


def _comments_of_others(package: Package) -> int:
    part = package.related(package.main_part, "comments")
    if part is None:
        return 0
    return sum(1 for each in package.xml(part).iter(w("comment")) if each.get(w("author")) != OWN_AUTHOR)


def _holds_mark(root: etree._Element) -> bool:
    if root.tag == w("comments"):
        kept = [each for each in root if each.get(w("author")) != OWN_AUTHOR]
        return any(_holds_mark(each) for each in kept)
    text = etree.tostring(root, method="text", encoding="unicode")
    return "{{" in text or "{%" in text


def _called(part: str) -> str:
    if "comments" in part:
        return "nhận xét"
    return "biểu đồ" if "charts" in part or "diagrams" in part else "khối dựng sẵn"
