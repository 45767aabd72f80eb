"""What other threads do never frees an object of the window's thread."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.driver import wait_for
from ui.garbage import GarbageCollector, collect_due

MANY = 100_000  # objects, of which Python by itself would collect after some hundred


class Cycle(QObject):
    """An object without a parent that only a collection frees, with a timer that runs."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.timer = QTimer(self, interval=10_000)
        self.timer.start()


@pytest.fixture
def collector(app: QApplication) -> Iterator[GarbageCollector]:
    gc.collect()
    gc.enable()  # as before it is made
    collector = GarbageCollector(app)
    yield collector
    collector.deleteLater()


def freed_on(cycle: Cycle) -> list[int]:
    """Return a list that will hold the thread on which the object is freed."""
    threads: list[int] = []
    weakref.finalize(cycle, lambda: threads.append(threading.get_ident()))
    return threads


@pytest.mark.usefixtures("collector")
def test_a_thread_that_makes_much_frees_nothing_of_the_window() -> None:
    made: list[list[object]] = []
    freed = freed_on(Cycle())
    thread = threading.Thread(target=lambda: made.extend([] for _ in range(MANY)))
    thread.start()
    thread.join()
    assert freed == []
    wait_for(lambda: freed, "the window collects")
    assert freed == [threading.get_ident()]


@pytest.mark.usefixtures("collector")
def test_what_lived_long_is_freed_in_its_turn() -> None:
    made: list[list[object]] = []
    cycle = Cycle()
    gc.collect()  # it is old now
    freed = freed_on(cycle)
    del cycle
    collect_due()
    assert freed == []
    for _ in range(200):
        made.extend([] for _ in range(1000))
        collect_due()
    assert freed == [threading.get_ident()]
