"""One child process: shows a window, waits until it is idle, prints the clock and its memory.

``python -m benchmarks.child KIND [DRAFTS]`` prints the monotonic clock (seconds; the parent has
the same), the time that processors worked (seconds) and the most memory it ever held (KB).
``DRAFTS`` is the number of drafts to wait for.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget, QWizard, QWizardPage

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_SIZE = (1240, 760)
_EVENTS = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents


def wait_for(ready: Callable[[], bool]) -> None:
    """Handle events until ``ready``, then the remaining ones."""
    _wait_until(ready)
    QApplication.processEvents()


def _wait_until(ready: Callable[[], bool]) -> None:
    while not ready():
        QApplication.processEvents(_EVENTS)


def bare() -> None:
    """Measure a main window with a label."""
    _app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(*_SIZE)
    window.setCentralWidget(QLabel("绩效自评填报"))
    _show(window)
    report_and_exit()


def wizard() -> None:
    """Measure a wizard of five pages without content."""
    _app = QApplication(sys.argv[:1])
    window = QWizard()
    window.resize(*_SIZE)
    for number in range(5):
        page = QWizardPage()
        page.setTitle(str(number))
        window.addPage(page)
    _show(window)
    report_and_exit()


def _show(window: QWidget) -> None:
    window.show()
    _wait_until(lambda: _is_on_screen(window))


def _is_on_screen(window: QWidget) -> bool:
    """Whether the window was painted, which it is as soon as the system has a place for it."""
    handle = window.windowHandle()
    return handle is not None and handle.isExposed()


def report_and_exit() -> None:
    """Print the clocks and the memory and exit without tidying up, which is not measured."""
    print(time.monotonic(), time.process_time(), most_memory(), flush=True)
    os._exit(0)


def usable(after: Callable[[], None] = report_and_exit) -> None:
    """Measure the program as ``main.py`` starts it until its start page is painted."""

    def measure() -> None:
        window = _window()
        _wait_until(lambda: _is_on_screen(window))
        after()

    _run_program(measure)


def ours(drafts: int, after: Callable[[], None] = lambda: None) -> None:
    """Measure the program as ``main.py`` starts it until its drafts are on the start page."""

    def measure() -> None:
        window = _window()
        wait_for(lambda: _is_on_screen(window) and len(window.start.cards) == drafts)
        after()
        report_and_exit()

    _run_program(measure)


def _run_program(meanwhile: Callable[[], None]) -> None:
    """Start the program, with ``meanwhile`` in place of its event loop."""

    def stay(_app: QApplication) -> int:
        meanwhile()
        return 0

    QApplication.exec = stay  # type: ignore[assignment]
    sys.modules["_hashlib"] = None  # type: ignore[assignment]  # the exe goes without OpenSSL
    from main import main

    main([])


def _window() -> "MainWindow":
    """Return the program's own window, whose modules are loaded only where it is measured."""
    from ui.main_window import MainWindow

    windows = QApplication.topLevelWidgets()
    return next(window for window in windows if isinstance(window, MainWindow))


def sample() -> None:
    """Open the sample report, and wait until its pages are built."""
    window = _window()
    window.start.open_sample.emit()
    assert window.workspace is not None
    forms = window.workspace.wizard.forms
    wait_for(lambda: all(form.is_built for form in forms))


def visit() -> None:
    """Open the sample report and every page."""
    sample()
    window = _window()
    assert window.workspace is not None
    for number in range(window.workspace.wizard.last + 1):
        window.workspace.wizard.show_page(number)
        QApplication.processEvents()


def preview() -> None:
    """Open the sample report and its printed pages."""
    sample()
    workspace = _window().workspace
    assert workspace is not None
    workspace.pane.wanted.emit(workspace.preview)
    report = workspace.preview.preview.report
    wait_for(lambda: report.pages is not None and report.pages.is_whole)


def export() -> None:
    """Open the sample report and every page, and export it."""
    from export.save import export_word

    visit()
    workspace = _window().workspace
    assert workspace is not None
    export_word(workspace.session.draft, Path(os.environ["JXZP_HOME"], "report.docx"))


def most_memory() -> int:
    """Return the most memory this process ever held, in KB; 0 where the system does not say."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


KINDS: dict[str, Callable[[int], None]] = {
    "bare": lambda _: bare(),
    "wizard": lambda _: wizard(),
    "usable": lambda _: usable(),
    "ours": ours,
    "opened": lambda drafts: ours(drafts, sample),
    "previewed": lambda drafts: ours(drafts, preview),
    "visited": lambda drafts: ours(drafts, visit),
    "exported": lambda drafts: ours(drafts, export),
}


def main() -> None:
    """Measure the kind of window that is named."""
    kind, drafts = sys.argv[1], int(cast("str", (sys.argv[2:] or ["0"])[0]))
    KINDS[kind](drafts)


if __name__ == "__main__":
    main()
