"""Reads a document of another program, whatever its kind: the one door of the readers."""

from dataclasses import dataclass
from pathlib import Path

from model.files.disk import Disk, Retry
from model.files.os_errors import read_error
from model.readers.errors import one_refusal
from model.readers.kinds import DocumentKind, kind_of
from model.readers.progress import ReadingProgress
from model.readers.proposal import ImportProposal
from model.readers.read.word_tables import read_word_tables
from model.readers.sheets.reading import WorkbookReading, read_workbook
from model.readers.size import MOST_BYTES
from model.readers.word.report.reading import ReportReader, read_story


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """What a document holds for the form; ``workbook``: where its tables can be taken for others.

    A report in Word has none.
    """

    proposal: ImportProposal
    workbook: WorkbookReading | None = None


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
    return read_with_tables(data, progress, year).proposal


def read_with_tables(
    data: bytes, progress: ReadingProgress = lambda done: None, year: str = ""
) -> DocumentReading:
    """Return what a document holds, with the tables of a workbook to be corrected.

    Raises like :func:`read_document`.
    """
    with one_refusal():
        kind = kind_of(data)
        if kind is DocumentKind.WORD:
            return _read_word(data, progress, year)
        return _with_proposal(read_workbook(data, kind, year, progress))


def _read_word(data: bytes, progress: ReadingProgress, year: str) -> DocumentReading:
    """Return a report; or the tables of a document without a part of one, like a workbook's."""
    story = read_story(data, progress)
    reader = ReportReader(story, progress)
    if not reader.has_parts:
        found = _with_proposal(read_word_tables(story, year))
        if found.proposal.values:
            return found
    return DocumentReading(reader.proposal())


def _with_proposal(reading: WorkbookReading) -> DocumentReading:
    return DocumentReading(reading.proposal, reading)
