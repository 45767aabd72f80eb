"""T6: whatever happens in whatever order, what was reported as saved is found again."""

import errno
from pathlib import Path
from typing import ClassVar

from hypothesis import seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from model.files.errors import DraftError, InUseError, SaveError
from model.storage.codec import decode
from model.storage.generations import DAMAGED_FOLDER
from model.storage.open_draft import OpenDraft
from model.storage.store import ImportResult, Store
from tests.long_runs import LongRun, some_examples
from tests.model.storage.disks import FailAt, FakeLocks, MemoryDisk, broken
from tests.model.storage.stores import Clock, filled, memory_store, number_of

ERRORS = st.sampled_from([errno.ENOSPC, errno.EIO, errno.EACCES, errno.ENOENT])
STICK = Path("/stick/a.jxzp")
SEED, STEPS = 417, 30


class DraftMachine(RuleBasedStateMachine):
    """One draft, its clerk and her luck."""

    orders: ClassVar[int] = 0  # that were tried

    def __init__(self) -> None:
        super().__init__()
        DraftMachine.orders += 1
        self.disk, self.clock = MemoryDisk(), Clock()
        self.disk.folders.add(STICK.parent)
        self.number = 1  # of the text in the window
        self.promised = 1  # the last number reported as saved
        self.on_stick = 0
        self.aside: set[bytes] = set()

    @initialize()
    def begin(self) -> None:
        self.locks = FakeLocks()
        self.store: Store = memory_store(self.disk, self.clock, self.locks)
        self.opened: OpenDraft = self.store.create(filled(1))
        self.draft_id = self.opened.draft_id

    @rule()
    def edit(self) -> None:
        self.number += 1

    @rule()
    def save(self) -> None:
        self.opened.save(filled(self.number))
        self.promised = self.number

    @rule(at=st.integers(1, 12), number=ERRORS, for_ever=st.booleans())
    def save_with_a_fault(self, at: int, number: int, for_ever: bool) -> None:
        self.disk.before = FailAt(at, lambda: broken(number), for_ever)
        try:
            self.opened.save(filled(self.number))
        except SaveError:
            pass
        else:
            self.promised = self.number
        finally:
            self.disk.before = lambda _name, _path: None

    @rule()
    def crash_and_start_again(self) -> None:
        self.locks = FakeLocks()
        self.store = memory_store(self.disk, self.clock, self.locks)
        self.opened = self.store.open(self.draft_id)
        self.number = number_of(self.opened.draft)
        assert self.number >= self.promised
        self.promised = self.number

    @rule(years=st.sampled_from([-10, -1, 1, 10]))
    def the_clock_jumps(self, years: int) -> None:
        self.clock.jump(days=365 * years)

    @rule(which=st.integers(0, 100), how=st.sampled_from(["cut", "zeros", "flip"]))
    @precondition(lambda self: len(self.good()) > 1)
    def a_generation_is_damaged(self, which: int, how: str) -> None:
        paths = self.good()
        path = paths[which % len(paths)]
        data = self.disk.files[path]
        bad = {"cut": data[:-9], "zeros": bytes(len(data)), "flip": data.replace(b"\xe7", b"\xe6")}
        self.disk.files[path] = bad[how]
        best = number_of(decode(self.disk.files[self.good()[-1]]).draft)
        self.promised = min(self.promised, best)

    @rule()
    def a_second_window_is_refused(self) -> None:
        try:
            self.store.open(self.draft_id)
        except InUseError:
            return
        raise AssertionError

    @rule()
    def copy_to_the_stick(self) -> None:
        self.opened.export_copy(STICK)
        self.on_stick = number_of(self.opened.draft)

    @rule()
    @precondition(lambda self: self.on_stick)
    def bring_back_from_the_stick(self) -> None:
        """It was only ever a copy of ours, and never changes what is here."""
        self.opened.close()
        before = number_of(self.store.peek(self.draft_id).draft)
        done = self.store.import_file(STICK)
        self.opened = self.store.open(self.draft_id)
        now = number_of(self.opened.draft)
        assert now == before
        assert done.draft_id == self.draft_id and done.result is not ImportResult.NEW

    @rule()
    def delete_and_restore(self) -> None:
        self.opened.close()
        self.store.delete(self.draft_id)
        assert all(card.draft_id != self.draft_id for card in self.store.cards())
        self.store.restore(self.draft_id)
        self.opened = self.store.open(self.draft_id)

    def good(self) -> list[Path]:
        """The generations that can be read, oldest first."""
        paths = sorted(p for p in self.disk.files if p.name.startswith("draft."))
        return [p for p in paths if p.parent.name == self.draft_id and is_good(self.disk, p)]

    @invariant()
    def what_was_promised_is_found(self) -> None:
        if hasattr(self, "store"):
            assert number_of(self.store.peek(self.draft_id).draft) >= self.promised

    @invariant()
    def what_was_set_aside_stays(self) -> None:
        files = self.disk.files.items()
        lying = {data for path, data in files if path.parent.name == DAMAGED_FOLDER}
        assert lying >= self.aside
        self.aside = lying


def is_good(disk: MemoryDisk, path: Path) -> bool:
    try:
        decode(disk.files[path])
    except DraftError:
        return False
    return True


def test_whatever_happens_in_whatever_order_what_was_saved_is_found(long_run: LongRun) -> None:
    DraftMachine.orders = 0
    machine = seed(SEED)(DraftMachine)
    run_state_machine_as_test(
        machine, settings=settings(some_examples(2.5), stateful_step_count=STEPS)
    )
    long_run.tell(seed=SEED, orders=DraftMachine.orders, steps=STEPS, lost=0)
    assert DraftMachine.orders >= some_examples(2.5).max_examples
