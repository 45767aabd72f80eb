"""A clerk who types on while her program is killed, again and again: how much of it is lost.

``python -m tests.walks.killed SEED KILLS FOLDER``
"""

import os
import random
import signal
import struct
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from model.log import Log
from model.storage.autosave import Saved
from model.storage.store import Store
from tests.driver import Driver, process, wait_for
from ui.app import application
from ui.main_window import MainWindow

FIELD = "performance"
_TOLD = struct.Struct("id?")  # the number typed, when, and whether the window said 已保存


@dataclass(frozen=True)
class Kill:
    """What a killed program had typed and saved."""

    typed: int
    promised: int  # the last number that was typed when the window said it is saved
    found: int
    seconds: float  # of typing that are lost
    stalled: float  # the longest that the machine let her wait between two numbers


def type_on(folder: Path, pipe: int, seed: int) -> None:
    """The child: type one number after the other, with a pause now and then."""
    application()
    store, chance = Store(folder / "drafts"), random.Random(seed)
    driver = Driver(MainWindow(lambda: store, Log(folder / "log")))
    driver.new_report("2019")
    driver.go_to(FIELD)
    saving = driver.workspace.saving
    number = 0
    while True:
        number += 1
        driver.write(f"{number}，")
        process()
        os.write(pipe, _TOLD.pack(number, time.monotonic(), False))
        end = time.monotonic() + (1.5 if chance.random() < 0.05 else 0.05)
        wait_for(lambda end=end: time.monotonic() > end, "the end of a pause", 60)
        if isinstance(saving.state, Saved):
            os.write(pipe, _TOLD.pack(number, time.monotonic(), True))


def killed(folder: Path, seed: int, seconds: float) -> Kill:
    """Kill a program that many seconds after its first key."""
    inner, outer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            type_on(folder, outer, seed)
        finally:
            os._exit(1)
    os.close(outer)
    first = os.read(inner, _TOLD.size)
    assert first, "the program ended by itself"
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    end = time.monotonic()
    assert os.waitpid(child, 0)[1] == signal.SIGKILL
    with os.fdopen(inner, "rb") as pipe:
        data = first + pipe.read()
    return _kill(folder, list(_TOLD.iter_unpack(data[: len(data) // _TOLD.size * _TOLD.size])), end)


def _kill(folder: Path, told: list[tuple[int, float, bool]], end: float) -> Kill:
    found = max([0, *_found(folder)])
    times = [at for _, at, _ in told]
    lost = next((at for number, at, _ in told if number > found), end)
    stalled = max([0.0, *(b - a for a, b in pairwise(times)), end - times[-1]])
    promised = max([0, *(number for number, _, saved in told if saved)])
    return Kill(told[-1][0], promised, found, end - lost, stalled)


def _found(folder: Path) -> Iterator[int]:
    """Yield the last number in each draft that a new start would show."""
    store = Store(folder / "drafts")
    for card in store.cards():
        assert card.crashed
        text = store.peek(card.draft_id).draft.text(FIELD)
        yield int(text.rstrip("，").rpartition("，")[2] or 0)


def main(seed: int, kills: int, folder: Path) -> None:
    """Kill that often and print the worst."""
    chance, worst, typed = random.Random(seed), 0.0, 0
    for number in range(kills):
        kill = killed(folder / str(number), seed + number, chance.uniform(0.1, 9))
        print(kill, flush=True)
        assert kill.found >= kill.promised
        assert kill.seconds <= 5 + kill.stalled
        worst, typed = max(worst, kill.seconds), typed + kill.typed
    print(f"kills={kills}, typed={typed}, lost_at_most={worst:.1f}s")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
