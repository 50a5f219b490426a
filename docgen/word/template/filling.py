"""Filling Word templates: compile once, fill many times, same facts give the same bytes.

The syntax is docxtpl's (``{{ field }}``, ``{%p for … %}``, ``{%tr … %}``, ``{%tc … %}``), made ready by docxtpl's own
preprocessing. A drawn line named ``rule:<key>`` takes its length from ``rules[key]`` (EMU). A text value may hold
anything that a clerk types; line ends become line breaks. The paper's ``title`` becomes the title of the file.
"""

import io
import threading
import zipfile
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Final
from xml.parsers.expat import ExpatError, ParserCreate

from jinja2 import Template, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateRuntimeError

from docgen.word.package import NotAWordFile, open_package
from docgen.word.picture_files import ReadyPicture
from docgen.word.read import read
from docgen.word.template.errors import (
    TemplateBroken,
    TemplateForbidden,
    TemplateMisfit,
    TemplateTooCostly,
    reason_of,
)
from docgen.word.template.faults import syntax_place, unknown_fields
from docgen.word.template.open_grids import has_open_grids, settle_grids
from docgen.word.template.parts import TemplatePart, template_parts
from docgen.word.template.pictures import place_pictures, relationships_of, shows_pictures
from docgen.word.template.sandbox import Sandbox, TooMuchWork, render
from docgen.word.template.sections import number_drawings, settle_last_section

EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can hold
PACKED_LEVEL: Final = 9  # for the parts that are packed once
FILLED_LEVEL: Final = 3  # for the parts that are packed with every paper: 7 % larger than 9, four times as fast
SANDBOX: Final = Sandbox()
NO_PICTURES: Final[Mapping[str, ReadyPicture]] = MappingProxyType({})

__all__ = ["CompiledTemplate", "NotAWordFile", "TemplateCache", "compile_template", "digest_of", "fill"]


@dataclass(frozen=True, slots=True)
class CompiledTemplate:
    """A template ready to fill. ``unchanged`` is a zip file of the parts that hold nothing to fill.

    ``digest`` is the SHA-256 of the template's file in hexadecimal digits: which version a paper was made from.
    ``with_pictures`` are the parts that change when pictures come in, of a template that shows any.
    """

    name: str
    digest: str
    parts: tuple[TemplatePart, ...]
    templates: tuple[Template, ...]
    unchanged: bytes
    with_pictures: Mapping[str, bytes] = field(default_factory=dict)


class TemplateCache:
    """Compiled templates by content: a changed file is another template, an unchanged one is never compiled twice."""

    def __init__(self, size: int = 64) -> None:
        self._size = size
        self._kept: OrderedDict[tuple[str, str], CompiledTemplate] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, data: bytes, *, name: str) -> CompiledTemplate:
        """The compiled form of a template file.

        Raises:
            DocgenError: as ``compile_template``.
        """
        key = (name, digest_of(data))
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                found = self._kept[key] = compile_template(data, name=name)
            self._kept.move_to_end(key)
            if len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return found


def digest_of(data: bytes) -> str:
    """What tells one version of a template from another: the SHA-256 of its file, in hexadecimal digits."""
    return sha256(data).hexdigest()


def compile_template(data: bytes, *, name: str) -> CompiledTemplate:
    """A template ready to fill; ``name`` is what messages call it.

    Raises:
        NotAWordFile: the bytes are no readable Word file, or larger than the limits.
        TemplateBroken: a statement is written wrongly.
        TemplateTooCostly: so many marks are left open, or so deeply nested, that it cannot be prepared.
    """
    try:
        parts = template_parts(data)
    except TooMuchWork as error:
        raise TemplateTooCostly(name) from error
    templates = tuple(_compiled(part, name) for part in parts)
    pictured = _with_pictures(data, parts)
    unchanged = _unchanged(data, {part.path for part in parts} | set(pictured))
    return CompiledTemplate(name, digest_of(data), parts, templates, unchanged, pictured)


