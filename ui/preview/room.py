"""The room 样张 of the pane, imported and laid out when it is first asked for."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.messages.papers import preview as words
from ui.pane.pane import Pane
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column

if TYPE_CHECKING:
    from ui.preview.preview import Preview

_TURN = 1  # ms: behind what is painted in this turn of the event loop


class PreviewRoom(QWidget):
    """An empty room until it is shown."""

    is_available = True
    none = ""

    def __init__(
        self, session: WindowSession, pane: Pane, editor: Callable[[str], QWidget | None]
    ) -> None:
        """Put it into the pane; ``editor`` returns the widget of a field on the shown page."""
        super().__init__()
        self._session, self._editor = session, editor
        self._column: QVBoxLayout = column(on=self, spacing=0)
        pane.add_room(self, words.TAB)

    @cached_property
    def preview(self) -> "Preview":
        """The pages."""
        from ui.preview.preview import Preview

        made = Preview(self._session, self._editor, self)
        self._column.addWidget(made.panel)
        self.setFocusProxy(made.panel.view)
        return made

    @property
    def is_waiting(self) -> bool:
        """Whether pages that are seen are still to be laid out, or the cursor to be followed."""
        made = vars(self).get("preview")
        return made is not None and (made.report.is_waiting or made.follower.is_waiting)

    def begin(self) -> None:
        """Focus the sheets, once they are there."""
        if "preview" in vars(self):
            self.setFocus()
        else:
            QTimer.singleShot(_TURN, self, self.setFocus)

    def open_full_screen(self) -> None:
        """Show the pages on the whole screen."""
        self.preview.open_full_screen()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the room in a turn of its own: its tab is turned up before."""
        super().showEvent(event)
        QTimer.singleShot(_TURN, self, lambda: self.preview)
