"""Last year's fields and tables of one page, small, and charts of both years: a click or Enter
goes to the field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from model.draft.draft import Draft
from model.draft.facts import Facts
from model.draft.last_year import compared_items, last_value
from model.form.spec import NUMERIC, Field, Group, Page, Passage, Table, ValueKind
from model.values.text import brief
from resources.messages import screen as words
from ui.look.appearance import scaled
from ui.look.theme import ui_font
from ui.pane.year_chart import YearChart
from ui.widgets.box_layouts import column
from ui.widgets.labels import label, plain_tip
from ui.widgets.scrolling import only_vertical

_KEY = Qt.ItemDataRole.UserRole
_POINTS = 9
_ROW, _HEADER = 26, 40  # pixels
_LABELS = {True: 86, False: 132}  # pixels, of a table of the form and of a group
_ABOVE = 6  # pixels above a title
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class LastYearValues(QScrollArea):
    """The blocks of a page one under another, each as a small table that cannot be changed."""

    chosen = Signal(str)  # key of a field

    def __init__(self) -> None:
        super().__init__()
        only_vertical(self)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.tables: list[_Block] = []
        self.charts: list[tuple[Table, YearChart]] = []

    def show_page(self, page: Page, draft: Draft) -> None:
        """Show a page of the form as last year's report had it."""
        inner = QWidget()
        inner.setObjectName("detail")
        self.setWidget(inner)  # before it is filled: see ``form_page.scrolled``
        shown = [b for b in page.body if not isinstance(b, Passage) and _is_filled(b, draft)]
        self.tables = [_Block(block, draft) for block in shown]
        self.charts = [
            (b, YearChart(_title(b, words.CHART_TITLE))) for b in shown if isinstance(b, Table)
        ]
        parts: list[QWidget] = []
        for widget in (*self.tables, *(chart for _, chart in self.charts)):
            widget.chosen.connect(self.chosen)
            title = label(widget.accessibleName(), "muted")
            title.setContentsMargins(0, _ABOVE, 0, 0)
            parts += (title, widget)
        column(*parts, None, on=inner, spacing=4)

    def show_charts(self, facts: Facts) -> None:
        """Show this year's figures beside last year's, as they now are."""
        for table, chart in self.charts:
            chart.show_items(compared_items(facts, table))

    def point_to(self, key: str) -> None:
        """Select the cell of a field and scroll to it; any other has none selected."""
        for table in self.tables:
            item = table.cells.get(key)
            if item is None:
                table.setCurrentCell(-1, -1)
            else:
                table.setCurrentItem(item)
                box = table.visualItemRect(item)
                place = table.viewport().mapTo(self.widget(), box.center())
                self.ensureVisible(place.x(), place.y(), 0, 2 * _ROW)


class _Block(QTableWidget):
    """A table of the form with its headers, or a group as labels with values beside them."""

    chosen = Signal(str)

    def __init__(self, block: Group | Table, draft: Draft) -> None:
        super().__init__()
        self.cells: dict[str, QTableWidgetItem] = {}
        self._draft = draft
        self.setObjectName("lastyear")
        self.setAccessibleName(_title(block))
        self.setFont(ui_font(_POINTS))
        self._set_up(is_table=isinstance(block, Table))
        if isinstance(block, Table):
            self._fill_table(block)
        else:
            self._fill_group(block)
        self._set_columns(is_table=isinstance(block, Table))

    def _set_up(self, *, is_table: bool) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(scaled(_ROW))
        header = self.horizontalHeader()
        header.setFont(ui_font(_POINTS))
        header.setVisible(is_table)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off)
        self.setHorizontalScrollBarPolicy(off)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(self._choose)

    def _fill_table(self, table: Table) -> None:
        self.setRowCount(len(table.rows))
        self.setColumnCount(1 + len(table.columns))
        self.setHorizontalHeaderLabels([table.corner, *(each.label for each in table.columns)])
        for row, line in enumerate(table.rows):
            self._put_label(row, line.label)
        width = len(table.columns)
        for place, field in enumerate(table.fields):
            self._put(place // width, place % width + 1, field)

    def _fill_group(self, group: Group) -> None:
        fields = [field for field in group.fields if last_value(self._draft, field.key)]
        self.setRowCount(len(fields))
        self.setColumnCount(2)
        for row, field in enumerate(fields):
            self._put_label(row, f"{field.lead}{field.label}")
            self._put(row, 1, field)

    def _put_label(self, row: int, text: str) -> None:
        item = QTableWidgetItem(text)
        item.setToolTip(plain_tip(text))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.setItem(row, 0, item)

    def _put(self, row: int, column_: int, field: Field) -> None:
        text = _shown(self._draft, field)
        item = QTableWidgetItem(text)
        item.setData(_KEY, field.key)
        item.setToolTip(plain_tip(text))
        side = Qt.AlignmentFlag.AlignRight if field.kind in NUMERIC else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.cells[field.key] = item
        self.setItem(row, column_, item)

    def _set_columns(self, *, is_table: bool) -> None:
        header = self.horizontalHeader()
        header.setFixedHeight(scaled(_HEADER) if is_table else 0)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, scaled(_LABELS[is_table]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the table as high as its rows, in which long words wrap."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resizeRowsToContents()
            inside = self.horizontalHeader().height() + self.verticalHeader().length()
            self.setFixedHeight(inside + 2 * self.frameWidth())

    def _choose(self, item: QTableWidgetItem | None) -> None:
        if item and (key := item.data(_KEY)):
            self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in _ENTER:
            self._choose(item)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(item.text() if item else "")
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # goes back to the field
        else:
            super().keyPressEvent(event)


def _is_filled(block: Group | Table, draft: Draft) -> bool:
    return any(last_value(draft, field.key) for field in block.fields)


def _title(block: Group | Table, table: str = words.LAST_YEAR_TABLE) -> str:
    if isinstance(block, Table):
        title = block.short_name or words.LAST_YEAR_SPENDING
        return table.format(title=title, unit=block.unit)
    return words.LAST_YEAR_NAMES.format(title=block.title)


def _shown(draft: Draft, field: Field) -> str:
    """Return last year's value as typed, in a line; of a list how many items, and the first."""
    value = last_value(draft, field.key)
    if isinstance(value, tuple):
        first = brief(value[0]) if value else ""
        return words.LAST_YEAR_LIST.format(count=len(value), first=first) if value else ""
    unit = field.unit if field.kind is ValueKind.COUNT and value else ""
    return brief(value) + unit
