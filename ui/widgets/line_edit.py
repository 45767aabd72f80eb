"""A line edit that leaves undo to the window and refuses files and pictures."""

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui  # a class is built when first named: the start needs few
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.look.properties import set_look
from ui.widgets.clipboard_text import may_hold, read

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QPoint, QPointF
    from PySide6.QtGui import (
        QContextMenuEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QMouseEvent,
    )

    from ui.widgets.edit_menu import EditMenu

_MOST = 2**31 - 1  # characters; Qt's default of 32,767 would cut off the rest silently
MOST_SHOWN = 2_000  # characters; with every key Qt lays out the whole line
_CODE = "utf-16-le"  # two bytes per unit, no byte order mark


def is_undo(event: QEvent) -> bool:
    """Whether this is the key press of undo or redo.

    Editors leave both to the window: undo belongs to the whole form.
    """
    if not isinstance(event, QtGui.QKeyEvent):
        return False
    keys = QtGui.QKeySequence.StandardKey
    return event.matches(keys.Undo) or event.matches(keys.Redo)


class OwnUndoLine(QLineEdit):
    """A line edit that accepts only text, and undoes what was typed in it by itself.

    Of a text above MOST_SHOWN only the beginning is shown; it can be replaced but not edited.
    """

    refused = Signal(str)  # the reason why nothing was inserted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_MOST)
        self._is_locked = False

    def describe(self, text: str) -> None:
        """Say of the field what a screen reader says beside its name."""
        if text != self.accessibleDescription():  # else each key would send an event
            self.setAccessibleDescription(text)

    def lock(self, locked: bool) -> None:
        """Take no more text, or take it again."""
        self._is_locked = locked
        set_look(self, "locked", "yes" if locked else "")
        self.setReadOnly(locked or len(self.text()) > MOST_SHOWN)

    def show_text(self, text: str) -> None:
        """Show a text, cut and read-only where it is above MOST_SHOWN."""
        is_long = len(text) > MOST_SHOWN
        self.setReadOnly(is_long or self._is_locked)
        shown = f"{text[:MOST_SHOWN]}…" if is_long else text
        if self.text() != shown:
            self.setText(shown)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        from ui.widgets.edit_menu import is_menu_key  # late: it needs menus

        blanks = event.key() in (QtCore.Qt.Key.Key_Delete, QtCore.Qt.Key.Key_Backspace)
        if event.matches(QtGui.QKeySequence.StandardKey.Paste):
            self.paste()
        elif is_menu_key(event):
            self.menu().popup(self._below_caret())
        elif self.isReadOnly() and blanks:
            self.take_whole("")
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: "QMouseEvent") -> None:
        """Paste the system's selection at a middle click, where the system has one."""
        clipboard = QtGui.QGuiApplication.clipboard()
        if event.button() is QtCore.Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            self._put_caret(event.position())
            self.paste_from(clipboard.mimeData(QtGui.QClipboard.Mode.Selection))
        else:
            super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Accept a drag of files too, so that the drop can give the reason why they are refused."""
        super().dragEnterEvent(event)
        if not self.isReadOnly() and may_hold(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Paste at the place of the drop; Qt would insert the text unchecked."""
        if event.source() is self:
            super().dropEvent(event)
            return
        self._put_caret(event.position())
        self.paste_from(event.mimeData())
        event.acceptProposedAction()

    def _put_caret(self, at: "QPointF") -> None:
        self.deselect()
        self.setCursorPosition(self.cursorPositionAt(at.toPoint()))

    def paste_from(self, source: "QMimeData | None") -> None:
        """Insert copied or dragged text; emit ``refused`` for a file or a picture."""
        clip = read(source)
        if clip.why:
            self.refused.emit(clip.why)
        elif clip.text:
            self.put_in(clip.text)

    def put_in(self, text: str) -> None:
        """Insert text at the caret, without tabs and line ends around it."""
        text = text.strip("\t\r\n")
        if self.isReadOnly():
            self.take_whole(text)
        elif len(self.text()) + len(text) > MOST_SHOWN:
            before, after = self._around_caret()
            self.take_whole(before + text + after)
        else:
            self.insert(text)

    def take_whole(self, text: str) -> None:
        """Replace the whole text, cut to MOST_SHOWN characters."""
        self.setText(text[:MOST_SHOWN])

    def _around_caret(self) -> tuple[str, str]:
        """Return the text before and after caret or selection; Qt counts UTF-16 code units."""
        text = self.text().encode(_CODE, "surrogatepass")
        start = self.selectionStart() if self.hasSelectedText() else self.cursorPosition()
        before, after = text[: 2 * start], text[2 * (start + self.selectionLength()) :]
        return before.decode(_CODE, "surrogatepass"), after.decode(_CODE, "surrogatepass")

    def contextMenuEvent(self, event: "QContextMenuEvent") -> None:
        from ui.widgets.edit_menu import place_of_menu

        self.menu().popup(place_of_menu(event, self._below_caret()))

    def _below_caret(self) -> "QPoint":
        return self.mapToGlobal(self.cursorRect().bottomLeft())

    def menu(self) -> "EditMenu":
        """Return a new context menu of undo, editing and selecting."""
        from ui.widgets.edit_menu import EditMenu

        menu, chosen = EditMenu(self), self.hasSelectedText()
        menu.add_editing(self, self.del_, chosen=chosen, filled=bool(self.text()))
        return menu

    def paste(self) -> None:
        self.paste_from(QtGui.QGuiApplication.clipboard().mimeData())


class LineEdit(OwnUndoLine):
    """A line edit that leaves undo to the window and accepts only text."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()
            return False
        return super().event(event)
