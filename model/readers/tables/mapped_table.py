"""The figures of one table of somebody else's, by the form's fields."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from model.form import FORM
from model.form.spec import Column, Table
from model.readers.grid import TextGrid
from model.readers.proposal import ProposedValue, UnplacedText
from model.readers.tables.bands import has_no_result, is_amount, is_dash
from model.readers.tables.mapping import Cell, TableMapping
from model.readers.tables.meaning import brief_label
from model.readers.tables.placing import PlacedCell, placed_cells
from model.readers.tables.units import amount_of, in_our_unit
from model.values.numbers import decimal_text
from resources.messages import readers as words

_TABLES = {table.key: table for table in FORM.tables}
_MOST_CLAIMS = 2
_MOST_UNPLACED = 100
# 万元: more than a unit of a district has in one field of the table; then no unit may mean 元.
_LARGE = {"spending": Decimal(100_000), "three_public": Decimal(1_000)}


class MappedTable:
    """The figures of one mapped table."""

    def __init__(self, grid: TextGrid, mapping: TableMapping) -> None:
        self._grid, self._mapping = grid, mapping
        self._table: Table = _TABLES[mapping.table]
        self._placed = _unmistakable(placed_cells(mapping))
        self._unit_doubt = self._doubt_of_unit()

    def _doubt_of_unit(self) -> str:
        """Return the doubt about figures too large for 万元, where nothing names a unit."""
        bare = [each.cell for each in self._placed if not self._mapping.unit_of(each.cell)]
        amounts = (amount_of(self._text(cell)) for cell in bare)
        largest = max((abs(each) for each in amounts if each is not None), default=Decimal(0))
        is_large = largest >= _LARGE.get(self._table.key, largest + 1)
        return words.NO_UNIT if is_large else ""

    def values(self) -> Iterator[ProposedValue]:
        """Yield a value for each field that has any, parts of a column added up."""
        by_field: defaultdict[tuple[str, str], list[PlacedCell]] = defaultdict(list)
        for placed in self._placed:
            by_field[placed.row, placed.column].append(placed)
        for (row, column), cells in by_field.items():
            key = self._table.cell(row, column)
            parts = [cell for cell in cells if cell.part is not None]
            whole = [cell for cell in cells if cell.part is None]
            wholes = [value for each in whole if (value := self._value(key, each))]
            total = self._sum(key, column, parts)
            if total and wholes:
                yield from (self._checked(value, total) for value in wholes)
            else:
                yield from wholes or filter(None, [total])

    def _checked(self, value: ProposedValue, total: ProposedValue) -> ProposedValue:
        """Return a value, with a doubt where its parts add up to something else."""
        if amount_of(str(value.value)) == amount_of(str(total.value)):
            return value
        doubt = words.PARTS_DIFFER.format(sum=total.value)
        return replace(value, doubt="；".join(filter(None, (value.doubt, doubt))))

    def _sum(self, key: str, name: str, parts: list[PlacedCell]) -> ProposedValue | None:
        values = [value for each in parts if (value := self._value(key, each))]
        amounts = [amount_of(str(value.value)) for value in values]
        if not values or None in amounts:
            return values[0] if values else None
        column: Column = next(each for each in self._table.columns if each.name == name)
        doubts = [value.doubt for value in values]
        if any(has_no_result(self._text(each.cell)) for each in parts):
            doubts.append(words.PART_UNCOMPUTED)
        if len({each.part for each in parts}) < len(column.apart):
            doubts.append(words.ONE_PART_ONLY.format(label=self._name(parts[0].cell)))
        total = decimal_text(sum((each for each in amounts if each), Decimal(0)))
        origin = " + ".join(value.origin for value in values)
        return ProposedValue(key, total, origin, "；".join(dict.fromkeys(filter(None, doubts))))

    def _value(self, key: str, placed: PlacedCell) -> ProposedValue | None:
        """Return the value of a cell; None for a blank, which in a sheet a dash is too."""
        text = self._text(placed.cell)
        if not self._has_value(text):
            return None
        unit = self._mapping.unit_of(placed.cell)
        amount = in_our_unit(text, unit)
        remark = self._grid.remarks.get(placed.cell, "")
        doubts = [placed.doubt, self._mapping.doubt, remark, "" if unit else self._unit_doubt]
        if amount is None and not is_amount(text):
            doubts.append(words.NOT_A_FIGURE)
        doubt = "；".join(filter(None, doubts))
        return ProposedValue(key, amount or text, self._origin(placed.cell), doubt)

    def _has_value(self, text: str) -> bool:
        """Whether a cell's text is a value: in a sheet figures alone are, a dash is a blank."""
        if has_no_result(text) or not text:
            return False
        return not self._grid.is_sheet or (is_amount(text) and not is_dash(text))

    def keys(self) -> dict[Cell, str]:
        """Return the fields of the figures that are placed, by cell."""
        return {
            each.cell: self._table.cell(each.row, each.column)
            for each in self._placed
            if self._has_value(self._text(each.cell))
        }

    def unplaced(self) -> Iterator[UnplacedText]:
        """Yield the filled cells beside the placed ones that no field has; many, as a number."""
        left = list(self._left())
        for cell, text in left[:_MOST_UNPLACED]:
            row, column = self._mapping.names_of(cell)
            named = words.LEFT_FIGURE.format(row=row, column=column, text=text)
            yield UnplacedText(named.strip(" ："), self._origin(cell))
        if rest := left[_MOST_UNPLACED:]:
            more = words.MORE_LEFT.format(count=len(rest))
            yield UnplacedText(more, f"{self._origin(rest[0][0])}…")

    def _left(self) -> Iterator[tuple[Cell, str]]:
        placed = {each.cell for each in self._placed}
        for cell in self._mapping.cells:
            text = self._text(cell)
            if text[:1].isdecimal() and cell not in placed:
                pass  # as most are
            elif has_no_result(text):
                text = words.UNCOMPUTED if text.startswith("=") else text
            elif is_dash(text) or (cell in placed and self._has_value(text)):
                text = ""
            if text:
                yield cell, text

    def _name(self, cell: Cell) -> str:
        row, column = self._mapping.names_of(cell)
        return brief_label(f"{row} {column}".strip())

    def _text(self, cell: Cell) -> str:
        return self._grid.rows[cell[0]][cell[1]].strip()

    def _origin(self, cell: Cell) -> str:
        return self._grid.origins[cell[0]][cell[1]]


def _unmistakable(cells: Sequence[PlacedCell]) -> list[PlacedCell]:
    """Return the cells without those that many lines claim one field for: a list of units.

    A part may stand once: parts are added up.
    """
    claims = Counter((cell.row, cell.column, cell.part) for cell in cells)
    return [
        cell
        for cell in cells
        if claims[cell.row, cell.column, cell.part] <= (_MOST_CLAIMS if cell.part is None else 1)
    ]
