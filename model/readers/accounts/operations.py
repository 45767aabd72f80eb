"""The three public expenses, in 机构运行信息表 (财决附03)."""

from collections.abc import Iterator
from dataclasses import replace

from model.readers.grid import TextGrid
from model.readers.tables.guessing import completed, guess_mapping
from model.readers.tables.mapping import TableMapping
from model.readers.tables.meaning import LineMeaning, TableVocabulary
from model.readers.tables.placing import placed_cells
from model.readers.tables.regions import Region, regions
from model.readers.tables.units import in_our_unit
from model.values.labels import comparable_label
from resources.messages import readers as words

_ADJUSTED = {"全年预算", "调整预算", "调整后预算"}
_COUNTS_BELOW = "统计"


def operations_mappings(
    number: int, grid: TextGrid, vocabulary: TableVocabulary
) -> Iterator[tuple[TableMapping, list[str]]]:
    """Yield how such a table goes into （二）, with a note where 全年预算数 is another figure."""
    for region in regions(number, grid, vocabulary.knows):
        guess = guess_mapping(region, vocabulary)
        found = replace(guess, rows=_rows_of_money(guess, region))
        cells = tuple(placed.cell for placed in placed_cells(found))
        if cells:
            whole = completed(found, region, vocabulary.year, is_sure=True)
            note = _adjusted_note(grid, region, whole)
            yield replace(whole, cells=cells), [note] if note else []


def _rows_of_money(guess: TableMapping, region: Region) -> dict[int, LineMeaning]:
    """Return the rows above 相关统计数: what stands below it are counts of journeys and cars."""
    rows: dict[int, LineMeaning] = {}
    is_below = False
    for row, meaning in guess.rows.items():
        label = comparable_label(region.rows[row][-1], "") if region.rows[row] else ""
        is_below = is_below or label.endswith(_COUNTS_BELOW)
        rows[row] = LineMeaning() if is_below else meaning
    return rows


def _adjusted_note(grid: TextGrid, region: Region, found: TableMapping) -> str:
    """Return the note on the year's changed budget; "" where it is the first one too."""
    adjusted = [c for c, stack in region.columns.items() if _is_adjusted(stack)]
    budget = [c for c, meaning in found.columns.items() if meaning.row == "budget"]
    if adjusted and not budget:
        return words.ONLY_ADJUSTED
    total = [row for row, meaning in found.rows.items() if meaning.column == "total"]
    for row in total:
        pair = [_amount(grid, found, row, columns) for columns in (budget, adjusted)]
        if all(pair) and pair[0] != pair[1]:
            return words.ADJUSTED_THREE.format(initial=pair[0], adjusted=pair[1])
    return ""


def _is_adjusted(stack: tuple[str, ...]) -> bool:
    return bool(stack) and comparable_label(stack[-1], "") in _ADJUSTED


def _amount(grid: TextGrid, found: TableMapping, row: int, columns: list[int]) -> str:
    if not columns:
        return ""
    cell = row, columns[0]
    return in_our_unit(grid.rows[row][columns[0]].strip(), found.unit_of(cell)) or ""
