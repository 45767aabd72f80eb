"""The parts of a report: where its title, its headings 一 to 四 and the captions stand."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from model.form import FORM
from model.form.spec import Page
from model.readers.progress import ReadingProgress
from model.readers.word.report.captions import is_table_word
from model.readers.word.report.story import StoryLine
from model.readers.word.report.wording import bare_names, is_alike, is_named, name_length
from model.values.headings import numbering

_MOST_TRIED = 500  # lines compared with a heading that stands nowhere in its own words
_MOST_NEARLY = 20
_MOST_LINES = 4  # of a heading


@dataclass(frozen=True, slots=True)
class FoundHeading:
    """The lines that are a heading, by number, and where the text behind it begins in the last.

    An ``end`` of 0 says that the heading is missing: what stands below it begins with the line.
    ``is_sure``: its words are the form's, or such as other reports have for them.
    """

    line: int
    last: int
    end: int
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class FoundPart:
    """A part of the report: its heading and the lines under it, [start, end)."""

    heading: FoundHeading
    start: int
    end: int


PARTS: dict[str, tuple[Page, ...]] = {
    page.heading: tuple(one for one in FORM.pages if one.heading == page.heading)
    for page in FORM.pages
    if page.heading
}
"""Heading on the paper → the pages of the form under it."""


def find_parts(
    lines: Sequence[StoryLine], progress: ReadingProgress = lambda done: None
) -> dict[str, FoundPart]:
    """Return the parts that a document has by their headings, in the paper's order."""
    candidates: list[list[FoundHeading]] = []
    for heading, pages in PARTS.items():
        progress(len(candidates) / len(PARTS))
        candidates.append(_candidates(lines, heading, pages))
    first_lines = {found.line for group in candidates for found in group}
    found: dict[str, FoundHeading] = {}
    after = -1
    for (heading, pages), group in zip(PARTS.items(), candidates, strict=True):
        later = [one for one in group if one.line > after]
        if later:
            found[heading] = min(later, key=_preference(lines, first_lines))
            after = found[heading].last
        elif start := _start_of_tables(lines, pages, after + 1):
            found[heading] = start
            after = start.last
    ends = [*(one.line for one in found.values()), len(lines)][1:]
    return {
        heading: FoundPart(one, one.last + 1, end)
        for (heading, one), end in zip(found.items(), ends, strict=True)
    }


def _start_of_tables(
    lines: Sequence[StoryLine], pages: Sequence[Page], after: int
) -> FoundHeading | None:
    """Return the first caption of a part of tables whose heading is missing, to be its start."""
    if not any(table for page in pages for table in page.tables):
        return None
    return next(
        (FoundHeading(n, n, 0) for n in range(after, len(lines)) if is_table_word(lines[n])), None
    )


def _candidates(
    lines: Sequence[StoryLine], heading: str, pages: Sequence[Page]
) -> list[FoundHeading]:
    """Return the lines that may be a heading; such as only nearly are where there is no other."""
    names = (heading, *(alias for page in pages for alias in page.aliases))
    sure = [found for n in range(len(lines)) if (found := heading_at(lines, n, names))]
    return sure or list(islice(_nearly(lines, 0, len(lines), heading), _MOST_NEARLY))


def _nearly(
    lines: Sequence[StoryLine], start: int, end: int, heading: str
) -> Iterator[FoundHeading]:
    numbered = (n for n in range(start, end) if numbering(lines[n].text) and lines[n].words)
    for number in islice(numbered, _MOST_TRIED):
        if is_alike(lines[number].text, heading):
            yield FoundHeading(number, number, len(lines[number].text), is_sure=False)


def heading_at(
    lines: Sequence[StoryLine], number: int, names: tuple[str, ...]
) -> FoundHeading | None:
    """Return the heading that begins with a line, whole or with text behind it; None for none.

    The first of the names is the form's own. A heading may have line ends within it.
    """
    line, known = lines[number], bare_names(names)
    if line.words and line.words in known:
        return FoundHeading(number, number, len(line.text))
    if 1 < line.lines <= _MOST_LINES:
        last = number + line.lines - 1
        whole = "".join(one.text for one in lines[number : last + 1])
        if is_named(whole, names):
            return FoundHeading(number, last, len(lines[last].text))
    length = name_length(line.text, names[0])
    return FoundHeading(number, number, length) if length else None


def _preference(
    lines: Sequence[StoryLine], headings: set[int]
) -> Callable[[FoundHeading], tuple[object, ...]]:
    """Return a key by which the likeliest of several lines comes first.

    Words quoted within a box are no heading where one stands outside, nor in a text where one is
    a heading by its style; a table of contents has one heading behind another.
    """

    def key(found: FoundHeading) -> tuple[object, ...]:
        line, last = lines[found.line], lines[found.last]
        inside = line.cell is not None and not (line.alone and line.across)
        below = next((n for n in range(found.last + 1, len(lines)) if not lines[n].is_blank), None)
        is_whole = found.end == len(last.text)
        return inside, line.outline, not is_whole, not found.is_sure, below in headings, found.line

    return key


def split_by_captions(
    lines: Sequence[StoryLine], start: int, end: int, names: dict[str, tuple[str, ...]]
) -> dict[str, FoundPart]:
    """Return what stands under captions between two lines, by the key of each caption.

    ``names`` holds for each key its caption first, then other words for it. A caption that
    fills its cell or stands outside tables is preferred to one within a text.
    """
    found: dict[str, FoundHeading] = {}
    after = start - 1
    for key, own in names.items():
        group = [
            one for n in range(after + 1, end) if (one := heading_at(lines, n, own)) is not None
        ] or list(_nearly(lines, after + 1, end, own[0]))
        if group:
            found[key] = min(group, key=_preference(lines, set()))
            after = found[key].line
    ends = [*(one.line for one in found.values()), end][1:]
    return {
        key: FoundPart(one, one.last + 1, _end_of_table(lines, one, stop))
        for (key, one), stop in zip(found.items(), ends, strict=True)
    }


def _end_of_table(lines: Sequence[StoryLine], caption: FoundHeading, end: int) -> int:
    """Return where a text ends whose caption stands in a table: with the table, if it is there."""
    table = lines[caption.last].table
    within = [n for n in range(caption.last + 1, end) if lines[n].table == table]
    return within[-1] + 1 if table and within else end
