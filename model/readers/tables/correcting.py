"""Corrections of a mapping by the clerk: another meaning for a line, another table for a sheet."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from model.form import FORM
from model.form.form import PLACEHOLDER
from model.form.spec import Table
from model.readers.grid import TextGrid
from model.readers.tables.bands import is_amount
from model.readers.tables.guessing import completed, guess_mapping
from model.readers.tables.mapping import Cell, TableMapping
from model.readers.tables.meaning import LineMeaning, TableVocabulary, brief_label
from model.readers.tables.placing import placed_cells
from model.readers.tables.regions import regions
from resources.messages import readers as words

_TABLES = {table.key: table for table in FORM.tables}


def choices(table: str) -> Iterator[tuple[str, LineMeaning]]:
    """Yield what a line of a sheet may stand for in a table of the form, with its label.

    A row, a column or a part of one; both, for heads name both; or the line of sums.
    """
    rows, columns = [*_rows(_TABLES[table])], [*_columns(_TABLES[table])]
    yield from rows
    yield from columns
    for row, of_row in rows:
        for column, of_column in columns:
            yield f"{row}·{column}", replace(of_column, row=of_row.row)
    yield words.WHOLE_LINE, LineMeaning(is_whole=True)


def _rows(of: Table) -> Iterator[tuple[str, LineMeaning]]:
    yield from ((row.label, LineMeaning(row=row.name)) for row in of.rows)


def _columns(of: Table) -> Iterator[tuple[str, LineMeaning]]:
    for column in of.columns:
        yield column.label, LineMeaning(column=column.name, is_whole=column.name == of.total)
        for number, part in enumerate(column.apart):
            yield part.labels[0], LineMeaning(column=column.name, part=number)


def named(table: str, meaning: LineMeaning) -> str:
    """Return the label of what a line stands for; "" for nothing."""
    return _labels(table).get(_fields(meaning), "")


@lru_cache(maxsize=len(FORM.tables))
def _labels(table: str) -> dict[tuple[str, str, int | None, bool], str]:
    return {_fields(meaning): label for label, meaning in choices(table)}


def _fields(meaning: LineMeaning) -> tuple[str, str, int | None, bool]:
    is_nothing = not (meaning.row or meaning.column)
    return meaning.row, meaning.column, meaning.part, is_nothing and meaning.is_whole


def table_name(table: str) -> str:
    """Return how the paper calls a table, without the year: （一）整体支出情况."""
    return PLACEHOLDER.sub("", _TABLES[table].caption).replace("年度", "").replace("年", "")


def with_row(mapping: TableMapping, number: int, meaning: LineMeaning) -> TableMapping:
    """Return a mapping in which a row of the grid means this; LineMeaning() for nothing."""
    rows = {**mapping.rows, number: meaning}
    return _reaching(replace(mapping, rows=rows), [(number, c) for c in mapping.columns])


def with_column(mapping: TableMapping, number: int, meaning: LineMeaning) -> TableMapping:
    """Return a mapping in which a column of the grid means this; LineMeaning() for nothing."""
    columns = {**mapping.columns, number: meaning}
    return _reaching(replace(mapping, columns=columns), [(r, number) for r in mapping.rows])


def _reaching(mapping: TableMapping, cells: Iterable[Cell]) -> TableMapping:
    """Return a mapping with those of these cells that now have a field: a guess may have left
    them out. That few labels were known is no doubt any more."""
    more = replace(mapping, cells=tuple({*cells} - {*mapping.cells, *mapping.labels}))
    found = {*mapping.cells, *(placed.cell for placed in placed_cells(more))}
    return replace(_settled(mapping, words.FEW_LABELS), cells=tuple(sorted(found)))


def _settled(mapping: TableMapping, doubt: str) -> TableMapping:
    """Return a mapping without one of its doubts."""
    doubts = (each for each in mapping.doubt.split("；") if each != doubt)
    return replace(mapping, doubt="；".join(doubts))


def with_unit(mapping: TableMapping, unit: str) -> TableMapping:
    """Return a mapping in which all figures are in a unit; "" for the form's own."""
    known = _settled(mapping, words.UNIT_ABOVE.format(unit=mapping.unit))
    return replace(known, unit=unit, row_units={}, column_units={})


def mapping_as(
    grids: Sequence[TextGrid], number: int, table: str, year: str, within: Collection[int] = ()
) -> TableMapping:
    """Return how a sheet goes into a table that the clerk names, as far as its labels tell.

    ``within`` are the rows that are meant, where the sheet has several tables. Lines without a
    label of the form mean nothing until the clerk says what.
    """
    grid = grids[number]
    rows = {*within} or {*range(len(grid.rows))}
    vocabulary = TableVocabulary(_TABLES[table], year)
    found = [one for one in regions(number, grid, vocabulary.knows) if rows & {*one.band.body}]
    if not found:
        return _blank(grid, number, table, sorted(rows))
    region = max(found, key=lambda one: len(rows & {*one.band.body}) * len(one.columns))
    return completed(guess_mapping(region, vocabulary), region, year, is_sure=True)


def _blank(grid: TextGrid, number: int, table: str, within: Sequence[int]) -> TableMapping:
    """Return a mapping of these rows that places nothing yet."""
    filled = [(r, c) for r in within for c, text in enumerate(grid.rows[r]) if text.strip()]
    cells = tuple((r, c) for r, c in filled if is_amount(grid.rows[r][c].strip()))
    labels = tuple(cell for cell in filled if not is_amount(grid.rows[cell[0]][cell[1]].strip()))
    nothing, names = LineMeaning(), [*reversed(labels)]
    rows, columns = dict.fromkeys(r for r, _ in cells), dict.fromkeys(sorted({c for _, c in cells}))
    return TableMapping(
        number,
        table,
        dict.fromkeys(rows, nothing),
        dict.fromkeys(columns, nothing),
        cells,
        row_names={r: brief_label(grid.rows[r][c]) for r, c in names if r in rows},
        column_names={c: brief_label(grid.rows[r][c]) for r, c in names if c in columns},
        labels=labels,
    )
