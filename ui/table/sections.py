"""Owners of the rows of a pasted block, which may hold another table of the form too."""

from collections.abc import Sequence
from enum import Enum

from model.form import FORM
from model.form.spec import Column, Row, Table
from model.values.block_units import is_figure
from model.values.labels import comparable_label

Rows = Sequence[Sequence[str]]


class RowOwner(Enum):
    """The owner of a row or a block, by the labels that only one table has."""

    OWN = "own"
    OTHER = "other"
    UNKNOWN = "unknown"


class TableSections:
    """The labels that tell a table's own rows from those of the form's other tables."""

    def __init__(self, table: Table, year: str) -> None:
        self._year = year
        others = [each for each in FORM.tables if each is not table]
        self._own_rows, self._other_rows = self._telling(
            table.rows, [row for each in others for row in each.rows]
        )
        self._own_columns, self._other_columns = self._telling(
            table.columns, [column for each in others for column in each.columns]
        )

    def _telling(
        self, own: Sequence[Row | Column], others: Sequence[Row | Column]
    ) -> tuple[set[str], set[str]]:
        """Return labels only ``own`` have, or alone as main label; and those only others have."""
        mine, theirs = self._names(own), self._names(others)
        first = {comparable_label(line.label, self._year) for line in own}
        their_first = {comparable_label(line.label, self._year) for line in others}
        return (mine - theirs) | (first - their_first), theirs - mine

    def _names(self, lines: Sequence[Row | Column]) -> set[str]:
        return {
            comparable_label(name, self._year)
            for line in lines
            for name in (line.label, *line.aliases)
        }

    def _keys(self, row: Sequence[str]) -> set[str]:
        """Return the labels of a row; ASCII texts are skipped for speed: no label is one."""
        return {comparable_label(text, self._year) for text in row if not text.isascii()}

    def is_other(self, rows: Rows) -> bool:
        """Whether the whole block is another table's, transposed or not."""
        keys = {key for row in rows for key in self._keys(row)}
        own = keys & (self._own_rows | self._own_columns)
        return not own and bool(keys & (self._other_rows | self._other_columns))

    def own_lines(self, rows: Rows) -> list[int]:
        """Return the numbers, from 0, of the rows that are not another table's."""
        signs = [self._of_head(row) for row in rows]
        if RowOwner.OWN not in signs and RowOwner.OTHER not in signs:
            signs = [self._of_row(row) for row in rows]
        return [n for n, whose in enumerate(_carried(signs)) if whose is not RowOwner.OTHER]

    def _of_head(self, row: Sequence[str]) -> RowOwner:
        """Return the owner by column labels; UNKNOWN for a row that holds figures."""
        whose = self._whose(row, self._own_columns, self._other_columns)
        is_head = whose is not RowOwner.UNKNOWN and not any(map(is_figure, row))
        return whose if is_head else RowOwner.UNKNOWN

    def _of_row(self, row: Sequence[str]) -> RowOwner:
        return self._whose(row, self._own_rows, self._other_rows)

    def _whose(self, row: Sequence[str], own: set[str], other: set[str]) -> RowOwner:
        keys = self._keys(row)
        if keys & own:
            return RowOwner.OWN
        return RowOwner.OTHER if keys & other else RowOwner.UNKNOWN


def _carried(signs: Sequence[RowOwner]) -> list[RowOwner]:
    """Return the owners with each UNKNOWN replaced by the owner before it, else by the first."""
    last = next((sign for sign in signs if sign is not RowOwner.UNKNOWN), RowOwner.UNKNOWN)
    carried: list[RowOwner] = []
    for sign in signs:
        last = last if sign is RowOwner.UNKNOWN else sign
        carried.append(last)
    return carried
