"""The pages of the window, onto which a file may be dragged."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from model.product import EXTENSION
from resources.messages import start as words

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent


class FileDrops(QStackedWidget):
    """A stack of pages that takes any file, so that it can be said why one is not opened."""

    dragged = Signal(bool)  # a file is over the window, or no more
    dropped = Signal(Path)
    refused = Signal(str)  # why nothing is opened

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self.dragged.emit(True)

    def dragLeaveEvent(self, event: "QDragLeaveEvent") -> None:
        self.dragged.emit(False)

    def dropEvent(self, event: "QDropEvent") -> None:
        """Open the file once the drop is over: the program it came from waits for that."""
        self.dragged.emit(False)
        path, why = dropped_file(event.mimeData())
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self._tell(path, why))

    def _tell(self, path: Path | None, why: str) -> None:
        if path:
            self.dropped.emit(path)
        else:
            self.refused.emit(why)


def dropped_file(data: "QMimeData") -> tuple[Path | None, str]:
    """Return the one file of a drop, or why none is opened; what is in it shows later."""
    urls = data.urls()
    if len(urls) > 1:
        return None, words.MANY_DROPPED.format(count=len(urls), suffix=EXTENSION)
    local = urls[0].toLocalFile() if urls else ""
    return (Path(local), "") if local else (None, words.NO_FILE_DROPPED)
