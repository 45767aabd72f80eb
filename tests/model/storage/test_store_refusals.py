"""A file that could not be had is not a damaged one: every call, every cause, once and for ever."""

import errno
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from model.files import disk
from model.files.disk import Disk
from model.files.errors import DraftError, DraftFileError, InUseError, SaveError
from model.files.errors import Fault as Code
from model.files.os_errors import reason_of, save_error
from model.storage.store import ImportResult, Store
from tests.model.storage.disks import FailAt, FakeLocks, MemoryDisk, broken
from tests.model.storage.stores import ROOT, filled, memory_store, number_of
from tests.model.storage.windows_errors import CAUSES, Cause

READING = [
    errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.ESTALE, errno.EACCES, errno.EPERM,
    errno.EBUSY, errno.EAGAIN, errno.ENXIO, errno.ETIMEDOUT, errno.EROFS, errno.ENOSYS,
]  # fmt: skip
CAUSE = pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause.name)
FOR_EVER = pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
LATIN = re.compile("[A-Za-z]{3,}")

pytestmark = pytest.mark.usefixtures("impatient")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait as often as ever, but not as long."""
    delays = (0.0001,) * len(disk._DELAYS)
    monkeypatch.setattr(disk, "_DELAYS", delays)


def three_generations() -> tuple[MemoryDisk, str]:
    disk = MemoryDisk()
    opened = memory_store(disk).create(filled(1))
    opened.save(filled(2))
    opened.save(filled(3))
    return disk, opened.draft_id


def in_plain_chinese(error: DraftFileError) -> bool:
    """Whether a sentence is whole, and none of the system's English is in it."""
    words = error.sentence.replace("Windows", "").replace("Word", "").replace("jxzp", "")
    words = re.sub(r"「[^」]*」", "", words)
    return error.sentence.endswith("。") and "{" not in words and not LATIN.search(words)


def strike(disk: MemoryDisk, error: Callable[[], OSError], call: str, *, for_ever: bool) -> FailAt:
    fault = FailAt(1, error, for_ever, frozenset({call}))
    disk.before = fault
    return fault


def opened_or_refused(disk: MemoryDisk, draft_id: str) -> int:
    """Return the number of the draft that opens; 0 where it is refused with a sentence."""
    locks = FakeLocks()
    try:
        return number_of(memory_store(disk, locks=locks).open(draft_id).draft)
    except (DraftError, InUseError) as error:
        assert in_plain_chinese(error)
        assert not locks.held
        return 0


def nothing_was_moved(disk: MemoryDisk) -> bool:
    names = [path.name for path in disk.files]
    return names == [f"draft.00000{number}.json" for number in (1, 2, 3)]


@FOR_EVER
@CAUSE
@pytest.mark.parametrize("call", ["read", "names"])
def test_a_draft_windows_does_not_give_is_never_called_damaged_nor_an_older_one_opened(
    call: str, cause: Cause, for_ever: bool
) -> None:
    disk, draft_id = three_generations()
    strike(disk, cause.error, call, for_ever=for_ever)
    found = opened_or_refused(disk, draft_id)
    assert found == (0 if for_ever else 3)
    assert nothing_was_moved(disk)


@FOR_EVER
@pytest.mark.parametrize("number", READING, ids=errno.errorcode.get)
@pytest.mark.parametrize("call", ["read", "names"])
def test_a_draft_linux_does_not_give_is_never_called_damaged_nor_an_older_one_opened(
    call: str, number: int, for_ever: bool
) -> None:
    disk, draft_id = three_generations()
    strike(disk, lambda: broken(number), call, for_ever=for_ever)
    assert opened_or_refused(disk, draft_id) == (0 if for_ever else 3)
    assert nothing_was_moved(disk)


@CAUSE
def test_a_card_that_cannot_be_read_says_why_and_costs_no_other(cause: Cause) -> None:
    disk, draft_id = three_generations()
    memory_store(disk).create(filled(9)).close()
    held = {path for path in disk.files if path.parent.name == draft_id}

    def refuse(name: str, path: Path) -> None:
        if name == "read" and path in held:
            raise cause.error()

    disk.before = refuse
    cards = {card.draft_id: card for card in memory_store(disk).cards()}
    assert len(cards) == 2
    error = cards.pop(draft_id).error
    assert error and in_plain_chinese(error)
    assert [number_of(card.draft) for card in cards.values() if card.draft] == [9]


