"""The import of documents into the window, imported when a document is first opened."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from model.values.years import read_year, year_after
from resources.messages import readers as words

if TYPE_CHECKING:
    from model.draft.draft import Value
    from model.readers.proposal import ImportProposal
    from ui.importing.comparison import DocumentComparison
    from ui.importing.flow import DocumentImport
    from ui.importing.page import Way
    from ui.start.draft_actions import DraftActions
    from ui.start.file_reading import ReadFile
    from ui.start.page import StartPage
    from ui.widgets.prompt_bar import PromptBar
    from ui.workspace.workspace import Workspace


class LateImport:
    """Reads documents for the start page, where they become new reports, and for an open draft."""

    def __init__(
        self, pages: QStackedWidget, start: "StartPage", actions: "Callable[[], DraftActions]"
    ) -> None:
        self._pages, self._start, self._actions = pages, start, actions

    @cached_property
    def _documents(self) -> "DocumentImport":
        from ui.importing.flow import DocumentImport

        return DocumentImport(self._pages)

    @cached_property
    def _comparison(self) -> "DocumentComparison":
        from ui.importing.comparison import DocumentComparison

        return DocumentComparison(self._pages)

    def leave(self) -> None:
        """Take away the page of a document, or give up reading it."""
        for reading in {"_documents", "_comparison"} & vars(self).keys():
            getattr(self, reading).leave()

    def follow(self, workspace: "Workspace") -> None:
        """Compare a document with an open draft when its page 核对 asks for it."""
        compare = workspace.wizard.check_page.compare_requested
        compare.connect(lambda: self._compare(workspace))

    def _compare(self, workspace: "Workspace") -> None:
        """Ask for a document, the one most values came from proposed, and compare it."""
        from model.draft.origins import most_read
        from ui.export.file_dialogs import document_to_compare

        session = workspace.session
        if path := document_to_compare(workspace, most_read(session.draft)):
            self.leave()
            self._comparison.compare(path, session, workspace.prompt_bar)

    def choose(self, window: QWidget) -> Path | None:
        """Ask for a file, for the open draft; None when cancelled."""
        from ui.export.file_dialogs import file_to_open

        return file_to_open(window)

    def read_new(self, path: Path, bar: "PromptBar | None" = None) -> None:
        """Read a document, to make a report of it or the one of the year after; ``bar``: of the
        page that is shown, None for the start page's."""
        from ui.importing.flow import ImportTarget

        target = ImportTarget(lambda: None, bar or self._start.prompt_bar, self._new_ways)
        self._documents.read(path, target)

    def _new_ways(self, proposal: "ImportProposal", of_tables: str) -> "Sequence[Way]":
        found = proposal.value("year")
        year = read_year(str(found.value) if found else of_tables or self._start.year.text())
        actions = self._actions()
        text = words.OPEN_AS.format(year=year) if year else words.OPEN_NEW
        here = text, lambda values: actions.create_from(values, year)
        following = year_after(year) if found else ""
        if not following:
            return (here,)
        after = words.NEXT_YEAR.format(year=year, next=following)
        return here, (after, lambda values: actions.create_next_year_from(values, year))

    def read_into(self, workspace: "Workspace", file: "ReadFile") -> None:
        """Read a file that is no draft, to take values from it into the open draft as one step of
        undo; where it is no document either, say why it is no draft."""
        path = file.path
        if not file.is_document:
            workspace.prompt_bar.show_until_change(str(file.error), "E")
            return
        if workspace.session.refuses():
            return
        from PySide6.QtCore import Qt

        from model.draft.annotations import is_annotation
        from model.draft.draft import Source
        from ui.importing.flow import ImportTarget

        session = workspace.session

        def take(values: "Mapping[str, Value]") -> None:
            if session.set(values, Source.FILE).refused:
                return
            fields = [key for key in values if not is_annotation(key)]
            said = words.TAKEN.format(name=path.name, count=len(fields))
            session.jump_to.emit(fields[0])
            session.noted.emit(said, fields[0])
            once = Qt.ConnectionType.SingleShotConnection
            session.cursor.moved.connect(workspace.message_line.clear, once)

        ways = ((words.TAKE, take),)
        self._documents.read(
            path, ImportTarget(lambda: session.draft, workspace.prompt_bar, lambda *_: ways)
        )
