"""Polling for a second start of the program, which brings the window to the front."""

import sys

from PySide6.QtCore import QObject, QTimer

from model.files.single_instance import SingleInstance
from ui.main_window import MainWindow

_POLL_INTERVAL = 300  # ms; looking for one file takes a few microseconds
_ANY_PROCESS = 0xFFFFFFFF  # ASFW_ANY


class SecondInstancePoller(QObject):
    """A timer that polls for requests of a second instance."""

    def __init__(self, instance: SingleInstance, window: MainWindow) -> None:
        super().__init__(window)
        self._instance, self._window = instance, window
        self._timer = QTimer(self, interval=_POLL_INTERVAL)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Run the request of a second instance, if there is one."""
        wanted = self._instance.take_request()
        if wanted is not None:
            self._window.call(wanted)


def allow_foreground() -> None:
    """Let the first window come to the front, which Windows allows only the newest process."""
    if sys.platform == "win32":
        from ctypes import windll

        windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)
