"""The corrections of a finding: the best as a button with what speaks for it, others folded."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from model.findings.finding import Correction
from resources.messages import checking as words
from ui.widgets.buttons import tool_button
from ui.widgets.wrapping_button import WrappingButton

_SHOWN = 3  # corrections above the fold


class CorrectionList(QWidget):
    """A button for each correction, best first; buttons are used again for other findings."""

    apply = Signal(object)  # Correction
    grown = Signal()  # the fold was opened

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[WrappingButton] = []
        self._corrections: tuple[Correction, ...] = ()
        self._is_open = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._more = tool_button("", self._unfold, role="link")
        self._column.addWidget(self._more)

    def show_corrections(self, corrections: tuple[Correction, ...]) -> None:
        """Show corrections, best first; () hides the list."""
        self._corrections = corrections
        while len(self._buttons) < len(corrections):
            self._add_button()
        for button, correction in zip(self._buttons, corrections, strict=False):
            button.show_text(correction.label, correction.evidence)
        self._show_buttons()

    def fold(self) -> None:
        """Fold all but the first corrections, for another finding."""
        self._is_open = False

    def focus_first(self) -> bool:
        """Focus the best correction; return False where there is none."""
        if self._corrections:
            self._buttons[0].setFocus()
        return bool(self._corrections)

    def _show_buttons(self) -> None:
        count = len(self._corrections)
        shown = count if self._is_open or count == _SHOWN + 1 else min(count, _SHOWN)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < shown)
        self._more.setVisible(shown < count)
        self._more.setText(words.MORE_CORRECTIONS.format(count=count - shown))
        self.setVisible(bool(count))

    def _unfold(self) -> None:
        self._is_open = True
        self._show_buttons()
        self._buttons[_SHOWN].setFocus()
        self.grown.emit()

    def _add_button(self) -> None:
        number = len(self._buttons)
        button = WrappingButton()
        button.setProperty("role", "correction" if number else "best")
        button.clicked.connect(lambda: self._apply(number))
        self._buttons.append(button)
        self._column.insertWidget(number, button)

    def _apply(self, number: int) -> None:
        """Apply the correction of a button, if it still has one."""
        if number < len(self._corrections):
            self.apply.emit(self._corrections[number])
