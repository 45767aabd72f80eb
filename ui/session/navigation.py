"""Requests to move the cursor to a place of the report."""

from PySide6.QtCore import QObject, Signal


class Navigation(QObject):
    """The signals by which any widget asks the workspace to show a field or finding."""

    jump_to = Signal(str)  # the key of a field
    jump_to_finding = Signal(object)  # Finding
