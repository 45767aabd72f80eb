"""The numbers with which systems refuse work on files, in groups that are acted on alike."""

import errno

# Windows' own numbers, which tell more than the errno that Python derives from them.
WIN_DENIED = 5  # also for a folder with a held file in it
WIN_PROTECTED = 19  # a stick with its switch on
WIN_TOO_LONG = 206
WIN_MISSING = frozenset({2, 3})
WIN_BAD_NAME = frozenset({123, 161, 267})  # bad name, bad path, no folder
WIN_HELD = frozenset({32, 33, 1224})  # sharing violation, lock violation, mapped by another
WIN_FULL = frozenset({39, 112})
# Not ready, bad network path or name, network busy or gone, semaphore time-out, no such device;
# Python gives some of them the errno of a denial.
WIN_GONE = frozenset({3, 21, 53, 55, 59, 64, 65, 67, 121, 433, 1167, 1231})
_WIN_CERTAIN = WIN_MISSING | WIN_BAD_NAME | {WIN_TOO_LONG}

DENIED = frozenset({errno.EACCES, errno.EPERM})
HELD = frozenset({errno.EBUSY, errno.ETXTBSY})
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
GONE = frozenset({errno.ENXIO, errno.ENODEV, errno.ESTALE})
_CERTAIN = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EINVAL, errno.ENAMETOOLONG, errno.ELOOP}
)


def winerror_of(error: OSError) -> int:
    """Return Windows' own number of an error; 0 elsewhere."""
    return getattr(error, "winerror", None) or 0


def is_sharing(error: OSError) -> bool:
    """Whether another program holds the file for the moment: antivirus, sync, Word."""
    return winerror_of(error) in WIN_HELD or error.errno in HELD


def is_full(error: OSError) -> bool:
    """Whether the disk has no room left."""
    return winerror_of(error) in WIN_FULL or error.errno in FULL


def is_missing(error: OSError) -> bool:
    """Whether there is no such file or folder. Python says so of a lost network as well."""
    winerror = winerror_of(error)
    return isinstance(error, FileNotFoundError) and (not winerror or winerror in WIN_MISSING)


def is_transient(error: OSError) -> bool:
    """Whether reading once more may help: all but a name that is none, or not a file's."""
    if winerror := winerror_of(error):
        return winerror not in _WIN_CERTAIN
    return error.errno not in _CERTAIN
