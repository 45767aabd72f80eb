"""The way of a document beside the draft: read on a thread, then compared."""

from collections.abc import Iterator, Set
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget

from model.draft.annotations import is_annotation
from model.draft.draft import Draft, Source, Value
from model.draft.origins import short_name
from model.form import FORM
from model.readers.proposal import ImportProposal
from model.readers.read import DocumentReading
from model.readers.review import Comparison, not_found_again, reviewed
from resources.messages import readers as words
from ui.importing.comparison_page import ComparisonPage
from ui.importing.flow import DocumentImport, ImportTarget
from ui.session.window_session import WindowSession
from ui.widgets.prompt_bar import PromptBar

_MOST_NAMED = 3


class DocumentComparison(DocumentImport):
    """Compares one document at a time with an open draft."""

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._session: WindowSession | None = None
        self._ticked: Set[str] = frozenset()  # the keys that were, when the page was left to look

    def compare(self, path: Path, session: WindowSession, bar: PromptBar) -> None:
        """Read a document, then show how it differs from the draft; one that agrees in all is
        told in a sentence."""
        self._session, self._ticked = session, frozenset()
        self.read(path, ImportTarget(lambda: session.draft, bar, lambda *_: ()))

    def _show(self, name: str, found: DocumentReading, target: ImportTarget) -> None:
        self._job, proposal = None, found.proposal
        draft, bar = target.draft() or Draft(), target.bar
        items = reviewed(proposal, draft)
        notes = (*proposal.notes, *_gone(proposal, draft, name))
        if not items:
            why = "；".join(notes) or words.NOTHING_READ
            bar.show_until_change(f"「{name}」：{why}。", "W")
        elif all(item.comparison is Comparison.SAME for item in items):
            said = words.ALL_SAME.format(name=name, count=len(items))
            bar.show_until_change("。".join((said, *notes)), "ok")
        else:
            bar.clear()
            page = ComparisonPage(name, items, notes, self._ticked)
            page.taken.connect(lambda values: self._take(values, name))
            page.went.connect(lambda key: self._go(key, page, name, found, target))
            self._put_up(page)

    def _take(self, values: dict[str, Value], name: str) -> None:
        """Take values into the draft as one step of undo."""
        self.leave()
        if self._session:
            self._session.model.close_step()
            if self._session.set(values, Source.FILE).refused:
                return
            fields = [key for key in values if not is_annotation(key)]
            said = words.TAKEN.format(name=name, count=len(fields))
            self._session.noted.emit(said, fields[0])

    def _go(
        self,
        key: str,
        page: ComparisonPage,
        name: str,
        found: DocumentReading,
        target: ImportTarget,
    ) -> None:
        """Go to a field; the bar leads back to the comparison, with the draft as it then is."""
        self._ticked = page.ticked
        self.leave()
        if self._session:
            self._session.jump_to.emit(key)
        said = words.COMPARING.format(name=short_name(name), count=page.count)
        back = words.BACK_TO_COMPARISON, lambda: self._come_back(key, name, found, target)
        target.bar.ask(said, "H", back, (words.ENOUGH, target.bar.clear))

    def _come_back(self, key: str, name: str, found: DocumentReading, target: ImportTarget) -> None:
        """Show the comparison again; the field gets the focus back when it is left."""
        if self._session:
            self._session.jump_to.emit(self._session.cursor.key or key)
        self._show(name, found, target)


def _gone(proposal: ImportProposal, draft: Draft, file: str) -> Iterator[str]:
    """Yield a note on the values of the draft that came from this file and are not there now."""
    if keys := not_found_again(proposal, draft, file):
        places = "、".join(FORM.place(key) for key in keys[:_MOST_NAMED])
        more = words.AND_SO_ON if len(keys) > _MOST_NAMED else ""
        yield words.NOT_FOUND_AGAIN.format(count=len(keys), places=places + more)
