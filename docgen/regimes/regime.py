"""What every regime says about a paper: the names that its module defines.

A regime is a module of constants (``state``, ``party``, ``front``), so that each value stands beside its clause; this
protocol lets a builder take any of them as an argument and lets the type checker find a name that one of them lacks.
Lengths are millimetres (``_MM``), type sizes and spaces points (``_PT``).
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Protocol

from docgen.model import Organ, Signatory


class Series(StrEnum):
    """After what time the numbers start again from 01."""

    YEAR = "year"
    TERM = "term"  # from the close of one congress to the close of the next


class Regime(Protocol):
    """The constants of one norm, or of one version of it."""

    ID: str  # of the regime; the same for all its versions
    NORM: str
    VALID_FROM: date
    VALID_TO: date | None  # the last day

    # the page
    PAGE_WIDTH_MM: float
    PAGE_HEIGHT_MM: float
    MARGIN_TOP_MM: float
    MARGIN_BOTTOM_MM: float
    MARGIN_LEFT_MM: float
    MARGIN_RIGHT_MM: float
    TEXT_WIDTH_MM: float
    MIRRORS_BACK_PAGES: bool  # left and right margin change places on the back of a sheet
    HEADER_FROM_EDGE_MM: float
    FONT: str
    COLOR: str
    PAGE_NUMBER_PT: float

    # sizes
    NATION_PT: float
    MOTTO_PT: float
    PARENT_PT: float
    BODY_NAME_PT: float
    NUMBER_PT: float
    PLACE_DATE_PT: float
    TYPE_NAME_PT: float
    SUBJECT_PT: float
    LETTER_SUBJECT_PT: float
    BODY_PT: float
    ADDRESSED_PT: float
    AUTHORITY_PT: float
    SIGNER_PT: float
    RECIPIENTS_LABEL_PT: float
    RECIPIENTS_PT: float
    ANNEX_LABEL_PT: float
    ANNEX_TITLE_PT: float
    ANNEX_POINTER_PT: float
    TABLE_PT: float

    # looks
    LETTER_SUBJECT_IS_ITALIC: bool
    BASES_ARE_ITALIC: bool
    POWER_BEFORE_BASES: bool  # whose power it is stands above the bases; otherwise with «QUYẾT ĐỊNH:» below them
    ADDRESSED_IS_ITALIC: bool
    POSITION_IS_BOLD: bool
    RECIPIENTS_LABEL_IS_BOLD: bool
    RECIPIENTS_LABEL_IS_ITALIC: bool
    RECIPIENTS_LABEL_IS_UNDERLINED: bool

    # paragraphs
    FIRST_LINE_MM: float
    SPACE_BEFORE_PT: float
    LINE_SPACING: float
    LINE_EXACT_PT: float | None  # instead of LINE_SPACING where the norm asks for exact lines

    # what stands under names: a drawn line of some part of the text, or a mark in type
    MOTTO_LINE_RATIO: float
    NAME_LINE_RATIO: float
    NAME_MARK: str
    SUBJECT_MARK: str
    LINE_WEIGHT_PT: float
    LINE_ROW_PT: float
    LINE_DROP_PT: float

    # tables
    HEAD_COLUMNS_MM: tuple[float, float]
    SIGNATURE_COLUMNS_MM: tuple[float, float]
    TWO_SIGNERS_COLUMNS_MM: tuple[float, float]
    MEMBERS_COLUMNS_MM: tuple[float, float, float, float, float]
    SUBJECT_INDENT_MM: float
    SIGNATURE_INDENT_MM: float
    SIGNATURE_GAP_MM: float
    SIGNATURE_SPACE_PT: float
    SIDE_PADDING_MM: float

    # words
    NATION: str  # the first line at the right: Quốc hiệu, or the Party's title
    MOTTO: str  # the second one, empty where there is none
    END_MARK: str
    NUMBER_LABEL: str
    NUMBER_OPEN: str
    ENACTS: Mapping[str, str]  # the line between bases and articles, by the id of the kind
    RECIPIENTS_LABEL: str
    RECIPIENT_END: str
    AS_ABOVE: str
    AS_ADDRESSED: str
    SUBJECT_LABEL: str  # before the subject of a decision
    FILED: str
    ARCHIVED_BY: str  # what follows FILED when nobody says otherwise
    ADDRESSED: str
    SUBMITTED: str  # the same in tờ trình
    LAST_ADDRESSEE_END: str
    LETTER_SUBJECT_LABEL: str
    SUBJECT_IN_LOWER_CASE: bool
    BASIS_MARK: str
    FORM_OF_ADDRESS: str
    CHAIR_SIGNS_AS: str
    CERTIFIED: str
    SECRETARY_SIGNS_AS: str
    MISSING: str
    POWERS: tuple[str, ...]  # how a line of power above a signature begins
    OTHER_POST_ABOVE_NAME: bool  # a second title stands above the name, not among the lines of the position

    # numbers
    SYMBOLS: Mapping[str, str]
    SERIES: Series
    SERIES_PER_KIND: bool
    ROMAN_ANNEXES: bool
    ANNEX_LABEL: str
    ANNEX_END_MARK: str
    REFERENCE_COMMA: str  # stands behind the number of the paper that an annex or a list goes with
    UNIT_KEEPS_LETTERS: bool  # the unit that drafted a letter stands in the line «Lưu»
    MINUTES_HAVE_PLACE_DATE: bool
    MINUTES_KEPT_IN: str  # where minutes are kept besides, in the line «Lưu»; empty where nowhere

    def number_symbol(self, number: int | None, kind: str, organ: Organ, unit: str = "") -> str:
        """The line of number and symbol; with room for the pen while there is no number."""

    def signature_lines(self, signatory: Signatory, organ: Organ) -> tuple[str, ...]:
        """The upper-case lines above a signature: first those of power, then those of the position."""


def is_power(line: str, regime: Regime) -> bool:
    """Whether a line above a signature is one of power, which stays bold where positions are not."""
    return line.startswith(tuple(f"{power} " for power in regime.POWERS))
