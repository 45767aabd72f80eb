"""The bin of the drafts: what lies there, what comes back, what is gone for good."""

import errno
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from model.files.errors import DraftError, DraftFileError, Fault
from model.storage.codec import Stamp, encode
from model.storage.draft_bin import DraftBin
from model.storage.generations import DAMAGED_FOLDER, TRASH_FOLDER, move_to_damaged, path_of
from model.storage.store import Store, new_id
from tests.builders import draft
from tests.model.storage.disks import FailAt, MemoryDisk, broken

NOON = datetime(2026, 3, 18, 12, 0, tzinfo=UTC)
DRAFTS = Path("/drafts")


class Clock:
    """A clock that is an hour later each time it is looked at."""

    def __init__(self) -> None:
        self.now = NOON - timedelta(hours=1)

    def __call__(self) -> datetime:
        self.now += timedelta(hours=1)
        return self.now


@pytest.fixture
def disk() -> MemoryDisk:
    return MemoryDisk()


@pytest.fixture
def rubbish(disk: MemoryDisk) -> DraftBin:
    return DraftBin(disk, DRAFTS, Clock())


def put_draft(disk: MemoryDisk, unit: str, draft_id: str = "") -> str:
    """Put a draft among the others; return its id."""
    draft_id = draft_id or new_id()
    disk.mkdir(DRAFTS / draft_id)
    disk.files[path_of(DRAFTS / draft_id, 1)] = encode(
        draft({"cover.unit": unit}), Stamp(draft_id, 1, NOON)
    )[0]
    return draft_id


def units(rubbish: DraftBin) -> list[str]:
    return [one.card.name.unit for one in rubbish.drafts()]


def ids(disk: MemoryDisk) -> set[str]:
    return {card.draft_id for card in Store(DRAFTS, disk).cards()}


def test_without_its_folder_the_bin_is_empty(rubbish: DraftBin) -> None:
    assert rubbish.names() == []
    assert rubbish.drafts() == ()


def test_the_draft_deleted_last_stands_first_with_the_time_it_was_deleted(
    disk: MemoryDisk, rubbish: DraftBin
) -> None:
    for unit in ("甲局", "乙局", "丙局"):
        rubbish.put(put_draft(disk, unit))
    assert units(rubbish) == ["丙局", "乙局", "甲局"]
    assert [one.deleted for one in rubbish.drafts()] == [
        NOON + timedelta(hours=2),
        NOON + timedelta(hours=1),
        NOON,
    ]


def test_a_draft_deleted_before_times_were_kept_stands_last(
    disk: MemoryDisk, rubbish: DraftBin
) -> None:
    old = put_draft(disk, "旧局")
    disk.mkdir(DRAFTS / TRASH_FOLDER)
    disk.rename(DRAFTS / old, DRAFTS / TRASH_FOLDER / old)
    rubbish.put(put_draft(disk, "新局"))
    assert units(rubbish) == ["新局", "旧局"]
    assert rubbish.drafts()[-1].deleted is None


def test_a_draft_deleted_restored_and_deleted_again_has_its_latest_time(
    disk: MemoryDisk, rubbish: DraftBin
) -> None:
    draft_id = put_draft(disk, "甲局")
    rubbish.put(draft_id)
    assert rubbish.restore(draft_id) == draft_id
    rubbish.put(draft_id)
    (found,) = rubbish.drafts()
    assert found.deleted == NOON + timedelta(hours=1)


def test_two_drafts_of_one_id_are_both_in_the_bin_and_both_come_back(
    disk: MemoryDisk, rubbish: DraftBin
) -> None:
    """As when a deleted draft was opened again from its file, and deleted again."""
    draft_id = put_draft(disk, "甲局")
    rubbish.put(draft_id)
    rubbish.put(put_draft(disk, "甲局（二）", draft_id))
    names = [one.name for one in rubbish.drafts()]
    assert len(set(names)) == 2
    restored = {rubbish.restore(name) for name in names}
    assert len(restored) == 2
    assert ids(disk) == restored


def test_what_is_restored_beside_a_draft_of_the_same_id_is_seen(
    disk: MemoryDisk, rubbish: DraftBin
) -> None:
    draft_id = put_draft(disk, "甲局")
    rubbish.put(draft_id)
    put_draft(disk, "甲局", draft_id)
    other = rubbish.restore(draft_id)
    assert other != draft_id
    assert ids(disk) == {draft_id, other}


