"""The line under the page: the finding at the cursor, where the pane does not show it."""

from dataclasses import replace

from PySide6.QtCore import Signal

from model.findings.finding import Finding, Level, Reply
from model.form import FORM
from resources.messages import checking as words
from ui.look.finding_looks import look_of
from ui.session.window_session import WindowSession
from ui.text.marks.menu import with_corrections
from ui.widgets.action_button import ButtonAction
from ui.widgets.message_bar import MessageBar


class CursorLine(MessageBar):
    """The finding at the cursor, else that of the field just left, with its best correction."""

    more = Signal()  # open the pane at this finding

    def __init__(self, session: WindowSession) -> None:
        super().__init__(flush=True)
        self._session = session
        self._is_needed = False
        self._here = self._before = ""  # keys of the field with the cursor, and of the one before
        self.apply.connect(session.apply)
        session.inspection.changed.connect(self._on_moved)
        session.watch(None, self.refresh, self.refresh)

    def set_needed(self, *, needed: bool) -> None:
        """Show the line (True) or keep it hidden, because the pane shows the finding."""
        self._is_needed = needed
        self.refresh()

    def _on_moved(self) -> None:
        key = self._session.cursor.key
        if key != self._here:
            same_page = bool(key) and FORM.page_of(key) is FORM.page_of(self._here)
            self._here, self._before = key, self._here if same_page else ""
        self.refresh()

    def refresh(self) -> None:
        """Show the finding as it now is."""
        finding = self._finding_here() if self._is_needed else None
        if finding is None:
            self.show_finding(None)
            return
        tried = self._session.trials.with_last_corrections(finding) or finding
        every = with_corrections(tried).corrections
        offered = every[: 1 + bool(finding.compared_key)]  # and "not the same figure"
        level = look_of(finding).level
        short = replace(tried, corrections=offered, level=level, cause="")  # one line
        more = len(every) > len(offered)
        self.show_finding(short, actions=self._further_actions(finding, more=more))

    def _finding_here(self) -> Finding | None:
        here = self._session.inspection.finding
        return here or self._session.visible.at_field(self._before)

    def _further_actions(self, finding: Finding, *, more: bool) -> tuple[ButtonAction, ...]:
        if finding.level is Level.W:
            begun = finding.reply is not Reply.NONE
            return (ButtonAction(words.EXPLAIN_AGAIN if begun else words.EXPLAIN, self.more.emit),)
        return (ButtonAction(words.MORE, self.more.emit),) if more else ()
