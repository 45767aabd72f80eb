"""The real window on drafts of its own, for a walk in a process of its own."""

import random
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import (
    QMessageLogContext,
    QStandardPaths,
    QThread,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMenu

from model.log import Log
from model.storage.store import Store
from tests.conftest import complaints, record_python_error, record_qt_message
from tests.driver import Driver, process
from ui.app import application
from ui.main_window import MainWindow

_LOOK = 5  # ms between two looks for something that waits for an answer


class Typist(Driver):
    """A driver that types on where nothing has the cursor any more."""

    def _send(self, event: QInputMethodEvent) -> None:
        if QGuiApplication.focusObject() is not None:
            super()._send(event)


class Walk:
    """A window, a random generator, and the complaints of Qt. Each step is printed first."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.chance, self.folder, self.done = random.Random(seed), folder, 0
        self.store = Store(folder / "drafts")
        self._app = application()
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        Path(QStandardPaths.writableLocation(documents)).mkdir(parents=True, exist_ok=True)
        qInstallMessageHandler(_record_qt_message)
        sys.excepthook = record_python_error
        self.driver: Driver = self.open_window()
        self._answering = QTimer(interval=_LOOK)
        self._answering.timeout.connect(self._answer_box)
        self._answering.start()

    def open_window(self) -> Driver:
        """Return a driver of a new window at its start page."""
        window = MainWindow(lambda: self.store, Log(self.folder / "log"))
        window.resize(1280, 720)
        return Typist(window)

    def log(self, step: str) -> None:
        """Print what is done next, so that it can be read where the process dies of it."""
        self.done += 1
        print(f"{self.done}: {step}", flush=True)

    def settle(self) -> None:
        """Let Qt do what is due; AssertionError where it complained."""
        process()
        while QApplication.activePopupWidget() is not None:
            self._answer()
            process()
        self._close_box()
        process()
        assert not complaints, "\n".join(complaints)

    def _answer(self) -> None:
        """Choose something in an open menu, or close it.

        Never from the timer: a key pressed while another is delivered kills the test library.
        """
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            actions = [action for action in popup.actions() if action.isEnabled()]
            if actions and self.chance.random() < 0.7:
                action = self.chance.choice(actions)
                print(f"  in the menu: {action.text()}", flush=True)
                popup.setActiveAction(action)
                self.driver.press("Return")
            else:
                popup.close()
        elif popup is not None:
            popup.close()

    def _answer_box(self) -> None:
        """Close a message box that runs a loop of its own, which nobody else could.

        Not another: closed while a key is delivered to it, it kills the test library.
        """
        if QThread.currentThread().loopLevel():
            self._close_box()

    def _close_box(self) -> None:
        box = QApplication.activeModalWidget()
        if box is not None and QApplication.activePopupWidget() is None:
            print(f"  a box: {box.windowTitle()}", flush=True)
            box.close()
            self.driver.window.activateWindow()  # no window manager does

    def close(self) -> None:
        """Close the window, and say how far the walk went."""
        assert self.driver.window.close(), "the window did not close"
        self.driver.window.deleteLater()
        self.settle()
        # What was copied from a table is an object of Python's, which this platform, unlike
        # Windows, would free when Python is gone.
        QGuiApplication.clipboard().clear()
        print(f"steps={self.done}", flush=True)


def _record_qt_message(kind: QtMsgType, where: QMessageLogContext, text: str) -> None:
    """Keep Qt's warnings, and print the stack."""
    before = len(complaints)
    record_qt_message(kind, where, text)
    if len(complaints) > before:
        print(text, flush=True)
        traceback.print_stack()
