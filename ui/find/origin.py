"""Where the cursor was before the clerk began to look for something."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from ui.editors.plain_text import PlainTextEditor
from ui.table.view import TableView


class Origin:
    """The widget with the focus, and the cursor in it; text put in before it moves it along."""

    def __init__(self) -> None:
        self.widget = _owner(QApplication.focusWidget())
        self._restore = _restorer(self.widget)

    def return_to(self) -> bool:
        """Focus the widget, the cursor where it was; return False where it is gone or hidden."""
        if self.widget is None or not isValid(self.widget) or not self.widget.isVisible():
            return False
        self._restore()
        self.widget.setFocus()
        return True


def _owner(widget: QWidget | None) -> QWidget | None:
    """Return the table of an open cell, which closes; any other widget itself."""
    around = widget
    while around is not None and not isinstance(around, TableView):
        around = around.parentWidget()
    return around or widget


def _restorer(widget: QWidget | None) -> Callable[[], object]:
    if isinstance(widget, TableView):
        place = widget.current
        return lambda: widget.choose(place)
    if isinstance(widget, PlainTextEditor):
        cursor = widget.textCursor()
        return lambda: widget.setTextCursor(cursor)
    if isinstance(widget, QLineEdit):
        at = widget.cursorPosition()
        return lambda: widget.setCursorPosition(at)
    return lambda: None
