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
        self._said = ShortLabel("help")
        self._see = tool_button(words.GO_SEE, self._go_and_see, role="link")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._said)
        line.addWidget(self._see)
        line.addStretch(1)
        self.clear()

    @property
    def text(self) -> str:
        """What is said, "" where only keys are named."""
        return self._said.text() if self._go else ""

    def say(self, text: str, go: Callable[[], object]) -> None:
        """Say it until ``clear``; 去看看 does ``go``."""
        self._go = go
        self._show(text, "passing")

    def clear(self) -> None:
        """Name the keys again."""
        if self._go or not self._said.text():
            self._go = None
            self._show(screen.KEYS_HINT, "help")

    def _show(self, text: str, look: str) -> None:
        set_look(self._said, "role", look)
        self._said.setText(text)
        self._said.setAccessibleName(text)
        self._see.setVisible(self._go is not None)

    def _go_and_see(self) -> None:
        if self._go:
            self._go()