@CAUSE
def test_a_drafts_folder_that_cannot_be_listed_is_not_an_empty_one(cause: Cause) -> None:
    disk, _ = three_generations()
    strike(disk, cause.error, "names", for_ever=True)
    with pytest.raises(DraftError) as caught:
        memory_store(disk).cards()
    assert "drafts" in caught.value.sentence
    assert in_plain_chinese(caught.value)


@CAUSE
@pytest.mark.parametrize("call", ["create", "write", "fsync", "read", "close"])
def test_a_save_windows_refuses_says_the_true_reason_and_keeps_what_was_saved(
    call: str, cause: Cause
) -> None:
    disk, draft_id = three_generations()
    opened = memory_store(disk).open(draft_id)
    strike(disk, cause.error, call, for_ever=True)
    with pytest.raises(SaveError) as caught:
        opened.save(filled(4))
    assert caught.value.code is cause.saving
    assert in_plain_chinese(caught.value)
    assert "文字仍在窗口里" in caught.value.sentence
    disk.before = lambda _name, _path: None
    assert number_of(memory_store(disk).peek(draft_id).draft) == 3
    opened.save(filled(5))
    assert number_of(memory_store(disk).peek(draft_id).draft) == 5


@CAUSE
@pytest.mark.parametrize("call", ["create", "read"])
def test_what_windows_refuses_once_is_saved_all_the_same_where_it_was_only_held(
    call: str, cause: Cause
) -> None:
    disk, draft_id = three_generations()
    opened = memory_store(disk).open(draft_id)
    strike(disk, cause.error, call, for_ever=False)
    if cause.passes or call == "read":
        opened.save(filled(4))
        assert number_of(memory_store(disk).peek(draft_id).draft) == 4
    else:
        try:
            opened.save(filled(4))
        except SaveError as error:
            assert error.code is cause.saving
        assert number_of(memory_store(disk).peek(draft_id).draft) in (3, 4)


@CAUSE
@pytest.mark.parametrize("call", ["mkdir", "create", "write", "fsync"])
def test_a_new_report_that_cannot_be_made_claims_no_text_in_a_window(
    call: str, cause: Cause
) -> None:
    disk = MemoryDisk()
    strike(disk, cause.error, call, for_ever=True)
    with pytest.raises(SaveError) as caught:
        memory_store(disk).create(filled(1))
    assert caught.value.code is cause.saving
    assert "窗口" not in caught.value.sentence
    assert in_plain_chinese(caught.value)


@CAUSE
@pytest.mark.parametrize("call", ["mkdir", "rename"])
def test_a_draft_that_cannot_be_thrown_away_stays_where_it_is(call: str, cause: Cause) -> None:
    disk, draft_id = three_generations()
    strike(disk, cause.error, call, for_ever=True)
    with pytest.raises(SaveError) as caught:
        memory_store(disk).delete(draft_id)
    assert in_plain_chinese(caught.value)
    assert nothing_was_moved(disk)
    disk.before = lambda _name, _path: None
    assert number_of(memory_store(disk).peek(draft_id).draft) == 3


@CAUSE
def test_a_draft_held_for_a_moment_is_thrown_away_all_the_same(cause: Cause) -> None:
    disk, draft_id = three_generations()
    strike(disk, cause.error, "rename", for_ever=False)
    if cause.passes:
        memory_store(disk).delete(draft_id)
        assert memory_store(disk).cards() == ()


@CAUSE
def test_a_file_that_cannot_be_taken_in_is_refused_and_nothing_is_made_of_it(cause: Cause) -> None:
    disk, draft_id = three_generations()
    path = next(path for path in disk.files if path.name.endswith("3.json"))
    before = dict(disk.files)
    strike(disk, cause.error, "read", for_ever=True)
    with pytest.raises(DraftError) as caught:
        memory_store(disk).import_file(path)
    assert in_plain_chinese(caught.value)
    assert disk.files == before
    assert draft_id


@CAUSE
def test_thinning_out_that_windows_refuses_never_fails_a_save(cause: Cause) -> None:
    disk, draft_id = three_generations()
    opened = memory_store(disk).open(draft_id)
    strike(disk, cause.error, "unlink", for_ever=True)
    for number in range(4, 40):
        opened.save(filled(number))
    assert number_of(memory_store(disk).peek(draft_id).draft) == 39


