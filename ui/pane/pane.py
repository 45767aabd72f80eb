"""The pane: tabs above its rooms, of which one is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QToolButton, QWidget

from resources.messages import screen as words
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import choice_button, tool_button


class Pane(QWidget):
    """Rooms with a tab each; a room is any widget, put in by ``add_room``."""

    closed = Signal()  # by its button
    left = Signal()  # by Esc: back to the field
    turned = Signal()  # another room is shown
    wanted = Signal(QWidget)  # a room, also where the pane is closed

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setAccessibleName(words.PANE)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rooms = QStackedWidget()
        self._tabs: dict[QWidget, QToolButton] = {}
        close = tool_button("›", self.closed.emit, words.HIDE_PANE_HELP)
        close.setShortcut(QKeySequence(words.PANE_KEYS))
        close.setAccessibleName(words.HIDE_PANE)
        self._line = row(None, close, spacing=0, margins=(14, 6, 6, 0))
        column(self._line, self._rooms, on=self, spacing=0, stretched=self._rooms)

    def add_room(self, room: QWidget, name: str) -> None:
        """Add a room behind the others, with the name of its tab."""
        tab = choice_button(name, lambda: self.show_room(room), "tab")
        self._line.insertWidget(len(self._tabs), tab)
        self._tabs[room] = tab
        self._rooms.addWidget(room)
        tab.setChecked(len(self._tabs) == 1)

    def rename(self, room: QWidget, name: str) -> None:
        """Set the name of a room's tab."""
        if self._tabs[room].text() != name:
            self._tabs[room].setText(name)

    def show_room(self, room: QWidget) -> None:
        """Show a room."""
        self._tabs[room].setChecked(True)
        self._rooms.setCurrentWidget(room)
        self.turned.emit()

    def focus_first(self) -> None:
        """Focus the tab of the room that is shown."""
        self._tabs[self.room].setFocus()

    @property
    def room(self) -> QWidget:
        """The room that is shown when the pane is."""
        return self._rooms.currentWidget()

    def show_tab(self, room: QWidget, *, shown: bool) -> None:
        """Show or hide a room's tab; a hidden room gives way to the first one."""
        self._tabs[room].setVisible(shown)
        if not shown and self.room is room:
            self.show_room(next(iter(self._tabs)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
