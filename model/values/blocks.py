"""A text in blocks of some paragraphs, read by themselves: a key press changes one of many."""

from collections.abc import Iterator

from model.values.numbers import parted_from_unit
from model.values.paragraph_cache import cached_by_block
from model.values.pieces import Placed, pieces, placed_paragraphs

_LEAST, _MOST = 2_000, 8_000  # characters; one with a longer paragraph is longer
_ONE_IN = 8  # paragraphs
_FIGURE = 3  # characters that show whether a line ends in a figure


def blocks(text: str) -> tuple[Placed, ...]:
    """Return a text in blocks of whole paragraphs, each with its place; "\\n" parts them.

    What stands around a cut decides on it, so that others stay where they are while one block
    changes. A figure and its unit in the next paragraph are in one block.
    """
    return tuple(_blocks(text))


def _blocks(text: str) -> Iterator[Placed]:
    start = 0
    while (end := _end(text, start)) >= 0:
        yield start, text[start:end]
        start = end + 1
    yield start, text[start:]


def _end(text: str, start: int) -> int:
    """Return where the block that begins here ends; −1 at the end of the text."""
    end = text.find("\n", start + _LEAST)
    while end >= 0:
        may_end = ord(text[end - 2]) % _ONE_IN == 0 or end - start >= _MOST
        below = text.find("\n", end + 1)
        following = text[end + 1 : below if below >= 0 else None]
        if may_end and not parted_from_unit(text[end - _FIGURE : end], following):
            return end
        end = below
    return -1


@cached_by_block
def pieces_of(block: str) -> tuple[Placed, ...]:
    """Return the pieces of a block, each with its place in it."""
    return pieces(placed_paragraphs(block))
