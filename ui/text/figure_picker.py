"""The picker of a figure to insert into a text: a list under it, with a search line."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QSizePolicy,
    QStackedLayout,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from resources.messages import texts as words
from ui.look.appearance import keep_scaled
from ui.text.figure_rows import Figure, fill, key_of, matching
from ui.widgets.closed_by_escape import ClosedByEscape
from ui.widgets.labels import label
from ui.widgets.line_edit import LineEdit

_HEIGHT = 190
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class FigurePicker(ClosedByEscape):
    """A search line over the list of figures: Enter chooses one, Esc closes, the line has focus."""

    chosen = Signal(str)  # key of a figure
    closed = Signal()

    def __init__(self, figures: Callable[[], Sequence[Figure]]) -> None:
        super().__init__()
        self._figures = figures
        keep_scaled(self, QWidget.setFixedHeight, _HEIGHT)
        self.filter = LineEdit()
        self.list = FigureList()
        self._none = label("", "muted", wrap=True)
        self._lay_out()
        self.filter.installEventFilter(self)
        self.filter.textChanged.connect(self.refresh)
        self.filter.returnPressed.connect(lambda: self._choose())
        self.list.itemActivated.connect(lambda *_: self._choose())
        self.list.itemClicked.connect(lambda *_: self._choose())

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(words.INSERT_FILTER)
        self.filter.setAccessibleName(words.INSERT_FILTER)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._none.setContentsMargins(6, 6, 6, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.filter)
        body = QWidget()  # without a parent the list would open as a window of its own
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._none)
        column.addWidget(body, 1)
        column.addWidget(label(words.INSERT_KEYS, "help"))

    def open(self) -> None:
        """Show all figures and focus the empty search line."""
        self.filter.clear()
        self.refresh()
        self.show()
        self.filter.setFocus()

    def refresh(self) -> None:
        """List the figures that match the search, or show why there are none."""
        figures, looked_for = self._figures(), self.filter.text().strip()
        found = matching(figures, looked_for)
        fill(self.list, found)
        none = words.INSERT_NONE.format(words=looked_for)
        self._none.setText(none if figures else words.INSERT_EMPTY)
        self._stack.setCurrentIndex(0 if found else 1)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item and self._stack.currentIndex() == 0:
            self.chosen.emit(key_of(item))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send arrow and page keys of the search line to the list."""
        pressed = event.type() is QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            return QApplication.sendEvent(self.list, event)
        return super().eventFilter(watched, event)

    def on_escape(self) -> None:
        self.closed.emit()


class FigureList(QTreeWidget):
    """A list of figures: names on the left, figures on the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("outline")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAccessibleName(words.INSERT_LIST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, self.header().ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, self.header().ResizeMode.ResizeToContents)
        ignored = QSizePolicy.Policy.Ignored
        self.setSizePolicy(ignored, ignored)  # the picker sets the height
        self.setMinimumSize(80, 60)
