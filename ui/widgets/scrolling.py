"""Scrolls the page so that a place can be seen, and gives it the room it needs."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QScrollArea, QWidget

_AROUND = 40  # pixels kept free around the place


def scroll_to(widget: QWidget, rect: QRect | None = None) -> None:
    """Scroll the area a widget stands in until ``rect`` of it (all of it) is in sight."""
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


def request_height(widget: QWidget) -> None:
    """Tell all layouts around a widget that its height for its width is another.

    Qt tells only the nearest; those further out keep the height they once asked for.
    """
    around: QWidget | None = widget
    while around is not None and not isinstance(around, QScrollArea):
        around.updateGeometry()
        around = around.parentWidget()
