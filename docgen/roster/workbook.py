"""Workbooks as rows of text: XLSX, XLSB, XLS and ODS. The only door to python-calamine."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

import python_calamine

from docgen.model import Notice
from docgen.roster import sheet_binary, sheet_ods, sheet_xls, sheet_xml
from docgen.roster.cells import Spread, row_of
from docgen.roster.container import FileType, Parts, packed
from docgen.roster.errors import NoSuchSheet, NotATable, Reason
from docgen.roster.sheet_xml import SheetPart
from docgen.roster.survey import Survey
from docgen.roster.table import Row

T = TypeVar("T")
MACROS = "vbaproject.bin"
RELATIONSHIPS = "xl/_rels/workbook.{}.rels"
SHARED = ("sharedstrings", "styles", "workbook")  # the parts that a sheet leans on
PANIC = "PanicException"  # what the library raises where its own code fails; it is no Exception


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that can be read: its name, whether it is hidden, and its rows when they are asked for."""

    name: str
    is_hidden: bool
    rows: Callable[[], tuple[Row, ...]]


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of a file in their order, and what was left aside."""

    sheets: tuple[Sheet, ...]
    notices: tuple[Notice, ...] = ()

    def sheet(self, file_name: str, name: str) -> Sheet:
        """The sheet of this name.

        Raises:
            NoSuchSheet: there is none.
        """
        found = next((sheet for sheet in self.sheets if sheet.name == name), None)
        if found is None:
            raise NoSuchSheet(file_name, name, tuple(sheet.name for sheet in self.sheets))
        return found


def open_workbook(data: bytes, kind: FileType, name: str) -> Workbook:
    """The workbook in some bytes of the given kind (not CSV).

    Raises:
        TableUnreadable: it is damaged, encrypted or larger than the limits.
    """
    match kind:
        case FileType.XLSX:
            return _open_package(data, name, "xml")
        case FileType.XLSB:
            return _open_package(data, name, "bin")
        case FileType.ODS:
            return _open_ods(data, name)
        case _:
            return _open_xls(data, name)


def _open_package(data: bytes, name: str, suffix: str) -> Workbook:
    parts = Parts(data, name)
    main, relations = parts.read(f"xl/workbook.{suffix}"), parts.read(RELATIONSHIPS.format(suffix))
    if suffix == "xml":
        found = sheet_xml.sheets(main, relations)
    else:
        found = sheet_binary.sheets(main, sheet_xml.worksheet_parts(relations))
    sheets = (Sheet(each.name, each.is_hidden, _package_rows(parts, name, each)) for each in found)
    return Workbook(tuple(sheets), _macro_notices(name, parts))


def _macro_notices(name: str, parts: Parts) -> tuple[Notice, ...]:
    if not any(part.endswith(MACROS) for part in parts.names):
        return ()
    text = f"Tệp «{name}» có macro. Macro không được chạy; chỉ các giá trị trong ô được đọc."
    return (Notice("macros-not-run", text),)


def _package_rows(parts: Parts, name: str, sheet: SheetPart) -> Callable[[], tuple[Row, ...]]:
    """Reads one sheet. The library is given that sheet and what it leans on: no macro, link or other sheet."""

    def rows() -> tuple[Row, ...]:
        content = parts.read(sheet.part)
        is_binary = sheet.part.endswith(".bin")
        survey = (sheet_binary if is_binary else sheet_xml).survey(content)
        survey.check(name, sheet.name)
        content = content if is_binary else sheet_xml.with_dates_that_are(content)
        chosen = parts.read_where(_is_leaned_on) | {sheet.part: content}
        return _read(lambda: _named(packed(chosen), sheet.name), survey, name)

    return rows


def _is_leaned_on(part: str) -> bool:
    if part == "[content_types].xml" or part.startswith("_rels/"):
        return True
    return part.startswith("xl/") and part.rpartition("/")[2].split(".")[0] in SHARED


def _open_ods(data: bytes, name: str) -> Workbook:
    parts = Parts(data, name)
    manifest = parts.read_where(lambda part: part == "meta-inf/manifest.xml")
    if any(b"encryption-data" in content for content in manifest.values()):
        raise NotATable(name, Reason.ENCRYPTED)
    surveyor = sheet_ods.Surveyor()
    chosen = parts.read_where(lambda part: part in ("mimetype", "content.xml")) | manifest
    try:
        surveyor.read(parts.read("content.xml"))
    except sheet_ods.NotWellFormed as error:
        raise NotATable(name, Reason.DAMAGED) from error
    for sheet, survey in surveyor.surveys.items():
        survey.check(name, sheet)
    return _loaded(packed(chosen), list(surveyor.surveys.values()), name)


def _open_xls(data: bytes, name: str) -> Workbook:
    try:
        surveys = sheet_xls.surveys(data)
    except sheet_xls.IsEncrypted as error:
        raise NotATable(name, Reason.ENCRYPTED) from error
    except sheet_xls.NotACompoundFile as error:
        raise NotATable(name, Reason.DAMAGED) from error
    for survey in surveys:
        survey.check(name, "")
    return _loaded(io.BytesIO(data), list(surveys), name)


def _loaded(source: io.BytesIO, surveys: list[Survey], name: str) -> Workbook:
    """A workbook whose sheets are all built when it is opened."""
    book = _guarded(lambda: python_calamine.load_workbook(source), name)
    surveys += [Survey()] * (len(book.sheets_metadata) - len(surveys))
    sheets = []
    for index, known in enumerate(book.sheets_metadata):
        is_hidden = known.visible != python_calamine.SheetVisibleEnum.Visible
        if known.typ == python_calamine.SheetTypeEnum.WorkSheet:
            sheets.append(Sheet(known.name, is_hidden, _loaded_rows(book, index, surveys[index], name)))
    return Workbook(tuple(sheets))


def _loaded_rows(
    book: python_calamine.CalamineWorkbook, index: int, survey: Survey, name: str
) -> Callable[[], tuple[Row, ...]]:
    return lambda: _read(lambda: book.get_sheet_by_index(index), survey, name)


def _named(source: io.BytesIO, sheet: str) -> python_calamine.CalamineSheet:
    return python_calamine.load_workbook(source).get_sheet_by_name(sheet)


def _read(sheet: Callable[[], python_calamine.CalamineSheet], survey: Survey, name: str) -> tuple[Row, ...]:
    return _guarded(lambda: tuple(_rows(sheet(), survey)), name)


def _guarded(work: Callable[[], T], name: str) -> T:
    """What the library gives; whatever it raises on a damaged file becomes our error."""
    try:
        return work()
    except (python_calamine.CalamineError, OSError, ValueError, OverflowError) as error:
        raise NotATable(name, Reason.DAMAGED) from error
    except BaseException as error:
        if type(error).__name__ != PANIC:
            raise
        raise NotATable(name, Reason.DAMAGED) from error


def _rows(sheet: python_calamine.CalamineSheet, survey: Survey) -> Iterator[Row]:
    """The filled rows. The library gives the rows from the first one, but begins them at the first filled column."""
    if sheet.start is None:
        return
    before = [""] * sheet.start[1]
    spread = Spread(survey.spans)
    faults = survey.faults_by_row()
    for index, values in enumerate(sheet.iter_rows()):
        row = row_of(index + 1, spread.row(index, before + values))
        wrong, is_hidden = faults.get(index, ()), index in survey.hidden
        if wrong or any(row.texts):
            yield replace(row, faults=wrong, is_hidden=is_hidden) if wrong or is_hidden else row
