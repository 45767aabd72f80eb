"""The finding that the pane shows opened: the one at the cursor, or one the clerk chose there."""

from PySide6.QtCore import QObject, Signal

from model.findings.finding import Finding
from ui.session.cursor import FieldCursor
from ui.session.visible_findings import VisibleFindings


class Inspection(QObject):
    """A choice among the visible findings; it ends when the cursor leaves the finding's places."""

    changed = Signal()  # the cursor moved, or another finding was chosen

    def __init__(self, cursor: FieldCursor, visible: VisibleFindings, parent: QObject) -> None:
        super().__init__(parent)
        self._cursor, self._visible = cursor, visible
        self._chosen: Finding | None = None
        cursor.moved.connect(self._on_moved)

    def choose(self, finding: Finding) -> None:
        """Show a finding that the cursor is sent to."""
        self._chosen = finding
        self.changed.emit()

    def _on_moved(self) -> None:
        if self._chosen and self._cursor.key not in self._chosen.places:
            self._chosen = None
        self.changed.emit()

    @property
    def finding(self) -> Finding | None:
        """The finding as it now is: the chosen one, the one at the caret, the worst one of the
        field, or one in which the field takes part; None without any."""
        key = self._cursor.key
        chosen = self._chosen.id if self._chosen else self._cursor.finding_id
        by_id = (finding for finding in self._visible.shown if finding.id == chosen)
        return next(by_id, None) or self._visible.at_field(key) or self._part_of(key)

    def _part_of(self, key: str) -> Finding | None:
        shown = self._visible.shown
        return next((one for one in shown if key in one.places[1:] and not one.missing), None)
