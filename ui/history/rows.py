"""A table of lines that are only chosen from."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from ui.look.appearance import scaled
from ui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
_ROWS = 3  # seen in any case, with the header
_AROUND = 12  # pixels before scaling above and below a line together


class Rows(QTreeView):
    """Lines under a header; ``shares``: the widths of the columns in per cent."""

    chosen = Signal(int)  # number of the line

    def __init__(self, name: str, headers: Iterable[str], shares: tuple[int, ...]) -> None:
        super().__init__()
        self._shares = shares
        self._model = QStandardItemModel(self)
        self._model.setHorizontalHeaderLabels(list(headers))
        self.setModel(self._model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(name)

    @property
    def current(self) -> int:
        """The number of the line that is chosen; −1 for none."""
        return self.currentIndex().row()

    def fill(self, lines: Iterable[tuple[str, ...]], chosen: int = 0) -> None:
        """Show these lines and choose one, if there is any."""
        self._model.removeRows(0, self._model.rowCount())
        for number, line in enumerate(lines):
            self._model.appendRow([_item(text) for text in line])
            if len(line) > 2 and not any(line[1:]):  # all is said in the first column
                self.setFirstColumnSpanned(number, QModelIndex(), True)
        last = self._model.rowCount() - 1
        self.setCurrentIndex(self._model.index(min(chosen, last), 0))

    def put(self, line: int, column: int, text: str) -> None:
        """Show another text in a line."""
        self._model.setItem(line, column, _item(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, share in enumerate(self._shares):
            self.setColumnWidth(column, self.viewport().width() * share // 100)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _ROWS * (self.fontMetrics().height() + scaled(_AROUND)))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # leaves the page
        else:
            super().keyPressEvent(event)


def _item(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setToolTip(plain_tip(text))
    return item
