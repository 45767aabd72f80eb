"""The list of findings: Enter or a double click goes to the place."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView

from resources.words import screen as words
from ui import style
from ui.findings_model import FindingsModel
from ui.findings_row import FindingDelegate


class FindingsList(QListView):
    """One line a finding; what can be done about it stands in its detail."""

    opened = Signal(QModelIndex)

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(FindingDelegate(self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(words.TAB_ALL)
        self.setMinimumHeight(56)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.doubleClicked.connect(self.opened)

    def paintEvent(self, event: QPaintEvent) -> None:
        """On a ground of its own: all that lies behind would be painted with every row."""
        QPainter(self.viewport()).fillRect(event.rect(), style.PAPER)
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
