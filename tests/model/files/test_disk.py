"""A name that cannot be moved: Windows says denied both of a held file and of a locked door."""

import errno
from pathlib import Path

import pytest

from model.files import disk as disks
from model.files.disk import Disk
from model.files.error_numbers import WIN_DENIED, WIN_PROTECTED
from model.files.lock import Lock
from tests.model.storage.disks import broken


def is_called_held(
    monkeypatch: pytest.MonkeyPatch, path: Path, held: list[Path], winerror: int
) -> bool:
    """Whether a rename that the system refuses is said to be of a held file."""

    def refuse(_old: Path, _new: Path) -> None:
        raise broken(errno.EACCES, winerror)

    monkeypatch.setattr(Path, "rename", refuse)
    monkeypatch.setattr(disks, "is_held", lambda file: file in held)
    with pytest.raises(OSError) as caught:
        Disk().rename(path, path.with_name("新"))
    return caught.value.__cause__ is not None  # elsewhere than on Windows no other number shows


def test_a_file_that_another_program_holds_is_held_and_not_denied(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "甲"
    path.touch()
    assert is_called_held(monkeypatch, path, [path], WIN_DENIED)
    assert not is_called_held(monkeypatch, path, [], WIN_DENIED)


def test_a_folder_is_held_where_a_file_in_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "甲"
    (folder / "里").mkdir(parents=True)
    (folder / "乙").touch()
    assert is_called_held(monkeypatch, folder, [folder / "乙"], WIN_DENIED)
    assert not is_called_held(monkeypatch, folder, [folder / "里"], WIN_DENIED)


def test_what_windows_says_otherwise_is_left_as_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "甲"
    path.touch()
    assert not is_called_held(monkeypatch, path, [path], WIN_PROTECTED)


def test_a_lock_that_another_has_by_now_is_kept_so_that_saving_goes_on(tmp_path: Path) -> None:
    lock, other = Lock.take(tmp_path / "lock"), Lock.take(tmp_path / "other")
    assert lock.renewed(tmp_path / "other") is lock
    other.release()
    again = lock.renewed(tmp_path / "other")
    assert again is not lock
    again.release()
