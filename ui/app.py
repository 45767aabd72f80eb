"""From nothing to the window."""

import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QLibraryInfo, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from model.files.single_instance import SingleInstance
from model.log import Log
from model.product import NAME
from model.storage.paths import folders
from ui.look.theme import FUSION, apply_theme
from ui.main_window import MainWindow
from ui.second_instance import SecondInstancePoller, allow_foreground

if TYPE_CHECKING:
    from model.storage.store import Store

_ICON_SIZES = (16, 32, 64)
_RESOURCES = Path(__file__).parent.parent / "resources"
_LATER = 300  # ms after which the rest of the window loads
_SWITCH = 0.0005  # seconds: the thread that saves never keeps a key press waiting for long


def run(path: Path | None = None) -> int:
    """Open the window, with a draft file when one is named; returns the exit code."""
    sys.setswitchinterval(_SWITCH)
    places = folders()
    instance = SingleInstance(places.drafts.parent)
    if not instance.become_first():
        allow_foreground()
        if instance.ask_first(path):
            return 0
    app = application()
    window = MainWindow(lambda: _drafts(places.drafts), Log(places.log))
    install_fault_handlers(window, Log(places.log))
    if path is not None:
        window.open_path(path)
    window.show()
    _poller = SecondInstancePoller(instance, window)
    QTimer.singleShot(_LATER, window.prepare)
    app.commitDataRequest.connect(lambda session: save_at_session_end(window, session))
    app.aboutToQuit.connect(window.end)
    code = app.exec()
    window.start.stop_loading()  # also where the system ended the program, and nothing was closed
    instance.release()
    window.deleteLater()  # before the application goes, which is not safe the other way round
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return code


class SessionManager(Protocol):
    """The part of Qt's session manager that is asked for."""

    def cancel(self) -> None: ...


def save_at_session_end(window: MainWindow, session: SessionManager) -> None:
    """Windows is about to end and closes no window: it waits for the answer, and then kills."""
    if not window.save():
        session.cancel()  # Windows names the program, and the clerk may still keep her text


def application() -> QApplication:
    """The one QApplication, in Chinese and in our dress."""
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication([*sys.argv[:1], *FUSION])
    app.setApplicationName(NAME)
    app.setWindowIcon(icon())
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_zh_CN", folder):
        app.installTranslator(translator)
    apply_theme(app)
    return app


def icon() -> QIcon:
    """PNGs, because Qt reads an .ico only with a plugin more."""
    found = QIcon()
    for size in _ICON_SIZES:
        found.addFile(str(_RESOURCES / f"app-{size}.png"))
    return found


def install_fault_handlers(window: MainWindow, log: Log) -> None:
    """What goes wrong inside is logged without report text, saved, and said in a line."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.hook(kind, error, trace)
        window.tell_of_fault()

    sys.excepthook = hook


def _drafts(folder: Path) -> "Store":
    """With the drafts loads the form: not before they are asked for."""
    from model.storage.store import Store

    return Store(folder)
