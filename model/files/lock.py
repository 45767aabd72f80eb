"""One owner per draft: a lock that the system releases when its process dies.

The file is never deleted. While the draft is open it holds the owner's name; a clean close
empties it, so a name without a lock means a crash. No lock is ever broken: when the system
cannot say whether it is free, the draft counts as open; so it does where a free lock has the name
of another PC, for not every share tells of locks, and a stick may have been pulled out in use.
"""

import contextlib
import errno
import os
import sys
import time
from pathlib import Path
from typing import NamedTuple

from model.files.disk import Disk, Retry
from model.files.errors import InUseError
from model.files.file_open import open_lock
from model.files.os_errors import reason_of
from resources.messages import drafts as words

_LOCKED_BYTE = 1 << 30  # Windows forbids others to read a locked byte: lock one beyond the name
_LONGEST_OWNER = 1000  # bytes
# 0: a C library of Windows that does not say why, as Wine's.
_TAKEN = frozenset({0, errno.EACCES, errno.EAGAIN, errno.EDEADLK, errno.EWOULDBLOCK})

if sys.platform == "win32":
    import msvcrt

    def _lock_now(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock_now(handle: int) -> None:
        # flock, not lockf: closing another handle on the file must not drop the lock.
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Owner(NamedTuple):
    """Who holds a lock or held it, as its file says; each "" where it does not."""

    pid: str = ""
    host: str = ""
    user: str = ""
    since: str = ""  # on the clock of that PC

    def __str__(self) -> str:
        """The owner as shown to the clerk; "" for nobody."""
        parts = (self.user, words.OWNER.format(pid=self.pid, host=self.host), self.since)
        return "，".join(filter(None, parts)) if self.pid else ""


class Lock:
    """A lock, held from :meth:`take` to :meth:`release` or to the end of the process."""

    def __init__(self, handle: int, owner: str) -> None:
        self._handle, self._owner = handle, owner

    @classmethod
    def take(cls, path: Path, *, sure: bool = False) -> "Lock":
        """Return the lock, now ours. Raises InUseError; OSError where no lock file can be made.

        ``sure``: the clerk has seen that it is not open on the PC that it has the name of.
        """
        handle = _open_locked(path)
        if not sure and (held := owner(path)).host not in ("", host_name()):
            os.close(handle)
            raise InUseError(sentence=words.IN_USE_ELSEWHERE.format(owner=held), may_be_sure=True)
        user = os.environ.get("USERNAME") or os.environ.get("USER", "")
        since = time.strftime("%Y-%m-%d %H:%M")
        name = f"{os.getpid()} {host_name()}\n{user}\n{since}"
        _write(handle, name)
        return cls(handle, name)

    def note(self, text: str) -> None:
        """Keep a line with the owner's name, for who finds it after a crash."""
        _write(self._handle, f"{self._owner}\n{text}")

    def renewed(self, path: Path) -> "Lock":
        """Return a lock on a new file, the old one having been deleted with its folder.

        Where it cannot be made, or another has it by now, this lock, so that saving goes on.
        """
        try:
            taken = Lock.take(path)
        except (InUseError, OSError):
            return self
        os.close(self._handle)
        self._handle = -1
        return taken

    def release(self) -> None:
        """Close cleanly; a second call does nothing."""
        if self._handle >= 0:
            _write(self._handle, "")
            os.close(self._handle)
            self._handle = -1


def crashed(path: Path) -> bool:
    """Whether an owner on this PC died without closing; False while there is one, and on doubt."""
    if owner(path).host != host_name():
        return False
    try:
        handle = _open_locked(path)
    except (InUseError, OSError):
        return False
    os.close(handle)
    return True


def host_name() -> str:
    """Return the name of this PC."""
    return os.environ.get("COMPUTERNAME") or os.environ.get("HOSTNAME") or words.THIS_PC


def owner(path: Path) -> Owner:
    """Return who holds or held a lock."""
    pid, _, host = (lines := _lines(path))[0].partition(" ")
    return Owner(pid, host, *lines[1:3])


def noted(path: Path) -> str:
    """Return what the owner, who may have died, noted; "" for nothing."""
    return _lines(path)[3]


def _lines(path: Path) -> list[str]:
    """Return the four lines of a lock: process and PC, user, since when, note."""
    try:
        found = Disk().read(path, _LONGEST_OWNER).decode().split("\n")
    except (OSError, ValueError):
        found = []
    return [*found, "", "", "", ""][:4]


def _open_locked(path: Path) -> int:
    handle = Retry()(open_lock, path)
    try:
        _lock_now(handle)
    except OSError as error:
        os.close(handle)
        if error.errno in _TAKEN:
            raise InUseError(str(owner(path))) from error
        raise InUseError(sentence=words.IN_USE_DOUBT.format(reason=reason_of(error))) from error
    return handle


def _write(handle: int, text: str) -> None:
    """Write the owner's name, which only people read: a full disk must not keep a draft closed."""
    with contextlib.suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, text.encode())
