"""Saving by itself: soon, not too often, never lying about it, never giving up."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.draft.draft import Draft
from model.files.errors import Fault, SaveError
from model.storage.autosave import (
    Autosave,
    Failed,
    Saved,
    SaveTiming,
    Saving,
    State,
    Waiting,
    due_at,
)
from model.storage.open_draft import SavedAs
from tests.builders import draft
from tests.pace import Pace

FAST = SaveTiming(quiet=0.02, longest=0.1, again=0.15)
SLOW = SaveTiming(quiet=60, longest=60, again=60)
ONE, TWO, THREE = (draft(problems=number) for number in ("1", "2", "3"))


class Disk:
    """Takes saves and tells them; ``fails`` of them fail, ``gate`` holds them up."""

    def __init__(self, fails: int = 0, error: Exception | None = None) -> None:
        self.saved: list[Draft] = []
        self.states: list[State] = []
        self.times: list[float] = []
        self.fails = fails
        self.error = error or SaveError(Fault.FULL, "磁盘已满。")
        self.gate = threading.Event()
        self.gate.set()

    def save(self, found: Draft) -> SavedAs:
        self.gate.wait(5)
        self.times.append(time.monotonic())
        if self.fails:
            self.fails -= 1
            raise self.error
        self.saved.append(found)
        return SavedAs(len(self.saved), datetime(2026, 3, 2, tzinfo=UTC))

    def start(self, timing: SaveTiming = FAST) -> Autosave:
        return Autosave(self.save, self.states.append, timing=timing)


def soon(true: Callable[[], object]) -> None:
    """Wait until it is so; a test that waits in vain fails."""
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.002)


def test_what_was_noted_is_saved_a_moment_later_and_only_once() -> None:
    disk = Disk()
    auto = disk.start()
    for noted in (ONE, TWO, THREE):
        auto.submit(noted)
    assert disk.states == [] or isinstance(disk.states[0], Waiting)
    soon(lambda: isinstance(auto.state, Saved))
    assert disk.saved == [THREE]
    assert [type(state) for state in disk.states] == [Saving, Saved]
    assert auto.close()


def test_who_never_stops_typing_is_saved_all_the_same() -> None:
    disk = Disk()
    auto = disk.start(SaveTiming(quiet=0.05, longest=0.1))
    end = time.monotonic() + 0.5
    while time.monotonic() < end:
        auto.submit(draft(problems=str(time.monotonic())))
        time.sleep(0.005)
    assert 2 <= len(disk.saved) <= 6
    assert auto.close()


def test_flush_saves_at_once() -> None:
    disk = Disk()
    auto = disk.start(SLOW)
    auto.submit(ONE)
    assert auto.flush()
    assert disk.saved == [ONE]
    assert auto.flush()
    assert disk.saved == [ONE]
    assert auto.close()


def test_saved_is_never_said_while_something_newer_is_unsaved() -> None:
    disk = Disk()
    disk.gate.clear()
    auto = disk.start(SaveTiming(quiet=0.0, longest=60))
    auto.submit(ONE)
    soon(lambda: isinstance(auto.state, Saving))
    auto.submit(TWO)
    assert isinstance(auto.state, Waiting)
    disk.gate.set()
    soon(lambda: isinstance(auto.state, Saved))
    assert disk.saved == [ONE, TWO]
    first_saved = next(n for n, state in enumerate(disk.states) if isinstance(state, Saved))
    assert disk.states[first_saved] == Saved(2, datetime(2026, 3, 2, tzinfo=UTC))
    assert auto.close()


def test_a_failure_is_told_and_the_draft_is_tried_again() -> None:
    disk = Disk(fails=2)
    auto = disk.start()
    auto.submit(ONE)
    soon(lambda: isinstance(auto.state, Failed))
    assert auto.state == Failed("磁盘已满。")
    soon(lambda: isinstance(auto.state, Saved))
    assert disk.saved == [ONE]
    assert all(
        later - sooner > 0.1 for sooner, later in zip(disk.times, disk.times[1:], strict=False)
    )
    assert auto.close()


def test_after_a_failure_flush_tries_at_once_and_tells_how_it_went() -> None:
    disk = Disk(fails=2)
    auto = disk.start(SLOW)
    auto.submit(ONE)
    assert not auto.flush()
    assert not auto.close()
    assert auto.close()
    assert disk.saved == [ONE]


def test_after_a_failure_the_next_change_brings_the_next_try() -> None:
    disk = Disk(fails=1)
    auto = disk.start(SaveTiming(quiet=0.01, longest=1, again=60))
    auto.submit(ONE)
    soon(lambda: isinstance(auto.state, Failed))
    auto.submit(TWO)
    assert isinstance(auto.state, Failed)  # still true until it is saved
    soon(lambda: isinstance(auto.state, Saved))
    assert disk.saved == [TWO]
    assert auto.close()


def test_a_fault_of_the_program_is_told_as_one_without_its_message() -> None:
    disk = Disk(fails=1, error=ValueError("text of the report"))
    auto = disk.start(SLOW)
    auto.submit(ONE)
    assert not auto.flush()
    assert isinstance(auto.state, Failed)
    assert "ValueError" in auto.state.sentence
    assert "text of" not in auto.state.sentence
    assert auto.flush()
    auto.close()


def test_flush_gives_up_waiting_for_a_slow_disk_but_the_save_goes_on() -> None:
    disk = Disk()
    disk.gate.clear()
    auto = disk.start(SLOW)
    auto.submit(ONE)
    assert not auto.flush(timeout=0.05)
    disk.gate.set()
    assert auto.close()
    assert disk.saved == [ONE]


def test_noting_takes_no_time_while_the_disk_is_slow() -> None:
    disk = Disk()
    disk.gate.clear()
    auto = disk.start(SaveTiming(quiet=0.0, longest=0.0))
    auto.submit(ONE)
    soon(lambda: isinstance(auto.state, Saving))
    with Pace() as pace:
        for _ in range(1000):
            auto.submit(TWO)
    assert pace.seconds < 0.5
    disk.gate.set()
    assert auto.close()


def test_closing_without_a_change_is_quick_and_leaves_no_thread() -> None:
    before = threading.active_count()
    disk = Disk()
    auto = disk.start()
    assert auto.close()
    auto = disk.start()
    auto.submit(ONE)
    assert auto.close()
    soon(lambda: threading.active_count() == before)


@given(st.floats(0, 1e6, allow_nan=False), st.lists(st.floats(0, 3, allow_nan=False), max_size=20))
def test_no_change_waits_longer_than_the_longest_nor_than_the_quiet(
    first: float, gaps: list[float]
) -> None:
    timing = SaveTiming()
    last = first + sum(gaps)
    due = due_at(first, last, timing)
    assert due <= first + timing.longest
    assert due <= last + timing.quiet


def test_typing_is_on_disk_within_five_seconds() -> None:
    assert SaveTiming().longest <= 4.5
    assert SaveTiming().quiet == pytest.approx(0.7)
