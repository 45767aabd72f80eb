"""The button that gives like findings the same 说明."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from model.checking.grouping import alike, grouped
from model.findings.explanations import explanation_of, explanation_values
from model.findings.finding import Finding, Reply
from resources.messages import checking as words
from ui.session.window_session import WindowSession
from ui.widgets.labels import set_tip

_NAMED = 12  # places in the tooltip


class AlikeButton(QPushButton):
    """另 2 处同样说明; hidden until the 说明 holds, and where no like one waits."""

    def __init__(self, session: WindowSession, done: Callable[[], None]) -> None:
        super().__init__()
        self._session, self._done = session, done
        self._finding: Finding | None = None
        self.setProperty("role", "small")
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.clicked.connect(lambda: self._explain())

    def show_finding(self, finding: Finding) -> None:
        """Offer the 说明 of a finding to the others."""
        self._finding = finding
        others = self._others
        places = "、".join(one.place for one in others[:_NAMED])
        self.setText(words.ALIKE.format(count=len(grouped(others))))
        set_tip(self, words.ALIKE_HELP.format(places=places))
        self.setVisible(bool(others))

    @property
    def _others(self) -> tuple[Finding, ...]:
        if self._finding is None or self._finding.reply is not Reply.GIVEN:
            return ()
        return alike(self._finding, self._session.shown)

    def _explain(self) -> None:
        """Give the others the same 说明, as one step of undo."""
        own = explanation_of(self._session.draft, self._finding) if self._finding else None
        values = [explanation_values(one, own.text, own.at) for one in self._others if own]
        self._session.set({key: value for each in values for key, value in each.items()})
        self._done()