def fill(
    template: CompiledTemplate, context: Mapping[str, Any], pictures: Mapping[str, ReadyPicture] = NO_PICTURES
) -> bytes:
    """The filled Word file. ``pictures`` are the files of the pictures that the facts name, by their keys.

    Raises:
        UnknownFields: the template asks for fields that the context lacks (all of them are named).
        TemplateForbidden: it reaches for something that templates may not touch.
        TemplateTooCostly: it loops or writes without end.
        TemplateMisfit: a value is used in a way that it cannot be, or the result is no sound XML.
    """
    parts = {
        part.path: _filled(template, compiled, context)
        for part, compiled in zip(template.parts, template.templates, strict=True)
    }
    if template.with_pictures:
        main = template.parts[0].path
        parts |= place_pictures({**template.with_pictures, main: parts[main]}, pictures, main)
    return _with_settled_grids(template, parts)


def _with_settled_grids(template: CompiledTemplate, parts: dict[str, bytes]) -> bytes:
    """The Word file of some parts; its own layout says how wide the columns are that the template leaves open."""
    filled = _packed(template, parts)
    main = template.parts[0].path if template.parts else ""
    if not main or not has_open_grids(parts[main]):
        return filled
    return _packed(template, parts | {main: settle_grids(parts[main], read(filled).value)})


def _packed(template: CompiledTemplate, parts: Mapping[str, bytes]) -> bytes:
    filled = io.BytesIO()
    filled.write(template.unchanged)
    with zipfile.ZipFile(filled, "a") as archive:
        for path, data in parts.items():
            archive.writestr(zipfile.ZipInfo(path, EPOCH), data, zipfile.ZIP_DEFLATED, FILLED_LEVEL)
    return filled.getvalue()


def _compiled(part: TemplatePart, name: str) -> Template:
    try:
        return SANDBOX.compiled(part.source)
    except TemplateSyntaxError as error:
        place, detail = syntax_place(part, error)
        raise TemplateBroken(name, place, detail) from error
    except RecursionError as error:
        raise TemplateTooCostly(name) from error


def _filled(template: CompiledTemplate, compiled: Template, context: Mapping[str, Any]) -> bytes:
    try:
        data = number_drawings(settle_last_section(render(compiled, context))).encode()
        ParserCreate().Parse(data, True)  # noqa: FBT003 - it takes no names; builds no tree, so it is quick
    except UndefinedError as error:
        raise unknown_fields(template.name, template.parts, context) from error
    except SecurityError as error:
        raise TemplateForbidden(template.name) from error
    except TemplateRuntimeError as error:  # a filter or test inside a branch is looked up only when it is reached
        raise TemplateMisfit(template.name, reason_of(error.message or "")) from error
    except (TooMuchWork, RecursionError, MemoryError) as error:
        raise TemplateTooCostly(template.name) from error
    except ExpatError as error:
        raise TemplateMisfit(template.name, "các lệnh cắt ngang bảng hoặc đoạn văn") from error
    except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        raise TemplateMisfit(template.name, f"một trường được dùng sai kiểu ({error})") from error
    return data


def _with_pictures(data: bytes, parts: tuple[TemplatePart, ...]) -> dict[str, bytes]:
    """The parts that pictures change: links and content types; none where the template shows no picture."""
    if not parts or not shows_pictures(parts[0].raw):
        return {}
    package = open_package(data)
    return {path: package.read(path) for path in (relationships_of(parts[0].path), "[Content_Types].xml")}


def _unchanged(data: bytes, changed: set[str]) -> bytes:
    """A zip file of all members that are not filled, packed once, with fixed times."""
    package = open_package(data)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w") as target:
        names = dict.fromkeys(name for name in source.namelist() if not name.endswith("/"))
        for name in sorted(names, key=lambda name: (name != "[Content_Types].xml", name)):
            if name not in changed:
                target.writestr(zipfile.ZipInfo(name, EPOCH), package.read(name), zipfile.ZIP_DEFLATED, PACKED_LEVEL)
    return packed.getvalue()
