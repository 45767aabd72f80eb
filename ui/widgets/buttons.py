"""Buttons with a label, a handler and a role of the style sheet."""

from collections.abc import Callable

from PySide6 import QtGui  # a class of it is built when first named: the start needs none
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from ui.widgets.labels import set_tip

Handler = Callable[[], object]


ENTER = (0x01000004, 0x01000005)  # Return, Enter; Qt.Key is not yet loaded on the start page


def _is_pressed_by(event: QEvent) -> bool:
    """Whether an event is that of the button's own access key.

    Qt would show the button down for a tenth of a second before the click, in which the next keys
    are typed into the field that is to be left.
    """
    if event.type() is not QEvent.Type.Shortcut:
        return False
    return isinstance(event, QtGui.QShortcutEvent) and not event.isAmbiguous()


class PushButton(QPushButton):
    """A push button that its access key presses at once, and gives the focus as a click does."""

    def event(self, event: QEvent) -> bool:
        if _is_pressed_by(event):
            self.setFocus()
            self.click()
            return True
        return super().event(event)


class EnterButton(QToolButton):
    """A tool button that Enter presses, as Space does."""

    def keyPressEvent(self, event: "QtGui.QKeyEvent") -> None:
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class FlatButton(EnterButton):
    """A tool button that Enter presses, as Space does, and its access key at once."""

    def event(self, event: QEvent) -> bool:
        if _is_pressed_by(event):
            self.click()
            return True
        return super().event(event)


def push_button(text: str, handler: Handler, role: str = "") -> QPushButton:
    """Return a push button; ``role`` names its style (primary, small)."""
    button = PushButton(text)
    button.setProperty("role", role)
    button.setAutoDefault(True)  # Enter presses it, as Space does
    button.clicked.connect(lambda: handler())
    return button


def tool_button(text: str, handler: Handler, help_text: str = "", role: str = "") -> QToolButton:
    """Return a flat button; ``role`` names its style (link, tab)."""
    return _filled(FlatButton(), text, handler, help_text, role)


def light_button(text: str, handler: Handler, role: str = "") -> QToolButton:
    """Return a flat button for the start page: no event of its own goes through Python, for whose
    first one PySide builds all 44 classes of events."""
    return _filled(EnterButton(), text, handler, "", role)


def _filled(
    button: QToolButton, text: str, handler: Handler, help_text: str, role: str
) -> QToolButton:
    button.setText(text)
    set_tip(button, help_text)
    button.setProperty("role", role)
    button.clicked.connect(lambda: handler())
    return button


def choice_button(text: str, handler: Handler, role: str) -> QToolButton:
    """Return a flat button of which one is chosen among those of its parent."""
    button = tool_button(text, handler, role=role)
    button.setCheckable(True)
    button.setAutoExclusive(True)
    return button


def add_shortcut(widget: QWidget, keys: str, run: Handler) -> None:
    """Run ``run`` at ``keys`` while the widget's window is active; for what no button shows."""
    action = QtGui.QAction(widget)
    action.setShortcut(QtGui.QKeySequence(keys))
    action.triggered.connect(lambda: run())
    widget.addAction(action)