def test_denied_is_not_called_busy_nor_busy_denied() -> None:
    by_name = {cause.name: cause for cause in CAUSES}
    path = Path("/drafts/x/draft.000001.json")
    assert save_error(by_name["access denied"].error(), path).code is Code.DENIED
    assert save_error(by_name["held by another program"].error(), path).code is Code.BUSY


def test_a_folder_that_is_there_and_yet_said_to_be_missing_is_blocked(tmp_path: Path) -> None:
    error = save_error(FileNotFoundError(errno.ENOENT, "no"), tmp_path / "a.jxzp")
    assert error.code is Code.DENIED
    assert "受控制的文件夹访问" in error.sentence
    gone = save_error(FileNotFoundError(errno.ENOENT, "no"), tmp_path / "away" / "a.jxzp")
    assert gone.code is Code.GONE


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_no_reason_is_ever_told_in_english(number: int) -> None:
    assert not LATIN.search(reason_of(OSError(number, os.strerror(number))))


def test_a_folder_that_may_not_be_listed_is_named_with_the_reason(tmp_path: Path) -> None:
    class Closed(Disk):
        def names(self, folder: Path) -> list[str]:
            raise PermissionError(errno.EACCES, "denied", str(folder))

    with pytest.raises(DraftError) as caught:
        Store(tmp_path, Closed()).cards()
    assert str(tmp_path) in caught.value.sentence
    assert "没有权限" in caught.value.sentence


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has named pipes")
def test_a_pipe_in_place_of_a_draft_does_not_hang_the_list(tmp_path: Path) -> None:
    opened = Store(tmp_path).create(filled(1))
    opened.close()
    os.mkfifo(opened.folder / "draft.000002.json")
    (card,) = Store(tmp_path).cards()
    assert card.error and in_plain_chinese(card.error)
    assert stat.S_ISFIFO((opened.folder / "draft.000002.json").stat().st_mode)


def test_saves_go_on_after_a_revision_of_nine_nines(tmp_path: Path) -> None:
    opened = Store(tmp_path).create(filled(1))
    opened.close()
    (opened.folder / "draft.000001.json").rename(opened.folder / "draft.999999999.json")
    again = Store(tmp_path).open(opened.draft_id)
    again.save(filled(2))
    again.save(filled(3))
    again.close()
    assert number_of(Store(tmp_path).peek(opened.draft_id).draft) == 3


def test_a_draft_whose_folder_is_removed_in_mid_work_is_saved_and_locked_anew(
    tmp_path: Path,
) -> None:
    store = Store(tmp_path)
    opened = store.create(filled(1))
    opened.folder.rename(tmp_path / "elsewhere")
    opened.save(filled(2))
    assert opened.folder_remade
    assert number_of(store.peek(opened.draft_id).draft) == 2
    with pytest.raises(InUseError):
        store.open(opened.draft_id)
    opened.close()
    store.open(opened.draft_id).close()


def test_a_report_too_large_to_be_read_again_does_not_count_as_saved(tmp_path: Path) -> None:
    opened = Store(tmp_path).create(filled(1))
    with pytest.raises(SaveError) as caught:
        opened.save(filled(2).with_values({"performance": "长" * 7_500_000}, {}))
    assert caught.value.code is Code.HUGE
    assert number_of(Store(tmp_path).peek(opened.draft_id).draft) == 1
    opened.save(filled(3))
    opened.close()
    assert number_of(Store(tmp_path).peek(opened.draft_id).draft) == 3


def test_a_file_makes_no_second_draft_while_the_one_here_is_held() -> None:
    disk, draft_id = three_generations()
    store, file = memory_store(disk), ROOT / "a.jxzp"
    opened = store.open(draft_id)
    opened.export_copy(file)
    opened.close()
    held = {path for path in disk.files if path.parent.name == draft_id}
    cause = next(cause for cause in CAUSES if cause.passes)

    def refuse(name: str, path: Path) -> None:
        if name == "read" and path in held:
            raise cause.error()

    disk.before = refuse
    with pytest.raises(DraftError) as caught:
        store.import_file(file)
    assert caught.value.code is Code.BUSY
    disk.before = lambda _name, _path: None
    assert [card.draft_id for card in store.cards()] == [draft_id]
    assert store.import_file(file).result is ImportResult.SAME
