"""All work on the files of drafts and reports, through one small class that tests can replace.

Three work on files by themselves: a lock lives and dies with its handle (``lock``), the log only
appends, and a command of the command line may be given a pipe, which is no file to this class.
"""

import errno
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import ParamSpec, TypeVar

from model.files.error_numbers import WIN_DENIED, WIN_HELD, is_sharing, is_transient, winerror_of
from model.files.file_open import is_held, open_new, open_old, open_written

P = ParamSpec("P")
R = TypeVar("R")

_NO_DIR_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM})
_PIECE = 65_536  # bytes
_DELAYS = (0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.6, 0.6)  # seconds, just under 2 in all


class Disk:
    """The real disk. Every method raises OSError as the system gives it."""

    def create(self, path: Path) -> int:
        """Return a handle on a new file. Raises FileExistsError where there is one."""
        return open_new(path)

    def write(self, handle: int, data: memoryview) -> int:
        """Return how many bytes were taken: on a full disk fewer than given."""
        return os.write(handle, data)

    def fsync(self, handle: int) -> None:
        """Make what was written to a file durable. Raises OSError."""
        os.fsync(handle)

    def close(self, handle: int) -> None:
        """Close a file. Raises OSError."""
        os.close(handle)

    def sync_dir(self, path: Path) -> None:
        """Make the names in a folder durable; on Windows the file's own fsync does so."""
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

    def sync_name(self, path: Path) -> None:
        """Make a file durable under the name it was given: FAT keeps size and place beside the
        name, and on a stick that is pulled a renamed file would be empty."""
        handle = open_written(path)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def read(self, path: Path, limit: int) -> bytes:
        """Return at most ``limit`` bytes from the start of an ordinary file."""
        with os.fdopen(open_old(path), "rb", buffering=0) as file:
            pieces = bytearray()
            while len(pieces) < limit and (piece := file.read(limit - len(pieces))):
                pieces += piece
            return bytes(pieces)

    def holds(self, path: Path, data: bytes) -> bool:
        """Whether the file is these bytes and no more.

        Compared a piece at a time, for memory for a long file takes as long as reading it.
        """
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
        """Make a folder and those above it; no error when it is there."""
        path.mkdir(parents=True, exist_ok=True)

    def rename(self, old: Path, new: Path) -> None:
        """Rename a file or folder; ``new`` must not exist. Raises OSError."""
        self._call_or_raise_held(lambda: old.rename(new), old)

    def replace(self, old: Path, new: Path) -> None:
        """Rename a file over another. Raises OSError."""
        self._call_or_raise_held(lambda: old.replace(new), old, new)

    def unlink(self, path: Path) -> None:
        """Delete a file. Raises OSError."""
        self._call_or_raise_held(path.unlink, path)

    def rmdir(self, path: Path) -> None:
        """Delete an empty folder. Raises OSError."""
        path.rmdir()

    def _call_or_raise_held(self, move: Callable[[], object], *paths: Path) -> None:
        """Call ``move``; where Windows says denied of a held file, raise the error of that."""
        try:
            move()
        except OSError as error:
            if winerror_of(error) != WIN_DENIED:
                raise
            if not any(is_held(file) for path in paths for file in _files_in(path)):
                move()  # whoever held it may have let go in between
                return
            held = OSError(errno.EACCES, error.strerror, str(paths[0]), min(WIN_HELD))
            raise held from error


def _files_in(path: Path) -> Iterable[Path]:
    return (file for file in path.iterdir() if file.is_file()) if path.is_dir() else (path,)


class Retry:
    """Repeats calls that fail because another program holds a file, for 2 s in all.

    One is made for each save and shared by its calls.
    """

    def __init__(self, sleep: Callable[[float], None] = time.sleep) -> None:
        self._sleep = sleep
        self._delays = iter(_DELAYS)

    def __call__(self, call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Return what the call returns, repeated while the file is held. Raises OSError."""
        return self._retry(is_sharing, lambda: call(*args, **kwargs))

    def reading(self, call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Return what a call that only reads returns, repeated after any error that may pass.

        A disk that could not be read for a moment says nothing of what lies on it.
        """
        return self._retry(is_transient, lambda: call(*args, **kwargs))

    def _retry(self, is_retryable: Callable[[OSError], bool], call: Callable[[], R]) -> R:
        while True:
            try:
                return call()
            except OSError as error:
                delay = next(self._delays, None) if is_retryable(error) else None
                if delay is None:
                    raise
            self._sleep(delay)
