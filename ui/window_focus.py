"""When the window gets the focus, and when it loses it.

Not by ``changeEvent`` of the window: for the first event in Python PySide builds all its 44 classes
of events, before the start page is painted.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget


class WindowFocus(QObject):
    """Watches a window, which is its parent, from now on, and calls one of two functions."""

    def __init__(
        self, window: QWidget, gained: Callable[[], object], lost: Callable[[], object]
    ) -> None:
        super().__init__(window)
        self._gained, self._lost = gained, lost
        self._window, self._was_active = window, window.isActiveWindow()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._look)

    def _look(self) -> None:
        is_active = self._window.isActiveWindow()
        if is_active is not self._was_active:
            self._was_active = is_active
            (self._gained if is_active else self._lost)()
