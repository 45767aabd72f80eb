"""Files as the clerk meets them: where reports go, when they were saved, opening them.

``QtCore.QProcess`` and the like are not imported by name, as in ui.export.file_dialogs.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QStandardPaths

from export.file_names import suggested_audit_name, suggested_name
from model.draft.draft import Draft
from ui.look.times import local_time


def default_report(draft: Draft) -> Path:
    """Where the report goes unless the clerk says otherwise: in the documents folder."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents)) / suggested_name(draft)


def default_audit(draft: Draft) -> Path:
    """Where the 审核情况说明 goes: beside the report."""
    return default_report(draft).with_name(suggested_audit_name(draft))


def report_file(draft: Draft, suffix: str) -> Path:
    """The same name with another ending."""
    return default_report(draft).with_suffix(suffix)


def saved_when(path: Path) -> str:
    """When a file was last written, or a link that leads nowhere was made."""
    return local_time(datetime.fromtimestamp(path.lstat().st_mtime, UTC))


def show_file(path: Path) -> bool:
    """Open it with the program the PC has for it; False when there is none."""
    return QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(path)))


def show_folder(path: Path) -> bool:
    """Open its folder, with the file selected where Windows can do that."""
    if sys.platform == "win32":
        return QtCore.QProcess.startDetached("explorer", ["/select,", str(path)])
    return QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(path.parent)))
