"""All work on files, through one small class, so that tests can pass a faulty one.

A file is only ever written under a name nobody had before; :func:`replace_file`, for files
the clerk named herself, puts the finished bytes beside the old ones first.
"""

import contextlib
import errno
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import ParamSpec, TypeVar

from model.files.file_open import HELD, is_held, open_new, open_old

P = ParamSpec("P")
R = TypeVar("R")

_ACCESS_DENIED = 5  # winerror; also for a folder with a held file in it
_CERTAIN = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EINVAL, errno.ENAMETOOLONG, errno.ELOOP}
)
_WIN_MISSING = frozenset({2, 3})
_WIN_CERTAIN = _WIN_MISSING | {123, 161, 206, 267}  # bad name, bad path, too long, no folder
_BUSY = frozenset({errno.EBUSY, errno.ETXTBSY})
_NO_DIR_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM})
_PIECE = 65_536  # bytes
_DELAYS = (0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.6, 0.6)  # seconds, just under 2 in all


class Disk:
    """The real disk. Every method raises OSError as the system gives it."""

    def create(self, path: Path) -> int:
        """A handle on a new file; FileExistsError where there is one."""
        return open_new(path)

    def write(self, handle: int, data: memoryview) -> int:
        """How many bytes were taken: on a full disk fewer than asked."""
        return os.write(handle, data)

    def fsync(self, handle: int) -> None:
        """Make what was written to a file durable. Raises OSError."""
        os.fsync(handle)

    def close(self, handle: int) -> None:
        """Close a file. Raises OSError."""
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
        """At most ``limit`` bytes from the start of an ordinary file."""
        with os.fdopen(open_old(path), "rb", buffering=0) as file:
            pieces = bytearray()
            while len(pieces) < limit and (piece := file.read(limit - len(pieces))):
                pieces += piece
            return bytes(pieces)

    def holds(self, path: Path, data: bytes) -> bool:
        """Whether the file is these bytes and no more, a piece at a time: to give a long file
        room in memory takes as long as to read it."""
        with os.fdopen(open_old(path), "rb", buffering=0) as file:
            start = 0
            while piece := file.read(_PIECE):
                if not data.startswith(piece, start):
                    return False
                start += len(piece)
        return start == len(data)

    def names(self, folder: Path) -> list[str]:
        """Return the names in a folder, in no order. Raises OSError."""
        return [entry.name for entry in folder.iterdir()]

    def mkdir(self, path: Path) -> None:
        """The folder and those above it; no error when it is there."""
        path.mkdir(parents=True, exist_ok=True)

    def rename(self, old: Path, new: Path) -> None:
        """Callers choose a ``new`` that does not exist."""
        self._moved(lambda: old.rename(new), old)

    def replace(self, old: Path, new: Path) -> None:
        """Rename a file over another. Raises OSError."""
        self._moved(lambda: old.replace(new), old, new)

    def unlink(self, path: Path) -> None:
        """Delete a file. Raises OSError."""
        self._moved(path.unlink, path)

    def _moved(self, move: Callable[[], object], *paths: Path) -> None:
        """Do it; where Windows only says that it is denied, tell whether a file is held."""
        try:
            move()
        except OSError as error:
            if getattr(error, "winerror", None) != _ACCESS_DENIED:
                raise
            if not any(is_held(file) for path in paths for file in _files_in(path)):
                move()  # whoever held it may have let go in between
                return
            held = OSError(errno.EACCES, error.strerror, str(paths[0]), min(HELD))
            raise held from error


def _files_in(path: Path) -> Iterable[Path]:
    return (file for file in path.iterdir() if file.is_file()) if path.is_dir() else (path,)


def is_sharing(error: OSError) -> bool:
    """Whether another program holds the file for the moment: antivirus, sync, Word."""
    return getattr(error, "winerror", None) in HELD or error.errno in _BUSY


def may_pass(error: OSError) -> bool:
    """Whether reading once more may help: all but a name that is none, or not a file's."""
    if winerror := getattr(error, "winerror", None):
        return winerror not in _WIN_CERTAIN
    return error.errno not in _CERTAIN


def is_missing(error: OSError) -> bool:
    """Whether there is no such file or folder. Python says so of a lost network as well."""
    winerror = getattr(error, "winerror", None)
    return isinstance(error, FileNotFoundError) and (not winerror or winerror in _WIN_MISSING)


class Patience:
    """Repeats a call that fails because another program holds the file: ≤ 2 s in all.

    One is made for each save and shared by its calls, so that they wait 2 s together.
    """

    def __init__(self, sleep: Callable[[float], None] = time.sleep) -> None:
        self._sleep = sleep
        self._delays = iter(_DELAYS)

    def __call__(self, call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Return what the call returns, called again while the file is held."""
        return self._repeat(is_sharing, lambda: call(*args, **kwargs))

    def reading(self, call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Return what a call that only reads returns, called again after any error that may
        pass: a disk that could not be read for a moment says nothing of what lies on it."""
        return self._repeat(may_pass, lambda: call(*args, **kwargs))

    def _repeat(self, passes: Callable[[OSError], bool], call: Callable[[], R]) -> R:
        while True:
            try:
                return call()
            except OSError as error:
                delay = next(self._delays, None) if passes(error) else None
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
        if not patience.reading(disk.holds, path, data):
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
    beside = path.with_name(f"~{os.urandom(4).hex()}.tmp")
    write_new(disk, beside, data, patience)
    put_in_place(disk, beside, path, patience)
    if not patience.reading(disk.holds, path, data):
        raise ReadBackError(errno.EIO, "read back differently")


def put_in_place(disk: Disk, beside: Path, path: Path, patience: Patience) -> None:
    """Let a finished file take its place; OSError with the old file untouched.

    Once it stands there, a folder that cannot be made durable is no failure: what is said of
    the old file would be untrue.
    """
    try:
        patience(disk.replace, beside, path)
    except OSError:
        discard(disk, beside)
        raise
    with contextlib.suppress(OSError):
        disk.sync_dir(path.parent)
