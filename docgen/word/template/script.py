"""A template as a script: its texts and its marks in order, each mark judged alone, then how they nest.

Jinja stops at the first fault that it meets. Here every mark is read by itself, so that all faults are found in one
run, and the script can be rendered without the marks that are wrong.
"""

import difflib
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from jinja2 import TemplateSyntaxError, nodes

from docgen.word.template.errors import reason_of
from docgen.word.template.located import Located, Place
from docgen.word.template.sandbox import Sandbox

LITERAL: Final = r"\{\{ '(?:\{\{|\}\}|\{%|%\})' \}\}"
MARK: Final = re.compile(rf"{LITERAL}|\{{\{{.*?\}}\}}|\{{%.*?%\}}|\{{#.*?#\}}", re.DOTALL)
STATEMENT: Final = re.compile(r"\{%[-+]?\s*(\w*)(.*?)[-+]?%\}", re.DOTALL)
TAG: Final = re.compile(r"<(/?)([^\s/<>]+)[^<>]*?(/?)>")
IN_TAG: Final = re.compile(r"\{\{ \((.*)\)\|in_attribute \}\}", re.DOTALL)
OPENING: Final = {"for": "endfor", "if": "endif"}
MIDDLE: Final = frozenset({"else", "elif"})
NO_WORD: Final = "?"  # what stands for the word of a statement that begins with none
WORDS: Final = ("for", "endfor", "if", "elif", "else", "endif", "set")
TRIED: Final = {"for": "{0}{{% endfor %}}", "if": "{0}{{% endif %}}", "elif": "{{% if 0 %}}{0}{{% endif %}}"}
CLOSERS: Final = {
    "endfor": "{{% for a in [] %}}{0}",
    "endif": "{{% if 0 %}}{0}",
    "else": "{{% if 0 %}}{0}{{% endif %}}",
}
CALLS_A_FILE: Final = frozenset({"include", "import", "from", "extends"})
SANDBOX: Final = Sandbox()


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: what is typed, its place, the names of the XML elements around it; ``word`` of a statement."""

    source: str
    place: Place
    path: tuple[str, ...]
    word: str = ""

    @property
    def typed(self) -> str:
        """The mark as its author would recognise it."""
        return IN_TAG.sub(r"{{\1}}", self.source)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a mark, in Vietnamese; ``message`` ends without a full stop."""

    code: str
    message: str

    @property
    def sentence(self) -> str:
        """The message as the end of a sentence; a question keeps its own mark."""
        return self.message if self.message.endswith("?") else f"{self.message}."


@dataclass(frozen=True, slots=True)
class Script:
    """Texts and marks in turn: ``texts`` has one more than ``marks``."""

    texts: tuple[str, ...]
    marks: tuple[Mark, ...]

    def source(self, without: Collection[int] = ()) -> str:
        """A Jinja source in which mark n stands on line n + 1, some of them left out."""
        pieces = [self.texts[0].replace("\n", " ")]
        for number, mark in enumerate(self.marks):
            kept = "" if number in without else mark.source.replace("\n", " ")
            pieces.append(f"{kept}{self.texts[number + 1].replace(chr(10), ' ')}")
        return "\n".join(pieces).replace("\n", "", 1)

    def statements(self) -> list[tuple[int, Mark]]:
        """The statements, with their numbers."""
        return [(number, mark) for number, mark in enumerate(self.marks) if mark.word]


def read_script(located: Located) -> Script:
    """The script of a located source."""
    source, texts, marks, end, line = located.source, [], [], 0, 1
    tags = _Tags(MARK.sub(lambda found: "\0" * len(found[0]), source))
    for found in MARK.finditer(source):
        texts.append(source[end : found.start()])
        line += source.count("\n", end, found.start())
        statement = STATEMENT.fullmatch(found[0])
        word = (statement[1] or NO_WORD) if statement else ""
        marks.append(Mark(found[0], located.place(line), tags.path(found.start()), word))
        line += found[0].count("\n")
        end = found.end()
    return Script((*texts, source[end:]), tuple(marks))


def fault_of(mark: Mark) -> Fault | None:
    """What is wrong with a mark by itself."""
    return None if mark.source.startswith("{#") else _fault(mark.source, mark.word)


