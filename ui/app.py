"""The start and the end of the program with its window."""

import gc
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from PySide6 import QtCore  # a class is built when first named: the start needs few
from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon, QImageReader, QPixmap
from PySide6.QtWidgets import QApplication

from model.files.single_instance import SingleInstance
from model.log import Log
from model.product import NAME
from model.storage.paths import folders
from ui.look.theme import FUSION, apply_theme
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from model.storage.store import Store

_ICON_SIZES = (16, 32, 64)
_RESOURCES = Path(__file__).parent.parent / "resources"
_PREPARE_DELAY = 300  # ms until the modules for an open draft are imported
_SWITCH_INTERVAL = (
    0.0005  # seconds; short, so that the thread that saves does not delay a key press
)


def run(path: Path | None = None) -> int:
    """Run the program, with a draft file to open or None; return the exit code."""
    sys.setswitchinterval(_SWITCH_INTERVAL)
    places = folders()
    instance = SingleInstance(places.drafts.parent)
    if not instance.become_first():
        from ui.second_instance import allow_foreground

        allow_foreground()
        if instance.ask_first(path):
            return 0
    app = application(whole=False)
    window = MainWindow(lambda: _drafts(places.drafts), Log(places.log), places.memory)
    install_fault_handlers(window, Log(places.log))
    if path is not None:
        window.open_path(path)
    window.remembered.show_window()
    window.painted.connect(lambda: _take_up(app, window, instance))
    app.commitDataRequest.connect(lambda session: save_at_session_end(window, session))
    app.aboutToQuit.connect(window.end)
    if sys.platform == "win32":  # elsewhere each event would pass through Python for nothing
        from ui.suspension import SuspendFilter

        before_sleep = SuspendFilter(window.save)
        app.installNativeEventFilter(before_sleep)
    code = app.exec()
    window.stop()  # also where the system ended the program with the window open
    instance.release()
    window.finish()
    window.deleteLater()  # before the application: the other order crashes
    app.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
    return code


def _take_up(app: QApplication, window: MainWindow, instance: SingleInstance) -> None:
    """Do what was put off until the start page is painted, and plan what can wait longer."""
    import signal

    from ui.second_instance import SecondInstancePoller

    speak_chinese(app)
    SecondInstancePoller(instance, window)
    # As if the window were closed; run when the poller next does.
    signal.signal(signal.SIGTERM, lambda *_: app.quit())
    QTimer.singleShot(_PREPARE_DELAY, window, lambda: _go_on(window))


def _go_on(window: MainWindow) -> None:
    """Do what would keep the drafts from being read."""
    from ui.garbage import GarbageCollector
    from ui.idle_imports import prepare
    from ui.older_version import forget_older

    gc.freeze()  # what was made for good is never looked through
    GarbageCollector(window)
    prepare(window)
    forget_older()


class SessionManager(Protocol):
    """The part of QSessionManager that is used here."""

    def cancel(self) -> None: ...


def save_at_session_end(window: MainWindow, session: SessionManager) -> None:
    """Save before Windows ends its session, which kills the program without closing windows."""
    if not window.save():
        session.cancel()  # Windows names the program; the clerk may go back and save


def application(*, whole: bool = True) -> QApplication:
    """Return the QApplication with name, icon and theme; ``whole``: and Chinese, which is not
    needed for the start page."""
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication([*sys.argv[:1], *FUSION])
    app.setApplicationName(NAME)
    app.setWindowIcon(icon())
    apply_theme(app)
    if whole:
        speak_chinese(app)
    return app


def speak_chinese(app: QApplication) -> None:
    """Have Qt's own dialogs and menus say what they say in Chinese."""
    translator = QtCore.QTranslator(app)
    folder = QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_zh_CN", folder):
        app.installTranslator(translator)


def icon() -> QIcon:
    """Return the icon of the program, from PNGs and said to be such: to find out, Qt would load
    all its plugins for pictures, 1 MB where there are any."""
    found = QIcon()
    for size in _ICON_SIZES:
        reader = QImageReader(str(_RESOURCES / f"app-{size}.png"), b"png")
        reader.setAutoDetectImageFormat(False)
        found.addPixmap(QPixmap.fromImageReader(reader))
    return found


def install_fault_handlers(window: MainWindow, log: Log) -> None:
    """Handle every uncaught exception: log it without report text, save, show a message."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.hook(kind, error, trace)
        window.show_fault()

    sys.excepthook = hook


def _drafts(folder: Path) -> "Store":
    """Return the store of the drafts, imported late because it imports the form."""
    from model.storage.store import Store

    return Store(folder)
