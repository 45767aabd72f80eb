"""Folders of archives that were never finished: one under way is locked, others are removed."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from model.files.disk import Disk
from model.files.errors import InUseError
from model.files.lock import Lock
from model.files.safe_write import discard
from resources.messages.papers.archive import UNFINISHED_FOLDER

LOCK = "~lock"
_START, _END = UNFINISHED_FOLDER.split("{mark}")


def remove_leftovers(disk: Disk, folder: Path) -> None:
    """Remove what a killed program left in a folder; what cannot be removed stays and does no
    harm."""
    with contextlib.suppress(OSError):
        for path in _unfinished(disk, folder):
            with contextlib.suppress(OSError, InUseError):
                Lock.take(path / LOCK).release()
                remove_folder(disk, path)


def remove_folder(disk: Disk, path: Path) -> None:
    """Remove a folder of ours with its files; what cannot be removed stays."""
    with contextlib.suppress(OSError):
        for name in disk.names(path):
            discard(disk, path / name)
        disk.rmdir(path)


def _unfinished(disk: Disk, folder: Path) -> Iterator[Path]:
    names = disk.names(folder)
    ours = (name for name in names if name.startswith(_START) and name.endswith(_END))
    return (folder / name for name in ours)
