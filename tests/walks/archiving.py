"""An archive (定稿) written by the program, which is killed in the middle of it.

``python -m tests.walks.archiving FOLDER CALL``: at that call of the disk, 0 for none.
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from model.editing.session import Session
from model.files.disk import Disk
from model.log import Log
from model.storage.store import Store
from tests.driver import wait_for
from ui.app import application
from ui.archive.card import ArchiveCard
from ui.session.window_session import WindowSession
from ui.workspace.save_status import DraftSaver
from ui.workspace.workspace import Workspace

PLACE, NAME = "盘", "存档"
BEGUN = "begun"
_CALLS = ("create", "write", "fsync", "close", "read", "names", "mkdir", "rename", "unlink")


class Calls:
    """The calls of the disk since the archive began; the program dies before one of them."""

    def __init__(self, fatal: int) -> None:
        self.count, self._fatal = 0, fatal
        for name in _CALLS:
            setattr(Disk, name, self._counted(getattr(Disk, name)))

    def _counted(self, call: Callable[..., object]) -> Callable[..., object]:
        def counted(*args: object) -> object:
            self.count += 1
            if self.count == self._fatal:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*args)

        return counted


def main(folder: Path, fatal: int) -> None:
    """Archive the only draft, and print how many calls it took."""
    app = application()
    store, log = Store(folder / "drafts"), Log(folder / "log")
    opened = store.open(store.cards()[0].draft_id)
    session = WindowSession(Session(opened.draft))
    workspace = Workspace(session, DraftSaver(opened, log), parent=None)  # pyright: ignore[reportArgumentType]
    workspace.wizard.show_page(workspace.wizard.last)
    card = workspace.findChild(ArchiveCard)
    assert card is not None
    calls = Calls(fatal)
    print(BEGUN, flush=True)
    card.flow.write(folder / PLACE / NAME)
    wait_for(lambda: session.is_sealed and workspace.saving.is_saved, "the draft is sealed", 60)
    assert workspace.saving.close()
    print(calls.count, flush=True)
    app.processEvents()
    os._exit(0)  # what Qt would free is of no interest


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
