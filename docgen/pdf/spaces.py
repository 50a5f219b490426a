"""Spaces as Word prints them: all of several, and those at the start of a line.

The base sheet folds spaces (white-space: pre-line), because WeasyPrint justifies only text whose spaces fold; a space
that must stay is made unbreakable.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from docgen.paper.nodes import Bookmark, Break, Inline, PageField, Tab, Text

SEVERAL = re.compile("  +")
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def spaced(content: Iterable[Inline]) -> Iterator[Inline]:
    """The visible inlines, whose spaces are kept: of several all but the last, at the start of a line all of them."""
    items = [item for item in content if not (isinstance(item, Text) and item.format.hidden)]
    is_at_start = True
    for index, item in enumerate(items):
        if isinstance(item, Text):
            follows = _begins_with_space(items, index + 1)
            text = _kept(item.text, is_at_start=is_at_start, space_follows=follows)
            if item.format.underline and _ends_line(items, index + 1):
                text = _kept_at_end(text)  # Word draws the line under spaces at the end: a place to fill in
            yield item if text == item.text else replace(item, text=text)
            is_at_start = is_at_start and not text.strip(NO_BREAK_SPACE + " ")
        else:
            yield item
            is_at_start = isinstance(item, Break | Tab) or (is_at_start and not isinstance(item, PageField))


def _kept(text: str, *, is_at_start: bool, space_follows: bool) -> str:
    if "  " not in text and not (is_at_start and text.startswith(" ")) and not (space_follows and text.endswith(" ")):
        return text
    leading = len(text) - len(text.lstrip(" ")) if is_at_start else 0
    rest = SEVERAL.sub(lambda found: NO_BREAK_SPACE * (len(found[0]) - 1) + " ", text[leading:])
    if space_follows and rest.endswith(" "):
        rest = rest[:-1] + NO_BREAK_SPACE
    return NO_BREAK_SPACE * leading + rest


def _kept_at_end(text: str) -> str:
    words = text.rstrip(" " + NO_BREAK_SPACE)
    return words + NO_BREAK_SPACE * (len(text) - len(words))


def _begins_with_space(items: Sequence[Inline], start: int) -> bool:
    for index in range(start, len(items)):
        match items[index]:
            case Text(text=text) if text:
                return text[0] == " "
            case Text() | Bookmark():
                continue
            case _:
                return False
    return False


def _ends_line(items: Sequence[Inline], start: int) -> bool:
    for index in range(start, len(items)):
        if not isinstance(items[index], Bookmark):
            return isinstance(items[index], Break)
    return True
