"""Corrections of a mapping by the clerk: another meaning for a line, another table for a sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from model.form import FORM
from model.form.spec import Table
from model.readers.grid import TextGrid
from model.readers.tables.guessing import completed, guess_mapping
from model.readers.tables.mapping import TableMapping
from model.readers.tables.meaning import LineMeaning, TableVocabulary
from model.readers.tables.regions import regions

_TABLES = {table.key: table for table in FORM.tables}


def choices(table: str) -> Iterator[tuple[str, LineMeaning]]:
    """Yield what a line of a sheet may stand for in a table of the form, with its label."""
    of: Table = _TABLES[table]
    for row in of.rows:
        yield row.label, LineMeaning(row=row.name)
    for column in of.columns:
        yield column.label, LineMeaning(column=column.name)
        for number, part in enumerate(column.apart):
            yield part.labels[0], LineMeaning(column=column.name, part=number)


def with_row(mapping: TableMapping, number: int, meaning: LineMeaning) -> TableMapping:
    """Return a mapping in which a row of the grid means this; LineMeaning() for nothing."""
    rows = {**mapping.rows, number: meaning}
    return _reaching(replace(mapping, rows=rows), [(number, c) for c in mapping.columns])


def with_column(mapping: TableMapping, number: int, meaning: LineMeaning) -> TableMapping:
    """Return a mapping in which a column of the grid means this; LineMeaning() for nothing."""
    columns = {**mapping.columns, number: meaning}
    return _reaching(replace(mapping, columns=columns), [(r, number) for r in mapping.rows])


def _reaching(mapping: TableMapping, cells: Sequence[tuple[int, int]]) -> TableMapping:
    """Return a mapping with these cells too: a guess may have left them out."""
    return replace(mapping, cells=tuple(sorted({*mapping.cells, *cells})), doubt="")


def mapping_as(
    grids: Sequence[TextGrid], number: int, table: str, year: str, near: int | None = None
) -> TableMapping:
    """Return how a sheet goes into a table that the clerk names, as far as its labels tell.

    ``near`` is a row of the part that is meant, where the sheet has several; the largest
    otherwise. Lines without a label of the form mean nothing until the clerk says what.
    """
    grid = grids[number]
    vocabulary = TableVocabulary(_TABLES[table], year)
    found = list(regions(number, grid, vocabulary.knows))
    if not found:
        rows, columns = range(len(grid.rows)), range(len(grid.rows[0]))
        nothing = LineMeaning()
        cells = tuple((r, c) for r in rows for c in columns)
        return TableMapping(
            number, table, dict.fromkeys(rows, nothing), dict.fromkeys(columns, nothing), cells
        )
    region = next(
        (one for one in found if near in one.band.body),
        max(found, key=lambda one: len(one.band.body) * len(one.columns)),
    )
    return completed(guess_mapping(region, vocabulary), region, year, is_sure=True)
