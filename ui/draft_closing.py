"""Leaving the open draft: saved first, or after a question where it cannot be saved."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from resources.messages import screen as words
from resources.messages.papers import archive

if TYPE_CHECKING:
    from ui.archive.flow import ArchiveFlow
    from ui.workspace.workspace import Workspace

Then = Callable[[], object]


class DraftClosing:
    """Closes the draft of a window; ``clear`` takes away its workspace."""

    def __init__(
        self, workspace: "Callable[[], Workspace | None]", clear: Callable[[], None]
    ) -> None:
        self._workspace, self._clear = workspace, clear
        self._then: Then | None = None  # what waits for the draft to be left
        self._after_archive: Then | None = None  # what waits for an archive to be written

    def close(self, then: Then = lambda: None) -> bool:
        """Save and leave the draft; return False when it could not be saved and stays open, or
        an archive of it is being written.

        ``then`` is called if the clerk leaves it unsaved, or once it is saved after all or the
        archive stands.
        """
        workspace = self._workspace()
        if workspace is None:
            return True
        if flow := workspace.wizard.archiving:
            self._wait_for(flow, then)
            return False
        if not workspace.saving.close():
            self._then = then
            QTimer.singleShot(0, lambda: self._ask(then))  # after queued states
            return False
        self._leave()
        return True

    def _wait_for(self, flow: "ArchiveFlow", then: Then) -> None:
        """Leave the draft once its archive stands or is given up; look at one that fails."""
        workspace = self._workspace()
        if workspace and not self._after_archive:
            from PySide6.QtCore import Qt  # late: building that namespace slows the start

            once = Qt.ConnectionType.SingleShotConnection
            flow.finished.connect(self._go_on, once)
            choices = (words.STAY, self._stay_with_archive), (archive.GIVE_UP, flow.cancel)
            workspace.prompt_bar.ask(archive.LEAVING, "H", *choices)
        self._after_archive = then

    def _stay_with_archive(self) -> None:
        self._after_archive = None
        if workspace := self._workspace():
            workspace.prompt_bar.clear()

    def _go_on(self, is_over: bool) -> None:
        then, self._after_archive = self._after_archive, None
        workspace = self._workspace()
        if workspace and then:
            workspace.prompt_bar.clear()
            leave = lambda: self.close(then) and then()  # noqa: E731
            QTimer.singleShot(0, leave if is_over else workspace.wizard.show_archive)

    def close_once_saved(self, _state: object) -> None:
        """Leave the draft if saving worked after all, while the question is still shown."""
        workspace = self._workspace()
        if workspace and self._then and workspace.saving.is_saved:
            then, self._then = self._then, None
            if self.close(then):
                then()

    def stay(self) -> None:
        """Keep the draft open and take the question away."""
        workspace = self._workspace()
        if workspace and self._then:
            self._then = None
            workspace.prompt_bar.clear()

    def _ask(self, then: Then) -> None:
        workspace = self._workspace()
        if workspace is not None and self._then is not None:
            elsewhere = workspace.save_errors.elsewhere()
            abandon = (words.CLOSE_ANYWAY, lambda: self._abandon(then))
            choices = (words.STAY, self.stay), elsewhere, abandon
            workspace.prompt_bar.ask(words.CLOSE_UNSAVED, "E", *choices)

    def _abandon(self, then: Then) -> None:
        """Leave the draft without its unsaved changes, as the clerk chose."""
        workspace = self._workspace()
        if workspace is not None:
            workspace.saving.abandon()
            self._leave()
            then()

    def _leave(self) -> None:
        self._then = None
        self._clear()
