"""Undo and redo with a message on what changed and a link to the place."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from model.editing.session import Change
from model.editing.undo_report import UndoReport, undo_report
from model.form import FORM
from model.form.spec import ValueKind
from resources.messages import screen as words
from ui.find.panel import is_finding
from ui.session.window_session import WindowSession
from ui.table.grid import GridView
from ui.widgets.labels import set_tip
from ui.workspace.transient_message import TransientMessage
from ui.workspace.wizard import Wizard


class UndoRedo(QObject):
    """The actions undo and redo; their message, like that of another change, goes with the next."""

    def __init__(
        self, session: WindowSession, wizard: Wizard, line: TransientMessage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._wizard, self._line = session, wizard, line
        self.actions = (self._action(redone=False), self._action(redone=True))
        session.changed.connect(self._on_change)
        self._show_enabled()
        session.noted.connect(lambda text, key: line.show_message(text, lambda: wizard.go_to(key)))

    def _action(self, *, redone: bool) -> QAction:
        action = QAction(words.REDO if redone else words.UNDO, self)
        keys = QKeySequence.StandardKey.Redo if redone else QKeySequence.StandardKey.Undo
        own = QKeySequence("Ctrl+Y" if redone else "Ctrl+Z")  # on every system, shown first
        others = [known for known in QKeySequence.keyBindings(keys) if known != own]
        action.setShortcuts([own, *others])
        set_tip(action, words.ACTION_TIP.format(action=action.text(), keys=own.toString()))
        action.triggered.connect(lambda: self._undo_or_redo(redone=redone))
        return action

    def _on_change(self, _change: object) -> None:
        self._line.clear()
        self._show_enabled()

    def _show_enabled(self) -> None:
        undo, redo = self.actions
        undo.setEnabled(self._session.model.can_undo)
        redo.setEnabled(self._session.model.can_redo)

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
        if _is_text(report.key):
            return True
        at = QApplication.focusWidget()
        selected = isinstance(at, GridView) and any(map(at.has_selected, report.keys))
        return not selected and self._session.visible.editing != report.key

    def _go(self, report: UndoReport) -> None:
        """Go to the rule or the field; in a text, to the end of the part that came back."""
        if report.rule:
            self._wizard.go_to_rule(report.rule)
        elif _is_text(report.key):
            self._wizard.go_to(report.key, report.end)
        else:
            self._session.jump_to.emit(report.key)


def _is_text(key: str) -> bool:
    return key in FORM and FORM[key].kind is ValueKind.TEXT
