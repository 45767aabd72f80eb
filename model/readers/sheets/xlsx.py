"""Workbooks of Excel 2007 and later (.xlsx, .xlsm), read part by part.

Straight from the XML, for openpyxl reads merged cells and hidden rows only where it builds the
whole sheet, which a file of 4 KB can make last for minutes; and it gives a formula or the value
saved with it, never both.
"""

import re
from xml.etree.ElementTree import Element

from model.readers.errors import UnreadableDocument
from model.readers.package import Package, count_elements, parse_xml
from model.readers.progress import ReadingProgress
from model.readers.sheets import own_marks
from model.readers.sheets.cell_names import Place, cell_place, range_places
from model.readers.sheets.grid_builder import GridBuilder
from model.readers.sheets.number_format import CellText, as_entered, number_text
from model.readers.sheets.workbook import Workbook, built
from model.readers.sheets.xlsx_book import XlsxBook, rich_text, tag_of, whole_number
from resources.messages import readers as words

_PROMISE = re.compile("Z01|F0[23]|财决|公开|三公|支出|决算|基本数字")


def read_xlsx(data: bytes, progress: ReadingProgress) -> Workbook:
    """Return the sheets of a workbook. Raises UnreadableDocument."""
    book = XlsxBook.of(Package(data))
    found: dict[int, GridBuilder] = {}
    notes: list[str] = []
    refusal = words.DAMAGED
    for done, place in enumerate(_by_promise([name for name, _, _ in book.sheets])):
        progress(done / len(book.sheets))
        name, part, is_hidden = book.sheets[place]
        sheet = GridBuilder(name, is_hidden=is_hidden)
        sheet.formulas = {}
        try:
            _fill(sheet, book, part)
        except UnreadableDocument as error:
            refusal = str(error)
            notes.append(words.SHEET_UNREAD.format(name=name))
        else:
            found[place] = sheet
    if not found:
        raise UnreadableDocument(refusal)
    return built([found[place] for place in sorted(found)], notes)


def _by_promise(names: list[str]) -> list[int]:
    """Return the sheets by number, those first whose names speak of our tables.

    Where a workbook holds more than can be read in a second, the others are left out.
    """
    return sorted(range(len(names)), key=lambda place: not _PROMISE.search(names[place]))


def _fill(sheet: GridBuilder, book: XlsxBook, part: str) -> None:
    """Add what stands on a sheet. Raises UnreadableDocument where it is damaged or monstrous."""
    data = book.package.read(part)
    if data is None:
        raise UnreadableDocument(words.DAMAGED)
    elements = count_elements(data)
    if elements > book.left:
        raise UnreadableDocument(words.TOO_MUCH)
    book.left -= elements
    root = parse_xml(data)
    for block in root:
        tag = tag_of(block)
        if tag == "sheetData":
            _add_rows(sheet, book, block)
        elif tag == "cols":
            _hide_columns(sheet, block)
        elif tag == "mergeCells":
            _add_merges(sheet, block)


def _add_rows(sheet: GridBuilder, book: XlsxBook, block: Element) -> None:
    last = -1
    is_own = False
    for row in block:
        number = whole_number(row.get("r"))
        last = number - 1 if number > 0 else last + 1
        if row.get("hidden") in ("1", "true"):
            sheet.hide_row(last)
        column = -1
        for cell in row:
            place = cell_place(cell.get("r", ""))
            column = place[1] if place else column + 1
            shown = _cell_text(cell, book)
            if is_own:
                shown = _own_cell(sheet, (last, column), cell, book.format_of(cell), shown)
            elif (last, column) == (0, 0):
                is_own = shown.text.startswith(own_marks.SHEET)
            sheet.add(last, column, shown.text, shown.remark)


def _own_cell(
    sheet: GridBuilder, place: Place, cell: Element, code: str, shown: CellText
) -> CellText:
    """Return a cell of our own workbook as it was entered; its formula is kept with the sheet."""
    for one in cell:
        if tag_of(one) == "f" and sheet.formulas is not None:
            sheet.formulas[place] = one.text or ""
    return as_entered(shown, code) if cell.get("t", "n") == "n" else shown


def _hide_columns(sheet: GridBuilder, block: Element) -> None:
    for one in block:
        if one.get("hidden") in ("1", "true"):
            sheet.hide_columns(whole_number(one.get("min")) - 1, whole_number(one.get("max")) - 1)


def _add_merges(sheet: GridBuilder, block: Element) -> None:
    for one in block:
        if places := range_places(one.get("ref", "")):
            (row, column), (bottom, right) = places
            sheet.merge(row, column, bottom - row + 1, right - column + 1)


def _cell_text(cell: Element, book: XlsxBook) -> CellText:
    """Return what a cell shows; a formula that was never computed as itself."""
    value: str | None = None
    formula: str | None = None
    for one in cell:
        tag = tag_of(one)
        if tag == "v":
            value = one.text
        elif tag == "f":
            formula = one.text or ""
        elif tag == "is":
            return CellText(rich_text(one))
    if value is None or value == "":
        return CellText("" if formula is None else f"={formula}")
    kind = cell.get("t", "n")
    if kind == "n":
        return number_text(value, book.format_of(cell), is_1904=book.is_1904)
    return CellText(_typed(value, kind, book))


def _typed(value: str, kind: str, book: XlsxBook) -> str:
    if kind == "s":
        number = whole_number(value)
        return book.strings[number] if 0 <= number < len(book.strings) else ""
    if kind == "b":
        return "TRUE" if value == "1" else "FALSE"
    return value
