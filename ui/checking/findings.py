"""The view 问题 of the check page: findings by kind, page and words, with their detail."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from model.checking.grouping import beside_to_explain
from model.findings.finding import Finding, FindingKind
from resources.messages import checking as words
from resources.messages import screen
from ui.checking.filters import PageChips
from ui.checking.turn_line import TurnLine
from ui.findings.kind_tabs import KindTabs
from ui.findings.list_with_detail import FindingsWithDetail
from ui.findings.model import FindingsModel
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column
from ui.widgets.buttons import push_button
from ui.widgets.labels import set_tip
from ui.widgets.scrolling import focus_in


class AllFindings(QWidget):
    """The list of findings and the detail beside it; the check page places ``tabs`` and
    ``turn_button`` (逐条说明)."""

    opened = Signal(object)  # Finding

    def __init__(self, session: WindowSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._model = FindingsModel(session, self)
        self.tabs = KindTabs()
        self.turn_button = push_button("", self.explain_in_turn)
        self.turn_button.setParent(self)  # shown without a parent it would be a window
        set_tip(self.turn_button, words.IN_TURN_HELP)
        self._chips = PageChips()
        self._turn = TurnLine(session)
        self.body = FindingsWithDetail(session, self._model, self)
        self.body.setObjectName("findings")
        column(self._chips, self._turn, self.body, on=self, spacing=6, stretched=self.body)
        self._follow()
        self.refresh()

    def _follow(self) -> None:
        self.tabs.chosen.connect(self._show_kind)
        self._chips.chosen.connect(self.show_page)
        self._turn.ended.connect(self._end_turn)
        self.body.opened.connect(self.opened)
        self.body.detail.passed_on.connect(self._pass_on)
        self.body.list.selectionModel().currentChanged.connect(lambda: self._show_turn())
        self._session.findings_changed.connect(self._on_findings)

    def _show_kind(self, kind: FindingKind | None) -> None:
        self._turn.end()
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
        if not self._turn.is_on:
            self._turn.end()  # that all were explained was said before
        self._on_findings()

    def refresh(self) -> None:
        """Update the counts, the line of 逐条说明, and the text of an empty list."""
        counts = self._model.counts()
        self.tabs.show_counts(counts)
        self._chips.show_counts(self._model.count_on)
        self._chips.setVisible(not self._turn.is_on)
        waiting = counts[FindingKind.EXPLAIN]
        self.turn_button.setText(words.IN_TURN.format(count=waiting))
        self.turn_button.setVisible(bool(waiting) and not self._turn.is_on)
        self.body.empty.setText(self._nothing)
        self._show_turn()

    @property
    def _nothing(self) -> str:
        """What is said where no finding is listed."""
        if not self._session.groups:
            return screen.NO_FINDINGS
        if self._model.is_filtered_by_kind_alone:
            return screen.NO_FINDINGS_OF_KIND.format(kind=self.tabs.name)
        return words.NOTHING_FOUND

    def _show_turn(self) -> None:
        self._turn.show_place(self.body.finding)

    def explain_in_turn(self) -> None:
        """Go through the findings to be explained, as they are filtered (逐条说明)."""
        self.tabs.choose(FindingKind.EXPLAIN)
        self._model.show_kind(FindingKind.EXPLAIN)
        turn = tuple(group.ids for group in self._model.found)
        self._turn.start(turn)
        self._model.hold(one for ids in turn for one in ids)
        self.refresh()
        self.body.choose(self._model.found[0].first)
        self.body.focus_first()

    def _pass_on(self, step: int) -> None:
        """Go on from one 说明 to the next one listed (Ctrl+Enter)."""
        if self._turn.is_on and step > 0 and not self._turn.left:
            self._finish_turn()
        elif found := beside_to_explain(self._listed, self.body.finding, step):
            self.body.choose(found)
            self.body.focus_first()

    @property
    def _listed(self) -> tuple[Finding, ...]:
        """One finding of each row: the one in detail, else the first."""
        here = self.body.finding
        return tuple(
            here if here and here.id in group.ids else group.first for group in self._model.found
        )

    def _finish_turn(self) -> None:
        self._turn.finish()
        self._show_all()

    def _end_turn(self) -> None:
        self._turn.end()
        self._model.hold(())
        self.refresh()
        self.focus_first()

    def _show_all(self) -> None:
        self.tabs.choose(None)
        self._model.show_kind(None)
        self.refresh()
        self.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End 逐条说明 at Esc, or go back from the detail to the list."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._turn.is_on:
            self._end_turn()
        elif focus_in(self.body.detail):
            self.focus_first()

    def go_to_next(self, step: int) -> None:
        """Choose the next finding (−1: previous) and focus its 说明 if one had the focus (F8)."""
        explaining = self.body.detail.explain.editor.hasFocus()
        if self.body.go_to_next(step):
            if explaining and self.body.detail.explain.isVisible():
                self.body.focus_first()
            else:
                self.body.focus_list()

    def explain(self) -> None:
        """Focus the actions of the chosen finding (F6)."""
        self.body.focus_first()

    def focus_first(self) -> None:
        """Focus the list."""
        self.body.focus_list()
