"""The printed pages on the whole screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from resources.messages.papers import preview as words
from ui.preview.panel import PreviewPanel
from ui.widgets.box_layouts import column
from ui.widgets.buttons import add_shortcut
from ui.widgets.closed_by_escape import ClosedByEscape


class FullScreen(ClosedByEscape):
    """A window without a frame over all others of the program; Esc and F11 lead back."""

    def __init__(self, panel: PreviewPanel, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setWindowTitle(words.TAB)
        self.setAccessibleName(words.TAB)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("pane")
        self._panel, self._window = panel, window
        column(panel, on=self, spacing=0)
        add_shortcut(self, "F11", self.on_escape)

    def open(self) -> None:
        """Cover the screen that the window is on."""
        self.setGeometry(self._window.screen().geometry())
        self.showFullScreen()
        self.activateWindow()
        self._panel.view.setFocus()

    def on_escape(self) -> None:
        """Go back to the window, whose focus is where it was."""
        self.hide()
        self._window.window().activateWindow()
