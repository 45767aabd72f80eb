"""Blocks of a table's cells: copied to and pasted from Excel, cut and cleared."""

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

from ui.clipboard import to_cells, to_text
from ui.live import Live
from ui.mime import read
from ui.paste import Pasted, read_otherwise
from ui.table_model import TableModel


class Blocks(QObject):
    """What is done to the selected cells of a view, each deed one step of undo."""

    pasted = Signal(object)  # Pasted

    def __init__(self, view: QTableView, cells: TableModel, live: Live) -> None:
        super().__init__(view)
        self._view, self._cells, self._live = view, cells, live

    def copy(self) -> None:
        """The selected block, as shown, for Excel; gaps in the selection are left out."""
        rows: dict[int, list[str]] = {}
        for index in self._selected():
            rows.setdefault(index.row(), []).append(index.data() or "")
        QGuiApplication.clipboard().setText(to_text(list(rows.values())))

    def clear(self) -> None:
        """Blank the selected cells; totals are computed again."""
        keys = [self._cells.key(index) for index in self._selected()]
        self._live.set(dict.fromkeys(keys, ""))

    def cut(self) -> None:
        self.copy()
        self.clear()

    def paste(self) -> None:
        """Fill in the clipboard's block from the first selected cell on, if there is one."""
        clip = read(QGuiApplication.clipboard().mimeData())
        if clip.why:
            self._live.refused.emit(clip.why)
        rows, selected = to_cells(clip.text), self._selected()
        if not selected or not clip.text:
            return
        if len(rows) == 1 and len(rows[0]) == 1:
            keys = [self._cells.key(index) for index in selected]
            self._fill(dict.fromkeys(keys, rows[0][0]), 0)
        else:
            self._fill(*self._placed(rows, selected[0]))

    def _selected(self) -> list[QModelIndex]:
        """The selected cells in reading order."""
        chosen = [index for index in self._view.selectedIndexes() if self._cells.key(index)]
        return sorted(chosen, key=lambda index: (index.row(), index.column()))

    def _placed(self, rows: list[list[str]], start: QModelIndex) -> tuple[dict[str, str], int]:
        """The block by key, and how many filled cells of it fell outside the table."""
        values: dict[str, str] = {}
        outside = 0
        for down, row in enumerate(rows):
            for right, text in enumerate(row):
                place = self._cells.index(start.row() + 2 * down, start.column() + right)
                if key := self._cells.key(place):
                    values[key] = text
                else:
                    outside += bool(text.strip())
        return values, outside

    def _fill(self, values: dict[str, str], outside: int) -> None:
        self._live.set(values)
        otherwise = read_otherwise(values.values())
        self.pasted.emit(Pasted(len(values), outside, otherwise))
