"""Why a report could not be exported, as a sentence that says what to do."""

import os
from enum import Enum
from pathlib import Path

from export.file_names import free_name, is_folder, is_too_long, safe_name, visible
from model.files.os_errors import Cause, cause_of, reason_of
from model.findings.finding import Finding
from resources.messages.papers import export as words


class Reason(Enum):
    """Why an export failed; the value is the sentence, a format template."""

    TARGET_OPEN = words.TARGET_OPEN
    TARGET_READ_ONLY = words.TARGET_READ_ONLY
    FOLDER_REFUSED = words.FOLDER_REFUSED
    FOLDER_MISSING = words.FOLDER_MISSING
    FOLDER_BLOCKED = words.FOLDER_BLOCKED
    IS_FOLDER = words.IS_FOLDER
    NO_FILE = words.NO_FILE
    NO_PLACE = words.NO_PLACE
    DISK_FULL = words.DISK_FULL
    PATH_TOO_LONG = words.PATH_TOO_LONG
    NAME_REFUSED = words.NAME_REFUSED
    NAME_TOO_LONG = words.NAME_TOO_LONG
    FIGURES_DIFFER = words.FIGURES_DIFFER
    FILE_DAMAGED = words.FILE_DAMAGED
    WRITE_FAILED = words.WRITE_FAILED
    CANCELLED = words.CANCELLED


class ExportError(Exception):
    """No report was written, and what stood at the target is unchanged.

    ``str()`` is the sentence for the clerk. ``suggestion`` is another file name that will do,
    "" where the name is not to blame; ``findings`` are the figures that differ (X04), ``detail``
    what the system says.
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
        self.detail = detail


_REASONS = {
    Cause.FULL: Reason.DISK_FULL,
    Cause.TOO_LONG: Reason.PATH_TOO_LONG,
    Cause.NAME: Reason.NAME_REFUSED,
    Cause.FOLDER: Reason.IS_FOLDER,
    Cause.GONE: Reason.FOLDER_MISSING,
    Cause.BLOCKED: Reason.FOLDER_BLOCKED,
    Cause.DENIED: Reason.FOLDER_REFUSED,
    Cause.HELD: Reason.FOLDER_REFUSED,
}


def told_of(error: ExportError, path: Path) -> ExportError:
    """Return an error told of another path: what failed within a folder still to be renamed."""
    return ExportError(error.reason, path, "", error.findings, error.detail)


def refused_name(path: Path) -> ExportError | None:
    """Return the error of a name that Windows refuses or misreads; None for a good one."""
    good = safe_name(path.name)
    if good == path.name:
        return None
    long = is_too_long(path.name)
    return ExportError(Reason.NAME_TOO_LONG if long else Reason.NAME_REFUSED, path, good)


def export_error(error: OSError, path: Path, *, replacing: bool) -> ExportError:
    """Return the system's error as an ExportError; ``replacing``: raised by replacing the file."""
    reason = _reason(error, path, replacing)
    renamed = {Reason.TARGET_OPEN, Reason.TARGET_READ_ONLY}
    suggestion = free_name(path) if reason in renamed else ""
    suggestion = safe_name(path.name) if reason is Reason.NAME_REFUSED else suggestion
    return ExportError(reason, path, suggestion, detail=reason_of(error))


def _reason(error: OSError, path: Path, replacing: bool) -> Reason:
    cause = cause_of(error, path)
    if cause not in (Cause.FULL, Cause.TOO_LONG, Cause.NAME) and is_folder(path):
        return Reason.IS_FOLDER
    if replacing and os.path.lexists(path) and not os.access(path, os.W_OK):
        return Reason.TARGET_READ_ONLY
    # A file was just written beside it, so the target is denied, not the folder.
    if replacing and cause in (Cause.HELD, Cause.DENIED):
        return Reason.TARGET_OPEN
    return _REASONS.get(cause, Reason.WRITE_FAILED)
