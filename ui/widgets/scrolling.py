"""Scrolling to a widget, and requesting a new layout for its height."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_AROUND = 40  # pixels kept free around the place
_SMALL = 60  # pixels; lines and buttons are lower


def only_vertical(area: QScrollArea) -> None:
    """Make a scroll area as wide as its contents allow; it takes no focus of its own."""
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def scroll_to(widget: QWidget, rect: QRect | None = None) -> None:
    """Scroll the enclosing area until ``rect`` of a widget (None: all of it) is visible."""
    place = rect or widget.rect()
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is None or area.widget() is None:
        return
    centre = widget.mapTo(area.widget(), place.center())
    area.ensureVisible(
        centre.x(), centre.y(), place.width() // 2 + _AROUND, place.height() // 2 + _AROUND
    )


def keep_focus_in_sight() -> None:
    """Scroll to the focused line or button after something above it grew; not to a large text."""
    focus = QApplication.focusWidget()
    if focus and focus.height() <= _SMALL:
        scroll_to(focus)


def request_height(widget: QWidget) -> None:
    """Invalidate all layouts around a widget whose height for its width changed.

    Qt invalidates only the nearest; outer ones keep the height they once computed.
    """
    around: QWidget | None = widget
    while around is not None and not isinstance(around, QScrollArea):
        around.updateGeometry()
        around = around.parentWidget()
