"""The actions of the start page on drafts: create, open, copy, delete."""

import gc
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

from model.draft.comparison import differing_keys
from model.draft.draft import Draft, Value, new_draft
from model.draft.rollover import next_year
from model.editing.session import Session
from model.editing.unchecked_log import log_unchecked
from model.files.errors import DraftFileError, InUseError
from model.log import Log
from model.readers.review import report_after, report_of
from model.storage.codec import Stored
from model.storage.open_draft import OpenDraft
from model.storage.store import BroughtFile, ImportResult, Store
from resources.messages import screen as words
from resources.messages.saving import handover as saving
from resources.sample import load_sample
from ui.archive.taking_up import take_up_archive
from ui.archive.verify_dialog import VerifyDialog
from ui.export import file_dialogs
from ui.export.handover import ClosedDraft, CopyDialog
from ui.session.window_session import WindowSession
from ui.start.file_reading import FileReading, ReadFile
from ui.start.page import StartPage
from ui.widgets.prompt_bar import PromptBar
from ui.workspace.save_status import DraftSaver
from ui.workspace.workspace import Workspace


class DraftActions:
    """The actions of the start page's buttons; an error is shown on the page.

    ``place`` is the parent of a new workspace, which ``lay_out`` then shows.
    """

    def __init__(
        self,
        start: StartPage,
        store: Store,
        log: Log,
        place: QWidget,
        lay_out: Callable[[Workspace], None],
        read_document: Callable[[Path], None],
    ) -> None:
        self._page, self._store, self._log = start, store, log
        self._place, self._show_workspace = place, lay_out
        self._read_document = read_document
        self._reading = FileReading(store, start)

    def create(self, year: str) -> None:
        """Create a report for a year and open it."""
        self._create(lambda: new_draft(year))

    def create_sample(self) -> None:
        """Create a copy of the sample report, for trying the program, and open it."""
        self._create(lambda: new_draft("").with_values(load_sample(), {}))

    def create_next_year(self, draft_id: str) -> None:
        """Create next year's report from one of the drafts and open it."""
        self._create(lambda: next_year(self._store.peek(draft_id).draft))

    def open(self, draft_id: str) -> None:
        """Open a draft; where another window has it, offer to open a copy."""
        self._page.clear_message()
        try:
            opened = self._store.open(draft_id)
        except InUseError as error:
            self._offer_others(draft_id, error)
        except DraftFileError as error:
            self._refuse(error)
            self._page.refresh()  # it may be gone
        else:
            self._open(opened)

    def _offer_others(self, draft_id: str, error: InUseError) -> None:
        """Offer what can be done with a draft that is open elsewhere, or may be."""
        bar, store = self._page.prompt_bar, self._store
        read = saving.OPEN_READ_ONLY, lambda: self._run_open(lambda: store.open_to_read(draft_id))
        copy = words.OPEN_COPY, lambda: self._run_open(lambda: store.copy(draft_id))
        sure = saving.OPEN_ANYWAY, lambda: self._run_open(lambda: store.open(draft_id, sure=True))
        certain = (sure,) if error.may_be_sure else ()
        bar.show_until_change(str(error), "W", read, copy, *certain, (words.CANCEL, bar.clear))

    def look(self, path: Path, then: Callable[[ReadFile], object], bar: PromptBar) -> None:
        """Read a file on a thread, then call ``then``; ``bar`` says where it does not answer."""
        self._reading.read(path, then, bar)

    def drop(self) -> None:
        """Wait for no file that is being read."""
        self._reading.drop()

    def open_path(self, path: Path) -> None:
        """Import a draft file and open the imported draft; the file itself is not changed. From a
        document of another program its values are read."""
        self.look(path, self.open_read, self._page.prompt_bar)

    def open_read(self, file: ReadFile) -> None:
        """Go on with a file that was read."""
        if file.is_document:
            self._page.clear_message()
            self._read_document(file.path)
        elif file.error:
            self._page.clear_message()
            self._refuse(file.error)
        elif stored := file.stored:
            self._run(lambda: self._open_brought(file.path, stored))

    def _open_brought(self, path: Path, brought_here: Stored) -> None:
        """Import a draft file where it is not here yet; else open the one here, to be compared."""
        draft_id, result, stored = self._store.import_stored(brought_here)
        try:
            opened = self._store.open(draft_id)
        except InUseError as error:
            self._offer_others(draft_id, error)
            return
        is_same = not differing_keys(stored.draft, opened.draft)
        brought = BroughtFile(path.name, stored, result, lambda: self._store.import_copy(stored))
        workspace = self._open(opened, None if is_same else brought)
        said = saving.BROUGHT if result is ImportResult.NEW else saving.BROUGHT_SAME
        if is_same and not opened.recovered:
            workspace.prompt_bar.show_until_change(said.format(name=path.name), "ok")

    def create_from(self, values: Mapping[str, Value], year: str) -> None:
        """Create a report of values read from a document and open it."""
        self._create(lambda: report_of(values, year))

    def create_next_year_from(self, values: Mapping[str, Value], year: str) -> None:
        """Create the report of the year after one that was read from a document."""
        self._create(lambda: report_after(values, year))

    def choose_file(self) -> None:
        """Ask for a draft or a document and open it."""
        if chosen := file_dialogs.file_to_open(self._page.window()):
            self.open_path(chosen)

    def copy(self, draft_id: str) -> None:
        """Ask where to copy a draft as one file, and copy it."""
        self._run(lambda: self._copy_out(draft_id))

    def verify(self, draft_id: str) -> None:
        """Open the dialog that holds a file against a draft's archive."""
        window, peek = self._page.window(), self._store.peek
        self._run(lambda: VerifyDialog(window, peek(draft_id).draft).open())

    def delete(self, draft_id: str) -> None:
        """Move a draft to the bin; the button of the message restores it."""
        self._run(lambda: self._delete(draft_id))

    def _create(self, make: Callable[[], Draft]) -> None:
        self._run_open(lambda: self._store.create(make()))

    def _run_open(self, opening: Callable[[], OpenDraft]) -> None:
        self._run(lambda: self._open(opening()))

    def _copy_out(self, draft_id: str) -> None:
        CopyDialog(self._page.window(), ClosedDraft(self._store.open_to_read(draft_id))).open()

    def _delete(self, draft_id: str) -> None:
        cards = (each.card for each in self._page.cards)
        card = next((card for card in cards if card.draft_id == draft_id), None)
        if card is None:  # the drafts are being read, or it is gone
            return
        name = self._store.delete(draft_id)
        text = card.name.fill(words.DELETED, words.UNNAMED_UNIT)
        self._page.prompt_bar.ask(text, "H", (words.UNDO, lambda: self._restore(name)))
        self._page.refresh()

    def _restore(self, name: str) -> None:
        self._page.prompt_bar.clear()
        self._run(lambda: self._put_back(name))
        self._page.come_back()

    def _put_back(self, name: str) -> None:
        self._store.restore(name)

    def _open(self, opened: OpenDraft, brought: BroughtFile | None = None) -> Workspace:
        _freeze_base()
        self.drop()
        workspace = self._workspace(opened)
        workspace.saving.brought = brought
        self._show_workspace(workspace)
        self._page.prompt_bar.clear()
        if opened.is_read_only:
            workspace.prompt_bar.show_until_dismissed(saving.READ_ONLY, "H")
        if opened.recovered:
            workspace.prompt_bar.show_until_dismissed(opened.recovered.sentence, "W")
        take_up_archive(workspace.session, opened.folder, workspace.prompt_bar)
        return workspace

    def _workspace(self, opened: OpenDraft) -> Workspace:
        session = Session(opened.draft, read_only=opened.is_read_only)
        log_unchecked(session, self._log)
        return Workspace(WindowSession(session), DraftSaver(opened, self._log), self._place)

    def _run(self, action: Callable[[], object]) -> None:
        self._page.clear_message()
        try:
            action()
        except DraftFileError as error:
            self._refuse(error)

    def _refuse(self, error: DraftFileError) -> None:
        self._log.event("refused", code=error.code.name)
        self._page.prompt_bar.show_until_change(str(error), "E")


@cache
def _freeze_base() -> None:
    """Exclude form and rules from garbage collection, which takes 14 ms in the middle of a key
    press. Only before the first draft: excluded objects are never freed."""
    gc.freeze()
