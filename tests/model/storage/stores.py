"""Stores for tests, in memory or in a folder, and drafts that contain their number."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

from model.draft.draft import Draft
from model.files.errors import DraftError
from model.files.lock import Lock
from model.storage.generations import folder_contents, newest
from model.storage.store import Store
from tests.builders import draft
from tests.model.storage.disks import FakeLocks, MemoryDisk

ROOT = Path("/drafts")


class Clock:
    """A wall clock that a test sets; it moves a second at each look."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time

    def jump(self, **by: float) -> None:
        self.time += timedelta(**by)


def memory_store(
    disk: MemoryDisk, clock: Clock | None = None, locks: FakeLocks | None = None
) -> Store:
    """Return a store as after a fresh start of the program: nobody holds anything."""
    take = (locks or FakeLocks()).take

    def take_lock(path: Path) -> Lock:
        return cast("Lock", take(path))

    return Store(ROOT, disk, now=clock or Clock(), take_lock=take_lock)


def filled(number: int) -> Draft:
    """Return a draft whose text tells its number; all are of about the same size."""
    return draft(performance=f"第{number}稿。" * 20, problems=str(number))


def number_of(found: Draft) -> int:
    return int(found.text("problems") or 0)


def found_rev(disk: MemoryDisk, folder: Path) -> int:
    """Return the revision a fresh start would show; 0 for none."""
    try:
        return newest(disk, folder, folder_contents(disk, folder).revs).rev
    except (DraftError, OSError):
        return 0
