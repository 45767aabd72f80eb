"""The menu of a text field: undo of the whole form, and the usual editing actions."""

from collections.abc import Callable, Iterator

from PySide6 import QtCore
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from resources.messages import pasting as words
from ui.widgets.clipboard_text import may_hold

Handler = Callable[[], object]
_KEYS = QKeySequence.StandardKey


class EditMenu(QMenu):
    """A context menu of a field, freed once it is closed."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)

    def add_undo(self) -> None:
        """Add the window's undo and redo, if any: undo belongs to the whole form."""
        if found := list(_window_actions(self._field)):
            self.addActions(found)
            self.addSeparator()

    def add(self, text: str, keys: _KEYS | None, handler: Handler, *, enabled: bool) -> None:
        """Add an action; its keys are only displayed, because the field handles them itself."""
        shown = f"\t{QKeySequence(keys).toString()}" if keys is not None else ""
        action = self.addAction(text + shown)
        action.setEnabled(enabled)
        action.triggered.connect(lambda: handler())

    def add_editing(
        self, cut: Handler, copy: Handler, paste: Handler, delete: Handler, *, chosen: bool
    ) -> None:
        """Add cut, copy, paste and delete; ``chosen``: whether any text is selected."""
        held = may_hold(QGuiApplication.clipboard().mimeData())
        self.add(words.CUT, _KEYS.Cut, cut, enabled=chosen)
        self.add(words.COPY, _KEYS.Copy, copy, enabled=chosen)
        self.add(words.PASTE, _KEYS.Paste, paste, enabled=held)
        self.add(words.DELETE, None, delete, enabled=chosen)
        self.addSeparator()

    def add_all(self, choose: Handler, *, enabled: bool) -> None:
        """Add the action that selects the whole text."""
        self.add(words.ALL, _KEYS.SelectAll, choose, enabled=enabled)


def is_menu_key(event: QKeyEvent) -> bool:
    """Whether this is Shift+F10, which some systems do not turn into a context menu event."""
    shift = event.modifiers() == QtCore.Qt.KeyboardModifier.ShiftModifier
    return (
        event.key() == QtCore.Qt.Key.Key_F10 and shift and QApplication.activePopupWidget() is None
    )


def place_of_menu(event: QContextMenuEvent, caret: QPoint) -> QPoint:
    """Return where the menu opens, on the screen: at the mouse, or at ``caret`` for a key."""
    return event.globalPos() if event.reason() is QContextMenuEvent.Reason.Mouse else caret


def _window_actions(field: QWidget) -> Iterator[QAction]:
    """Yield undo and redo of the nearest ancestor that has them."""
    for keys in (_KEYS.Undo, _KEYS.Redo):
        wanted = QKeySequence(keys)
        around: QWidget | None = field
        while around is not None:
            found = [action for action in around.actions() if wanted in action.shortcuts()]
            if found:
                yield found[0]
                break
            around = around.parentWidget()
