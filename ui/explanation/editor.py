"""The editor of a 说明."""

from PySide6.QtGui import QTextCursor

from model.draft.annotations import ANSWER, annotation_key
from model.editing.session import Change
from model.findings.explanations import answered_with, explanation_of, explanation_values
from model.findings.finding import Finding
from resources.messages import checking as words
from ui.editors.plain_text import PlainTextEditor
from ui.look.appearance import appearance
from ui.look.spoken import spoken
from ui.session.window_session import WindowSession

_LINES, _PADDING = 3, 14


class ExplanationEditor(PlainTextEditor):
    """An editor that sends each key press to the session; typing on is one step of undo."""

    def __init__(self, session: WindowSession) -> None:
        super().__init__("", session)
        self._finding: Finding | None = None
        self._like: tuple[Finding, ...] = ()
        self.setAccessibleName(words.EXPLANATION)
        self.setPlaceholderText(words.EXPLAIN_PLACEHOLDER)
        self._fit()
        appearance.changed.connect(self._fit)
        self.edited.connect(self._on_edited)
        session.changed.connect(self._follow)

    def _fit(self) -> None:
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + _PADDING)

    def show_finding(self, finding: Finding, like: tuple[Finding, ...] = ()) -> None:
        """Show and edit the 说明 of a finding, and with it those of like ones."""
        key = annotation_key(ANSWER, finding.id)
        self._finding, self._like = finding, like
        self.describe(spoken(finding))
        if key != self.key:
            self._switch_to(key)
        self.refresh()

    def _switch_to(self, key: str) -> None:
        if self.hasFocus():
            self.session.leave(self.key)
            self.session.enter(key)
        self.key = key
        self.show_text("")

    def refresh(self) -> None:
        """Show the draft's 说明, but leave white space alone: the draft does not keep it."""
        explanation = explanation_of(self.session.draft, self._finding) if self._finding else None
        text = explanation.text if explanation else ""
        if text.strip() or self.plain_text().strip():
            self.show_text(text)

    def focus_first(self) -> None:
        """Focus the editor, the cursor at the end."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus()

    def _on_edited(self, text: str) -> None:
        if self._finding:
            ((key, value),) = explanation_values(self._finding, text).items()
            answered = answered_with(self.session.draft, self._finding, self._like)[1:]
            also = [explanation_values(one, text) for one in answered]
            self.session.type(key, value, {k: v for each in also for k, v in each.items()})

    def _follow(self, change: Change) -> None:
        if self.key in change.keys:
            self.refresh()
