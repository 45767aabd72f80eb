"""The system's own questions for a file.

``QtWidgets.QFileDialog``, not imported by name: what is named when the window is built PySide
builds then, and it takes memory whether it is asked for or not.
"""

from pathlib import Path

from PySide6 import QtWidgets
from PySide6.QtWidgets import QWidget

from model.draft.draft import Draft
from model.product import EXTENSION
from resources.messages import screen as words
from ui.export.report_files import report_file


def draft_to_open(window: QWidget) -> Path | None:
    """A draft file from anywhere; None when the clerk thought better of it."""
    chosen, _ = QtWidgets.QFileDialog.getOpenFileName(window, words.OPEN_FILE, "", _draft_files())
    return Path(chosen) if chosen else None


def place_for_draft(window: QWidget, title: str, draft: Draft) -> Path | None:
    """Where a copy of a draft is to go."""
    suggested = str(report_file(draft, EXTENSION))
    chosen, _ = QtWidgets.QFileDialog.getSaveFileName(window, title, suggested, _draft_files())
    return Path(chosen) if chosen else None


def place_for_report(window: QWidget, suggested: str) -> str:
    """Where the report is to go, "" when cancelled; the page itself asks before replacing."""
    option = QtWidgets.QFileDialog.Option.DontConfirmOverwrite
    chosen, _ = QtWidgets.QFileDialog.getSaveFileName(
        window, words.EXPORT_TO, suggested, words.WORD_FILES, options=option
    )
    return chosen


def _draft_files() -> str:
    return words.DRAFT_FILES.format(suffix=EXTENSION)
