"""Windows is shut down over the open window: it asks once, closes nothing and kills."""

import errno
from pathlib import Path

import pytest

from model.files.disk import Disk
from model.storage.store import Store
from tests.driver import Driver
from ui.app import save_at_session_end

UNIT = "长沙市天心区示范学校"


class SwitchedDisk(Disk):
    """Takes nothing more once it is full."""

    full = False

    def create(self, path: Path) -> int:
        if self.full:
            raise OSError(errno.ENOSPC, "full")
        return super().create(path)


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
