"""What marks print that is neither a text nor a number, as far as the marks themselves show it.

Only Python's own notation of such a value could stand on the paper. Jinja works out what is constant before anything is
rendered, so a trial does not see all of it.
"""

from collections.abc import Iterator
from typing import Final

from jinja2 import TemplateSyntaxError, nodes

from docgen.word.template.sandbox import IN_ATTRIBUTE, NOTHING, WHOLE_LIST, WHOLE_PART, YES_OR_NO, Sandbox
from docgen.word.template.script import Script

SANDBOX: Final = Sandbox()
WORDLESS: Final = (
    ((nodes.List, nodes.Tuple), WHOLE_LIST),
    ((nodes.Dict,), WHOLE_PART),
    ((nodes.Compare, nodes.Not, nodes.Test), YES_OR_NO),
)


def wordless_marks(script: Script) -> Iterator[tuple[int, str]]:
    """The numbers of the marks that print no words, each with what it prints and what to do instead."""
    for number, mark in enumerate(script.marks):
        if not mark.word and mark.source.startswith("{{"):
            reason = next(filter(None, map(_wordless, _printed(mark.source))), "")
            if reason:
                yield number, reason


def _printed(source: str) -> list[nodes.Expr]:
    try:
        tree = SANDBOX.parse(source)
    except (TemplateSyntaxError, RecursionError, MemoryError):  # told by those that judge each mark alone
        return []
    return [each for output in tree.find_all(nodes.Output) for each in output.nodes]


def _wordless(node: nodes.Node | None) -> str:
    """What an expression prints instead of words; "" where only its facts can tell."""
    match node:
        case nodes.And() | nodes.Or():
            return _wordless(node.left) or _wordless(node.right)
        case nodes.CondExpr():
            return _wordless(node.expr1) or _wordless(node.expr2)
        case nodes.Filter(name=name) if name == IN_ATTRIBUTE:
            return _wordless(node.node)
        case _:
            return next((reason for kinds, reason in WORDLESS if isinstance(node, kinds)), "") or _constant(node)


def _constant(node: nodes.Node | None) -> str:
    match node:
        case nodes.Call(node=nodes.Name(name="range")):
            return WHOLE_LIST
        case nodes.Const(value=None):
            return NOTHING
        case nodes.Const(value=bool()):
            return YES_OR_NO
        case _:
            return ""
