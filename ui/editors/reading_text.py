"""A text that is only read: selected and copied, never typed in."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QPlainTextEdit

from ui.widgets.edit_menu import EditMenu, place_of_menu

READING = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class ReadingText(QPlainTextEdit):
    """The view of a text; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(READING)
        self.setTabChangesFocus(True)

    @property
    def selected(self) -> str:
        """The words that are selected; "" for none."""
        return self.textCursor().selectedText().replace("\u2029", "\n")

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the words alone: Qt adds the letters of the screen."""
        data = QMimeData()
        data.setText(self.selected)
        return data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = EditMenu(self)
        menu.add_reading(self)
        caret = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        menu.popup(place_of_menu(event, caret))
