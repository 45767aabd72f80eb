"""历史版本: the generations of the open draft, what changed in each, what of it is taken back."""

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from model.draft.comparison import entries_to_take
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.editing.changes_told import ToldDifference
from model.editing.history import restored
from model.storage.kept_generations import KeptGeneration, KeptGenerations
from model.storage.retention import rule
from resources.messages.saving import history as words
from ui.history.reading import HistoryReading, Look
from ui.history.rows import Rows
from ui.history.sentences import Sentences
from ui.history.taking import Taking, read_ahead
from ui.look.times import day_and_time
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column, row, whole_row
from ui.widgets.buttons import push_button, tool_button
from ui.widgets.labels import label
from ui.widgets.prompt_bar import PromptBar


class PresentSaver(Protocol):
    """Who saves the open draft; both wait for the disk."""

    def flush(self) -> bool: ...

    def keep_present(self) -> bool: ...


class HistoryPage(QWidget):
    """The page. What is taken back is typed into the present draft as one step of undo."""

    left = Signal()

    def __init__(self, session: WindowSession, kept: KeptGenerations, saving: PresentSaver) -> None:
        super().__init__()
        self._session, self._saving = session, saving
        self._reading = reading = HistoryReading(kept)
        self._generations: tuple[KeptGeneration, ...] = ()
        self._rev = 0  # to be chosen first
        self._done = 0  # how many of them say what changed
        self._then: Draft | None = None  # the generation that is looked at
        self._differences: tuple[ToldDifference, ...] = ()
        self.prompt_bar = PromptBar()
        self.generations = Rows(words.HISTORY, (words.WHEN, words.WHAT), (24, 76))
        self.differences = Rows(words.PLACE, (words.PLACE, words.THEN, words.NOW), (40, 30, 30))
        self.sentences = Sentences()
        self._progress = label(words.LISTING, "muted")
        self._stop = tool_button(words.STOP, self._stop_telling, role="link")
        self._about = label("", "section", wrap=True)
        self.one = push_button(words.TAKE_ONE, self._take_one)
        self.all = push_button(words.TAKE_ALL, self._take_all, "primary")
        self.taking = Taking(self, self.prompt_bar, reading, self.left.emit)
        self._lay_out()
        self.generations.chosen.connect(lambda _: self._look())
        self.differences.chosen.connect(self._show_difference)
        reading.listed.connect(self._list)
        reading.told.connect(self._tell)
        reading.looked.connect(self._show_look)
        reading.failed.connect(self._fail)

    def _lay_out(self) -> None:
        back = tool_button(words.BACK, self.left.emit, words.BACK_HELP)
        title = label(words.HISTORY, "title")
        head = row(back, title, None, self._progress, self._stop, spacing=10)
        legend = label(words.LEGEND, "help", wrap=True)
        text = column(legend, self.sentences, spacing=4, stretched=self.sentences)
        both = row(self.differences, text, spacing=10)
        both.setStretch(0, 5)
        both.setStretch(1, 4)
        foot = whole_row(None, self.one, self.all, spacing=10)
        above = (head, label(rule(), "help", wrap=True), self.prompt_bar, self.generations)
        parts = (*above, self._about, both, foot)
        whole = column(*parts, on=self, spacing=8, margins=(28, 12, 28, 12))
        whole.setStretch(parts.index(self.generations), 4)
        whole.setStretch(parts.index(both), 5)

    def open(self, rev: int = 0) -> None:
        """Take the focus and read what there is, the draft as it stands too; choose the generation
        ``rev``, or the last but one."""
        self._rev = rev
        self.generations.setFocus()
        self._show_nothing("")
        self._reading.list_all(self._saving.flush)

    def stop(self) -> None:
        """Read no more, before the page is left."""
        self._reading.stop()

    def _list(self, found: tuple[KeptGeneration, ...]) -> None:
        self._generations = found
        whole = [number for number, one in enumerate(found) if not one.is_aside]
        wanted = [number for number in whole if found[number].rev == self._rev]
        chosen = (wanted or whole[1:] or [1])[0]
        self.generations.fill(((_when(one), "") for one in found), chosen)

    def _fail(self, why: str) -> None:
        self._progress.hide()
        self._stop.hide()
        self.prompt_bar.show_until_dismissed(why, "E")

    def _tell(self, number: int, text: str) -> None:
        """Show what changed in a generation; the last one to be told ends the progress."""
        self.generations.put(number, 1, text)
        self._done += 1
        if self._stop.isHidden():  # it was stopped
            return
        count = len(self._generations)
        self._progress.setText(words.COMPARING.format(done=self._done, count=count))
        self._progress.setVisible(self._done < count)
        self._stop.setVisible(self._done < count)

    def _stop_telling(self) -> None:
        self._reading.stop_telling()
        self._progress.setText(words.STOPPED)
        self._stop.hide()
        self.generations.setFocus()

    def _look(self) -> None:
        """Read the generation that is chosen and hold it against the draft as it stands."""
        one = self._generations[self.generations.current]
        self._show_nothing(words.READING.format(when=_when(one)))
        self._reading.look(one, self._session.draft)

    def _show_nothing(self, about: str) -> None:
        self._about.setText(about)
        self._then, self._differences = None, ()
        self.differences.fill(())
        self.sentences.show_marked(())
        self.one.setEnabled(False)
        self.all.setEnabled(False)

    def _show_look(self, look: Look) -> None:
        when = _when(self._generations[self.generations.current])
        if isinstance(look, str):
            self._about.setText(words.UNREADABLE.format(why=look))
            return
        self._then, self._differences = look
        count = len(self._differences)
        about = words.DIFFERENT if count else words.SAME
        locked = words.READ_ONLY if self._session.model.read_only else words.SEALED
        sealed = locked * self._session.is_sealed
        self._about.setText(about.format(when=when, count=count) + sealed)
        may_take = bool(count) and not sealed
        self.one.setEnabled(may_take)
        self.all.setEnabled(may_take)
        self.differences.fill((one.place, one.then, one.now) for one in self._differences)

    def _show_difference(self, number: int) -> None:
        self.sentences.show_marked(self._differences[number].sentences)

    def _take_one(self) -> None:
        one = self._differences[self.differences.current]
        self._take(one.key, words.TAKEN_ONE.format(place=one.place, when=self._chosen_time))

    def _take_all(self) -> None:
        self._take(None, words.TAKEN_ALL.format(when=self._chosen_time))

    @property
    def _chosen_time(self) -> str:
        return _when(self._generations[self.generations.current])

    def _take(self, key: str | None, said: str) -> None:
        """Take a field, or all, once the present is on disk and will stay there."""
        if (then := self._then) is None:
            return
        draft = self._session.draft
        wanted = restored(draft, entries_to_take(then, draft, key))

        def keep() -> Facts | None:
            return read_ahead(wanted) if self._saving.keep_present() else None

        def go_on(ahead: Facts | None) -> None:
            if ahead is None:
                self._refuse()
            else:
                self._session.take(entries_to_take(then, self._session.draft, key), ahead)
                self._show_taken(said)

        parts = self.generations, self.differences, self.one, self.all
        self.taking.start(parts, keep, go_on)

    def _refuse(self) -> None:
        self.prompt_bar.show_until_dismissed(words.NOT_TAKEN, "E")
        self.generations.setFocus()

    def _show_taken(self, said: str) -> None:
        undo = (words.UNDO, self._undo)
        self.prompt_bar.ask(said, "ok", undo, *self.prompt_bar.dismissal)
        self._look()
        self.generations.setFocus()

    def _undo(self) -> None:
        self._session.undo()
        self.prompt_bar.clear()
        self._look()
        self.generations.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _when(one: KeptGeneration) -> str:
    """Return when a generation was saved, and why it is kept beyond the rule."""
    unknown = words.UNKNOWN_TIME
    if one.before:
        unknown = words.TIME_BEFORE.format(when=day_and_time(one.before))
    when = day_and_time(one.saved) if one.saved else unknown
    if not one.reasons:
        return when
    reasons = "、".join(words.REASONS[reason] for reason in one.reasons if reason in words.REASONS)
    return words.REASON.format(when=when, reasons=reasons) if reasons else when
