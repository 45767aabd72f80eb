"""Blocks of table cells: copy to and paste from Excel, cut, clear and fill down."""

from dataclasses import replace

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from model.values.numbers import decimal_text
from ui.session.window_session import WindowSession
from ui.table.grid import GridView
from ui.table.pasting.clipboard import CopiedCells, read_block, read_cells, to_text
from ui.table.pasting.label_placement import place_block
from ui.table.pasting.placed_block import tiled, trimmed
from ui.table.pasting.preview import PastePreview, PreviewedCell, Texts
from ui.table.pasting.report import PasteReport, converted_figures
from ui.widgets.clipboard_text import read

_AS_TYPED = "application/x-report-cells"  # our own cells, as they were typed


class CellBlocks(QObject):
    """The operations on the selected cells of a view, each one step of undo."""

    pasted = Signal(object)  # PasteReport
    previewed = Signal(object)  # PastePreview: to be looked at first

    def __init__(self, view: GridView, session: WindowSession) -> None:
        super().__init__(view)
        self._view, self._cells, self._session = view, view.cells, session

    def copy(self) -> None:
        """Copy the selected block: as plain figures for Excel, as typed for our own tables."""
        figures: dict[int, list[str]] = {}
        typed: dict[int, list[str]] = {}
        for place in self._view.selected_places():
            cell = self._cells.cell(place)
            figures.setdefault(place[0], []).append(
                cell.text if cell.reading.value is None else decimal_text(cell.reading.value)
            )
            typed.setdefault(place[0], []).append(cell.text)
        data = QMimeData()
        data.setText(to_text(list(figures.values())))
        data.setData(_AS_TYPED, to_text(list(typed.values())).encode())
        QGuiApplication.clipboard().setMimeData(data)

    def clear(self) -> None:
        """Blank the selected cells; totals are computed again."""
        self.fill("")

    def cut(self) -> None:
        self.copy()
        self.clear()

    def fill_down(self) -> None:
        """Copy the block's first row into the rows below; fill a single row from the row above."""
        self._fill_from_edge(down=True)

    def fill_right(self) -> None:
        """Copy the block's first column into the columns beside it; fill a single column from the
        column at its left."""
        self._fill_from_edge(down=False)

    def _fill_from_edge(self, *, down: bool) -> None:
        places = self._view.selected_places()
        if not places:
            return
        axis = 0 if down else 1
        first, last = places[0][axis], places[-1][axis]
        edge = max(first - 1, 0) if first == last else first
        sources = {place: (edge, place[1]) if down else (place[0], edge) for place in places}
        text, key_at = self._session.draft.text, self._cells.key_at
        self._session.set({key_at(place): text(key_at(sources[place])) for place in places})

    def fill(self, text: str) -> None:
        """Write one text into all selected cells."""
        self._session.set(
            {self._cells.key_at(place): text for place in self._view.selected_places()}
        )

    def paste(self) -> None:
        """Paste the clipboard, our own cells as they were typed."""
        if own := _own_cells():
            self.take(read_block(own), is_own=True)
        else:
            self.take_from(QGuiApplication.clipboard().mimeData())

    def take_from(self, source: QMimeData | None) -> None:
        """Paste copied or dragged cells; warn instead of pasting a file or a picture."""
        clip = read(source)
        if clip.why:
            self._session.warned.emit(clip.why)
        elif source and clip.text:
            self.take(copied_cells(source, clip.text))

    def take(self, copied: CopiedCells, *, is_own: bool = False) -> None:
        """Paste cells: one into all selected cells, a block by its labels or by position.

        A block that fits several times into the selection is repeated, as in Excel. What needs a
        look is not pasted but emitted as ``previewed``.
        """
        selected = self._view.selected_places()
        if self._session.refuses() or not selected:
            return
        block = trimmed(copied.rows)
        placed = tiled(block, selected) or place_block(
            self._cells.table, block, selected[0], self._session.facts.year
        )
        is_single = len(block) == 1 == len(block[0])
        preview = PastePreview(placed, selected, copied.shown, is_own, is_single, copied.more)
        if preview.needs_look(self.previewed_cells(preview)):
            self.previewed.emit(preview)
        else:
            otherwise = converted_figures(placed.texts.values())
            self._put(placed.texts, PasteReport(placed, otherwise, copied.more))

    def previewed_cells(self, preview: PastePreview) -> list[PreviewedCell]:
        """Return the cells that a block would change as the draft now is."""
        draft, key_at = self._session.draft, self._cells.key_at
        return preview.cells(lambda place: draft.text(key_at(place)))

    def take_looked_at(self, preview: PastePreview, texts: Texts) -> None:
        """Paste what was chosen of a block that was looked at."""
        self._session.model.close_step()
        placed = replace(preview.placed, texts=texts, unit="")
        self._put(texts, PasteReport(placed, more=preview.more))

    def _put(self, texts: Texts, report: PasteReport) -> None:
        """Write the texts into the draft and select their cells if these form a rectangle."""
        if texts:
            keyed = {self._cells.key_at(place): text for place, text in texts.items()}
            if self._session.set(keyed).refused:  # archived while the block was looked at
                return
            first, last = min(texts), max(texts)
            size = (last[0] - first[0] + 1) * (last[1] - first[1] + 1)
            if size == len(texts):
                self._view.choose(first, last)
        self.pasted.emit(report)


def copied_cells(source: QMimeData, text: str) -> CopiedCells:
    """Return the cells of copied or dragged data, of which the text was read."""
    return read_cells(text, source.html() if source.hasHtml() else "")


def _own_cells() -> str:
    """Return the cells copied from one of our tables; "" if the clipboard holds others."""
    data = QGuiApplication.clipboard().mimeData()
    if not data or not data.hasFormat(_AS_TYPED):
        return ""
    return bytes(data.data(_AS_TYPED).data()).decode()
