"""Exported files: their paths, times of saving, opening.

``QtCore.QProcess`` and others are not imported by name, see ui.export.file_dialogs.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QStandardPaths

from export.destination import destination
from export.errors import ExportError
from export.file_names import (
    free_name,
    suggested_audit_name,
    suggested_data_name,
    suggested_name,
    suggested_pdf_name,
)
from model.draft.draft import Draft
from ui.look.times import local_time


def documents() -> Path:
    """Return the documents folder of the user."""
    location = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(location))


def default_report(draft: Draft) -> Path:
    """Return the path proposed for the report, in the documents folder."""
    return documents() / suggested_name(draft)


def default_pdf(draft: Draft) -> Path:
    """Return the path proposed for the report as a PDF, beside the Word file."""
    return default_report(draft).with_name(suggested_pdf_name(draft))


def default_audit(draft: Draft) -> Path:
    """Return the path proposed for the 审核情况说明, beside the report."""
    return default_report(draft).with_name(suggested_audit_name(draft))


def default_data(draft: Draft) -> Path:
    """Return the path proposed for the workbook 填报数据, beside the report."""
    return default_report(draft).with_name(suggested_data_name(draft))


def report_file(draft: Draft, suffix: str) -> Path:
    """Return the path proposed for the report, with another suffix."""
    return default_report(draft).with_suffix(suffix)


class ResolvedPath(NamedTuple):
    """A path and a message about it ("" for none); path None: the reason, and another path."""

    path: Path | None
    message: str
    suggestion: Path | None = None


def resolve_path(typed: str, proposed: Path, suffix: str = ".docx") -> ResolvedPath:
    """Return the path of a file the clerk typed or chose; ``proposed`` completes it."""
    try:
        return ResolvedPath(*destination(typed, proposed, suffix))
    except ExportError as error:
        other = error.path.parent / error.suggestion if error.suggestion else None
        return ResolvedPath(None, str(error), other)


def free_path(path: Path) -> Path:
    """Return a path in the same folder that no file has yet: 报告(2).docx."""
    return path.with_name(free_name(path))


def saved_when(path: Path) -> str:
    """Return the local time at which a file was last written. Raises OSError."""
    return local_time(datetime.fromtimestamp(path.lstat().st_mtime, UTC))


def show_file(path: Path) -> bool:
    """Open a file with the default program of the PC; return False when there is none."""
    return QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(path)))


def show_folder(path: Path) -> bool:
    """Open a file's folder, on Windows with the file selected; return False on failure."""
    if sys.platform == "win32":
        return QtCore.QProcess.startDetached("explorer", ["/select,", str(path)])
    return QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(path.parent)))
