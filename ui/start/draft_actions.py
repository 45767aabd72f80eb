"""What the clerk does with drafts from the start page."""

import os
from collections.abc import Callable
from pathlib import Path

from model.draft.draft import Draft, new_draft
from model.draft.rollover import next_year
from model.files.errors import InUseError, SpokenError
from model.log import Log
from model.product import EXTENSION
from model.storage.open_draft import OpenDraft
from model.storage.store import Store
from resources.messages import screen as words
from resources.sample import load_sample
from ui.export import file_dialogs
from ui.export.report_files import report_file
from ui.export.runner import other_path, place_of
from ui.start.page import StartPage
from ui.workspace.workspace import Workspace, workspace_for


class DraftActions:
    """Each is done, or a line on the start page says why it could not be done."""

    def __init__(
        self, start: StartPage, store: Store, log: Log, lay_out: Callable[[Workspace], None]
    ) -> None:
        self._start, self._store, self._log = start, store, log
        self._lay_out = lay_out

    def begin(self, year: str) -> None:
        """A new report."""
        self._begin(lambda: new_draft(year))

    def begin_sample(self) -> None:
        """The sample report, to try things on."""
        self._begin(lambda: new_draft("").with_values(load_sample(), {}))

    def begin_next_year(self, draft_id: str) -> None:
        """A new report that goes on from one of the drafts."""
        self._begin(lambda: next_year(self._store.peek(draft_id).draft))

    def open(self, draft_id: str) -> None:
        """One of the drafts, or a copy of it where another window has it."""
        self._start.move_on()
        try:
            opened = self._store.open(draft_id)
        except InUseError as error:
            news = self._start.news
            copy = (words.OPEN_COPY, lambda: self._open_copy(draft_id))
            news.show_until_change(str(error), "W", copy, (words.DISMISS, news.clear))
        except SpokenError as error:
            self._refuse(error)
        else:
            self._show(opened)

    def open_path(self, path: Path) -> None:
        """A draft file from anywhere: it is copied in, the file itself stays as it is."""
        self._try(lambda: self._show(self._store.open(self._store.import_file(path).draft_id)))

    def choose_file(self) -> None:
        """Ask which."""
        if chosen := file_dialogs.draft_to_open(self._start.window()):
            self.open_path(chosen)

    def copy(self, draft_id: str) -> None:
        """One of the drafts as a file, where the clerk wants it."""
        self._try(lambda: self._copy_out(draft_id))

    def delete(self, draft_id: str) -> None:
        """Put one of the drafts into the bin; a click takes it back."""
        self._try(lambda: self._delete(draft_id))

    def _begin(self, make: Callable[[], Draft]) -> None:
        self._try(lambda: self._show(self._store.create(make())))

    def _open_copy(self, draft_id: str) -> None:
        self._try(lambda: self._show(self._store.copy(draft_id)))

    def _copy_out(self, draft_id: str) -> None:
        stored = self._store.peek(draft_id)
        chosen = file_dialogs.place_for_draft(self._start.window(), words.CARD_COPY, stored.draft)
        if chosen is None:
            return
        place = place_of(str(chosen), report_file(stored.draft, EXTENSION), EXTENSION)
        if place.path is None:
            self._start.news.show_until_change(place.told, "E")
            return
        self._write_copy(draft_id, place.path if place.path == chosen else _free(place.path))

    def _write_copy(self, draft_id: str, path: Path) -> None:
        opened = self._store.open(draft_id)
        try:
            opened.export_copy(path)
        finally:
            opened.close()
        self._start.news.show_until_change(words.COPIED.format(path=path), "ok")

    def _delete(self, draft_id: str) -> None:
        cards = (each.card for each in self._start.cards)
        card = next((card for card in cards if card.draft_id == draft_id), None)
        if card is None:  # it is being read anew, or is gone
            return
        self._store.delete(draft_id)
        unit = card.unit or words.UNNAMED_UNIT
        text = words.DELETED.format(unit=unit, year=card.year)
        self._start.news.ask(text, "H", (words.UNDO, lambda: self._restore(draft_id)))
        self._start.refresh()

    def _restore(self, draft_id: str) -> None:
        self._start.news.clear()
        self._try(lambda: self._store.restore(draft_id))
        self._start.refresh()

    def _show(self, opened: OpenDraft) -> None:
        workspace = workspace_for(opened, self._log)
        self._lay_out(workspace)
        self._start.news.clear()
        if opened.recovered:
            workspace.news.show_until_dismissed(opened.recovered.sentence, "W")

    def _try(self, deed: Callable[[], None]) -> None:
        self._start.move_on()
        try:
            deed()
        except SpokenError as error:
            self._refuse(error)

    def _refuse(self, error: SpokenError) -> None:
        self._log.event("refused", code=error.code.name)
        self._start.news.show_until_change(str(error), "E")


def _free(path: Path) -> Path:
    """A name that nobody has: the clerk was asked about replacing another one."""
    return other_path(path) if os.path.lexists(path) else path
