"""The view of a table of the form: a spreadsheet with a strip for findings under each row."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt, QTimer
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
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu

from model.form.spec import Table
from resources.messages import screen as words
from ui.explanation.finding_bar import FindingBar
from ui.look import colours
from ui.session.window_session import WindowSession
from ui.table.blocks import CellBlocks
from ui.table.cell_editor import CellDelegate, CellEditor
from ui.table.cell_painting import CellSelection, FrameSides, paint_cell, paint_label
from ui.table.grid import GridView
from ui.table.keys import TABS
from ui.table.label_placement import Place
from ui.table.model import TableModel
from ui.widgets.layouts import activate_layouts

_ROW = 34
_LABEL_WIDTH = 158
_HELD = 20  # ms between checks whether a mouse button is still held


class TableView(GridView):
    """A table as tall as its rows, whose strips open and close as findings come and go."""

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
        self.setAccessibleName(table.caption)
        self._set_up()
        self._head = self.horizontalHeader().sizeHint().height()
        self._heights: list[int] = []
        self._strips = [self._strip(row) for row in range(len(table.rows))]
        session.watch(self.cells.keys, self._show_strips, self._show_strips)
        self._show_strips()
        self.choose((0, 0))

    def _set_up(self) -> None:
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, _LABEL_WIDTH)
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

    def _strip(self, row: int) -> FindingBar:
        strip = FindingBar(self._session, flush=True)
        strip.field_editor = self
        strip.grown.connect(self._follow_strips)
        self.setSpan(2 * row + 1, 0, 1, self.cells.columnCount())
        self.setIndexWidget(self.cells.index(2 * row + 1, 0), strip)
        strip.hide()  # setIndexWidget has shown it
        return strip

    def _show_strips(self) -> None:
        """Show each row's finding in its strip; defer further text while a cell is typed in.

        Wait while a mouse button is held: the press that leaves a figure is meant for the widget
        under the mouse, and a strip that opens above would push it away.
        """
        if QGuiApplication.mouseButtons():
            QTimer.singleShot(_HELD, self, self._show_strips)
            return
        typed_in = self._is_typed_in
        for row, strip in enumerate(self._strips):
            found = self._session.trials.with_last_corrections(self.cells.row_finding(row))
            strip.defer_further(deferred=typed_in)
            if found != strip.finding:
                strip.show_finding(found)
        self._follow_strips()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._show_strips()

    def _follow_strips(self) -> None:
        if self._fit():
            activate_layouts(self)

    @property
    def _is_typed_in(self) -> bool:
        return self.state() is QAbstractItemView.State.EditingState

    def _fit(self) -> bool:
        """Set the row heights and their sum as the view's; return False if nothing changed."""
        heights = self._wanted_heights()
        if heights == self._heights:
            return False
        self._heights = heights
        self._set_rows(heights)
        self.setFixedHeight(sum(heights) + self._head + 2 * self.frameWidth())
        return True

    def _wanted_heights(self) -> list[int]:
        """Return the heights of all Qt rows in pixels; 0 for a strip without a finding.

        While a figure is typed no open strip gets lower: the rows below would jump at each key.
        """
        width = self.viewport().width() - 1  # less the grid line
        typing = self._is_typed_in
        heights: list[int] = []
        for row, strip in enumerate(self._strips):
            below = strip.heightForWidth(width) + 1 if strip.text else 0
            least = self._heights[2 * row + 1] if typing and below else 0
            heights += [_ROW, max(below, least)]
        return heights

    def _set_rows(self, heights: list[int]) -> None:
        """Resize all rows with signals blocked: else Qt paints at once, and again later."""
        header = self.verticalHeader()
        header.blockSignals(True)
        for row, height in enumerate(heights):
            self.setRowHidden(row, not height)
            if height:
                header.resizeSection(row, height)
        header.blockSignals(False)
        self.updateGeometries()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._head = self.horizontalHeader().sizeHint().height()
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Repaint only the selection: Qt would repaint the whole table."""
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._paint_selection()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_pointed_at = False
        self._paint_selection()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the exposed cells; the ground left between them is the grid."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colours.GRID)
        region, marked = event.region(), self._marked()
        for row, column, rect in self._within(event.rect()):
            if not region.intersects(rect):
                continue
            if column:
                cell = self.cells.cell_at(row, column)
                paint_cell(painter, rect, cell, marked.get((row, column), CellSelection()))
            else:
                paint_label(painter, rect, self.cells.table.rows[row // 2].label)

    def _marked(self) -> dict[Place, CellSelection]:
        """Return the selected cells' states by Qt row and column; {} where none is shown."""
        if not self.shows_selection:
            return {}
        chosen = {(index.row(), index.column()) for index in self.selectedIndexes()}
        current = self.currentIndex().row(), self.currentIndex().column()
        marked = {place: CellSelection(_sides(place, chosen), selected=True) for place in chosen}
        return marked | {current: CellSelection(selected=current in chosen, current=True)}

    def _within(self, outer: QRect) -> Iterator[tuple[int, int, QRect]]:
        """Yield Qt row, column and rectangle of the cells, labels included, in ``outer``."""
        columns = [self._across(column) for column in range(self.cells.columnCount())]
        for row in range(0, 2 * len(self._strips), 2):
            top = self.rowViewportPosition(row)
            if top > outer.bottom() or top + _ROW <= outer.top():
                continue
            for column, (left, width) in enumerate(columns):
                if left <= outer.right() and left + width > outer.left():
                    yield row, column, QRect(left, top, width, _ROW - 1)

    def _across(self, column: int) -> tuple[int, int]:
        """Return a column's left edge, and its width without the grid line, in pixels."""
        return self.columnViewportPosition(column), self.columnWidth(column) - 1

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
        elif event.key() == Qt.Key.Key_D and _is_ctrl(event):
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
        if key and self.cells.field(key).is_total and self._session.draft.filled(key):
            menu.addAction(words.RESTORE_COMPUTED, lambda: self._session.set({key: ""}))
        menu.popup(event.globalPos())


def _is_ctrl(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _sides(place: Place, chosen: set[Place]) -> FrameSides:
    """Return the sides at which the selection ends; rows are two apart, for a strip is between."""
    row, column = place
    return FrameSides(
        left=(row, column - 1) not in chosen,
        top=(row - 2, column) not in chosen,
        right=(row, column + 1) not in chosen,
        bottom=(row + 2, column) not in chosen,
    )
