"""The words of a hit, shown selected in their field while the focus stays in the panel."""

from PySide6.QtWidgets import QWidget

from ui.editors.line import LineEditor
from ui.editors.plain_text import PlainTextEditor
from ui.table.view import TableView


class Spotlight:
    """Selects words in one field at a time, so that the selection can be told from none."""

    def __init__(self) -> None:
        self._field: QWidget | None = None

    def show(self, field: QWidget, key: str, start: int, end: int) -> None:
        """Select characters [start, end) of a line or text, or the cell with a key."""
        if field is not self._field:
            self.clear()
        self._field = field
        if isinstance(field, TableView):
            field.point_at(key)
        elif isinstance(field, LineEditor | PlainTextEditor):
            field.select_words(start, end)

    def clear(self) -> None:
        """Select nothing any longer, unless the clerk is there now."""
        field, self._field = self._field, None
        if field is None or field.hasFocus():
            return
        if isinstance(field, TableView):
            field.point_at("")
        elif isinstance(field, LineEditor):
            field.deselect()
        elif isinstance(field, PlainTextEditor):
            cursor = field.textCursor()
            cursor.clearSelection()
            field.setTextCursor(cursor)
