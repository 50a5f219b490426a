"""The Jinja environment in which templates of unknown origin run: plain data in, bounded work, text out.

A template can be handed in by anybody, so it may read the fields of its context and nothing else, and it may not
keep the machine busy: every loop, call and joined text is paid for from a budget of the rendering.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, Undefined, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context as JinjaContext
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

MAX_STEPS = 400_000  # turns of loops and calls in one part; 500 members with ten fields need 6,000
MAX_TEXT = 32_000_000  # characters built by the template itself, or printed in one part
MAX_INTEGER_BITS = 64

BREAK = Markup('</w:t><w:br/><w:t xml:space="preserve">')
TAB = Markup('</w:t><w:tab/><w:t xml:space="preserve">')
BUDGET = "!budget"  # no template can spell these names
COUNTED = "!counted"
PAID = "!paid"
WORDED = "!worded"
JOINED = "!joined"
IN_ATTRIBUTE = "in_attribute"
TO_POINTS = "emu_as_pt"
OWN_FILTERS = frozenset({COUNTED, PAID, WORDED, JOINED, IN_ATTRIBUTE, TO_POINTS})  # what we put in counts by itself

FILTERS = frozenset(
    """abs capitalize count d default dictsort e escape first float int items last length list lower map max min
    reject rejectattr reverse select selectattr sort string sum title trim unique upper wordcount""".split()  # noqa: SIM905
)
OF_TEXTS = frozenset({"capitalize", "e", "escape", "lower", "string", "title", "trim", "upper", "wordcount"})
METHODS = frozenset("items keys values get upper lower strip title capitalize startswith endswith".split())  # noqa: SIM905
FORBIDDEN_NODES = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)

# XML 1.0 (Fifth Edition), production [2] Char: everything that it does not list cannot be in a Word file
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LINE_END = re.compile("\r\n|[\r\v\f]")  # Word itself hands over a manual line break as a vertical tab


WHOLE_LIST = "in cả một danh sách, không in trực tiếp được; hãy lặp bằng for"
WHOLE_PART = "in cả một phần gồm nhiều trường, không in trực tiếp được; hãy in từng trường"
YES_OR_NO = "in một giá trị có hoặc không, không in trực tiếp được; hãy viết chữ cần in giữa if và endif"
NOTHING = "in một giá trị trống; hãy viết tên trường hoặc chữ cần in"


class TooMuchWork(Exception):
    """The template asked for more loops or text than any paper needs."""


class NotPrintable(TypeError):
    """What should be printed is no text and no number; the message says what it is and what to do."""


class Budget:
    """What one rendering may still do."""

    __slots__ = ("steps", "text")

    def __init__(self) -> None:
        self.steps = MAX_STEPS
        self.text = MAX_TEXT

    def step(self, count: int = 1) -> None:
        """Pay for turns of a loop, or a call."""
        self.steps -= count
        if self.steps < 0:
            raise TooMuchWork

    def write(self, length: int) -> None:
        """Pay for characters."""
        self.text -= length
        if self.text < 0:
            raise TooMuchWork


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja without a way out: no imports, few filters and methods, counted work."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, undefined: type[Undefined] = StrictUndefined) -> None:
        super().__init__(autoescape=True, undefined=undefined, finalize=printed, keep_trailing_newline=True)
        self.globals = {"range": self.globals["range"]}
        self.filters = {name: made for name, made in self.filters.items() if name in FILTERS} | {
            IN_ATTRIBUTE: in_attribute,
            TO_POINTS: emu_as_pt,
            "join": _join,
            "replace": _replace,
            COUNTED: _counted,
            PAID: _paid,
            WORDED: _worded,
            JOINED: _joined,
        }

    def compiled(self, source: str) -> Template:
        """The template in ``source``, with its loops and joins counted.

        Raises:
            TemplateSyntaxError: not a template, or one that reads other files.
            RecursionError: an expression is nested too deeply.
        """
        tree = self.parse(source)
        for forbidden in FORBIDDEN_NODES:
            for outside in tree.find_all(forbidden):
                raise TemplateSyntaxError("a template cannot read other files", outside.lineno)
        counted = _Counting().visit(tree)
        counted.set_environment(self)
        return Template.from_code(self, self.compile(counted), self.make_globals(None))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Fields of a loop, and the few harmless methods of texts and mappings."""
        if isinstance(obj, str | Mapping):
            return attr in METHODS
        return isinstance(obj, LoopContext | Undefined) and super().is_safe_attribute(obj, attr, value)

    def call(self, __context: JinjaContext, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: PYI063
        """Count the call, then make it."""
        __context.parent[BUDGET].step()
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: JinjaContext, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic of small numbers and the sum of two texts."""
        is_text = isinstance(left, str) and isinstance(right, str)
        if operator == "+" and is_text:
            context.parent[BUDGET].write(len(left) + len(right))
        elif operator == "**" or not (_is_small(left) and _is_small(right)):
            raise SecurityError(f"{operator} is not for these values")
        return super().call_binop(context, operator, left, right)


class _Counting(NodeTransformer):
    """Puts a counter into every loop, every filter and every join of texts."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - the visitor's naming
        """Count the turns of a loop."""
        self.generic_visit(node)
        node.iter = _filtered(node.iter, COUNTED)
        return node

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802 - the visitor's naming
        """Count what a filter has to go through: sorting a long list a thousand times is work as well.

        A filter of texts would make one of anything, in Python's notation; it is given texts only.
        """
        self.generic_visit(node)
        if node.node is not None and node.name not in OWN_FILTERS:
            node.node = _filtered(node.node, WORDED if node.name in OF_TEXTS else PAID)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - the visitor's naming
        """Count the characters of «a ~ b»."""
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), JOINED)


