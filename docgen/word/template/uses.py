"""Which fields the marks of a script use, and how: also in branches that no rendering would reach."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from jinja2 import TemplateSyntaxError, nodes

from docgen.word.template.sandbox import METHODS, Sandbox
from docgen.word.template.script import OPENING, Mark, Script

ITEM: Final = "[]"
SANDBOX: Final = Sandbox()
SAME_ITEMS: Final = frozenset({"sort", "reverse", "unique", "list", "select", "reject", "selectattr", "rejectattr"})
BY_ATTRIBUTE: Final = frozenset({"selectattr", "rejectattr"})  # their first argument names an attribute
ONE_ITEM: Final = frozenset({"first", "last", "min", "max"})
WRAPPED: Final = {"for": "{0}{{% endfor %}}", "if": "{0}{{% endif %}}", "elif": "{{% if 0 %}}{0}{{% endif %}}"}
FUNCTIONS: Final = frozenset({"range"})
TRUTHS: Final = frozenset({"true", "false", "boolean"})  # tests that no text passes
Path = tuple[str, ...]


class Use(StrEnum):
    """What a mark does with a field."""

    PRINTED = "printed"
    LOOPED = "looped"
    TESTED = "tested"
    OPTIONAL = "optional"  # asked for with «is defined» or «default»
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class FieldUse:
    """A field that mark ``mark`` uses. ``path`` is («annex», «members», «[]», «name»)."""

    path: Path
    use: Use
    mark: int


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A mark that reaches for what templates may not touch, by the name of it."""

    name: str
    mark: int


@dataclass(frozen=True, slots=True)
class Uses:
    """What the marks of a script use."""

    fields: tuple[FieldUse, ...]
    forbidden: tuple[Forbidden, ...]


def uses_of(script: Script, without: frozenset[int]) -> Uses:
    """The uses of all marks but some, in order."""
    walk = _Walk()
    for number, mark in enumerate(script.marks):
        if number not in without and not mark.source.startswith("{#"):
            walk.take(number, mark)
    return Uses(tuple(dict.fromkeys(walk.fields)), tuple(dict.fromkeys(walk.forbidden)))


