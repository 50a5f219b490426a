"""Lists of people from spreadsheets: read a table, match its columns with fields, get people with findings by row."""

from docgen.roster.entry import Entry
from docgen.roster.errors import (
    CellOutside,
    NoHeader,
    NoSuchColumn,
    NoSuchSheet,
    NotATable,
    Reason,
    TableUnreadable,
    TooManyCells,
    UnclosedQuote,
)
from docgen.roster.fields import FIELDS, Field, FieldKind
from docgen.roster.fill_in import write_template
from docgen.roster.matching import IGNORED, Contest, Matching, match_columns
from docgen.roster.people import MatchingIsOpen, people
from docgen.roster.read import read_table, sheet_names
from docgen.roster.stems import stem_of, stems_of
from docgen.roster.table import CellFault, Column, Row, Table

__all__ = [
    "FIELDS",
    "IGNORED",
    "CellFault",
    "CellOutside",
    "Column",
    "Contest",
    "Entry",
    "Field",
    "FieldKind",
    "Matching",
    "MatchingIsOpen",
    "NoHeader",
    "NoSuchColumn",
    "NoSuchSheet",
    "NotATable",
    "Reason",
    "Row",
    "Table",
    "TableUnreadable",
    "TooManyCells",
    "UnclosedQuote",
    "match_columns",
    "people",
    "read_table",
    "sheet_names",
    "stem_of",
    "stems_of",
    "write_template",
]
