"""The fold 为什么查这一条: the rule's sentence and reason, and its settings in this report."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from model.findings.finding import Finding, Level
from model.rules import BY_ID
from resources.messages import checking as words
from ui.findings.rule_settings import RuleSettings
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column
from ui.widgets.buttons import tool_button
from ui.widgets.labels import label


class RuleReason(QWidget):
    """A link that unfolds why a finding's rule looks; hidden for a finding of no rule."""

    grown = Signal()  # folded or unfolded

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self._link = tool_button(words.WHY_THIS, self._toggle, role="link")
        self._why = label("", "help", wrap=True)
        self.settings = RuleSettings(session)
        self.settings.grown.connect(self.grown)
        self._has_settings = False
        column(self._link, self._why, self.settings, on=self, spacing=4)
        self._is_open = False

    def show_finding(self, finding: Finding) -> None:
        """Show the rule of a finding."""
        rule = BY_ID.get(finding.rule)
        self.setVisible(rule is not None)
        if rule is None:
            return
        text = words.WHY.format(id=rule.id, sentence=rule.sentence, why=rule.why)
        self._why.setText(text)
        self._has_settings = finding.level is not Level.E
        self.settings.show_rule(rule if self._has_settings else None)
        self._fold(is_open=self._is_open)

    def focus_first(self) -> None:
        """Focus the link."""
        self._link.setFocus()

    def _toggle(self) -> None:
        self._fold(is_open=not self._is_open)
        self.grown.emit()

    def _fold(self, *, is_open: bool) -> None:
        self._is_open = is_open
        self._link.setText(words.WHY_CLOSE if is_open else words.WHY_THIS)
        self._why.setVisible(is_open)
        self.settings.setVisible(is_open and self._has_settings)
