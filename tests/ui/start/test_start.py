"""The start page while its drafts are read, and when they cannot be."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from model.files.disk import Disk
from tests.driver import Driver, wait_for
from tests.shared import ROOT

_PAINTED = """
import sys
from threading import Thread
import PySide6.QtCore as core
from benchmarks.child import usable
Thread.run = lambda thread: None  # what loads beside the painting may be first on a busy machine
def look():
    late = ("model.form", "model.rules", "ui.workspace.workspace")
    loaded = [name for name in late if name in sys.modules]
    made = ["Qt"] if "Qt" in vars(core) else []
    made += ["events"] if "QChildEvent" in vars(core) else []
    print(*loaded, *made, *(["search"] if "feature" in str(__import__) else []))
usable(look)
"""
_PREPARED = """
import sys
from pathlib import Path
from model.log import Log
from ui.app import application
from ui.idle_imports import prepare
from ui.main_window import MainWindow
app = application()
window = MainWindow(lambda: None, Log(Path("log")))
prepare(window)
counts = []
while "ui.start.draft_actions" not in sys.modules:
    counts.append(sum(name.startswith("ui.") for name in list(sys.modules)))
    app.processEvents()
print(len(set(counts)))
"""


class SlowDisk(Disk):
    """Names no file of a folder while it is stopped."""

    def __init__(self) -> None:
        self.go_on = Event()
        self.go_on.set()

    def names(self, folder: Path) -> list[str]:
        assert self.go_on.wait(20)
        return super().names(folder)


@pytest.fixture
def disk() -> SlowDisk:
    """Give a disk that the reading of the drafts has to wait for."""
    return SlowDisk()


@pytest.fixture
def waiting(driver: Driver, disk: SlowDisk) -> Iterator[Driver]:
    """Give a window whose drafts are being read."""
    disk.go_on.clear()
    driver.window.start.refresh()
    yield driver
    disk.go_on.set()


def test_a_report_is_begun_while_drafts_are_still_being_read(waiting: Driver) -> None:
    waiting.new_report("2019")
    waiting.put("cover.unit", "长沙市天心区示范学校")
    assert waiting.value("cover.unit") == "长沙市天心区示范学校"


def test_what_breaks_while_drafts_are_read_is_heard_by_the_window(
    driver: Driver, disk: SlowDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    received: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: received.append(error))
    monkeypatch.setattr(disk, "names", lambda _folder: 1 / 0)
    driver.window.start.refresh()
    wait_for(lambda: received, "the fault")
    assert isinstance(received[0], ZeroDivisionError)


def output_of(script: str, home: Path) -> list[str]:
    """Give the words a program of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, "JXZP_HOME": str(home)},
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.stdout.split()


def test_the_first_painting_needs_neither_the_form_nor_all_names_of_qt(own_folders: Path) -> None:
    """Nor all classes of events, nor PySide's search of every module for a feature, nor what is
    beside the page: each would take a tenth of the start or some of it (benchmarks/frozen.py)."""
    assert output_of(_PAINTED, own_folders) == []


def test_what_opening_a_draft_needs_loads_in_parts_between_which_keys_are_heard(
    own_folders: Path,
) -> None:
    """All at one go would keep a key waiting for a tenth of a second."""
    assert int(output_of(_PREPARED, own_folders)[0]) >= 5


def test_drafts_read_once_one_is_open_take_no_focus(report: Driver) -> None:
    before, cards = QApplication.focusWidget(), report.window.start.cards
    report.window.start.come_back()
    wait_for(lambda: report.window.start.cards is not cards, "the cards")
    assert before is not None and QApplication.focusWidget() is before
