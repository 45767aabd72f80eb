"""Year and region from the titles of a report, on its cover and on its first inner page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from model.form import FORM
from model.form.form import PLACEHOLDER
from model.readers.proposal import ProposedValue
from model.readers.word.report.story import StoryLine
from model.readers.word.report.wording import PlacedWords, without_rule
from model.values.years import YEAR_IN_TEXT, read_year
from resources.messages import readers as words

_TITLES = "".join(FORM.inner_title), FORM.title
_MOST_LINES = 4  # a title is broken into
_LONGEST = 300  # characters
_YEAR = re.compile(rf"(?<![0-9]){YEAR_IN_TEXT}(?=年)")
_YEAR_FIRST = re.compile(rf"({YEAR_IN_TEXT})年度?")


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """A title of the form over the lines first to last; its gaps' values by key."""

    first: int
    last: int
    values: dict[str, str]


def find_titles(lines: Sequence[StoryLine], end: int) -> tuple[FoundTitle, ...]:
    """Return the titles among the first lines, in order."""
    found: list[FoundTitle] = []
    for number in range(end):
        start = found[-1].last + 1 if found else 0
        if title := _title_up_to(lines, start, number):
            found.append(title)
    return tuple(found)


def _title_up_to(lines: Sequence[StoryLine], start: int, last: int) -> FoundTitle | None:
    """Return a title that ends with a line: of as few lines as name a region, if any do."""
    text, found = "", None
    for first in range(last, max(start - 1, last - _MOST_LINES), -1):
        line = lines[first]
        text = line.text + text
        if line.is_blank or len(text) > _LONGEST:
            break
        values = next((v for title in _TITLES if (v := _gaps(title, text)) is not None), None)
        if values is not None:
            found = FoundTitle(first, last, values)
        if line.gap or (values and values.get("region") and not _goes_on(lines, first)):
            break
    return found


def _goes_on(lines: Sequence[StoryLine], number: int) -> bool:
    """Whether a line belongs to the paragraph of the line above: a long region takes two."""
    above = range(max(number - _MOST_LINES, 0), number)
    return any(lines[start].lines > number - start for start in above)


def _gaps(title: str, text: str) -> dict[str, str] | None:
    """Return what stands in the gaps of a title, searched from its end; None for another text."""
    first, *literals = _literals(title)
    placed = PlacedWords(text)
    end = len(placed.text)
    bounds: list[tuple[int, int]] = []
    for literal in reversed(literals):
        start = placed.text.rfind(literal, 0, end)
        if start < 0:
            return None
        bounds.append((start, start + len(literal)))
        end = start
    if bounds[0][1] != len(placed.text) or not placed.text.startswith(first):
        return None
    starts = [len(first), *(stop for _, stop in reversed(bounds[1:]))]
    places = zip(starts, (start for start, _ in reversed(bounds)), strict=True)
    values = (text[slice(*placed.original(*place))] for place in places)
    return _parted(dict(zip(PLACEHOLDER.findall(title), values, strict=True)))


@cache
def _literals(title: str) -> tuple[str, ...]:
    """Return what stands between the gaps of a title, and before and behind them."""
    return tuple(PlacedWords(piece).text for piece in PLACEHOLDER.split(title)[::2])


def _parted(values: dict[str, str]) -> dict[str, str]:
    """Return the values of a title, a year that stands before the region by itself."""
    region = values.get("region", "")
    match = None if "year" in values else _YEAR_FIRST.match(region)
    return {"year": match[1], "region": region[match.end() :]} if match else values


def title_values(
    lines: Sequence[StoryLine], titles: Sequence[FoundTitle]
) -> Iterator[ProposedValue]:
    """Yield region and year; the inner title's before the cover's, a doubt where they differ."""
    for key in ("region", "year"):
        given = [(t, without_rule(t.values.get(key, ""))) for t in reversed(titles)]
        given = [(title, value) for title, value in given if value]
        if given:
            title, value = given[0]
            other = next((other for _, other in given if other != value), "")
            doubt = words.TITLES_DIFFER.format(other=other) if other else ""
            year = read_year(value) if key == "year" else ""
            yield ProposedValue(key, year or value, lines[title.first].origin, doubt)


def year_in(text: str) -> str:
    """Return the first year named in a text; "" for none."""
    found = _YEAR.search(text)
    return found[0] if found else ""
