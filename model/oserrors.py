"""What the system says when a file cannot be read or saved, told to the clerk in a sentence."""

import errno
from pathlib import Path

from model.faults import DraftError, Fault, SaveError
from model.fsops import ReadBackError, is_sharing
from resources.words import drafts as words

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_WIN_FULL = frozenset({39, 112})  # winerror: ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENXIO, errno.ENODEV, errno.ENOTDIR, errno.ESTALE})
_NAME = frozenset({errno.EINVAL, errno.ENAMETOOLONG, errno.EISDIR})
_REASONS = {
    **dict.fromkeys(_DENIED, words.NO_LEAVE),
    errno.EIO: words.DISK_TROUBLE,
    errno.ENAMETOOLONG: words.NAME_TOO_LONG,
}


def is_full(error: OSError) -> bool:
    """Whether the disk has no room left."""
    return error.errno in FULL or getattr(error, "winerror", None) in _WIN_FULL


def reason_of(error: OSError) -> str:
    """In our words where the reason is a common one, else in the system's."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__


def read_error(error: OSError, path: Path) -> DraftError:
    """The error as the clerk is told it; ``path`` is the file that was to be read."""
    if isinstance(error, FileNotFoundError):
        return DraftError(Fault.MISSING, words.MISSING)
    if error.errno != errno.ENAMETOOLONG and path.is_dir():  # Windows only says: denied
        return DraftError(Fault.FOREIGN, words.FOLDER)
    if is_sharing(error):
        return DraftError(Fault.BUSY, words.BUSY)
    return DraftError(Fault.UNREADABLE, words.UNREADABLE.format(reason=reason_of(error)))


def save_error(error: OSError, path: Path, kept: str = words.KEPT) -> SaveError:
    """The error as the clerk is told it; ``path`` is the file that was to be written.

    ``kept`` says where the text still is; "" where there is no window to hold it.
    """
    code, sentence = _told(error)
    told = {"folder": path.parent, "path": path.name, "reason": reason_of(error), "kept": kept}
    return SaveError(code, sentence.format(**told))


def _told(error: OSError) -> tuple[Fault, str]:
    if isinstance(error, ReadBackError):
        return Fault.NOT_SAME, words.NOT_SAME
    if is_full(error):
        return Fault.FULL, words.FULL
    if is_sharing(error):
        return Fault.BUSY, words.HELD
    tables = ((_DENIED, Fault.DENIED, words.DENIED), (_GONE, Fault.GONE, words.GONE))
    for numbers, code, sentence in (*tables, (_NAME, Fault.FAILED, words.BAD_NAME)):
        if error.errno in numbers:
            return code, sentence
    return Fault.FAILED, words.NOT_SAVED
