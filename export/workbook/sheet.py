"""A sheet under way: rows of cells, and what holds for the sheet as a whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from export.workbook.cells import Cell
from export.workbook.texts import parted
from resources.messages.papers import workbook as words


@dataclass(frozen=True, slots=True)
class Validation:
    """What a cell is meant to hold; another entry is warned of, never refused.

    ``kind`` is Excel's: decimal, whole (at least 0 both) or list, of the ``choices``. Excel shows
    ``prompt`` at the selected cell and ``warning`` when another value is entered.
    """

    cells: tuple[str, ...]
    kind: str
    prompt: str
    warning: str
    choices: tuple[str, ...] = ()


@dataclass(slots=True)
class BookSheet:
    """A sheet: its name (at most 31 characters), the widths of its columns in digits, its rows.

    A4, as wide as one page. The first ``frozen`` rows stay in sight, and are printed on each page.
    """

    name: str
    widths: Sequence[float]
    frozen: int = 0
    filtered: int = 0
    """The number of the row whose heads get filter buttons; 0 for none."""
    foot: int = 0
    """How many of the last rows the filter leaves alone: sums."""
    landscape: bool = False
    hidden_columns: int = 0
    """How many columns are hidden, from A on."""
    rows: list[tuple[Cell | None, ...]] = field(default_factory=list[tuple[Cell | None, ...]])
    heights: dict[int, float] = field(default_factory=dict[int, float])
    """By number of the row, in pt; other rows are as high as their texts."""
    merges: list[str] = field(default_factory=list[str])
    validations: list[Validation] = field(default_factory=list[Validation])

    def add(
        self, *cells: Cell | None, height: float = 0, merge: tuple[int, int] | None = None
    ) -> int:
        """Add a row and return its number, from 1.

        ``merge`` are two columns, from 1, between which it is one cell. A text that no cell can
        hold goes on in further rows, said in a comment.
        """
        number = len(self.rows) + 1
        if height:
            self.heights[number] = height
        if merge:
            first, last = merge
            cells = _merged(cells, first, last)
            self.merges.append(f"{column_letter(first)}{number}:{column_letter(last)}{number}")
        self.rows += _spread(cells)
        return number


def _merged(cells: tuple[Cell | None, ...], first: int, last: int) -> tuple[Cell | None, ...]:
    """Return a row with the lines of its merged cells around all of them."""
    one = cells[first - 1]
    return (*cells[:first], *[one and Cell(look=one.look)] * (last - first), *cells[last:])


def _spread(cells: Sequence[Cell | None]) -> Iterator[tuple[Cell | None, ...]]:
    """Yield the row, and further ones for what its cells cannot hold."""
    return zip_longest(*map(_pieces, cells)) if cells else iter([()])


def _pieces(cell: Cell | None) -> Iterator[Cell | None]:
    if cell is None or not isinstance(cell.value, str):
        yield cell
        return
    for number, piece in enumerate(parted(cell.value)):
        comment = words.GOES_ON if number else cell.comment
        yield replace(cell, value=piece, comment=comment)


def column_letter(column: int) -> str:
    """Return a column by its letters; 1 is A."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
