"""Lists in official text: letters of points, Roman numbers, joining words, end marks."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from docgen.wording.numbers import NumberOutOfRange, grouped, roman_digits
from docgen.wording.text import sentence_end

# NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6d: points follow the Vietnamese alphabet; ă â ê ô ơ ư are passed over
_POINTS: Final = "abcdđeghiklmnopqrstuvxy"
_ROMAN_LARGEST: Final = 3999
_RUNS_SHOWN: Final = 20


def point_letter(index: int) -> str:
    """The letter of a point, counted from 0: a b c d đ e g … x y, then aa ab ac ad ađ … yy, aaa.

    No norm says what follows y; two letters keep the order and never stand for two points.

    Raises:
        NumberOutOfRange: the index is negative.
    """
    if index < 0:
        raise NumberOutOfRange(index, 0, 10**6)
    letters = ""
    rest = index + 1
    while rest > 0:
        rest, place = divmod(rest - 1, len(_POINTS))
        letters = _POINTS[place] + letters
    return letters


def roman(number: int) -> str:
    """The number of a part, chapter or annex: «IV».

    Raises:
        NumberOutOfRange: Roman numbers go from 1 to 3999.
    """
    if not 1 <= number <= _ROMAN_LARGEST:
        raise NumberOutOfRange(number, 1, _ROMAN_LARGEST)
    return roman_digits(number)


def join_with_and(parts: Sequence[str]) -> str:
    """«A, B và C»; one part alone as it is, none as an empty text."""
    if len(parts) < 2:  # noqa: PLR2004
        return "".join(parts)
    return f"{', '.join(parts[:-1])} và {parts[-1]}"


def rows_listed(numbers: Iterable[int]) -> str:
    """The numbers of some rows in rising order, those that follow each other as one: «2–301, 305».

    After twenty of such pieces stands how many rows are left, in no language: «… (+12)».
    """
    placed = enumerate(sorted(set(numbers)))
    runs = [[number for _, number in run] for _, run in groupby(placed, lambda each: each[1] - each[0])]
    told = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs[:_RUNS_SHOWN])
    left = sum(map(len, runs[_RUNS_SHOWN:]))
    return f"{told} … (+{grouped(left)})" if left else told


def bullet_ends(items: Sequence[str]) -> list[str]:
    """The items, each ending with «;», the last with «.»; whatever marks they ended with are replaced."""
    last = len(items) - 1
    return [sentence_end(item, "." if index == last else ";") for index, item in enumerate(items)]
