"""The pages of the window, onto which a file may be dragged."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from resources.messages import start as words

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from ui.session.disk_question import DiskQuestion


class FileDrops(QStackedWidget):
    """A stack of pages that takes any file, so that it can be said why one is not opened."""

    dragged = Signal(bool)  # a file is over the window, or no more
    dropped = Signal(Path)
    several = Signal(object)  # list[Path]: several files, or a folder
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
        paths = dropped_files(event.mimeData())
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self._tell(paths))

    def _tell(self, paths: list[Path]) -> None:
        if not paths:
            self.refused.emit(words.NO_FILE_DROPPED)
        elif len(paths) > 1:
            self.several.emit(paths)
        else:
            (path,) = paths
            self._question.ask(path.is_dir, lambda is_folder: self._tell_one(path, is_folder))

    def _tell_one(self, path: Path, is_folder: bool) -> None:
        if is_folder:
            self.several.emit([path])
        else:
            self.dropped.emit(path)

    @cached_property
    def _question(self) -> "DiskQuestion":
        """What asks the disk of a file, which may not answer."""
        from ui.session.disk_question import DiskQuestion  # late: few windows see a drop

        made = DiskQuestion(self)
        made.late.connect(lambda: self.refused.emit(words.FILE_SILENT))
        return made


def dropped_files(data: "QMimeData") -> list[Path]:
    """Return the files of a drop that are on this computer; what is in them shows later."""
    local = (url.toLocalFile() for url in data.urls())
    return [Path(path) for path in local if path]
