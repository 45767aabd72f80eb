"""Undo and redo say what came back and where, and lead there."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from model.editing.session import Change
from model.editing.undo_report import Retraced, retraced
from model.form import FORM
from model.form.spec import Kind
from ui.session.window_session import Live
from ui.table.grid import Grid
from ui.workspace.transient_message import PassingLine
from ui.workspace.wizard import Wizard


class Retrace(QObject):
    """Takes steps back and does them again; the next change takes away what was said of it."""

    rule_wanted = Signal(str)  # show what is set of this rule

    def __init__(self, live: Live, wizard: Wizard, line: PassingLine, parent: QObject) -> None:
        super().__init__(parent)
        self._live, self._wizard, self._line = live, wizard, line
        live.changed.connect(lambda _: line.clear())

    def undo(self) -> None:
        """Take back the last step, where there is one."""
        self._retrace(redone=False)

    def redo(self) -> None:
        """Do again what was taken back last, where there is anything."""
        self._retrace(redone=True)

    def _retrace(self, *, redone: bool) -> None:
        before = self._live.draft
        change: Change = self._live.redo() if redone else self._live.undo()
        if change.keys:
            self._say(retraced(before, self._live.draft, change.keys, redone=redone))

    def _say(self, told: Retraced) -> None:
        self._line.say(told.sentence, lambda: self._go(told))
        if self._is_to_be_shown(told):
            self._go(told)

    def _is_to_be_shown(self, told: Retraced) -> bool:
        """Whether its page is shown, and the cursor not there: in a cell that is typed in, or
        in a block of cells that is selected.

        Who takes back what was typed as 说明 stays there.
        """
        page = None if told.remark else FORM.page_of(told.key)
        if page is None or FORM.pages.index(page) != self._wizard.current:
            return False
        if FORM[told.key].kind is Kind.TEXT:
            return True
        at = QApplication.focusWidget()
        selected = isinstance(at, Grid) and at.has_selected(told.key)
        return not selected and self._live.editing != told.key

    def _go(self, told: Retraced) -> None:
        """To the place; in a text, to the end of what came back."""
        if told.rule:
            self.rule_wanted.emit(told.rule)
        else:
            self._wizard.go_to(told.key, told.end)
