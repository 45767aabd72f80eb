"""Rows and columns of widgets."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

Item = QWidget | QLayout | None
"""What is put into a layout; None is free space that takes what is left."""
Margins = tuple[int, int, int, int]
_NO_MARGINS = (0, 0, 0, 0)


def row(
    *items: Item,
    on: QWidget | None = None,
    spacing: int = -1,
    margins: Margins = _NO_MARGINS,
    stretched: Item = None,
) -> QHBoxLayout:
    """Return a layout from left to right, set on the widget ``on`` if one is given.

    ``spacing`` in pixels, −1 for the style's; ``stretched``: the item that takes what is left.
    """
    layout = QHBoxLayout(on) if on else QHBoxLayout()
    _fill(layout, items, spacing, margins, stretched)
    return layout


def whole_row(*items: Item, spacing: int, stretched: Item = None) -> QWidget:
    """Return a row that a low window does not squeeze; as a layout it would be, buttons first."""
    line = QWidget()
    line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    row(*items, on=line, spacing=spacing, stretched=stretched)
    return line


def column(
    *items: Item,
    on: QWidget | None = None,
    spacing: int = -1,
    margins: Margins = _NO_MARGINS,
    stretched: Item = None,
) -> QVBoxLayout:
    """Return a layout from top to bottom; the arguments are those of ``row``."""
    layout = QVBoxLayout(on) if on else QVBoxLayout()
    _fill(layout, items, spacing, margins, stretched)
    return layout


def fit_soon(window: QWidget) -> None:
    """Make a window as high as its contents ask at its width; ``adjustSize`` asks at the least."""

    def fit() -> None:
        if layout := window.layout():
            width = max(window.width(), window.minimumWidth())
            window.resize(width, layout.totalHeightForWidth(width))

    QTimer.singleShot(0, window, fit)


def _fill(
    layout: QBoxLayout, items: tuple[Item, ...], spacing: int, margins: Margins, stretched: Item
) -> None:
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    for item in items:
        stretch = int(item is stretched)
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QWidget):
            layout.addWidget(item, stretch)
        else:
            layout.addLayout(item, stretch)
