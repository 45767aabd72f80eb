"""The line at the bottom: keys, or what was taken back or done again, and the way there."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from resources.messages import retraced as words
from resources.messages import screen
from ui.look.properties import set_look
from ui.widgets.buttons import tool_button
from ui.widgets.captions import ShortLabel


class TransientMessage(QWidget):
    """Has its room at the bottom always: on the page nothing moves when it says something."""

    def __init__(self) -> None:
        super().__init__()
        self._go: Callable[[], object] | None = None
        self._label = ShortLabel("help")
        self._see = tool_button(words.GO_SEE, self._go_and_see, role="link")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._label)
        line.addWidget(self._see)
        line.addStretch(1)
        self.clear()

    @property
    def text(self) -> str:
        """What is said, "" where only keys are named."""
        return self._label.text() if self._go else ""

    def show_message(self, text: str, go: Callable[[], object]) -> None:
        """Say it until ``clear``; 去看看 does ``go``."""
        self._go = go
        self._show(text, "passing")

    def clear(self) -> None:
        """Name the keys again."""
        if self._go or not self._label.text():
            self._go = None
            self._show(screen.KEYS_HINT, "help")

    def _show(self, text: str, look: str) -> None:
        set_look(self._label, "role", look)
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self._see.setVisible(self._go is not None)

    def _go_and_see(self) -> None:
        if self._go:
            self._go()
