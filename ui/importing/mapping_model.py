"""The Qt model of a sheet whose lines are taken for lines of the form's tables."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from model.form import FORM
from model.readers.grid import TextGrid
from model.readers.sheets.grid_builder import column_letters
from model.readers.sheets.parts import SheetPart, keys_of
from model.readers.tables.bands import is_amount
from model.readers.tables.correcting import named
from model.readers.tables.mapping import Cell
from model.readers.tables.meaning import LineMeaning
from resources.messages import readers as words
from ui.look import colours
from ui.look.theme import ui_font
from ui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_NO_PARENT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class MappingModel(QAbstractTableModel):
    """The cells of a sheet as they stand there; those taken are bold, the headers say as what."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = TextGrid((), ())
        self._part = SheetPart(0, ())
        self.keys: dict[Cell, str] = {}

    def show_part(self, grid: TextGrid, part: SheetPart) -> None:
        """Show a part of a sheet."""
        is_other = grid is not self._grid
        if is_other:
            self.beginResetModel()
        self._grid, self._part = grid, part
        self.keys = keys_of(part, grid)
        if is_other:
            self.endResetModel()
            return
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        for side, count in ((Qt.Orientation.Horizontal, last.column()), (_DOWN, last.row())):
            self.headerDataChanged.emit(side, 0, count)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._grid.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() or not self._grid.rows else len(self._grid.rows[0])

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        cell = index.row(), index.column()
        text = self._grid.rows[cell[0]][cell[1]]
        if role == Role.DisplayRole:
            return " ".join(text.split())
        if role == Role.ToolTipRole:
            return plain_tip(self.said(cell))
        if role == Role.AccessibleTextRole:
            return self.said(cell)
        if role == Role.TextAlignmentRole:
            return _RIGHT if is_amount(text.strip()) else _LEFT
        return self._look(cell, role)

    def _look(self, cell: Cell, role: int) -> Any:
        is_taken = cell in self.keys
        if role == Role.FontRole:
            return ui_font(bold=is_taken)
        if role == Role.BackgroundRole and is_taken:
            return colours.ACCENT_SOFT
        if role == Role.ForegroundRole:
            return colours.INK if is_taken else colours.MUTED
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        is_row = orientation is _DOWN
        if role == Role.TextAlignmentRole:
            return _LEFT if is_row else _CENTRE
        if role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return None
        name = self.line_name(section, is_row=is_row)
        meaning = self.meaning(section, is_row=is_row)
        said = "" if meaning is None else self._said_of(meaning)
        return f"{name}  {said}" if is_row else f"{name}\n{said}"

    @property
    def spans(self) -> Sequence[tuple[int, int, int, int]]:
        """The merged cells: row, column, rows, columns."""
        return self._grid.spans

    def line_name(self, line: int, *, is_row: bool) -> str:
        """Return how the sheet calls a row or a column."""
        return str(line + 1) if is_row else column_letters(line)

    def meaning(self, line: int, *, is_row: bool) -> LineMeaning | None:
        """Return what a line is taken for; None for one outside the table."""
        mapping = self._part.mapping
        return mapping and (mapping.rows if is_row else mapping.columns).get(line)

    def _said_of(self, meaning: LineMeaning) -> str:
        return words.LEFT_OUT if meaning.refused else named(self._part.table, meaning) or "—"

    def said(self, cell: Cell) -> str:
        """Return a sentence on a cell: its figure, and where it goes or why nowhere."""
        text = " ".join(self._grid.rows[cell[0]][cell[1]].split())
        if key := self.keys.get(cell):
            return words.CELL_TAKEN.format(text=text, place=FORM.place(key))
        if not text:
            return ""
        said = words.CELL_LEFT.format(text=text)
        lines = (self.meaning(cell[0], is_row=True), self.meaning(cell[1], is_row=False))
        why = next((line.refused for line in lines if line and line.refused), "")
        return words.WHY_LEFT.format(said=said, why=why) if why else said


_DOWN = Qt.Orientation.Vertical
