"""The fields of the form that stand in the head of the window: year and region."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from model.form import FORM
from resources.messages import screen as words
from ui.editors.line import LineEditor
from ui.pages.field_row import FieldRow
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import Item, row
from ui.widgets.buttons import push_button
from ui.widgets.closed_by_escape import ClosedByEscape
from ui.workspace.tab_order import ENTER, beside, go_by_tab

_SIDE = 26  # pixels of the page below, left of its cards
_BETWEEN, _ABOVE = 20, 7


class HeadFields(ClosedByEscape):
    """A strip under the head, open while year or region is changed."""

    closed = Signal(str)  # by its button, 更改 or Esc: key of the field that had the cursor before

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self.setObjectName("headfields")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._before = session, ""
        groups = [group for group in FORM.groups.values() if group.in_head]
        self._fields = {field.key: field for group in groups for field in group.fields}
        self._rows: dict[str, FieldRow] = {}
        self.hide()

    def _row(self, key: str) -> FieldRow | None:
        """Return the row of a field, None for one that does not stand here; all rows are made for
        the first one asked for."""
        if key in self._fields and not self._rows:
            self._fill()
        return self._rows.get(key)

    def _fill(self) -> None:
        rows = [FieldRow(field, self._session, labelled=False) for field in self._fields.values()]
        self._rows = {row.field.key: row for row in rows}
        self.done = push_button(words.DONE, self.close_strip)
        items: list[Item] = [_named(one) for one in rows]
        row(*items, self.done, None, on=self, spacing=_BETWEEN, margins=(0, _ABOVE, 14, _ABOVE))

    def begin_at(self, x: int) -> None:
        """Begin in line with the cards of the page below, which begins at ``x``."""
        self.setContentsMargins(x + _SIDE, 0, 0, 0)

    def go_to(self, key: str) -> bool:
        """Open at a field; return False for one that does not stand here."""
        row = self._row(key)
        if row is not None:
            self._open()
            row.editor.setFocus()
            if isinstance(row.editor, LineEditor):
                row.editor.selectAll()
        return row is not None

    def toggle(self) -> None:
        """Open at the first field, or close."""
        if self.isVisible():
            self.close_strip()
        else:
            self.go_to(next(iter(self._fields)))

    def _open(self) -> None:
        if self.isHidden():
            self._before = self._session.cursor.key
            self.show()

    def editor(self, key: str) -> QWidget | None:
        """Return the editor of a field; None for one that does not stand here."""
        row = self._row(key)
        return row.editor if row else None

    def close_strip(self) -> None:
        """Close the strip; the focus goes back to where it was."""
        self.hide()
        self.closed.emit(self._before)

    def on_escape(self) -> None:
        self.close_strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at Enter, at last to 完成."""
        around = [*(one.editor for one in self._rows.values()), self.done]
        if event.key() in ENTER and (stop := beside(around, QApplication.focusWidget(), 1)):
            go_by_tab(stop, forward=True)
        else:
            super().keyPressEvent(event)


def _named(field: FieldRow) -> Item:
    """Return the label of a field and the field beside it."""
    return row(field.name, field, spacing=8)
