"""A random walk over every button, key and field of the window.

``python -m tests.walks.monkey SEED STEPS FOLDER`` does one again.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QProcess, Qt
from PySide6.QtGui import QContextMenuEvent, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from model.form import FORM
from tests.driver import process
from tests.walks.texts import keep_inside, odd_file, odd_text
from tests.walks.window import Walk

_SIZES = ((1366, 696), (880, 470), (911, 472), (1280, 720), (1900, 1000))
_KEYS = """
Tab Tab Tab Shift+Tab Return Return Enter Esc Space Up Down Left Right Home End PgUp PgDown
Delete Backspace F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 Shift+F6 Shift+F7 Shift+F8 Shift+Up Shift+Down
Shift+Left Shift+Right Shift+Home Shift+End Ctrl+Home Ctrl+End Ctrl+Shift+Home Ctrl+Shift+End
Ctrl+Left Ctrl+Right Ctrl+A Ctrl+C Ctrl+X Ctrl+V Ctrl+V Ctrl+D Ctrl+F Ctrl+S Ctrl+Z Ctrl+Z
Ctrl+Y Ctrl+Shift+D Ctrl+Return Alt+Return Ctrl+Alt+0 Ctrl+Alt+1 Ctrl+Alt+2 Ctrl+Alt+3
Ctrl+Alt+4 Ctrl+PgUp Ctrl+PgDown Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+4 Ctrl+5 Ctrl+6 Ctrl+7 Ctrl+8
Shift+F10 Menu 1 5 9 . - a
"""
_BUTTONS = (Qt.MouseButton.LeftButton,) * 9 + (Qt.MouseButton.RightButton,)


class Monkey(Walk):
    """Whatever it does: nobody complains, and what it left stands on the disk."""

    def start(self) -> None:
        """Have files chosen and opened by chance, and something to open."""
        chance, folder = self.chance, self.folder
        for name in ("getSaveFileName", "getOpenFileName"):
            setattr(QFileDialog, name, lambda *_, **__: (odd_file(chance, folder), ""))
        for kind, name in ((QDesktopServices, "openUrl"), (QProcess, "startDetached")):
            setattr(kind, name, lambda *_: chance.random() < 0.5)
        keep_inside(folder)
        self._deeds: tuple[tuple[int, Callable[[], None]], ...] = (
            (30, self._press),
            (18, self._click_button),
            (14, self._type),
            (8, self._paste),
            (8, self._click_row),
            (8, self._click_anywhere),
            (5, self._drag),
            (4, self._ask_for_menu),
            (4, self._undo_and_redo),
            (4, self._jump),
            (3, self._compose),
            (2, self._resize),
            (2, self._wait),
            (1, self._leave),
            (1, self._start_again),
        )

    def step(self) -> None:
        """Do something by chance; on the start page, open a report before long."""
        weights, deeds = zip(*((weight, deed) for weight, deed in self._deeds), strict=True)
        if self.driver.window.desk is None and self.chance.random() < 0.3:
            self._open()
        else:
            self.chance.choices(deeds, weights)[0]()
        self.settle()

    def _open(self) -> None:
        start = self.driver.window.start
        cards = [card for card in start.cards if card.card.draft is not None]
        if cards and self.chance.random() < 0.7:
            self.tell("open a draft")
            start.open_draft.emit(self.chance.choice(cards).card.draft_id)
        else:
            self.tell("open the sample")
            start.open_sample.emit()

    def _press(self) -> None:
        keys = self.chance.choice(_KEYS.split())
        self.tell(keys)
        for _ in range(self.chance.choice((1, 1, 1, 2, 6))):
            self.driver.press(keys)
            self.settle()

    def _type(self) -> None:
        text = odd_text(self.chance)[:60]
        self.tell(f"type {text!r} at {_named(QApplication.focusWidget())}")
        self.driver.write(text.replace("\r", ""))

    def _paste(self) -> None:
        text = odd_text(self.chance)
        self.tell(f"paste {text[:60]!r} ({len(text)}) at {_named(QApplication.focusWidget())}")
        self.driver.paste(text)

    def _compose(self) -> None:
        self.tell(f"compose at {_named(QApplication.focusWidget())}")
        self.driver.compose("zhichu", self.chance.choice(("支出", "", "１２")))

    def _shown(self, kind: type[QWidget]) -> list[QWidget]:
        return [each for each in self.driver.shown(kind) if each.isEnabled()]

    def _click_button(self) -> None:
        buttons = self._shown(QAbstractButton)
        if buttons:
            button = self.chance.choice(buttons)
            self.tell(f"click {_named(button)}")
            self._click(button, button.rect().center())

    def _click_row(self) -> None:
        views = self._shown(QAbstractItemView)
        if not views:
            return
        view = self.chance.choice(views)
        assert isinstance(view, QAbstractItemView)
        model = view.model()
        rows, columns = model.rowCount(), 1 if isinstance(view, QListView) else model.columnCount()
        if rows:
            index = model.index(self.chance.randrange(rows), self.chance.randrange(columns))
            self.tell(f"row {index.row()} {index.column()} of {_named(view)}")
            self._click(view.viewport(), view.visualRect(index).center())

    def _click(self, widget: QWidget, at: QPoint) -> None:
        """As the mouse would: on whatever stands there in the window."""
        self.driver.reveal(widget)
        window = widget.window()
        point = widget.mapTo(window, at)
        handle = window.windowHandle()
        if handle is None or not window.rect().contains(point):
            return
        deed = QTest.mouseDClick if self.chance.random() < 0.15 else QTest.mouseClick
        deed(handle, self.chance.choice(_BUTTONS), Qt.KeyboardModifier.NoModifier, point)

    def _click_anywhere(self) -> None:
        window = self.driver.window
        at = self._point(window)
        self.tell(f"click at {at.x()}, {at.y()}: {_named(window.childAt(at))}")
        self._click(window, at)

    def _point(self, widget: QWidget) -> QPoint:
        return QPoint(
            self.chance.randrange(max(1, widget.width())),
            self.chance.randrange(max(1, widget.height())),
        )

    def _drag(self) -> None:
        window = self.driver.window
        handle, ends = window.windowHandle(), (self._point(window), self._point(window))
        self.tell(f"drag from {ends[0].x()}, {ends[0].y()} to {ends[1].x()}, {ends[1].y()}")
        left, no = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        if handle is not None:
            QTest.mousePress(handle, left, no, ends[0])
            QTest.mouseMove(handle, ends[1])
            QTest.mouseRelease(handle, left, no, ends[1])

    def _ask_for_menu(self) -> None:
        widgets = [
            *self._shown(QLineEdit),
            *self._shown(QPlainTextEdit),
            *self._shown(QAbstractItemView),
        ]
        if widgets:
            widget = self.chance.choice(widgets)
            at = self._point(widget)
            self.tell(f"menu of {_named(widget)} at {at.x()}, {at.y()}")
            target = getattr(widget, "viewport", lambda: widget)()
            reason = self.chance.choice(tuple(QContextMenuEvent.Reason)[:2])
            event = QContextMenuEvent(reason, at, widget.mapToGlobal(at))
            QApplication.sendEvent(target, event)

    def _undo_and_redo(self) -> None:
        keys = [self.chance.choice(("Ctrl+Z", "Ctrl+Y")) for _ in range(self.chance.randint(1, 12))]
        self.tell(" ".join(keys))
        for each in keys:
            self.driver.press(each)

    def _jump(self) -> None:
        desk = self.driver.window.desk
        if desk is None:
            return
        if self.chance.random() < 0.5 or not desk.live.session.findings:
            key = self.chance.choice(FORM.fields).key
            self.tell(f"to {key}")
            desk.live.jump_to.emit(key)
        else:
            found = self.chance.choice(desk.live.session.findings)
            self.tell(f"to the finding {found.id}")
            desk.live.jump_to_finding.emit(found)

    def _resize(self) -> None:
        size = self.chance.choice(_SIZES)
        self.tell(f"resize to {size}")
        self.driver.window.resize(*size)

    def _wait(self) -> None:
        self.tell("wait")
        QTest.qWait(self.chance.choice((20, 100, 400)))

    def _leave(self) -> None:
        """Back to the drafts: what was left stands on the disk."""
        desk = self.driver.window.desk
        if desk is not None:
            self.tell("leave")
            ident, draft = desk.saving.opened.folder.name, desk.live.draft
            assert self.driver.window.close_draft(), "the draft could not be left"
            assert self.store.peek(ident).draft == draft, "another draft stands on the disk"

    def _start_again(self) -> None:
        """Close the window and open another."""
        self.tell("start again")
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


def _named(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    text = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {text}"


def main(seed: int, steps: int, folder: Path) -> None:
    """Walk so many steps, and close the window."""
    walk = Monkey(seed, folder)
    walk.start()
    for _ in range(steps):
        walk.step()
    walk.end()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
