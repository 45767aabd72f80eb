"""The bin: the deleted drafts, to be restored or deleted for good."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from model.draft.draft_name import DraftName
from model.files.errors import DraftFileError
from model.storage.draft_bin import DeletedDraft
from model.storage.store import Store
from resources.messages import screen as words
from resources.messages import start
from ui.look.appearance import keep_scaled
from ui.look.times import day_and_time
from ui.start.draft_loader import DraftLoader
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import push_button, tool_button
from ui.widgets.captions import ShortLabel
from ui.widgets.labels import label
from ui.widgets.prompt_bar import PromptBar
from ui.widgets.scrolling import only_vertical

_WIDEST = 860  # pixels
_BATCH = 9  # rows made in one turn


class BinPage(QScrollArea):
    """The list of deleted drafts, read on a thread each time the page is shown."""

    left = Signal()  # back to the drafts

    def __init__(self, store: Callable[[], Store]) -> None:
        super().__init__()
        self._store = store
        self.rows: list[DeletedDraftRow] = []
        self._deleted: tuple[DeletedDraft, ...] = ()  # shown or being added
        self.prompt_bar = PromptBar()
        self._status = label(start.BIN_LOADING, "muted", wrap=True)
        self._rows = QVBoxLayout()
        self._back = tool_button(words.BACK_TO_DRAFTS, self.left.emit, start.BIN_BACK_HELP)
        self._loader = DraftLoader(lambda _limit, _wanted: (store().bin.drafts(),), self)
        self._loader.loaded.connect(self._show)
        self._loader.failed.connect(self._show_status)
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setAutoFillBackground(True)
        keep_scaled(inner, QWidget.setMaximumWidth, _WIDEST)
        self._rows.setSpacing(10)
        head = column(label(start.BIN, "title"), label(start.BIN_INTRO, "muted", wrap=True))
        parts = (row(self._back, None), head, self.prompt_bar, self._status, self._rows, None)
        column(*parts, on=inner, spacing=14, margins=(32, 20, 32, 26))
        only_vertical(self)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(inner)

    def open(self) -> None:
        """Read the bin, and take the focus."""
        self.prompt_bar.clear()
        self._back.setFocus()
        self._loader.start(0)

    def stop_loading(self) -> None:
        """Stop reading, before the window closes."""
        self._loader.stop()

    def restore(self, deleted: DeletedDraft) -> None:
        """Move a draft back to the others."""
        self._run(lambda: self._store().restore(deleted.name), deleted, start.RESTORED)

    def delete(self, deleted: DeletedDraft) -> None:
        """Delete a draft for good, as the clerk has confirmed."""
        self._run(lambda: self._store().bin.delete(deleted.name), deleted, start.DELETED_FOR_GOOD)

    def _run(self, action: Callable[[], object], deleted: DeletedDraft, done: str) -> None:
        try:
            action()
        except DraftFileError as error:
            self.prompt_bar.show_until_dismissed(str(error), "E")
        else:
            self.prompt_bar.show_until_dismissed(name_in(done, deleted.card.name), "ok")
        self._back.setFocus()  # the row that has it goes
        self._loader.start(0)

    def _show(self, deleted: tuple[DeletedDraft, ...]) -> None:
        for old in self.rows:
            self._rows.removeWidget(old)
            old.deleteLater()
        self.rows, self._deleted = [], deleted
        self._show_status("" if deleted else start.BIN_EMPTY)
        self._add_rows(deleted)

    def _add_rows(self, deleted: tuple[DeletedDraft, ...]) -> None:
        """Add the rows, a few in each turn, until another list replaces this one."""
        if deleted is not self._deleted:
            return
        for each in deleted[len(self.rows) :][:_BATCH]:
            self.rows.append(DeletedDraftRow(each, self))
            self._rows.addWidget(self.rows[-1])
        if len(self.rows) < len(deleted):
            QTimer.singleShot(0, self, lambda: self._add_rows(deleted))

    def _show_status(self, text: str) -> None:
        self._status.setText(text)
        self._status.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DeletedDraftRow(QFrame):
    """One deleted draft; the question before it is deleted for good opens under its name."""

    def __init__(self, deleted: DeletedDraft, page: BinPage) -> None:
        super().__init__()
        self.deleted, self._page = deleted, page
        self.setProperty("role", "card")
        name = deleted.card.name
        self._restore = push_button(start.RESTORE, lambda: page.restore(deleted))
        self._restore.setAccessibleName(name_in(start.RESTORE_OF, name))
        self._delete = push_button(start.DELETE_FOR_GOOD, self._ask)
        self._delete.setAccessibleName(name_in(start.DELETE_OF, name))
        self._bar = PromptBar()
        line = row(self._text(), self._restore, self._delete, spacing=8)
        line.setStretch(0, 1)
        column(line, self._bar, on=self, spacing=8, margins=(18, 12, 14, 12))

    def _text(self) -> QVBoxLayout:
        card, at = self.deleted.card, self.deleted.deleted
        unnamed = words.UNNAMED_UNIT if card.draft else words.CARD_UNREADABLE
        unit = ShortLabel("section")
        unit.setText(card.name.unit or unnamed)
        year = label(start.UNIT_YEAR.format(year=card.name.year) if card.name.year else "", "muted")
        when = start.DELETED_AT.format(when=day_and_time(at)) if at else start.DELETED_EARLIER
        return column(row(unit, year, None, spacing=10), label(when, "help"), spacing=2)

    def _ask(self) -> None:
        self._bar.ask(
            name_in(start.ASK_DELETE, self.deleted.card.name),
            "E",
            (start.KEEP, self._keep),
            (start.DELETE_FOR_GOOD, lambda: self._page.delete(self.deleted)),
        )
        self._bar.focus_first()

    def _keep(self) -> None:
        self._bar.clear()
        self._delete.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the question back at Esc; without one Esc leaves the page."""
        if event.key() == Qt.Key.Key_Escape and self._bar.text:
            self._keep()
        else:
            super().keyPressEvent(event)


def name_in(sentence: str, name: DraftName) -> str:
    """Return a sentence about a draft, of which nothing may be readable."""
    return name.fill(sentence, words.UNNAMED_UNIT)
