"""Why a report could not be exported, in words that say what to do."""

import errno
import os
from enum import Enum
from pathlib import Path

from export.names import free_name, is_folder, is_too_long, safe_name, visible
from model.findings import Finding
from model.fsops import is_sharing
from model.oserrors import is_full, reason_of
from resources.words import export as words


class Reason(Enum):
    """What stood in the way; the window may offer a button for it."""

    TARGET_OPEN = words.TARGET_OPEN
    TARGET_READ_ONLY = words.TARGET_READ_ONLY
    FOLDER_REFUSED = words.FOLDER_REFUSED
    FOLDER_MISSING = words.FOLDER_MISSING
    IS_FOLDER = words.IS_FOLDER
    NO_FILE = words.NO_FILE
    NO_PLACE = words.NO_PLACE
    DISK_FULL = words.DISK_FULL
    PATH_TOO_LONG = words.PATH_TOO_LONG
    NAME_REFUSED = words.NAME_REFUSED
    NAME_TOO_LONG = words.NAME_TOO_LONG
    FIGURES_DIFFER = words.FIGURES_DIFFER
    WRITE_FAILED = words.WRITE_FAILED
    CANCELLED = words.CANCELLED


class ExportError(Exception):
    """No report was written, and what stood at the target stands there still.

    ``str()`` is the sentence for the clerk. ``suggestion`` is another file name that will do,
    "" where a name is not the trouble; ``findings`` are the figures that differ (X04).
    """

    def __init__(
        self,
        reason: Reason,
        path: Path,
        suggestion: str = "",
        findings: tuple[Finding, ...] = (),
        detail: str = "",
        folder: str = "",
    ) -> None:
        super().__init__(
            reason.value.format(
                name=visible(path.name or str(path)),
                folder=folder or path.parent,
                length=len(path.name),
                most=len(suggestion),
                suggestion=suggestion,
                detail=detail,
                places="、".join(finding.place for finding in findings),
            )
        )
        self.reason = reason
        self.path = path
        self.suggestion = suggestion
        self.findings = findings


_LONGEST_PATH = 259  # characters, Windows without long paths
_ACCESS_DENIED = 5  # winerror
_TOO_LONG = 206  # winerror: ERROR_FILENAME_EXCED_RANGE
_BAD_NAMES = frozenset({123, 161, 267})  # winerror: ERROR_INVALID_NAME, BAD_PATHNAME, DIRECTORY
_MISSING = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENXIO, errno.ENODEV, errno.ESTALE})
_REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def refused_name(path: Path) -> ExportError | None:
    """The error of a name that Windows would refuse or misread, before anything is written."""
    good = safe_name(path.name)
    if good == path.name:
        return None
    long = is_too_long(path.name)
    return ExportError(Reason.NAME_TOO_LONG if long else Reason.NAME_REFUSED, path, good)


def export_error(error: OSError, path: Path, *, placing: bool) -> ExportError:
    """The system's error as the clerk is told it; ``placing``: the old file was to be replaced."""
    reason = _reason(error, path, placing)
    offered = {Reason.TARGET_OPEN, Reason.TARGET_READ_ONLY}
    suggestion = free_name(path) if reason in offered else ""
    suggestion = safe_name(path.name) if reason is Reason.NAME_REFUSED else suggestion
    return ExportError(reason, path, suggestion, detail=reason_of(error))


def _reason(error: OSError, path: Path, placing: bool) -> Reason:
    if is_full(error):
        return Reason.DISK_FULL
    if _is_too_long(error, path):
        return Reason.PATH_TOO_LONG
    if error.errno == errno.EINVAL or getattr(error, "winerror", None) in _BAD_NAMES:
        return Reason.NAME_REFUSED
    if is_folder(path) or error.errno == errno.EISDIR:
        return Reason.IS_FOLDER
    if error.errno in _MISSING:
        return Reason.FOLDER_MISSING
    return _denied(error, path, placing)


def _denied(error: OSError, path: Path, placing: bool) -> Reason:
    if placing and os.path.lexists(path) and not os.access(path, os.W_OK):
        return Reason.TARGET_READ_ONLY
    # Beside it we just wrote a file, so what is denied is the target, and not the folder.
    if placing and (is_sharing(error) or error.errno == errno.EBUSY or _is_denied(error)):
        return Reason.TARGET_OPEN
    refused = error.errno in _REFUSED or is_sharing(error)
    return Reason.FOLDER_REFUSED if refused else Reason.WRITE_FAILED


def _is_denied(error: OSError) -> bool:
    return getattr(error, "winerror", None) == _ACCESS_DENIED


def _is_too_long(error: OSError, path: Path) -> bool:
    if error.errno == errno.ENAMETOOLONG or getattr(error, "winerror", None) == _TOO_LONG:
        return True
    return os.name == "nt" and error.errno == errno.ENOENT and len(str(path)) > _LONGEST_PATH
