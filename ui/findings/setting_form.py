"""The form for the reason (and the figure) of a change of a rule's settings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel

from model.findings.explanations import explains
from model.findings.rule_settings import Threshold
from model.form.spec import ValueKind
from model.values.numbers import read_number
from resources.messages import checking as words
from ui.look.appearance import keep_scaled
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import push_button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import label
from ui.widgets.line_edit import LineEdit

_FIGURE_WIDTH = 70


class SettingForm(QFrame):
    """A form that Enter confirms once all is filled in, and Esc cancels."""

    confirmed = Signal(str, str)  # figure ("" without ``limit``), reason
    cancelled = Signal()

    def __init__(self, limit: Threshold | None, current: str = "") -> None:
        super().__init__()
        self.setProperty("role", "inset")
        self._limit = limit
        self._figure = LineEdit(self)  # hidden without ``limit``
        self._reason = LineEdit()
        self._missing = label("", "help", wrap=True)
        self._confirm_button = push_button(words.DO_SET, self._confirm, "small")
        self._lay_out(current)
        for line in (self._figure, self._reason):
            line.textChanged.connect(lambda _: self._validate())
            line.returnPressed.connect(self._confirm)
        self._validate()

    def _lay_out(self, current: str) -> None:
        rows = column(on=self, margins=(10, 6, 10, 6))
        self._figure.setVisible(self._limit is not None)
        if self._limit is not None:
            what = label(words.LIMIT_FIGURE.format(what=self._limit.what))
            unit = label(words.UNIT_NOW.format(unit=self._limit.unit, value=current), "muted")
            figure = FlowLayout(spacing=8)
            for widget in (_named(what, self._figure), self._figure, unit):
                figure.addWidget(widget)
            rows.addLayout(figure)
        keep_scaled(self._figure, LineEdit.setFixedWidth, _FIGURE_WIDTH)
        cancel = push_button(words.DO_NOT_SET, self.cancelled.emit, "small")
        name = _named(label(words.REASON), self._reason)
        buttons = (self._confirm_button, cancel)
        rows.addLayout(row(name, self._reason, spacing=8, stretched=self._reason))
        rows.addLayout(row(*buttons, self._missing, spacing=8, stretched=self._missing))

    def focus_first(self) -> None:
        """Focus the first field."""
        (self._figure if self._limit is not None else self._reason).setFocus()

    def _missing_text(self) -> str:
        """Return what is still missing, in words; "" when nothing is."""
        if self._limit is not None:
            value = read_number(self._figure.text(), ValueKind.MONEY).value
            if value is None or value < 0:
                return words.LIMIT_NEEDED
        return "" if explains(self._reason.text()) else words.REASON_NEEDED

    def _validate(self) -> None:
        self._missing.setText(self._missing_text())
        self._confirm_button.setEnabled(not self._missing_text())

    def _confirm(self) -> None:
        if not self._missing_text():
            self.confirmed.emit(self._figure.text().strip(), self._reason.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


def _named(name: QLabel, line: LineEdit) -> QLabel:
    name.setBuddy(line)
    line.setAccessibleName(name.text())
    return name
