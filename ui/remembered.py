"""What the window remembers: taken up at its start, kept when a draft is left and at the end."""

from collections.abc import Mapping
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QMainWindow

from model.log import Log
from model.storage.window_memory import (
    Box,
    Place,
    WindowMemory,
    fitted,
    read_memory,
    write_memory,
)
from ui.export.last_folder import last_folder, set_last_folder
from ui.look.appearance_settings import AppearanceSettings

if TYPE_CHECKING:
    from ui.workspace.workspace import Workspace

_SIZE = QSize(1366, 768)
_FRAME = (8, 32, 8, 8)  # pixels of borders and title bar of Windows: left, top, right, bottom
_LONGEST_WAIT = 0.25  # seconds: on a disk that hangs the window closes all the same


class RememberedWindow:
    """The memory of one window, in a file; without ``path`` only until the window is gone."""

    def __init__(self, window: QMainWindow, path: Path | None, log: Log) -> None:
        self._window, self._path, self._log = window, path, log
        self._memory = read_memory(path) if path else WindowMemory()
        self._thread: Thread | None = None
        set_last_folder(window, self._memory.folder)

    def appearance(self) -> AppearanceSettings:
        """Return the contrast and the size of text as they were chosen, which it also keeps."""
        settings = AppearanceSettings(self._window, self._memory.contrast, self._memory.scale)
        settings.chosen.connect(lambda: self._keep_appearance(settings))
        return settings

    def _keep_appearance(self, settings: AppearanceSettings) -> None:
        self._memory = self._memory._replace(contrast=settings.contrast, scale=settings.scale)
        self.keep()

    def places(self) -> Mapping[str, Place]:
        """Return where drafts were left, by their ids."""
        return self._memory.places

    def put_window(self) -> None:
        """Give the window, before it is shown, its place and size, within the screens there are."""
        box = self._memory.box
        if box is None:
            free = self._window.screen().availableSize() - QSize(16, 40)
            self._window.resize(_SIZE.boundedTo(free))
        else:
            self._window.setGeometry(QRect(*fitted(box, _free_areas())))

    def show_window(self) -> None:
        """Show the window, maximised if it was."""
        if self._memory.maximised:
            self._window.showMaximized()
        else:
            self._window.show()

    def page_number(self, workspace: "Workspace") -> int:
        """Return the number of the page on which a draft was left; 0 where that is not known."""
        from ui.workspace.last_place import page_number

        return page_number(self._place_of(workspace))

    def take_up(self, workspace: "Workspace") -> None:
        """Give a draft, which is shown now, its pane and cursor as they were left."""
        from ui.workspace.last_place import return_to

        if self._memory.pane_width:
            workspace.area.set_pane_width(self._memory.pane_width)
        if workspace.area.is_beside:  # a sheet opens only when asked for
            workspace.area.open(is_open=self._memory.pane_open)
        workspace.begin(lambda: return_to(workspace, self._place_of(workspace)))

    def leave(self, workspace: "Workspace") -> None:
        """Remember a draft as it is being left."""
        from ui.workspace.last_place import place_in

        area = workspace.area
        self._memory = self._memory.leaving(_id_of(workspace), place_in(workspace))._replace(
            pane_width=area.pane_width,
            pane_open=area.is_open if area.is_beside else self._memory.pane_open,
        )
        self.keep()

    def keep(self) -> None:
        """Write all that is remembered, on a thread: the disk may hang."""
        box = self._window.normalGeometry()
        self._memory = self._memory._replace(
            box=Box(box.x(), box.y(), box.width(), box.height()),
            maximised=self._window.isMaximized(),
            folder=last_folder(self._window),
        )
        if self._path:
            words = (self._path, self._memory, self._thread)
            self._thread = Thread(target=self._write, args=words, name="memory", daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Wait a moment for what is being written, before the program ends."""
        if self._thread:
            self._thread.join(_LONGEST_WAIT)

    def _write(self, path: Path, memory: WindowMemory, before: Thread | None) -> None:
        if before:
            before.join()
        try:
            write_memory(path, memory)
        except OSError as error:
            self._log.error(error)

    def _place_of(self, workspace: "Workspace") -> Place | None:
        return self._memory.places.get(_id_of(workspace))


def _id_of(workspace: "Workspace") -> str:
    return workspace.saving.opened.draft_id


def _free_areas() -> list[Box]:
    """Return the areas of the screens in which a window's contents have room, primary first."""
    left, top, right, bottom = _FRAME
    free = [screen.availableGeometry() for screen in QApplication.screens()]
    free = [area.adjusted(left, top, -right, -bottom) for area in free]
    return [Box(area.x(), area.y(), area.width(), area.height()) for area in free]
