"""Handles on files, opened so that the system says why it refuses.

On Windows ``open`` gives errno 13 both for a file that another program holds and for one that
may not be opened. ``CreateFile`` tells them apart: winerror 32 is held, 5 denied, 80 there
already. Every file is opened shared, so that we are never the program that holds it.
"""

import errno
import os
import stat
import sys
from pathlib import Path

from model.files.error_numbers import WIN_HELD, winerror_of

if sys.platform == "win32":
    import _winapi
    import msvcrt

    _DELETE, _SHARE_ALL, _NORMAL = 0x00010000, 7, 0x80
    _CREATE_NEW, _OPEN_ALWAYS = 1, 4

    def _open(path: Path, access: int, disposition: int, flags: int) -> int:
        handle = _winapi.CreateFile(str(path), access, _SHARE_ALL, 0, disposition, _NORMAL, 0)
        return msvcrt.open_osfhandle(handle, flags | os.O_BINARY)

    def open_new(path: Path) -> int:
        """Return a handle to write on a new file. FileExistsError where there is one."""
        return _open(path, _winapi.GENERIC_WRITE, _CREATE_NEW, os.O_WRONLY)

    def open_lock(path: Path) -> int:
        """Return a handle to read and write on a file, which is made where there is none."""
        access = _winapi.GENERIC_READ | _winapi.GENERIC_WRITE
        return _open(path, access, _OPEN_ALWAYS, os.O_RDWR)

    def open_written(path: Path) -> int:
        """Return a handle on a file that is there, with the right to make it durable."""
        access = _winapi.GENERIC_READ | _winapi.GENERIC_WRITE
        return _open(path, access, _winapi.OPEN_EXISTING, os.O_RDWR)

    def _open_old(path: Path) -> int:
        return _open(path, _winapi.GENERIC_READ, _winapi.OPEN_EXISTING, os.O_RDONLY)

    def is_held(path: Path) -> bool:
        """Whether another program holds a file so that it can be neither moved nor replaced."""
        try:
            os.close(_open(path, _DELETE, _winapi.OPEN_EXISTING, os.O_RDONLY))
        except OSError as error:
            return winerror_of(error) in WIN_HELD
        return False

else:

    def open_new(path: Path) -> int:
        """Return a handle to write on a new file. FileExistsError where there is one."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)

    def open_lock(path: Path) -> int:
        """Return a handle to read and write on a file, which is made where there is none."""
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)

    def open_written(path: Path) -> int:
        """Return a handle on a file that is there, with the right to make it durable."""
        return os.open(path, os.O_RDONLY | os.O_CLOEXEC)

    def _open_old(path: Path) -> int:
        # Not to wait for a writer, should it be a pipe.
        return os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)

    def is_held(path: Path) -> bool:
        """Whether another program holds a file; elsewhere than on Windows none can."""
        return False


def open_old(path: Path) -> int:
    """Return a handle to read on an ordinary file; a folder, pipe or device raises OSError."""
    handle = _open_old(path)
    mode = os.fstat(handle).st_mode
    if stat.S_ISREG(mode):
        return handle
    os.close(handle)
    number = errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL
    raise OSError(number, os.strerror(number), str(path))
