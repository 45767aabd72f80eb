"""Words dragged into texts again and again, before Qt has laid out what was dropped before.

``python -m tests.walks.dragging SEED STEPS FOLDER``
"""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.walks.window import Walk

_TEXTS = ("performance", "funds", "duties", "problems")
_KEYS = ("Ctrl+A", "Ctrl+End", "Ctrl+Home", "Ctrl+Shift+Home")
_WORDS = ("支出", "一\n二", "file:///C:/报告.docx", "字" * 300)


class Dragging(Walk):
    """Goes from text to text."""

    def step(self) -> None:
        """Mark something, and let go of words over one of the texts."""
        key, words = self.chance.choice(_TEXTS), self.chance.choice(_WORDS)
        self.log(f"drop {words[:9]!r} on {key}")
        self.driver.press(self.chance.choice(_KEYS))
        target, dragged = self.driver.text(key).viewport(), QMimeData()
        dragged.setText(words)
        left, no = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy, at = Qt.DropAction.CopyAction, QPoint(50, 20)
        QApplication.sendEvent(target, QDragEnterEvent(at, copy, dragged, left, no))
        QApplication.sendEvent(target, QDropEvent(QPointF(at), copy, dragged, left, no))
        if self.chance.random() < 0.3:
            self.settle()


def main(seed: int, steps: int, folder: Path) -> None:
    """Drop so many times, and close the window."""
    walk = Dragging(seed, folder)
    walk.driver.window.start.open_sample.emit()
    for _ in range(steps):
        walk.step()
    walk.close()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
