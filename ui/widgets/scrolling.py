"""Scrolling to a widget, and the layouts between a widget and its scroll area."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

_AROUND = 40  # pixels kept free around the place


def only_vertical(area: QScrollArea) -> None:
    """Make a scroll area as wide as its contents allow; it takes no focus of its own."""
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def scroll_to(widget: QWidget, rect: QRect | None = None) -> None:
    """Scroll the enclosing area until ``rect`` of a widget (None: all of it) is visible."""
    place = rect or widget.rect()
    *_, outermost = widget, *_within_area(widget)
    area = outermost.parentWidget()
    if isinstance(area, QScrollArea):
        centre = widget.mapTo(area.widget(), place.center())
        across, down = place.width() // 2 + _AROUND, place.height() // 2 + _AROUND
        area.ensureVisible(centre.x(), centre.y(), across, down)


def focus_in(widget: QWidget) -> QWidget | None:
    """Return the focused widget if it is inside this one, else None."""
    focus = QApplication.focusWidget()
    return focus if focus and widget.isAncestorOf(focus) else None


def reveal(widget: QWidget) -> None:
    """Scroll to a widget: in a text to the caret, in a table or list to the current cell."""
    if isinstance(widget, QPlainTextEdit):
        scroll_to(widget, widget.cursorRect().translated(widget.viewport().pos()))
    elif isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        cell = widget.visualRect(widget.currentIndex())
        scroll_to(widget, cell.translated(widget.viewport().pos()))
    else:
        scroll_to(widget)


def keep_focus_in_sight() -> None:
    """Scroll to what has the focus after something around it grew."""
    if focus := QApplication.focusWidget():
        reveal(focus)


def request_height(widget: QWidget) -> None:
    """Invalidate all layouts around a widget whose height for its width changed.

    Qt invalidates only the nearest; outer ones keep the height they once computed.
    """
    for around in (widget, *_within_area(widget)):
        around.updateGeometry()


def _within_area(widget: QWidget) -> Iterator[QWidget]:
    """Yield the ancestors inside the scroll area, or up to the window, the nearest first."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        yield around
        around = around.parentWidget()
