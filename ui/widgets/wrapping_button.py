"""A push button whose text wraps, with a line in small print under it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
)

from ui.widgets.labels import label, without_keys
from ui.widgets.scrolling import request_height


class WrappingButton(QPushButton):
    """A button as wide as its column and as high as its wrapped text needs."""

    def __init__(self) -> None:
        super().__init__()
        self._text = label("", "choice", wrap=True)
        self._small = label("", "help", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 5, 10, 5)
        column.setSpacing(0)
        for line in (self._text, self._small):
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(line)
        expands = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
        policy = QSizePolicy(*expands)  # a fixed height would be that of one line
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAutoDefault(True)  # Enter presses it, as Space does

    def show_text(self, text: str, small: str = "") -> None:
        """Show a text, and what speaks for it ("" for nothing)."""
        self.setText(without_keys(text))
        self._text.setText(text)
        self._small.setText(small)
        self._small.setVisible(bool(small))
        self.setAccessibleDescription(small)
        self._text.ensurePolished()  # or its height would be that of the default font
        request_height(self)

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame alone: the labels show the text."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # pyright: ignore[reportAttributeAccessIssue]
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
