"""Workbooks of Excel 2007 and later (.xlsx, .xlsm), read part by part.

Straight from the XML, for openpyxl reads merged cells and hidden rows only where it builds the
whole sheet, which a file of 4 KB can make last for minutes; and it gives a formula or the value
saved with it, never both.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

from model.readers.errors import UnreadableDocument
from model.readers.package import Package, parse_xml
from model.readers.progress import ReadingProgress
from model.readers.sheets.cell_names import cell_place, range_places
from model.readers.sheets.grid_builder import GridBuilder
from model.readers.sheets.number_format import BUILT_IN, CellText, number_text
from model.readers.sheets.workbook import Workbook, built
from resources.messages import readers as words

_BOOK = "xl/workbook.xml"
_SHEET_TYPES = ("/worksheet",)
_MOST_SHEETS = 200
_MOST_TAGS = 600_000  # of all sheets, "<": about 150,000 cells and a second
_PROMISE = re.compile("Z01|F0[23]|财决|公开|三公|支出|决算|基本数字")
_GENERAL = "General"


def read_xlsx(data: bytes, progress: ReadingProgress) -> Workbook:
    """Return the sheets of a workbook. Raises UnreadableDocument."""
    book = _Book.of(Package(data))
    found: dict[int, GridBuilder] = {}
    notes: list[str] = []
    refusal = words.DAMAGED
    for done, place in enumerate(_by_promise([name for name, _, _ in book.sheets])):
        progress(done / len(book.sheets))
        name, part, is_hidden = book.sheets[place]
        sheet = GridBuilder(name, is_hidden=is_hidden)
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


@dataclass(slots=True)
class _Book:
    """What all sheets of a workbook share."""

    package: Package
    sheets: list[tuple[str, str, bool]]  # name, part, whether it is hidden
    strings: list[str]
    formats: list[str]  # number format by cell style
    is_1904: bool
    left: int = field(default=_MOST_TAGS)

    @classmethod
    def of(cls, package: Package) -> "_Book":
        root = package.xml(_BOOK)
        if root is None:
            raise UnreadableDocument(words.DAMAGED)
        parts = _relations(package)
        sheets = [
            (sheet.get("name") or "", parts[target], sheet.get("state", "") not in ("", "visible"))
            for sheet in _all(root, "sheet")
            if (target := _relation_id(sheet)) in parts
        ]
        is_1904 = any(one.get("date1904") in ("1", "true") for one in _all(root, "workbookPr"))
        return cls(package, sheets[:_MOST_SHEETS], _strings(package), _formats(package), is_1904)


def _all(root: Element, tag: str) -> Iterator[Element]:
    """Yield the elements of a name in any namespace: strict files have others."""
    return (one for one in root.iter() if _tag(one) == tag)


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _relation_id(sheet: Element) -> str:
    return next((v for k, v in sheet.attrib.items() if k.endswith("}id")), "")


def _relations(package: Package) -> dict[str, str]:
    """Return the parts of the sheets by their relation's id."""
    root = package.xml("xl/_rels/workbook.xml.rels")
    found: dict[str, str] = {}
    for one in root if root is not None else ():
        target = one.get("Target", "").replace("\\", "/")
        if one.get("Type", "").endswith(_SHEET_TYPES) and one.get("TargetMode") != "External":
            absolute = target.startswith("/")
            found[one.get("Id", "")] = normpath(
                target if absolute else join(dirname(_BOOK), target)
            )
    return found


def _strings(package: Package) -> list[str]:
    """Return the shared texts; without their phonetic guides."""
    root = package.xml("xl/sharedStrings.xml")
    return [] if root is None else [_rich_text(one) for one in root if _tag(one) == "si"]


def _rich_text(element: Element) -> str:
    """Return a text with or without runs."""
    texts: list[str] = []
    for one in element:
        tag = _tag(one)
        if tag == "t":
            texts.append(one.text or "")
        elif tag == "r":
            texts += [each.text or "" for each in one if _tag(each) == "t"]
    return "".join(texts)


def _formats(package: Package) -> list[str]:
    """Return the number format of each cell style."""
    root = package.xml("xl/styles.xml")
    if root is None:
        return []
    codes = {one.get("numFmtId", ""): one.get("formatCode", "") for one in _all(root, "numFmt")}
    styles = (style for table in _all(root, "cellXfs") for style in table)
    numbers = (style.get("numFmtId", "0") for style in styles)
    return [codes.get(one) or BUILT_IN.get(_number(one), _GENERAL) for one in numbers]


def _number(text: str | None) -> int:
    """Return a whole number; -1 for what is none."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 9 else -1


def _fill(sheet: GridBuilder, book: _Book, part: str) -> None:
    """Add what stands on a sheet. Raises UnreadableDocument where it is damaged or monstrous."""
    data = book.package.read(part)
    if data is None:
        raise UnreadableDocument(words.DAMAGED)
    tags = data.count(b"<")
    if tags > book.left:
        raise UnreadableDocument(words.TOO_MUCH)
    book.left -= tags
    root = parse_xml(data)
    for block in root:
        tag = _tag(block)
        if tag == "sheetData":
            _add_rows(sheet, book, block)
        elif tag == "cols":
            _hide_columns(sheet, block)
        elif tag == "mergeCells":
            _add_merges(sheet, block)


def _add_rows(sheet: GridBuilder, book: _Book, block: Element) -> None:
    last = -1
    for row in block:
        number = _number(row.get("r"))
        last = number - 1 if number > 0 else last + 1
        if row.get("hidden") in ("1", "true"):
            sheet.hide_row(last)
        column = -1
        for cell in row:
            place = cell_place(cell.get("r", ""))
            column = place[1] if place else column + 1
            shown = _cell_text(cell, book)
            sheet.add(last, column, shown.text, shown.remark)


def _hide_columns(sheet: GridBuilder, block: Element) -> None:
    for one in block:
        if one.get("hidden") in ("1", "true"):
            sheet.hide_columns(_number(one.get("min")) - 1, _number(one.get("max")) - 1)


def _add_merges(sheet: GridBuilder, block: Element) -> None:
    for one in block:
        if places := range_places(one.get("ref", "")):
            (row, column), (bottom, right) = places
            sheet.merge(row, column, bottom - row + 1, right - column + 1)


def _cell_text(cell: Element, book: _Book) -> CellText:
    """Return what a cell shows; a formula that was never computed as itself."""
    value: str | None = None
    formula: str | None = None
    for one in cell:
        tag = _tag(one)
        if tag == "v":
            value = one.text
        elif tag == "f":
            formula = one.text or ""
        elif tag == "is":
            return CellText(_rich_text(one))
    if value is None or value == "":
        return CellText("" if formula is None else f"={formula}")
    return _typed(value, cell.get("t", "n"), _number(cell.get("s", "0")), book)


def _typed(value: str, kind: str, style: int, book: _Book) -> CellText:
    if kind == "s":
        number = _number(value)
        return CellText(book.strings[number] if 0 <= number < len(book.strings) else "")
    if kind == "b":
        return CellText("TRUE" if value == "1" else "FALSE")
    if kind != "n":
        return CellText(value)
    code = book.formats[style] if 0 <= style < len(book.formats) else _GENERAL
    return number_text(value, code, is_1904=book.is_1904)
