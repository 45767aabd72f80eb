"""The system's dialogs for choosing files.

``QtWidgets.QFileDialog`` is not imported by name: PySide builds a class when it is imported by
name, which takes memory even if no dialog is ever opened.
"""

from pathlib import Path

from PySide6 import QtWidgets
from PySide6.QtWidgets import QWidget

from model.draft.draft import Draft
from model.product import EXTENSION
from resources.messages import readers, start
from resources.messages import screen as words
from ui.export.last_folder import beginning_there, last_folder, set_last_folder
from ui.export.report_files import documents, report_file


def file_to_open(window: QWidget) -> Path | None:
    """Return the draft or document that was chosen, None when cancelled."""
    chosen, _ = QtWidgets.QFileDialog.getOpenFileName(
        window, words.OPEN_FILE, last_folder(window), readers.FILES.format(suffix=EXTENSION)
    )
    return Path(_remembered(window, chosen)) if chosen else None


def reports_to_check(window: QWidget) -> list[Path]:
    """Return the drafts and documents that were chosen, none when cancelled."""
    chosen, _ = QtWidgets.QFileDialog.getOpenFileNames(
        window, start.BATCH, last_folder(window), readers.FILES.format(suffix=EXTENSION)
    )
    return [Path(_remembered(window, path)) for path in chosen]


def folder_to_check(window: QWidget) -> Path | None:
    """Return the folder that was chosen, None when cancelled."""
    chosen = QtWidgets.QFileDialog.getExistingDirectory(window, start.BATCH, last_folder(window))
    if not chosen:
        return None
    set_last_folder(window, chosen)
    return Path(chosen)


def file_to_verify(widget: QWidget, title: str, folder: Path) -> Path | None:
    """Return the file that was chosen, None when cancelled; ``folder`` is shown first."""
    chosen, _ = QtWidgets.QFileDialog.getOpenFileName(widget, title, str(folder))
    return Path(chosen) if chosen else None


def folder_for_archive(widget: QWidget, title: str, folder: Path) -> Path | None:
    """Return the folder that was chosen, None when cancelled; ``folder`` is shown first."""
    chosen = QtWidgets.QFileDialog.getExistingDirectory(widget, title, str(folder))
    return Path(chosen) if chosen else None


def place_for_summary(window: QWidget, suggested: Path) -> str:
    """Return the path chosen for the workbook of many reports, "" when cancelled."""
    option = QtWidgets.QFileDialog.Option.DontConfirmOverwrite
    chosen, _ = QtWidgets.QFileDialog.getSaveFileName(
        window, start.BATCH_SAVE_TO, str(suggested), start.SUMMARY_FILES, options=option
    )
    return chosen


def document_to_compare(window: QWidget, name: str) -> Path | None:
    """Return the document that was chosen, None when cancelled; ``name`` is proposed."""
    proposed = str(Path(last_folder(window), name)) if name else last_folder(window)
    chosen, _ = QtWidgets.QFileDialog.getOpenFileName(
        window, readers.COMPARE_WITH, proposed, readers.FILES_TO_COMPARE
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
