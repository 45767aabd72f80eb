"""The version that the installer put aside until this one has started, deleted.

Imports no Qt. It is renamed first: half of it would be put back by an installer that fails, as the
whole version before. Only what the program consists of is deleted, so that nothing is lost that
the clerk put there, or that a link in it leads to.
"""

import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from threading import Thread

from model.product import NAME
from resources.messages import handout as words

PARTS = (
    "_internal",
    words.LICENCES,
    "SHA256SUMS.txt",
    words.README_NAME,
    words.MANUAL_NAME,
    f"{words.UNINSTALL}.exe",
    f"{NAME}.exe",
)
"""What lies in the program's folder, as packaging/setup.nsi has it."""


def forget_older() -> None:
    """Delete it on a thread, where this is the program that was installed."""
    if getattr(sys, "frozen", False):
        folder = Path(sys.executable).parent
        Thread(target=forget, args=(folder,), name="older", daemon=True).start()


def forget(program: Path) -> None:
    """Delete the version that was put aside beside a program; what is held stays for the next
    start, and so does what an earlier start could not delete."""
    older, gone = program / words.OLDER, program / words.GONE
    _delete(gone)
    with suppress(OSError):
        if not _is_link(older):
            older.rename(gone)
            _delete(gone)


def _delete(folder: Path) -> None:
    """Delete the parts of a program, and its folder if nothing else is in it."""
    if _is_link(folder):
        return
    for part in (folder / name for name in PARTS):
        if part.is_dir() and not _is_link(part):
            rmtree(part, onerror=_unprotect)
        else:
            with suppress(OSError):
                _unlink(part)
    with suppress(OSError):
        folder.rmdir()


def _unlink(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except PermissionError as error:
        _unprotect(os.unlink, str(path), error)


def _unprotect(again: Callable[[str], object], path: str, _why: object) -> None:
    """Try once more with a file that is not write-protected; what is held stays."""
    with suppress(OSError):
        if again is os.unlink and not _is_link(Path(path)):
            Path(path).chmod(stat.S_IREAD | stat.S_IWRITE)
            again(path)


def _is_link(path: Path) -> bool:
    """Whether a name leads elsewhere: a symbolic link, or a junction of Windows."""
    with suppress(OSError):
        found = path.lstat()
        junction = getattr(found, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_REPARSE_POINT
        return bool(junction) or stat.S_ISLNK(found.st_mode)
    return False
