"""The kind of a file by its contents, whatever its name says."""

import re
import zipfile
from enum import Enum
from io import BytesIO

from model.readers.errors import UnreadableDocument
from model.readers.size import check_size
from resources.messages import readers as words


class DocumentKind(Enum):
    """The kinds of document that can be read."""

    WORD = "docx"
    WORKBOOK = "xlsx"
    OLD_WORKBOOK = "xls"
    CSV = "csv"


_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_START = 4_096  # bytes looked at for a mark in a text file
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_MARKS = (
    (b"%PDF", words.PDF),
    (b"{\\rtf", words.RICH_TEXT),
    (_PICTURES, words.PICTURE),
    (_ARCHIVES, words.ARCHIVE),
)
_OLD_WORD_XML = re.compile(rb'progid="Word\.Document"|schemas\.microsoft\.com/office/word/2003')
_WEB_PAGE = re.compile(rb"<(?:!doctype\s+html|html|table|meta)\b", re.IGNORECASE)
_OLD_WORD = "WordDocument".encode("utf-16-le")
_OLD_SHEETS = "Workbook".encode("utf-16-le"), "\0Book".encode("utf-16-le")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def kind_of(data: bytes) -> DocumentKind:
    """Return what a file is. Raises UnreadableDocument with what to do for all other kinds."""
    check_size(data)
    if not data.strip(b"\0 \r\n\t"):
        raise UnreadableDocument(words.EMPTY)
    if data.startswith(_ZIP):
        return _kind_of_zip(data)
    if data.startswith(_OLE):
        return _kind_of_ole(data)
    if refusal := _refusal(data[:_START]):
        raise UnreadableDocument(refusal)
    return DocumentKind.CSV


def _kind_of_zip(data: bytes) -> DocumentKind:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = package.namelist()
    except Exception as error:  # zipfile raises many kinds on damaged files
        raise UnreadableDocument(words.DAMAGED) from error
    folders = {name.replace("\\", "/").partition("/")[0].lower() for name in names}
    if "word" in folders:
        return DocumentKind.WORD
    if "xl" in folders:
        return DocumentKind.WORKBOOK
    if "ppt" in folders:
        raise UnreadableDocument(words.SLIDES)
    is_open_document = "mimetype" in names and "content.xml" in names
    raise UnreadableDocument(words.OPEN_DOCUMENT if is_open_document else words.ARCHIVE)


def _kind_of_ole(data: bytes) -> DocumentKind:
    """Return the kind of a file of Office 97: its streams are named in UTF-16."""
    if _ENCRYPTED in data:
        raise UnreadableDocument(words.ENCRYPTED)
    if _OLD_WORD not in data and any(name in data for name in _OLD_SHEETS):
        return DocumentKind.OLD_WORKBOOK
    raise UnreadableDocument(words.OLD_WORD)


def _refusal(start: bytes) -> str:
    """Return the sentence about what is neither zip nor OLE and no text; "" for a text."""
    if found := next((sentence for mark, sentence in _MARKS if start.startswith(mark)), ""):
        return found
    if _OLD_WORD_XML.search(start):
        return words.OLD_WORD_XML
    if _WEB_PAGE.search(start):
        return words.WEB_PAGE
    is_text = b"\0" not in start.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    is_utf16 = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    return "" if is_text or is_utf16 else words.UNKNOWN
