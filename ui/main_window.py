"""The main window: the start page, or the workspace of the open draft."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from model.files.whole_folder import unexpected
from model.log import Log
from model.product import NAME
from resources.messages import screen as words
from ui.remembered import RememberedWindow
from ui.start.file_drops import FileDrops
from ui.start.page import StartPage
from ui.widgets.labels import window_title

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QShowEvent

    from model.storage.store import Store
    from ui.help.late import LateHelp
    from ui.start.draft_actions import DraftActions
    from ui.start.file_reading import ReadFile
    from ui.widgets.prompt_bar import PromptBar
    from ui.window_parts import WindowParts
    from ui.workspace.workspace import Workspace

_LOAD_DELAY = 10  # ms after showing the window, until it is looked whether the page is painted
_NEXT_TURN = 1  # ms; with 0 both timers would fire in one turn of the event loop
_AFTER_THAT = 2
_SMALLEST = (880, 420)  # with its frame beside a task bar on 1366×768 at 150 %, half of it across


class MainWindow(QMainWindow):
    """The window; ``store`` returns the drafts and is called late, because it imports the form;
    ``memory``: the file of what it remembers, None for one that forgets all when it is closed."""

    painted = Signal()  # for the first time

    def __init__(self, store: "Callable[[], Store]", log: Log, memory: Path | None = None) -> None:
        super().__init__()
        self._store, self._log = store, log
        self.remembered = RememberedWindow(self, memory, log)
        self.setWindowTitle(NAME)
        self.setMinimumSize(*_SMALLEST)
        self.remembered.put_window()
        self.appearance = self.remembered.appearance()
        self._pages = FileDrops()
        self.setCentralWidget(self._pages)
        self.start = StartPage(store, self.remembered.places)
        self.workspace: Workspace | None = None
        self._is_taken_up = False
        self._pages.addWidget(self.start)
        self.start.year.setFocus()  # not a door, where Enter would begin a report

    @cached_property
    def parts(self) -> "WindowParts":
        """Its parts, which the start page does without until it is painted."""
        from ui.window_parts import WindowParts

        reach = (lambda: self._draft_actions, lambda: self.workspace, self._clear_workspace)
        return WindowParts(self._pages, self.start, self._store, *reach)

    @cached_property
    def help(self) -> "LateHelp":
        """Menu, keys, manual and the walk through the sample report."""
        from ui.help.late import HelpContext, LateHelp

        shown = (lambda: self.page, lambda: self.prompt_bar, lambda: self.workspace)
        log = self._log.path
        context = HelpContext(lambda: self._store().folder, log, *shown, self._open_sample)
        return LateHelp(self, self.start, context)

    def _take_up(self) -> None:
        """Make what works on the start page, which is painted for the first time."""
        from ui.window_focus import WindowFocus

        self._is_taken_up = True
        _parts, _help = self.parts, self.help  # which listen to the page from now on
        self.appearance.add_keys()
        WindowFocus(self, self._on_focus, self._save_soon)
        self.start.open_draft.connect(self.open_draft)
        self.start.show_history.connect(self._open_history)
        self._pages.dropped.connect(self.open_instead)
        self._pages.refused.connect(self._refuse_drop)
        self.painted.emit()

    @cached_property
    def _draft_actions(self) -> "DraftActions":
        from ui.idle_imports import loaded_draft_actions

        make = loaded_draft_actions()
        parts = (self._pages, self._lay_out, self.parts.importing.read_new)
        return make(self.start, self._store(), self._log, *parts)

    @property
    def page(self) -> str:
        """The key of the page that is shown: start, a page of the form, check or finish."""
        return self.workspace.wizard.shown_key if self.workspace else "start"

    @property
    def prompt_bar(self) -> "PromptBar":
        """The bar for messages of what is shown."""
        if self.workspace:
            return self.workspace.prompt_bar
        return self.parts.batch.shown_bar or self.start.prompt_bar

    def _open_sample(self, then: Callable[[], object]) -> None:
        """Leave the draft, open a copy of the sample report, then do ``then``."""

        def begin() -> None:
            self._draft_actions.create_sample()
            then()

        if self.close_draft(then=begin):
            begin()

    def open_draft(self, draft_id: str) -> None:
        """Open a draft of the start page."""
        self._draft_actions.open(draft_id)

    def _open_history(self, draft_id: str, rev: int) -> None:
        """Open a draft, and what was kept of it over its first page."""
        self.open_draft(draft_id)
        if workspace := self.workspace:
            then = self.parts.history
            QTimer.singleShot(_AFTER_THAT, workspace, lambda: then.show(workspace, rev))

    def _uncover(self) -> None:
        """Take away what covers the open draft."""
        self.parts.uncover()
        if "_draft_actions" in vars(self):
            self._draft_actions.drop()

    def open_path(self, path: Path) -> None:
        """Import a draft file from any folder and open it."""
        self.parts.open(path)

    def open_instead(self, path: Path) -> None:
        """Open a draft file in place of the open one, or take a document's values into that."""
        self._uncover()
        self._draft_actions.look(path, self._open_read, self.prompt_bar)

    def _open_read(self, file: "ReadFile") -> None:
        if self.workspace and file.error:
            self.parts.importing.read_into(self.workspace, file)
        elif self.close_draft(then=lambda: self.parts.open_read(file)):
            self.parts.open_read(file)

    def _choose_file(self) -> None:
        if path := self.parts.importing.choose(self):
            self.open_instead(path)

    def call(self, path: str) -> None:
        """Come to the front and open a file ("" for none), as a second instance requests."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()
        if path and QApplication.activeModalWidget() is None:
            self.open_instead(Path(path))

    def _refuse_drop(self, why: str) -> None:
        self.parts.bin.leave()
        self._uncover()  # its page shows no messages either
        self.prompt_bar.show_until_change(why, "W")

    def _lay_out(self, workspace: "Workspace") -> None:
        """Put a workspace in place of the start page, in three turns of the event loop of at most
        50 ms each. The start page is blocked and its reading given up: none opens a second."""
        self._uncover()
        self.workspace = workspace
        self.start.blockSignals(True)
        workspace.left.connect(lambda: self.close_draft())
        workspace.head.help_wanted.connect(lambda: self.help.show_menu(workspace.head.help_button))
        workspace.steps.file_requested.connect(self._choose_file)
        self.parts.importing.follow(workspace)
        self.parts.history.follow(workspace)
        self._pages.addWidget(workspace)
        workspace.session.changed.connect(self._on_change)
        workspace.saving.state_changed.connect(self.parts.closing.close_once_saved)
        self._show_title()
        number = self.remembered.page_number(workspace)
        QTimer.singleShot(0, workspace, lambda: workspace.wizard.show_page(number))
        QTimer.singleShot(_NEXT_TURN, workspace, lambda: self._show(workspace))

    def _show(self, workspace: "Workspace") -> None:
        """Show a workspace with its first page, unless its draft was left already."""
        if workspace is self.workspace:
            self._pages.setCurrentWidget(workspace)
            self.remembered.take_up(workspace)
            self.parts.history.compare(workspace)

    def _on_change(self, _change: object) -> None:
        self.parts.closing.stay()  # going on with the draft answers the question
        self._show_title()

    def _show_title(self) -> None:
        if self.workspace is None:
            self.setWindowTitle(NAME)
            return
        from model.draft.draft_name import shown_name  # late: the start page has no draft

        name = shown_name(self.workspace.session.draft)
        title = name.fill(words.WINDOW_TITLE, words.UNNAMED_UNIT, product=NAME)
        self.setWindowTitle(window_title(title))

    def close_draft(self, then: Callable[[], object] = lambda: None) -> bool:
        """Save and leave the draft; return False when it could not be saved and stays open.

        ``then`` is called if the clerk leaves it unsaved, or once it is saved after all.
        """
        self._uncover()  # its page would cover the question
        return self.parts.closing.close(then)

    def _clear_workspace(self) -> None:
        self._uncover()
        workspace, self.workspace = self.workspace, None
        self.start.blockSignals(False)
        if workspace is not None:
            self.remembered.leave(workspace)
            self._pages.setCurrentWidget(self.start)
            self._pages.removeWidget(workspace)
            workspace.deleteLater()
        self._show_title()
        self.start.come_back()
        from ui.garbage import collect_soon  # late: the start leaves no draft

        collect_soon()

    def show_fault(self) -> None:
        """Save, and show a message about an error inside the program."""
        self._save_soon()
        self.prompt_bar.show_until_dismissed(unexpected(), "E")

    def showEvent(self, event: "QShowEvent") -> None:
        super().showEvent(event)
        if not event.spontaneous():  # not when restored from the task bar
            QTimer.singleShot(_LOAD_DELAY, self.start, self._read_drafts)

    def _read_drafts(self) -> None:
        """Read the drafts as soon as the window is painted; a minimised one is not."""
        handle = self.windowHandle()
        if handle.isExposed() or self.isMinimized():
            if not self._is_taken_up:
                self._take_up()
            self.start.refresh()
        elif self.isVisible():
            QTimer.singleShot(_LOAD_DELAY, self.start, self._read_drafts)

    def closeEvent(self, event: "QCloseEvent") -> None:
        left = self.close_draft(then=self.close)
        event.setAccepted(left)
        if left:  # or the drafts would be shown in a closed window
            self.remembered.keep()
            self.stop()
            self.help.close_windows()

    def stop(self) -> None:
        """End the threads of the window, before it is destroyed."""
        self.start.stop_loading()
        self.parts.bin.stop_loading()
        self.remembered.wait()

    def finish(self) -> None:
        """Keep what the card of the draft that was open shows, after the window is gone."""
        if "_draft_actions" in vars(self):
            self.start.loader.finish()

    def save(self, seconds: float = 5.0) -> bool:
        """Save and wait for it so long; return False when something is not on disk."""
        return self.workspace is None or self.workspace.saving.flush(seconds)

    def end(self) -> None:
        """Save and close the draft when Windows ends the program without closing the window;
        otherwise the next start would report a crash."""
        if self.workspace is not None:
            self.remembered.leave(self.workspace)
            self.save()  # which waits longer than leaving a draft does
            self.workspace.saving.close()

    def _on_focus(self) -> None:
        """Look at Windows' settings and at the draft's folder: either may have changed."""
        self.appearance.follow_system()
        if self.workspace:
            self.workspace.saving.look()

    def _save_soon(self) -> None:
        if self.workspace:
            self.workspace.saving.flush_soon()
