"""The Qt model of a table of the form."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from model.draft.draft import Source
from model.draft.origins import origin_sentence
from model.draft.rates import Rate, rates
from model.findings.finding import Finding
from model.form.spec import Table
from model.values.numbers import Reading
from model.values.text import brief
from resources.messages import screen as words
from ui.look.spoken import spoken
from ui.session.window_session import WindowSession
from ui.table.pasting.placed_block import Place
from ui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

_NO_PARENT = QModelIndex()
_LABELS = 0  # the column of row labels


class TableCell(NamedTuple):
    """A cell as shown: its text, the text as read, its source and its worst finding; ``origin``:
    where it was read, "" where it was not; ``change``: how it has changed since last year, as a
    sign."""

    text: str
    reading: Reading
    source: Source
    finding: Finding | None
    origin: str = ""
    change: str = ""


class RateCell(NamedTuple):
    """A cell of the rate row: its rate, None where there is none, and what a rule finds in it."""

    rate: Rate | None
    finding: Finding | None

    @property
    def percent(self) -> str:
        return self.rate.percent if self.rate else words.RATE_MISSING

    @property
    def verdict(self) -> str:
        """超预算 above 100 %, whether or not a rule minds; 偏低 where a rule does; else ""."""
        if self.rate and self.rate.share > 1:
            return words.RATE_OVER
        return words.RATE_LOW if self.rate and self.finding else ""


class TableModel(QAbstractTableModel):
    """The rows of the form's table and the rate row under them; column 0 holds their labels.

    Labels and rates are no cells of the form: they have no key and cannot be selected.
    """

    def __init__(self, table: Table, session: WindowSession) -> None:
        super().__init__()
        self.table, self._session = table, session
        self._fields = {field.key: field for field in table.fields}
        width = len(table.columns)
        self._places = {
            key: (place // width, place % width + 1) for place, key in enumerate(self._fields)
        }
        self._keys = {place: key for key, place in self._places.items()}
        self.last: Place = (len(table.rows) - 1, width - 1)  # the bottom right cell
        rate = (table.rate.label,) if table.rate else ()
        self.labels = (*(row.label for row in table.rows), *rate)
        self._cells, self.rates = self._read(), self._read_rates()
        session.watch(self._fields, self._refresh)
        session.last_year.changed.connect(self._refresh)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.labels)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else 1 + len(self.table.columns)

    def key(self, index: Index) -> str:
        """Return the field key of a cell; "" for labels."""
        return self._keys.get((index.row(), index.column()), "")

    def index_of(self, key: str) -> QModelIndex:
        """Return the index of a field's cell; an invalid one for a field of another table."""
        return self.index(*self._places[key]) if key in self._places else QModelIndex()

    def index_at(self, place: Place) -> QModelIndex:
        """Return the index of the cell at a row and column of the form."""
        return self.index(place[0], place[1] + 1)

    def place_of(self, index: Index) -> Place | None:
        """Return a cell's row and column in the form; None for labels."""
        return (index.row(), index.column() - 1) if self.key(index) else None

    def is_filled(self, place: Place) -> bool:
        """Whether a cell shows any text, typed or computed."""
        return bool(self.cell(place).text)

    def is_computed(self, place: Place) -> bool:
        """Whether a cell shows a total that the program computed."""
        reading = self.cell(place).reading
        return reading.computed and reading.is_number

    def key_at(self, place: Place) -> str:
        return self._keys[place[0], place[1] + 1]

    def cell(self, place: Place) -> TableCell:
        """Return the cell at a row and column of the form."""
        return self.cell_at(place[0], place[1] + 1)

    def cell_at(self, row: int, column: int) -> TableCell:
        """Return the cell at Qt's row and column; raise KeyError for labels."""
        return self._cells[self._keys[row, column]]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not self.key(index):
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        read = flag.ItemIsEnabled | flag.ItemIsSelectable
        return read if self.is_locked else read | flag.ItemIsEditable

    @property
    def is_locked(self) -> bool:
        """Whether no figure may change, for the draft is archived (定稿)."""
        return self._session.is_sealed

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return self.table.corner if section == _LABELS else self.table.columns[section - 1].label

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        key = self.key(index)
        if not key:
            return self._beside_cells(index, role)
        cell = self._cells[key]
        if role == Role.DisplayRole:
            return brief(cell.text)
        if role == Role.ToolTipRole:
            message = cell.finding.message if cell.finding else ""
            change = self._session.last_year.sentence(key)
            told = (_as_read(cell), cell.origin, change, message)
            return plain_tip("\n".join(filter(None, told))) or None
        if role == Role.AccessibleTextRole:
            change = self._session.last_year.sentence(key)
            told = (brief(cell.text) or words.EMPTY_CELL, _as_read(cell), cell.origin, change)
            text = " ".join(filter(None, told))
            return words.CELL_STATUS.format(place=self._fields[key].place, text=text)
        if role == Role.AccessibleDescriptionRole:
            return spoken(cell.finding)
        return None

    def _beside_cells(self, index: Index, role: int) -> Any:
        """Return the text of a label or of a rate."""
        if index.column() != _LABELS and index.row() > self.last[0]:
            return self._rate(index.column() - 1, role)
        if role == Role.DisplayRole and index.column() == _LABELS:
            return self.labels[index.row()]
        return None

    def _rate(self, column: int, role: int) -> str | None:
        cell = self.rates[column]
        if role == Role.DisplayRole:
            return cell.percent
        note = cell.finding.message if cell.finding else cell.verdict
        note = note if cell.rate else words.RATE_MISSING_HELP
        if role == Role.ToolTipRole:
            return plain_tip(note) or None
        if role == Role.AccessibleTextRole:
            label = self.table.columns[column].label
            place = words.RATE_PLACE.format(row=self.labels[-1], column=label)
            text = "，".join(filter(None, (cell.percent if cell.rate else "", note)))
            return words.CELL_STATUS.format(place=place, text=text)
        return None

    @property
    def keys(self) -> Iterable[str]:
        """The field keys of all cells in reading order."""
        return self._fields

    def _read(self) -> dict[str, TableCell]:
        """Return all cells by field key, as the draft now is."""
        return {key: self._read_cell(key) for key in self._fields}

    def _read_cell(self, key: str) -> TableCell:
        draft, reading = self._session.draft, self._session.facts.number(key)
        text = draft.text(key).strip() or reading.shown
        finding, origin = self._session.visible.worst_at(key), origin_sentence(draft, key)
        change = self._session.last_year.sign(key)
        return TableCell(text, reading, draft.source(key), finding, origin, change)

    def _read_rates(self) -> tuple[RateCell, ...]:
        between = self._session.visible.between
        pairs = zip(rates(self._session.facts, self.table), self.table.rate_pairs, strict=True)
        return tuple(RateCell(rate, between(*keys)) for rate, keys in pairs)

    def _refresh(self) -> None:
        """Read cells and rates again and repaint only those that changed."""
        before, self._cells = self._cells, self._read()
        for key, cell in self._cells.items():
            if cell != before[key]:
                self._repaint(*self._places[key])
        rates_before, self.rates = self.rates, self._read_rates()
        for column, pair in enumerate(zip(self.rates, rates_before, strict=True), 1):
            if pair[0] != pair[1]:
                self._repaint(self.last[0] + 1, column)

    def _repaint(self, row: int, column: int) -> None:
        place = self.index(row, column)
        self.dataChanged.emit(place, place)


def _as_read(cell: TableCell) -> str:
    """Return an amount typed in 元 as converted to the table's unit, or that it was added up."""
    if cell.reading.yuan:
        return words.CELL_READ_AS.format(value=cell.reading.shown)
    return words.COMPUTED_HELP if cell.reading.computed and cell.reading.is_number else ""
