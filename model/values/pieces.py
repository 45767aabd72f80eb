"""Texts in parts with their places: in paragraphs, in pieces of long ones, in blocks of many.

Where they are cut hangs on what stands there, so that a key press changes one of them only.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from model.values.numbers import parted_from_unit
from model.values.paragraph_cache import cached_by_block

Placed = tuple[int, str]
"""A part of a text behind its place in the text."""

_LONG = 4_000  # characters; a longer paragraph is cut for reading
_STOP = re.compile("(.)[。！？][”’」』）》]*")
_ONE_IN = 16  # stops
_MARK = re.compile("(.)[，、；：,;\\s]")
_LEAST, _MOST = 2_000, 8_000  # characters of a piece cut where no sentence ends, and of a block
_BLOCK_ONE_IN = 8  # paragraphs
_FIGURE = 3  # characters that show whether a line ends in a figure


def placed_paragraphs(text: str) -> tuple[Placed, ...]:
    """Return the paragraphs of a text, each with its place."""
    lines = text.split("\n")
    return tuple(zip(accumulate((len(line) + 1 for line in lines), initial=0), lines, strict=False))


def pieces(paragraphs: Iterable[Placed]) -> tuple[Placed, ...]:
    """Return the paragraphs, a figure and its unit in the next one joined, long ones cut."""
    return tuple(_cut(_with_units(paragraphs)))


def _with_units(paragraphs: Iterable[Placed]) -> Iterator[Placed]:
    """Yield the paragraphs; a figure and its unit in the next paragraph are joined."""
    start, waiting = 0, None
    for offset, paragraph in paragraphs:
        if waiting is None:
            start, waiting = offset, paragraph
        elif parted_from_unit(waiting, paragraph):
            waiting = f"{waiting}\n{paragraph}"
        else:
            yield start, waiting
            start, waiting = offset, paragraph
    if waiting is not None:
        yield start, waiting


def _cut(paragraphs: Iterable[Placed]) -> Iterator[Placed]:
    """Yield content-defined chunks of long paragraphs: an edit changes only its own piece."""
    for offset, paragraph in paragraphs:
        if len(paragraph) <= _LONG:
            yield offset, paragraph
            continue
        start = 0
        for stop in _STOP.finditer(paragraph):
            if ord(stop[1]) % _ONE_IN == 0:
                yield from _bounded(offset + start, paragraph[start : stop.end()])
                start = stop.end()
        yield from _bounded(offset + start, paragraph[start:])


def _bounded(offset: int, piece: str) -> Iterator[Placed]:
    """Yield a piece of more than 8,000 characters cut at a comma or blank, else by length."""
    start = 0
    while len(piece) - start > _MOST:
        marks = _MARK.finditer(piece, start + _LEAST, start + _MOST)
        cuts = (mark.end() for mark in marks if ord(mark[1]) % _ONE_IN == 0)
        end = next(cuts, start + _MOST)
        yield offset + start, piece[start:end]
        start = end
    yield offset + start, piece[start:]


def blocks(text: str) -> tuple[Placed, ...]:
    """Return a text in blocks of whole paragraphs, each with its place; "\\n" parts them.

    A figure and its unit in the next paragraph are in one block.
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
        may_end = ord(text[end - 2]) % _BLOCK_ONE_IN == 0 or end - start >= _MOST
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
