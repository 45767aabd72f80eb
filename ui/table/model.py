"""The Qt model of a table of the form."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from model.draft.draft import Source
from model.findings.finding import Finding
from model.form.spec import Table
from model.values.numbers import Reading
from model.values.text import brief
from resources.messages import screen as words
from ui.look.spoken import spoken
from ui.session.window_session import WindowSession
from ui.table.placed_block import Place
from ui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

_NO_PARENT = QModelIndex()
_LABELS = 0  # the column of row labels


class TableCell(NamedTuple):
    """A cell as shown: its text, the text as read, its source and its worst finding."""

    text: str
    reading: Reading
    source: Source
    finding: Finding | None


class TableModel(QAbstractTableModel):
    """The rows of the form's table; column 0 holds their labels."""

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
        self._cells = self._read()
        session.watch(self._fields, self._refresh)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.table.rows)

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
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        return self.table.corner if section == _LABELS else self.table.columns[section - 1].label

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        key = self.key(index)
        if not key:
            return self._label(index, role)
        cell = self._cells[key]
        if role == Role.DisplayRole:
            return brief(cell.text)
        if role == Role.ToolTipRole:
            message = cell.finding.message if cell.finding else ""
            return plain_tip("\n".join(filter(None, (_read_as(cell), message)))) or None
        if role == Role.AccessibleTextRole:
            text = " ".join(
                filter(None, (brief(cell.text) or words.EMPTY_CELL, _read_as(cell), _tag(cell)))
            )
            return words.CELL_STATUS.format(
                place=self._fields[key].place.replace(".", " "), text=text
            )
        if role == Role.AccessibleDescriptionRole:
            return spoken(cell.finding)
        return None

    def _label(self, index: Index, role: int) -> Any:
        if role == Role.DisplayRole and index.column() == _LABELS:
            return self.table.rows[index.row()].label
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
        return TableCell(text, reading, draft.source(key), self._session.visible.worst_at(key))

    def _refresh(self) -> None:
        """Read the cells again and repaint only those that changed."""
        before, self._cells = self._cells, self._read()
        for key, cell in self._cells.items():
            if cell != before[key]:
                place = self.index(*self._places[key])
                self.dataChanged.emit(place, place)


def _tag(cell: TableCell) -> str:
    """Return 自动 for a total that the program computed; "" for any other cell."""
    return words.COMPUTED if cell.reading.computed and cell.reading.is_number else ""


def _read_as(cell: TableCell) -> str:
    """Return an amount typed in 元 as converted to the table's unit; "" for any other."""
    return words.CELL_READ_AS.format(value=cell.reading.shown) if cell.reading.yuan else ""
