"""Tooltips and menus of corrections for the underlined words of a text."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent

from model.findings.finding import Finding
from ui.text.marks.editor import UnderlinedEditor
from ui.text.marks.menu import add_corrections
from ui.widgets.edit_menu import EditMenu
from ui.widgets.labels import show_tip


class CorrectableEditor(UnderlinedEditor):
    """An editor whose menu begins with the corrections at the mouse or the caret."""

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
