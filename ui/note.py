"""The strip under a field that says what was found there and offers to put it right."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from model.findings import Correction, Finding
from ui.flow import FlowLayout
from ui.marks import set_look

_MOST_OFFERS = 4


class NoteStrip(QFrame):
    """Shows one finding, or a plain message, or hides itself."""

    apply = Signal(object)  # Correction

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "note")
        self._text = Sentence()
        self._layout = FlowLayout(self, margins=(10, 5, 10, 5), spacing=8)
        self._layout.addWidget(self._text)
        self._offers: list[QPushButton] = []
        self._offered: tuple[Correction, ...] = ()
        self._finding: Finding | None = None
        self.hide()

    def show_finding(self, finding: Finding | None) -> None:
        """Show it with its corrections as buttons; None hides the strip."""
        if finding == self._finding:
            return
        self._finding = finding
        self.setVisible(finding is not None)
        if finding:
            self._say(finding.message, finding.level.value)
            self._offer(finding.corrections[:_MOST_OFFERS])

    def show_message(self, text: str, level: str) -> None:
        """Say a sentence that is no finding; "" hides the strip."""
        self._finding = None
        self._offer(())
        self._say(text, level)
        self.setVisible(bool(text))

    def heightForWidth(self, width: int) -> int:
        return self._layout.heightForWidth(width)

    @property
    def text(self) -> str:
        return self._text.text()

    def _say(self, text: str, level: str) -> None:
        self._text.setText(text)
        set_look(self, "level", level)
        set_look(self._text, "level", level)

    def _offer(self, corrections: tuple[Correction, ...]) -> None:
        """Buttons once made are used again: to make and dress one takes longer than the check."""
        self._offered = corrections
        while len(self._offers) < len(corrections):
            self._offers.append(self._button(len(self._offers)))
        for button, correction in zip(self._offers, corrections, strict=False):
            button.setText(correction.label)
            button.setToolTip(correction.note)
        for number, button in enumerate(self._offers):
            button.setVisible(number < len(corrections))
        self.updateGeometry()

    def _button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "small")
        button.clicked.connect(lambda: self.apply.emit(self._offered[number]))
        self._layout.addWidget(button)
        return button


class Sentence(QLabel):
    """A sentence that would like to stand in one line, and wraps where it must."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 4, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.fontMetrics().height())
