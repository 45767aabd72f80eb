"""Writes the report as a PDF file, with a window open or without one."""

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from export.errors import ExportError, Reason
from export.save import Cancelled, Progress, export_file
from model.draft.draft import Draft
from model.files.disk import Disk
from ui.paper.pdf import pdf


def export_pdf(
    draft: Draft,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    disk: Disk | None = None,
) -> None:
    """Write the report to ``path``, as :func:`export.save.export_file` does.

    It is given up between pages too; a file that is read back damaged is discarded.
    """
    written = b""

    def before_page() -> None:
        if cancelled and cancelled():
            raise ExportError(Reason.CANCELLED, path)

    def render() -> bytes:
        nonlocal written
        written = pdf(draft, datetime.now().astimezone(), before_page)
        return written

    def verify(data: bytes) -> None:
        if data != written:
            raise ExportError(Reason.FILE_DAMAGED, path)

    export_file(path, render, verify, progress=progress, cancelled=cancelled, disk=disk)


def export_pdf_of_command(draft: Draft, path: Path) -> None:
    """Write the report for the command line, which has no Qt running. Raises ExportError.

    Fonts need a QGuiApplication, which shows nothing by itself: the packed program has the
    platform of Windows only, and elsewhere there may be no screen.
    """
    running = QGuiApplication.instance()
    if not running:
        running = QGuiApplication([] if sys.platform == "win32" else ["", "-platform", "offscreen"])
    export_pdf(draft, path)
