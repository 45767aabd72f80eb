"""Guesses of where the lines of a region go in a table of the form, by their labels."""

import re
from collections.abc import Mapping, Sequence

from model.readers.tables.layout import Stack
from model.readers.tables.mapping import TableMapping
from model.readers.tables.meaning import LineMeaning, TableVocabulary, brief_label
from model.readers.tables.regions import Region
from model.readers.tables.units import OURS, last_unit
from model.values.years import YEAR_IN_TEXT
from resources.messages import readers as words

_YEAR = re.compile(f"(?<![0-9]){YEAR_IN_TEXT}(?![0-9])")
_LAST_YEAR = re.compile("上年|去年|上一年|往年")
_LONGEST = 60  # characters of a title


def guess_mapping(region: Region, vocabulary: TableVocabulary) -> TableMapping:
    """Return what the lines of a region mean in one table, be it that or not."""
    columns = {c: vocabulary.meaning(stack) for c, stack in region.columns.items()}
    cells = tuple((r, c) for r in region.band.body for c in region.columns)
    rows = _row_meanings(region.rows, vocabulary)
    return TableMapping(region.grid, vocabulary.table.key, rows, columns, cells)


def _row_meanings(rows: Mapping[int, Stack], vocabulary: TableVocabulary) -> dict[int, LineMeaning]:
    """Return the meanings of rows from the top: 购置费 alone belongs to the row above it."""
    found: dict[int, LineMeaning] = {}
    above = LineMeaning()
    for number, stack in rows.items():
        found[number] = vocabulary.meaning(stack, above)
        if found[number].is_known:
            above = found[number]
    return found


def completed(guess: TableMapping, region: Region, year: str, *, is_sure: bool) -> TableMapping:
    """Return a guess with the units, names and doubts of its region."""
    doubts = [_other_year(region.titles, year), "" if is_sure else words.FEW_LABELS]
    if region.unit_above and region.unit != OURS:
        doubts.append(words.UNIT_ABOVE.format(unit=region.unit))
    lines = (*region.band.above, *region.band.head)
    labels = [(r, c) for r in lines for c in range(len(region.texts[r]))]
    labels += [(r, c) for r in region.band.body for c in region.group.sides]
    return TableMapping(
        guess.grid,
        guess.table,
        guess.rows,
        guess.columns,
        guess.cells,
        region.unit,
        _units(region.rows),
        _units(region.columns),
        _names(region.rows),
        _names(region.columns),
        tuple(labels),
        doubt="；".join(filter(None, doubts)),
    )


def _units(lines: Mapping[int, Stack]) -> dict[int, str]:
    return {n: unit for n, stack in lines.items() if (unit := last_unit(stack))}


def _names(lines: Mapping[int, Stack]) -> dict[int, str]:
    return {n: " ".join(map(brief_label, stack)) for n, stack in lines.items()}


def _other_year(titles: Sequence[str], year: str) -> str:
    """Return a sentence where all years in the titles are others, or last year; "" otherwise."""
    titles = [text for text in titles if len(text) <= _LONGEST]
    years = [found for text in titles for found in _YEAR.findall(text)]
    if years:
        return "" if not year or year in years else words.TITLE_OF_YEAR.format(year=years[-1])
    last = (text for text in titles if _LAST_YEAR.search(text))
    return next((words.TITLE_OF_LAST_YEAR.format(title=brief_label(text)) for text in last), "")
