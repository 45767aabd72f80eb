"""Drives the window like a clerk: real keys and real clicks on whatever is under them."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QListView,
    QScrollArea,
    QTableView,
    QWidget,
)

from model.draft.draft import Value
from model.findings.finding import Finding
from model.form import FORM
from model.form.spec import Field, ValueKind
from model.storage.autosave import Saved
from resources.messages import screen as words
from ui.editors.line import LineEditor
from ui.editors.plain_text import PlainTextEditor
from ui.export.page import ExportPage
from ui.main_window import MainWindow
from ui.pages.cards import TableCard
from ui.session.disk_question import DiskQuestion
from ui.table.view import TableView
from ui.widgets.message_bar import MessageBar
from ui.workspace.save_status import SaveLabel
from ui.workspace.workspace import Workspace

_RUNS = re.compile(r"([ -~]+)|(\n)|([^ -~\n]+)")  # on the keys; Enter; by the input method
_LONG = 200  # characters beyond which a text is pasted rather than typed
_POLL = 5  # ms

W = TypeVar("W", bound=QWidget)


def process() -> None:
    """Let Qt do what is due, deletions included, until a draft under way is open and all
    corrections are tried."""
    QApplication.processEvents()
    while any(is_opening(window) or is_trying(window) for window in windows()):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def is_opening(window: MainWindow) -> bool:
    """Whether a draft that was opened is still to be shown."""
    workspace = window.workspace
    return workspace is not None and not window.start.isHidden()


def is_trying(window: MainWindow) -> bool:
    """Whether something typed is still to be checked, corrections are still to be tried, the pane
    is still to follow, or a disk that works is still to answer."""
    workspace = window.workspace
    asked = (one for one in window.findChildren(DiskQuestion) if one.is_asked)
    return any(not one.is_late for one in asked) or (
        workspace is not None
        and (
            workspace.session.trials.is_trying
            or workspace.findings.is_following
            or workspace.preview.is_waiting
            or not workspace.session.is_settled
        )
    )


def windows() -> list[MainWindow]:
    """Return the program's windows."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]


def wait_for(true: Callable[[], object], what: str, seconds: float = 60) -> None:
    """Run the window until something is true; AssertionError with ``what`` when it stays false.

    A loop of its own rather than QTest.qWait, which would keep Python's other threads waiting.
    """
    late = QTimer(singleShot=True, interval=int(seconds * 1000))
    late.start()
    while not true():
        assert late.isActive(), f"not within {seconds} s: {what}"
        loop = QEventLoop()
        QTimer.singleShot(_POLL, loop.quit)
        loop.exec()


