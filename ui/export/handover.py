"""The dialog 拷到U盘: where to, with which revisions, how far it is, and when to pull the stick."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton, QVBoxLayout, QWidget

from export.errors import ExportError, Reason
from export.file_names import suggested_copy_name
from model.draft.comparison import differing_keys
from model.draft.draft_name import shown_name
from model.files.disk import Disk
from model.files.drives import sticks
from model.files.errors import DraftError, Fault, SaveError
from model.storage.codec import Stored
from model.storage.generations import read
from model.storage.open_draft import OpenDraft
from resources.messages import screen
from resources.messages.saving import handover as words
from resources.messages.start import UNIT_YEAR
from ui.export.file_dialogs import folder_for_archive
from ui.export.file_flow import FileFlow
from ui.export.job import Cancelled, FileWriter, Progress
from ui.export.last_folder import last_folder
from ui.look.appearance import keep_scaled
from ui.look.times import local_time
from ui.pages.cards import PageCard
from ui.widgets.box_layouts import column, fit_soon, row
from ui.widgets.buttons import push_button
from ui.widgets.labels import label
from ui.widgets.prompt_bar import PromptBar, PromptChoice

_WIDTH, _HEIGHT = 560, 270  # pixels before scaling: with a stick it says all without growing
_MARGINS = (22, 18, 22, 16)
_LOOK = 1000  # ms between two looks for sticks


class SavedDraft(Protocol):
    """The draft that is copied as it was last saved; ``flush`` saves what was typed since."""

    @property
    def opened(self) -> OpenDraft: ...
    def flush(self) -> bool: ...
    def flush_soon(self) -> None: ...


class ClosedDraft(NamedTuple):
    """A draft of the list, of which nothing is unsaved."""

    opened: OpenDraft

    def flush(self) -> bool:
        return True

    def flush_soon(self) -> None:
        return None


class CopyFlow(FileFlow):
    """The way of one draft onto a stick; a file that stands there is compared, never replaced."""

    begun, step = words.COPYING, words.COPYING_STEP

    def __init__(self, saved: SavedDraft, bar: PromptBar, dialog: "CopyDialog") -> None:
        super().__init__(bar, words.COPIED, dialog)
        self._saved, self._dialog = saved, dialog
        self._left_out = 0

    @property
    def is_running(self) -> bool:
        """Whether a copying is under way."""
        return self._job is not None

    def cancel(self) -> None:
        """Stop before the file gets its name; nothing is left then."""
        if self._job:
            self._job.cancel()

    def writer(self) -> FileWriter:
        return partial(_copy, self._saved, self._dialog.history.isChecked(), self._note)

    def _note(self, left_out: int) -> None:
        """Note how many revisions were left out; on the thread of the export."""
        self._left_out = left_out

    def show_done(self, text: str, *_: PromptChoice) -> None:
        if any(self._path.is_relative_to(stick) for stick in sticks()):
            text = words.COPIED_TO_STICK.format(path=self._path)
        if self._left_out:
            text += words.LEFT_OUT.format(count=self._left_out)
        super().show_done(text)

    def _look_at(self, path: Path, other: Path) -> Callable[[], object]:
        try:
            return partial(self._compare, read(Disk(), path), other)
        except DraftError:
            return super()._look_at(path, other)

    def _compare(self, there: Stored, other: Path) -> None:
        """Say how the draft that stands there differs from this one."""
        here = self._saved.opened.draft
        if there.draft == here:
            self._prompt_bar.show_until_change(words.STANDS_SAME, "ok")
            return
        when = local_time(there.stamp.saved) if there.stamp.saved else ""
        count = len(differing_keys(there.draft, here))
        text = words.STANDS_OTHER.format(when=when, count=count, other=other.name)
        name = screen.SAVE_OTHER.format(name=other.name)
        self._prompt_bar.show_until_change(text, "W", (name, lambda: self.write(other)))


def _copy(
    saved: SavedDraft,
    history: bool,
    note: Callable[[int], object],
    path: Path,
    progress: Progress,
    cancelled: Cancelled,
) -> None:
    """Copy a draft, on the thread of the export."""
    progress(1, 2, words.WRITING)

    def check(_: Path) -> None:
        if cancelled():
            raise ExportError(Reason.CANCELLED, path)
        progress(2, 2, words.READING_BACK)

    if not saved.flush():
        raise SaveError(Fault.FAILED, words.UNSAVED)
    note(saved.opened.export_copy(path, history=history, check=check).left_out)


class CopyDialog(QDialog):
    """The dialog; sticks that are put in meanwhile appear."""

    def __init__(self, window: QWidget, saved: SavedDraft) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.TO_STICK)
        keep_scaled(self, QDialog.setMinimumWidth, _WIDTH)
        keep_scaled(self, QDialog.setMinimumHeight, _HEIGHT)
        saved.flush_soon()
        self._saved, self._is_stopping = saved, False
        self.history = QCheckBox(words.WITH_HISTORY)
        self.prompt_bar = PromptBar()
        self.flow = CopyFlow(saved, self.prompt_bar, self)
        self._none = label(words.NO_STICK, "muted", wrap=True)
        self._found: tuple[Path, ...] | None = None
        self._drives: list[QPushButton] = []
        self._drive_area = QVBoxLayout()
        self._folder = push_button(words.TO_FOLDER, self._choose_folder)
        self._close = push_button(words.CLOSE, self.reject)
        self._lay_out()
        self.flow.started.connect(lambda _: self._enable(enabled=False))
        self.flow.finished.connect(lambda: self._enable(enabled=True))
        timer = QTimer(self, interval=_LOOK)
        timer.timeout.connect(self._look)
        timer.start()
        self._look()

    def _lay_out(self) -> None:
        name = shown_name(self._saved.opened.draft)
        year = UNIT_YEAR.format(year=name.year) if name.year else ""
        shown = " ".join(filter(None, (name.unit or screen.UNNAMED_UNIT, year)))
        intro = words.TO_STICK_INTRO.format(name=shown)
        where = self._none, self._drive_area
        foot = row(self._folder, None, self._close)
        parts = (label(intro, wrap=True), self.history, *where, self.prompt_bar, None, foot)
        column(*parts, on=self, spacing=10, margins=_MARGINS)

    def _look(self) -> None:
        """Show a button for each stick that is in now."""
        found = sticks()
        if found == self._found:
            return
        self._found = found
        for button in self._drives:
            self._drive_area.removeWidget(button)
            button.deleteLater()
        self._drives = [self._button(drive) for drive in found]
        self._none.setHidden(bool(found))
        (*self._drives, self._folder)[0].setFocus()

    def _button(self, drive: Path) -> QPushButton:
        text = words.TO_DRIVE.format(drive=drive)
        button = push_button(text, lambda: self.copy_to(drive), "primary")
        self._drive_area.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _choose_folder(self) -> None:
        if folder := folder_for_archive(self, words.TO_STICK, Path(last_folder(self))):
            self.copy_to(folder)

    def copy_to(self, folder: Path) -> None:
        """Copy the draft into a folder, under a name with its revision."""
        opened = self._saved.opened
        path = folder / suggested_copy_name(opened.draft, opened.rev)
        self.flow.start(str(path), path)

    def event(self, event: QEvent) -> bool:
        """Keep room for all sticks and sentences."""
        if event.type() is QEvent.Type.LayoutRequest:
            fit_soon(self)
        return super().event(event)

    def _enable(self, *, enabled: bool) -> None:
        self._is_stopping = False
        for button in (*self._drives, self._folder, self.history):
            button.setEnabled(enabled)

    def reject(self) -> None:
        """Stop a copying under way, or looking at a stick that does not answer; close where there
        is none, or where it does not stop."""
        if self.flow.is_looking:
            self.flow.give_up()
        elif self.flow.is_running and not self._is_stopping:
            self._is_stopping = True
            self.flow.cancel()
        else:
            super().reject()


def handover_card(saved: SavedDraft) -> PageCard:
    """Return the card of the page 打印与导出 that opens the dialog."""
    card = PageCard(words.TO_STICK)
    card.body.addWidget(label(words.TO_STICK_HELP, "muted", wrap=True))
    button = push_button(words.TO_STICK_KEY, lambda: CopyDialog(card.window(), saved).open())
    card.body.addLayout(row(button, None))
    return card
