"""Random actions with what is kept of a draft: 历史版本, 拷到U盘, two copies, the folder gone."""

import shutil
from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QPushButton
from shiboken6 import isValid

from model.storage.autosave import Saved
from resources.messages import screen as words
from tests.driver import process, wait_for
from tests.walks.papers import PaperActions
from tests.walks.random_actions import named
from ui.export.handover import CopyDialog
from ui.history.other_copy import OtherCopyPage
from ui.history.page import HistoryPage

_KEYS = ("Up", "Down", "Tab", "Shift+Tab", "End", "Home", "Space", "PgDown", "Menu", "F8", "Ctrl+Z")
_LONGEST = 60  # seconds for the disk


class VersionActions(PaperActions):
    """What a clerk does with other states of a draft; leaving them, the draft is as it was or
    as one undo makes it."""

    def look_back(self) -> None:
        """Open 历史版本, look, take something back, leave."""
        if (workspace := self._workspace) is None:
            return
        self.log("look at 历史版本")
        workspace.head.history.trigger()
        process()
        for page in self.driver.shown(HistoryPage):
            if self.chance.random() < 0.7:
                wait_for(lambda: page.generations.current >= 0, "the generations", _LONGEST)  # noqa: B023
            self._use(page, page.one, page.all)

    def hand_over(self) -> None:
        """Copy the draft into a folder, and go on, or open the copy."""
        if (workspace := self._workspace) is None:
            return
        self.log("拷到U盘")
        dialog = CopyDialog(workspace.window(), workspace.saving)
        dialog.history.setChecked(self.chance.random() < 0.5)
        dialog.open()
        dialog.copy_to(self.folder)
        if self.chance.random() < 0.2:
            dialog.reject()
        flow = dialog.flow  # the dialog may be closed by then, and deleted
        wait_for(lambda: not isValid(flow) or not flow.is_running, "the copy", _LONGEST)
        process()
        if isValid(dialog):
            dialog.close()

    def open_copy(self) -> None:
        """Open one of the copies, and choose between it and the draft here."""
        if copies := sorted(self.folder.glob("*.jxzp")):
            copy = self.chance.choice(copies)
            self.log(f"open {copy.name}")
            self.driver.window.open_instead(copy)
            process()
            for page in self.driver.shown(OtherCopyPage):
                self._use(page, page.one, page.all, page.here, page.both)

    def _use(self, page: HistoryPage | OtherCopyPage, *buttons: QPushButton) -> None:
        """Press keys and buttons of a page; it is left with Esc wherever the focus is."""
        page.window().activateWindow()  # no window manager does, after a dialog
        self.driver.window.help.tour.end()  # whose card Esc would close first
        for _ in range(self.chance.randint(0, 8)):
            if not (isValid(page) and page.isVisible()):
                return
            usable = [one for one in buttons if one.isEnabled()]
            if usable and self.chance.random() < 0.4:
                button = self.chance.choice(usable)
                print(f"  {button.text()}", flush=True)
                button.click()
                wait_for(
                    lambda: not (isValid(page) and page.taking.is_waiting), "it is kept", _LONGEST
                )
            else:
                keys = self.chance.choice(_KEYS)
                print(f"  {keys} at {named(QApplication.focusWidget())}", flush=True)
                self.driver.press(keys)
            self.settle()
        if isValid(page) and page.isVisible():
            self.driver.press("Esc")
            process()
            workspace = self.driver.workspace
            assert workspace.isVisible(), f"Esc leaves nothing at {QApplication.focusWidget()}"

    def displace(self) -> None:
        """Take the draft's folder away under the window; it is made again, or said to be gone."""
        if (workspace := self._workspace) is None or workspace.saving.opened.is_read_only:
            return
        folder, saving = workspace.saving.opened.folder, workspace.saving
        saving.flush()
        if not isinstance(saving.state, Saved):
            return
        ways: tuple[Callable[[], object], ...] = (
            lambda: shutil.rmtree(folder),
            lambda: folder.rename(self.folder / f"挪走{self.done}"),
            lambda: [one.unlink() for one in folder.iterdir() if one.is_file()],
        )
        number = self.chance.randrange(len(ways))
        self.log(f"the folder of the draft is taken away ({number})")
        ways[number]()
        saving.look()
        wait_for(lambda: saving.opened.is_in_place() or not saving.is_saved, "an answer", _LONGEST)
        process()
        bar = workspace.prompt_bar
        for text in (words.SAVE_AGAIN, words.SAVE_ELSEWHERE):
            if text in self.driver.buttons(bar) and self.chance.random() < 0.7:
                self.driver.click_button(text, bar)
                process()
