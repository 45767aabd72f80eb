"""T23: the tests of the store themselves tested: without its safeguards they must fail."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from model.files import safe_write
from model.files.disk import Disk
from model.storage import codec, generations
from model.storage.generations import NewestGeneration
from model.storage.store import Store
from tests.model.storage import test_codec, test_store_crash, test_store_errors
from tests.model.storage.disks import MemoryDisk
from tests.model.storage.stores import filled, memory_store

power_cut = test_store_crash.test_a_power_cut_at_any_moment_loses_nothing_that_was_saved
short_write = test_store_errors.test_a_short_write_is_completed
lie = test_store_errors.test_a_disk_that_lies_about_what_it_wrote_is_found_out


def test_without_fsync_the_power_cut_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MemoryDisk, "fsync", lambda _disk, _handle: None)
    with pytest.raises(AssertionError):
        power_cut(True)


def test_without_fsync_of_the_folder_the_power_cut_is_noticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(MemoryDisk, "sync_dir", lambda _disk, _path: None)
    with pytest.raises(AssertionError):
        power_cut(False)


def test_without_the_count_of_bytes_a_short_write_is_noticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def write_once(disk: Disk, handle: int, data: bytes) -> None:
        disk.write(handle, memoryview(data))

    monkeypatch.setattr(safe_write, "_write_all", write_once)
    with pytest.raises(Exception, match="读回"):
        short_write()


def test_without_reading_back_a_lie_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def trusting(disk: Disk, path: Path, data: bytes, _retry: object) -> None:
        handle = disk.create(path)
        disk.write(handle, memoryview(data))
        disk.close(handle)

    monkeypatch.setattr("model.storage.open_draft.write_new", trusting)
    with pytest.raises(pytest.fail.Exception):
        lie()


def test_without_the_checksum_an_altered_figure_is_noticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    checksum = json.loads(test_codec.GOOD)["sha256"]
    monkeypatch.setattr(codec, "checksum", lambda _data: checksum)
    monkeypatch.setattr(codec, "_head_is_whole", lambda _document, _version: True)
    with pytest.raises(pytest.fail.Exception):
        test_codec.test_a_draft_altered_by_hand_counts_as_damaged()


def test_choosing_by_time_of_file_instead_of_number_is_noticed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def by_time(disk: Disk, folder: Path, revs: Iterable[int], *_: object) -> NewestGeneration:
        paths = {rev: generations.path_of(folder, rev) for rev in revs}
        rev = max(paths, key=lambda rev: paths[rev].stat().st_mtime)
        return NewestGeneration(generations.read(disk, paths[rev]), rev)

    store = Store(tmp_path)
    opened = store.create(filled(1))
    opened.save(filled(2))
    opened.close()
    os.utime(opened.folder / "draft.000001.json", (4e9, 4e9))
    assert store.peek(opened.draft_id).draft == filled(2)
    monkeypatch.setattr("model.storage.store.newest", by_time)
    assert store.peek(opened.draft_id).draft != filled(2)


def test_a_store_that_starts_empty_over_unread_text_cannot_be_built() -> None:
    """Never an empty draft on top of what was not read: opening is the only way to a save."""
    disk = MemoryDisk()
    opened = memory_store(disk).create(filled(1))
    opened.close()
    for path in list(disk.files):
        disk.files[path] = b"?"
    before = dict(disk.files)
    with pytest.raises(Exception, match="草稿"):
        memory_store(disk).open(opened.draft_id)
    assert disk.files == before
