"""How large a file may be that is read."""

from model.readers.errors import UnreadableDocument
from resources.messages import readers as words

MOST_BYTES = 20_000_000


def check_size(data: bytes) -> None:
    """Raise UnreadableDocument for a file larger than is read."""
    if len(data) > MOST_BYTES:
        raise UnreadableDocument(words.TOO_LARGE.format(most=MOST_BYTES // 1_000_000))
