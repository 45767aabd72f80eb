"""The system's dialogs for choosing files.

``QtWidgets.QFileDialog`` is not imported by name: PySide builds a class when it is imported by
name, which takes memory even if no dialog is ever opened.
"""

from pathlib import Path

from PySide6 import QtWidgets
from PySide6.QtWidgets import QWidget

from model.draft.draft import Draft
from model.product import EXTENSION
from resources.messages import readers
from resources.messages import screen as words
from ui.export.last_folder import beginning_there, last_folder, set_last_folder
from ui.export.report_files import documents, report_file


def file_to_open(window: QWidget) -> Path | None:
    """Return the draft or document that was chosen, None when cancelled."""
    chosen, _ = QtWidgets.QFileDialog.getOpenFileName(
        window, words.OPEN_FILE, last_folder(window), readers.FILES.format(suffix=EXTENSION)
    )
    return Path(_remembered(window, chosen)) if chosen else None


def place_for_draft(window: QWidget, title: str, draft: Draft) -> Path | None:
    """Return the path chosen for a copy of a draft, None when cancelled."""
    suggested = str(beginning_there(window, report_file(draft, EXTENSION)))
    chosen, _ = QtWidgets.QFileDialog.getSaveFileName(window, title, suggested, _draft_files())
    return Path(_remembered(window, chosen)) if chosen else None


def place_for_report(window: QWidget, suggested: str, files: str = words.WORD_FILES) -> str:
    """Return the path chosen for a paper of this kind, "" when cancelled.

    The dialog does not ask before replacing a file; the page does. What is still proposed for the
    documents folder is proposed for the folder last chosen.
    """
    if Path(suggested).parent == documents():
        suggested = str(beginning_there(window, Path(suggested)))
    option = QtWidgets.QFileDialog.Option.DontConfirmOverwrite
    chosen, _ = QtWidgets.QFileDialog.getSaveFileName(
        window, words.EXPORT_TO, suggested, files, options=option
    )
    return _remembered(window, chosen)


def _remembered(window: QWidget, chosen: str) -> str:
    """Return the path that was chosen; the next dialog begins in its folder."""
    if chosen:
        set_last_folder(window, str(Path(chosen).parent))
    return chosen


def _draft_files() -> str:
    return words.DRAFT_FILES.format(suffix=EXTENSION)
