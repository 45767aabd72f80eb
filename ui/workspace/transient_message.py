"""The line at the bottom: the help of the focused field, else the keys; after an undo or redo what
it changed."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from resources.messages import editing as words
from resources.messages import screen
from ui.look.properties import set_look
from ui.look.spoken import announce
from ui.widgets.box_layouts import row
from ui.widgets.buttons import tool_button
from ui.widgets.captions import ShortLabel


class TransientMessage(QWidget):
    """The line; it is always visible, so that a message moves nothing on the page."""

    def __init__(self) -> None:
        super().__init__()
        self._go: Callable[[], object] | None = None
        self._help = ""
        self._label = ShortLabel("help")
        self._see = tool_button(words.GO_TO_PLACE, self._go_and_see, role="link")
        row(self._label, self._see, None, on=self, spacing=8)
        self.clear()

    @property
    def text(self) -> str:
        """The message, "" while the keys are shown."""
        return self._label.text() if self._go else ""

    def show_message(self, text: str, go: Callable[[], object]) -> None:
        """Show a message until ``clear``; its button 去看看 calls ``go``."""
        self._go = go
        self._show(text, "passing")
        announce(self, text)

    def show_help(self, text: str) -> None:
        """Show the help of a field once there is no message; "" for the keys."""
        self._help = text
        if not self._go:
            self._show(text or screen.KEYS_HINT, "help")

    def clear(self) -> None:
        """Show the help again, or the keys."""
        if self._go or not self._label.text():
            self._go = None
            self._show(self._help or screen.KEYS_HINT, "help")

    def _show(self, text: str, look: str) -> None:
        set_look(self._label, "role", look)
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self._see.setVisible(self._go is not None)

    def _go_and_see(self) -> None:
        if self._go:
            self._go()
