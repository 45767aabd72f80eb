"""All work on files, through one small class, so that tests can pass a faulty one.

A file is only ever written under a name nobody had before; :func:`replace_file`, for files
the clerk named herself, puts the finished bytes beside the old ones first.
"""

import contextlib
import errno
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_BINARY: int = getattr(os, "O_BINARY", 0)  # Windows
_SHARING = frozenset({5, 32, 33})  # winerror: denied, sharing violation, lock violation
_NO_DIR_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM})
_PIECE = 65_536  # bytes
_DELAYS = (0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.6, 0.6)  # seconds, just under 2 in all


class Disk:
    """The real disk. Every method raises OSError as the system gives it."""

    def create(self, path: Path) -> int:
        """A handle on a new file; FileExistsError where there is one."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)

    def write(self, handle: int, data: memoryview) -> int:
        """How many bytes were taken: on a full disk fewer than asked."""
        return os.write(handle, data)

    def fsync(self, handle: int) -> None:
        os.fsync(handle)

    def close(self, handle: int) -> None:
        os.close(handle)

    def sync_dir(self, path: Path) -> None:
        """Make the names in a folder durable; Windows does so with the file's own fsync."""
        if os.name == "nt":
            return
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in _NO_DIR_SYNC:
                raise
        finally:
            os.close(handle)

    def read(self, path: Path, limit: int) -> bytes:
        """At most ``limit`` bytes from the start."""
        with path.open("rb", buffering=0) as file:
            return file.read(limit)

    def holds(self, path: Path, data: bytes) -> bool:
        """Whether the file is these bytes and no more, a piece at a time: to give a long file
        room in memory takes as long as to read it."""
        with path.open("rb", buffering=0) as file:
            start = 0
            while piece := file.read(_PIECE):
                if not data.startswith(piece, start):
                    return False
                start += len(piece)
        return start == len(data)

    def names(self, folder: Path) -> list[str]:
        return [entry.name for entry in folder.iterdir()]

    def mkdir(self, path: Path) -> None:
        """The folder and those above it; no error when it is there."""
        path.mkdir(parents=True, exist_ok=True)

    def rename(self, old: Path, new: Path) -> None:
        """Callers choose a ``new`` that does not exist."""
        old.rename(new)

    def replace(self, old: Path, new: Path) -> None:
        old.replace(new)

    def unlink(self, path: Path) -> None:
        path.unlink()


def is_sharing(error: OSError) -> bool:
    """Whether another program holds the file for the moment: antivirus, sync, Word."""
    return getattr(error, "winerror", None) in _SHARING


class Patience:
    """Repeats a call that fails because another program holds the file: ≤ 2 s in all.

    One is made for each save and shared by its calls, so that they wait 2 s together.
    """

    def __init__(self, sleep: Callable[[float], None] = time.sleep) -> None:
        self._sleep = sleep
        self._delays = iter(_DELAYS)

    def __call__(self, call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        while True:
            try:
                return call(*args, **kwargs)
            except OSError as error:
                delay = next(self._delays, None) if is_sharing(error) else None
                if delay is None:
                    raise
            self._sleep(delay)


def write_new(disk: Disk, path: Path, data: bytes, patience: Patience) -> None:
    """Write a new file, make it durable, read it back; leave nothing behind on failure."""
    handle = patience(disk.create, path)
    try:
        try:
            _write_all(disk, handle, data)
            disk.fsync(handle)
        finally:
            disk.close(handle)
        disk.sync_dir(path.parent)
        if not patience(disk.holds, path, data):
            raise ReadBackError(errno.EIO, "read back differently")
    except OSError:
        discard(disk, path)
        raise


class ReadBackError(OSError):
    """What was read back is not what was written: a stick that lies about its size."""


def _write_all(disk: Disk, handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        count = disk.write(handle, rest)
        if count <= 0:
            raise OSError(errno.ENOSPC, "nothing more is taken")
        rest = rest[count:]


def discard(disk: Disk, path: Path) -> None:
    """Remove a file of ours that came to nothing; if that fails too, it does no harm."""
    with contextlib.suppress(OSError):
        disk.unlink(path)


def replace_file(disk: Disk, path: Path, data: bytes, patience: Patience) -> None:
    """Write a file the clerk named: beside the old one, durable, then in its place."""
    beside = path.with_name(f"~{path.name[:40]}.{os.urandom(4).hex()}.tmp")
    write_new(disk, beside, data, patience)
    try:
        patience(disk.replace, beside, path)
        disk.sync_dir(path.parent)
        if not patience(disk.holds, path, data):
            raise ReadBackError(errno.EIO, "read back differently")
    except OSError:
        discard(disk, beside)
        raise
