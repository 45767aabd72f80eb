"""The window comes to the front when the program is started once more."""

import sys

from PySide6.QtCore import QObject, QTimer

from model.files.single_instance import SingleInstance
from ui.main_window import MainWindow

_EVERY = 300  # ms; a look at one name costs a few microseconds
_ANY_PROCESS = 0xFFFFFFFF


class SecondInstancePoller(QObject):
    """Polls for requests of a second instance."""

    def __init__(self, instance: SingleInstance, window: MainWindow) -> None:
        super().__init__(window)
        self._instance, self._window = instance, window
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Do what was asked, if anything was."""
        wanted = self._instance.take_request()
        if wanted is not None:
            self._window.call(wanted)


def allow_foreground() -> None:
    """Windows lets only the newest program give the front away: to the first window here."""
    if sys.platform == "win32":
        from ctypes import windll

        windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)
