"""Our own workbook 填报数据.xlsx, read back by the marks in its rows: nothing is guessed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from model.draft.draft import Draft, Value, is_list
from model.draft.facts import Facts
from model.form import FORM
from model.form.spec import Table, ValueKind
from model.readers.grid import TextGrid
from model.readers.proposal import ProposedValue, UnplacedText
from model.readers.sheets.own_marks import COMPUTED, GOES_ON, HEAD, OWN_WORDS, SHEET
from resources.messages.papers import workbook as words

_LINES = frozenset({ValueKind.LIST, ValueKind.TEXT})


@dataclass(slots=True)
class OwnFigures:
    """What the sheets of our own workbook hold, and the numbers of their grids."""

    values: list[ProposedValue] = field(default_factory=list[ProposedValue])
    unplaced: list[UnplacedText] = field(default_factory=list[UnplacedText])
    grids: set[int] = field(default_factory=set[int])


def read_own_sheets(grids: Sequence[TextGrid]) -> OwnFigures:
    """Return what is filled in on our own sheets among the sheets of a workbook."""
    found = OwnFigures()
    for number, grid in enumerate(grids):
        if grid.rows[0][0].startswith(SHEET):
            sheet = _OwnSheet(grid)
            found.values += sheet.values()
            found.unplaced += sheet.unplaced
            found.grids.add(number)
    known: set[str] = set()  # a sheet may have been copied within the workbook
    found.values = [v for v in found.values if v.key not in known and not known.add(v.key)]
    return found


class _OwnSheet:
    """One sheet, read from the top: a row of heads says what stands where below it."""

    def __init__(self, grid: TextGrid) -> None:
        self._grid = grid
        self._column = 1  # of the values
        self._columns: dict[str, int] = {}  # of a table, by name
        self._table: Table | None = None
        self._lines: dict[str, list[str]] = {}
        self._figures: dict[str, str] = {}
        self._origins: dict[str, str] = {}
        self._key = ""
        width = grid.rows[0][0].removeprefix(SHEET)
        self._width = int(width) if width.isascii() and width.isdecimal() else len(grid.rows[0])
        self.unplaced: list[UnplacedText] = []

    def values(self) -> Iterator[ProposedValue]:
        """Yield what is filled in; blanks are left out."""
        for number, row in enumerate(self._grid.rows[1:], 1):
            self._read(number, row)
        if self._grid.formulas is None:
            self._forget_sums()
        lines = {key: _joined(key, lines) for key, lines in self._lines.items()}
        for key, value in {**self._figures, **lines}.items():
            if value and not (isinstance(value, str) and value.isspace()):
                yield ProposedValue(key, value, self._origins[key])

    def _read(self, number: int, row: tuple[str, ...]) -> None:
        mark = row[0].strip()
        key = mark.removesuffix(GOES_ON)
        known = True
        if mark.endswith(HEAD):
            self._begin(mark.removesuffix(HEAD), row)
        elif key in FORM:
            self._take(key, number, row, goes_on=key != mark)
        elif self._table and key.startswith(f"{self._table.key}."):
            self._take_cells(self._table, key, number, row)
        elif not mark and self._key and self._is_filled(row):
            self._take(self._key, number, row)
        else:
            known = mark == OWN_WORDS
        self._leave(number, row, self._width if known else 1)

    def _begin(self, name: str, row: tuple[str, ...]) -> None:
        """Learn from the heads in which columns the values below stand."""
        self._key = ""
        self._table = next((table for table in FORM.tables if table.key == name), None)
        self._columns = _columns(self._table, row) if self._table else {}
        filled = (n for n, text in enumerate(row) if n and text)
        self._column = row.index(words.VALUE) if words.VALUE in row else next(filled, 1)

    def _take(self, key: str, number: int, row: tuple[str, ...], *, goes_on: bool = False) -> None:
        is_lines = FORM[key].kind in _LINES
        self._key = key if is_lines else ""
        column = self._column if is_lines or not self._table else 2
        text = row[column] if column < len(row) else ""
        self._origins.setdefault(key, self._grid.origins[number][min(column, len(row) - 1)])
        if not is_lines:
            self._take_figure(key, number, column, text)
        elif goes_on and self._lines.get(key):
            self._lines[key][-1] += text
        else:
            self._lines.setdefault(key, []).append(text)

    def _take_cells(self, table: Table, row_key: str, number: int, row: tuple[str, ...]) -> None:
        self._key = ""
        for name, column in self._columns.items():
            key = f"{row_key}.{name}"
            if key in FORM:
                self._origins[key] = self._grid.origins[number][column]
                self._take_figure(key, number, column, row[column])

    def _take_figure(self, key: str, number: int, column: int, text: str) -> None:
        """Take a value; what our own formula adds up is computed by the form as well."""
        formula = (self._grid.formulas or {}).get((number, column), "")
        if formula.lstrip("=").startswith(COMPUTED) and FORM[key].computed_from:
            text = ""
        choice = next((one.value for one in FORM[key].choices if one.label == text), text)
        self._figures[key] = choice

    def _forget_sums(self) -> None:
        """Leave out totals that are what the form adds up: an .xls keeps their values only."""
        items = {key: _joined(key, lines) for key, lines in self._lines.items()}
        facts = Facts(Draft({**self._figures, **items}))
        for key in [key for key in self._figures if FORM[key].computed_from]:
            computed = facts.computed(key).value
            if computed is not None and facts.typed(key).value == computed:
                del self._figures[key]

    def _is_filled(self, row: tuple[str, ...]) -> bool:
        return self._column < len(row) and bool(row[self._column].strip())

    def _leave(self, number: int, row: tuple[str, ...], first: int) -> None:
        """Keep what stands from a column on as a colleague's remark."""
        texts = [text.strip() for text in row[first:] if text.strip()]
        if texts:
            column = next(n for n, text in enumerate(row) if n >= first and text.strip())
            origin = self._grid.origins[number][column]
            self.unplaced.append(UnplacedText("\t".join(texts), origin))


def _columns(table: Table, row: tuple[str, ...]) -> dict[str, int]:
    """Return where a table's columns stand: by their heads; a head that was changed, in turn."""
    labels = {one.label: one.name for one in table.columns}
    found = {labels[text]: n for n, text in enumerate(row) if text in labels}
    left = (name for name in labels.values() if name not in found)
    free = (n for n in range(2, min(len(labels) + 2, len(row))) if n not in found.values())
    return found | dict(zip(left, free, strict=False))


def _joined(key: str, lines: list[str]) -> Value:
    """Return the lines of a list or text; blank ones of a list are none."""
    text = "\n".join(lines)
    if is_list(key):
        return tuple(item for item in text.split("\n") if item.strip())
    return text
