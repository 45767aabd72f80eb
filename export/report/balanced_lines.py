"""A short text in lines of about one length: titles, and what is written on ruled lines."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

from export.report import measures
from export.report.line_breaks import character_width, width
from export.report.place_names import WHOLE

_UNWISHED = 2.0  # an end where the sense has none counts as much as so many characters


def balanced_lines(
    text: str, room: float, count: int, good: Iterable[int], others: Iterable[int] = ()
) -> tuple[int, ...] | None:
    """Return where lines end so that ``count`` of them, each at most ``room`` wide, hold a text.

    They are about equally wide and end at ``good`` places where these lie near, else at
    ``others``. Widths count full-width characters; the last end is that of the text. None where
    such lines do not hold it.
    """
    if width(text) > count * room:
        return None
    widths = [0.0, *accumulate(map(character_width, text))]
    wished = set(good)
    possible = wished.union(others)
    ends = [0]
    for left in range(count, 1, -1):
        start = widths[ends[-1]]
        least, ideal = widths[-1] - (left - 1) * room, (widths[-1] - start) / left
        costs = {
            end: abs(widths[end] - start - ideal) + (0 if end in wished else _UNWISHED)
            for end in possible
            if ends[-1] < end < len(text) and least <= widths[end] <= start + room
        }
        if not costs:
            return None
        ends.append(min(costs, key=lambda end: (costs[end], -end)))
    return (*ends[1:], len(text)) if widths[-1] - widths[ends[-1]] <= room else None


def possible_ends(text: str) -> Iterator[int]:
    """Yield where a line may end: in no word, before no mark that closes, after none that opens."""
    whole = {i for found in WHOLE.finditer(text) for i in range(found.start() + 1, found.end())}
    for end, (before, after) in enumerate(pairwise(text), 1):
        stuck = before in measures.NOT_LAST or after in measures.NOT_FIRST
        if end not in whole and not stuck and unicodedata.category(after)[0] != "M":
            yield end


def pieces(text: str, ends: Iterable[int]) -> tuple[str, ...]:
    """Return a text in its lines."""
    return tuple(text[start:end] for start, end in pairwise((0, *ends)))
