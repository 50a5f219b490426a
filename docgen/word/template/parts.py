"""The parts of a Word template that hold something to fill, as Jinja sources."""

import html
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from docxtpl import DocxTemplate
from lxml import etree

from docgen.word.names import CORE, DC, MC, WP, a, w
from docgen.word.package import NotAWordFile, Package, Reason, open_package
from docgen.word.template.located import Located, Place, locate, mark_places
from docgen.word.template.marks import gather_marks
from docgen.word.template.sandbox import IN_ATTRIBUTE, TO_POINTS, TooMuchWork

MAX_PART_BYTES: Final = 4 * 2**20  # docxtpl's preprocessing takes a second for a megabyte; our templates have 0.04
MAX_OPEN_MARKS: Final = 50  # its time grows with the square of the marks that nothing closes
MARK_ENDS: Final = re.compile(r"\{[{%]|[%}]\}")
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PART_NAMES: Final = {
    "header": "đầu trang",
    "footer": "chân trang",
    "footnotes": "chú thích cuối trang",
    "endnotes": "chú thích cuối văn bản",
    "core-properties": "thuộc tính của tệp",
}
RULE: Final = re.compile(r"rule:([A-Za-z_][A-Za-z0-9_]*)")
TAG: Final = re.compile(r"<[^<>]*\{[{%][^<>]*>")
EXPRESSION: Final = re.compile(r"\{\{(.*?)\}\}")
STATEMENT: Final = re.compile(r"\{%.*?%\}")
JINJA: Final = re.compile(rb"\{[{%#]")
ANY_TAG: Final = re.compile(rb"<[^<>]*>")
# docxtpl: {{r x}} and {{p x}} take objects that carry their own XML; ours are plain text, printed in the run's format
OBJECT_MARK: Final = re.compile(r"\{((?:<[^<>]*>)*)\{((?:<[^<>]*>)*)(?:r|p|tr|tc)(?=\s)")
LITERALS: Final = {"{_{": "{{ '{{' }}", "}_}": "{{ '}}' }}", "{_%": "{{ '{%' }}", "%_}": "{{ '%}' }}"}
CORE_ROOT: Final = f"{{{CORE}}}coreProperties"
VML_WIDTH: Final = re.compile(r"(?<![a-z-])width:[^;]*")
PREPROCESSOR: Final = DocxTemplate("")


@dataclass(frozen=True, slots=True)
class TemplatePart:
    """One part to fill. ``label`` is its Vietnamese name, "" for the main text; ``raw`` the bytes in the file."""

    path: str
    label: str
    raw: bytes
    source: str

    def located(self) -> Located:
        """The same source, every line of it in a known paragraph."""
        root = self.tree()
        return located_source(root, mark_places(root, self.label, self.path))

    def tree(self) -> etree._Element:
        """The part as a tree of its own."""
        return _parsed(self.raw, self.path)


def located_source(root: etree._Element, places: list[Place]) -> Located:
    """The Jinja source of a tree in which the places are marked."""
    return locate(_source(root), places)


def template_parts(data: bytes, *, every: bool = False) -> tuple[TemplatePart, ...]:
    """The parts of a template in which there is something to fill, the main text first; all that may, with ``every``.

    Raises:
        NotAWordFile: the bytes are no readable Word file, or larger than the limits.
        TooMuchWork: so many marks are left open that preparing them would take minutes.
    """
    package = open_package(data)
    found = []
    for path, label in _candidates(package).items():
        raw = package.read(path)
        if len(raw) > MAX_PART_BYTES:
            raise NotAWordFile(Reason.TOO_LARGE, path)
        root = _parsed(raw, path)
        _check_marks(root)
        if every or _has_jinja(raw) or b'"rule:' in raw or root.tag == CORE_ROOT:
            found.append(TemplatePart(path, label, raw, _source(root)))
    return tuple(found)


