"""A line of words to look for or to put in their place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from model.values.text import one_line
from ui.widgets.line_edit import LineEdit

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class WordsLine(LineEdit):
    """A line edit for words; what is pasted of several lines becomes one."""

    entered = Signal(int)  # Enter (1) or Shift+Enter (−1)
    opened = Signal()  # Ctrl+Enter

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setClearButtonEnabled(True)

    def put_in(self, text: str) -> None:
        super().put_in(one_line(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & _CONTROL:
            self.opened.emit()
        else:
            self.entered.emit(-1 if event.modifiers() & _SHIFT else 1)
