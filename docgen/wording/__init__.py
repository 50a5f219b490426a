"""Vietnamese wording as pure functions: the standard library and our own errors, nothing else."""

from docgen.wording.collation import CollationKey, collation_key
from docgen.wording.dates import (
    DateNotUnderstood,
    NoSuchDate,
    NoSuchTime,
    TimeNotUnderstood,
    clock,
    long_date,
    moment,
    open_date,
    opening_moment,
    parse_clock,
    parse_date,
    part_of_day,
    short_date,
    weekday,
)
from docgen.wording.folding import fold, fold_tones, slug
from docgen.wording.lists import bullet_ends, join_with_and, point_letter, roman
from docgen.wording.names import name_key, sorted_by_name
from docgen.wording.numbers import (
    NumberOutOfRange,
    WordsNotUnderstood,
    from_words,
    grouped,
    in_words,
    leading_number,
    padded,
)
from docgen.wording.text import OWN_STOPS, clean, forbidden_characters, sentence_end, typed_dash, without_dash
from docgen.wording.tone_marks import ToneMarkStyle, place_tone_marks, styles_in

__all__ = [
    "OWN_STOPS",
    "CollationKey",
    "DateNotUnderstood",
    "NoSuchDate",
    "NoSuchTime",
    "NumberOutOfRange",
    "TimeNotUnderstood",
    "ToneMarkStyle",
    "WordsNotUnderstood",
    "bullet_ends",
    "clean",
    "clock",
    "collation_key",
    "fold",
    "fold_tones",
    "forbidden_characters",
    "from_words",
    "grouped",
    "in_words",
    "join_with_and",
    "leading_number",
    "long_date",
    "moment",
    "name_key",
    "open_date",
    "opening_moment",
    "padded",
    "parse_clock",
    "parse_date",
    "part_of_day",
    "place_tone_marks",
    "point_letter",
    "roman",
    "sentence_end",
    "short_date",
    "slug",
    "sorted_by_name",
    "styles_in",
    "typed_dash",
    "weekday",
    "without_dash",
]