def _candidates(package: Package) -> dict[str, str]:
    """Paths of the parts that may hold fields, and their Vietnamese names."""
    main = package.main_part
    found = {main: ""}
    links = [*package.relationships(main).values(), *package.relationships("").values()]
    for link in links:
        kind = link.type.rsplit("/", 1)[-1]
        if kind in PART_NAMES and not link.is_external and package.has(link.target):
            found[link.target] = PART_NAMES[kind]
    return found


def _has_jinja(raw: bytes) -> bool:
    return bool(JINJA.search(raw) or JINJA.search(ANY_TAG.sub(b"", raw)))


def _parsed(raw: bytes, path: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotAWordFile(Reason.BAD_XML, path) from error
    if b"<!DOCTYPE" in raw:
        raise NotAWordFile(Reason.BAD_XML, path)
    return root


def _check_marks(root: etree._Element) -> None:
    marks = MARK_ENDS.findall(etree.tostring(root, method="text", encoding="unicode"))
    left_open = sum(1 for mark, following in pairwise([*marks, "{{"]) if mark[0] == "{" == following[0])
    if left_open > MAX_OPEN_MARKS:
        raise TooMuchWork


def _source(root: etree._Element) -> str:
    """The Jinja source of a part. In the file's properties a value is plain text, as it is in an attribute."""
    if root.tag == CORE_ROOT:
        _set_title(root)
        return DECLARATION + EXPRESSION.sub(_in_attribute, etree.tostring(root, encoding="unicode"))
    _set_rules(root)
    gather_marks(root)
    xml = OBJECT_MARK.sub(r"{\1{\2", etree.tostring(root, encoding="unicode"))
    xml = _preprocessed(TAG.sub(_attributes, xml))
    for typed, meant in LITERALS.items():
        xml = xml.replace(typed, meant)
    return DECLARATION + xml


def _preprocessed(xml: str) -> str:
    """The XML with docxtpl's marks as plain Jinja."""
    return str(PREPROCESSOR.patch_xml(xml))


def _set_title(root: etree._Element) -> None:
    """The title of the file is the paper's, also where the template's author typed another one."""
    title = root.find(f"{{{DC}}}title")
    if title is None:
        title = etree.SubElement(root, f"{{{DC}}}title")
    if not JINJA.search((title.text or "").encode()):
        title.text = "{{ title|default('') }}"


def _set_rules(root: etree._Element) -> None:
    """Turn the length of each line named «rule:<key>» into an expression of the context."""
    for named in root.iter(f"{{{WP}}}docPr"):
        rule = RULE.fullmatch(named.get("name", ""))
        frame = named.getparent()
        if rule is None or frame is None:
            continue
        width = f"{{{{ rules['{rule[1]}'] }}}}"
        for extent in (*frame.iter(f"{{{WP}}}extent"), *frame.iter(a("ext"))):
            if extent.get("cx") is not None:
                extent.set("cx", width)
        alternate = next(frame.iterancestors(f"{{{MC}}}AlternateContent"), None)
        if alternate is not None:
            _set_fallback(alternate, f"{{{{ rules['{rule[1]}']|{TO_POINTS} }}}}")


def _set_fallback(alternate: etree._Element, width: str) -> None:
    """The same length for the VML line that older programs draw: from (x, y) to (x + width, y)."""
    for pict in alternate.iter(w("pict")):
        for shape in pict:
            shape.set("style", VML_WIDTH.sub(f"width:{width}", shape.get("style", "")))
            if shape.get("to") and shape.get("from"):
                height = shape.get("from", "").partition(",")[2]
                shape.set("from", f"0,{height}")
                shape.set("to", f"{width},{height}")


def _attributes(tag: re.Match[str]) -> str:
    """A tag whose attributes hold Jinja: values are printed as attribute text, quotes are quotes again."""
    return STATEMENT.sub(lambda found: html.unescape(found[0]), EXPRESSION.sub(_in_attribute, tag[0]))


def _in_attribute(expression: re.Match[str]) -> str:
    return f"{{{{ ({html.unescape(expression[1])})|{IN_ATTRIBUTE} }}}}"
