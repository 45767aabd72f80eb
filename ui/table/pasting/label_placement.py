"""Placement of a pasted block in a table by the row and column labels it carries."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from model.form.spec import Table
from model.values.block_units import is_figure, with_units
from model.values.labels import comparable_label, line_labels
from ui.table.pasting.placed_block import (
    Place,
    PlacedBlock,
    Rows,
    by_position,
    filled_width,
    trimmed,
    within,
)
from ui.table.pasting.sections import TableSections

Named = dict[int, int]
"""Lines of a block by number, and the lines of the table they go to."""

_DEEPEST = 6  # first rows searched for column labels: captions and units may stand above them
_FURTHEST = 3  # first columns searched for row labels: serial numbers may stand before them


def place_block(table: Table, rows: Rows, start: Place, year: str) -> PlacedBlock:
    """Return a block placed by the labels it carries, else by position from ``start`` on."""
    block = trimmed(rows)
    written, unit = with_units(block)
    sections = TableSections(table, year)
    own = sections.own_lines(written)
    kept = trimmed([row for number, row in enumerate(written) if number in own])
    if not kept or sections.is_other(written):
        return PlacedBlock(is_other=bool(written))
    placed = _place(table, kept, start, year)
    gone = [row for number, row in enumerate(written) if number not in own]
    names, left = _filled(gone)
    unknown = (*placed.unknown, *names)
    bare = _bare(block, written)
    return replace(placed, unit=unit, bare=bare, unknown=unknown, left=placed.left + left)


def _bare(block: Rows, written: Rows) -> dict[str, str]:
    """Return the texts that were given a unit, by what was written; none that was copied so too."""
    pairs = zip(chain.from_iterable(written), chain.from_iterable(block), strict=True)
    given = {text: bare for text, bare in pairs if text != bare}
    return {text: given[text] for text in given.keys() - set(chain.from_iterable(block))}


def _filled(rows: Rows) -> tuple[tuple[str, ...], int]:
    """Return the labels of the rows that hold figures, and the number of figures."""
    figures = [row for row in rows if any(map(is_figure, row))]
    names = [next((text for text in row if text.strip()), "").strip() for row in figures]
    return tuple(names), sum(is_figure(text) for row in figures for text in row)


def _place(table: Table, rows: list[list[str]], start: Place, year: str) -> PlacedBlock:
    """Return a block placed by its labels, of which a transposed one needs both kinds."""
    for needed, turned in ((1, rows), (2, [list(column) for column in zip(*rows, strict=True)])):
        found = _Labels(table, turned, year)
        if found.count >= needed and (placed := found.place(start)).texts:
            return placed
    return by_position(table, rows, start)


class _Labels:
    """The labels of a block: one column of row labels and one row of column labels, or less."""

    def __init__(self, table: Table, rows: list[list[str]], year: str) -> None:
        self._table, self._rows, self._year = table, rows, year
        self._row_names = line_labels(table.rows, year)
        self._column_names = line_labels(table.columns, year)
        self._side = side = self._find_side()
        self._head, self._heads = self._find_head()
        self.count = (side is not None) + (self._head is not None)
        self._body = self._find_body()
        self._data = range(0 if side is None else side + 1, len(rows[0]))
        by_row = {} if side is None else {n: rows[n][side] for n in self._body}
        by_column = dict(enumerate(self._heads))
        by_column.pop(-1 if side is None else side, None)
        self._lines = self._matched(by_row, self._row_names)
        self._columns = self._matched(by_column, self._column_names)

    def _key(self, text: str) -> str:
        return comparable_label(text, self._year)

    def _matched(self, texts: dict[int, str], names: dict[str, int]) -> Named | None:
        """Return the table's lines by the block's; None without labels or if one is repeated."""
        found = {n: names[key] for n, text in texts.items() if (key := self._key(text)) in names}
        return found if texts and len(set(found.values())) == len(found) else None

    def _is_label_line(self, line: Sequence[str], names: dict[str, int]) -> bool:
        """Whether a row or column holds any of these labels, and no figure."""
        return any(self._key(text) in names for text in line) and not any(map(is_figure, line))

    def _find_side(self) -> int | None:
        """Return the first column that holds row labels and no figure; None if there is none."""
        columns = list(zip(*self._rows, strict=True))[:_FURTHEST]
        found = (n for n, it in enumerate(columns) if self._is_label_line(it, self._row_names))
        return next(found, None)

    def _find_head(self) -> tuple[int | None, list[str]]:
        """Return the last row of the column labels, and the labels; None and [] if there are none.

        They begin at the first row that holds one and no figure, and are as wide as the block:
        Word cuts a row short at a line end within a label.
        """
        for number, row in enumerate(self._rows[:_DEEPEST]):
            if self._is_known(number):
                break
            if self._is_label_line(row, self._column_names):
                last, heads = self._lowest_labels(number)
                return (last, heads) if filled_width(heads) == len(heads) else (None, [])
        return None, []

    def _lowest_labels(self, number: int) -> tuple[int, list[str]]:
        """Return the labels from a row on, the lowest of each column, and their last row.

        A row below belongs to them where none of its texts stands under a label of the table.
        """
        heads = list(self._rows[number])
        for below in self._rows[number + 1 : _DEEPEST]:
            under = [top for top, text in zip(heads, below, strict=True) if text]
            if self._is_known(number + 1) or not self._is_label_line(below, self._column_names):
                break
            if any(self._key(top) in self._column_names for top in under):
                break
            heads = [text or top for top, text in zip(heads, below, strict=True)]
            number += 1
        return number, heads

    def _is_known(self, number: int) -> bool:
        """Whether a row begins with a label of the table."""
        return (
            self._side is not None and self._key(self._rows[number][self._side]) in self._row_names
        )

    def _find_body(self) -> range:
        """Return the rows of figures: below the column labels, up to those of another table."""
        end = len(self._rows)
        first = 0 if self._head is None else self._head + 1
        if self._head is None and self._side is not None:
            first = next(filter(self._is_known, range(end)))
        return range(first, next(filter(self._is_other_head, range(first, end)), end))

    def _is_other_head(self, number: int) -> bool:
        """Whether another table begins in a row: words in several columns of figures."""
        if self._side is None or self._is_known(number):
            return False
        row = self._rows[number]
        words = [text for text in (*row[: self._side], *row[self._side + 1 :]) if text.strip()]
        return len(words) > 1 and not any(map(is_figure, words))

    def place(self, start: Place) -> PlacedBlock:
        """Return the cells at known labels placed, and the others counted."""
        lines, columns = self._lines, self._columns
        if lines is None:
            lines = _in_order(self._rows_with_data(), start[0], len(self._table.rows))
        if columns is None:
            columns = _in_order(self._data, start[1], len(self._table.columns))
        cells = {
            (lines[n], columns[c]): self._rows[n][c]
            for n in self._body
            for c in self._data
            if n in lines and c in columns
        }
        unknown, left = self._left_out(lines, columns)
        return replace(
            within(self._table, cells),
            unknown=unknown,
            left=left,
            by_rows=self._lines is not None,
            by_columns=self._columns is not None,
        )

    def _rows_with_data(self) -> list[int]:
        """Return the rows of figures, without rows that hold a label alone: group headings."""
        side, rows = self._side, self._rows
        return [
            n
            for n in self._body
            if side is None or not rows[n][side] or any(rows[n][c] for c in self._data)
        ]

    def _left_out(self, lines: Named, columns: Named) -> tuple[tuple[str, ...], int]:
        """Return the labels of the cells not placed, and the number of filled ones.

        Words in an unknown row do not count: a caption, or the column labels of another table.
        """
        cells = [
            (n, c)
            for n in range(0 if self._head is None else self._head + 1, len(self._rows))
            for c in self._data
            if (text := self._rows[n][c]).strip()
            and (c not in columns if n in lines else is_figure(text))
        ]
        names = dict.fromkeys(self._name(n, c, known_row=n in lines) for n, c in cells)
        return tuple(filter(None, names)), len(cells)

    def _name(self, n: int, c: int, *, known_row: bool) -> str:
        """Return the unknown label of a cell, its row's first; "" if it has none."""
        if not known_row:
            return "" if self._side is None else self._rows[n][self._side].strip()
        return self._heads[c].strip() if self._heads else ""


def _in_order(lines: Sequence[int], start: int, size: int) -> Named:
    """Return lines by position: enough to fill the table from its first, fewer from ``start``."""
    first = 0 if len(lines) >= size else start
    return {number: first + place for place, number in enumerate(lines)}
