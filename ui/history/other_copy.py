"""A copy of the open draft that came from elsewhere, beside the one here, place by place."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from model.draft.comparison import entries_to_take
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.editing.changes_told import ToldDifference, told_differences
from model.editing.history import restored
from model.files.errors import DraftFileError
from model.storage.open_draft import OpenDraft
from model.storage.retention import IMPORT
from model.storage.store import BroughtFile, ImportResult
from resources.messages.saving import handover as words
from ui.history.page_threads import PageThreads
from ui.history.rows import Rows
from ui.history.sentences import Sentences
from ui.history.taking import Taking, read_ahead
from ui.look.times import day_and_time
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column, row, whole_row
from ui.widgets.buttons import push_button, tool_button
from ui.widgets.labels import label, set_tip
from ui.widgets.prompt_bar import PromptBar

_STANDING = {
    ImportResult.NEWER: words.NEWER,
    ImportResult.OLDER: words.OLDER,
    ImportResult.BOTH: words.BOTH,
}


class OpenSaver(Protocol):
    """Who saves the open draft."""

    @property
    def opened(self) -> OpenDraft: ...
    def go_on_with(self, draft: Draft) -> None: ...
    def keep_present(self, reason: str) -> bool: ...


class OtherCopyPage(QWidget):
    """The page; what is taken is typed into the draft here, as one step of undo each."""

    left = Signal()
    ended = Signal(str)  # what came of it, to be said over the draft

    def __init__(self, session: WindowSession, saving: OpenSaver, brought: BroughtFile) -> None:
        super().__init__()
        self._session, self._saving, self._brought = session, saving, brought
        self._threads = PageThreads()
        self._differences: tuple[ToldDifference, ...] = ()
        self._asked = self._compared = 0  # how often
        self.prompt_bar = PromptBar()
        heads = words.COPY_PLACE, words.COPY_HERE, words.COPY_THERE
        self.differences = Rows(words.DIFFERENCES, heads, (34, 33, 33))
        self.sentences = Sentences()
        self._about = label("", wrap=True)
        self.one = push_button(words.TAKE_ONE, self._take_one)
        is_newer = brought.result is ImportResult.NEWER
        self.all = push_button(words.TAKE_ALL, self._take_all, "primary" * is_newer)
        self.here = push_button(words.KEEP_HERE, self._keep_here)
        set_tip(self.here, words.KEEP_HERE_HELP)
        self.both = push_button(words.KEEP_BOTH, self._keep_both)
        set_tip(self.both, words.KEEP_BOTH_HELP)
        self._parts = self.differences, self.one, self.all, self.here, self.both
        self.taking = Taking(self, self.prompt_bar, self._threads, self.left.emit)
        self._lay_out()
        self.differences.chosen.connect(self._show_difference)

    def _lay_out(self) -> None:
        back = tool_button(words.BACK, self.left.emit, words.BACK_HELP)
        title = label(words.OTHER_COPY.format(name=self._brought.name), "title", wrap=True)
        head = row(back, title, spacing=10, stretched=title)
        legend = label(words.COPY_LEGEND, "help")
        text = column(legend, self.sentences, spacing=4, stretched=self.sentences)
        both = row(self.differences, text, spacing=10)
        both.setStretch(0, 5)
        both.setStretch(1, 4)
        foot = whole_row(self.both, None, self.here, self.one, self.all, spacing=10)
        parts = (head, self._about, self.prompt_bar, both, foot)
        column(*parts, on=self, spacing=8, margins=(28, 12, 28, 12), stretched=both)

    def open(self) -> None:
        """Compare, and take the focus."""
        self._about.setText(words.COMPARING)
        self._compare()
        self.differences.setFocus()

    @property
    def is_comparing(self) -> bool:
        return self._compared < self._asked

    def stop(self) -> None:
        """Compare no more, before the page is left."""
        self._threads.stop()

    def _compare(self, chosen: int = 0) -> None:
        """Compare on a thread; the last time it is asked for counts."""
        self.one.setEnabled(False)
        self.all.setEnabled(False)
        self._asked += 1
        asked, there, here = self._asked, self._brought.stored.draft, self._session.draft

        def compare() -> None:
            found = told_differences(here, there)
            self._threads.tell(lambda: asked == self._asked and self._show(found, chosen))

        self._threads.start(compare)

    def _show(self, found: tuple[ToldDifference, ...], chosen: int) -> None:
        self._differences, self._compared = found, self._asked
        saved, there = self._saving.opened.saved, self._brought.stored.stamp.saved
        times = words.COPY_TIMES.format(
            here=day_and_time(saved.at) if saved else "—",
            there=day_and_time(there) if there else "—",
            count=len(found),
        )
        is_locked = self._session.is_sealed
        locked = words.LOCKED * is_locked
        standing = _STANDING[self._brought.result] + times if found else words.NOW_SAME
        self._about.setText(standing + locked)
        self.sentences.show_marked(())
        self.differences.fill(((one.place, one.then, one.now) for one in found), chosen)
        for button in (self.one, self.all):
            button.setEnabled(bool(found) and not is_locked)

    def _show_difference(self, number: int) -> None:
        self.sentences.show_marked(self._differences[number].sentences)

    def _take_one(self) -> None:
        number = self.differences.current
        one = self._differences[number]
        undo = words.UNDO, self._undo

        def show() -> None:
            said = words.TAKEN_ONE.format(place=one.place)
            self.prompt_bar.ask(said, "ok", undo, *self.prompt_bar.dismissal)
            self._compare(number)
            self.differences.setFocus()

        self._take(one.key, show)

    def _take_all(self) -> None:
        said = words.TAKEN_ALL.format(name=self._brought.name)
        self._take(None, lambda: self.ended.emit(said))

    def _take(self, key: str | None, then: Callable[[], object]) -> None:
        """Take one place, or all; what was saved before is kept."""
        draft, wanted = self._session.draft, self._brought.stored.draft
        wanted_here = restored(draft, entries_to_take(wanted, draft, key))

        def keep() -> Facts | None:
            return read_ahead(wanted_here) if self._saving.keep_present(IMPORT) else None

        def go_on(ahead: Facts | None) -> None:
            if ahead is None:
                self.prompt_bar.show_until_dismissed(words.NOT_TAKEN, "E")
                self.differences.setFocus()
                return
            self._saving.opened.join(self._brought.stored)
            self._session.take(entries_to_take(wanted, self._session.draft, key), ahead)
            then()

        self.taking.start(self._parts, keep, go_on)

    def _undo(self) -> None:
        self._session.undo()
        self.prompt_bar.clear()
        self._compare()
        self.differences.setFocus()

    def _keep_here(self) -> None:
        self._saving.opened.join(self._brought.stored)
        # Another object, so that it is saved: a save under way lacks the mark.
        self._saving.go_on_with(self._session.draft.with_values({}, {}))
        self.ended.emit(words.KEPT_HERE)

    def _keep_both(self) -> None:
        def keep() -> str:
            try:
                self._brought.keep_both()
            except DraftFileError as error:
                return str(error)
            return ""

        def go_on(error: str) -> None:
            if error:
                self.prompt_bar.show_until_dismissed(error, "E")
                self.both.setFocus()
            else:
                self.ended.emit(words.KEPT_BOTH.format(name=self._brought.name))

        self.taking.start(self._parts, keep, go_on, words.WAITING_FOR_BOTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
