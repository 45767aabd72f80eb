"""Values from tables of other programs' files, as their mappings place them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from model.form import FORM
from model.form.spec import Column, Table
from model.readers.grid import TextGrid
from model.readers.proposal import ProposedValue, UnplacedText
from model.readers.tables.bands import has_no_result, is_amount, is_dash
from model.readers.tables.mapping import Cell, TableMapping
from model.readers.tables.matches import TableMatches
from model.readers.tables.meaning import brief_label
from model.readers.tables.placing import PlacedCell, placed_cells
from model.readers.tables.units import OURS, amount_of, in_our_unit
from model.values.numbers import decimal_text
from resources.messages import readers as words

_TABLES = {table.key: table for table in FORM.tables}
_MOST_CLAIMS = 2
_MOST_UNPLACED = 100
_LARGE = Decimal(1_000_000)  # 万元: more than a district's unit spends


def apply_mappings(grids: Sequence[TextGrid], mappings: Sequence[TableMapping]) -> TableMatches:
    """Return what tables hold under these mappings, guessed or corrected by the clerk."""
    values: list[ProposedValue] = []
    unplaced: list[UnplacedText] = []
    used: set[tuple[int, int, int]] = set()
    for mapping in mappings:
        reader = _MappedTable(grids[mapping.grid], mapping)
        values += reader.values()
        unplaced += reader.unplaced()
        used |= {(mapping.grid, *cell) for cell in (*mapping.labels, *mapping.cells)}
    notes = tuple(dict.fromkeys(filter(None, (_converted(grids, each) for each in mappings))))
    return TableMatches(_merged(values), tuple(unplaced), notes, frozenset(used), tuple(mappings))


def _merged(values: Iterable[ProposedValue]) -> tuple[ProposedValue, ...]:
    """Return each key once, in the form's order; one that stands twice otherwise has a doubt."""
    found: defaultdict[str, list[ProposedValue]] = defaultdict(list)
    for value in values:
        found[value.key].append(value)
    return tuple(_surest(found[key]) for key in sorted(found, key=FORM.order.__getitem__))


def _surest(values: Sequence[ProposedValue]) -> ProposedValue:
    """Return the first without a doubt, or the first; with a doubt where another differs."""
    value = next((one for one in values if not one.doubt), values[0])
    amount = amount_of(str(value.value))
    other = next((one for one in values if amount_of(str(one.value)) != amount), None)
    if other is None:
        return value
    twice = words.TWICE.format(origin=other.origin, value=other.value)
    return replace(value, doubt="；".join(filter(None, (value.doubt, twice))))


def _converted(grids: Sequence[TextGrid], mapping: TableMapping) -> str:
    """Return the note about units other than the form's own; "" where there are none."""
    named = {mapping.unit_of(cell) for cell in mapping.cells} - {"", OURS}
    name = grids[mapping.grid].name
    where = words.SHEET.format(name=name) if name else words.THE_TABLE
    return words.CONVERTED.format(where=where, unit="、".join(sorted(named))) if named else ""


class _MappedTable:
    """The figures of one mapped table."""

    def __init__(self, grid: TextGrid, mapping: TableMapping) -> None:
        self._grid, self._mapping = grid, mapping
        self._table: Table = _TABLES[mapping.table]
        self._placed = _unmistakable(placed_cells(mapping))
        self._is_sheet = bool(grid.name)

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
        if len({each.part for each in parts}) < len(column.apart):
            doubts.append(words.ONE_PART_ONLY.format(label=self._name(parts[0].cell)))
        total = decimal_text(sum((each for each in amounts if each), Decimal(0)))
        origin = " + ".join(value.origin for value in values)
        return ProposedValue(key, total, origin, "；".join(dict.fromkeys(filter(None, doubts))))

    def _value(self, key: str, placed: PlacedCell) -> ProposedValue | None:
        """Return the value of a cell; None for a blank, which in a sheet a dash is too."""
        text = self._text(placed.cell)
        if not text or (self._is_sheet and is_dash(text)) or has_no_result(text):
            return None
        unit = self._mapping.unit_of(placed.cell)
        amount = in_our_unit(text, unit)
        remark = self._grid.remarks.get(placed.cell, "")
        doubts = [placed.doubt, self._mapping.doubt, remark]
        if amount is None and not is_amount(text):
            doubts.append(words.NOT_A_FIGURE)
        if amount and not unit and self._is_sheet and abs(amount_of(amount) or 0) >= _LARGE:
            doubts.append(words.NO_UNIT)
        doubt = "；".join(filter(None, doubts))
        return ProposedValue(key, amount or text, self._origin(placed.cell), doubt)

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
            if has_no_result(text):
                text = words.UNCOMPUTED if text.startswith("=") else text
            elif cell in placed or is_dash(text):
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
    """Return the cells without those that many lines claim one field for: a list of units."""
    claims = Counter((cell.row, cell.column, cell.part) for cell in cells)
    return [cell for cell in cells if claims[cell.row, cell.column, cell.part] <= _MOST_CLAIMS]
