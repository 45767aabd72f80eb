"""Undo and redo with a message on what changed and a link to the place."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from model.editing.session import Change
from model.editing.undo_report import UndoReport, undo_report
from model.form import FORM
from model.form.spec import ValueKind
from ui.find.panel import is_finding
from ui.session.window_session import WindowSession
from ui.table.grid import GridView
from ui.workspace.transient_message import TransientMessage
from ui.workspace.wizard import Wizard


class UndoRedo(QObject):
    """The actions undo and redo; the next change clears their message."""

    def __init__(
        self, session: WindowSession, wizard: Wizard, line: TransientMessage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._wizard, self._line = session, wizard, line
        session.changed.connect(lambda _: line.clear())

    def undo(self) -> None:
        """Undo the last step, if any."""
        self._undo_or_redo(redone=False)

    def redo(self) -> None:
        """Redo the step that was undone last, if any."""
        self._undo_or_redo(redone=True)

    def _undo_or_redo(self, *, redone: bool) -> None:
        before = self._session.draft
        change: Change = self._session.redo() if redone else self._session.undo()
        if change.keys:
            self._report(undo_report(before, self._session.draft, change.keys, redone=redone))

    def _report(self, report: UndoReport) -> None:
        self._line.show_message(report.sentence, lambda: self._go(report))
        if self._is_to_be_shown(report):
            self._go(report)

    def _is_to_be_shown(self, report: UndoReport) -> bool:
        """Whether to go to the place: it is on the page shown, and the cursor is elsewhere.

        A selected block that contains the cells counts as the cursor; a text is always gone to,
        an annotation (说明) never, and nothing while the clerk is in the find panel: the next
        Enter is meant for that.
        """
        page = None if report.annotation else FORM.page_of(report.key)
        if page is None or FORM.pages.index(page) != self._wizard.current or is_finding():
            return False
        if FORM[report.key].kind is ValueKind.TEXT:
            return True
        at = QApplication.focusWidget()
        selected = isinstance(at, GridView) and any(map(at.has_selected, report.keys))
        return not selected and self._session.visible.editing != report.key

    def _go(self, report: UndoReport) -> None:
        """Go to the rule or the field; in a text, to the end of the part that came back."""
        if report.rule:
            self._wizard.go_to_rule(report.rule)
        else:
            self._wizard.go_to(report.key, report.end)
