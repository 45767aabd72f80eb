"""One finding in detail: place, sentence, figures, cause, reason, corrections, 说明, rule."""

from functools import cached_property

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QScrollArea,
    QWidget,
)

from model.findings.finding import Finding, Level
from model.rules import BY_ID
from resources.messages import checking as words
from resources.messages import screen
from ui.explanation.box import ExplanationBox
from ui.findings.corrections import CorrectionList
from ui.findings.model import place
from ui.findings.rule_settings import RuleSettings
from ui.look.finding_looks import look_of
from ui.look.properties import set_look
from ui.session.window_session import WindowSession
from ui.text.marks.menu import with_corrections
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import Handler, tool_button
from ui.widgets.labels import label
from ui.widgets.scrolling import focus_in

_SOON = 40  # ms: Qt lays out in several rounds
_MARGIN = 30  # pixels kept visible above and below the focused widget
_WIDE = 600  # pixels from which the actions are beside the text


class FindingDetail(QScrollArea):
    """The detail of one finding; its widgets change only when the finding does."""

    go_requested = Signal(object)  # Finding: go to its place

    def __init__(self, session: WindowSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        session.trials.finished.connect(self._on_tried)
        self.finding: Finding | None = None  # the finding shown
        self._finding_text = _FindingText(lambda: self.go_requested.emit(self.finding))
        self._corrections = CorrectionList()
        self._rule = RuleSettings(session)
        self._none = label(words.CHOOSE_ONE, "muted", wrap=True)
        self._lay_out()
        self._corrections.apply.connect(session.apply)
        self._rule.grown.connect(lambda: QTimer.singleShot(_SOON, self, self._show_focus))
        self.show_finding(None)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("detail")
        self.setWidget(inner)  # before it is filled: see ``form_page.scrolled``
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, inner)
        self._halves.setContentsMargins(16, 8, 14, 10)
        self._halves.setSpacing(10)
        self._actions = QWidget()
        self._column = column(self._corrections, self._rule, None, on=self._actions, spacing=6)
        for widget in (self._none, self._finding_text, self._actions):
            self._halves.addWidget(widget)
        self._arrange(wide=False)

    @cached_property
    def explain(self) -> ExplanationBox:
        """The editor of the 说明, made for the first finding that needs one."""
        box = ExplanationBox(self._session)
        box.grown.connect(lambda: QTimer.singleShot(_SOON, self, self._show_focus))
        self._column.insertWidget(1, box)
        QWidget.setTabOrder(self._corrections, box)
        return box

    def show_finding(self, finding: Finding | None) -> None:
        """Show a finding; None shows how to choose one."""
        if finding == self.finding and finding is not None:
            return
        if finding is None or self.finding is None or finding.id != self.finding.id:
            self.verticalScrollBar().setValue(0)
        self.finding = finding
        self._none.setVisible(finding is None)
        self._finding_text.setVisible(finding is not None)
        if finding is None:
            self._actions.hide()
        else:
            self._finding_text.show_finding(finding)
            self._show_actions(finding)

    def _on_tried(self) -> None:
        if self.finding:
            self._show_actions(self.finding)

    def _show_actions(self, finding: Finding) -> None:
        """Show corrections, 说明 and settings; hide their area where there are none."""
        corrections = with_corrections(
            self._session.trials.with_last_corrections(finding) or finding
        ).corrections
        self._corrections.show_corrections(corrections)
        needs_explanation = finding.level is Level.W
        if needs_explanation or "explain" in vars(self):
            self.explain.setVisible(needs_explanation)
        if needs_explanation:
            self.explain.show_finding(finding)
        has_settings = finding.level is not Level.E
        self._rule.show_rule(BY_ID.get(finding.rule) if has_settings else None)
        self._actions.setVisible(bool(corrections) or has_settings)

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
            self._corrections.focus_first()
        QTimer.singleShot(_SOON, self, self._show_focus)

    def _show_focus(self) -> None:
        if focus := focus_in(self):
            self.ensureWidgetVisible(focus, 0, _MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=self.viewport().width() >= _WIDE)

    def _arrange(self, *, wide: bool) -> None:
        """Put the actions beside the text, or below it."""
        beside, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(beside if wide else under)
        self._halves.setStretchFactor(self._finding_text, 5 if wide else 0)
        self._halves.setStretchFactor(self._actions, 6 if wide else 1)


class _FindingText(QWidget):
    """The texts of a finding: kind, place, sentence, figures, cause, and the rule's reason."""

    def __init__(self, go: Handler) -> None:
        super().__init__()
        self._kind = label("", "kind")
        self._place = label("", "place", wrap=True)
        self._message = label("", wrap=True)
        self._figures = label("", "muted", wrap=True)
        self._cause = label("", "cause", wrap=True)
        self._why = label("", "help", wrap=True)
        go_button = tool_button(words.GO_THERE, go, words.GO_THERE_HELP, "link")
        head = row(self._kind, self._place, go_button, spacing=8, stretched=self._place)
        head.setAlignment(self._kind, Qt.AlignmentFlag.AlignVCenter)
        head.setAlignment(go_button, Qt.AlignmentFlag.AlignTop)
        texts = (self._message, self._figures, self._cause, self._why)
        column(head, *texts, None, on=self, spacing=4)

    def show_finding(self, finding: Finding) -> None:
        """Show the texts of a finding; lines without text are hidden."""
        self._kind.setText(screen.KIND_NAMES[finding.kind.value])
        set_look(self._kind, "level", look_of(finding).tone)
        self._place.setText(place(finding))
        self._message.setText(finding.message)
        _set_text(self._figures, _figures(finding))
        _set_text(self._cause, words.CAUSE.format(cause=finding.cause) if finding.cause else "")
        rule = BY_ID.get(finding.rule)
        _set_text(self._why, words.WHY.format(why=rule.why) if rule and rule.why else "")


def _set_text(line: QLabel, text: str) -> None:
    line.setText(text)
    line.setVisible(bool(text))


def _figures(finding: Finding) -> str:
    """Return 所填 …　应为 …　相差 …; "" where the rule expects no figure."""
    if not finding.expected:
        return ""
    parts = (
        (words.ACTUAL, finding.actual),
        (words.EXPECTED, finding.expected),
        (words.DIFFERENCE, finding.difference),
    )
    return "　".join(text.format(value=value) for text, value in parts if value)
