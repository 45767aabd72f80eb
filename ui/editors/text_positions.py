"""Conversion of character offsets in a text from and to UTF-16 positions in Qt's document.

A paragraph of the text is a block of the document, so only one paragraph is measured.
"""

from bisect import bisect_right

from PySide6.QtGui import QTextDocument

Paragraphs = tuple[tuple[int, str], ...]
"""A text's paragraphs, each with the character offset at which it begins."""

_CODE = "utf-16-le"  # two bytes per unit, no byte order mark


def utf16_length(text: str) -> int:
    """Return the length of a text in UTF-16 units: two for a character beyond U+FFFF."""
    return len(text.encode(_CODE, "surrogatepass")) // 2


def characters_in(text: str, count: int) -> int:
    """Return the number of characters in the first ``count`` UTF-16 units."""
    before = text.encode(_CODE, "surrogatepass")[: 2 * count]
    return len(before.decode(_CODE, "surrogatepass"))


def paragraph_number(paragraphs: Paragraphs, place: int) -> int:
    """Return the number, from 0, of the paragraph that contains a character offset."""
    return bisect_right(paragraphs, place, key=lambda paragraph: paragraph[0]) - 1


def position_of(document: QTextDocument, paragraphs: Paragraphs, place: int) -> int:
    """Return the document position of a character offset of the text."""
    number = paragraph_number(paragraphs, place)
    start, text = paragraphs[number]
    return document.findBlockByNumber(number).position() + utf16_length(text[: place - start])


def character_at(document: QTextDocument, paragraphs: Paragraphs, position: int) -> int:
    """Return the character offset in the text of a document position."""
    block = document.findBlock(position)
    number = min(block.blockNumber(), len(paragraphs) - 1)
    start, text = paragraphs[number]
    return start + characters_in(text, position - block.position())
