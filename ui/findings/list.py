"""The list of findings: Enter or a double click goes to the place."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from resources.messages import checking as words
from ui.findings.delegate import FindingDelegate
from ui.findings.model import FindingsModel
from ui.look import colours
from ui.look.appearance import keep_scaled

Index = QModelIndex | QPersistentModelIndex
_LEAST = 56  # pixels before scaling


class FindingsList(QListView):
    """The view of a FindingsModel; a finding's actions are in its detail."""

    opened = Signal(QModelIndex)

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(FindingDelegate(self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(words.FINDINGS_VIEW)
        keep_scaled(self, QListView.setMinimumHeight, _LEAST)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.doubleClicked.connect(self.opened)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground first, or Qt paints all widgets behind the list with every row."""
        QPainter(self.viewport()).fillRect(event.rect(), colours.PAPER)
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current line in sight when the list gets lower."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Repaint only these rows, because Qt would lay out the whole list."""
        for row in range(first.row(), last.row() + 1):
            self.update(self.model().index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
