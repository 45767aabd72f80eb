"""样张: the printed pages of the draft being edited, in the pane and on the whole screen."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QToolButton, QWidget

from export.layout.pages import PageHit
from resources.messages.papers import preview as words
from ui.paper.metrics import QtFontMetrics
from ui.preview.caret import put_caret
from ui.preview.following import CursorFollower
from ui.preview.full_screen import FullScreen
from ui.preview.panel import PreviewPanel
from ui.preview.report_pages import ReportPages
from ui.preview.sheets_view import SheetsView
from ui.session.window_session import WindowSession
from ui.widgets.buttons import tool_button

_ABREAST = 2  # sheets side by side on the whole screen


class Preview(QObject):
    """The pages of one draft, laid out once for all who show them."""

    def __init__(
        self, session: WindowSession, editor: Callable[[str], QWidget | None], parent: QWidget
    ) -> None:
        """``editor`` returns the widget of a field on the page that is shown."""
        super().__init__(parent)
        self._session, self._editor, self._parent = session, editor, parent
        self._metrics = QtFontMetrics()
        self.report = ReportPages(session, self._metrics, self)
        self.follower = CursorFollower(session, self.report, editor, self)
        wider = tool_button(words.FULL_SCREEN, self.open_full_screen, words.FULL_SCREEN_HELP)
        self.panel = self._panel(wider)

    def _panel(self, last: QToolButton, columns: int = 1) -> PreviewPanel:
        view = SheetsView(self._metrics, columns)
        panel = PreviewPanel(self.report, self.follower, view, last)
        panel.chosen.connect(self._go_to)
        return panel

    @cached_property
    def full_screen(self) -> FullScreen:
        """The window over the whole screen, made when it is first opened."""
        back = tool_button(words.LEAVE, lambda: self.full_screen.on_escape(), words.LEAVE_HELP)
        return FullScreen(self._panel(back, _ABREAST), self._parent)

    def open_full_screen(self) -> None:
        """Show the pages on the whole screen."""
        self.full_screen.open()

    def _go_to(self, hit: PageHit) -> None:
        """Go to a field, and in a text to the character that was clicked."""
        if "full_screen" in vars(self) and self.full_screen.isVisible():
            self.full_screen.on_escape()
        self._session.jump_to.emit(hit.key)
        put_caret(self._editor(hit.key), hit.paragraph, hit.offset)