class Driver:
    """Opens the window and drives it. Fields without a widget of their own go by their key."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window), "the window was not given the keys"
        self.wait_for_cards()

    @property
    def workspace(self) -> Workspace:
        """Workspace of the draft that is open."""
        assert self.window.workspace is not None, "no draft is open"
        return self.window.workspace

    @property
    def export_page(self) -> ExportPage:
        return self.workspace.wizard.export_page

    def value(self, key: str) -> Value:
        """Return what the draft holds."""
        return self.workspace.session.draft[key]

    # Keys and mouse

    def _handle(self) -> QWindow:
        """Return the window that the system would give a key to."""
        widget = QApplication.activePopupWidget() or QApplication.activeWindow() or self.window
        handle = widget.windowHandle()
        assert handle is not None
        return handle

    def press(self, keys: str, times: int = 1) -> None:
        """Press keys as a menu would name them: Ctrl+Z, Tab, F8."""
        combined = QKeySequence(keys)[0]  # pyright: ignore[reportIndexIssue]
        for _ in range(times):
            for action in (QTest.keyPress, QTest.keyRelease):  # a menu may be gone in between
                action(self._handle(), combined.key(), combined.keyboardModifiers())

    def write(self, text: str) -> None:
        """Type where the cursor stands; what is on no key comes from the input method."""
        for keys, enter, words_ in _RUNS.findall(text):
            for key in keys:
                QTest.keyClick(self._handle(), key)
            if enter:
                self.press("Return")
            if words_:
                self.commit(words_)

    def commit(self, text: str) -> None:
        """Send what the input method has composed."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        self._send(event)

    def compose(self, spelt: str, text: str) -> None:
        """Send what is spelt, letter by letter, and then what it becomes."""
        for end in range(1, len(spelt) + 1):
            self._send(QInputMethodEvent(spelt[:end], []))
        self.commit(text)

    def _send(self, event: QInputMethodEvent) -> None:
        focus = QGuiApplication.focusObject()
        assert focus is not None, "nothing has the cursor"
        QApplication.sendEvent(focus, event)

    def paste(self, text: str) -> None:
        """Put a text on the clipboard and press Ctrl+V."""
        QGuiApplication.clipboard().setText(text)
        self.press("Ctrl+V")

    def reveal(self, widget: QWidget, place: QRect | None = None) -> None:
        """Scroll until a widget, or a place in it, is in sight."""
        place = place or widget.rect()
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                inner = parent.widget()
                box = QRect(widget.mapTo(inner, place.topLeft()), place.size())
                parent.ensureVisible(box.right(), box.bottom(), 0, 8)
                parent.ensureVisible(box.left(), box.top(), 0, 8)
            parent = parent.parentWidget()

    def click(self, widget: QWidget, place: QPoint | None = None, *, double: bool = False) -> None:
        """Click in the middle of a widget, or at a place in it, wherever it stands."""
        at = place or widget.rect().center()
        self.reveal(widget, QRect(at, at) if place else None)
        window = widget.window()
        handle, point = window.windowHandle(), widget.mapTo(window, at)
        assert handle is not None and widget.isVisible(), f"{widget} cannot be seen"
        hit = window.childAt(point)
        assert hit is widget or (hit and (widget.isAncestorOf(hit) or hit.isAncestorOf(widget))), (
            f"{hit} stands over {widget}"
        )
        action = QTest.mouseDClick if double else QTest.mouseClick
        action(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def shown(self, kind: type[W], within: QWidget | None = None) -> list[W]:
        """Return all visible widgets of a class."""
        return [w for w in (within or self.window).findChildren(kind) if w.isVisible()]

    def texts(self, within: QWidget | None = None) -> list[str]:
        """Return the texts of the visible labels and message bars."""
        labels = [label.text() for label in self.shown(QLabel, within)]
        return labels + [strip.text for strip in self.shown(MessageBar, within)]

    def buttons(self, within: QWidget | None = None) -> list[str]:
        """Return the texts of the visible buttons."""
        process()  # corrections are offered once they are tried
        return [button.text() for button in self.shown(QAbstractButton, within)]

    def button(self, text: str, within: QWidget | None = None) -> QAbstractButton:
        """Return a button by its text."""
        process()  # corrections are offered once they are tried
        found = [b for b in self.shown(QAbstractButton, within) if b.text() == text]
        assert found, f"no button 「{text}」 among {self.buttons(within)}"
        return found[0]

    def click_button(self, text: str, within: QWidget | None = None) -> None:
        """Click a button by its words."""
        self.click(self.button(text, within))

    # Start page

    def wait_for_cards(self, count: int | None = None) -> None:
        """Wait until the start page has read the drafts."""
        start = self.window.start

        def read() -> bool:
            loading = words.DRAFTS_LOADING in self.texts(start)
            return not loading and count in (None, len(start.cards))

        wait_for(read, f"{count} drafts on the start page")
        process()

    def new_report(self, year: str = "2019") -> None:
        """Enter a year in the door 从空白开始."""
        self.click(self.window.start.year)
        self.press("Ctrl+A")
        self.write(year)
        door = self.window.start.blank
        self.click(door, door.rect().bottomRight() - QPoint(8, 6))
        wait_for(lambda: self.window.workspace, "the workspace")

    def open_card(self, number: int = 0) -> None:
        """Open a draft from its card."""
        start = self.window.start
        wait_for(lambda: len(start.cards) > number and start.cards[number].isVisible(), "the card")
        process()
        self.click(start.cards[number])
        wait_for(lambda: self.window.workspace, "the workspace")

    def back_to_drafts(self) -> None:
        """Click 草稿列表 and wait for the cards, unless the draft has to stay open."""
        before = self.window.start.cards
        self.click_button(words.BACK_TO_DRAFTS)
        process()
        if self.window.workspace is None:
            wait_for(lambda: self.window.start.cards is not before, "the cards")
            for _ in range(2):  # a card with wrapped text makes the page longer in the turn after
                process()

    # Pages and fields

    def go_to_page(self, number: int) -> None:
        """Press Ctrl+1 … 8; pages are counted from 0."""
        self.press(f"Ctrl+{number + 1}")
        assert self.page == number
        process()  # a page drawn for the first time is laid out

    @property
    def page(self) -> int:
        """Number of the page that is shown, from 0."""
        return self.workspace.wizard.current

    def scroll_to_top(self) -> None:
        """Scroll the page to its beginning."""
        for area in self.shown(QAbstractScrollArea):
            area.verticalScrollBar().setValue(0)

    def scroll_to_end(self) -> bool:
        """Scroll the page to its end; return False when all of it is visible."""
        bars = [area.verticalScrollBar() for area in self.shown(QScrollArea)]
        for bar in bars:
            bar.setValue(bar.maximum())
        return any(bar.value() for bar in bars)

    def show(self, key: str) -> None:
        """Show the page of a field."""
        page = FORM.page_of(key)
        assert page is not None, f"{key} is on no page"
        if FORM.pages.index(page) != self.page:
            self.go_to_page(FORM.pages.index(page))

    def editor(self, key: str) -> QWidget:
        """Return the widget a field is filled in with, on its page."""
        if found := self.workspace.head_fields.editor(key):
            self.workspace.go_to(key)
            process()
            return found
        self.show(key)
        found = self.workspace.wizard.forms[self.page].editor(key)
        assert found is not None, f"{key} is filled in by no editor"
        return found

    def line(self, key: str) -> LineEditor:
        """Return the editor of a one-line field."""
        found = self.editor(key)
        assert isinstance(found, LineEditor)
        return found

    def text(self, key: str) -> PlainTextEditor:
        """Return the editor of a text or a list."""
        found = self.editor(key)
        assert isinstance(found, PlainTextEditor)
        return found

    def table(self, key: str) -> TableView:
        """Return the table of a cell, on its page."""
        self.show(key)
        cards = self.workspace.wizard.forms[self.page].cards
        views = [card.view for card in cards if isinstance(card, TableCard)]
        return next(view for view in views if view.cells.index_of(key).isValid())

    def go_to(self, key: str) -> None:
        """Click on a field or a cell."""
        if self.is_cell(key):
            view = self.table(key)
            self.click_row(view, view.cells.index_of(key).row(), view.cells.index_of(key).column())
        else:
            self.click(self.editor(key))

    def click_row(
        self, view: QTableView | QListView, row: int, column: int = 0, *, double: bool = False
    ) -> None:
        """Click on an item of a view."""
        box = view.visualRect(view.model().index(row, column))
        self.click(view.viewport(), box.center(), double=double)

    def is_cell(self, key: str) -> bool:
        return any(field.key == key for table in FORM.tables for field in table.fields)

    def put(self, key: str, value: Value) -> None:
        """Write a value over what stands in a field."""
        field = FORM[key]
        text = value if isinstance(value, str) else "\n".join(value)
        if field.kind is ValueKind.CHOICE:
            self.choose(field, text)
        elif self.is_cell(key):
            self.put_cell(key, text)
        else:
            self.go_to(key)
            self.press("Ctrl+A")
            self._fill_in(text)

    def _fill_in(self, text: str) -> None:
        if not text:
            self.press("Delete")
        elif len(text) > _LONG and "\n" in text:
            self.paste(text)
        else:
            self.write(text)

    def put_cell(self, key: str, text: str) -> None:
        """Click on a cell, type over it, Enter."""
        self.go_to(key)
        if text:
            self.write(text)
            self.press("Return")
        else:
            self.press("Delete")

    def choose(self, field: Field, value: str) -> None:
        """Click on one of the answers."""
        words_ = next(choice.label for choice in field.choices if choice.value == value)
        self.click_button(words_, self.editor(field.key))

    def fill(self, values: Mapping[str, Value]) -> None:
        """Fill in a whole report, page by page, as far as it is not so already."""
        for page in FORM.pages:
            for field in page.fields:
                if field.key in values and values[field.key] != self.value(field.key):
                    self.put(field.key, values[field.key])

    # Findings

    def found(self, key: str) -> Finding | None:
        """Return the finding shown at a field, or None, once the hand rests."""
        self.workspace.session.settle()
        return self.workspace.session.visible.worst_at(key)

    # Saving and exporting

    def save_status(self) -> str:
        """Return the text of the label at the top."""
        (label,) = self.workspace.findChildren(SaveLabel)
        return label.text

    def wait_saved(self) -> None:
        """Wait until all that was typed is on disk and the window says so."""
        saved = words.SAVED.format(time="")
        saving = self.workspace.saving
        wait_for(lambda: isinstance(saving.state, Saved) and saved in self.save_status(), "saved")
        process()

    def export(self, path: Path) -> None:
        """Export the report there from the last page, errors or not."""
        self.go_to_page(self.workspace.wizard.last)
        self.put_path(str(path))
        self.click(self.export_page.export_button)
        if words.EXPORT_ANYWAY in self.buttons(self.export_page):
            self.click_button(words.EXPORT_ANYWAY, self.export_page)

    def put_path(self, path: str) -> None:
        """Write over the path on the last page."""
        self.click(self.export_page.path)
        self.press("Ctrl+A")
        self.write(path)

    def wait_exported(self, seconds: float = 60) -> str:
        """Wait until the export has ended; return its message."""
        process()
        wait_for(self.export_page.export_button.isEnabled, "the export", seconds)
        process()
        return self.export_page.prompt_bar.text
