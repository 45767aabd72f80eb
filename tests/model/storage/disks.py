"""Disks for tests: one in memory, which can fail at any call and records its operations."""

import errno
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from model.files.disk import Disk
from model.files.errors import InUseError

Op = tuple[str, Path, Path | bytes]
NOTHING = b""


def broken(number: int, winerror: int = 0) -> OSError:
    """Return an error as the system raises it; with winerror, as Windows does."""
    error = OSError(number, errno.errorcode[number])
    if winerror:
        error.__setattr__("winerror", winerror)  # elsewhere than on Windows errors have none
    return error


class MemoryDisk(Disk):
    """Files as a dict, and every change as a list of operations."""

    def __init__(self, files: Mapping[Path, bytes] | None = None) -> None:
        self.files: dict[Path, bytes] = dict(files or {})
        self.folders: set[Path] = {path.parent for path in self.files}
        self.ops: list[Op] = []
        self.before: Callable[[str, Path], None] = lambda _name, _path: None
        self.takes: Callable[[int], int] = lambda size: size
        self._open: dict[int, Path] = {}
        self._handles = count(3)

    def create(self, path: Path) -> int:
        self.before("create", path)
        if path.parent not in self.folders:
            raise FileNotFoundError(errno.ENOENT, "no folder")
        if path in self.files:
            raise FileExistsError(errno.EEXIST, "there already")
        self.files[path] = b""
        self.ops.append(("create", path, NOTHING))
        handle = next(self._handles)
        self._open[handle] = path
        return handle

    def write(self, handle: int, data: memoryview) -> int:
        path = self._open[handle]
        self.before("write", path)
        taken = bytes(data[: self.takes(len(data))])
        if path in self.files:
            self.files[path] += taken
            self.ops.append(("write", path, taken))
        return len(taken)

    def fsync(self, handle: int) -> None:
        self.before("fsync", self._open[handle])
        self.ops.append(("fsync", self._open[handle], NOTHING))

    def close(self, handle: int) -> None:
        path = self._open.pop(handle)
        self.before("close", path)

    def sync_dir(self, path: Path) -> None:
        self.before("sync_dir", path)
        self.ops.append(("sync_dir", path, NOTHING))

    def sync_name(self, path: Path) -> None:
        self.before("sync_name", path)
        self.ops.append(("fsync", path, NOTHING))

    def read(self, path: Path, limit: int) -> bytes:
        self.before("read", path)
        if path not in self.files:
            raise FileNotFoundError(errno.ENOENT, "no file")
        return self.files[path][:limit]

    def holds(self, path: Path, data: bytes) -> bool:
        return self.read(path, len(data) + 1) == data

    def names(self, folder: Path) -> list[str]:
        self.before("names", folder)
        if folder not in self.folders:
            raise FileNotFoundError(errno.ENOENT, "no folder")
        found = {path.name for path in (*self.files, *self.folders) if path.parent == folder}
        return sorted(found)

    def mkdir(self, path: Path) -> None:
        self.before("mkdir", path)
        self.folders.update((path, *path.parents))

    def rename(self, old: Path, new: Path) -> None:
        self.before("rename", old)
        if old in self.folders:
            return self._move_folder(old, new)
        assert new not in self.files, "a rename over a file"
        self.files[new] = self.files.pop(old)
        self.ops.append(("rename", old, new))
        return None

    def replace(self, old: Path, new: Path) -> None:
        self.before("replace", old)
        self.files[new] = self.files.pop(old)
        self.ops.append(("rename", old, new))

    def unlink(self, path: Path) -> None:
        self.before("unlink", path)
        if path not in self.files:
            raise FileNotFoundError(errno.ENOENT, "no file")
        del self.files[path]
        self.ops.append(("unlink", path, NOTHING))

    def rmdir(self, path: Path) -> None:
        self.before("rmdir", path)
        if self.names(path):
            raise broken(errno.ENOTEMPTY)
        self.folders.discard(path)

    def _move_folder(self, old: Path, new: Path) -> None:
        self.folders = {_moved(path, old, new) for path in self.folders}
        self.files = {_moved(path, old, new): data for path, data in self.files.items()}


class WholeReadsDisk(MemoryDisk):
    """Remembers which drafts were read beyond their first lines."""

    def __init__(self) -> None:
        super().__init__()
        self.whole: list[Path] = []

    def read(self, path: Path, limit: int) -> bytes:
        if limit > 10_000:
            self.whole.append(path)
        return super().read(path, limit)


def _moved(path: Path, old: Path, new: Path) -> Path:
    return new / path.relative_to(old) if path.is_relative_to(old) else path


@dataclass
class FailAt:
    """Fails the N-th call from now, once or from then on."""

    at: int
    error: Callable[[], OSError]
    for_ever: bool = False
    only: frozenset[str] = frozenset()
    calls: int = 0
    failures: int = field(default=0)

    def __call__(self, name: str, _path: Path) -> None:
        if self.only and name not in self.only:
            return
        self.calls += 1
        if self.calls == self.at or (self.for_ever and self.calls > self.at):
            self.failures += 1
            raise self.error()


class FakeLocks:
    """Locks within one test: a second taker is refused, a crash frees all."""

    def __init__(self) -> None:
        self.held: set[Path] = set()

    def take(self, path: Path) -> "FakeLock":
        if path in self.held:
            raise InUseError("here")
        self.held.add(path)
        return FakeLock(self, path)


class FakeLock:
    def __init__(self, locks: FakeLocks, path: Path) -> None:
        self._locks, self._path = locks, path

    def renewed(self, _path: Path) -> "FakeLock":
        return self

    def note(self, _text: str) -> None:
        pass

    def release(self) -> None:
        self._locks.held.discard(self._path)


def all_names(disk: MemoryDisk) -> Iterator[str]:
    """Return the names of all files, without their folders."""
    return (path.name for path in disk.files)
