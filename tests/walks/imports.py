"""A walk through the import: files let go of, read, given up, taken, taken back at any moment.

``python -m tests.walks.imports SEED STEPS FOLDER``
"""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QPushButton

from model.draft.draft import Draft
from model.form import FORM
from resources.messages import readers as words
from tests.driver import wait_for
from tests.walks.import_files import NAMES, put_file, spoil
from tests.walks.invariants import check_invariants
from tests.walks.keys import why_unseen
from tests.walks.monkey import Monkey
from tests.walks.random_actions import named
from ui.importing import job
from ui.importing.page import ImportPage
from ui.look.high_contrast import Contrast
from ui.workspace.workspace import Workspace

_KEYS = (
    *("Esc", "Esc", "Tab", "Tab", "Shift+Tab", "Up", "Down", "Down", "Space", "Ctrl+Z", "Ctrl+Y"),
    *("Home", "End", "Left", "Right", "Menu", "Ctrl+F", "Ctrl+2", "Ctrl+8", "F8"),
    *("Alt+B", "Alt+N", "Return", "Delete", "5"),
)
_CONTRASTS: tuple[Contrast, ...] = ("", "dark", "light")
_TYPED = ("cover.unit", "spending.final.total", "performance", "staff.contract", "duties")
_READING = words.READING.partition("{")[0]
_LAYOUT = 100  # ms in which a page is laid out and scrolled
_READS = 10  # seconds in which a small file is read
Result = TypeVar("Result")


