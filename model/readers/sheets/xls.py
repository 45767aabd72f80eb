"""Workbooks of Excel 97 to 2003 (.xls), read by xlrd."""

from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Protocol, cast

import xlrd
from xlrd import compdoc

from model.readers.errors import UnreadableDocument
from model.readers.progress import ReadingProgress
from model.readers.sheets.biff_gate import check_biff
from model.readers.sheets.grid_builder import MOST_ROWS, GridBuilder
from model.readers.sheets.number_format import CellText, number_text
from model.readers.sheets.workbook import Workbook, built
from resources.messages import readers as words

_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5
_BLANK = 0, 6
_STREAMS = "Workbook", "Book"


class _Style(Protocol):
    format_key: int


class _Format(Protocol):
    format_str: str | None


class _Line(Protocol):
    hidden: int


class _Sheet(Protocol):
    """What is read of xlrd's sheet, which has no types."""

    name: str
    nrows: int
    visibility: int
    merged_cells: Sequence[tuple[int, int, int, int]]
    rowinfo_map: Mapping[int, _Line]
    colinfo_map: Mapping[int, _Line]

    def row_types(self, rowx: int) -> Sequence[int]: ...
    def cell_type(self, rowx: int, colx: int) -> int: ...
    def cell_value(self, rowx: int, colx: int) -> object: ...
    def cell_xf_index(self, rowx: int, colx: int) -> int: ...


class _Book(Protocol):
    """What is read of xlrd's workbook."""

    nsheets: int
    datemode: int
    xf_list: Sequence[_Style]
    format_map: Mapping[int, _Format]

    def sheet_by_index(self, sheetx: int) -> _Sheet: ...
    def unload_sheet(self, sheet_name_or_index: int) -> None: ...


def read_xls(data: bytes, progress: ReadingProgress) -> Workbook:
    """Return the sheets of a workbook. Raises UnreadableDocument, and what xlrd raises."""
    stream = _stream(data)
    check_biff(stream)
    book = cast(
        "_Book",
        xlrd.open_workbook(
            file_contents=stream,
            logfile=StringIO(),
            formatting_info=True,
            on_demand=True,
            ragged_rows=True,
        ),
    )
    sheets: list[GridBuilder] = []
    for number in range(book.nsheets):
        progress(number / book.nsheets)
        sheets.append(_read_sheet(book, book.sheet_by_index(number)))
        book.unload_sheet(number)
    return built(sheets)


def _stream(data: bytes) -> bytes:
    """Return the stream of the workbook within the file."""
    document = compdoc.CompDoc(data, logfile=StringIO())
    for name in _STREAMS:
        if stream := document.get_named_stream(name):
            return bytes(stream)
    raise UnreadableDocument(words.DAMAGED)


def _read_sheet(book: _Book, sheet: _Sheet) -> GridBuilder:
    found = GridBuilder(sheet.name, is_hidden=sheet.visibility != 0)
    for row in range(min(sheet.nrows, MOST_ROWS)):
        for column, kind in enumerate(sheet.row_types(row)):
            if kind not in _BLANK:
                shown = _cell_text(book, sheet, row, column)
                found.add(row, column, shown.text, shown.remark)
    for row in range(MOST_ROWS, sheet.nrows):
        found.add_far(sum(kind not in _BLANK for kind in sheet.row_types(row)))
    for top, bottom, left, right in sheet.merged_cells:
        found.merge(top, left, bottom - top, right - left)
    _hide_lines(sheet, found)
    return found


def _hide_lines(sheet: _Sheet, found: GridBuilder) -> None:
    for row, line in sheet.rowinfo_map.items():
        if line.hidden:
            found.hide_row(row)
    for column, line in sheet.colinfo_map.items():
        if line.hidden:
            found.hide_columns(column, column)


def _cell_text(book: _Book, sheet: _Sheet, row: int, column: int) -> CellText:
    kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
    if kind == _TEXT:
        return CellText(str(value))
    if kind in (_NUMBER, _DATE) and isinstance(value, float):
        code = _format(book, sheet.cell_xf_index(row, column))
        return number_text(value, code, is_1904=book.datemode == 1)
    if kind == _BOOLEAN:
        return CellText("TRUE" if value else "FALSE")
    if kind == _ERROR and isinstance(value, int):
        return CellText(xlrd.error_text_from_code.get(value, "#N/A"))
    return CellText("")


def _format(book: _Book, style: int) -> str:
    key = book.xf_list[style].format_key if 0 <= style < len(book.xf_list) else -1
    found = book.format_map.get(key)
    return (found.format_str if found else None) or "General"
