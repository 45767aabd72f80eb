"""Hits that are a part of a longer figure: replacing them changes the figure."""

import re
from bisect import bisect_right

from model.find.query import Span
from model.values.width import DIGITS_OF_EITHER_WIDTH

_DIGIT = f"[{DIGITS_OF_EITHER_WIDTH}]"
# No decimals in 2019.12.31. Digits parted by a comma are one figure only in groups of three.
_FIGURE = re.compile(
    f"(?:{_DIGIT}{{1,3}}(?:,{_DIGIT}{{3}})+(?!{_DIGIT})|{_DIGIT}+)"
    f"(?:[.．]{_DIGIT}+(?![.．]?{_DIGIT}))?"
)
_EDGE = re.compile(f"{_DIGIT}|[,.．]")
_LONGEST = 200  # characters of a figure quoted


def parts_of_figures(text: str, spans: list[Span]) -> dict[Span, Span]:
    """Return the spans that cut a figure, each with the span of that figure and itself."""
    if not any(_EDGE.match(text, start) or _EDGE.match(text, end - 1) for start, end in spans):
        return {}
    figures = [found.span() for found in _FIGURE.finditer(text, 0, spans[-1][1] + _LONGEST)]
    starts = [start for start, _ in figures]
    found: dict[Span, Span] = {}
    for span in spans:
        around = _around(span, figures, starts)
        if around != span:
            found[span] = around
    return found


def _around(span: Span, figures: list[Span], starts: list[int]) -> Span:
    """Return the span with the whole of the figures that it begins or ends in."""
    start, end = span
    first, last = (bisect_right(starts, at) - 1 for at in (start, end - 1))
    if first >= 0 and figures[first][1] > start:
        start = figures[first][0]
    if last >= 0 and figures[last][1] > end:
        end = figures[last][1]
    return start, end