class ImportWalk(Monkey):
    """Each reading waits before the file is opened, and before it is understood."""

    def start(self) -> None:
        super().start()
        self._permits = threading.Semaphore(0)
        job.read_file = self._held(job.read_file)
        job.read_with_tables = self._held(job.read_with_tables)
        QFileDialog.getOpenFileName = lambda *_, **__: (str(self._file()), "")
        self._weighted_actions = (
            (14, self._drop),
            (24, self._go_on),
            (14, self._press),
            (5, self._answer_bar),
            (8, self._type),
            (4, self.undo_and_redo),
            (4, self._spoil),
            (3, self._look_otherwise),
            (2, self._call),
            (2, self._drop_two),
            (2, self._leave),
            (1, self._start_again),
        )

    def _held(self, read: Callable[..., Result]) -> Callable[..., Result]:
        def waiting(*args: object) -> Result:
            self._permits.acquire(timeout=_READS)
            return read(*args)

        return waiting

    @property
    def _page(self) -> ImportPage | None:
        return next(iter(self.driver.shown(ImportPage)), None)

    @property
    def _draft(self) -> Draft | None:
        workspace = self.driver.window.workspace
        return workspace.session.draft if workspace else None

    def step(self) -> None:
        """Do something by chance, then look whether all is as it has to be."""
        if self.driver.window.workspace is None and self.chance.random() < 0.1:
            self._open()
        elif self._page is not None and self.chance.random() < 0.5:
            self.chance.choice((self._click_in_page, self._click_in_page, self._take))()
        else:
            weights, actions = zip(*self._weighted_actions, strict=True)
            self.chance.choices(actions, weights)[0]()
        self.settle()
        self._check()

    def _check(self) -> None:
        window = self.driver.window
        pages, workspaces = window.findChildren(ImportPage), window.findChildren(Workspace)
        assert len(pages) <= 1 and len(workspaces) <= 1, (pages, workspaces)
        assert bool(workspaces) == bool(window.workspace), "a draft is shown that is not open"
        if not pages:
            check_invariants(self.driver, self.store)
        reads = any(one.name == "reading" for one in threading.enumerate())
        self.settle()  # what was on its way from one that has ended
        assert reads or _READING not in window.prompt_bar.text, "nothing is being read"
        if why_unseen():
            QTest.qWait(_LAYOUT)
            if why := why_unseen():
                window.grab().save(str(self.folder / "unseen.png"))
                raise AssertionError(why)

    @contextmanager
    def _same_draft(self) -> Iterator[None]:
        """Hold that what is done in between changes no draft."""
        before, workspace = self._draft, self.driver.window.workspace
        yield
        self.settle()
        if self.driver.window.workspace is workspace:
            assert self._draft == before, "the draft is another"

    def _file(self) -> Path:
        return put_file(self.folder, self.chance.choice(NAMES))

    def _drop(self) -> None:
        path = self._file()
        self.log(f"let go of {path.name}")
        with self._same_draft():
            self._let_fall(path)

    def _drop_two(self) -> None:
        self.log("let go of two files")
        with self._same_draft():
            self._let_fall(self._file(), self._file())
        assert self.driver.window.prompt_bar.isVisible(), "it is not said why nothing is opened"

    def _let_fall(self, *paths: Path) -> None:
        target, data = self.driver.window.centralWidget(), QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        left, no = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy, at = Qt.DropAction.CopyAction, QPoint(300, 300)
        QApplication.sendEvent(target, QDragEnterEvent(at, copy, data, left, no))
        QApplication.sendEvent(target, QDropEvent(QPointF(at), copy, data, left, no))

    def _call(self) -> None:
        """Start the program once more, with a file."""
        path = self._file()
        self.log(f"started once more with {path.name}")
        with self._same_draft():
            self.driver.window.call(str(path))

    def _go_on(self) -> None:
        """Let the readings go on by one stage, or to their ends."""
        reading = [one for one in threading.enumerate() if one.name == "reading"]
        self.log(f"let {len(reading)} readings go on")
        with self._same_draft():
            if self.chance.random() < 0.2:
                self._permits.release(1)
                QTest.qWait(5)
            elif reading:
                self._permits.release(2 * len(reading))
                wait_for(lambda: not any(map(threading.Thread.is_alive, reading)), "the readings")
                while self._permits.acquire(blocking=False):
                    pass

    def _press(self) -> None:
        keys, focus = self.chance.choice(_KEYS), QApplication.focusWidget()
        self.log(f"{keys} at {named(focus)}")
        if self._page is None or isinstance(focus, QPushButton) or keys.startswith("Alt+"):
            self.driver.press(keys)
            return
        with self._same_draft():
            self.driver.press(keys)

    def _click_in_page(self) -> None:
        """Click on a row, a box or a tab of the page of a document; nothing is taken by that."""
        page = self._page
        if page is None:
            return
        self.log("click in the page")
        with self._same_draft():
            tabs = [one for one in self.driver.shown(QAbstractButton, page) if one.isCheckable()]
            tab = self.chance.choice(tabs)
            self.click(tab, tab.rect().center())
            if self._page is page and page.tree.isVisible():
                self.click(page.tree.viewport(), self.point(page.tree.viewport()))

    def _take(self) -> None:
        """Take what is ticked; one undo brings back exactly the draft before."""
        page, before, workspace = self._page, self._draft, self.driver.window.workspace
        if page is None:
            return
        ways = [one for one in self.driver.shown(QPushButton, page) if one.isEnabled()]
        way = self.chance.choice((*ways, ways[-1]))  # the first takes nothing
        self.log(f"click {way.text()}")
        self.driver.click(way)
        self.settle()
        if workspace is None or self._draft == before:
            return
        taken = self._draft
        self.driver.press("Ctrl+Z")
        assert self._draft == before, "undo brings back another draft"
        self.driver.press("Ctrl+Y")
        assert self._draft == taken, "redo brings back another draft"

    def _answer_bar(self) -> None:
        buttons = self.driver.shown(QAbstractButton, self.driver.window.prompt_bar)
        if buttons:
            button = self.chance.choice(buttons)
            self.log(f"answer {button.text()}")
            self.driver.click(button)

    def _type(self) -> None:
        """Type into a field, also while a file is read."""
        workspace = self.driver.window.workspace
        if workspace is None or workspace.isHidden():  # behind what was read
            return
        key, text = self.chance.choice(_TYPED), str(self.chance.randrange(10_000))
        self.log(f"type {text} into {key}")
        workspace.go_to(key)
        self.settle()
        if not self.driver.is_cell(key):
            self.driver.press("Ctrl+A")
        self.driver.write(text)
        self.driver.press("Tab")
        held = self.driver.value(key)
        is_covered = self._page is not None  # by what was read meanwhile
        assert is_covered or held in (text, (text,)), f"{FORM.place(key)} holds {held!r}"

    def _spoil(self) -> None:
        path = self.folder / self.chance.choice(NAMES)
        self.log(f"spoil {path.name}")
        spoil(self.chance, path)

    def _look_otherwise(self) -> None:
        """Change the size of the window, or contrast."""
        self.log("look otherwise")
        with self._same_draft():
            if self.chance.random() < 0.5:
                self._resize()
            else:
                self.driver.window.appearance.choose_contrast(self.chance.choice(_CONTRASTS))

    def end(self) -> None:
        """Let all readings end, and close the window."""
        self._permits.release(1000)
        super().end()


def main(seed: int, steps: int, folder: Path) -> None:
    """Walk so many steps, and close the window."""
    walk = ImportWalk(seed, folder)
    walk.start()
    for _ in range(steps):
        walk.step()
    walk.end()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
