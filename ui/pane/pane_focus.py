"""The focus between page and pane: it is given back where the pane goes, and never covered."""

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ui.pane.page_findings import PageFindings
from ui.pane.side_area import SideArea
from ui.session.cursor import FieldCursor
from ui.table.grid import GridView
from ui.widgets.buttons import Handler
from ui.widgets.scrolling import focus_in


class PaneFocus(QObject):
    """Leads from the pane back to the field; closes a sheet that would cover field or cell."""

    def __init__(
        self, area: SideArea, findings: PageFindings, cursor: FieldCursor, begin: Handler
    ) -> None:
        """``begin``: focus the first field of the page, where no field had the focus before."""
        super().__init__(area)
        self._area, self._findings, self._cursor, self._begin = area, findings, cursor, begin
        # Later: on its way back into the sheet the focus passes through the field.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._uncover)
        cursor.moved.connect(self._later.start)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        area.hiding.connect(self._go_back)
        area.pane.left.connect(self.leave)
        area.pane.wanted.connect(self.show)

    def open(self) -> None:
        """Open the pane at the findings, with the focus: the button that did it is gone."""
        self.show(self._findings)
        self._take()

    def keep_in_sight(self) -> None:
        """Take the focus into a sheet that covers it."""
        if self._is_covered():
            self._take()

    def _take(self) -> None:
        self._findings.take_focus()
        focus, pane = focus_in(self._area), self._area.pane
        if focus is None or not pane.isAncestorOf(focus):  # nothing there takes it
            pane.focus_first()

    def show(self, room: QWidget) -> None:
        """Show a room of the pane, without the focus."""
        self._area.pane.show_room(room)
        self._area.open(is_open=True)

    def leave(self) -> None:
        """Go back from the pane to the field; a sheet is closed."""
        self._go_back()
        if not self._area.is_beside:
            self._area.open(is_open=False)

    def _go_back(self) -> None:
        if self._cursor.key:
            self._findings.go_back()
        else:
            self._begin()

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if now and self._area.isAncestorOf(now):
            self._later.start()

    def _uncover(self) -> None:
        if self._is_covered():
            self._area.open(is_open=False)

    def _is_covered(self) -> bool:
        """Whether a sheet stands over what has the focus."""
        focus, pane = focus_in(self._area), self._area.pane
        if self._area.is_beside or not pane.isVisible() or focus is None:
            return False
        place = _place(focus).translated(focus.mapTo(self._area, QPoint(0, 0)))
        return not pane.isAncestorOf(focus) and place.intersects(pane.geometry())


def _place(focus: QWidget) -> QRect:
    """Return the rectangle of the current cell of a table, of other widgets all of it."""
    if not isinstance(focus, GridView):
        return focus.rect()
    cell = focus.visualRect(focus.currentIndex())
    return cell.translated(focus.viewport().pos())