@lru_cache(maxsize=1_000)
def _fault(source: str, word: str) -> Fault | None:
    if word and word not in WORDS:
        return Fault("statement", _unknown_word(word))
    tried = (TRIED | CLOSERS).get(word, "{0}").format(source)
    if word == "set" and "=" not in source:
        return Fault("syntax", "lệnh «set» thiếu dấu «=» và giá trị")
    try:
        SANDBOX.compiled(tried)
        tree = SANDBOX.parse(tried)
    except TemplateSyntaxError as error:
        return Fault("syntax", reason_of(error.message or ""))
    except (RecursionError, MemoryError, SyntaxError):
        return Fault("too-deep", "lệnh lồng nhau quá sâu")
    return _unknown_helper(tree)


def _unknown_helper(tree: nodes.Template) -> Fault | None:
    """A filter or test that there is not: inside a branch Jinja looks for them only when it gets there."""
    if any(used.name not in SANDBOX.filters for used in tree.find_all(nodes.Filter)):
        return Fault("syntax", reason_of("No filter named"))
    if any(used.name not in SANDBOX.tests for used in tree.find_all(nodes.Test)):
        return Fault("syntax", reason_of("No test named"))
    return None


def _unknown_word(word: str) -> str:
    if word in CALLS_A_FILE:
        return "mẫu không được gọi tệp khác"
    if word == NO_WORD:
        return "không có lệnh nào; hãy xóa dấu này, hoặc viết for, if hay set vào trong"
    near = difflib.get_close_matches(word.lower(), WORDS, n=1)
    return f"không có lệnh «{word}»" + (f"; ý bạn là «{near[0]}»?" if near else "; chỉ dùng for, if và set")


class Nesting:
    """How the statements of a script nest: the faults by mark, and which marks belong together."""

    def __init__(self, script: Script) -> None:
        self.faults: dict[int, Fault] = {}
        self.together: dict[int, set[int]] = {}
        self._script = script
        self._open: list[list[int]] = []
        for number, mark in script.statements():
            self._take(number, mark.word)
        for block in reversed(self._open):
            self._leave_open(block)

    def _take(self, number: int, word: str) -> None:
        if word in OPENING:
            self._open.append([number])
        elif word in MIDDLE:
            self._middle(number, word)
        elif word in OPENING.values():
            self._close(number, word)

    def _middle(self, number: int, word: str) -> None:
        opened = self._word(self._open[-1][0]) if self._open else ""
        if opened == "if" or (opened == "for" and word == "else"):
            self._open[-1].append(number)
        else:
            self.faults[number] = Fault("structure", f"lệnh «{word}» không nằm trong «if» nào")

    def _close(self, number: int, word: str) -> None:
        wanted = [OPENING[self._word(block[0])] for block in self._open]
        if word not in wanted:
            self.faults[number] = Fault("structure", f"lệnh «{word}» không có lệnh «{word[3:]}» mở đi trước")
            return
        while wanted.pop() != word:
            self._leave_open(self._open.pop())
        block = [*self._open.pop(), number]
        self.together |= {each: set(block) for each in block}
        self._compare(block)

    def _leave_open(self, block: list[int]) -> None:
        word = self._word(block[0])
        self.faults[block[0]] = Fault("structure", f"lệnh «{word}» thiếu lệnh đóng «{OPENING[word]}»")
        self.together |= {each: set(block) for each in block}

    def _compare(self, block: list[int]) -> None:
        """A block that begins in one kind of place and ends in another tears tables and paragraphs apart."""
        first, *others = (self._script.marks[number] for number in block)
        for other in others:
            if other.path != first.path:
                said = f"mở ở đây nhưng «{other.word}» lại ở chỗ khác cấp ({_where(other.place)})"
                self.faults[block[0]] = Fault("crossing", f"lệnh «{first.word}» {said}, cắt ngang bảng hoặc đoạn văn")

    def _word(self, number: int) -> str:
        return self._script.marks[number].word


def _where(place: Place) -> str:
    return f"đoạn {place.number}" + (f", {place.cell}" if place.cell else "")


class _Tags:
    """The names of the XML elements that are open at a place of a source; asked from left to right."""

    def __init__(self, masked: str) -> None:
        self._tags = list(TAG.finditer(masked))
        self._next = 0
        self._path: list[str] = []

    def path(self, at: int) -> tuple[str, ...]:
        """The names, from the outermost; «@» at the end inside a tag."""
        while self._next < len(self._tags) and self._tags[self._next].end() <= at:
            closing, name, alone = self._tags[self._next].groups()
            if closing:
                del self._path[-1:]
            elif not alone:
                self._path.append(name)
            self._next += 1
        inside = self._next < len(self._tags) and self._tags[self._next].start() < at
        return (*self._path, "@") if inside else tuple(self._path)
