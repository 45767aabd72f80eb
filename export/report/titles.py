"""The titles on the cover and on the first inner page, broken where the sense allows it."""

from collections.abc import Iterator
from typing import NamedTuple

from export.report import measures
from export.report.balanced_lines import balanced_lines, pieces, possible_ends
from export.report.line_breaks import width
from export.report.looks import LOOKS
from export.report.nodes import BREAK, Paragraph, Run, Style
from export.report.place_names import place_ends
from export.report.sentences import sentence_text
from model.draft.facts import Facts
from model.form import FORM

_SMALLER = (measures.SIZE_SMALL_1, measures.SIZE_2)  # of a long title on the cover
_PARAGRAPH = "\r"  # no text of a report holds it
_LONGEST = 80  # characters; what is longer Word breaks where it will


def inner_title(facts: Facts) -> tuple[Paragraph, ...]:
    """Return the lines of the inner title as the form breaks it; 22 pt never fit on one.

    A region too long for that stands in a line of its own, or in two.
    """
    texts = tuple(text for line in FORM.inner_title if (text := sentence_text(facts, line)))
    if all(width(text) <= _room(measures.SIZE_2) for text in texts):
        return tuple(Paragraph(Style.TITLE, (Run(text),)) for text in texts)
    return _title(facts, Style.TITLE, "".join(texts), (measures.SIZE_2,))


def cover_title(facts: Facts) -> tuple[Paragraph, ...]:
    """Return the lines of the cover's title, as few as hold it and about equally long.

    A line ends where the sense does. Only a region too long for that is broken elsewhere.
    """
    text = sentence_text(facts, FORM.title)
    return _title(facts, Style.COVER_TITLE, text, (measures.SIZE_1, *_SMALLER))


def _title(
    facts: Facts, style: Style, text: str, sizes: tuple[float, ...]
) -> tuple[Paragraph, ...]:
    region = sentence_text(facts, "{region}")
    good = {len(region), len(sentence_text(facts, FORM.inner_title[0]))} - {0, len(text)}
    if len(text) > _LONGEST:
        return _paragraphs(style, text, (len(region), len(text)), good, sizes[0])
    places = {*good, *place_ends(region)}
    anywhere = [end for end in possible_ends(region) if 1 < end < len(region) - 1]
    for attempt in _attempts(sizes):
        wished = places if attempt.in_region else good
        others = anywhere if attempt.anywhere else ()
        ends = balanced_lines(text, _room(attempt.size), attempt.lines, wished, others)
        if ends:
            return _paragraphs(style, text, ends, good, attempt.size)
    return _paragraphs(style, text, (len(region), len(text)), good, sizes[0])


class _Attempt(NamedTuple):
    """A way to set a title: lines may end inside the region, behind a place or ``anywhere``."""

    lines: int
    size: float
    in_region: bool = True
    anywhere: bool = False


def _attempts(sizes: tuple[float, ...]) -> Iterator[_Attempt]:
    """Yield what is tried in turn: few lines, whole places, then size count most."""
    yield _Attempt(1, sizes[0])
    for size in sizes:
        yield _Attempt(2, size, in_region=False)
        yield _Attempt(2, size)
    yield _Attempt(3, sizes[0])
    yield from (_Attempt(2, size, anywhere=True) for size in sizes)
    yield from (_Attempt(lines, sizes[0], anywhere=True) for lines in (3, 4))


def _paragraphs(
    style: Style, text: str, ends: tuple[int, ...], good: set[int], size: float
) -> tuple[Paragraph, ...]:
    """Return a paragraph up to each end that the form knows; a region's lines are one paragraph."""
    points = 0 if size == LOOKS[style].points else size
    lines = zip(pieces(text, ends), ends, strict=True)
    marked = "".join(line + (_PARAGRAPH if end in good else BREAK) for line, end in lines)
    kept = marked.rstrip(BREAK).split(_PARAGRAPH)
    return tuple(Paragraph(style, (Run(line, points=points),)) for line in kept)


def _room(size: float) -> float:
    """Return how many full-width characters of this size (pt) a line holds."""
    return measures.TEXT_WIDTH / (20 * size)
