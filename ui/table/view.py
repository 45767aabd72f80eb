"""The view of a table of the form: a spreadsheet."""

from PySide6.QtCore import QKeyCombination, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu

from model.form import FORM
from model.form.spec import Table
from resources.messages import screen as words
from ui.look.appearance import appearance, scaled
from ui.session.window_session import WindowSession
from ui.table.blocks import CellBlocks
from ui.table.cell_editor import CellDelegate, CellEditor
from ui.table.cell_painting import label_width
from ui.table.grid import GridView
from ui.table.keys import TABS
from ui.table.model import Index, TableModel
from ui.table.painting import paint_table
from ui.table.pasting.clipboard import CopiedCells
from ui.table.selection_text import selection_text
from ui.widgets.edit_menu import is_menu_key, place_of_menu, would_type

_ROW, _RATE_ROW = 34, 32  # pixels, as all others, before scaling; or more where the font is larger
_NARROWEST = 60  # pixels of a column of figures
_AROUND_LINE = 12  # pixels above and below the line of a row together
_CTRL = Qt.KeyboardModifier.ControlModifier
_CTRL_D, _CTRL_R = (QKeyCombination(_CTRL, key) for key in (Qt.Key.Key_D, Qt.Key.Key_R))


class TableView(GridView):
    """A table as tall as its rows, the rate row under them included."""

    noted = Signal(str)  # what goes with the cursor while it is here; else ""

    def __init__(self, table: Table, session: WindowSession) -> None:
        super().__init__(TableModel(table, session))
        self._session = session
        self.cells.setParent(self)
        self.blocks = CellBlocks(self, session)
        self._is_pointed_at = False
        self._delegate = CellDelegate(session, self)
        self.setItemDelegate(self._delegate)
        self._delegate.moved.connect(self._leave_editor)
        self._delegate.spread.connect(self._spread)
        self._delegate.filled.connect(self._fill)
        self._note = ""
        self._set_up()
        self._fit_text()
        appearance.changed.connect(self._fit_text)
        self.choose((0, 0))
        self.selected.connect(self._tell)
        self.cells.dataChanged.connect(self._tell_sum)
        session.cursor.moved.connect(self._tell)
        session.last_year.changed.connect(self._tell)
        session.sealed_changed.connect(lambda _: self.viewport().update())

    def _set_up(self) -> None:
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off)
        self.setHorizontalScrollBarPolicy(off)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setTabKeyNavigation(False)
        self.setAcceptDrops(True)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)

    def _fit_text(self) -> None:
        """Make labels and rows as large as the text asks."""
        labels, columns = _label_column(), len(self.cells.table.columns)
        self.horizontalHeader().resizeSection(0, labels)
        self.setMinimumWidth(labels + scaled(_NARROWEST) * columns)
        self._set_rows()
        self._fit()

    def _set_rows(self) -> None:
        rows, line = self.verticalHeader(), self.fontMetrics().height() + scaled(_AROUND_LINE)
        rows.setDefaultSectionSize(max(scaled(_ROW), line))
        if self.cells.table.rate:
            rows.resizeSection(self.cells.rowCount() - 1, max(scaled(_RATE_ROW), line))

    def _fit(self) -> None:
        """Make the view as high as its rows."""
        height = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length()
        self.setFixedHeight(height + 2 * self.frameWidth())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Repaint only the selection: Qt would repaint the whole table."""
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._paint_selection()
        self._show_cursor()

    def _show_cursor(self) -> None:
        """Tell the session of the current cell."""
        self._session.cursor.move_to(self.cells.key(self.currentIndex()))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._show_cursor()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_pointed_at = False
        self._paint_selection()

    def _tell(self) -> None:
        """Emit what goes with the cursor, if that changed."""
        has_cursor = self.cells.index_of(self._session.cursor.key).isValid()
        note = self._note_at_cursor() if has_cursor else ""
        if note != self._note:
            self._note = note
            self.noted.emit(note)

    def _note_at_cursor(self) -> str:
        """Return what is selected, else last year's figure, else how to fill in the table."""
        selected = selection_text(self.cells, self.selected_places())
        last = self._session.last_year.note(self._session.cursor.key)
        return selected or last or self.cells.table.help

    def _tell_sum(self) -> None:
        """Emit the sum of a block anew; a single cell, typed into, has none."""
        if self.is_block:
            self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_table(self, event.region(), active=self.shows_selection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QKeySequence.StandardKey
        if event.matches(keys.Copy):
            self.blocks.copy()
        elif event.matches(keys.Cut):
            self.blocks.cut()
        elif event.matches(keys.Paste):
            self.blocks.paste()
        elif event.keyCombination() == _CTRL_D:
            self.blocks.fill_down()
        elif event.keyCombination() == _CTRL_R:
            self.blocks.fill_right()
        elif is_menu_key(event):
            self._menu().popup(self._below_cursor())
        elif not self._edit(event):
            super().keyPressEvent(event)

    def _edit(self, event: QKeyEvent) -> bool:
        """Blank or open cells as a key says; return False for other keys."""
        key = event.key()
        if (would_type(event) or key == Qt.Key.Key_F2) and self._session.refuses():
            return True
        if key == Qt.Key.Key_Delete:
            self.blocks.clear()
        elif key == Qt.Key.Key_Backspace:
            if editor := self._opened():
                editor.begin_empty()
        elif key == Qt.Key.Key_F2:
            if editor := self._opened():
                editor.go_on()
        else:
            return False
        return True

    def _opened(self) -> CellEditor | None:
        """Open the current cell; return its editor."""
        self.edit(self.currentIndex())
        return self.findChild(CellEditor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._session.refuses():
            return
        super().mouseDoubleClickEvent(event)
        editor = self.findChild(CellEditor)
        if editor and editor.isVisible():
            editor.go_on()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Pass on text committed without a preedit: Qt opens the editor but loses it.

        Qt leaves committed text selected, so end the selection: the next key would replace it.
        """
        if self._session.refuses():
            return
        opening = self.state() is not QAbstractItemView.State.EditingState
        super().inputMethodEvent(event)
        editor = self.findChild(CellEditor)
        if editor and event.commitString():
            if opening:
                editor.selectAll()
                QGuiApplication.sendEvent(editor, event)
            editor.end(False)

    def _leave_editor(self, key: int, modifiers: Qt.KeyboardModifier) -> None:
        """Move the cursor by the key that closed the cell editor."""
        self.setFocus()
        if key in TABS:
            self.focusNextPrevChild(TABS[Qt.Key(key)] > 0)
        else:
            self.lead(key, modifiers)

    def _fill(self, text: str) -> None:
        """Fill the selected cells with what was typed into one of them."""
        self.setFocus()
        self.blocks.fill(text)

    def _spread(self, copied: CopiedCells) -> None:
        """Paste a block put into the cell editor into the cells from there on."""
        self.setFocus()
        self.choose(self.current)
        self.blocks.take(copied)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept text; leave files to the window."""
        data = event.mimeData()
        event.setAccepted(data.hasText() and not data.hasUrls())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Paste dropped text at the cell under the mouse."""
        self.setFocus()
        self.choose(self.nearest(event.position().toPoint()))
        self.blocks.take_from(event.mimeData())
        event.acceptProposedAction()

    def go_to(self, key: str) -> bool:
        """Put the cursor on a field's cell; return False for a field of another table."""
        place = self.cells.place_of(self.cells.index_of(key))
        if place:
            self.choose(place)
            self.setFocus()
        return place is not None

    @property
    def shows_selection(self) -> bool:
        """Whether keys go to the table or to an open cell of it, or a cell is pointed at."""
        is_open = self.state() is QAbstractItemView.State.EditingState
        return self.hasFocus() or is_open or self._is_pointed_at

    def point_at(self, key: str) -> None:
        """Show a field's cell selected while the focus stays elsewhere; "" no longer."""
        place = self.cells.place_of(self.cells.index_of(key))
        self._is_pointed_at = place is not None
        if place:
            self.choose(place)
        self._paint_selection()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._menu().popup(place_of_menu(event, self._below_cursor()))

    def _below_cursor(self) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(words.CUT, self.blocks.cut)
        menu.addAction(words.COPY, self.blocks.copy)
        menu.addAction(words.PASTE, self.blocks.paste)
        menu.addAction(words.CLEAR, self.blocks.clear)
        key = self.cells.key(self.currentIndex())
        if key and FORM[key].computed_from and self._session.draft.filled(key):
            menu.addAction(words.RESTORE_COMPUTED, lambda: self._session.set({key: ""}))
        return menu


def _label_column() -> int:
    """Return the pixels that the longest label of the form's tables needs: all columns align."""
    widths = [label_width(row.label, indented=row.memo) for t in FORM.tables for row in t.rows]
    return max(widths)