class _Walk:
    """Goes through the marks and knows what each name means inside the loops around it; None is anything."""

    def __init__(self) -> None:
        self.fields: list[FieldUse] = []
        self.forbidden: list[Forbidden] = []
        self._scopes: list[dict[str, Path | None]] = [{}]
        self._mark = 0

    def take(self, number: int, mark: Mark) -> None:
        """Note what one mark uses."""
        self._mark = number
        if mark.word in OPENING.values():
            del self._scopes[max(len(self._scopes) - 1, 1) :]
            return
        if mark.word == "else":
            return
        for node in _parsed(mark):
            if mark.word == "elif" and isinstance(node, nodes.If):
                self._use(node.elif_[0].test, Use.TESTED)
            else:
                self._statement(node)

    def _statement(self, node: nodes.Node) -> None:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    self._use(part, Use.PRINTED)
            case nodes.For():
                looped = self._use(node.iter, Use.LOOPED)
                self._scopes.append({"loop": None, **self._targets(node.target, looped)})
                if node.test is not None:
                    self._use(node.test, Use.TESTED)
            case nodes.If():
                self._scopes.append({})
                self._use(node.test, Use.TESTED)
            case nodes.Assign():
                path = self._use(node.node, Use.OTHER)
                self._scopes[-1].update({name.name: path for name in node.find_all(nodes.Name) if name.ctx == "store"})

    @staticmethod
    def _targets(target: nodes.Node, looped: Path | None) -> dict[str, Path | None]:
        if isinstance(target, nodes.Name):
            return {target.name: None if looped is None else (*looped, ITEM)}
        return {name.name: None for name in target.find_all(nodes.Name)}

    def _use(self, node: nodes.Node, use: Use) -> Path | None:
        """Note what an expression uses; its own path where it is a field."""
        match node:
            case nodes.TemplateData() | nodes.Const():
                return None
            case nodes.Name() | nodes.Getattr() | nodes.Getitem():
                path = self._path(node)
                if path:
                    self.fields.append(FieldUse(path, use, self._mark))
                return path
            case nodes.Filter():
                return self._filter(node, use)
            case nodes.Test() if node.name in {"defined", "undefined"}:
                self._use(node.node, Use.OPTIONAL)
            case nodes.Call():
                self._call(node)
            case _:
                inner = Use.TESTED if use is Use.TESTED and _asks_whether(node) else Use.OTHER
                for child in node.iter_child_nodes():
                    self._use(child, inner)
        return None

    def _path(self, node: nodes.Node) -> Path | None:
        match node:
            case nodes.Name():
                return self._meaning(node.name)
            case nodes.Getattr():
                return self._inner(node.node, node.attr)
            case nodes.Getitem(arg=nodes.Const(value=str(name))):
                return self._inner(node.node, name)
            case nodes.Getitem():
                self._use(node.arg, Use.OTHER)
                base = self._path(node.node)
                return base if base is None or isinstance(node.arg, nodes.Slice) else (*base, ITEM)
            case _:
                self._use(node, Use.OTHER)
                return None

    def _inner(self, node: nodes.Node, name: str) -> Path | None:
        if name.startswith("_"):
            self.forbidden.append(Forbidden(name, self._mark))
            self._path(node)
            return None
        base = self._path(node)
        return None if base is None else (*base, name)

    def _meaning(self, name: str) -> Path | None:
        for scope in reversed(self._scopes):
            if name in scope:
                return scope[name]
        if name in FUNCTIONS:
            return None
        return (name,)

    def _filter(self, node: nodes.Filter, use: Use) -> Path | None:
        for given in (*node.args, *(pair.value for pair in node.kwargs)):
            self._use(given, Use.OTHER)
        self.forbidden += [Forbidden(name, self._mark) for name in _attributes(node) if name.startswith("_")]
        if node.node is None:
            return None
        is_default = node.name in {"default", "d"}
        inner = Use.OPTIONAL if is_default else (use if node.name in SAME_ITEMS else Use.OTHER)
        path = self._use(node.node, inner)
        if path is None or node.name in SAME_ITEMS or is_default:
            return path
        return (*path, ITEM) if node.name in ONE_ITEM else None

    def _call(self, node: nodes.Call) -> None:
        match node.node:
            case nodes.Name(name=name) if name in FUNCTIONS and self._meaning(name) is None:
                pass
            case nodes.Getattr(attr=name) if name in METHODS:
                self._use(node.node.node, Use.OTHER)
            case nodes.Getattr(attr=name) | nodes.Name(name=name):
                self.forbidden.append(Forbidden(f"{name}()", self._mark))
            case _:
                self.forbidden.append(Forbidden("()", self._mark))
        for given in (*node.args, *(pair.value for pair in node.kwargs)):
            self._use(given, Use.OTHER)


def _asks_whether(node: nodes.Node) -> bool:
    """Whether a test asks of the fields inside it only if they are true: «a == "x"» asks for a text instead."""
    match node:
        case nodes.Not() | nodes.And() | nodes.Or():
            return True
        case nodes.Compare():
            sides = (node.expr, *(each.expr for each in node.ops))
            return any(isinstance(side, nodes.Const) and isinstance(side.value, bool) for side in sides)
        case nodes.Test():
            return node.name in TRUTHS
        case _:
            return False


def _attributes(node: nodes.Filter) -> list[str]:
    """The attributes by which a filter picks or sorts: ``attribute="person.name"``, ``selectattr("name")``."""
    given = [pair.value for pair in node.kwargs if pair.key == "attribute"]
    if node.name in BY_ATTRIBUTE:
        given += node.args[:1]
    return [part for each in given if isinstance(each, nodes.Const) for part in str(each.value).split(".")]


def _parsed(mark: Mark) -> list[nodes.Node]:
    try:
        return SANDBOX.parse(WRAPPED.get(mark.word, "{0}").format(mark.source)).body
    except (TemplateSyntaxError, RecursionError):
        return []
