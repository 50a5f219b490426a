"""Fields: their codes, and what is shown of them. ECMA-376 §17.16."""

import re
from dataclasses import dataclass, field

from lxml import etree

from docgen.paper.formats import RunFormat
from docgen.paper.nodes import FieldKind
from docgen.word import values
from docgen.word.names import w
from docgen.word.symbols import symbol

PAGE_FIELDS = {"PAGE": FieldKind.PAGE, "NUMPAGES": FieldKind.PAGE_COUNT, "SECTIONPAGES": FieldKind.SECTION_PAGE_COUNT}
CHECK_BOX, DROP_DOWN = "FORMCHECKBOX", "FORMDROPDOWN"
DRAWN_FIELDS = {*PAGE_FIELDS, CHECK_BOX, DROP_DOWN, "SYMBOL"}  # which we draw ourselves, not from a stored result
EMPTY_BOX, CHECKED_BOX = "\N{BALLOT BOX}", "\N{BALLOT BOX WITH X}"
DEEPEST = 20  # Word nests fields up to this depth
WORD = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(slots=True)
class OpenField:
    """A complex field that has begun (§17.16.18): code between begin and separate, result between separate and end."""

    form: etree._Element | None
    code: str = ""
    in_result: bool = False


@dataclass(slots=True)
class Fields:
    """The complex fields that are open at a place in a paragraph, the outermost first."""

    open: list[OpenField] = field(default_factory=list)

    def mark(self, element: etree._Element) -> OpenField | None:
        """Take a w:fldChar; gives the field that it ends, if it ends one."""
        kind = element.get(w("fldCharType"))
        if kind == "begin" and len(self.open) < DEEPEST:
            self.open.append(OpenField(element.find(w("ffData"))))
        elif kind == "separate" and self.open:
            self.open[-1].in_result = True
        elif kind == "end" and self.open:
            return self.open.pop()
        return None

    def add_code(self, text: str) -> None:
        """Take a piece of a field's code."""
        if self.open and not self.open[-1].in_result:
            self.open[-1].code += text

    def is_hidden(self) -> bool:
        """Whether what stands here is a field's code, or a stored result that we do not use."""
        return any(not item.in_result or field_name(item.code) in DRAWN_FIELDS for item in self.open)

    def link_code(self) -> str:
        """The code of the innermost open field that is a link, "" for none."""
        return next((item.code for item in reversed(self.open) if is_link(item.code)), "")


def words_of(code: str) -> list[str]:
    """The words of a field's code, without the quotation marks around them."""
    return [quoted or plain for quoted, plain in WORD.findall(code)]


def field_name(code: str) -> str:
    """The name of a field, in capitals."""
    words = words_of(code)
    return words[0].upper() if words else ""


def is_link(code: str) -> bool:
    """Whether a field's result leads to another place: HYPERLINK, or a reference with the switch for links."""
    name = field_name(code)
    return name == "HYPERLINK" or (name in {"REF", "PAGEREF", "NOTEREF"} and "\\h" in code)


def bookmark_of(code: str) -> str:
    """The bookmark that a field refers to, "" for none."""
    words = words_of(code)
    name = words[0].upper() if words else ""
    if name == "HYPERLINK" and "\\l" in words[:-1]:
        return words[words.index("\\l") + 1]
    return words[1] if name in {"REF", "PAGEREF", "NOTEREF"} and len(words) > 1 else ""


def address_of(code: str) -> str:
    """The address in a HYPERLINK field, "" where there is none."""
    words = words_of(code)
    return words[1] if field_name(code) == "HYPERLINK" and len(words) > 1 and not words[1].startswith("\\") else ""


def form_text(form: etree._Element | None, name: str) -> str:
    """What a check box or a list of a form shows (§17.16.7, §17.16.9)."""
    if name == CHECK_BOX:
        return CHECKED_BOX if _is_checked(form) else EMPTY_BOX
    entries = [] if form is None else form.findall(f"{w('ddList')}/{w('listEntry')}")
    chosen = None if form is None else form.find(f"{w('ddList')}/{w('result')}")
    index = values.integer(values.text(chosen))
    return values.text(entries[index]) if 0 <= index < len(entries) else ""


def _is_checked(form: etree._Element | None) -> bool:
    for name in ("checked", "default"):
        found = None if form is None else form.find(f"{w('checkBox')}/{w(name)}")
        if found is not None:
            return values.is_on(found)
    return False


def symbol_field(code: str, look: RunFormat) -> list[tuple[str, RunFormat]]:
    """The sign of a SYMBOL field and its format (§17.16.5.65); nothing where the code makes no sense."""
    words = words_of(code)
    try:
        number = int(words[1], 0)
    except (IndexError, ValueError):
        return []
    if not 0x20 <= number <= 0xFFFF or 0xD800 <= number <= 0xDFFF:  # noqa: PLR2004 - characters of four digits
        return []
    family = words[words.index("\\f") + 1] if "\\f" in words[:-1] else ""
    return [symbol(number, family, look)]
