"""What the window has beside its pages, made once the start page is painted."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ui.draft_closing import DraftClosing
from ui.late_batch import LateBatch
from ui.late_history import LateHistory
from ui.late_import import LateImport
from ui.start.file_drops import FileDrops
from ui.start.late_bin import LateBin
from ui.start.page import StartPage

if TYPE_CHECKING:
    from model.storage.store import Store
    from ui.start.draft_actions import DraftActions
    from ui.start.file_reading import ReadFile
    from ui.workspace.workspace import Workspace


class WindowParts:
    """The bin, 批量审核, documents, the history, leaving a draft, and the buttons of the start
    page; ``clear`` takes away the workspace."""

    def __init__(
        self,
        pages: FileDrops,
        start: StartPage,
        store: "Callable[[], Store]",
        actions: "Callable[[], DraftActions]",
        workspace: "Callable[[], Workspace | None]",
        clear: Callable[[], None],
    ) -> None:
        self._actions = actions
        self.bin = LateBin(pages, start, store)
        self.importing = LateImport(pages, start, actions)
        self.batch = LateBatch(pages, start, self.importing, actions)
        self.history = LateHistory(pages)
        self.closing = DraftClosing(workspace, clear)
        start.new_report.connect(lambda year: actions().create(year))
        start.open_sample.connect(lambda: actions().create_sample())
        start.open_file.connect(lambda: actions().choose_file())
        start.next_year.connect(lambda ident: actions().create_next_year(ident))
        start.copy_draft.connect(lambda ident: actions().copy(ident))
        start.verify_draft.connect(lambda ident: actions().verify(ident))
        start.delete_draft.connect(lambda ident: actions().delete(ident))
        pages.dragged.connect(start.file.mark)

    def uncover(self) -> None:
        """Take away what covers the open draft."""
        self.importing.leave()
        self.history.leave()

    def open(self, path: Path) -> None:
        """Open a file, over the start page: other pages show no messages of opening."""
        self._leave_pages()
        self._actions().open_path(path)

    def open_read(self, file: "ReadFile") -> None:
        """Open a file that was read, over the start page as well."""
        self._leave_pages()
        self._actions().open_read(file)

    def _leave_pages(self) -> None:
        self.bin.leave()
        self.batch.leave()
