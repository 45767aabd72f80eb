"""Placement of a pasted block in a table by the row and column labels it carries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from model.form.spec import Column, Row, Table
from model.values.block_units import is_figure, with_units
from model.values.labels import comparable_label
from ui.table.sections import TableSections

Place = tuple[int, int]
"""A cell by the table's row and column, both from 0."""
Rows = Sequence[Sequence[str]]
Named = dict[int, int]
"""Lines of a block by number, and the lines of the table they go to."""

_DEEPEST = 6  # first rows searched for column labels: captions and units may stand above them
_FURTHEST = 3  # first columns searched for row labels: serial numbers may stand before them


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block's texts by place, with the number of filled cells that fell ``outside`` the table.

    ``left`` filled cells stand at ``unknown`` labels. ``by_rows`` and ``by_columns``: the labels
    used; position where both are False. ``unit`` was named in the block and written behind its
    figures, "" if none. ``is_other``: the block is another table's, nothing of it is placed.
    """

    texts: dict[Place, str] = field(default_factory=dict[Place, str])
    outside: int = 0
    unknown: tuple[str, ...] = ()
    left: int = 0
    by_rows: bool = False
    by_columns: bool = False
    unit: str = ""
    is_other: bool = False

    @property
    def by_labels(self) -> bool:
        return self.by_rows or self.by_columns


def place_block(table: Table, rows: Rows, start: Place, year: str) -> PlacedBlock:
    """Return a block placed by the labels it carries, else by position from ``start`` on."""
    written, unit = with_units(trimmed(rows))
    sections = TableSections(table, year)
    own = set(sections.own_lines(written))
    kept = trimmed([row for number, row in enumerate(written) if number in own])
    if not kept or sections.is_other(written):
        return PlacedBlock(is_other=bool(written))
    placed = _place(table, kept, start, year)
    gone = [row for number, row in enumerate(written) if number not in own]
    names, left = _filled(gone)
    return replace(placed, unit=unit, unknown=(*placed.unknown, *names), left=placed.left + left)


def _filled(rows: Rows) -> tuple[tuple[str, ...], int]:
    """Return the labels of the rows that hold figures, and the number of figures."""
    figures = [row for row in rows if any(map(is_figure, row))]
    names = [next((text for text in row if text.strip()), "").strip() for row in figures]
    return tuple(names), sum(is_figure(text) for row in figures for text in row)


def _place(table: Table, rows: list[list[str]], start: Place, year: str) -> PlacedBlock:
    for turned in (rows, [list(column) for column in zip(*rows, strict=True)]):
        labels = _Labels(table, turned, year)
        if labels.lead and (turned is rows or labels.lead_both):
            placed = labels.place(start)
            if placed.texts:
                return placed
    return _by_position(table, rows, start)


def trimmed(rows: Rows) -> list[list[str]]:
    """Return the block padded to its widest row, without empty columns and rows at its end."""
    width = max((_filled_width(row) for row in rows), default=0)
    height = max((number + 1 for number, row in enumerate(rows) if _filled_width(row)), default=0)
    return [[*row[:width], *[""] * (width - len(row))] for row in rows[:height]]


def _filled_width(row: Sequence[str]) -> int:
    return max((number + 1 for number, text in enumerate(row) if text.strip()), default=0)


def tiled(block: Rows, selected: Sequence[Place]) -> PlacedBlock | None:
    """Return a block repeated over the selected rectangle; None unless it fits several times.

    A single cell fits any selection.
    """
    if not block:
        return None
    height, width = len(block), len(block[0])
    (top, left), (bottom, right) = selected[0], selected[-1]
    fits = not (bottom + 1 - top) % height and not (right + 1 - left) % width
    if not fits or (height, width) == (bottom + 1 - top, right + 1 - left) != (1, 1):
        return None
    texts = {
        (row, column): block[(row - top) % height][(column - left) % width]
        for row, column in selected
    }
    return PlacedBlock(texts)


def _by_position(table: Table, rows: Rows, start: Place) -> PlacedBlock:
    cells = {
        (start[0] + down, start[1] + right): text
        for down, row in enumerate(rows)
        for right, text in enumerate(row)
    }
    return _within(table, cells)


def _within(table: Table, cells: dict[Place, str]) -> PlacedBlock:
    """Return the cells inside the table, with the number of filled ones outside."""
    height, width = len(table.rows), len(table.columns)
    texts = {place: text for place, text in cells.items() if place[0] < height and place[1] < width}
    outside = sum(bool(cells[place].strip()) for place in cells.keys() - texts.keys())
    return PlacedBlock(texts, outside)


class _Labels:
    """The labels of a block: one column of row labels and one row of column labels, or less."""

    def __init__(self, table: Table, rows: list[list[str]], year: str) -> None:
        self._table, self._rows, self._year = table, rows, year
        self._row_names = _names(table.rows, year)
        self._column_names = _names(table.columns, year)
        self._side = self._find_side()
        self._head = self._find_head()
        self._body = self._find_body()
        self._lines = self._read_lines()
        self._columns = self._read_columns()

    @property
    def lead(self) -> bool:
        return self._side is not None or self._head is not None

    @property
    def lead_both(self) -> bool:
        return self._side is not None and self._head is not None

    def _key(self, text: str) -> str:
        return comparable_label(text, self._year)

    def _find_side(self) -> int | None:
        """Return the first column that holds row labels and no figure; None if there is none."""
        for number, column in enumerate(list(zip(*self._rows, strict=True))[:_FURTHEST]):
            known = any(self._key(text) in self._row_names for text in column)
            if known and not any(map(is_figure, column)):
                return number
        return None

    def _find_head(self) -> int | None:
        """Return the first row that holds column labels and no figure; None if there is none.

        It is as wide as the block: Word cuts a row short at a line end within a label.
        """
        for number, row in enumerate(self._rows[:_DEEPEST]):
            if self._side is not None and self._key(row[self._side]) in self._row_names:
                return None
            known = any(self._key(text) in self._column_names for text in row)
            if known and not any(map(is_figure, row)):
                return number if _filled_width(row) == len(row) else None
        return None

    def _find_body(self) -> range:
        """Return the rows of figures: below the column labels, up to those of another table."""
        first = 0 if self._head is None else self._head + 1
        if self._head is None and self._side is not None:
            side = self._side
            known = (self._key(row[side]) in self._row_names for row in self._rows)
            first = next(number for number, is_known in enumerate(known) if is_known)
        last = next((n for n in range(first, len(self._rows)) if self._is_other_head(n)), None)
        return range(first, len(self._rows) if last is None else last)

    def _is_other_head(self, number: int) -> bool:
        """Whether another table begins in a row: words in several columns of figures."""
        if self._side is None:
            return False
        row = self._rows[number]
        words = [text for text in (*row[: self._side], *row[self._side + 1 :]) if text.strip()]
        known = self._key(row[self._side]) in self._row_names
        return not known and len(words) > 1 and not any(map(is_figure, words))

    def _read_lines(self) -> Named | None:
        """Return the table's rows by the block's; None without labels or if one is repeated."""
        side = self._side
        if side is None:
            return None
        return _matched({n: self._key(self._rows[n][side]) for n in self._body}, self._row_names)

    def _read_columns(self) -> Named | None:
        if self._head is None:
            return None
        row = self._rows[self._head]
        keys = {n: self._key(text) for n, text in enumerate(row) if n != self._side}
        return _matched(keys, self._column_names)

    def place(self, start: Place) -> PlacedBlock:
        """Return the cells at known labels placed, and the others counted."""
        data = self._data_columns()
        lines = self._lines
        if lines is None:
            lines = _in_order(self._rows_with_data(), start[0], len(self._table.rows))
        columns = self._columns
        if columns is None:
            columns = _in_order(data, start[1], len(self._table.columns))
        cells = {
            (lines[n], columns[c]): self._rows[n][c]
            for n in self._body
            for c in data
            if n in lines and c in columns
        }
        inside = _within(self._table, cells)
        unknown, left = self._left_out(lines, columns)
        by_rows, by_columns = self._lines is not None, self._columns is not None
        return PlacedBlock(inside.texts, inside.outside, unknown, left, by_rows, by_columns)

    def _rows_with_data(self) -> list[int]:
        """Return the rows of figures, without rows that hold a label alone: group headings."""
        side, data = self._side, self._data_columns()
        return [
            n
            for n in self._body
            if side is None or not self._rows[n][side] or any(self._rows[n][c] for c in data)
        ]

    def _data_columns(self) -> range:
        first = 0 if self._side is None else self._side + 1
        return range(first, len(self._rows[0]))

    def _left_out(self, lines: Named, columns: Named) -> tuple[tuple[str, ...], int]:
        """Return the labels of the cells not placed, and the number of filled ones."""
        names: dict[str, None] = {}
        left = 0
        for n, row in enumerate(self._rows):
            if n == self._head or (self._head is not None and n < self._head):
                continue
            for c in self._data_columns():
                if (n in lines and c in columns) or not row[c].strip():
                    continue
                if n not in lines and not is_figure(row[c]):
                    continue  # a caption, or the column labels of another table
                left += 1
                names[self._name(n, c, known_row=n in lines)] = None
        return tuple(name for name in names if name), left

    def _name(self, n: int, c: int, *, known_row: bool) -> str:
        """Return the unknown label of a cell, its row's first; "" if it has none."""
        if not known_row:
            return "" if self._side is None else self._rows[n][self._side].strip()
        return "" if self._head is None else self._rows[self._head][c].strip()


def _in_order(lines: Sequence[int], start: int, size: int) -> Named:
    """Return lines by position: enough to fill the table from its first, fewer from ``start``."""
    first = 0 if len(lines) >= size else start
    return {number: first + place for place, number in enumerate(lines)}


def _matched(keys: dict[int, str], names: dict[str, int]) -> Named | None:
    """Return the lines whose label the table has; None if two match the same line."""
    found = {number: names[key] for number, key in keys.items() if key in names}
    return found if len(set(found.values())) == len(found) else None


def _names(lines: Iterable[Row | Column], year: str) -> dict[str, int]:
    return {
        comparable_label(name, year): number
        for number, line in enumerate(lines)
        for name in (line.label, *line.aliases)
    }
