"""The rows of a sheet before its figures are set: formulas name cells that stand further down."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from export.workbook.cells import Cell
from export.workbook.sheet import column_letter


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of one value."""

    key: str


@dataclass(frozen=True, slots=True)
class RateSlot:
    """The place of a rate: the keys of two cells; ``share`` is 1 for 100 %."""

    key: str
    base: str
    share: Fraction | None


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A row: its mark (model.readers.sheets.own_marks; "" for a spare one), then its cells.

    ``merge`` and ``height`` as in BookSheet.add.
    """

    mark: str
    cells: tuple[Cell | Slot | RateSlot | None, ...] = ()
    merge: tuple[int, int] | None = None
    height: float = 0


class Places:
    """Where the values of a sheet stand, by key."""

    def __init__(self, rows: Sequence[SlotRow]) -> None:
        self._rows = rows
        self.slots = dict(self._slots())

    def _slots(self) -> Iterator[tuple[str, str]]:
        for number, row in enumerate(self._rows, 1):
            for column, cell in enumerate(row.cells, 2):
                if isinstance(cell, Slot):
                    yield cell.key, f"{column_letter(column)}{number}"

    def lines(self, key: str) -> str:
        """Return the cells of a list, the spare ones below included: C12:C16."""
        first = next(n for n, row in enumerate(self._rows, 1) if row.mark == key)
        last = first
        while last < len(self._rows) and self._rows[last].mark in ("", key):
            last += 1
        return f"C{first}:C{last}"
