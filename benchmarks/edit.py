"""An edit in a table, from each key press to the findings on screen, beside a bare table."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from math import ceil
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget

from benchmarks.drafts import long, sample
from benchmarks.table import Row
from benchmarks.timing import once, percentile
from model.draft.draft import Draft
from model.log import Log
from model.storage.store import Store
from ui.app import application
from ui.main_window import MainWindow
from ui.pages.cards import TableCard

LONG = 200_000
_LONGEST = 1000  # ms until a window has the keyboard
_PAUSE = 50  # ms for the autosave of the previous draft
_WIDE = 1366, 728  # pixels of a window with the pane beside the page
_BLOCK = 20  # edits in one window before the other's turn


class Paints(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


class TableTyping:
    """A table on screen; each edit types the next figure over a cell, its last digit changed."""

    def __init__(self, view: QTableView, places: list[QModelIndex]) -> None:
        self._view = view
        self._places = cycle(places)
        self._digits = cycle("123456789")
        self._paints = Paints(view.viewport())

    def _activate(self) -> None:
        """Activate the window and wait until its events are handled."""
        window = self._view.window()
        window.activateWindow()
        QTest.qWaitForWindowActive(window, _LONGEST)
        QTest.qWait(_PAUSE)

    def block(self) -> list[float]:
        """Return the milliseconds of each key press of some edits, until all is painted."""
        self._activate()
        return [taken for _ in range(_BLOCK) for taken in self._timed()]

    def _timed(self) -> list[float]:
        self._next()
        figure = str(self._view.currentIndex().data() or "0.00")
        before = self._paints.count
        taken = [once(lambda k=key: self._type_key(k)) for key in figure[:-1] + next(self._digits)]
        taken.append(once(self._commit))
        if self._paints.count == before:
            raise RuntimeError("nothing was painted")
        return taken

    def _next(self) -> None:
        """Go to the next cell, which is not measured."""
        self._view.setCurrentIndex(next(self._places))
        self._view.setFocus()
        QApplication.processEvents()

    def _type_key(self, key: str) -> None:
        """Press a key; the first one opens the cell's editor and replaces the figure."""
        QTest.keyClicks(self._editor() or self._view.viewport(), key)
        QApplication.processEvents()

    def _commit(self) -> None:
        """Press Enter, which shows what was held back while typing."""
        QTest.keyClick(self._editor() or self._view, Qt.Key.Key_Return)
        QApplication.processEvents()

    def _editor(self) -> QLineEdit | None:
        """Return the open editor, found by the focus, which takes no time."""
        focused = QApplication.focusWidget()
        return focused if isinstance(focused, QLineEdit) else None


@contextmanager
def ours(draft: Draft, *, pages: bool) -> Iterator[TableTyping]:
    """Yield the program's first table with this draft, also with the printed ``pages`` beside."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        store = Store(Path(folder, "drafts"))
        opened = store.create(draft)
        opened.close()
        window = MainWindow(lambda: store, Log(Path(folder, "log")))
        window.show()
        window.open_draft(opened.draft_id)
        view, places = _table(window)
        if pages:
            _show_pages(window)
        yield TableTyping(view, places)
        window.close()
        window.deleteLater()
        QApplication.processEvents()


def _table(window: MainWindow) -> tuple[QTableView, list[QModelIndex]]:
    """Return the form's first table, shown, and its cells."""
    workspace = window.workspace
    assert workspace is not None
    for number in range(workspace.wizard.last):
        workspace.wizard.show_page(number)
        QApplication.processEvents()
        for card in workspace.wizard.forms[number].cards:
            if isinstance(card, TableCard):
                cells = card.view.cells
                keys = [field.key for field in cells.table.fields]
                return card.view, [cells.index_of(key) for key in keys]
    raise RuntimeError("the form has no table")


def _show_pages(window: MainWindow) -> None:
    """Show the printed pages in the pane, and wait until they are laid out."""
    assert window.workspace is not None
    window.resize(*_WIDE)
    pane, room = window.workspace.pane, window.workspace.preview
    pane.show_room(room)
    while room.preview.panel.view.pages is None:
        QTest.qWait(_PAUSE)


@contextmanager
def bare() -> Iterator[TableTyping]:
    """Yield a plain QTableView, four by four, alone in its window."""
    model = QStandardItemModel(4, 4)
    places = [(row, column) for row in range(4) for column in range(4)]
    for row, column in places:
        model.setItem(row, column, QStandardItem("1234.56"))
    view = QTableView()
    view.setModel(model)
    view.resize(800, 300)
    view.show()
    yield TableTyping(view, [model.index(*place) for place in places])
    view.close()


def run(edits: int = 400, characters: int = LONG) -> list[Row]:
    """Return rows of the 99th percentile of edits, with the sample and with a long narrative."""
    app = QApplication.instance() or application()
    rows: list[Row] = []
    for pages, beside in ((False, ""), (True, ", 样张 shown")):
        rows += _rows(f"the sample{beside}", sample(), edits, below=5, pages=pages)
        much = f"{characters:,} characters{beside}"
        rows += _rows(much, long(characters), edits, below=16, pages=pages)
    del app
    return rows


def _rows(what: str, draft: Draft, edits: int, below: float, *, pages: bool) -> list[Row]:
    with bare() as other, ours(draft, pages=pages) as cells:
        taken = _in_turn({"ours": cells, "bare": other}, edits)
    mine, theirs = taken["ours"], taken["bare"]
    return [
        Row(
            f"key press in a cell, {what}: p99",
            *_both(mine, theirs, 99),
            "bare QTableView",
            below=below,
        ),
        Row("  median", *_both(mine, theirs, 50), "bare QTableView"),
    ]


def _both(mine: list[float], theirs: list[float], percent: float) -> tuple[float, float]:
    return percentile(mine, percent), percentile(theirs, percent)


def _in_turn(tables: dict[str, TableTyping], edits: int) -> dict[str, list[float]]:
    """Return the milliseconds of each edit, by blocks in turn, without each first block."""
    taken: dict[str, list[float]] = {name: [] for name in tables}
    for number in range(1 + ceil(edits / _BLOCK)):
        for name, cells in tables.items():
            taken[name] += cells.block() if number else cells.block()[:0]
    return taken
