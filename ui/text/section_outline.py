"""The headings of the text with the cursor, for the place under its step."""

import re
from bisect import bisect_right

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QSizePolicy

from model.editing.session import Change
from model.values.headings import Heading, outline
from resources.messages import texts as words
from ui.look.appearance import appearance
from ui.look.theme import ui_font
from ui.session.window_session import WindowSession
from ui.text.editor import TextEditor
from ui.widgets.labels import plain_tip, without_keys

_PAUSE = 250  # ms after which the list follows the typing
_POINTS = 9
_FIRST_WORDS = re.compile("(?<=.{6})[，：；].*")  # what stands behind them is in the tooltip
_BATCH = 200  # headings shown in one turn: a text of 200,000 characters may have a thousand
_LEAST = 4  # rows that are seen in the lowest window
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MOVE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class SectionOutline(QListWidget):
    """A list of headings indented by level; the section with the cursor is current.

    A click or Enter goes to a heading; its menu, and Alt+Shift with an arrow, move its section.
    """

    chosen = Signal(int)  # the first character of a heading

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self.setObjectName("sections")
        self.setAccessibleName(words.OUTLINE)
        self.setFont(ui_font(_POINTS))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.itemActivated.connect(lambda item: self._go_to(self.row(item)))
        self.itemClicked.connect(lambda item: self._go_to(self.row(item)))
        self._session = session
        self._editor: TextEditor | None = None
        self._headings: tuple[Heading, ...] = ()
        self._late = QTimer(self, singleShot=True, interval=_PAUSE)
        self._late.timeout.connect(self._refresh)
        session.changed.connect(self._on_change)
        appearance.changed.connect(self._fit)
        self.hide()

    def _fit(self) -> None:
        """Show the headings anew, in letters of another size."""
        self.setFont(ui_font(_POINTS))
        self._headings = ()
        self._refresh()

    def show_text(self, editor: TextEditor | None) -> None:
        """Show the headings of a text and follow its cursor; hide for one without any, or None."""
        if editor is self._editor:
            return
        if self._editor:
            self._editor.cursorPositionChanged.disconnect(self._mark_current)
        self._editor = editor
        if editor:
            editor.cursorPositionChanged.connect(self._mark_current)
        self._refresh()

    def _on_change(self, change: Change) -> None:
        if self._editor and self._editor.key in change.keys:
            self._late.start()

    def _refresh(self) -> None:
        self._late.stop()
        found = outline(self._text)
        if found != self._headings:
            self._headings = found
            self.clear()
            self._fill(found)
        self.setVisible(bool(found))
        self._mark_current()

    def _fill(self, headings: tuple[Heading, ...]) -> None:
        """Show the next of these headings, the rest in further turns, unless others came since."""
        if headings is not self._headings:
            return
        levels = sorted({heading.level for heading in headings})
        for heading in headings[self.count() :][:_BATCH]:
            self.addItem(_item(heading, levels.index(heading.level)))
        self.updateGeometry()
        if self.count() < len(headings):
            QTimer.singleShot(0, self, lambda: self._fill(headings))
        self._mark_current()

    @property
    def _text(self) -> str:
        return self._session.draft.text(self._editor.key) if self._editor else ""

    def _mark_current(self) -> None:
        """Make the last heading above the cursor current."""
        if self._editor is None or not self._headings:
            return
        line = self._editor.textCursor().blockNumber()
        row = bisect_right(self._headings, line, key=lambda heading: heading.line) - 1
        before = self.currentItem()
        if row == self.currentRow() and before and before.font().bold():
            return
        if before:
            before.setFont(ui_font(_POINTS))
        self.setCurrentRow(row)
        if now := self.currentItem():
            now.setFont(ui_font(_POINTS, bold=True))
            self.scrollToItem(now)

    def _start(self, row: int) -> int:
        """Return the first character of a heading."""
        return len("\n".join([*self._text.split("\n")[: self._headings[row].line], ""]))

    def _go_to(self, row: int) -> None:
        if self._editor and 0 <= row < len(self._headings):
            self.chosen.emit(self._start(row))
            self._editor.go_to_line(self._headings[row].line)

    def move_section(self, row: int, step: int) -> None:
        """Move the section of a heading before (−1) or behind (1) its neighbour."""
        if self._editor and 0 <= row < len(self._headings):
            self._editor.move_section(step, self._start(row))
            self._refresh()

    def _open_menu(self, at: QPoint) -> None:
        row = self.indexAt(at).row()
        if not self._editor or row < 0:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, step in ((words.MOVE_UP, -1), (words.MOVE_DOWN, 1)):
            action = menu.addAction(without_keys(text))
            action.setEnabled(self._editor.can_move(step, self._start(row)))
            action.triggered.connect(lambda _=False, step=step: self.move_section(row, step))
        menu.popup(self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _MOVE:
            self.move_section(self.currentRow(), step)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(100, self._height(self.count()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height(min(_LEAST, self.count())))

    def _height(self, rows: int) -> int:
        return rows * max(0, self.sizeHintForRow(0)) + 2 * self.frameWidth()


def _item(heading: Heading, depth: int) -> QListWidgetItem:
    whole = f"{heading.number}{heading.title}"
    item = QListWidgetItem("\u2002" * 2 * depth + _FIRST_WORDS.sub("", whole))
    item.setToolTip(plain_tip(whole))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, whole)
    return item
