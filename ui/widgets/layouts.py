"""Layouts that follow at once."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QScrollArea, QWidget


def activate_layouts(widget: QWidget) -> None:
    """Have all that a widget stands in follow its new size, up to the page that scrolls.

    Left to itself Qt lays out one level, paints, lays out the next and paints all once more.
    """
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        QCoreApplication.sendPostedEvents(around, QEvent.Type.LayoutRequest.value)
        around = around.parentWidget()
