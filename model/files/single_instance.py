"""One window for one user: a second start asks the first to come to the front.

The first holds a lock that the system drops with its process. The second leaves a request in a
file beside it, which the first deletes: that is the answer. Both have the PC's name, for two PCs
may share the folder (便携) and each has its own window.
"""

import time
from pathlib import Path

from model.files.disk import Disk, Retry
from model.files.errors import InUseError
from model.files.lock import Lock, host_name
from model.files.safe_write import discard, replace_file

_LOCK, _REQUEST = "window.{host}.lock", "window.{host}.request"
_WAIT = 3.0  # seconds until the first window counts as hung
_POLL = 0.05  # seconds
_LONGEST = 1 << 16  # bytes of a request


class SingleInstance:
    """The lock and the request file; what goes wrong with them never stops the program's start."""

    def __init__(self, folder: Path) -> None:
        self._disk = Disk()
        self._folder, host = folder, host_name()
        self._lock_path = folder / _LOCK.format(host=host)
        self._request = folder / _REQUEST.format(host=host)
        self._lock: Lock | None = None

    def become_first(self) -> bool:
        """Become the first window; False when there is one already."""
        try:
            self._disk.mkdir(self._folder)
            self._lock = Lock.take(self._lock_path)
        except InUseError:
            return False
        except OSError:
            return True
        discard(self._disk, self._request)
        return True

    def release(self) -> None:
        """Let another window be the first, as this one is closed."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def ask_first(self, path: Path | None, seconds: float = _WAIT) -> bool:
        """Ask the first window to come to the front, with a file; whether it answered in time."""
        wanted = str(path.absolute()) if path else ""
        try:
            # Whole at once: the first window may look at any moment.
            replace_file(self._disk, self._request, wanted.encode(), Retry())
        except OSError:
            return False
        late = time.monotonic() + seconds
        while self._request.exists() and time.monotonic() < late:
            time.sleep(_POLL)
        answered = not self._request.exists()
        discard(self._disk, self._request)
        return answered

    def take_request(self) -> str | None:
        """Take the latest request: a file's path, "" for only the window, None for none."""
        if not self._request.exists():
            return None
        try:
            wanted = self._disk.read(self._request, _LONGEST).decode("utf-8", "replace")
            self._disk.unlink(self._request)
        except OSError:
            return None  # held by an antivirus: the next look finds it
        return wanted
