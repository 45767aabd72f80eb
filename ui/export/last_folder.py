"""The folder last chosen in a file dialog, kept with the window that showed it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

_PROPERTY = "last_folder"


def last_folder(widget: QWidget) -> str:
    """Return the folder last chosen in a dialog of this window; "" for none."""
    return widget.window().property(_PROPERTY) or ""


def set_last_folder(widget: QWidget, folder: str) -> None:
    """Set the folder in which the next dialog of this window begins."""
    widget.window().setProperty(_PROPERTY, folder)


def beginning_there(widget: QWidget, proposed: Path) -> Path:
    """Return a proposed file in the folder last chosen, if there is one."""
    folder = last_folder(widget)
    return Path(folder, proposed.name) if folder else proposed
