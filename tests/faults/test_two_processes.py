"""T8: two processes at the same drafts, in any order and at once: no edit of either is lost."""

import os
import random
import select
import signal
import struct
import sys
import traceback
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from model.files.errors import DraftError, InUseError, SaveError
from model.storage.open_draft import OpenDraft
from model.storage.store import Store
from tests.long_runs import LongRun
from tests.model.storage.stores import filled, number_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork on Windows")

DEEDS = ("open", "save", "close", "look", "list", "delete", "restore", "copy")
_ASKED = struct.Struct("8si")
DONE, IN_USE, REFUSED, BROKEN = b"diub"


@dataclass
class Worker:
    """The program in a process of its own, as told through a pipe."""

    root: Path
    draft_id: str
    opened: OpenDraft | None = None
    trash: list[str] = field(default_factory=list[str])

    def answer(self, deed: str, number: int) -> int:
        """Do a deed; return how it ended."""
        try:
            getattr(self, f"_{deed}")(number)
        except InUseError as error:
            return IN_USE if error.sentence else BROKEN
        except (DraftError, SaveError) as error:
            return REFUSED if error.sentence else BROKEN
        except Exception:
            traceback.print_exc()
            return BROKEN
        return DONE

    def _open(self, _: int) -> None:
        self.opened = self.opened or Store(self.root).open(self.draft_id)

    def _save(self, number: int) -> None:
        if not self.opened:
            raise InUseError(sentence="not mine")
        self.opened.save(filled(number))

    def _close(self, _: int) -> None:
        if self.opened:
            self.opened.close()
        self.opened = None

    def _look(self, _: int) -> None:
        Store(self.root).peek(self.draft_id)

    def _list(self, _: int) -> None:
        Store(self.root).cards()

    def _copy(self, _: int) -> None:
        Store(self.root).copy(self.draft_id).close()

    def _delete(self, _: int) -> None:
        if not self.opened:
            Store(self.root).delete(self.draft_id)

    def _restore(self, _: int) -> None:
        Store(self.root).restore(self.draft_id)


class Process:
    """The other end of the pipe."""

    def __init__(self, root: Path, draft_id: str) -> None:
        self._of = root, draft_id
        asked, self._ask = os.pipe()
        self._hear, answers = os.pipe()
        self._child = os.fork()
        if self._child == 0:
            try:
                worker = Worker(root, draft_id)
                while data := os.read(asked, _ASKED.size):
                    deed, number = _ASKED.unpack(data)
                    os.write(answers, bytes([worker.answer(deed.rstrip(b"\0").decode(), number)]))
            finally:
                os._exit(0)
        os.close(asked)
        os.close(answers)

    def ask(self, deed: str, number: int) -> None:
        os.write(self._ask, _ASKED.pack(deed.encode(), number))

    def heard(self) -> int:
        """Return the answer."""
        assert select.select([self._hear], [], [], 60)[0], "no answer"
        return os.read(self._hear, 1)[0]

    def again(self) -> "Process":
        """Return a new one in its place."""
        return Process(*self._of)

    def kill(self) -> None:
        os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)
        os.close(self._ask)
        os.close(self._hear)


def found(store: Store, draft_id: str) -> int:
    """Return the number of the draft, wherever it lies.

    Brought back while the other process deletes it, it has a new id: then it is one of the others.
    """
    drafts = {card.draft_id for card in store.cards()}
    if draft_id not in drafts and draft_id in store.bin.names():
        drafts.add(store.restore(draft_id))
    wanted = {draft_id} & drafts or drafts
    return max(number_of(store.peek(one).draft) for one in wanted)


def interleaved(root: Path, chance: random.Random, number: int) -> int:
    """Have two processes do ten deeds each, at once or in turn; return the last number saved."""
    store = Store(root)
    opened = store.create(filled(number))
    opened.close()
    both = [Process(root, opened.draft_id) for _ in range(2)]
    try:
        saved, number = _done_by(both, chance, number)
    finally:
        for process in both:
            process.kill()
    assert found(Store(root), opened.draft_id) >= saved
    return number


def _done_by(both: list[Process], chance: random.Random, number: int) -> tuple[int, int]:
    """Have the processes do their deeds; return the last number saved, and the last used."""
    saved, holders = number, set[int]()
    for _ in range(10):
        asked = [
            (who, chance.choice(DEEDS)) for who in chance.sample((0, 1), chance.choice((1, 2)))
        ]
        numbers = {who: (number := number + 1) for who, _ in asked}
        for who, deed in asked:
            both[who].ask(deed, numbers[who])
        for who, deed in asked:
            answer = both[who].heard()
            assert answer != BROKEN, deed
            if deed == "open" and answer == DONE:
                holders.add(who)
            if deed == "save" and answer == DONE:
                saved = max(saved, numbers[who])
        holders -= {who for who, deed in asked if deed == "close"}
        assert len(holders) <= 1
        if chance.random() < 0.05:
            who = chance.choice((0, 1))
            both[who].kill()
            both[who] = both[who].again()
            holders.discard(who)
    return saved, number


def test_two_processes_at_one_draft_lose_no_edit(tmp_path: Path, long_run: LongRun) -> None:
    chance, number = random.Random(8), 1
    rounds = long_run.rounds(60, 200)
    for turn in range(rounds):
        number = interleaved(tmp_path / str(turn), chance, number + 1)
    long_run.tell(seed=8, interleavings=rounds, deeds=number, lost=0)
