"""What the system says when a save fails, told to the clerk in a sentence."""

import errno
from pathlib import Path

from model.faults import Fault, SaveError
from model.fsops import ReadBackError, is_sharing
from resources.words import drafts as words

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_WIN_FULL = frozenset({39, 112})  # winerror: ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENXIO, errno.ENODEV, errno.ENOTDIR, errno.ESTALE})
_NAME = frozenset({errno.EINVAL, errno.ENAMETOOLONG, errno.EISDIR})


def is_full(error: OSError) -> bool:
    """Whether the disk has no room left."""
    return error.errno in FULL or getattr(error, "winerror", None) in _WIN_FULL


def save_error(error: OSError, path: Path) -> SaveError:
    """The error as the clerk is told it; ``path`` is the file that was to be written."""
    code, sentence = _told(error)
    reason = error.strerror or type(error).__name__
    return SaveError(code, sentence.format(folder=path.parent, path=path.name, reason=reason))


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
