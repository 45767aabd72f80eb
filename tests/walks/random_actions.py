"""Random actions of a clerk: keys, typing, pasting, clicks, drags, menus."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QThread, QTimer, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from tests.walks.texts import random_text
from tests.walks.window import Walk

_KEYS = """
Tab Tab Tab Shift+Tab Return Return Enter Esc Space Up Down Left Right Home End PgUp PgDown
Delete Backspace F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 Shift+F6 Shift+F7 Shift+F8 Shift+Up Shift+Down
Shift+F11 Shift+F11 Shift+Left Shift+Right Shift+Home Shift+End Ctrl+Home Ctrl+End
Ctrl+Shift+Home Ctrl+Shift+End
Ctrl+Left Ctrl+Right Ctrl+A Ctrl+C Ctrl+X Ctrl+V Ctrl+V Ctrl+D Ctrl+F Ctrl+S Ctrl+Z Ctrl+Z
Ctrl+Y Ctrl+Shift+D Ctrl+Return Alt+Return Ctrl+Alt+0 Ctrl+Alt+1 Ctrl+Alt+2 Ctrl+Alt+3
Ctrl+Alt+4 Ctrl+PgUp Ctrl+PgDown Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+4 Ctrl+5 Ctrl+6 Ctrl+7 Ctrl+8
Shift+F10 Menu 1 5 9 . - + a
"""
_PATIENCE = 100  # ms for which a menu may keep a click waiting
_BUTTONS = (Qt.MouseButton.LeftButton,) * 9 + (Qt.MouseButton.RightButton,)


def _close_waiting_menu() -> None:
    """Close a menu that a click waits for: Qt's own of a scroll bar runs a loop of its own."""
    menu = QApplication.activePopupWidget()
    if menu and QThread.currentThread().loopLevel():
        menu.close()


class RandomActions(Walk):
    """Random actions of a clerk; each is printed before it is done."""

    def press(self) -> None:
        keys = self.chance.choice(_KEYS.split())
        self.log(keys)
        for _ in range(self.chance.choice((1, 1, 1, 2, 6))):
            self.driver.press(keys)
            self.settle()

    def type_words(self) -> None:
        text = random_text(self.chance)[:60]
        self.log(f"type {text!r} at {named(QApplication.focusWidget())}")
        self.driver.write(text.replace("\r", ""))

    def paste(self) -> None:
        text = random_text(self.chance)
        self.log(f"paste {text[:60]!r} ({len(text)}) at {named(QApplication.focusWidget())}")
        self.driver.paste(text)

    def compose(self) -> None:
        self.log(f"compose at {named(QApplication.focusWidget())}")
        self.driver.compose("zhichu", self.chance.choice(("支出", "", "１２")))

    def shown(self, kind: type[QWidget]) -> list[QWidget]:
        return [each for each in self.driver.shown(kind) if each.isEnabled()]

    def click_button(self) -> None:
        buttons = self.shown(QAbstractButton)
        if buttons:
            button = self.chance.choice(buttons)
            self.log(f"click {named(button)}")
            self.click(button, button.rect().center())

    def click_row(self) -> None:
        views = self.shown(QAbstractItemView)
        if not views:
            return
        view = self.chance.choice(views)
        assert isinstance(view, QAbstractItemView)
        model = view.model()
        rows, columns = model.rowCount(), 1 if isinstance(view, QListView) else model.columnCount()
        if rows:
            index = model.index(self.chance.randrange(rows), self.chance.randrange(columns))
            self.log(f"row {index.row()} {index.column()} of {named(view)}")
            self.click(view.viewport(), view.visualRect(index).center())

    def click(self, widget: QWidget, at: QPoint) -> None:
        """Click like the mouse on whatever is at this place of the window."""
        self.driver.reveal(widget)
        window = widget.window()
        point = widget.mapTo(window, at)
        handle = window.windowHandle()
        if handle is None or not window.rect().contains(point):
            return
        QTimer.singleShot(_PATIENCE, _close_waiting_menu)
        action = QTest.mouseDClick if self.chance.random() < 0.15 else QTest.mouseClick
        action(handle, self.chance.choice(_BUTTONS), Qt.KeyboardModifier.NoModifier, point)

    def click_anywhere(self) -> None:
        window = self.driver.window
        at = self.point(window)
        self.log(f"click at {at.x()}, {at.y()}: {named(window.childAt(at))}")
        self.click(window, at)

    def point(self, widget: QWidget) -> QPoint:
        return QPoint(
            self.chance.randrange(max(1, widget.width())),
            self.chance.randrange(max(1, widget.height())),
        )

    def drag(self) -> None:
        window = self.driver.window
        handle, ends = window.windowHandle(), (self.point(window), self.point(window))
        self.log(f"drag from {ends[0].x()}, {ends[0].y()} to {ends[1].x()}, {ends[1].y()}")
        left, no = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        if handle is not None:
            QTest.mousePress(handle, left, no, ends[0])
            QTest.mouseMove(handle, ends[1])
            QTest.mouseRelease(handle, left, no, ends[1])

    def ask_for_menu(self) -> None:
        widgets = [
            *self.shown(QLineEdit),
            *self.shown(QPlainTextEdit),
            *self.shown(QAbstractItemView),
        ]
        if widgets:
            widget = self.chance.choice(widgets)
            at = self.point(widget)
            self.log(f"menu of {named(widget)} at {at.x()}, {at.y()}")
            target = getattr(widget, "viewport", lambda: widget)()
            reason = self.chance.choice(tuple(QContextMenuEvent.Reason)[:2])
            event = QContextMenuEvent(reason, at, widget.mapToGlobal(at))
            QApplication.sendEvent(target, event)

    def drop(self) -> None:
        """Let go of words or a file over an editor."""
        editors = [*self.shown(QLineEdit), *self.shown(QPlainTextEdit)]
        if not editors:
            return
        editor, dragged = self.chance.choice(editors), QMimeData()
        if self.chance.random() < 0.3:
            dragged.setUrls([QUrl.fromLocalFile(str(self.folder / "told.txt"))])
        else:
            dragged.setText(random_text(self.chance))
        self.log(f"drop {dragged.text()[:40]!r} on {named(editor)}")
        target = editor.viewport() if isinstance(editor, QPlainTextEdit) else editor
        left, no = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy, at = Qt.DropAction.CopyAction, self.point(target)
        QApplication.sendEvent(target, QDragEnterEvent(at, copy, dragged, left, no))
        QApplication.sendEvent(target, QDropEvent(QPointF(at), copy, dragged, left, no))

    def undo_and_redo(self) -> None:
        keys = [self.chance.choice(("Ctrl+Z", "Ctrl+Y")) for _ in range(self.chance.randint(1, 12))]
        self.log(" ".join(keys))
        for each in keys:
            self.driver.press(each)


def named(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    text = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {text}"
