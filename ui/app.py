"""From nothing to the window."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QLibraryInfo, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from model.log import Log
from model.paths import folders
from model.product import NAME
from model.store import Store
from ui import style
from ui.window import MainWindow

_LATER = 300  # ms after which the rest of the window loads


_SWITCH = 0.0005  # seconds: the thread that saves never keeps a key press waiting for long


def run(path: Path | None = None) -> int:
    """Open the window, with a draft file when one is named; returns the exit code."""
    sys.setswitchinterval(_SWITCH)
    app = application()
    places = folders()
    window = MainWindow(Store(places.drafts), Log(places.log))
    watch(window, Log(places.log))
    if path is not None:
        window.open_path(path)
    window.show()
    QTimer.singleShot(_LATER, window.prepare)
    code = app.exec()
    window.deleteLater()  # before the application goes, which is not safe the other way round
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return code


def application() -> QApplication:
    """The one QApplication, in Chinese and in our dress."""
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication([*sys.argv[:1], *style.FUSION])
    app.setApplicationName(NAME)
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_zh_CN", folder):
        app.installTranslator(translator)
    style.dress(app)
    return app


def watch(window: MainWindow, log: Log) -> None:
    """What goes wrong inside is logged without report text, saved, and said in a line."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.hook(kind, error, trace)
        window.tell_of_fault()

    sys.excepthook = hook
