"""Scrolls the page so that a place can be seen."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QScrollArea, QWidget

_AROUND = 40  # pixels kept free around the place


def reveal(widget: QWidget, rect: QRect | None = None) -> None:
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
