"""A table of the form as Qt sees it: a row of cells, and under it a row for what was found."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from model.facts import Facts
from model.findings import Finding
from model.session import Change
from model.spec import Field, Table
from model.values import Reading
from resources.words import screen as words
from ui.live import Live

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

FINDING = int(Role.UserRole) + 1
READING = int(Role.UserRole) + 2
SOURCE = int(Role.UserRole) + 3

_NOWHERE = QModelIndex()
_LABELS = 0  # the column of row labels


class TableModel(QAbstractTableModel):
    """Qt row 2n is the form's row n, Qt row 2n + 1 the strip under it; column 0 the labels."""

    def __init__(self, table: Table, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table, self._live = table, live
        self._fields = {field.key: field for field in table.fields}
        choices = {column.when[0] for column in table.columns if column.when}
        self._watched = {*self._fields, *choices}
        live.changed.connect(self._on_change)
        live.shown_changed.connect(self.repaint_cells)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 2 * len(self.table.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1 + len(self.table.columns)

    def key(self, index: Index) -> str:
        """The key of a cell; "" for labels and strips."""
        if not index.isValid() or index.row() % 2 or index.column() == _LABELS:
            return ""
        row = self.table.rows[index.row() // 2]
        return self.table.cell(row.name, self.table.columns[index.column() - 1].name)

    def index_of(self, key: str) -> QModelIndex:
        """The cell of a key, invalid when it is none of this table's."""
        if key not in self._fields:
            return QModelIndex()
        place = list(self._fields).index(key)
        row, column = divmod(place, len(self.table.columns))
        return self.index(2 * row, column + 1)

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
        if role == Role.DisplayRole:
            return self._shown(key)
        if role == Role.EditRole:
            return self._live.draft.text(key)
        return self._more(key, role)

    def _label(self, index: Index, role: int) -> Any:
        if role == Role.DisplayRole and index.column() == _LABELS and index.row() % 2 == 0:
            return self.table.rows[index.row() // 2].label
        return None

    def _shown(self, key: str) -> str:
        typed = self._live.draft.text(key)
        return typed.strip() or self.reading(key).shown

    def _more(self, key: str, role: int) -> Any:
        finding = self._live.at(key)
        if role == FINDING:
            return finding
        if role == READING:
            return self.reading(key)
        if role == SOURCE:
            return self._live.draft.source(key)
        if role == Role.ToolTipRole:
            return finding.message if finding else None
        if role == Role.AccessibleTextRole:
            text = self._shown(key) or words.EMPTY_CELL
            return words.CELL_STATUS.format(place=self._fields[key].place, text=text)
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        key = self.key(index)
        if not key or role != Role.EditRole:
            return False
        self._live.type(key, str(value))
        return True

    def reading(self, key: str) -> Reading:
        """The cell's figure as it counts, totals added up."""
        return Facts(self._live.draft).number(key)

    def field(self, key: str) -> Field:
        return self._fields[key]

    def row_finding(self, row: int) -> Finding | None:
        """What the strip under the form's row n says: its worst finding above a hint.

        A row not begun yet has none: the page's status says that it is to be filled.
        """
        keys = set(self.table.row_keys(self.table.rows[row].name))
        found = (f for f in self._live.shown if f.places[0] in keys and f.level.rank < 2)
        return next((finding for finding in found if not finding.missing), None)

    def _on_change(self, change: Change) -> None:
        if not self._watched.isdisjoint(change.keys):
            self.repaint_cells()

    def repaint_cells(self) -> None:
        """Tell the view that figures or findings may have changed."""
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
