"""Windows is shut down over the open window: it asks once, closes nothing and kills."""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from model.files.disk import Disk
from model.storage.paths import HOME
from model.storage.store import Store
from tests.driver import Driver, wait_for
from tests.shared import ROOT
from ui.app import save_at_session_end

UNIT = "长沙市天心区示范学校"


class SwitchedDisk(Disk):
    """Takes nothing more once it is full."""

    full = False
    slow = 0.0  # seconds for which it keeps every save waiting

    def create(self, path: Path) -> int:
        if self.full:
            raise OSError(errno.ENOSPC, "full")
        return super().create(path)

    def fsync(self, handle: int) -> None:
        time.sleep(self.slow)
        super().fsync(handle)


@pytest.fixture
def disk() -> SwitchedDisk:
    return SwitchedDisk()


class Ending:
    """What Qt gives to the program while Windows waits for its answer."""

    cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


def end(driver: Driver) -> bool:
    """Whether Windows may end."""
    ending = Ending()
    save_at_session_end(driver.window, ending)
    return not ending.cancelled


def newest(store: Store) -> object:
    (card,) = store.cards()
    assert card.draft
    return card.draft["cover.unit"]


def test_what_was_typed_is_on_disk_before_windows_has_its_answer(
    report: Driver, store: Store
) -> None:
    report.put("cover.unit", UNIT)
    assert end(report)
    assert newest(store) == UNIT
    report.window.end()
    (card,) = store.cards()
    assert not card.crashed
    store.open(card.draft_id).close()


def test_windows_waits_where_the_text_cannot_be_saved(
    report: Driver, store: Store, disk: SwitchedDisk
) -> None:
    disk.full = True
    report.put("cover.unit", UNIT)
    assert not end(report)
    assert report.value("cover.unit") == UNIT
    disk.full = False
    assert end(report)
    assert newest(store) == UNIT


def test_the_start_page_keeps_windows_from_nothing(driver: Driver) -> None:
    assert end(driver)
    driver.window.end()


def test_a_slow_disk_is_waited_for_when_the_program_is_ended_without_closing_its_window(
    report: Driver, store: Store, disk: SwitchedDisk
) -> None:
    report.wait_saved()
    disk.slow = 0.8
    report.put("cover.unit", UNIT)
    report.window.end()
    assert newest(store) == UNIT
    assert not store.cards()[0].crashed


def test_what_was_typed_is_saved_at_once_when_the_window_loses_the_focus(
    report: Driver, store: Store
) -> None:
    report.wait_saved()
    report.put("cover.unit", UNIT)
    other = QWidget()
    other.show()
    other.activateWindow()
    wait_for(lambda: newest(store) == UNIT, "the save", 0.6)  # before autosave would
    other.close()
    report.window.activateWindow()


CLERK = """
import sys, time
from PySide6.QtCore import QTimer
from model.files.disk import Disk
from tests.driver import Driver, windows
from ui import app

fsync = Disk.fsync
Disk.fsync = lambda disk, handle: (time.sleep(0.8), fsync(disk, handle))

def work():
    driver = Driver(windows()[0])
    driver.new_report("2019")
    driver.wait_saved()
    driver.put("cover.unit", sys.argv[1])
    print("typed", flush=True)

QTimer.singleShot(2000, work) if app.application() else None
sys.exit(app.run())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGTERM")
def test_sigterm_in_mid_save_closes_the_window_once_all_is_on_disk(own_folders: Path) -> None:
    command = [sys.executable, "-c", CLERK, UNIT]
    environ = {**os.environ, HOME: str(own_folders)}
    child = subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True)
    assert child.stdout and child.stdout.readline() == "typed\n"
    child.send_signal(signal.SIGTERM)
    child.communicate(timeout=60)
    assert child.returncode == 0
    store = Store(own_folders / "drafts")
    assert newest(store) == UNIT
    assert not store.cards()[0].crashed
