"""The PC goes to sleep over the open window.

A message as Windows sends it is made here and given to the filter as Qt gives it, so this proves
on any system that the message is known from others, that what was typed is on disk before the
filter returns, and that it returns in time. That Qt hands on what Windows sends is tried with the
exe (tests/windows/test_sleep.py); that Windows waits two seconds is not.
"""

import ctypes
import time
from typing import Any

import pytest
from PySide6.QtCore import QByteArray
from shiboken6 import VoidPtr

from model.storage.store import Store
from resources.messages import screen as words
from tests.driver import Driver, process
from tests.hanging_disk import HangingDisk, hanging_disk
from ui.suspension import LONGEST_WAIT, SuspendFilter, is_suspend

UNIT = "长沙市天心区示范学校"
GENERIC, DISPATCHER = b"windows_generic_MSG", b"windows_dispatcher_MSG"
POWER, SUSPEND, RESUME = 0x218, 4, 7


class Message(ctypes.Structure):
    """Windows' MSG, of 64 bits as of 32."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint32),
        ("detail", ctypes.c_size_t),
        ("more", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("x", ctypes.c_int32),
        ("y", ctypes.c_int32),
    )


disk = pytest.fixture(hanging_disk, name="disk")


@pytest.fixture
def sleepy(report: Driver) -> Driver:
    """Return a window with a new report, which is saved."""
    report.wait_saved()
    return report


def send(driver: Driver, detail: int) -> None:
    """Give the window's filter, as ``ui.app.run`` makes it, a message of power."""
    made, heard = Message(1, POWER, detail), SuspendFilter(driver.window.save)
    address: Any = VoidPtr(ctypes.addressof(made))  # as Qt has it, whatever the stub says
    handed_on = heard.nativeEventFilter(QByteArray(GENERIC), address)
    assert handed_on == (False, 0)


def on_disk(store: Store, key: str) -> object:
    (card,) = store.cards()
    assert card.draft
    return card.draft[key]


@pytest.mark.parametrize("kind", [GENERIC, DISPATCHER])
def test_sleep_is_told_from_every_other_message(kind: bytes) -> None:
    def told(number: int, detail: int) -> bool:
        made = Message(0xFFFF_FFFF, number, detail)
        return is_suspend(kind, ctypes.addressof(made))

    assert told(POWER, SUSPEND)
    assert not any((told(POWER, RESUME), told(POWER, 0x8013), told(0x219, SUSPEND), told(0, 0)))


def test_messages_of_other_systems_are_not_looked_into() -> None:
    assert not is_suspend(b"xcb_generic_event_t", 1)  # no address that could be read
    assert not is_suspend(GENERIC, 0)


def test_what_was_typed_is_on_disk_before_the_pc_sleeps(sleepy: Driver, store: Store) -> None:
    sleepy.put("cover.unit", UNIT)
    send(sleepy, RESUME)
    assert on_disk(store, "cover.unit") != UNIT
    send(sleepy, SUSPEND)
    assert on_disk(store, "cover.unit") == UNIT


def test_what_is_still_being_typed_into_a_cell_is_saved_too(sleepy: Driver, store: Store) -> None:
    sleepy.go_to("spending.initial.basic")
    sleepy.write("1075.2")
    send(sleepy, SUSPEND)
    assert on_disk(store, "spending.initial.basic") == "1075.2"


def test_a_hanging_disk_is_waited_for_no_longer_than_windows_waits(
    sleepy: Driver, store: Store, disk: HangingDisk
) -> None:
    disk.answers.clear()
    sleepy.put("cover.unit", UNIT)
    began = time.monotonic()
    send(sleepy, SUSPEND)
    assert LONGEST_WAIT - 0.1 < time.monotonic() - began < LONGEST_WAIT + 1
    process()
    assert sleepy.value("cover.unit") == UNIT
    assert words.SAVED[:3] not in sleepy.save_status()
    disk.answers.set()  # the PC is awake again
    sleepy.wait_saved()
    assert on_disk(store, "cover.unit") == UNIT
