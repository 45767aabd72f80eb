"""Blocks of a table's cells: copied to and pasted from Excel, cut, cleared and filled down."""

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from model.values.numbers import plain
from ui.session.window_session import WindowSession
from ui.table.clipboard import read_block, to_text
from ui.table.grid import GridView
from ui.table.label_placement import PlacedBlock, place_block, tiled, trimmed
from ui.table.model import Place
from ui.table.paste_report import PasteReport, read_otherwise
from ui.widgets.clipboard_text import read

_AS_TYPED = "application/x-report-cells"  # our own cells, as they were typed


class CellBlocks(QObject):
    """What is done to the selected cells of a view, each one step of undo."""

    pasted = Signal(object)  # Pasted

    def __init__(self, view: GridView, session: WindowSession) -> None:
        super().__init__(view)
        self._view, self._cells, self._session = view, view.cells, session

    def copy(self) -> None:
        """The selected block: plain figures for Excel, and as typed for a table of ours."""
        figures: dict[int, list[str]] = {}
        typed: dict[int, list[str]] = {}
        for place in self._selected():
            cell = self._cells.cell(place)
            figures.setdefault(place[0], []).append(
                cell.text if cell.reading.value is None else plain(cell.reading.value)
            )
            typed.setdefault(place[0], []).append(cell.text)
        data = QMimeData()
        data.setText(to_text(list(figures.values())))
        data.setData(_AS_TYPED, to_text(list(typed.values())).encode())
        QGuiApplication.clipboard().setMimeData(data)

    def clear(self) -> None:
        """Blank the selected cells; totals are computed again."""
        self._session.set({self._cells.key_at(place): "" for place in self._selected()})

    def cut(self) -> None:
        self.copy()
        self.clear()

    def fill_down(self) -> None:
        """The first row of the block into the rows under it; into one row, what is above it."""
        places = self._selected()
        if not places:
            return
        top, bottom = places[0][0], places[-1][0]
        above = max(top - 1, 0) if top == bottom else top
        self._session.set(
            {
                self._cells.key_at(place): self._session.draft.text(
                    self._cells.key_at((above, place[1]))
                )
                for place in places
            }
        )

    def paste(self) -> None:
        """Put in what is on the clipboard."""
        if own := _own_cells():
            self.take(own)
        else:
            self.take_from(QGuiApplication.clipboard().mimeData())

    def take_from(self, source: QMimeData | None) -> None:
        """Put in the text that was copied or dragged; a file or a picture is none."""
        clip = read(source)
        if clip.why:
            self._session.warned.emit(clip.why)
        elif clip.text:
            self.take(clip.text)

    def take(self, text: str) -> None:
        """Fill a text's cells in: one into all that are selected, a block by its labels or place.

        A block that fits into the selection several times fills it, as in Excel.
        """
        selected = self._selected()
        if not selected:
            return
        clip = read_block(text)
        block = trimmed(clip.rows)
        placed = tiled(block, selected) or place_block(
            self._cells.table, block, selected[0], self._session.facts.year
        )
        self._fill(placed)
        otherwise = read_otherwise(placed.texts.values())
        self.pasted.emit(PasteReport(placed, otherwise, more=clip.more))

    def _selected(self) -> list[Place]:
        """The selected cells in reading order."""
        places = map(self._cells.place_of, self._view.selectedIndexes())
        return sorted(place for place in places if place)

    def _fill(self, placed: PlacedBlock) -> None:
        """Fill in, and select what was filled where that is a rectangle."""
        if not placed.texts:
            return
        self._session.set({self._cells.key_at(place): text for place, text in placed.texts.items()})
        first, last = min(placed.texts), max(placed.texts)
        size = (last[0] - first[0] + 1) * (last[1] - first[1] + 1)
        if size == len(placed.texts):
            self._view.choose(first, last)


def _own_cells() -> str:
    """Cells that were copied from a table of ours; "" when others are on the clipboard."""
    data = QGuiApplication.clipboard().mimeData()
    if not data or not data.hasFormat(_AS_TYPED):
        return ""
    return bytes(data.data(_AS_TYPED).data()).decode()
