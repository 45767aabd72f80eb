"""T3: a process killed at a random moment has lost nothing it reported as saved."""

import os
import random
import signal
import sys
import time
from pathlib import Path

import pytest

from model.storage.store import Store
from tests.long_runs import LongRun
from tests.model.storage.stores import filled, number_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork on Windows")


def save_for_ever(root: Path, draft_id: str, pipe: int) -> None:
    """The child: save, and only then tell the number."""
    opened = Store(root).open(draft_id)
    number = number_of(opened.draft)
    while True:
        number += 1
        opened.save(filled(number))
        os.write(pipe, b"%010d" % number)


def killed_after(seconds: float, root: Path, draft_id: str, *, once_saved: bool) -> int:
    """Let a child save for a while, kill it, and give the last number it told.

    The while begins with its first save told, or (not ``once_saved``) with its birth, so that
    it is also killed while it opens the draft, however slow the machine is.
    """
    inner, outer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            save_for_ever(root, draft_id, outer)
        finally:
            os._exit(1)
    os.close(outer)
    first = os.read(inner, 10) if once_saved else b""
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(inner, "rb") as pipe:
        written = first + pipe.read()
    return int(written[len(written) // 10 * 10 - 10 :][:10] or 0)


def test_a_process_killed_in_mid_save_has_lost_nothing(tmp_path: Path, long_run: LongRun) -> None:
    chance = random.Random(417)
    kills = long_run.rounds(150, 20_000)
    opened = Store(tmp_path).create(filled(0))
    opened.close()
    saves = 0
    for number in range(kills):
        while_saving = (kills - number) % 2 == 1  # the last one too: it leaves its mark
        seconds = chance.uniform(0.001, 0.01)
        saved = killed_after(seconds, tmp_path, opened.draft_id, once_saved=while_saving)
        found = number_of(Store(tmp_path).peek(opened.draft_id).draft)
        assert found >= saved
        saves += saved > 0
    assert saves >= kills // 2
    assert Store(tmp_path).cards()[0].crashed
    left = len(list((tmp_path / opened.draft_id).glob("draft.*")))
    assert left < 40
    long_run.tell(seed=417, kills=kills, in_mid_save=saves, lost=0)
