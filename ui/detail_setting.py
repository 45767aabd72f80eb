"""The line that asks for the reason (and the figure) before a rule is set aside."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from model.answers import explains
from model.settings import Limit
from model.spec import Kind
from model.values import read_number
from resources.words import checking as words
from ui.buttons import push_button
from ui.flow import FlowLayout
from ui.text import label

_FIGURE_WIDTH, _REASON_WIDTH = 70, 210


class SettingForm(QFrame):
    """Enter does it when all is there, Esc lets it be."""

    confirmed = Signal(str, str)  # figure ("" where none is asked for), reason
    cancelled = Signal()

    def __init__(self, limit: Limit | None, now: str = "") -> None:
        super().__init__()
        self.setProperty("role", "inset")
        self._limit = limit
        self._figure = QLineEdit()
        self._reason = QLineEdit()
        self._missing = label("", "help", wrap=True)
        self._do = push_button(words.DO_SET, self._confirm, "small")
        self._lay_out(now)
        for line in (self._figure, self._reason):
            line.textChanged.connect(lambda _: self._look())
            line.returnPressed.connect(self._confirm)
        self._look()

    def _lay_out(self, now: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        if self._limit is not None:
            what = label(words.LIMIT_FIGURE.format(what=self._limit.what))
            unit = label(words.UNIT_NOW.format(unit=self._limit.unit, value=now), "muted")
            named = _named(what, self._figure, _FIGURE_WIDTH)
            column.addLayout(_in_line(named, self._figure, unit))
        reason = _named(label(words.REASON), self._reason, _REASON_WIDTH)
        cancel = push_button(words.DO_NOT_SET, self.cancelled.emit, "small")
        column.addLayout(_in_line(reason, self._reason, self._do, cancel))
        column.addWidget(self._missing)

    def begin(self) -> None:
        """Put the cursor where to write first."""
        (self._figure if self._limit is not None else self._reason).setFocus()

    def _lacks(self) -> str:
        """What is still missing, "" when nothing is."""
        if self._limit is not None:
            value = read_number(self._figure.text(), Kind.MONEY).value
            if value is None or value < 0:
                return words.LIMIT_NEEDED
        return "" if explains(self._reason.text()) else words.REASON_NEEDED

    def _look(self) -> None:
        self._missing.setText(self._lacks())
        self._do.setEnabled(not self._lacks())

    def _confirm(self) -> None:
        if not self._lacks():
            self.confirmed.emit(self._figure.text().strip(), self._reason.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


def _in_line(*widgets: QWidget) -> FlowLayout:
    line = FlowLayout(spacing=8)
    for widget in widgets:
        line.addWidget(widget)
    return line


def _named(name: QLabel, line: QLineEdit, width: int) -> QLabel:
    name.setBuddy(line)
    line.setAccessibleName(name.text())
    line.setFixedWidth(width)
    return name