def words_of(value: object) -> str:
    """A text, or a number as text.

    Raises:
        NotPrintable: anything else; it would be printed as Python writes it, «True» or «['a', 'b']».
    """
    match value:
        case str():
            return value
        case None:
            raise NotPrintable(NOTHING)
        case bool():
            raise NotPrintable(YES_OR_NO)
        case int() | float() | Undefined():
            return str(value)
        case Iterable() if not isinstance(value, Mapping):
            raise NotPrintable(WHOLE_LIST)
        case _:
            raise NotPrintable(WHOLE_PART)


def printed(value: object) -> Markup:
    """A value as content of w:t: escaped, line ends as w:br, tabs as w:tab, forbidden characters as U+FFFD.

    Raises:
        NotPrintable: it is neither a text nor a number.
    """
    if isinstance(value, Markup):
        return value
    text = words_of(value)
    if text.isprintable():
        return escape(text)
    text = NOT_XML.sub("\ufffd", LINE_END.sub("\n", text))
    return Markup(str(escape(text)).replace("\n", BREAK).replace("\t", TAB))  # noqa: S704 - escaped just before


def in_attribute(value: object) -> Markup:
    """A value as content of an XML attribute."""
    return escape(NOT_XML.sub("\ufffd", " ".join(words_of(value).split())))


def emu_as_pt(value: int) -> str:
    """A count of EMU as VML writes a length («123.4pt»)."""
    return f"{value / 12_700:g}pt"  # ECMA-376 §20.1.10.16: 914,400 EMU are one inch


def render(template: Template, context: Mapping[str, Any]) -> str:
    """The rendered text.

    Raises:
        TooMuchWork: more loops or text than any paper needs.
    """
    budget = Budget()
    written = []
    for piece in template.root_render_func(template.new_context({**context, BUDGET: budget})):
        written.append(piece)
        budget.write(len(piece))
    return "".join(written)


@pass_context
def _counted(context: JinjaContext, values: Iterable[Any]) -> Iterable[Any]:
    step: Callable[[int], None] = context.parent[BUDGET].step
    if isinstance(values, Sized):
        step(len(values))
        return values
    return _counting(values, step)


def _counting(values: Iterable[Any], step: Callable[[int], None]) -> Iterator[Any]:
    for value in values:
        step(1)
        yield value


@pass_context
def _paid(context: JinjaContext, value: Any) -> Any:
    """The value of a filter, paid for by its length; what is missing passes, so that «default» can answer for it."""
    budget: Budget = context.parent[BUDGET]
    if isinstance(value, str):
        budget.write(len(value))
    elif isinstance(value, Sized) and not isinstance(value, Undefined):
        budget.step(len(value))
    return value


@pass_context
def _worded(context: JinjaContext, value: Any) -> str:
    return str(_paid(context, words_of(value)))


@pass_context
def _joined(context: JinjaContext, values: list[Any]) -> str:
    return _join(context, values)


@pass_context
def _join(context: JinjaContext, values: Iterable[Any], between: str = "") -> str:
    texts = [words_of(value) for value in values]
    context.parent[BUDGET].write(sum(len(text) + len(between) for text in texts))
    return str(between).join(texts)


@pass_context
def _replace(context: JinjaContext, value: str, old: str, new: str) -> str:
    text = words_of(value)
    context.parent[BUDGET].write(len(text) + text.count(old) * len(new))
    return text.replace(old, new)


def _filtered(node: nodes.Node, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def _is_small(value: object) -> bool:
    if isinstance(value, int):
        return value.bit_length() <= MAX_INTEGER_BITS
    return isinstance(value, float)
