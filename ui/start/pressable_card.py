"""A card that is pressed as a whole, by a click, Enter or Space.

``Qt`` is not imported by name: the start page is painted before that namespace is built.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from ui.widgets.buttons import ENTER

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QKeyEvent

_HIGHEST = 4000  # pixels; a button without a limit of its own would not grow beyond one line


class PressableCard(QPushButton):
    """A button of a role of the style sheet, as large as what stands in it, which keeps its own
    clicks and keys."""

    def __init__(self, role: str, *, tab_stop: bool = True) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setProperty("focusPolicy", "StrongFocus" if tab_stop else "NoFocus")
        self.setMaximumHeight(_HIGHEST)

    def sizeHint(self) -> "QSize":
        layout = self.layout()
        return layout.totalMinimumSize() if layout else super().sizeHint()

    def minimumSizeHint(self) -> "QSize":
        return self.sizeHint()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Press the card where it has the focus itself, by Enter too, but by no key held down."""
        if not self.hasFocus():
            event.ignore()
        elif event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()
