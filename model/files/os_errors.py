"""Sentences for the clerk on what the system says when a file cannot be read or saved."""

import errno
import os
from enum import Enum
from pathlib import Path

from model.files import error_numbers as numbers
from model.files.error_numbers import is_missing, is_sharing, winerror_of
from model.files.errors import DraftError, Fault, SaveError
from model.files.safe_write import ReadBackError
from resources.messages import drafts as words


class Cause(Enum):
    """Why the system would not have a file written, as far as the clerk acts differently."""

    FULL = "full"
    HELD = "held"  # another program has it open
    DENIED = "denied"
    BLOCKED = "blocked"  # by Windows' controlled folder access
    GONE = "gone"  # the folder, the stick or the network
    TOO_LONG = "too long"
    NAME = "name"
    FOLDER = "folder"  # it is one, and not a file
    OTHER = "other"


_WIN_BLOCKED = 225  # ERROR_VIRUS_INFECTED: the antivirus took the file away
_LONGEST_PATH = 259  # characters, Windows without long paths

_WIN_CAUSES = {
    **dict.fromkeys(numbers.WIN_FULL, Cause.FULL),
    **dict.fromkeys(numbers.WIN_HELD, Cause.HELD),
    **dict.fromkeys(numbers.WIN_GONE, Cause.GONE),
    **dict.fromkeys((numbers.WIN_DENIED, numbers.WIN_PROTECTED), Cause.DENIED),
    **dict.fromkeys(numbers.WIN_BAD_NAME, Cause.NAME),
    numbers.WIN_TOO_LONG: Cause.TOO_LONG,
}
_CAUSES = {
    **dict.fromkeys(numbers.FULL, Cause.FULL),
    **dict.fromkeys(numbers.HELD, Cause.HELD),
    **dict.fromkeys((*numbers.DENIED, errno.EROFS), Cause.DENIED),
    **dict.fromkeys((*numbers.GONE, errno.ENOTDIR), Cause.GONE),
    errno.ENAMETOOLONG: Cause.TOO_LONG,
    errno.EINVAL: Cause.NAME,
    errno.EISDIR: Cause.FOLDER,
}

_WIN_REASONS = {
    **dict.fromkeys(numbers.WIN_GONE, words.REASON_GONE),
    **dict.fromkeys(numbers.WIN_FULL, words.REASON_FULL),
    **dict.fromkeys(numbers.WIN_HELD, words.REASON_HELD),
    **dict.fromkeys((23, 1117, 1392), words.DISK_TROUBLE),
    **dict.fromkeys((8, 14, 1450, 1455), words.REASON_MEMORY),
    numbers.WIN_DENIED: words.NO_LEAVE,
    numbers.WIN_PROTECTED: words.REASON_PROTECTED,
    _WIN_BLOCKED: words.REASON_ANTIVIRUS,
    numbers.WIN_TOO_LONG: words.NAME_TOO_LONG,
}
_REASONS = {
    **dict.fromkeys(numbers.DENIED, words.NO_LEAVE),
    **dict.fromkeys(numbers.FULL, words.REASON_FULL),
    **dict.fromkeys((errno.EMFILE, errno.ENFILE), words.REASON_TOO_MANY),
    **dict.fromkeys(numbers.GONE, words.REASON_GONE),
    **dict.fromkeys((*numbers.HELD, errno.EAGAIN), words.REASON_HELD),
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


def is_path_too_long(path: Path) -> bool:
    """Whether Windows takes no path of this length; elsewhere none is too long."""
    return os.name == "nt" and len(str(path)) > _LONGEST_PATH


def cause_of(error: OSError, path: Path) -> Cause:
    """Return why ``path`` could not be written."""
    winerror = winerror_of(error)
    if winerror in _WIN_CAUSES:
        return _WIN_CAUSES[winerror]
    if is_missing(error):
        return _cause_of_missing(path)
    return Cause.OTHER if winerror else _CAUSES.get(error.errno or 0, Cause.OTHER)


def _cause_of_missing(path: Path) -> Cause:
    """Return why Windows calls a path missing: it is too long, blocked, or gone.

    Controlled folder access tells programs it does not know that a folder is not there.
    """
    if is_path_too_long(path):
        return Cause.TOO_LONG
    return Cause.BLOCKED if path.parent.is_dir() else Cause.GONE


def reason_of(error: OSError) -> str:
    """Return the reason in our words; where we have none, the system's number for it."""
    winerror = winerror_of(error)
    known = _WIN_REASONS.get(winerror) or _REASONS.get(error.errno or 0)
    return known or words.REASON_NUMBER.format(number=winerror or error.errno or 0)


def read_error(error: OSError, path: Path) -> DraftError:
    """Return the error for the clerk; ``path`` is the file that was to be read."""
    if is_missing(error):
        in_folder = words.FILE_MISSING.format(path=path.name)
        return DraftError(Fault.MISSING, in_folder if path.parent.is_dir() else words.MISSING)
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
    """Return the error for the clerk; ``path`` is the file that was to be written.

    ``kept`` is a sentence on where the text still is; "" where there is no window to hold it.
    """
    code, sentence = _SAVING.get(cause_of(error, path), (Fault.FAILED, words.NOT_SAVED))
    if isinstance(error, ReadBackError):
        code, sentence = Fault.NOT_SAME, words.NOT_SAME
    names = {"folder": path.parent, "path": path.name, "reason": reason_of(error), "kept": kept}
    return SaveError(code, sentence.format(**names))


_SAVING = {
    Cause.FULL: (Fault.FULL, words.FULL),
    Cause.HELD: (Fault.BUSY, words.HELD),
    Cause.DENIED: (Fault.DENIED, words.DENIED),
    Cause.BLOCKED: (Fault.DENIED, words.BLOCKED),
    Cause.GONE: (Fault.GONE, words.GONE),
    Cause.NAME: (Fault.FAILED, words.BAD_NAME),
    Cause.FOLDER: (Fault.FAILED, words.BAD_NAME),
}
