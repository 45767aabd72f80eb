"""A disk that counts its calls and fails one of them, or has the process die there."""

import errno
import os
import signal
from collections.abc import Callable

from model.files.disk import Disk
from tests.model.storage.disks import broken

CALLS = ("create", "write", "fsync", "close", "sync_dir", "sync_name", "read", "holds", "names")
MOVES = ("mkdir", "rename", "replace", "unlink", "rmdir")
KILL = -1  # instead of an error's number: the process dies


class CountedDisk(Disk):
    """A disk whose N-th call fails, of those with a name ("" for any); it counts them."""

    def __init__(
        self, name: str = "", at: int = 0, number: int = errno.EIO, *, for_ever: bool = False
    ) -> None:
        self.calls: dict[str, int] = dict.fromkeys((*CALLS, *MOVES), 0)
        self.failed: list[str] = []
        self._fault, self._number, self._for_ever = (name, at), number, for_ever
        for each in self.calls:
            setattr(self, each, self._counted(each, getattr(self, each)))

    @property
    def total(self) -> int:
        """Return how many calls there were."""
        return sum(self.calls.values())

    def _counted(self, name: str, call: Callable[..., object]) -> Callable[..., object]:
        def counted(*args: object) -> object:
            self.calls[name] += 1
            if self._fails(name):
                self.failed.append(name)
                if self._number == KILL:
                    os.kill(os.getpid(), signal.SIGKILL)
                raise broken(self._number)
            return call(*args)

        return counted

    def _fails(self, name: str) -> bool:
        wanted, at = self._fault
        if not at or wanted not in ("", name):
            return False
        count = self.calls[wanted] if wanted else self.total
        return count == at or (self._for_ever and count > at)
