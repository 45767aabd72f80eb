"""The bar at a field that shows its finding, with an editor for the 说明."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal

from model.findings.finding import Finding, FindingKind, Level
from resources.messages import checking as words
from ui.explanation.box import ExplanationBox
from ui.look.finding_looks import look_of
from ui.session.window_session import WindowSession
from ui.widgets.action_button import ButtonAction
from ui.widgets.message_bar import MessageBar
from ui.widgets.scrolling import focus_in, request_height, scroll_to

_MARGIN = 4


class FindingBar(MessageBar):
    """A message bar; the button 填写说明 opens the editor below it."""

    grown = Signal()  # the height changed

    def __init__(self, session: WindowSession, *, flush: bool = False, rest: str = "") -> None:
        super().__init__(flush=flush, rest=rest)
        self._session = session
        self.finding: Finding | None = None  # None while a sentence or nothing is shown
        self._box: ExplanationBox | None = None
        self.apply.connect(session.apply)

    def show_finding(
        self, finding: Finding | None, further: str = "", actions: Sequence[ButtonAction] = ()
    ) -> None:
        """Show a finding, one of level W with a button to explain it; hide the bar for None."""
        before, self.finding = self.finding, finding
        if finding != before and self._is_open:
            self._follow(before)
        if finding is None or finding.level is not Level.W:
            super().show_finding(finding, further, actions)
        else:
            explain = ButtonAction(self._button_text(finding), self._toggle)
            super().show_finding(_as_hint(finding), further, (*actions, explain))

    def show_message(self, text: str, level: str, actions: Sequence[ButtonAction] = ()) -> None:
        """Show a sentence that is no finding; hide the bar for ""."""
        self.show_finding(None)
        super().show_message(text, level, actions)

    @property
    def _is_open(self) -> bool:
        return self._box is not None and not self._box.isHidden()

    def _follow(self, before: Finding | None) -> None:
        """Update or close the editor after another finding replaced the one ``before``."""
        if self._box is None:
            return
        if self.finding and before and self.finding.id == before.id:
            self._box.show_finding(self.finding)
        else:
            if focus := focus_in(self._box):
                focus.clearFocus()  # else Qt moves it to a field, where typing would go on
            self._box.hide()
            self._grow()

    def _button_text(self, finding: Finding) -> str:
        if self._is_open:
            return words.EXPLAIN_CLOSE
        return words.EXPLAIN_AGAIN if finding.kind is FindingKind.EXPLAINED else words.EXPLAIN

    def _toggle(self) -> None:
        """Open the editor, or close it."""
        if self._box and self._is_open:
            self._box.hide()
        elif self.finding:
            self._open(self.finding)
        self.show_finding(self.finding)
        self._grow()
        if self._box and self._is_open:
            self._box.focus_first()

    def _open(self, about: Finding) -> None:
        if self._box is None:
            self._box = ExplanationBox(self._session)
            self._box.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
            self._box.grown.connect(self._grow)
            self.set_widget_below(self._box)
        self._box.show_finding(about)
        self._box.show()

    def _grow(self) -> None:
        self.update_layout()
        self.grown.emit()
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        request_height(self)
        if self._is_open:
            QTimer.singleShot(0, self, lambda: scroll_to(self))


def _as_hint(finding: Finding) -> Finding:
    """Return a finding that is explained at the level of a hint; any other unchanged."""
    if finding.kind is not FindingKind.EXPLAINED:
        return finding
    text = words.SAID.format(message=finding.message)
    return replace(finding, level=look_of(finding).level, message=text)
