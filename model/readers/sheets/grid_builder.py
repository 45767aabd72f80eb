"""A sheet's cells, gathered into a grid of bounded size."""

from collections.abc import Iterable
from functools import lru_cache

from model.readers.grid import TextGrid
from resources.messages import readers as words

MOST_ROWS, MOST_COLUMNS = 2_000, 256
_MOST_CELLS = 60_000  # of a grid, blank ones too
_MOST_SPANS = 20_000


class GridBuilder:
    """The filled cells of one sheet, by row and column from 0, with what is hidden or merged."""

    def __init__(self, name: str, *, is_hidden: bool = False) -> None:
        self.name = name
        self.is_hidden = is_hidden
        self._texts: dict[tuple[int, int], str] = {}
        self._remarks: dict[tuple[int, int], str] = {}
        self.formulas: dict[tuple[int, int], str] | None = None
        self._spans: list[tuple[int, int, int, int]] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._far = 0

    def add(self, row: int, column: int, text: str, remark: str = "") -> None:
        """Add a cell; blank ones do not count, and those far outside are counted only."""
        if not text.strip():
            return
        if not (0 <= row < MOST_ROWS and 0 <= column < MOST_COLUMNS):
            self._far += 1
            return
        self._texts[row, column] = text
        if remark:
            self._remarks[row, column] = remark

    def add_far(self, count: int) -> None:
        """Count cells of rows that are too many to be read."""
        self._far += count

    def merge(self, row: int, column: int, height: int, width: int) -> None:
        """Add merged cells, wherever they end."""
        inside = 0 <= row < MOST_ROWS and 0 <= column < MOST_COLUMNS
        if inside and height > 0 < width and len(self._spans) < _MOST_SPANS:
            self._spans.append((row, column, height, width))

    def hide_row(self, row: int) -> None:
        """Mark a row that the clerk does not see."""
        self._hidden_rows.add(row)

    def hide_columns(self, first: int, last: int) -> None:
        """Mark columns that the clerk does not see, both ends included."""
        self._hidden_columns.update(range(max(first, 0), min(last + 1, MOST_COLUMNS)))

    def notes(self) -> Iterable[str]:
        """Yield what the clerk should know of the sheet as a whole."""
        if self._texts and self.is_hidden:
            yield words.HIDDEN_SHEET.format(name=self.name)
        if far := self._far + self._cut():
            where = words.SHEET.format(name=self.name) if self.name else words.THE_FILE
            yield words.FAR_CELLS.format(where=where, count=far)

    @property
    def area(self) -> int:
        """The number of cells of the grid, blank ones too."""
        if not self._texts:
            return 0
        width = max(column for _, column in self._texts) + 1
        return width * self._height(width)

    def grid(self) -> TextGrid | None:
        """Return the sheet; None where nothing stands on it."""
        if not self._texts:
            return None
        width = max(column for _, column in self._texts) + 1
        height = self._height(width)
        rows = [[""] * width for _ in range(height)]
        for (row, column), text in self._texts.items():
            if row < height:
                rows[row][column] = text
        return TextGrid(
            tuple(map(tuple, rows)),
            tuple(self._origins(row, width) for row in range(height)),
            self.name,
            spans=tuple(self._clipped(height, width)),
            is_sheet=True,
            remarks=self._all_remarks(),
            formulas=self.formulas,
        )

    def _height(self, width: int) -> int:
        return min(max(row for row, _ in self._texts) + 1, max(_MOST_CELLS // width, 1))

    def _cut(self) -> int:
        """Return the number of cells below the last row that a grid may have."""
        if not self._texts:
            return 0
        height = self._height(max(column for _, column in self._texts) + 1)
        return sum(row >= height for row, _ in self._texts)

    def _origins(self, row: int, width: int) -> tuple[str, ...]:
        sheet = f"{self.name}!" if self.name else ""
        return tuple(f"{sheet}{column_letters(column)}{row + 1}" for column in range(width))

    def _clipped(self, height: int, width: int) -> Iterable[tuple[int, int, int, int]]:
        for row, column, down, right in self._spans:
            if row < height and column < width:
                yield row, column, min(down, height - row), min(right, width - column)

    def _all_remarks(self) -> dict[tuple[int, int], str]:
        """Return the remarks with those on what is hidden."""
        if self.is_hidden:
            hidden = dict.fromkeys(self._texts, words.IN_HIDDEN_SHEET)
        else:
            hidden = {
                (row, column): words.IN_HIDDEN_LINES
                for row, column in self._texts
                if row in self._hidden_rows or column in self._hidden_columns
            }
        both = {
            cell: f"{hidden[cell]}；{self._remarks[cell]}"
            for cell in hidden.keys() & self._remarks.keys()
        }
        return {**hidden, **self._remarks, **both}


@lru_cache(maxsize=MOST_COLUMNS)
def column_letters(column: int) -> str:
    """Return a column as sheets name it: 0 is A, 26 is AA."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
