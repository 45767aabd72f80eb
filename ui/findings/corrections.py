"""The corrections of a finding, best first, each with what speaks for or against it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from model.findings.finding import Correction
from ui.widgets.buttons import push_button
from ui.widgets.labels import label, without_keys

_NARROW = 380  # pixels; evidence beside a button would stand in lines of a few words


class CorrectionList(QWidget):
    """A button and its evidence a line, or below it where the line is short.

    Buttons once made are used again.
    """

    apply = Signal(object)  # Correction

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[QPushButton, QLabel]] = []
        self._offered: tuple[Correction, ...] = ()
        self._is_narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_corrections(self, offered: tuple[Correction, ...]) -> None:
        """Offer these, or nothing."""
        self._offered = offered
        while len(self._lines) < len(offered):
            self._add_line()
        for (button, note), correction in zip(self._lines, offered, strict=False):
            button.setText(without_keys(correction.label))
            note.setText(correction.note)
        for number, (button, note) in enumerate(self._lines):
            button.setVisible(number < len(offered))
            note.setVisible(number < len(offered) and bool(note.text()))
        self.setVisible(bool(offered))

    def begin(self) -> None:
        """Put the cursor on the first of them."""
        if self._offered:
            self._lines[0][0].setFocus()

    def _add_line(self) -> None:
        number = len(self._lines)
        button = push_button("", lambda: self._apply(number), "small")
        note = label("", "help", wrap=True)
        self._lines.append((button, note))
        self._place(number)

    def _apply(self, number: int) -> None:
        """What is offered there now, if anything is."""
        if number < len(self._offered):
            self.apply.emit(self._offered[number])

    def _place(self, number: int) -> None:
        """Put a line where it belongs; what stood elsewhere moves."""
        button, note = self._lines[number]
        self._grid.addWidget(button, 2 * number, 0)
        if self._is_narrow:
            self._grid.addWidget(note, 2 * number + 1, 0, 1, 2)
        else:
            self._grid.addWidget(note, 2 * number, 1, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_narrow != (self.width() < _NARROW):
            self._is_narrow = not self._is_narrow
            for number in range(len(self._lines)):
                self._place(number)
