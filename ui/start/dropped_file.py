"""A file dragged onto the window."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData

from model.product import EXTENSION
from resources.messages import start as words


class DroppedFile(NamedTuple):
    """The file to open, or why none is opened."""

    path: Path | None
    why: str = ""


def dropped_file(data: QMimeData) -> DroppedFile:
    """Return the one file of a drop; what is in it shows when it is opened."""
    urls = data.urls()
    if len(urls) > 1:
        many = words.MANY_DROPPED.format(count=len(urls), suffix=EXTENSION)
        return DroppedFile(None, many)
    local = urls[0].toLocalFile() if urls else ""
    return DroppedFile(Path(local)) if local else DroppedFile(None, words.NO_FILE_DROPPED)
