"""Workbooks read in tests, and those of openpyxl as files."""

from collections.abc import Mapping
from io import BytesIO

from openpyxl import Workbook

from model.readers.read import read_with_tables
from model.readers.sheets.reading import WorkbookReading


def saved(book: Workbook) -> bytes:
    """Return the file of a workbook, without the empty sheet that each begins with."""
    if book.active is not None and book.active.max_row == 1 and len(book.worksheets) > 1:
        book.remove(book.worksheets[0])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def reading(data: bytes | Workbook, year: str = "2019") -> WorkbookReading:
    """Return a workbook, or the tables of a document, as they were read for a year."""
    file = saved(data) if isinstance(data, Workbook) else data
    found = read_with_tables(file, year=year).workbook
    assert found is not None
    return found


def values(data: bytes | Workbook | WorkbookReading, year: str = "2019") -> Mapping[str, object]:
    """Return the values that a workbook holds, by key."""
    read = data if isinstance(data, WorkbookReading) else reading(data, year)
    return {value.key: value.value for value in read.proposal.values}
