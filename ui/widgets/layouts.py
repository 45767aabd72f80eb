"""Immediate activation of layouts."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QScrollArea, QWidget


def activate_layouts(widget: QWidget) -> None:
    """Activate the layouts of all ancestors up to the scroll area at once.

    Qt by itself lays out one level in each turn of the event loop, and paints after each.
    """
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        QCoreApplication.sendPostedEvents(around, QEvent.Type.LayoutRequest.value)
        around = around.parentWidget()
