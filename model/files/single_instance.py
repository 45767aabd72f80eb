"""One window for one user: who starts the program once more rings at the first one's door.

The first keeps a lock that the system drops with its process. The second leaves a request in a
file beside it, which the first takes away: that is the answer.
"""

import contextlib
import os
import time
from pathlib import Path

from model.files.disk import Disk, Patience, discard, write_new
from model.files.errors import InUseError
from model.files.lock import Lock

_LOCK, _REQUEST = "window.lock", "window.request"
_WAIT = 3.0  # seconds until the first window counts as hung
_POLL = 0.05
_LONGEST = 1 << 16


class SingleInstance:
    """What goes wrong with these files never keeps the program from starting."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._request = folder / _REQUEST
        self._lock: Lock | None = None

    def keep(self) -> bool:
        """Become the first window; False when there is one already."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock = Lock.take(self._folder / _LOCK)
        except InUseError:
            return False
        except OSError:
            return True
        self._forget()
        return True

    def leave(self) -> None:
        """The window is closed."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def ring(self, path: Path | None, seconds: float = _WAIT) -> bool:
        """Ask the first window to come to the front, with a file; whether it heard."""
        wanted = str(path.absolute()) if path else ""
        try:
            self._leave_request(wanted.encode())
        except OSError:
            return False
        late = time.monotonic() + seconds
        while self._request.exists() and time.monotonic() < late:
            time.sleep(_POLL)
        heard = not self._request.exists()
        self._forget()
        return heard

    def request(self) -> str | None:
        """What was asked since: a file's path, "" for only the window, None for nothing."""
        if not self._request.exists():
            return None
        try:
            wanted = Disk().read(self._request, _LONGEST).decode("utf-8", "replace")
            self._request.unlink()
        except OSError:
            return None  # not yet written, or held by an antivirus: the next look finds it
        return wanted

    def _leave_request(self, data: bytes) -> None:
        """Whole at once: the first window may look at any moment, and take it away."""
        disk, patience = Disk(), Patience()
        beside = self._request.with_suffix(f".{os.getpid()}")
        discard(disk, beside)
        write_new(disk, beside, data, patience)
        patience(disk.replace, beside, self._request)

    def _forget(self) -> None:
        with contextlib.suppress(OSError):
            self._request.unlink()
