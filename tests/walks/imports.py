"""A walk through the import: files let go of, read, given up, taken and taken back at any moment.

``python -m tests.walks.imports SEED STEPS FOLDER``
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Semaphore
from threading import enumerate as threads
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from model.draft.draft import Draft
from resources.messages import readers as words
from tests.walks.import_files import FILES, write_file
from tests.walks.invariants import check_invariants
from tests.walks.keys import why_unseen
from tests.walks.window import Walk
from ui.importing import job
from ui.importing.page import ImportPage
from ui.workspace.workspace import Workspace

_KEYS = [
    "Esc",
    "Esc",
    "Tab",
    "Tab",
    "Shift+Tab",
    "Up",
    "Down",
    "Down",
    "Home",
    "End",
    "Space",
    "Ctrl+Z",
    "Ctrl+Y",
    "Ctrl+2",
    "Ctrl+3",
    "Ctrl+8",
    "F6",
    "F8",
    "Ctrl+F",
    "Alt+B",
    "Alt+N",
    "Return",
    "Menu",
    "Left",
    "Right",
    "PgDown",
]
_SIZES = ((1366, 728), (911, 464), (1024, 660))
_TYPED = ("cover.unit", "spending.final.total", "performance", "staff.contract", "duties")
_READING = words.READING.partition("{")[0]
_LAYOUT = 100  # ms in which a page is laid out and scrolled
_THREAD = 20  # ms in which a reading goes on that is let go on
Result = TypeVar("Result")


class ImportWalk(Walk):
    """Each reading stops before the file is opened and before it is understood, until the walk
    lets it go on."""

    def start(self) -> None:
        """Have readings wait, and files chosen by chance."""
        self._going_on = Semaphore(0)
        job.read_file = self._held(job.read_file)
        job.read_document = self._held(job.read_document)
        QFileDialog.getOpenFileName = lambda *_, **__: (str(self._file()), "")
        self._actions: tuple[tuple[int, Callable[[], None]], ...] = (
            (12, self._drop),
            (24, self._go_on),
            (20, self._press),
            (12, self._click_in_page),
            (6, self._click_in_bar),
            (8, self._type),
            (6, self._undo_and_redo),
            (4, self._spoil_files),
            (4, self._open),
            (2, self._call),
            (2, self._choose),
            (2, self._drop_two),
            (3, self._look_otherwise),
            (2, self._leave),
            (1, self._start_again),
        )

    def _held(self, read: Callable[..., Result]) -> Callable[..., Result]:
        def waiting(*args: object) -> Result:
            self._going_on.acquire(timeout=60)
            return read(*args)

        return waiting

    @property
    def _page(self) -> ImportPage | None:
        shown = self.driver.shown(ImportPage)
        return shown[0] if shown else None

    @property
    def _draft(self) -> Draft | None:
        workspace = self.driver.window.workspace
        return workspace.session.draft if workspace else None

    def step(self) -> None:
        """Do something by chance, then look whether all is as it has to be."""
        weights, actions = zip(*self._actions, strict=True)
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
        reads = any(thread.name == "reading" for thread in threads())
        assert reads or _READING not in window.prompt_bar.text, "nothing is being read"
        if why_unseen():
            QTest.qWait(_LAYOUT)
            if why := why_unseen():
                window.grab().save(str(self.folder / "unseen.png"))
                raise AssertionError(why)

    @contextmanager
    def _nothing_changed(self) -> Iterator[None]:
        before, workspace = self._draft, self.driver.window.workspace
        yield
        self.settle()
        if self.driver.window.workspace is workspace:
            assert self._draft == before, "the draft is another"

    def _file(self) -> Path:
        path = self.folder / self.chance.choice(FILES)
        write_file(path)
        return path

    def _drop(self) -> None:
        path = self._file()
        self.log(f"let go of {path.name}")
        with self._nothing_changed():
            self._let_fall(path)

    def _drop_two(self) -> None:
        self.log("let go of two files")
        with self._nothing_changed():
            self._let_fall(self._file(), self._file())
        assert self.driver.window.prompt_bar.isVisible(), "it is not said why nothing is opened"

    def _let_fall(self, *paths: Path) -> None:
        target, data = self.driver.window.centralWidget(), QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
        QApplication.sendEvent(target, QDragEnterEvent(QPoint(300, 300), *how))
        QApplication.sendEvent(target, QDropEvent(QPointF(300, 300), *how))
        self.settle()
