"""The sheet of keys (F1): every key of the program, in as many columns as fit."""

import re
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from resources.messages import help as words
from ui.help.keys import GROUPS, KeyLine
from ui.look.appearance import scaled
from ui.widgets.buttons import push_button
from ui.widgets.labels import label

_BETWEEN_ARROWS = re.compile("(?<=[↑↓←→])(?=[↑↓←→])")
_COLUMN = 316  # pixels a column needs at least
_SIZE = QSize(1140, 620)
_AROUND = QSize(40, 60)  # pixels of the window that stay in sight around the sheet
_TOP = Qt.AlignmentFlag.AlignTop
_LEFT = Qt.AlignmentFlag.AlignLeft | _TOP


class KeysSheet(QDialog):
    """The sheet over the window; Esc or F1 closes it, and the cursor is where it was.

    A modal dialog: an open cell of a table stays open beneath it.
    """

    def __init__(self, window: QWidget, show_manual: Callable[[], object]) -> None:
        super().__init__(window)
        self._show_manual = show_manual
        self.setWindowTitle(words.MENU_KEYS)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._groups = [_group(title, lines) for title, lines in GROUPS.items()]
        self._columns: list[QVBoxLayout] = []
        self._area = QScrollArea()
        self._lay_out()
        self.finished.connect(window.activateWindow)  # or the cursor is nowhere on some systems
        self.resize(_SIZE.boundedTo(window.size() - _AROUND))

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("detail")
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(18, 12, 18, 12)
        self._row.setSpacing(24)
        self._area.setWidget(inner)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(words.MENU_KEYS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(self._area, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 0, 14, 0)
        foot.addWidget(label(words.KEYS_CLOSE, "help"), 1)
        foot.addWidget(push_button(words.MENU_MANUAL, self._leave_for_manual))
        foot.addWidget(push_button(words.CLOSE, self.close))
        column.addLayout(foot)
        self._area.setFocus()

    def _leave_for_manual(self) -> None:
        self.close()  # beneath a modal dialog the manual could not be used
        self._show_manual()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(1, min(len(self._groups), event.size().width() // scaled(_COLUMN))))

    def _arrange(self, count: int) -> None:
        """Put each group into the column that is shortest so far."""
        if count == len(self._columns):
            return
        while taken := self._row.takeAt(0):
            taken.deleteLater() if isinstance(taken, QVBoxLayout) else None
        self._columns = [QVBoxLayout() for _ in range(count)]
        heights = [0] * count
        for group in self._groups:
            shortest = heights.index(min(heights))
            self._columns[shortest].addWidget(group, 0, _TOP)
            heights[shortest] += group.sizeHint().height()
        for column in self._columns:
            column.setSpacing(14)
            column.addStretch(1)
            self._row.addLayout(column, 1)


def _group(title: str, lines: tuple[KeyLine, ...]) -> QWidget:
    group = QWidget()
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(title, "section"), 0, 0, 1, 2)
    for row, line in enumerate(lines, 1):
        grid.addWidget(_keys(line.shown), row, 0, _LEFT)
        grid.addWidget(label(line.what, wrap=True), row, 1, _LEFT)
    return group


def _keys(shown: str) -> QWidget:
    """Return the keys of a line, each in a box."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for key in shown.split():
        row.addWidget(label(_BETWEEN_ARROWS.sub(" ", key), "key"))
    return box
