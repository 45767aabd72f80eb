"""A text editor that underlines findings, moves between them and corrects them."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QShowEvent, QTextCursor

from model.findings.finding import Finding
from ui.session.window_session import WindowSession
from ui.text.marks.mark import TextMarks
from ui.text.marks.menu import add_corrections
from ui.text.marks.next_mark import next_mark
from ui.text.marks.view import MarkedText
from ui.widgets.edit_menu import EditMenu
from ui.widgets.labels import show_tip
from ui.widgets.scrolling import scroll_to


class UnderlinedEditor(MarkedText):
    """An editor that underlines a figure being typed only once the caret has left it.

    Its menu begins with the corrections at the mouse or the caret.
    """

    marked = Signal()  # the underlines, or the finding at the caret, changed
    moved = Signal()  # the caret, to a mark, a figure or a finding: not by typing

    def __init__(self, key: str, session: WindowSession) -> None:
        super().__init__(key, session)
        self.finding_here: Finding | None = None  # the worst one underlined at the caret
        self._held = 0  # number of findings held back while the caret is at them
        self.cursorPositionChanged.connect(self._on_move)

    def find_marks(self) -> None:
        """Underline the current findings, except those held back at the caret; while the hand is
        not at rest, the marks only move with what is typed."""
        if not self.session.is_settled:
            self._update_mark_here()
            return
        found = self.session.visible.in_text(self.key)
        shown = [finding for finding in found if self._may_underline(finding)]
        self._held = len(found) - len(shown)
        before = self.marks
        self.show_marks(TextMarks(shown))
        if (self.marks.ids, self.marks.open) != (before.ids, before.open):
            self.marked.emit()
        self._update_mark_here()

    def _on_move(self) -> None:
        """Underline what was held back, for the caret may have left it."""
        if self._held:
            self.find_marks()
        else:
            self._update_mark_here()

    def _update_mark_here(self) -> None:
        before = self.finding_here
        self.finding_here = self.marks.at(self.place()) if self.marks else None
        if before != self.finding_here:
            self.marked.emit()

    def _may_underline(self, finding: Finding) -> bool:
        caret = self.place() if self.hasFocus() else None
        return self.session.visible.may_underline(finding, caret, self.marks.ids)

    def place(self) -> int:
        """Return the character offset of the caret, or of the selection's start."""
        return self.place_of(self.textCursor().selectionStart())

    def go_to_mark(self, step: int) -> None:
        """Go to the next mark (−1: the previous one), on to the next text behind the last."""
        self.session.settle()
        if mark := next_mark(self.session, self.key, self.place(), step):
            here = replace(mark.finding, spans=((mark.start, mark.end),))
            self.session.jump_to_finding.emit(here)

    def place_cursor(self, finding: Finding) -> None:
        """Select the first words that a finding is about, if it names any."""
        if finding.spans:
            self.select(*finding.spans[0])

    def select(self, start: int, end: int) -> None:
        """Select characters [start, end) of the text, with the cursor, and scroll to them."""
        self.setFocus()
        self.show_place(start, end)
        self.moved.emit()

    def show_place(self, start: int, end: int) -> None:
        """Select characters [start, end) without taking the cursor."""
        cursor = self.textCursor()
        for place, mode in (
            (start, QTextCursor.MoveMode.MoveAnchor),
            (end, QTextCursor.MoveMode.KeepAnchor),
        ):
            cursor.setPosition(self.position_of(place), mode)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def reveal_caret(self) -> None:
        """Scroll the page so that the caret can be seen."""
        scroll_to(self, self.cursorRect().translated(self.viewport().pos()))

    def showEvent(self, event: QShowEvent) -> None:
        """Underline anew: a page is made, or shown again, without a change of the draft."""
        super().showEvent(event)
        self.find_marks()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.find_marks()

    def finding_at(self, point: QPoint) -> Finding | None:
        """Return the worst finding underlined at a point of the viewport; None if none is."""
        cursor = self.cursorForPosition(point)
        rect = self.cursorRect(cursor)
        beside = abs(point.x() - rect.center().x()) > rect.height()
        if not self.marks or beside or not rect.top() <= point.y() <= rect.bottom():
            return None
        return self.marks.at(self.place_of(cursor.position()))

    def ask(self) -> None:
        """Open a menu of corrections for the finding at the caret; do nothing without one."""
        self.session.settle()
        if self.finding_here:
            menu = EditMenu(self)
            add_corrections(menu, self.finding_here, self.session)
            menu.popup(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def add_corrections(self, menu: EditMenu, at: QPoint | None) -> None:
        finding = self.finding_at(at) if at else self.finding_here
        if finding:
            add_corrections(menu, finding, self.session)
            menu.addSeparator()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            finding = self.finding_at(event.pos())
            show_tip(event.globalPos(), finding.message if finding else "", self)
            return True
        return super().viewportEvent(event)
