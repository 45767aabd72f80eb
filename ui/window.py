"""The main window: the start page, or the desk of the draft that is open."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from model.carry import next_year
from model.draft import Draft, new_draft
from model.faults import InUseError, SpokenError
from model.log import Log
from model.opened import OpenDraft
from model.product import NAME
from model.store import Store
from resources.sample import load_sample
from resources.words import screen as words
from ui.start import StartPage

if TYPE_CHECKING:
    from ui.desk import Desk

_SIZE = (1240, 760)
_SOON = 20  # ms: the page is painted first, then the drafts are read
_SMALLEST = (880, 470)
_FRAME = QSize(16, 40)  # what Windows puts around it


class MainWindow(QMainWindow):
    """Opens and closes drafts; what goes wrong is said in a line on the page shown."""

    def __init__(self, store: Store, log: Log) -> None:
        super().__init__()
        self._store, self._log = store, log
        self.setWindowTitle(NAME)
        self.setMinimumSize(*_SMALLEST)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - _FRAME))
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self.start = StartPage(store)
        self.desk: Desk | None = None
        self._pages.addWidget(self.start)
        self._connect()
        QTimer.singleShot(_SOON, self.start, self.start.refresh)

    def _connect(self) -> None:
        start = self.start
        start.new_report.connect(lambda year: self._begin(lambda: new_draft(year)))
        start.open_sample.connect(lambda: self._begin(_sample))
        start.open_draft.connect(self.open_draft)
        start.open_file.connect(self._choose_file)
        start.next_year.connect(self._begin_next_year)
        start.copy_draft.connect(self._copy)
        start.delete_draft.connect(self._delete)

    def _try(self, deed: Callable[[], None]) -> None:
        """Do it, or say in a sentence why it could not be done."""
        try:
            deed()
        except SpokenError as error:
            self._refuse(error)

    def _refuse(self, error: SpokenError) -> None:
        self._log.event("refused", code=error.code.name)
        self.start.news.say(str(error), "E")

    def _begin(self, make: Callable[[], Draft]) -> None:
        self._try(lambda: self._show(self._store.create(make())))

    def _begin_next_year(self, draft_id: str) -> None:
        self._begin(lambda: next_year(self._store.peek(draft_id).draft))

    def prepare(self) -> None:
        """Load in idle time what opening a draft needs."""
        _loaded_desk()

    def open_draft(self, draft_id: str) -> None:
        """Open one of the drafts on the start page."""
        try:
            opened = self._store.open(draft_id)
        except InUseError as error:
            copy = (words.OPEN_COPY, lambda: self._open_copy(draft_id))
            self.start.news.ask(str(error), "W", copy, (words.DISMISS, self.start.news.clear))
        except SpokenError as error:
            self._refuse(error)
        else:
            self._show(opened)

    def _open_copy(self, draft_id: str) -> None:
        self._try(lambda: self._show(self._store.copy(draft_id)))

    def open_path(self, path: Path) -> None:
        """Open a draft file from anywhere: it is copied in, the file itself stays as it is."""
        self._try(lambda: self._show(self._store.open(self._store.import_file(path).draft_id)))

    def call(self, path: str) -> None:
        """Somebody started the program once more: come to the front, with that file."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()
        busy = QApplication.activeModalWidget() is not None
        if path and not busy and self.close_draft():
            self.open_path(Path(path))

    def _choose_file(self) -> None:
        if chosen := _dialogs().draft_to_open(self):
            self.open_path(chosen)

    def _copy(self, draft_id: str) -> None:
        self._try(lambda: self._copy_out(draft_id))

    def _copy_out(self, draft_id: str) -> None:
        stored = self._store.peek(draft_id)
        chosen = _dialogs().place_for_draft(self, words.CARD_COPY, stored.draft)
        if chosen:
            opened = self._store.open(draft_id)
            try:
                opened.export_copy(chosen)
            finally:
                opened.close()
            self.start.news.say(words.COPIED.format(path=chosen), "ok")

    def _delete(self, draft_id: str) -> None:
        card = next(c.card for c in self.start.cards if c.card.draft_id == draft_id)
        self._try(lambda: self._store.delete(draft_id))
        unit = card.unit.strip() or words.UNNAMED_UNIT
        text = words.DELETED.format(unit=unit, year=card.year)
        self.start.news.ask(text, "H", (words.UNDO, lambda: self._restore(draft_id)))
        self.start.refresh()

    def _restore(self, draft_id: str) -> None:
        self.start.news.clear()
        self._try(lambda: self._store.restore(draft_id))
        self.start.refresh()

    def _show(self, opened: OpenDraft) -> None:
        """Lay an open draft on the desk."""
        self.desk = _loaded_desk()(opened, self._log)
        self.desk.left.connect(lambda: self.close_draft())
        self._pages.addWidget(self.desk)
        self._pages.setCurrentWidget(self.desk)
        self.desk.wizard.begin_page(0)
        self.start.news.clear()
        if opened.recovered:
            self.desk.news.say(opened.recovered.sentence, "W")
        self.desk.live.changed.connect(lambda _: self._name())
        self._name()

    def _name(self) -> None:
        if self.desk is None:
            self.setWindowTitle(NAME)
            return
        draft = self.desk.live.draft
        unit = draft.text("cover.unit").strip() or words.UNNAMED_UNIT
        year = draft.text("year")
        self.setWindowTitle(words.WINDOW_TITLE.format(unit=unit, year=year, product=NAME))

    def close_draft(self, then: Callable[[], object] = lambda: None) -> bool:
        """Save and leave the draft; False when it could not be saved and stays open.

        ``then`` is done should the clerk, asked, leave it all the same.
        """
        if self.desk is None:
            return True
        if not self.desk.saving.close():
            QTimer.singleShot(0, lambda: self._ask_to_abandon(then))  # after the states under way
            return False
        self._clear_desk()
        return True

    def _ask_to_abandon(self, then: Callable[[], object]) -> None:
        if self.desk is not None:
            self.desk.news.ask(
                words.CLOSE_UNSAVED,
                "E",
                (words.STAY, self.desk.news.clear),
                (words.CLOSE_ANYWAY, lambda: self._abandon(then)),
            )

    def _abandon(self, then: Callable[[], object]) -> None:
        """The clerk closes knowing that the last changes are not saved."""
        if self.desk is not None:
            self.desk.saving.abandon()
            self._clear_desk()
        then()

    def _clear_desk(self) -> None:
        assert self.desk is not None
        self._pages.setCurrentWidget(self.start)
        self._pages.removeWidget(self.desk)
        self.desk.deleteLater()
        self.desk = None
        self._name()
        self.start.refresh()

    def tell_of_fault(self) -> None:
        """Something broke inside: save what there is and say so."""
        news = self.start.news
        if self.desk is not None:
            self.desk.saving.flush_soon()
            news = self.desk.news
        news.ask(words.UNEXPECTED, "E", (words.DISMISS, news.clear))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.close_draft(then=self.close))
        self.start.wait()

    def changeEvent(self, event: QEvent) -> None:
        """Leaving the window saves at once."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.desk and not self.isActiveWindow():
            self.desk.saving.flush_soon()


def _loaded_desk() -> "Callable[[OpenDraft, Log], Desk]":
    """The desk and all its editors are a third of the imports: the start page comes first."""
    from ui.desk import desk_for

    return desk_for


def _dialogs() -> ModuleType:
    """Qt's file dialogs are slow to load, and not needed before one is asked for."""
    from ui import dialogs

    return dialogs


def _sample() -> Draft:
    values = load_sample()
    return new_draft("").with_values(values, {})
