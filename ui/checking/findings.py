"""The view 问题 of the check page: findings by kind, page and words, with their detail."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from model.findings.finding import FindingKind
from resources.messages import checking as words
from resources.messages import screen
from ui.checking.filters import PageChips
from ui.findings.kind_tabs import KindTabs
from ui.findings.list_with_detail import FindingsWithDetail
from ui.findings.model import FindingsModel
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column

_SHARES = (520, 480)  # of the list and of the detail


class AllFindings(QWidget):
    """The list of findings and the detail beside it; the check page places ``tabs``."""

    opened = Signal(object)  # Finding

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self._session = session
        self._model = FindingsModel(session, self)
        self.tabs = KindTabs()
        self._chips = PageChips()
        self.body = FindingsWithDetail(session, self._model, self)
        self.body.setObjectName("findings")
        self.body.setSizes(list(_SHARES))
        column(self._chips, self.body, on=self, spacing=6, stretched=self.body)
        self._follow()
        self.refresh()

    def _follow(self) -> None:
        self.tabs.chosen.connect(self._show_kind)
        self._chips.chosen.connect(self.show_page)
        self.body.opened.connect(self.opened)
        self._session.findings_changed.connect(self._on_findings)

    def _show_kind(self, kind: FindingKind | None) -> None:
        self._model.show_kind(kind)
        self.refresh()

    def show_page(self, page: str) -> None:
        """Show the findings of one page of the form, by its key, or of all ("")."""
        self._chips.show_chosen(page)
        self._model.show_page(page)
        self.refresh()

    def search(self, text: str) -> None:
        """Show the findings that contain these words; "" for all."""
        self._model.search(text)
        self.refresh()

    def _on_findings(self) -> None:
        if self.isVisible():
            self._model.refresh()
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_findings()

    def refresh(self) -> None:
        """Update the counts of tabs and pages, and the text of an empty list."""
        self.tabs.show_counts(self._model.counts())
        self._chips.show_counts(self._model.count_on)
        none = screen.NO_FINDINGS if not self._session.shown else words.NOTHING_FOUND
        self.body.empty.setText(none)

    def go_to_next(self, step: int) -> None:
        """Choose the next finding (−1: previous) and focus its 说明 if one had the focus (F8)."""
        explaining = self.body.detail.explain.editor.hasFocus()
        if self.body.go_to_next(step):
            if explaining and self.body.detail.explain.isVisible():
                self.body.focus_first()
            else:
                self.body.list.setFocus()

    def explain(self) -> None:
        """Focus the actions of the chosen finding (F6)."""
        self.body.focus_first()

    def focus_first(self) -> None:
        """Focus the list."""
        self.body.list.setFocus()
