"""Leaving the open draft: saved first, or after a question where it cannot be saved."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from resources.messages import screen as words

if TYPE_CHECKING:
    from ui.workspace.workspace import Workspace

Then = Callable[[], object]


class DraftClosing:
    """Closes the draft of a window; ``clear`` takes away its workspace."""

    def __init__(
        self, workspace: "Callable[[], Workspace | None]", clear: Callable[[], None]
    ) -> None:
        self._workspace, self._clear = workspace, clear
        self._then: Then | None = None  # what waits for the draft to be left

    def close(self, then: Then = lambda: None) -> bool:
        """Save and leave the draft; return False when it could not be saved and stays open.

        ``then`` is called if the clerk leaves it unsaved, or once it is saved after all.
        """
        workspace = self._workspace()
        if workspace is None:
            return True
        if not workspace.saving.close():
            self._then = then
            QTimer.singleShot(0, lambda: self._ask(then))  # after queued states
            return False
        self._leave()
        return True

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
            choices = (words.STAY, self.stay), (words.CLOSE_ANYWAY, lambda: self._abandon(then))
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
