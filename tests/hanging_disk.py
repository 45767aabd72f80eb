"""A disk that does not answer, or gives nothing."""

import errno
from collections.abc import Iterator
from pathlib import Path
from threading import Event

from model.files.disk import Disk


class HangingDisk(Disk):
    """The real disk, whose fsync can hang and whose folders can be closed."""

    def __init__(self) -> None:
        self.answers = Event()
        self.answers.set()
        self.closed: Path | None = None
        self.refuses: OSError | None = None

    def fsync(self, handle: int) -> None:
        assert self.answers.wait(60)
        super().fsync(handle)

    def names(self, folder: Path) -> list[str]:
        if folder == self.closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return super().names(folder)

    def mkdir(self, path: Path) -> None:
        if self.refuses:
            raise self.refuses
        super().mkdir(path)


def hanging_disk() -> Iterator[HangingDisk]:
    """Give a disk that answers again when the test is over, for a fixture."""
    found = HangingDisk()
    yield found
    found.answers.set()
