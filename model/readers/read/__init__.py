"""Reads a document of another program, whatever its kind: the one door of the readers."""

from pathlib import Path

from model.files.disk import Disk, Retry
from model.files.os_errors import read_error
from model.readers.errors import one_refusal
from model.readers.kinds import DocumentKind, kind_of
from model.readers.package import MOST_BYTES
from model.readers.progress import ReadingProgress
from model.readers.proposal import ImportProposal
from model.readers.sheets.reading import WorkbookReading, read_workbook
from model.readers.word.report.reading import read_word


def read_file(path: Path) -> bytes:
    """Return the bytes of a file, of a longer one than is read at most one more. Raises
    DraftError."""
    try:
        return Retry().reading(Disk().read, path, MOST_BYTES + 1)
    except OSError as error:
        raise read_error(error, path) from error


def read_document(
    data: bytes, name: str, progress: ReadingProgress = lambda done: None, year: str = ""
) -> ImportProposal:
    """Return what a document holds for the form. Raises UnreadableDocument or ReadingCancelled.

    ``name`` is the file's, for formats that do not say what they are. ``year`` is the report's,
    for workbooks; "" for the one that they name.
    """
    with one_refusal():
        kind = kind_of(data)
        if kind is DocumentKind.WORD:
            return read_word(data, progress)
        return read_workbook(data, kind, year, progress).proposal


def read_sheets(
    data: bytes, progress: ReadingProgress = lambda done: None, year: str = ""
) -> WorkbookReading | None:
    """Return a workbook or CSV file with the mappings of its tables; None for a Word file.

    Raises like :func:`read_document`.
    """
    with one_refusal():
        kind = kind_of(data)
        if kind is DocumentKind.WORD:
            return None
        return read_workbook(data, kind, year, progress)
