"""T2 and T7: an error at every call of a save, and files that other programs hold."""

import errno
from pathlib import Path

import pytest

from model.files import disk
from model.files.errors import Fault as Code
from model.files.errors import SaveError
from model.storage.open_draft import OpenDraft
from tests.long_runs import LongRun
from tests.model.storage.disks import FailAt, MemoryDisk, all_names, broken
from tests.model.storage.stores import filled, memory_store, number_of

ERRORS = [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.ENOENT]


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait as often as ever, but not as long."""
    monkeypatch.setattr(disk, "_DELAYS", (0.0001,) * len(disk._DELAYS))


def started() -> tuple[MemoryDisk, OpenDraft]:
    disk = MemoryDisk()
    opened = memory_store(disk).create(filled(1))
    return disk, opened


def reopened(disk: MemoryDisk, draft_id: str) -> int:
    """Give the number of the draft that a fresh start finds."""
    return number_of(memory_store(disk).open(draft_id).draft)


def saved_under_fault(disk: MemoryDisk, opened: OpenDraft, fault: FailAt) -> bool:
    disk.before = fault
    try:
        opened.save(filled(2))
    except SaveError as error:
        assert error.sentence
        return False
    finally:
        disk.before = lambda _name, _path: None
    return True


@pytest.mark.parametrize("for_ever", [False, True])
@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.get)
def test_whatever_call_fails_old_or_new_is_readable_and_the_next_save_works(
    number: int, for_ever: bool, long_run: LongRun
) -> None:
    for at in range(1, 100):
        disk, opened = started()
        fault = FailAt(at, lambda: broken(number), for_ever)
        saved = saved_under_fault(disk, opened, fault)
        assert reopened(disk, opened.draft_id) in ((2,) if saved else (1, 2))
        assert opened.draft == filled(2 if saved else 1)
        opened.save(filled(3))
        assert reopened(disk, opened.draft_id) == 3
        assert sum(name.startswith("draft") for name in all_names(disk)) <= 4
        if not fault.failures:
            long_run.tell(calls_failed=at - 1, lost=0)
            return
    pytest.fail("a save has no end")


def test_a_short_write_is_completed() -> None:
    disk, opened = started()
    disk.takes = lambda size: max(1, size // 2)
    opened.save(filled(2))
    assert reopened(disk, opened.draft_id) == 2


def test_a_disk_that_takes_no_more_bytes_is_full() -> None:
    disk, opened = started()
    disk.takes = lambda size: size // 2
    with pytest.raises(SaveError) as caught:
        opened.save(filled(2))
    assert caught.value.code is Code.FULL
    assert reopened(disk, opened.draft_id) == 1


def test_a_disk_that_lies_about_what_it_wrote_is_found_out() -> None:
    disk, opened = started()

    def forget_some(name: str, _path: object) -> None:
        if name == "close":
            path = max(path for path in disk.files if path.name.startswith("draft"))
            disk.files[path] = disk.files[path][:-10]

    disk.before = forget_some
    with pytest.raises(SaveError) as caught:
        opened.save(filled(2))
    assert caught.value.code is Code.NOT_SAME


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("winerror", [32, 33, 1224])
@pytest.mark.parametrize("call", ["create", "read", "unlink"])
def test_a_file_held_for_a_moment_is_waited_for_without_a_word(call: str, winerror: int) -> None:
    disk, opened = started()
    held = FailAt(1, lambda: broken(errno.EACCES, winerror), for_ever=True, only=frozenset({call}))

    def let_go_after_three(name: str, path: Path) -> None:
        if held.failures < 3:
            held(name, path)

    disk.before = let_go_after_three
    opened.save(filled(2))
    assert reopened(disk, opened.draft_id) == 2


@pytest.mark.usefixtures("impatient")
def test_a_new_file_held_for_ever_gets_another_name() -> None:
    disk, opened = started()

    def hold(name: str, path: object) -> None:
        if name == "read" and str(path).endswith("000002.json"):
            raise broken(errno.EACCES, 32)

    disk.before = hold
    assert opened.save(filled(2)).rev == 3


@pytest.mark.usefixtures("impatient")
def test_when_every_file_is_held_the_clerk_is_told_once_and_calmly() -> None:
    disk, opened = started()
    fault = FailAt(1, lambda: broken(errno.EACCES, 32), for_ever=True, only=frozenset({"create"}))
    disk.before = fault
    with pytest.raises(SaveError) as caught:
        opened.save(filled(2))
    assert caught.value.code is Code.BUSY
    assert fault.failures < 20


def test_a_folder_without_permission_is_not_asked_again() -> None:
    disk, opened = started()
    writing = frozenset({"create", "write", "mkdir"})
    fault = FailAt(1, lambda: broken(errno.EACCES), for_ever=True, only=writing)
    disk.before = fault
    with pytest.raises(SaveError) as caught:
        opened.save(filled(2))
    assert caught.value.code is Code.DENIED
    assert fault.failures == 1


def test_waiting_for_others_takes_less_than_two_seconds() -> None:
    assert 1.5 < sum(disk._DELAYS) <= 2


def test_a_full_disk_gives_up_old_states_but_never_the_newest() -> None:
    disk, opened = started()
    for number in range(2, 9):
        opened.save(filled(number))
    room = FailAt(1, lambda: broken(errno.ENOSPC), only=frozenset({"write"}))
    disk.before = room
    opened.save(filled(9))
    assert reopened(disk, opened.draft_id) == 9
    disk.before = FailAt(1, lambda: broken(errno.ENOSPC), for_ever=True, only=frozenset({"write"}))
    for _ in range(5):
        with pytest.raises(SaveError):
            opened.save(filled(10))
    disk.before = lambda _name, _path: None
    kept = sorted(name for name in all_names(disk) if name.startswith("draft"))
    assert len(kept) >= 3
    assert reopened(disk, opened.draft_id) == 9
