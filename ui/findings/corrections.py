"""The corrections of a finding, best first, each with its evidence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from model.findings.finding import Correction
from ui.widgets.buttons import push_button
from ui.widgets.labels import label, without_keys

_NARROW = 380  # pixels; in less, evidence beside a button wraps after a few words


class CorrectionList(QWidget):
    """A row of button and evidence for each correction, in two lines where it is narrow.

    Rows are reused for other findings.
    """

    apply = Signal(object)  # Correction

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[QPushButton, QLabel]] = []
        self._corrections: tuple[Correction, ...] = ()
        self._is_narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_corrections(self, corrections: tuple[Correction, ...]) -> None:
        """Show corrections; () hides the list."""
        self._corrections = corrections
        while len(self._lines) < len(corrections):
            self._add_line()
        for (button, evidence), correction in zip(self._lines, corrections, strict=False):
            button.setText(without_keys(correction.label))
            evidence.setText(correction.evidence)
        for number, (button, evidence) in enumerate(self._lines):
            button.setVisible(number < len(corrections))
            evidence.setVisible(number < len(corrections) and bool(evidence.text()))
        self.setVisible(bool(corrections))

    def focus_first(self) -> None:
        """Focus the first button."""
        if self._corrections:
            self._lines[0][0].setFocus()

    def _add_line(self) -> None:
        number = len(self._lines)
        button = push_button("", lambda: self._apply(number), "small")
        evidence = label("", "help", wrap=True)
        self._lines.append((button, evidence))
        self._place(number)

    def _apply(self, number: int) -> None:
        """Apply the correction of a row, if it still has one."""
        if number < len(self._corrections):
            self.apply.emit(self._corrections[number])

    def _place(self, number: int) -> None:
        """Put a row into the grid, also where it is in another cell already."""
        button, evidence = self._lines[number]
        self._grid.addWidget(button, 2 * number, 0)
        if self._is_narrow:
            self._grid.addWidget(evidence, 2 * number + 1, 0, 1, 2)
        else:
            self._grid.addWidget(evidence, 2 * number, 1, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_narrow != (self.width() < _NARROW):
            self._is_narrow = not self._is_narrow
            for number in range(len(self._lines)):
                self._place(number)
