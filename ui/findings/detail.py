"""One finding in detail: its texts, corrections, 说明, and why its rule looks."""

from functools import cached_property

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QScrollArea, QWidget

from model.findings.finding import Finding, Level
from resources.messages import checking as words
from ui.explanation.box import ExplanationBox
from ui.findings.corrections import CorrectionList
from ui.findings.finding_text import FindingText
from ui.findings.rule_reason import RuleReason
from ui.look.appearance import scaled
from ui.session.window_session import WindowSession
from ui.text.marks.menu import with_corrections
from ui.widgets.box_layouts import column
from ui.widgets.labels import label
from ui.widgets.scrolling import focus_in, only_vertical

_LAYOUT_DELAY = 40  # ms: Qt lays out in several rounds
_MARGIN = 40  # pixels kept visible above and below the focused widget
_WIDE = 600  # pixels before scaling, from which the actions are beside the text


class FindingDetail(QScrollArea):
    """The detail of one finding; its widgets change only when the finding does."""

    go_requested = Signal(object)  # Finding: go to its place
    passed_on = Signal(int)  # Ctrl+Enter in the 说明: 1 on, −1 back
    resized = Signal()  # the height of its contents may have changed

    def __init__(self, session: WindowSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        session.trials.finished.connect(self._on_tried)
        self.finding: Finding | None = None  # the finding shown
        self._under: tuple[Finding, ...] = ()
        self._like: tuple[Finding, ...] = ()
        self.text = FindingText()
        self.text.go.clicked.connect(lambda: self.go_requested.emit(self.finding))
        self._corrections = CorrectionList()
        self._reason = RuleReason(session)
        self._none = label(words.CHOOSE_ONE, "muted", wrap=True)
        self._lay_out()
        self._corrections.apply.connect(session.apply)
        for part in (self._corrections, self._reason):
            part.grown.connect(self._on_grown)
        self.show_finding(None)

    def _lay_out(self) -> None:
        only_vertical(self)
        inner = QWidget()
        inner.setObjectName("detail")
        self.setWidget(inner)  # before it is filled: see ``form_page.scrolled``
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, inner)
        self._halves.setContentsMargins(14, 10, 14, 10)
        self._halves.setSpacing(8)
        self._actions = QWidget()
        self._column = column(self._corrections, self._reason, None, on=self._actions, spacing=6)
        for widget in (self._none, self.text, self._actions):
            self._halves.addWidget(widget)
        self._arrange(wide=False)

    @cached_property
    def explain(self) -> ExplanationBox:
        """The editor of the 说明, made for the first finding that needs one."""
        box = ExplanationBox(self._session)
        box.grown.connect(self._on_grown)
        box.passed_on.connect(self.passed_on)
        self._column.insertWidget(1, box)
        QWidget.setTabOrder(self._corrections, box)
        return box

    def show_finding(
        self,
        finding: Finding | None,
        under: tuple[Finding, ...] = (),
        like: tuple[Finding, ...] = (),
    ) -> None:
        """Show a finding, with those that follow from it and those answered with it; None shows
        how to choose one."""
        shown = self.finding, self._under, self._like
        if (finding, under, like) == shown and finding is not None:
            return
        if finding is None or self.finding is None or finding.id != self.finding.id:
            self.verticalScrollBar().setValue(0)
            self._corrections.fold()
        self.finding, self._under, self._like = finding, under, like
        self._none.setVisible(finding is None)
        self.text.setVisible(finding is not None)
        self._actions.setVisible(finding is not None)
        if finding is not None:
            self.text.show_finding(finding, under, like)
            self._show_actions(finding)
        self.resized.emit()

    def _on_tried(self) -> None:
        if self.finding:
            self._show_actions(self.finding)
            self.resized.emit()

    def _show_actions(self, finding: Finding) -> None:
        """Show corrections, 说明 and the rule's reason."""
        corrections = with_corrections(
            self._session.trials.with_last_corrections(finding) or finding
        ).corrections
        self._corrections.show_corrections(corrections)
        needs_explanation = finding.level is Level.W
        if needs_explanation or "explain" in vars(self):
            self.explain.setVisible(needs_explanation)
        if needs_explanation:
            self.explain.show_finding(finding, self._like)
        self._reason.show_finding(finding)

    def focus_first(self) -> None:
        """Focus the editor of the 说明, or the first correction."""
        if self.finding is None:
            return
        if self.finding.level is Level.W:
            self.explain.focus_first()
        else:
            # Tried now, not in idle time: the first correction gets the focus.
            self._session.trials.tried(self.finding)
            self._on_tried()
            if not self._corrections.focus_first():
                self._reason.focus_first()
        QTimer.singleShot(_LAYOUT_DELAY, self, self._show_focus)

    def _on_grown(self) -> None:
        self.resized.emit()
        QTimer.singleShot(_LAYOUT_DELAY, self, self._show_focus)

    def _show_focus(self) -> None:
        if focus := focus_in(self):
            self.ensureWidgetVisible(focus, 0, _MARGIN)

    def height_at(self, width: int) -> int:
        """Return the height in pixels of all contents at a width."""
        for layout in self.widget().findChildren(QLayout):
            layout.invalidate()  # Qt would answer from what was shown before
        return self._halves.totalHeightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=self.viewport().width() >= scaled(_WIDE))
        if focus_in(self):
            QTimer.singleShot(_LAYOUT_DELAY, self, self._show_focus)

    def _arrange(self, *, wide: bool) -> None:
        """Put the actions beside the text, or below it."""
        beside, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(beside if wide else under)
        self._halves.setStretchFactor(self.text, 5 if wide else 0)
        self._halves.setStretchFactor(self._actions, 6 if wide else 1)
