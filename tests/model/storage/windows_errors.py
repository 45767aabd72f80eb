"""What Windows raises when a file will not be had, call by call, as seen under Wine and Windows.

``CreateFile`` (create, read) and the calls that move names carry Windows' own number; Python
gives most of them errno 13, so the errno alone tells nothing.
"""

import errno
from dataclasses import dataclass

from model.files.errors import Fault
from tests.model.storage.disks import broken


@dataclass(frozen=True)
class Cause:
    """One thing that goes wrong: how Windows puts it, and what the clerk is told of a save."""

    name: str
    winerror: int
    errno: int
    saving: Fault
    passes: bool = False  # another program holds the file: waiting helps

    def error(self) -> OSError:
        """Return the error as Windows raises it."""
        return broken(self.errno, self.winerror)


CAUSES = (
    Cause("held by another program", 32, errno.EACCES, Fault.BUSY, passes=True),
    Cause("a region of it locked", 33, errno.EACCES, Fault.BUSY, passes=True),
    Cause("access denied", 5, errno.EACCES, Fault.DENIED),
    Cause("write protected", 19, errno.EACCES, Fault.DENIED),
    Cause("disk full", 112, errno.ENOSPC, Fault.FULL),
    Cause("no room for the handle", 39, errno.EACCES, Fault.FULL),
    Cause("device not ready", 21, errno.EACCES, Fault.GONE),
    Cause("checksum of the device", 23, errno.EACCES, Fault.FAILED),
    Cause("network path not found", 53, errno.ENOENT, Fault.GONE),
    Cause("network name gone", 64, errno.ENOENT, Fault.GONE),
    Cause("semaphore time-out", 121, errno.EINVAL, Fault.GONE),
    Cause("antivirus", 225, errno.EINVAL, Fault.FAILED),
    Cause("device error", 1117, errno.EINVAL, Fault.FAILED),
    Cause("file corrupt on disk", 1392, errno.EINVAL, Fault.FAILED),
    Cause("no system resources", 1450, errno.EINVAL, Fault.FAILED),
)
