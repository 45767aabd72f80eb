"""The panel at the bottom: findings by kind, the chosen one in detail, keys F6 and F8."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from model.findings.finding import Finding, FindingKind
from model.form import FORM
from resources.messages import screen as words
from ui.explanation.finding_bar import FindingBar
from ui.findings.kind_tabs import KindTabs
from ui.findings.list_with_detail import FindingsWithDetail
from ui.findings.model import FindingsModel
from ui.look import colours
from ui.session.window_session import WindowSession
from ui.table.view import TableView
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import tool_button
from ui.widgets.labels import label

_SHARES = (460, 540)  # of the list and of the detail


class FindingsPanel(QWidget):
    """Tabs above the list and the detail; when folded, only the tabs with their counts."""

    folded = Signal(bool)

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._session = session
        self._model = FindingsModel(session, self)
        self._kind_chosen_at = ""  # key of the field with the focus when a tab was chosen
        self._tabs = KindTabs()
        self.body = FindingsWithDetail(session, self._model, self)
        self._hint = label(words.FINDINGS_KEYS, "muted")
        self._fold = tool_button("", lambda: self.fold(not self.is_folded))
        self._lay_out()
        self._tabs.chosen.connect(self.show_kind)
        self.body.opened.connect(self._open)
        session.findings_changed.connect(self._follow)
        session.fixed.connect(self._on_fixed)
        session.left.connect(self._forget_kind)
        self._refresh()

    def _lay_out(self) -> None:
        head = row(self._tabs, None, self._hint, self._fold, margins=(14, 4, 14, 0))
        self.body.setSizes(list(_SHARES))
        column(head, self.body, on=self, spacing=2, margins=(0, 0, 0, 4), stretched=self.body)
        self.fold(False)

    @property
    def is_folded(self) -> bool:
        return self.body.isHidden()

    def fold(self, folded: bool) -> None:
        """Show only the tabs (True), or list and detail as well."""
        self.body.setHidden(folded)
        self._fold.setText(words.SHOW_FINDINGS if folded else words.HIDE_FINDINGS)
        self.folded.emit(folded)

    def show_kind(self, kind: FindingKind | None) -> None:
        """Show the findings of one kind, or all (None)."""
        self._kind_chosen_at = self._key_here()
        self._model.show_kind(kind)
        self.fold(False)
        self._refresh()

    def go_to_next(self, step: int) -> None:
        """Go to the next finding (−1: previous), from the last to the first (F8)."""
        self._model.refresh()  # the panel may be hidden
        if self.body.go_to_next(step) and self.body.finding:
            self._open(self.body.finding)

    def explain(self) -> None:
        """Focus the actions of the finding at the focused field (F6).

        Without such a field, or if a tab was chosen there, those of the chosen finding.
        """
        if finding := _bar_finding(QApplication.focusWidget()):
            self.choose(finding)
            self.fold(False)
            self.body.focus_first()
            return
        key = self._key_here()
        chosen = self.body.finding
        here_chosen = chosen and (key in chosen.places or key == self._kind_chosen_at)
        if key and not here_chosen:
            here = next((found for found in self._session.shown if key in found.places), None)
            if here is None:
                self._hint.setText(words.NOTHING_HERE)
                return
            self.choose(here)
        self.fold(False)
        self.body.focus_first()

    def _forget_kind(self) -> None:
        """Forget that a tab was chosen: the field it was chosen at lost the focus."""
        self._kind_chosen_at = ""

    def _key_here(self) -> str:
        """Return the key of the field or cell with the focus, "" elsewhere."""
        focus = QApplication.focusWidget()
        if isinstance(focus, TableView):
            index = focus.currentIndex()
            return focus.cells.key(index) if index.isValid() else ""
        key = self._session.visible.editing
        return key if FORM.page_of(key) else ""  # the key of a 说明 is no field

    def choose(self, finding: Finding) -> None:
        """Choose a finding; show all kinds where the current tab does not have it."""
        self._model.refresh()  # the panel may have been hidden
        if self._model.row_of(finding.id) < 0:
            self._tabs.choose_all()
            self._model.show_kind(None)
        self._refresh()
        self.body.choose(finding)

    def _open(self, finding: Finding) -> None:
        self._session.jump_to_finding.emit(finding)

    def _on_fixed(self) -> None:
        """Show how many findings are left after a correction."""
        left, counts = self._model.rowCount(), self._model.counts()
        nothing_left = words.FIXED_KIND.format(kind=self._tabs.name) if counts else words.FIXED_LAST
        self._hint.setText(words.FIXED_NEXT.format(count=left) if left else nothing_left)

    def _follow(self) -> None:
        if self.isVisible():
            self._model.refresh()
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground first, or Qt paints all widgets behind it when a count changes."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), colours.PAPER)
        painter.fillRect(0, 0, self.width(), 1, colours.GRID)

    def _refresh(self) -> None:
        counts = self._model.counts()
        self._tabs.show_counts(counts)
        self._hint.setText(self._hint_text(counts[FindingKind.EXPLAIN]))
        kind = words.NO_FINDINGS_OF_KIND.format(kind=self._tabs.name)
        self.body.empty.setText(kind if counts else words.NO_FINDINGS)

    def _hint_text(self, left: int) -> str:
        """Return the hint on keys, or after a 说明 the number left to explain, in words."""
        finding = self.body.finding
        if finding is None or finding.kind is not FindingKind.EXPLAINED:
            return words.FINDINGS_KEYS
        return words.EXPLAINED_NEXT.format(count=left) if left else words.EXPLAINED_LAST


def _bar_finding(focus: QWidget | None) -> Finding | None:
    """Return the finding of the bar that contains the focus, or None."""
    while focus is not None and not isinstance(focus, FindingBar):
        focus = focus.parentWidget()
    return focus.finding if focus else None
