"""Places in a text, counted in characters, and in Qt's document, counted in UTF-16 units.

A paragraph of the text is a block of the document, so only the paragraph of a place is read.
"""

from bisect import bisect_right

from PySide6.QtGui import QTextDocument

Paragraphs = tuple[tuple[int, str], ...]
"""A text's paragraphs, each with the place in the text where it begins."""

_CODE = "utf-16-le"  # two bytes a unit


def utf16_length(text: str) -> int:
    """How long a text is in a document: a rare character is two units."""
    return len(text.encode(_CODE, "surrogatepass")) // 2


def paragraph_number(paragraphs: Paragraphs, place: int) -> int:
    """Which paragraph a character of the text stands in."""
    return bisect_right(paragraphs, place, key=lambda paragraph: paragraph[0]) - 1


def position_of(document: QTextDocument, paragraphs: Paragraphs, place: int) -> int:
    """Where a character of the text stands in the document."""
    number = paragraph_number(paragraphs, place)
    start, text = paragraphs[number]
    return document.findBlockByNumber(number).position() + utf16_length(text[: place - start])


def character_at(document: QTextDocument, paragraphs: Paragraphs, position: int) -> int:
    """Which character of the text stands at a position of the document."""
    block = document.findBlock(position)
    number = min(block.blockNumber(), len(paragraphs) - 1)
    start, text = paragraphs[number]
    return start + _characters(text, position - block.position())


def _characters(text: str, count: int) -> int:
    """How many characters so many units are."""
    before = text.encode(_CODE, "surrogatepass")[: 2 * count]
    return len(before.decode(_CODE, "surrogatepass"))
