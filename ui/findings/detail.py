"""A finding looked into: place, sentence, figures, why, cause, corrections, 说明, its rule."""

from functools import cached_property

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
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
from ui.widgets.buttons import FlatButton
from ui.widgets.labels import label, set_tip

_SOON = 40  # ms: Qt lays out in several rounds
_AROUND = 30  # pixels kept in sight around what has the cursor
_WIDE = 600  # pixels from which what to do stands beside what was found


class FindingDetail(QScrollArea):
    """Shows one finding; what it shows of it changes only when the finding does."""

    went = Signal(object)  # Finding: go to its place

    def __init__(self, session: WindowSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        session.offers_tried.connect(self._on_tried)
        self._finding: Finding | None = None
        self._found = _Found()
        self._found.go.clicked.connect(self._go)
        self._fixes = CorrectionList()
        self._rule = RuleSettings(session)
        self._none = label(words.CHOOSE_ONE, "muted", wrap=True)
        self._lay_out()
        self._fixes.apply.connect(session.apply)
        self._rule.grown.connect(lambda: QTimer.singleShot(_SOON, self, self._show_focus))
        self.show_finding(None)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("detail")
        self.setWidget(inner)  # in its place first: see ``page.scrolled``
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, inner)
        self._halves.setContentsMargins(16, 8, 14, 10)
        self._halves.setSpacing(10)
        self._draft_actions = QWidget()
        self._column = QVBoxLayout(self._draft_actions)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        for widget in (self._fixes, self._rule):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        for widget in (self._none, self._found, self._draft_actions):
            self._halves.addWidget(widget)
        self._stand(wide=False)

    @cached_property
    def explain(self) -> ExplanationBox:
        """Where the 说明 is written; made for the first finding that asks for one."""
        box = ExplanationBox(self._session)
        box.grown.connect(lambda: QTimer.singleShot(_SOON, self, self._show_focus))
        self._column.insertWidget(1, box)
        QWidget.setTabOrder(self._fixes, box)
        return box

    @property
    def finding(self) -> Finding | None:
        """What is shown."""
        return self._finding

    def show_finding(self, finding: Finding | None) -> None:
        """Show it, or what to do where none is chosen."""
        if finding == self._finding and finding is not None:
            return
        if finding is None or self._finding is None or finding.id != self._finding.id:
            self.verticalScrollBar().setValue(0)
        self._finding = finding
        self._none.setVisible(finding is None)
        self._found.setVisible(finding is not None)
        if finding is None:
            self._draft_actions.hide()
        else:
            self._found.show_finding(finding)
            self._show_deeds(finding)

    def _on_tried(self) -> None:
        if self._finding:
            self._show_deeds(self._finding)

    def _show_deeds(self, finding: Finding) -> None:
        """Where nothing can be done, what was found takes all the room."""
        corrections = with_corrections(self._session.offered(finding) or finding).corrections
        self._fixes.show_corrections(corrections)
        asked = finding.level is Level.W
        if asked or "explain" in vars(self):
            self.explain.setVisible(asked)
        if asked:
            self.explain.show_finding(finding)
        may = finding.level is not Level.E
        self._rule.show_rule(BY_ID.get(finding.rule) if may else None)
        self._draft_actions.setVisible(bool(corrections) or may)

    def begin(self) -> None:
        """Put the cursor on what to do about it: the 说明, or the first correction."""
        if self._finding is None:
            return
        if self._finding.level is Level.W:
            self.explain.begin()
        else:
            self._session.tried(self._finding)  # at once: the cursor is to stand on the first
            self._on_tried()
            self._fixes.begin()
        QTimer.singleShot(_SOON, self, self._show_focus)

    def _show_focus(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, _AROUND)

    def _go(self) -> None:
        self.went.emit(self._finding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand(wide=self.viewport().width() >= _WIDE)

    def _stand(self, *, wide: bool) -> None:
        """What to do beside what was found, or under it."""
        beside, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(beside if wide else under)
        self._halves.setStretchFactor(self._found, 5 if wide else 0)
        self._halves.setStretchFactor(self._draft_actions, 6 if wide else 1)


class _Found(QWidget):
    """What was found, and why it matters."""

    def __init__(self) -> None:
        super().__init__()
        self._kind = label("", "kind")
        self._place = label("", "place", wrap=True)
        self._message = label("", wrap=True)
        self._figures = label("", "muted", wrap=True)
        self._cause = label("", "cause", wrap=True)
        self._why = label("", "help", wrap=True)
        self.go = FlatButton()
        self.go.setText(words.GO_THERE)
        set_tip(self.go, words.GO_THERE_HELP)
        self.go.setProperty("role", "link")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._place, 1)
        head.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        for widget in (self._message, self._figures, self._cause, self._why):
            column.addWidget(widget)
        column.addStretch(1)

    def show_finding(self, finding: Finding) -> None:
        """Say what was found, with what is known of it."""
        self._kind.setText(screen.KIND_NAMES[finding.kind.value])
        set_look(self._kind, "level", look_of(finding).tone)
        self._place.setText(place(finding))
        self._message.setText(finding.message)
        _say(self._figures, _figures(finding))
        _say(self._cause, words.CAUSE.format(cause=finding.cause) if finding.cause else "")
        rule = BY_ID.get(finding.rule)
        _say(self._why, words.WHY.format(why=rule.why) if rule and rule.why else "")


def _say(line: QLabel, text: str) -> None:
    line.setText(text)
    line.setVisible(bool(text))


def _figures(finding: Finding) -> str:
    """所填 …　应为 …　相差 …, of what the rule knows; "" where the sentence says it all."""
    if not finding.expected:
        return ""
    parts = (
        (words.ACTUAL, finding.actual),
        (words.EXPECTED, finding.expected),
        (words.DIFFERENCE, finding.difference),
    )
    return "　".join(text.format(value=value) for text, value in parts if value)
