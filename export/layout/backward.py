"""Words of scripts written from right to left, within a line written from left to right."""

import re
from collections.abc import Iterator

from export.layout.kinsoku import extends

# Hebrew, Arabic and their neighbours. Between two such letters blanks, marks and figures belong
# to them; the digits of a figure stand as everywhere.
_LETTER = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_BACKWARD = re.compile(rf"[{_LETTER}](?:[{_LETTER}\W\d]*[{_LETTER}])?")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def backward(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where characters between ``start`` and ``end`` are set from right to left."""
    return [match.span() for match in _BACKWARD.finditer(text, start, end)]


def clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what is not parted when characters are turned round: letters with marks, figures."""
    while start < end:
        figure = _FIGURE.match(text, start, end)
        behind = figure.end() if figure else start + 1
        while behind < end and extends(text[behind]):
            behind += 1
        yield start, behind
        start = behind
