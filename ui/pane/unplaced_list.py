"""The list of texts without a field, each in one line."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListWidget, QSizePolicy

from resources.messages import readers as words

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FEWEST_ROWS, _MOST_ROWS = 2, 6  # seen at once: the chosen text has the rest of the room
_LINE = 80  # characters of a text


class UnplacedList(QListWidget):
    """The list; Enter puts a text in, Delete takes it away, Esc goes back to the field."""

    put_in_requested = Signal()
    copy_requested = Signal()
    remove_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "inset")
        self.setAccessibleName(words.UNPLACED_HELP)
        self.setUniformItemSizes(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(self.put_in_requested)

    def show_texts(self, texts: Sequence[str]) -> None:
        """List texts by their beginnings, without a signal."""
        self.blockSignals(True)
        self.clear()
        self.addItems([" ".join(text[: 2 * _LINE].split())[:_LINE] for text in texts])
        self.blockSignals(False)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(_MOST_ROWS))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height_of(_FEWEST_ROWS))

    def _height_of(self, most: int) -> int:
        rows = min(self.count(), most)
        return rows * max(0, self.sizeHintForRow(0)) + 2 * self.frameWidth() + 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.put_in_requested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # goes back to the field
        else:
            super().keyPressEvent(event)
