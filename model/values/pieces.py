"""Paragraphs of a text with their places, long ones cut so that an edit changes one piece only."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from model.values.numbers import parted_from_unit

Placed = tuple[int, str]
"""A part of a text behind its place in the text."""

_LONG = 4_000  # characters; a longer paragraph is cut for reading
_STOP = re.compile("(.)[。！？][”’」』）》]*")
_ONE_IN = 16  # stops
_MARK = re.compile("(.)[，、；：,;\\s]")
_LEAST, _MOST = 2_000, 8_000  # characters of a piece cut where no sentence ends


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
