"""Requests to be led to a place of the report."""

from PySide6.QtCore import QObject, Signal


class Navigation(QObject):
    """Whoever shows a place asks for it here; the workspace turns to the page."""

    jump_to = Signal(str)  # the key of a field
    jump_to_finding = Signal(object)  # Finding
