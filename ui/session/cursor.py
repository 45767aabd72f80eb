"""The clerk's cursor: the field it is in, and in a text the finding it is at."""

from PySide6.QtCore import QObject, Signal

from model.findings.finding import Finding


class FieldCursor(QObject):
    """The last field with the focus; it stays while the focus is in the pane or the steps."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.key = ""  # of a field of the form, "" before any had the focus
        self.finding_id = ""  # of the finding underlined at the caret, "" for none

    def move_to(self, key: str, finding: Finding | None = None) -> None:
        """Set the field and, in a text, the finding at the caret."""
        place = key, finding.id if finding else ""
        if place != (self.key, self.finding_id):
            self.key, self.finding_id = place
            self.moved.emit()
