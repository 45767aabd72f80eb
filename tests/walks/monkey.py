"""A random walk over every button, key and field of the window.

``python -m tests.walks.monkey SEED STEPS FOLDER`` does one again.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from model.form import FORM
from tests.driver import process, wait_for
from tests.walks.invariants import check_invariants
from tests.walks.texts import confine_exports, random_path
from tests.walks.versions import VersionActions
from ui.preview.full_screen import FullScreen

_SIZES = ((1366, 696), (880, 470), (911, 472), (1280, 720), (1900, 1000))


class Monkey(VersionActions):
    """Whatever it does: nobody complains, and what it left stands on the disk."""

    def start(self) -> None:
        """Have files chosen and opened by chance, and something to open."""
        chance, folder = self.chance, self.folder
        for name in ("getSaveFileName", "getOpenFileName"):
            setattr(QFileDialog, name, lambda *_, **__: (random_path(chance, folder), ""))
        for kind, name in ((QDesktopServices, "openUrl"), (QProcess, "startDetached")):
            setattr(kind, name, lambda *_: chance.random() < 0.5)
        confine_exports(folder)
        self.prepare()
        self._weighted_actions: tuple[tuple[int, Callable[[], None]], ...] = (
            (30, self.press),
            (18, self.click_button),
            (14, self.type_words),
            (8, self.paste),
            (8, self.click_row),
            (8, self.click_anywhere),
            (5, self.drag),
            (4, self.ask_for_menu),
            (4, self.undo_and_redo),
            (4, self._jump),
            (3, self.compose),
            (2, self._resize),
            (2, self._wait),
            (2, self.drop),
            (3, self.turn_sheets),
            (2, self.print_report),
            (1, self.export_pdf),
            (3, self.archive),
            (2, self.verify),
            (3, self.look_back),
            (2, self.hand_over),
            (3, self.open_copy),
            (1, self.displace),
            (1, self._call),
            (1, self._leave),
            (1, self._start_again),
        )

    def step(self) -> None:
        """Do something by chance; on the start page, open a report before long."""
        weights, actions = zip(
            *((weight, action) for weight, action in self._weighted_actions), strict=True
        )
        if self.driver.window.workspace is None and self.chance.random() < 0.3:
            self._open()
        else:
            self.chance.choices(actions, weights)[0]()
        self.settle()
        check_invariants(self.driver, self.store)

    def _open(self) -> None:
        start = self.driver.window.start
        cards = [card for card in start.cards if card.card.draft is not None]
        if cards and self.chance.random() < 0.7:
            self.log("open a draft")
            start.open_draft.emit(self.chance.choice(cards).card.draft_id)
        else:
            self.log("open the sample")
            start.open_sample.emit()

    def _jump(self) -> None:
        workspace = self.driver.window.workspace
        if workspace is None:
            return
        if self.chance.random() < 0.5 or not workspace.session.model.findings:
            key = self.chance.choice(FORM.fields).key
            self.log(f"to {key}")
            workspace.session.jump_to.emit(key)
        else:
            found = self.chance.choice(workspace.session.model.findings)
            self.log(f"to the finding {found.id}")
            workspace.session.jump_to_finding.emit(found)

    def _resize(self) -> None:
        size = self.chance.choice(_SIZES)
        self.log(f"resize to {size}")
        self.driver.window.resize(*size)

    def _wait(self) -> None:
        self.log("wait")
        QTest.qWait(self.chance.choice((20, 100, 400)))

    def _call(self) -> None:
        """Start the program once more, with a file."""
        path = self.chance.choice(("", random_path(self.chance, self.folder)))
        self.log(f"started once more with {path!r}")
        self.driver.window.call(path)

    def _leave(self) -> None:
        """Go back to the drafts, and check that the draft left is on the disk."""
        workspace = self.driver.window.workspace
        if workspace is not None:
            self.log("leave")
            if isinstance(over := QApplication.activeWindow(), FullScreen):
                over.on_escape()  # whoever leaves sees the window
            ident, flow = workspace.saving.opened.folder.name, workspace.wizard.archiving
            if flow and not self.driver.window.close_draft():
                left = lambda: workspace is not self.driver.window.workspace  # noqa: E731
                wait_for(lambda: left() or not flow.is_running, "the archive is written", 60)
                process()
            if workspace is self.driver.window.workspace:
                draft = workspace.session.draft
                assert self.driver.window.close_draft(), "the draft could not be left"
                assert self.store.peek(ident).draft == draft, "another draft stands on the disk"

    def _start_again(self) -> None:
        """Close the window and open another."""
        self.log("start again")
        self._leave()
        old = self.driver.window
        assert old.close(), "the window did not close"
        old.deleteLater()
        process()
        self.driver = self.open_window()

    def end(self) -> None:
        """Leave the draft and close the window."""
        self._leave()
        self.close()


def main(seed: int, steps: int, folder: Path) -> None:
    """Walk so many steps, and close the window."""
    walk = Monkey(seed, folder)
    walk.start()
    for _ in range(steps):
        walk.step()
    walk.end()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
