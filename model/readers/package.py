"""The parts of a .docx or .xlsx file, behind limits: a file of 20 MB can unfold to gigabytes."""

import zipfile
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from model.readers.errors import UnreadableDocument
from model.readers.progress import ReadingProgress
from model.readers.size import check_size
from resources.messages import readers as words

_MOST_ENTRIES = 4_000
_MOST_IN_PART = 16_000_000  # bytes of one part, unfolded
_MOST_IN_ALL = 200_000_000
_MOST_ELEMENTS = 250_000  # of one part: as many with an attribute each take 200 MB
_PIECE = 1 << 16
_ENCRYPTED = 0x1


class Package:
    """The parts of a zip by name; each is unfolded when it is asked for, and counted."""

    def __init__(self, data: bytes) -> None:
        """Raises UnreadableDocument for a damaged or monstrous one."""
        check_size(data)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except Exception as error:  # zipfile raises many kinds on damaged files
            raise UnreadableDocument(words.DAMAGED) from error
        entries = self._zip.infolist()
        if len(entries) > _MOST_ENTRIES:
            raise UnreadableDocument(words.TOO_MUCH)
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise UnreadableDocument(words.ENCRYPTED)
        self._entries = {_part_name(entry.filename): entry for entry in reversed(entries)}
        self._left = _MOST_IN_ALL

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, without a slash before them."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes | None:
        """Return a part; None where there is none. Raises UnreadableDocument.

        Bytes are counted while it unfolds, for the size in its header can lie.
        """
        entry = self._entries.get(_part_name(name))
        if entry is None:
            return None
        most = min(_MOST_IN_PART, self._left)
        data = bytearray()
        try:
            with self._zip.open(entry) as part:
                while len(data) <= most and (piece := part.read(_PIECE)):
                    data += piece
        except Exception as error:  # bad checksums, methods, offsets
            raise UnreadableDocument(words.DAMAGED) from error
        if len(data) > most:
            raise UnreadableDocument(words.TOO_MUCH)
        self._left -= len(data)
        return bytes(data)

    def xml(self, name: str, progress: ReadingProgress = lambda done: None) -> Element | None:
        """Return the root of a part; None where there is none. Raises UnreadableDocument."""
        data = self.read(name)
        return None if data is None else parse_xml(data, progress)


def parse_xml(data: bytes, progress: ReadingProgress = lambda done: None) -> Element:
    """Return the root of an XML document in UTF-8 that declares no document type.

    Raises UnreadableDocument. Without a document type there are no entities to unfold and no
    other files to load; one in UTF-16 would escape the search, and no program writes it.
    """
    if count_elements(data) > _MOST_ELEMENTS:
        raise UnreadableDocument(words.TOO_MUCH)
    if b"<!DOCTYPE" in data or b"\0" in data[:4]:
        raise UnreadableDocument(words.DAMAGED)
    try:
        parser = ElementTree.XMLParser()
        for start in range(0, len(data), _PIECE):  # fed whole, it would let no other thread run
            progress(start / len(data))
            parser.feed(data[start : start + _PIECE])
        return parser.close()
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise UnreadableDocument(words.DAMAGED) from error


def count_elements(data: bytes) -> int:
    """Return how many elements an XML document holds, without reading it."""
    return data.count(b"<") - data.count(b"</")


def _part_name(name: str) -> str:
    """Return a part's name as relations give it: without a slash before it, in lower case."""
    return name.replace("\\", "/").removeprefix("/").lower()
