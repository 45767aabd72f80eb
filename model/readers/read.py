"""Reads a document of another program, whatever its kind: the one door of the readers."""

from collections.abc import Callable

from model.readers.errors import UnreadableDocument
from model.readers.kinds import DocumentKind, kind_of
from model.readers.proposal import ImportProposal
from model.readers.word.report import read_word
from resources.messages import readers as words

Progress = Callable[[float], object]
"""Told how much is done, 0 to 1; it may raise :class:`ReadingCancelled`."""

Reader = Callable[[bytes, str, Progress], ImportProposal]


class ReadingCancelled(Exception):
    """The clerk gave up waiting; raised by a Progress."""


def read_document(data: bytes, name: str, progress: Progress = lambda done: None) -> ImportProposal:
    """Return what a document holds for the form. Raises UnreadableDocument, nothing else.

    ``name`` is the file's, for formats that do not say what they are.
    """
    try:
        return _READERS[kind_of(data)](data, name, progress)
    except (UnreadableDocument, ReadingCancelled):
        raise
    except Exception as error:  # whatever a library raises on a damaged file
        raise UnreadableDocument(words.DAMAGED) from error


def _word(data: bytes, _name: str, progress: Progress) -> ImportProposal:
    return read_word(data, progress)


_READERS: dict[DocumentKind, Reader] = {DocumentKind.WORD: _word}
