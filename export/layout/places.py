"""Which field stands where: from a typed character to its place on paper and back.

What is printed may begin later than what was typed, for blanks before it are dropped.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from export.layout.columns import TextColumn
from export.layout.pages import PageHit, PrintedPlace
from export.layout.pagination import Span
from export.layout.sides import CellSpan, Side, spans
from export.report import measures
from export.report.nodes import Paragraph


def find(sides: Iterable[Side], key: str, paragraph: int, offset: int) -> PrintedPlace | None:
    """Return where a character of a field stands.

    A field of which nothing is printed is found at the end of the sentence it belongs to.
    """
    second_best = None
    for page, span, number in _printed_paragraphs(sides, paragraph):
        found = span.column.paragraphs[number]
        if bounds := _bounds(found, key):
            start, end = bounds
            at = start + max(0, offset - found.skipped)
            if place := _place(page, span, number, min(at, end)):
                if at <= end:
                    return place
                second_best = place  # a value of several paragraphs: it may stand in the next
        elif found.key == key and second_best is None:
            second_best = _place(page, span, number, len(found.text))
    return second_best


def _printed_paragraphs(sides: Iterable[Side], line: int) -> Iterator[tuple[int, CellSpan, int]]:
    """Return page, cell and number of each printed paragraph of this number in its field."""
    numbers: dict[TextColumn, list[int]] = {}  # a long text stands on hundreds of pages
    for page, side in enumerate(sides):
        for placed in side.strips:
            for at, (cell, span) in enumerate(zip(placed.strip.cells, placed.spans, strict=True)):
                column = cell.column
                if column not in numbers:
                    found = enumerate(column.paragraphs)
                    numbers[column] = [n for n, one in found if one.line == line]
                for number in numbers[column]:
                    if _shows(column, span, number):
                        yield page, [*spans(side, placed)][at], number


def _shows(column: TextColumn, span: Span, number: int) -> bool:
    """Whether some lines of a column have one of a paragraph's."""
    first, last = max(span[0], column.lines_above[number]), column.lines_above[number + 1]
    return first < min(span[1], last)


def _bounds(paragraph: Paragraph, key: str) -> tuple[int, int] | None:
    """Return where the printed value of a field starts and ends in a paragraph."""
    if not any(run.key == key for run in paragraph.runs):
        return None
    starts = accumulate((len(run.text) for run in paragraph.runs), initial=0)
    of_key = [
        (start, start + len(run.text))
        for start, run in zip(starts, paragraph.runs, strict=False)
        if run.key == key
    ]
    return of_key[0][0], of_key[-1][1]


def _place(page: int, span: CellSpan, number: int, at: int) -> PrintedPlace | None:
    """Return the place of a paragraph's character; None where another page shows it."""
    column = span.column
    part = column.parts[number]
    within = bisect_right(part.text.starts, at) - 1
    line = column.lines_above[number] + within
    if not span.first <= line < span.last:
        return None
    set_line = part.set_line(within)
    x = span.left + set_line.places[at - set_line.start]
    return PrintedPlace(page, x, span.line_top(line), part.look.line)


def field_at(side: Side, x: float, y: float) -> PageHit | None:
    """Return the field under a point of a page."""
    for item in side.strips:
        if not 0 <= y - measures.TOP - item.top < item.height:
            continue
        for span in spans(side, item):
            is_inside = 0 <= x - span.left + span.cell.side < span.cell.width
            if is_inside and span.first < span.last:
                return _hit(span, x - span.left, y)
    return None


def _hit(span: CellSpan, x: float, y: float) -> PageHit | None:
    column = span.column
    line = _line_at(span, y)
    number = column.paragraph_at(line)
    part, paragraph = column.parts[number], column.paragraphs[number]
    set_line = part.set_line(line - column.lines_above[number])
    at = set_line.start + _nearest(set_line.places, x)
    key = _key_at(paragraph, at)
    bounds = _bounds(paragraph, key) if key else None
    if not bounds:
        return PageHit(key, paragraph.line, 0) if key else None
    offset = max(0, min(at, bounds[1]) - bounds[0]) + paragraph.skipped
    return PageHit(key, paragraph.line, offset)


def _line_at(span: CellSpan, y: float) -> int:
    """Return the line at a height, the nearest one above and below all."""
    tops = [span.line_top(line) for line in range(span.first, span.last)]
    return span.first + max(0, bisect_right(tops, y) - 1)


def _nearest(places: list[float], x: float) -> int:
    """Return the number of the place nearest to ``x``."""
    at = bisect_left(places, x)
    if at == 0 or (at < len(places) and places[at] - x <= x - places[at - 1]):
        return at
    return at - 1


def _key_at(paragraph: Paragraph, at: int) -> str:
    """Return the field of a printed character; of a sentence's own words the next field's."""
    ends = accumulate(len(run.text) for run in paragraph.runs)
    runs = list(zip(ends, paragraph.runs, strict=True))
    under = [run.key for end, run in runs if at <= end]
    if not paragraph.key:
        return under[0] if under else ""
    keyed = [key for key in under if key] or [run.key for _, run in reversed(runs) if run.key]
    return keyed[0] if keyed else paragraph.key
