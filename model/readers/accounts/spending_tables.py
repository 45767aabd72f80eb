"""Total expenditure and its kinds, in 财决01, 公开01, 财决04 and 公开03."""

import re
from collections.abc import Iterator
from dataclasses import replace

from model.readers.accounts.kinds import AccountsTable
from model.readers.grid import TextGrid
from model.readers.tables.guessing import completed, guess_mapping
from model.readers.tables.mapping import TableMapping
from model.readers.tables.meaning import LineMeaning, TableVocabulary
from model.readers.tables.placing import placed_cells
from model.readers.tables.regions import Region, regions
from model.values.block_units import is_figure
from model.values.labels import comparable_label

_FINAL = "final"
_TOTAL_LABEL = "本年支出合计"  # 总计 is another: with what is carried over
_AMOUNT_ONLY = re.compile("金额|决算数?|决算金额")


def spending_mappings(
    number: int, grid: TextGrid, kind: AccountsTable, vocabulary: TableVocabulary
) -> Iterator[tuple[Region, TableMapping]]:
    """Yield the regions of such a table that hold figures of （一）, and how they go into it."""
    for region in regions(number, grid, vocabulary.knows):
        found = guess_mapping(region, vocabulary)
        if kind is AccountsTable.TOTALS:
            found = _with_totals(found, region)
        found = replace(found, columns=_final_columns(found, region, kind))
        cells = tuple(placed.cell for placed in placed_cells(found))
        if cells:
            whole = completed(found, region, vocabulary.year, is_sure=True)
            yield region, replace(whole, cells=cells)


def _final_columns(
    found: TableMapping, region: Region, kind: AccountsTable
) -> dict[int, LineMeaning]:
    """Return the columns; those without 预算 or 决算 in their heads are of final accounts."""
    columns = dict(found.columns)
    if any(meaning.row for meaning in columns.values()):
        return columns
    for number, meaning in columns.items():
        is_amount_column = any(map(_AMOUNT_ONLY.fullmatch, region.columns[number]))
        if meaning.column or (kind is AccountsTable.TOTALS and is_amount_column):
            columns[number] = replace(meaning, row=_FINAL)
    return columns


def _with_totals(found: TableMapping, region: Region) -> TableMapping:
    """Return a mapping with the line 本年支出合计, whose label may stand in the block before."""
    rows = dict(found.rows)
    for row in region.band.body:
        if not region.rows[row] and _has_label_left(region, row):
            rows[row] = LineMeaning(column="total")
    return replace(found, rows=rows)


def _has_label_left(region: Region, row: int) -> bool:
    """Whether 本年支出合计 stands to the left, and no figure of its own between."""
    for group in reversed(region.left):
        if any(is_figure(region.texts[row][c]) for c in group.figures):
            return False
        labels = [region.texts[row][c] for c in group.sides]
        if any(map(str.strip, labels)):
            return any(comparable_label(text, "") == _TOTAL_LABEL for text in labels)
    return False
