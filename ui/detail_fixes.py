"""The corrections of a finding, best first, each with what speaks for or against it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from model.findings import Correction
from ui.buttons import push_button
from ui.text import label


class FixList(QWidget):
    """A button and its evidence a line. Buttons once made are used again."""

    apply = Signal(object)  # Correction

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[QPushButton, QLabel]] = []
        self._offered: tuple[Correction, ...] = ()
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
            button.setText(correction.label)
            note.setText(correction.note)
        for number, line in enumerate(self._lines):
            for widget in line:
                widget.setVisible(number < len(offered))
        self.setVisible(bool(offered))

    def begin(self) -> None:
        """Put the cursor on the first of them."""
        if self._offered:
            self._lines[0][0].setFocus()

    def _add_line(self) -> None:
        number = len(self._lines)
        button = push_button("", lambda: self.apply.emit(self._offered[number]), "small")
        note = label("", "help", wrap=True)
        self._grid.addWidget(button, number, 0)
        self._grid.addWidget(note, number, 1)
        self._lines.append((button, note))
