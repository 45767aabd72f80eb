"""The menu of a text field: undo of the whole form, and the usual editing actions."""

from collections.abc import Iterator

from PySide6 import QtCore
from PySide6.QtCore import QKeyCombination, QPoint
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget

from resources.messages import editing as words
from ui.widgets.buttons import Handler
from ui.widgets.clipboard_text import may_hold

_KEYS = QKeySequence.StandardKey
_MODIFIER = QtCore.Qt.KeyboardModifier


class EditMenu(QMenu):
    """A context menu of a field, freed once it is closed."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)

    def _add(self, text: str, keys: _KEYS | None, handler: Handler, *, enabled: bool) -> None:
        """Add an action; its keys are only displayed, because the field handles them itself."""
        shown = f"\t{QKeySequence(keys).toString()}" if keys is not None else ""
        action = self.addAction(text + shown)
        action.setEnabled(enabled)
        action.triggered.connect(lambda: handler())

    def add_editing(
        self, field: QLineEdit | QPlainTextEdit, delete: Handler, *, chosen: bool, filled: bool
    ) -> None:
        """Add undo and redo, if the window has them, and the usual actions.

        ``chosen``, ``filled``: whether any text is selected, and whether there is any. What would
        change a locked field (定稿) is disabled.
        """
        is_open = field.property("locked") != "yes"
        if found := list(_window_actions(field)):
            self.addActions(found)
            self.addSeparator()
        held = may_hold(QGuiApplication.clipboard().mimeData())
        self._add(words.CUT, _KEYS.Cut, field.cut, enabled=chosen and is_open)
        self._add(words.COPY, _KEYS.Copy, field.copy, enabled=chosen)
        self._add(words.PASTE, _KEYS.Paste, field.paste, enabled=held and is_open)
        self._add(words.DELETE, None, delete, enabled=chosen and is_open)
        self.addSeparator()
        self._add(words.ALL, _KEYS.SelectAll, field.selectAll, enabled=filled)

    def add_reading(self, field: QPlainTextEdit) -> None:
        """Add what can be done with a text that is only read."""
        self._add(words.COPY, _KEYS.Copy, field.copy, enabled=field.textCursor().hasSelection())
        filled = not field.document().isEmpty()
        self._add(words.ALL, _KEYS.SelectAll, field.selectAll, enabled=filled)


def would_type(event: QKeyEvent) -> bool:
    """Whether a key changes the text of a field that takes it: a letter, Backspace, a paste."""
    if event.key() in (QtCore.Qt.Key.Key_Backspace, QtCore.Qt.Key.Key_Delete):
        return True
    if event.matches(_KEYS.Paste) or event.matches(_KEYS.Cut):
        return True
    held = event.modifiers() & (_MODIFIER.ControlModifier | _MODIFIER.AltModifier)
    return not held and event.text().isprintable() and bool(event.text().strip())


def is_menu_key(event: QKeyEvent) -> bool:
    """Whether this is Shift+F10, which some systems do not turn into a context menu event."""
    keys = QKeyCombination(QtCore.Qt.KeyboardModifier.ShiftModifier, QtCore.Qt.Key.Key_F10)
    return event.keyCombination() == keys and QApplication.activePopupWidget() is None


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
