"""What a file holds, as far as two files can be compared: values of the form, lines of text."""

from dataclasses import dataclass

from model.archive.errors import ArchiveError
from model.draft.draft import Draft
from model.files.errors import DraftError, Fault
from model.form import FORM
from model.form.spec import NUMERIC
from model.product import EXTENSION
from model.readers.errors import UnreadableDocument
from model.readers.kinds import DocumentKind, kind_of
from model.readers.progress import ReadingProgress
from model.readers.proposal import ImportProposal
from model.readers.read import read_document
from model.readers.word.report.reading import read_story
from model.storage.codec import decode
from resources.messages.papers import archive as words


@dataclass(frozen=True, slots=True)
class FileContent:
    """The values a file holds for the form, and for a Word document its lines as well.

    ``suffix`` says which files of an archive it can be compared with; ``is_report``: it has
    figures of the form, which the 审核情况说明 has not.
    """

    suffix: str
    values: Draft
    lines: tuple[str, ...] = ()
    is_report: bool = True


def content_of(data: bytes, progress: ReadingProgress = lambda done: None) -> FileContent:
    """Return what a file holds, whatever its name. Raises ArchiveError with why it cannot be
    read, and ReadingCancelled."""
    try:
        return FileContent(EXTENSION, decode(data).draft)
    except DraftError as error:
        if error.code is not Fault.FOREIGN:
            raise ArchiveError(words.UNREADABLE.format(why=error)) from error
    try:
        return _document(data, progress)
    except UnreadableDocument as error:
        raise ArchiveError(words.UNREADABLE.format(why=error)) from error


def _document(data: bytes, progress: ReadingProgress) -> FileContent:
    """Return a document of another program. Raises UnreadableDocument, ReadingCancelled."""
    kind = kind_of(data)
    if kind is not DocumentKind.WORD:
        found = _values(read_document(data, "", progress))
        if not found.values:
            raise UnreadableDocument(words.NOTHING_OF_FORM)
        return FileContent(f".{kind.value}", found)
    lines = tuple(line.text for line in read_story(data, progress).lines)
    try:
        found = _values(read_document(data, "", progress))
    except UnreadableDocument:  # a document without a part of the report
        found = Draft()
    is_report = any(FORM[key].kind in NUMERIC for key in found.values)
    return FileContent(f".{kind.value}", found if is_report else Draft(), lines, is_report)


def _values(proposal: ImportProposal) -> Draft:
    return Draft().with_values({one.key: one.value for one in proposal.values}, {})
