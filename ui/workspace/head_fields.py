"""The fields of the form that stand in the head of the window: year and region."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from model.form import FORM
from resources.messages import screen as words
from ui.pages.field_row import FieldRow
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import row
from ui.widgets.buttons import push_button


class HeadFields(QWidget):
    """A strip under the head, open while year or region is changed."""

    closed = Signal()  # by its button, Enter or Esc

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self.setObjectName("headfields")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        groups = [group for group in FORM.groups.values() if group.in_head]
        self._rows = {f.key: FieldRow(f, session) for group in groups for f in group.fields}
        done = push_button(words.DONE, self.close_strip)
        line = row(*self._rows.values(), None, done, on=self, spacing=20, margins=(26, 8, 14, 8))
        line.setAlignment(done, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def go_to(self, key: str) -> bool:
        """Open at a field; return False for one that does not stand here."""
        row = self._rows.get(key)
        if row is not None:
            self.show()
            row.editor.setFocus()
        return row is not None

    def editor(self, key: str) -> QWidget | None:
        """Return the editor of a field; None for one that does not stand here."""
        row = self._rows.get(key)
        return row.editor if row else None

    def close_strip(self) -> None:
        """Close the strip; the focus goes back into the page."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        else:
            super().keyPressEvent(event)
