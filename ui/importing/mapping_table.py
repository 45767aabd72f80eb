"""The sheet on screen: its cells, and headers that say what rows and columns are taken for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView

from model.readers.tables.mapping import Cell
from resources.messages import readers as words
from ui.importing.mapping_model import Index, MappingModel
from ui.look.appearance import scaled
from ui.look.theme import ui_font

_ROW, _HEADER = 26, 46  # pixels
_NARROWEST, _WIDEST = 56, 240  # pixels of a column
_MOST_SPANS = 300  # Qt looks through all of them for each cell it paints
_MOST_FITTED = 40  # rows by which columns are fitted


class MappingTable(QTableView):
    """The cells; a click on a header asks for the meaning of its line."""

    moved = Signal()  # another cell is the current one
    row_chosen = Signal()
    column_chosen = Signal()

    def __init__(self, cells: MappingModel) -> None:
        super().__init__()
        self._cells = cells
        self.setModel(cells)
        self.setObjectName("mapping")
        self.setAccessibleName(words.TAB_TABLES)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().sectionClicked.connect(self._choose_row)
        self.horizontalHeader().sectionClicked.connect(self._choose_column)
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.setHighlightSections(True)
            header.setFont(ui_font(9.5))
        cells.modelReset.connect(self._set_up)

    def _set_up(self) -> None:
        """Size rows and columns, merge cells."""
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW))
        self.horizontalHeader().setFixedHeight(scaled(_HEADER))
        self.clearSpans()
        for span in self._cells.spans[:_MOST_SPANS]:
            self.setSpan(*span)
        self.horizontalHeader().setResizeContentsPrecision(_MOST_FITTED)
        self.resizeColumnsToContents()

    def fit(self) -> None:
        """Make columns as wide as their heads, which may say more now."""
        for column in range(self._cells.columnCount()):
            head = self.horizontalHeader().sectionSizeHint(column)
            width = max(head, min(self.columnWidth(column), scaled(_WIDEST)), scaled(_NARROWEST))
            self.setColumnWidth(column, width)

    @property
    def cell(self) -> Cell:
        """The current cell."""
        index = self.currentIndex()
        return max(index.row(), 0), max(index.column(), 0)

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one, the labels before it in view."""
        index = self._cells.index(row, column)
        self.scrollToTop()
        self.setCurrentIndex(index)

    def _choose_row(self, row: int) -> None:
        self.setCurrentIndex(self._cells.index(row, self.cell[1]))
        self.row_chosen.emit()

    def _choose_column(self, column: int) -> None:
        self.setCurrentIndex(self._cells.index(self.cell[0], column))
        self.column_chosen.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()
