"""T1: a power cut at any moment of a save loses nothing that was reported as saved."""

from pathlib import Path

import pytest

from model.files.disk import Retry
from model.files.safe_write import replace_and_read_back, replace_file
from model.storage import retention
from tests.model.storage.crashes import Files, crash_states
from tests.model.storage.disks import MemoryDisk, Op
from tests.model.storage.stores import filled, found_rev, memory_store


def recorded(saves: int, disk: MemoryDisk) -> tuple[Path, list[int]]:
    """Save a few times; give the draft's folder and the length of the record at each answer."""
    opened = memory_store(disk).create(filled(1))
    answered = [len(disk.ops)]
    for number in range(2, saves + 1):
        opened.save(filled(number))
        answered.append(len(disk.ops))
    return opened.folder, answered


def lost(folder: Path, before: Files, ops: list[Op], answered: list[int], *, fat: bool) -> int:
    """Count the states after a power cut that hold less than was reported as saved."""
    bad = 0
    for done, files in crash_states(before, ops, fat=fat):
        promised = sum(moment <= done for moment in answered)
        bad += promised > found_rev(MemoryDisk(files), folder)
    return bad


@pytest.mark.parametrize("fat", [False, True])
def test_a_power_cut_at_any_moment_loses_nothing_that_was_saved(fat: bool) -> None:
    disk = MemoryDisk()
    folder, answered = recorded(4, disk)
    states = list(crash_states({}, disk.ops, fat=fat))
    assert len(states) > 30
    assert lost(folder, {}, disk.ops, answered, fat=fat) == 0


@pytest.mark.parametrize("fat", [False, True])
def test_a_power_cut_while_thinning_out_loses_nothing(
    fat: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "LAST", 5)
    disk = MemoryDisk()
    folder, answered = recorded(14, disk)
    assert any(kind == "unlink" for kind, _, _ in disk.ops)
    assert lost(folder, {}, disk.ops, answered, fat=fat) == 0


def test_the_checker_sees_what_is_wrong_with_writing_in_place() -> None:
    disk = MemoryDisk()
    folder, _ = recorded(1, disk)
    path = folder / "draft.000001.json"
    ops: list[Op] = [("truncate", path, b""), ("write", path, disk.files[path])]
    ops += [("fsync", path, b"")]
    assert lost(folder, {path: disk.files[path]}, ops, [0], fat=False) > 0


def test_the_checker_sees_what_is_wrong_with_a_rename_without_fsync() -> None:
    disk = MemoryDisk()
    folder, _ = recorded(1, disk)
    path, beside = folder / "draft.000001.json", folder / "new.tmp"
    before = {path: disk.files[path]}
    hasty: list[Op] = [
        ("create", beside, b""),
        ("write", beside, disk.files[path]),
        ("rename", beside, path),
    ]
    assert lost(folder, before, hasty, [0], fat=False) > 0
    careful: list[Op] = [*hasty[:2], ("fsync", beside, b""), hasty[2]]
    assert lost(folder, before, careful, [0], fat=False) == 0
    assert lost(folder, before, careful, [0], fat=True) > 0


@pytest.mark.parametrize("fat", [False, True])
def test_a_store_that_forgets_fsync_is_caught(fat: bool) -> None:
    disk = MemoryDisk()
    folder, answered = recorded(3, disk)
    forgetful = [op for op in disk.ops if op[0] != "fsync"]
    moments = [sum(op[0] != "fsync" for op in disk.ops[:moment]) for moment in answered]
    assert lost(folder, {}, forgetful, moments, fat=fat) > 0


def test_a_store_that_forgets_the_folder_is_caught() -> None:
    disk = MemoryDisk()
    folder, answered = recorded(3, disk)
    forgetful = [op for op in disk.ops if op[0] != "sync_dir"]
    moments = [sum(op[0] != "sync_dir" for op in disk.ops[:moment]) for moment in answered]
    assert lost(folder, {}, forgetful, moments, fat=False) > 0


def test_a_file_the_clerk_named_is_whole_after_a_power_cut() -> None:
    path = Path("/stick/a.jxzp")
    disk = MemoryDisk({path: b"old" * 100})
    replace_file(disk, path, b"new" * 100, Retry())
    for _, files in crash_states({path: b"old" * 100}, disk.ops, fat=False):
        assert files[path] in (b"old" * 100, b"new" * 100)


@pytest.mark.parametrize("fat", [False, True])
def test_a_copy_that_is_said_to_be_there_survives_the_stick_being_pulled(fat: bool) -> None:
    path = Path("/stick/a.jxzp")
    disk = MemoryDisk({path: b"old" * 100})
    replace_and_read_back(disk, path, b"new" * 100, Retry())
    before, all_done = {path: b"old" * 100}, len(disk.ops)
    ends = [files for done, files in crash_states(before, disk.ops, fat=fat) if done == all_done]
    assert ends == [{path: b"new" * 100}]
