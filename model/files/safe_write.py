"""Writing files so that whatever fails, a whole one stands there: the new one or the old one.

A file is only ever written under a name nobody had before. One that replaces another is
written beside it and takes its place when it is durable and was read back.
"""

import contextlib
import errno
import os
import re
import time
from collections.abc import Callable
from pathlib import Path

from model.files.disk import Disk, Retry
from model.files.error_numbers import is_sharing

_BESIDE = re.compile(r"~jx[0-9a-f]{6}\.tmp")  # of no other program's: j and x are no digits
_DAY = 86_400  # seconds

Check = Callable[[Path], None]
"""Given the finished file before it replaces the old one; what it raises keeps the old one."""


class ReadBackError(OSError):
    """What was read back is not what was written: a stick that lies about its size."""


def write_new(disk: Disk, path: Path, data: bytes, retry: Retry) -> None:
    """Write a new file, durable and read back. Raises OSError, with nothing left behind."""
    handle = retry(disk.create, path)
    try:
        try:
            _write_all(disk, handle, data)
            disk.fsync(handle)
        finally:
            disk.close(handle)
        disk.sync_dir(path.parent)
        _read_back(disk, path, data, retry)
    except BaseException:
        discard(disk, path)
        raise


def replace_file(
    disk: Disk, path: Path, data: bytes, retry: Retry, check: Check | None = None
) -> None:
    """Write a file beside ``path``, then let it take its place.

    Raises OSError and what ``check`` raises, with the old file untouched and none left beside it.
    """
    _remove_leftovers(disk, path.parent)
    # A short name, which is not too long for a folder in which the file's own just fits.
    beside = path.with_name(f"~jx{os.urandom(3).hex()}.tmp")
    write_new(disk, beside, data, retry)
    try:
        if check:
            check(beside)
        retry(disk.replace, beside, path)
    except BaseException:
        discard(disk, beside)
        raise
    # Once it stands there, a name that cannot be made durable is no failure: what is said of the
    # old file would be untrue.
    with contextlib.suppress(OSError):
        disk.sync_name(path)
    keep_names(disk, path.parent)


def keep_names(disk: Disk, *folders: Path) -> None:
    """Make the names in folders durable after a folder or file got another, the new place first.

    Its name stands already: where that cannot be made durable, it is no failure.
    """
    for folder in dict.fromkeys(folders):
        with contextlib.suppress(OSError):
            disk.sync_dir(folder)


def replace_and_read_back(
    disk: Disk, path: Path, data: bytes, retry: Retry, check: Check | None = None
) -> None:
    """Replace a file and read it where it now stands, as it is to be carried away on a stick,
    which may be pulled at once."""
    replace_file(disk, path, data, retry, check)
    try:
        retry(disk.sync_name, path)
    except OSError as error:
        if not is_sharing(error):  # who holds it has it whole
            raise
    _read_back(disk, path, data, retry)


def _remove_leftovers(disk: Disk, folder: Path) -> None:
    """Remove what programs that were killed left in a folder; one still at it is no day old."""
    with contextlib.suppress(OSError):
        for path in (folder / name for name in disk.names(folder) if _BESIDE.fullmatch(name)):
            if time.time() - path.lstat().st_mtime > _DAY:
                discard(disk, path)


def discard(disk: Disk, path: Path) -> None:
    """Remove a file of ours that came to nothing; if that fails too, it does no harm."""
    with contextlib.suppress(OSError):
        disk.unlink(path)


def _write_all(disk: Disk, handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        count = disk.write(handle, rest)
        if count <= 0:
            raise OSError(errno.ENOSPC, "nothing more is taken")
        rest = rest[count:]


def _read_back(disk: Disk, path: Path, data: bytes, retry: Retry) -> None:
    if not retry.reading(disk.holds, path, data):
        raise ReadBackError(errno.EIO, "read back differently")
