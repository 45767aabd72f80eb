"""The view of a table of the form: a spreadsheet."""

from PySide6.QtCore import QKeyCombination, Qt
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
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu

from model.form import FORM
from model.form.spec import Table
from resources.messages import screen as words
from ui.look import colours
from ui.look.appearance import appearance, scaled
from ui.session.window_session import WindowSession
from ui.table.blocks import CellBlocks
from ui.table.cell_editor import CellDelegate, CellEditor
from ui.table.cell_painting import paint_cell, paint_label
from ui.table.grid import GridView
from ui.table.keys import TABS
from ui.table.model import Index, TableModel
from ui.table.placed_block import Place

_ROW, _LABEL_WIDTH, _NARROWEST = 34, 158, 84  # pixels before scaling
_CTRL_D = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D)


class TableView(GridView):
    """A table as tall as its rows."""

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
        self._set_up()
        self._fit()
        appearance.changed.connect(self._fit)
        self.choose((0, 0))

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

    def _fit(self) -> None:
        """Make the view as high as its rows, and the labels as wide as the text asks."""
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW))
        self.horizontalHeader().resizeSection(0, scaled(_LABEL_WIDTH))
        height = self.horizontalHeader().sizeHint().height() + scaled(_ROW) * self.cells.rowCount()
        figures = scaled(_NARROWEST) * len(self.cells.table.columns)
        self.setMinimumWidth(scaled(_LABEL_WIDTH) + figures)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the exposed cells; the ground left between them is the grid."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colours.GRID)
        region = event.region()
        chosen = set(self.selected_places()) if self.shows_selection else set[Place]()
        current = self.current if self.shows_selection else None
        for row, line in enumerate(self.cells.table.rows):
            for column in range(self.cells.columnCount()):
                rect = self.visualRect(self.cells.index(row, column))
                if not region.intersects(rect):
                    continue
                if column:
                    place = row, column - 1
                    at_cursor, selected = place == current, place in chosen
                    cell = self.cells.cell(place)
                    paint_cell(painter, rect, cell, selected=selected, current=at_cursor)
                else:
                    paint_label(painter, rect, line.label)
        if self.shows_selection:
            self._frame_selection(painter)

    def _frame_selection(self, painter: QPainter) -> None:
        """Draw the frames of the current cell and of the block."""
        painter.setPen(QPen(colours.ACCENT, 2))
        current = self.visualRect(self.currentIndex())
        for rect in (current, current.united(self.selected_rect())):
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QKeySequence.StandardKey
        if event.matches(keys.Copy):
            self.blocks.copy()
        elif event.matches(keys.Cut):
            self.blocks.cut()
        elif event.matches(keys.Paste):
            self.blocks.paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.blocks.clear()
        elif event.keyCombination() == _CTRL_D:
            self.blocks.fill_down()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Pass on text committed without a preedit: Qt opens the editor but loses it.

        Qt leaves committed text selected, so end the selection: the next key would replace it.
        """
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

    def _spread(self, text: str) -> None:
        """Paste a block put into the cell editor into the cells from there on."""
        self.setFocus()
        self.choose(self.current)
        self.blocks.take(text)

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
        return self.hasFocus() or self._is_pointed_at

    def point_at(self, key: str) -> None:
        """Show a field's cell selected while the focus stays elsewhere; "" no longer."""
        place = self.cells.place_of(self.cells.index_of(key))
        self._is_pointed_at = place is not None
        if place:
            self.choose(place)
        self._paint_selection()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(words.CUT, self.blocks.cut)
        menu.addAction(words.COPY, self.blocks.copy)
        menu.addAction(words.PASTE, self.blocks.paste)
        menu.addAction(words.CLEAR, self.blocks.clear)
        key = self.cells.key(self.currentIndex())
        if key and FORM[key].is_total and self._session.draft.filled(key):
            menu.addAction(words.RESTORE_COMPUTED, lambda: self._session.set({key: ""}))
        menu.popup(event.globalPos())
