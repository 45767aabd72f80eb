"""The longest the window blocks at once: until it handles the next key.

Measured in processor time of the thread, so that other programs do not count. The reference, a
plain form of 60 lines made and shown, tells how fast the processor is. All rounds count, the
first included, in which caches are filled.
"""

import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFormLayout, QLineEdit, QWidget

from benchmarks.drafts import NARRATIVE, sample
from benchmarks.slots.events import events, slots_of, until
from benchmarks.slots.long_paste import LENGTHS, pasted
from benchmarks.table import Row
from benchmarks.timing import once
from model.log import Log
from model.storage.store import Store
from ui.app import application
from ui.history.other_copy import OtherCopyPage
from ui.history.page import HistoryPage
from ui.idle_imports import prepare
from ui.main_window import MainWindow
from ui.workspace.workspace import Workspace

_LONGEST = 1000  # ms until a window has the keyboard
_SETTLING = 0.2  # after a draft was opened or left
_SLICES = 20  # in which the rest of the program loads
_LINES = 60  # of the reference
_LONG = 200_000  # characters of a text that is taken
_REFERENCE = "plain form"
_MOST = 50  # ms of a slot

Slots = dict[str, list[float]]
P = TypeVar("P", HistoryPage, OtherCopyPage)


def run(rounds: int = 5, characters: Sequence[int] = LENGTHS) -> list[Row]:
    """Return a row of the longest slot of each action with the sample, and with texts of so many
    characters pasted into it."""
    app = QApplication.instance() or application()
    slots: Slots = {}
    with _window() as (window, store, draft_id):
        for number in range(rounds):
            for action, taken in _round(window, draft_id):
                slots.setdefault(action, []).extend(taken)
            for action, taken in _long_texts(window, store, number):
                slots.setdefault(action, []).extend(taken)
            for length in characters:
                for action, taken in pasted(window, draft_id, number, length):
                    slots.setdefault(action, []).extend(taken)
    del app
    plain = max(slots.pop(_REFERENCE))
    return [
        Row(f"longest slot, {action}", max(ms), plain, _REFERENCE, below=_MOST)
        for action, ms in slots.items()
    ]


@contextmanager
def _window() -> Iterator[tuple[MainWindow, Store, str]]:
    """Yield the window, its drafts and the id of the only one, the sample."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        store = Store(Path(folder, "drafts"))
        opened = store.create(sample())
        opened.close()
        window = MainWindow(lambda: store, Log(Path(folder, "log")))
        window.show()
        prepare(window)
        until(lambda: bool(window.start.cards))
        for _ in range(_SLICES):
            events()
        yield window, store, opened.draft_id
        window.close()
        window.deleteLater()
        events()


def _round(window: MainWindow, draft_id: str) -> Iterator[tuple[str, list[float]]]:
    """Open the draft, show every page twice, change a field on each, leave; yield the slots."""
    yield _REFERENCE, [once(_plain_form, time.thread_time)]
    window.activateWindow()
    QTest.qWaitForWindowActive(window, _LONGEST)
    opening = slots_of(lambda: window.open_draft(draft_id))
    yield "opening a draft", [*opening, *until(lambda: False, _SETTLING)]
    workspace = window.workspace
    assert workspace is not None
    yield "building the pages ahead", _pages_ahead(workspace)
    for number in range(workspace.wizard.last + 1):
        yield "first look at a page", slots_of(lambda n=number: workspace.wizard.begin_page(n))
    for number in range(workspace.wizard.check_number):
        yield "another look at a page", slots_of(lambda n=number: workspace.wizard.begin_page(n))
        yield "leaving a changed field by Tab", _changed_and_left(workspace)
    yield "opening the printed pages", _printed_pages(workspace)
    yield "opening the manual", _manual(window)
    yield "leaving the draft", [*slots_of(window.close_draft), *until(lambda: False, _SETTLING)]


def _long_texts(window: MainWindow, store: Store, number: int) -> Iterator[tuple[str, list[float]]]:
    """Take a long text back from 历史版本, and another from a file; yield the slots. Neither was
    read before, for what a clerk takes need not have been."""
    older, other = (sample().with_values({NARRATIVE: _new_text(n)}, {}) for n in (number, ~number))
    opened = store.create(older)
    opened.save(sample())
    file = store.folder.parent / "copy.jxzp"
    opened.save_elsewhere(other, file)
    opened.close()
    window.open_draft(opened.draft_id)
    until(lambda: False, _SETTLING)
    assert window.workspace is not None
    _pages_ahead(window.workspace)
    taken = slots_of(window.workspace.head.history.trigger)
    history = _page(window, HistoryPage)
    yield "looking at what was saved before", [*taken, *until(history.all.isEnabled)]
    taken = [*slots_of(history.all.click), *until(lambda: not history.taking.is_waiting)]
    yield "taking a long text back", [*taken, *until(lambda: False, _SETTLING)]
    window.close_draft()
    until(lambda: False, _SETTLING)
    window.open_path(file)
    until(lambda: window.findChild(OtherCopyPage))
    copy = _page(window, OtherCopyPage)
    _pages_ahead(window.workspace)
    until(lambda: False, _SETTLING)
    taken = [*slots_of(copy.open), *until(copy.all.isEnabled)]
    yield "comparing with a copy", taken
    taken = [*slots_of(copy.all.click), *until(lambda: not window.findChild(OtherCopyPage))]
    yield "taking a long text of a copy", [*taken, *until(lambda: False, _SETTLING)]
    window.close_draft()
    store.delete(opened.draft_id)
    until(lambda: False, _SETTLING)


def _pages_ahead(workspace: Workspace) -> list[float]:
    """Return the slots until all pages of the form are built."""
    return until(lambda: all(form.is_built for form in workspace.wizard.forms))


def _page(window: MainWindow, kind: type[P]) -> P:
    found = window.findChild(kind)
    assert found is not None
    return found


def _new_text(number: int) -> str:
    """Return a long text with no paragraph of another."""
    lines: list[str] = []
    for n in range(_LONG // 20):
        lines.append(f"第{number}次第{n}件事，用了{n % 97}.{n % 89}万元，分{n % 7}步。")
        lines += "\n" * (n % 9 == 8)
    return "".join(lines)


def _manual(window: MainWindow) -> list[float]:
    """Return the slots of opening the manual, as for the first time, at the page's chapter."""
    window.help.close_windows()
    taken = slots_of(window.help.menu.show_manual)
    taken += until(lambda: False, _SETTLING)
    window.help.menu.manual.hide()
    return taken


def _printed_pages(workspace: Workspace) -> list[float]:
    """Return the slots until all pages of the sample are laid out and the first are painted."""
    room = workspace.preview
    taken = slots_of(lambda: workspace.pane.wanted.emit(room))
    taken += until(lambda: (pages := room.preview.report.pages) and pages.is_whole)
    return [*taken, *until(lambda: False, _SETTLING)]


def _plain_form() -> None:
    """Make and show a plain Qt form with the program's style sheet."""
    form = QWidget()
    lines = QFormLayout(form)
    for number in range(_LINES):
        lines.addRow(str(number), QLineEdit())
    form.show()
    form.repaint()
    form.close()
    form.deleteLater()


def _changed_and_left(workspace: Workspace) -> list[float]:
    """Return the slots of leaving a changed field by Tab; the change is undone."""
    _press(Qt.Key.Key_5)
    taken = slots_of(lambda: _press(Qt.Key.Key_Tab))
    workspace.session.undo()
    events()
    return taken


def _press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    if focus is None:
        raise RuntimeError("no field has the cursor")
    QTest.keyClick(focus, key)
