"""Why a document could not be read, with a sentence for the clerk."""

from collections.abc import Generator
from contextlib import contextmanager

from resources.messages import readers as words


class UnreadableDocument(Exception):
    """An expected refusal; ``str()`` says what the file is and what to do, without its text."""


class ReadingCancelled(Exception):
    """The clerk gave up waiting; raised by a Progress."""


@contextmanager
def one_refusal() -> Generator[None]:
    """Turn whatever a library raises on a damaged file into UnreadableDocument."""
    try:
        yield
    except (UnreadableDocument, ReadingCancelled):
        raise
    except Exception as error:
        raise UnreadableDocument(words.DAMAGED) from error
