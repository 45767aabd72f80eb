"""One child process: shows a window, waits until it is idle, tells the clock and its memory.

``python -m benchmarks.child KIND [FOLDER]`` prints the monotonic clock (seconds; the parent
has the same) and the most memory it ever held (KB). ``FOLDER`` is where drafts live.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget, QWizard, QWizardPage

_SIZE = (1240, 760)
_EVENTS = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents


def wait_for(ready: Callable[[], bool]) -> None:
    """Let events come until ``ready``, and those that are left then."""
    while not ready():
        QApplication.processEvents(_EVENTS)
    QApplication.processEvents()


def bare() -> None:
    """A main window with a label."""
    _app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(*_SIZE)
    window.setCentralWidget(QLabel("绩效自评填报"))
    _show(window)
    tell()


def wizard() -> None:
    """A wizard of five pages without content."""
    _app = QApplication(sys.argv[:1])
    window = QWizard()
    window.resize(*_SIZE)
    for number in range(5):
        page = QWizardPage()
        page.setTitle(str(number))
        window.addPage(page)
    _show(window)
    tell()


def _show(window: QWidget) -> None:
    window.show()
    wait_for(lambda: _is_on_screen(window))


def _is_on_screen(window: QWidget) -> bool:
    handle = window.windowHandle()
    return handle is not None and handle.isExposed()


def tell() -> None:
    """The clock and the memory, and the end: no tidying up, for that is not measured."""
    print(time.monotonic(), most_memory(), flush=True)
    os._exit(0)


def usable(after: Callable[[], None] = tell) -> None:
    """The program as ``main.py`` starts it; done when its start page is painted."""

    def look_on() -> None:
        window = _window()
        wait_for(lambda: _is_on_screen(window))
        after()

    _run_program(look_on)


def ours(drafts: int, after: Callable[[], None] = lambda: None) -> None:
    """The program as ``main.py`` starts it; idle when its drafts are on the start page."""

    def look_on() -> None:
        window = _window()
        wait_for(lambda: _is_on_screen(window) and len(window.start.cards) == drafts)
        after()
        tell()

    _run_program(look_on)


def _run_program(meanwhile: Callable[[], None]) -> None:
    """Start it; what is to be measured takes the place of waiting for the clerk."""

    def stay(_app: QApplication) -> int:
        meanwhile()
        return 0

    QApplication.exec = stay  # type: ignore[assignment]
    from main import main

    main([])


def _window():  # noqa: ANN202  the program's own window, loaded only where it is measured
    from ui.main_window import MainWindow

    windows = QApplication.topLevelWidgets()
    return next(window for window in windows if isinstance(window, MainWindow))


def sample() -> None:
    """Open the sample report."""
    _window().start.open_sample.emit()
    QApplication.processEvents()


def visit() -> None:
    """The same, and look at every page."""
    sample()
    window = _window()
    assert window.workspace is not None
    for number in range(window.workspace.wizard.last + 1):
        window.workspace.wizard.show_page(number)
        QApplication.processEvents()


def export() -> None:
    """The same, and export it."""
    from export.save import export_word

    visit()
    workspace = _window().workspace
    assert workspace is not None
    export_word(workspace.session.draft, Path(os.environ["JXZP_HOME"], "report.docx"))


def most_memory() -> int:
    """The most this process ever held, in KB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


KINDS: dict[str, Callable[[int], None]] = {
    "bare": lambda _: bare(),
    "wizard": lambda _: wizard(),
    "usable": lambda _: usable(),
    "ours": ours,
    "opened": lambda drafts: ours(drafts, sample),
    "visited": lambda drafts: ours(drafts, visit),
    "exported": lambda drafts: ours(drafts, export),
}


def main() -> None:
    """Do as told and tell."""
    kind, drafts = sys.argv[1], int(cast("str", (sys.argv[2:] or ["0"])[0]))
    KINDS[kind](drafts)


if __name__ == "__main__":
    main()