def test_what_is_deleted_for_good_leaves_nothing_and_the_others_alone(
    disk: MemoryDisk, rubbish: DraftBin
) -> None:
    kept, gone = put_draft(disk, "甲局"), put_draft(disk, "乙局")
    disk.mkdir(DRAFTS / gone / DAMAGED_FOLDER)
    disk.files[DRAFTS / gone / DAMAGED_FOLDER / "draft.000001.json"] = b"torn"
    for draft_id in (kept, gone):
        rubbish.put(draft_id)
    rubbish.delete(gone)
    assert units(rubbish) == ["甲局"]
    assert not [path for path in (*disk.files, *disk.folders) if gone in str(path)]


def test_a_draft_that_can_only_be_deleted_in_part_is_still_there_whole(
    disk: MemoryDisk, rubbish: DraftBin
) -> None:
    draft_id = put_draft(disk, "甲局")
    for rev in (2, 3):
        disk.files[path_of(DRAFTS / draft_id, rev)] = encode(
            draft({"cover.unit": f"甲局{rev}"}), Stamp(draft_id, rev, NOON)
        )[0]
    rubbish.put(draft_id)
    disk.before = FailAt(4, lambda: broken(errno.EROFS), for_ever=True, only=frozenset({"unlink"}))
    with pytest.raises(DraftError) as caught:
        rubbish.delete(draft_id)
    assert caught.value.sentence.endswith("请稍后再试。")
    disk.before = lambda _name, _path: None
    assert units(rubbish) == ["甲局3"]
    rubbish.restore(draft_id)
    assert ids(disk) == {draft_id}


def test_a_draft_that_another_window_restored_is_said_to_be_gone_and_no_stick(
    tmp_path: Path,
) -> None:
    store = Store(tmp_path)
    opened = store.create(draft({"cover.unit": "甲局"}))
    opened.close()
    name = store.delete(opened.draft_id)
    Store(tmp_path).restore(name)
    for late in (store.restore, store.bin.delete):
        with pytest.raises(DraftFileError) as caught:
            late(name)
        assert caught.value.code is Fault.MISSING
        assert "另一个窗口" in str(caught.value) and "U盘" not in str(caught.value)
    assert [card.draft_id for card in store.cards()] == [opened.draft_id]


def test_what_is_no_draft_is_neither_listed_nor_deleted(
    disk: MemoryDisk, rubbish: DraftBin
) -> None:
    draft_id = put_draft(disk, "甲局")
    rubbish.put(draft_id)
    folder = DRAFTS / TRASH_FOLDER
    for foreign in (folder / "照片", folder / draft_id / "别的"):
        disk.mkdir(foreign)
        disk.files[foreign / "a.jpg"] = b"."
    assert units(rubbish) == ["甲局"]
    with pytest.raises(DraftError):
        rubbish.delete(draft_id)
    assert {path.name for path in disk.files} >= {"a.jpg"}
    assert disk.names(folder / draft_id / "别的") == ["a.jpg"]


class NamingDisk(MemoryDisk):
    """Notes which folders were made durable after something in them got another name."""

    renamed = False

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[Path] = []

    def rename(self, old: Path, new: Path) -> None:
        super().rename(old, new)
        self.renamed = True

    def sync_dir(self, path: Path) -> None:
        super().sync_dir(path)
        if self.renamed:
            self.kept.append(path)


def test_where_a_draft_went_and_where_it_was_are_made_durable_in_this_order() -> None:
    disk = NamingDisk()
    rubbish = DraftBin(disk, DRAFTS, Clock())
    name = rubbish.put(put_draft(disk, "甲局"))
    assert disk.kept == [DRAFTS / TRASH_FOLDER, DRAFTS]
    disk.kept.clear()
    rubbish.restore(name)
    assert disk.kept[0] == DRAFTS
    assert disk.kept[-1] == DRAFTS / TRASH_FOLDER


def test_a_draft_that_was_moved_is_moved_though_its_names_cannot_be_made_durable(
    disk: MemoryDisk, rubbish: DraftBin
) -> None:
    draft_id = put_draft(disk, "甲局")

    def fail(name: str, _path: Path) -> None:
        if name == "sync_dir":
            raise broken(errno.EIO)

    disk.before = fail
    assert rubbish.restore(rubbish.put(draft_id)) == draft_id


def test_a_damaged_generation_that_was_put_aside_is_made_durable_there() -> None:
    disk = NamingDisk()
    folder = DRAFTS / put_draft(disk, "甲局")
    move_to_damaged(disk, folder, 1)
    assert disk.kept == [folder / DAMAGED_FOLDER, folder]
