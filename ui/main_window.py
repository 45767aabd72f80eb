"""The main window: the start page, or the workspace of the draft that is open."""

import gc
import linecache
from collections.abc import Callable, Iterator
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QStackedWidget

from model.draft.draft_name import shown_name
from model.log import Log
from model.product import NAME
from resources.messages import screen as words
from ui.start.page import StartPage
from ui.widgets.labels import window_title

if TYPE_CHECKING:
    from model.storage.store import Store
    from ui.start.draft_actions import DraftActions
    from ui.workspace.workspace import Workspace

_SIZE = (1240, 760)
_PARTS = (
    "ui.pages.field_row",
    "ui.table.view",
    "ui.pages.cards",
    "ui.checking.page",
    "ui.workspace.workspace",
)  # about as long each
_SOON = 10  # ms: the page is painted first, then the drafts are read
_TURN = 1  # ms, or two timers had one turn of the event loop
_LEFT = 60  # ms after leaving a draft: the start page is painted first, its drafts read
_SMALLEST = (880, 470)
_FRAME = QSize(16, 40)  # what Windows puts around it


class MainWindow(QMainWindow):
    """``store`` gives the drafts; with them the form loads, so they are asked for late."""

    def __init__(self, store: "Callable[[], Store]", log: Log) -> None:
        super().__init__()
        self._store, self._log = store, log
        self.setWindowTitle(NAME)
        self.setMinimumSize(*_SMALLEST)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - _FRAME))
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self.start = StartPage(store)
        self.workspace: Workspace | None = None
        self._leaving: Callable[[], object] | None = None  # asked, and what is to follow
        self._pages.addWidget(self.start)
        self._connect()

    def _connect(self) -> None:
        start = self.start
        start.new_report.connect(lambda year: self._draft_actions.create(year))
        start.open_sample.connect(lambda: self._draft_actions.create_sample())
        start.open_draft.connect(self.open_draft)
        start.open_file.connect(lambda: self._draft_actions.choose_file())
        start.next_year.connect(lambda ident: self._draft_actions.create_next_year(ident))
        start.copy_draft.connect(lambda ident: self._draft_actions.copy(ident))
        start.delete_draft.connect(lambda ident: self._draft_actions.delete(ident))

    @cached_property
    def _draft_actions(self) -> "DraftActions":
        make = _loaded_draft_actions()
        return make(self.start, self._store(), self._log, self._pages, self._lay_out)

    def prepare(self) -> None:
        """Load in idle time what opening a draft needs, so much at a time that no key waits."""
        self._load(iter(_PARTS))

    def _load(self, parts: Iterator[str]) -> None:
        part = next(parts, None)
        if part:
            import_module(part)
            QTimer.singleShot(0, self, lambda: self._load(parts))
        else:
            _loaded_draft_actions()
            QScrollArea().viewport()  # asked for the first, PySide makes all classes of widgets

    def open_draft(self, draft_id: str) -> None:
        """Open one of the drafts on the start page."""
        self._draft_actions.open(draft_id)

    def open_path(self, path: Path) -> None:
        """Open a draft file from anywhere."""
        self._draft_actions.open_path(path)

    def call(self, path: str) -> None:
        """Somebody started the program once more: come to the front, with that file."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()
        busy = QApplication.activeModalWidget() is not None
        if path and not busy and self.close_draft(then=lambda: self.open_path(Path(path))):
            self.open_path(Path(path))

    def _lay_out(self, workspace: "Workspace") -> None:
        """An open draft takes the place of the start page, in three turns of the event loop: none
        takes over 50 ms. What is clicked on the start page until then opens nothing more."""
        self.workspace = workspace
        self.start.blockSignals(True)
        workspace.left.connect(lambda: self.close_draft())
        self._pages.addWidget(workspace)
        workspace.session.changed.connect(self._on_change)
        workspace.saving.state_changed.connect(self._leave_once_saved)
        self._show_title()
        QTimer.singleShot(0, workspace, lambda: workspace.wizard.show_page(0))
        QTimer.singleShot(_TURN, workspace, lambda: self._show(workspace))

    def _show(self, workspace: "Workspace") -> None:
        """Show the workspace with its first page, unless the draft was left already."""
        if workspace is self.workspace:
            self._pages.setCurrentWidget(workspace)
            workspace.focus_first()

    def _on_change(self, _change: object) -> None:
        self._stay()  # who goes on writing does not leave
        self._show_title()

    def _show_title(self) -> None:
        if self.workspace is None:
            self.setWindowTitle(NAME)
            return
        name = shown_name(self.workspace.session.draft)
        title = name.fill(words.WINDOW_TITLE, words.UNNAMED_UNIT, product=NAME)
        self.setWindowTitle(window_title(title))

    def close_draft(self, then: Callable[[], object] = lambda: None) -> bool:
        """Save and leave the draft; False when it could not be saved and stays open.

        ``then`` is done should the clerk, asked, leave it all the same.
        """
        if self.workspace is None:
            return True
        if not self.workspace.saving.close():
            self._leaving = then
            QTimer.singleShot(0, lambda: self._ask_to_abandon(then))  # after the states under way
            return False
        self._clear_workspace()
        return True

    def _leave_once_saved(self, _state: object) -> None:
        """The question whether to leave without what is not saved has answered itself."""
        if self.workspace and self._leaving and self.workspace.saving.is_saved:
            then, self._leaving = self._leaving, None
            if self.close_draft(then):
                then()

    def _stay(self) -> None:
        if self.workspace and self._leaving:
            self._leaving = None
            self.workspace.prompt_bar.clear()

    def _ask_to_abandon(self, then: Callable[[], object]) -> None:
        if self.workspace is not None and self._leaving is not None:
            self.workspace.prompt_bar.ask(
                words.CLOSE_UNSAVED,
                "E",
                (words.STAY, self._stay),
                (words.CLOSE_ANYWAY, lambda: self._abandon(then)),
            )

    def _abandon(self, then: Callable[[], object]) -> None:
        """The clerk closes knowing that the last changes are not saved."""
        if self.workspace is not None:
            self.workspace.saving.abandon()
            self._clear_workspace()
            then()

    def _clear_workspace(self) -> None:
        self._leaving = None
        workspace, self.workspace = self.workspace, None
        self.start.blockSignals(False)
        if workspace is not None:
            self._pages.setCurrentWidget(self.start)
            self._pages.removeWidget(workspace)
            workspace.deleteLater()
        self._show_title()
        self.start.refresh()
        gc.disable()  # only this thread may free what has timers
        QTimer.singleShot(_LEFT, _collect)  # even where the window goes

    def tell_of_fault(self) -> None:
        """Something broke inside: save what there is and say so."""
        if self.workspace is not None:
            self.workspace.saving.flush_soon()
        bar = self.workspace.prompt_bar if self.workspace else self.start.prompt_bar
        bar.show_until_dismissed(words.UNEXPECTED, "E")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():  # or it was only brought back from the task bar
            QTimer.singleShot(_SOON, self.start, self.start.refresh)

    def closeEvent(self, event: QCloseEvent) -> None:
        left = self.close_draft(then=self.close)
        event.setAccepted(left)
        if left:  # or the drafts are read and shown later all the same
            self.start.stop_loading()

    def save(self) -> bool:
        """Save and wait for it; False when something is not on disk."""
        return self.workspace is None or self.workspace.saving.flush()

    def end(self) -> None:
        """The program ends, asked for by Windows: nobody closed the window, and it is not asked.
        The draft is let go, or the next start would tell of a crash."""
        if self.workspace is not None:
            self.workspace.saving.close()

    def changeEvent(self, event: QEvent) -> None:
        """Leaving the window saves at once."""
        super().changeEvent(event)
        if (
            event.type() is QEvent.Type.ActivationChange
            and self.workspace
            and not self.isActiveWindow()
        ):
            self.workspace.saving.flush_soon()


def _collect() -> None:
    """Free the draft that was left."""
    gc.collect()
    gc.enable()


def _loaded_draft_actions() -> "type[DraftActions]":
    """Workspace, editors and drafts are most of the program: the start page comes first."""
    from ui.start.draft_actions import DraftActions

    linecache.clearcache()  # PySide reads the source of whatever module imports it
    return DraftActions
