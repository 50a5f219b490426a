"""Rendering a script with sample facts, to find at their places the faults that only work brings to light."""

from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, Final

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, Undefined
from jinja2.exceptions import SecurityError, TemplateRuntimeError, UndefinedError
from jinja2.utils import missing

from docgen.word.template.errors import reason_of
from docgen.word.template.findings import TemplateFinding, error
from docgen.word.template.sandbox import NotPrintable, Sandbox, TooMuchWork, render
from docgen.word.template.script import Nesting, Script

MOST_TRIES: Final = 20  # of one part, each finding a fault of another kind: whoever has more mends these first
AT_HAND: Final = "hãy lặp bằng for, hoặc dùng if để chỉ lấy khi danh sách đủ dài"


class NoSuchItem(UndefinedError):
    """A list was asked for an item that it does not have."""


REASONS: Final[tuple[tuple[type[BaseException], str, str], ...]] = (
    (SecurityError, "forbidden", "dùng phép tính hoặc thuộc tính không được phép"),
    (TooMuchWork, "costly", "lặp quá nhiều lần hoặc in ra quá dài"),
    (RecursionError, "costly", "lồng nhau quá sâu"),
    (MemoryError, "costly", "cần quá nhiều bộ nhớ"),
    (OverflowError, "costly", "dùng con số quá lớn"),
    (ZeroDivisionError, "misfit", "chia cho 0"),
    (NoSuchItem, "no-item", f"lấy một mục mà danh sách có thể không có; {AT_HAND}"),
    (NotPrintable, "misfit", ""),  # says itself what would have been printed
    (UndefinedError, "unknown", "dùng một phần không có của trường"),
    (TemplateRuntimeError, "syntax", "dùng phép biến đổi hoặc phép thử không có"),
    (TypeError, "misfit", "dùng một trường sai kiểu, hoặc in một trường không có giá trị"),
    (ValueError, "misfit", "dùng một trường sai kiểu"),
    (ArithmeticError, "misfit", "có phép tính không làm được"),
    (LookupError, "misfit", "lấy một phần không có trong danh sách"),
    (AttributeError, "misfit", "dùng một trường sai kiểu"),
)
CAUGHT: Final = tuple(kind for kind, _, _ in REASONS)


class _Lenient(Undefined):
    """A field that is not there: other checks tell it, so here it is an empty list or text.

    No other check knows how long a list is, so an item beyond its end fails here as it does in a paper.
    """

    __slots__ = ()

    def __new__(cls, hint: str | None = None, obj: Any = missing, name: Any = None, **_more: Any) -> Any:
        """Jinja names nothing where the item of «first», of «last» or beside one in a loop is not there."""
        is_item = isinstance(name, int) and isinstance(obj, list | tuple)
        if is_item or (hint is not None and name is None):
            return StrictUndefined(hint, obj, name, NoSuchItem)
        return super().__new__(cls)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Lenient(name=name)

    def __getitem__(self, name: object) -> Any:
        return _Lenient(name=str(name))

    def __str__(self) -> str:
        return ""

    def __iter__(self) -> Any:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __bool__(self) -> bool:
        return False


def trial_findings(
    script: Script, nesting: Nesting, without: frozenset[int], contexts: Sequence[Mapping[str, Any]]
) -> Iterator[TemplateFinding]:
    """The faults of rendering with each of the facts; a mark that fails is left out of the next try."""
    skipped = set(without)
    for _ in range(MOST_TRIES):
        caught = _try(script.source(skipped), contexts)
        if caught is None:
            return
        number, code, reason = caught
        failed = script.marks[min(number, len(script.marks) - 1)]
        alike = {each for each, mark in enumerate(script.marks) if mark.source == failed.source} - skipped
        for each in sorted(alike):
            yield error(code, f"Lệnh «{failed.typed}» {reason}.", script.marks[each].place)
            skipped |= nesting.together.get(each, {each})
        if not alike:
            return
    yield error("more", "Còn lỗi khác khi làm thử; hãy sửa các lỗi trên rồi kiểm tra lại.")


def _try(source: str, contexts: Sequence[Mapping[str, Any]]) -> tuple[int, str, str] | None:
    """The number of the mark that fails first, the code and the reason."""
    try:
        template = Sandbox(_Lenient).compiled(source)
    except TemplateSyntaxError as failed:
        return max(failed.lineno - 1, 0), "syntax", reason_of(failed.message or "")
    except (RecursionError, MemoryError, SyntaxError):
        return 0, "too-deep", "lồng nhau quá sâu"
    try:
        for context in contexts:
            render(template, context)
    except CAUGHT as failed:
        code, reason = next((code, reason) for kind, code, reason in REASONS if isinstance(failed, kind))
        return max(_line(failed.__traceback__, template) - 1, 0), code, reason or str(failed)
    return None


def _line(trace: TracebackType | None, template: Template) -> int:
    """The line of the template at which an error was raised; where it left no trace, the first."""
    line = 1
    while trace is not None:
        if trace.tb_frame.f_globals is template.root_render_func.__globals__:
            line = template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return line
