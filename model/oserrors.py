"""What the system says when a file cannot be read or saved, told to the clerk in a sentence."""

import errno
from pathlib import Path

from model.faults import DraftError, Fault, SaveError
from model.fsops import ReadBackError, is_missing, is_sharing
from resources.words import drafts as words

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_WIN_FULL = frozenset({39, 112})  # winerror: ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
# winerror: not ready, bad network path or name, network busy or gone, semaphore time-out, no
# such device; Python gives some of them the errno of a denial.
_WIN_GONE = frozenset({21, 53, 55, 59, 64, 65, 67, 121, 433, 1167, 1231})
_WIN_BLOCKED = 225  # ERROR_VIRUS_INFECTED: the antivirus took the file away
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENXIO, errno.ENODEV, errno.ENOTDIR, errno.ESTALE})
_NAME = frozenset({errno.EINVAL, errno.ENAMETOOLONG, errno.EISDIR})

_WIN_REASONS = {
    **dict.fromkeys(_WIN_GONE, words.REASON_GONE),
    **dict.fromkeys(_WIN_FULL, words.REASON_FULL),
    **dict.fromkeys((32, 33, 1224), words.REASON_HELD),
    **dict.fromkeys((23, 1117, 1392), words.DISK_TROUBLE),
    **dict.fromkeys((8, 14, 1450, 1455), words.REASON_MEMORY),
    5: words.NO_LEAVE,
    19: words.REASON_PROTECTED,
    _WIN_BLOCKED: words.REASON_ANTIVIRUS,
    206: words.NAME_TOO_LONG,
}
_REASONS = {
    **dict.fromkeys((errno.EACCES, errno.EPERM), words.NO_LEAVE),
    **dict.fromkeys(FULL, words.REASON_FULL),
    **dict.fromkeys((errno.EMFILE, errno.ENFILE), words.REASON_TOO_MANY),
    **dict.fromkeys((errno.ENXIO, errno.ENODEV, errno.ESTALE), words.REASON_GONE),
    **dict.fromkeys((errno.EBUSY, errno.ETXTBSY, errno.EAGAIN), words.REASON_HELD),
    errno.EROFS: words.REASON_PROTECTED,
    errno.EIO: words.DISK_TROUBLE,
    errno.ENAMETOOLONG: words.NAME_TOO_LONG,
    errno.ENOMEM: words.REASON_MEMORY,
    errno.ENOENT: words.REASON_MISSING,
    errno.ENOTDIR: words.REASON_NO_FOLDER,
    errno.EISDIR: words.REASON_FOLDER,
    errno.EEXIST: words.REASON_EXISTS,
    errno.ENOTEMPTY: words.REASON_NOT_EMPTY,
    errno.ELOOP: words.REASON_LOOP,
    errno.EINVAL: words.REASON_REFUSED,
    errno.ENOSYS: words.REASON_REFUSED,
    errno.ENOTSUP: words.REASON_REFUSED,
    errno.EXDEV: words.REASON_OTHER_DISK,
    errno.ETIMEDOUT: words.REASON_TIMEOUT,
}


def is_full(error: OSError) -> bool:
    """Whether the disk has no room left."""
    return error.errno in FULL or _winerror(error) in _WIN_FULL


def is_blocked(error: OSError, path: Path) -> bool:
    """Whether Windows says that there is no such folder although there is one: its controlled
    folder access does so to programs it does not know."""
    return is_missing(error) and path.parent.is_dir()


def reason_of(error: OSError) -> str:
    """Return the reason in our words; where we have none, the system's number for it."""
    winerror = _winerror(error)
    known = _WIN_REASONS.get(winerror) or _REASONS.get(error.errno or 0)
    return known or words.REASON_NUMBER.format(number=winerror or error.errno or 0)


def read_error(error: OSError, path: Path) -> DraftError:
    """Return the error as the clerk is told it; ``path`` is the file that was to be read."""
    if is_missing(error):
        there = words.FILE_MISSING.format(path=path.name)
        return DraftError(Fault.MISSING, there if path.parent.is_dir() else words.MISSING)
    if error.errno != errno.ENAMETOOLONG and path.is_dir():  # Windows only says: denied
        return DraftError(Fault.FOREIGN, words.FOLDER)
    if is_sharing(error):
        return DraftError(Fault.BUSY, words.BUSY)
    return DraftError(Fault.UNREADABLE, words.UNREADABLE.format(reason=reason_of(error)))


def list_error(error: OSError, folder: Path) -> DraftError:
    """Return the error of a folder whose files could not be listed."""
    reason = reason_of(error)
    return DraftError(Fault.UNREADABLE, words.UNLISTED.format(folder=folder, reason=reason))


def save_error(error: OSError, path: Path, kept: str = words.KEPT) -> SaveError:
    """Return the error as the clerk is told it; ``path`` is the file that was to be written.

    ``kept`` says where the text still is; "" where there is no window to hold it.
    """
    code, sentence = _told(error, path)
    told = {"folder": path.parent, "path": path.name, "reason": reason_of(error), "kept": kept}
    return SaveError(code, sentence.format(**told))


def _told(error: OSError, path: Path) -> tuple[Fault, str]:
    if isinstance(error, ReadBackError):
        return Fault.NOT_SAME, words.NOT_SAME
    if is_full(error):
        return Fault.FULL, words.FULL
    if is_sharing(error):
        return Fault.BUSY, words.HELD
    if is_blocked(error, path):
        return Fault.DENIED, words.BLOCKED
    if _winerror(error) in _WIN_GONE:
        return Fault.GONE, words.GONE
    return _by_errno(error)


def _by_errno(error: OSError) -> tuple[Fault, str]:
    tables = ((_DENIED, Fault.DENIED, words.DENIED), (_GONE, Fault.GONE, words.GONE))
    for numbers, code, sentence in (*tables, (_NAME, Fault.FAILED, words.BAD_NAME)):
        if error.errno in numbers and _winerror(error) not in _NOT_DENIED:
            return code, sentence
    return Fault.FAILED, words.NOT_SAVED


# Windows errors to which Python gives the errno of a denial or of a bad name.
_NOT_DENIED = _WIN_REASONS.keys() - {5, 19, 206}


def _winerror(error: OSError) -> int:
    """Return Windows' own number of an error; 0 elsewhere."""
    return getattr(error, "winerror", None) or 0
