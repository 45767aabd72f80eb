"""Owners of the rows of a pasted block, which may hold another table of the form too."""

from collections.abc import Sequence
from enum import Enum

from model.form import FORM
from model.form.spec import Column, Row, Table
from model.values.block_units import is_figure
from model.values.labels import comparable_label, line_labels

Rows = Sequence[Sequence[str]]


class RowOwner(Enum):
    """The owner of a row, by the labels that only one table has; None: it has no such label."""

    OWN = "own"
    OTHER = "other"


class TableSections:
    """The labels that tell a table's own rows from those of the form's other tables."""

    def __init__(self, table: Table, year: str) -> None:
        self._year = year
        others = [each for each in FORM.tables if each is not table]
        self._rows = self._distinct_labels(
            table.rows, [row for each in others for row in each.rows]
        )
        self._columns = self._distinct_labels(
            table.columns, [column for each in others for column in each.columns]
        )

    def _distinct_labels(
        self, own: Sequence[Row | Column], others: Sequence[Row | Column]
    ) -> tuple[set[str], set[str]]:
        """Return labels only ``own`` have, or alone as main label; and those only others have."""
        own_names, other_names = (
            set(line_labels(own, self._year)),
            set(line_labels(others, self._year)),
        )
        own_labels = {comparable_label(line.label, self._year) for line in own}
        other_labels = {comparable_label(line.label, self._year) for line in others}
        return (own_names - other_names) | (own_labels - other_labels), other_names - own_names

    def _keys(self, row: Sequence[str]) -> set[str]:
        """Return the labels of a row; ASCII texts are skipped for speed: no label is one."""
        return {comparable_label(text, self._year) for text in row if not text.isascii()}

    def is_other(self, rows: Rows) -> bool:
        """Whether the whole block is another table's, transposed or not."""
        keys = {key for row in rows for key in self._keys(row)}
        own, other = (a | b for a, b in zip(self._rows, self._columns, strict=True))
        return not keys & own and bool(keys & other)

    def own_lines(self, rows: Rows) -> set[int]:
        """Return the numbers, from 0, of the rows that are not another table's.

        A row without an owner has that of the row before it; the first rows, that of the next.
        """
        owners = [self._head_owner(row) for row in rows]
        if not any(owners):
            owners = [self._owner(row, *self._rows) for row in rows]
        last = next(filter(None, owners), None)
        lines: set[int] = set()
        for number, owner in enumerate(owners):
            last = owner or last
            if last is not RowOwner.OTHER:
                lines.add(number)
        return lines

    def _head_owner(self, row: Sequence[str]) -> RowOwner | None:
        """Return the owner by column labels; None for a row that holds figures."""
        owner = self._owner(row, *self._columns)
        return None if owner and any(map(is_figure, row)) else owner

    def _owner(self, row: Sequence[str], own: set[str], other: set[str]) -> RowOwner | None:
        keys = self._keys(row)
        if keys & own:
            return RowOwner.OWN
        return RowOwner.OTHER if keys & other else None
