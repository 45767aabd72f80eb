"""The scrolled area of the sheets: their size, and which of them is in sight."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from export.layout.pages import PrintedPages, PrintedPlace
from resources.messages.papers import preview as words
from ui.preview.sheets import EDGE, NATURAL, Fit, SheetGrid, Zoom, next_share, share_of

_LINE = 40  # pixels that an arrow scrolls
_AROUND = 60  # pixels kept free above and below the caret


class SheetsArea(QAbstractScrollArea):
    """Sheets of which only those in sight are asked for."""

    moved = Signal()  # another sheet, or another size, is shown

    def __init__(self, most_columns: int) -> None:
        """``most_columns``: sheets in a row where there is room for so many whole ones."""
        super().__init__()
        self.setObjectName("sheets")
        self.setAccessibleName(words.NO_PAGES)
        self._most_columns = most_columns
        self.pages: PrintedPages | None = None
        self.usual = Fit.TEXT if most_columns == 1 else Fit.SHEET
        self.zoom: Zoom = self.usual
        self.grid = SheetGrid(0, 1, NATURAL, 0)
        self.verticalScrollBar().setSingleStep(_LINE)
        self.horizontalScrollBar().setSingleStep(_LINE)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._tell())

    @property
    def share(self) -> float:
        """The size shown, as a share of the paper's own."""
        return self.grid.scale / NATURAL

    @property
    def origin(self) -> QPointF:
        """The corner of the view among all sheets."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    @property
    def current(self) -> int:
        """The index of the sheet in the middle of the view, the first of its row."""
        middle = self.origin.y() + self.viewport().height() / 2
        near = self.grid.shown(middle, middle)
        return near.start if near else max(0, self.grid.count - self.grid.columns)

    @property
    def page_told(self) -> str:
        """The sheet in sight in words: 第 3 页，共 9 页; of how many, once they are counted."""
        if not self.pages:
            return words.NO_PAGES
        number = self.pages[self.current].number
        if not self.pages.is_whole:
            return (words.PAGE_SO_FAR if number else words.COVER_SO_FAR).format(number=number)
        told = words.PAGE if number else words.COVER
        return told.format(number=number, count=len(self.pages) - 1)

    def show_pages(self, pages: PrintedPages) -> None:
        """Show the pages, as they now are, at the place that is scrolled to."""
        self.pages = pages
        self._lay_out()

    def set_zoom(self, zoom: Zoom, around: QPointF | None = None) -> None:
        """Show the sheets at a size; the point ``around`` of the view (None: its middle) stays."""
        self.zoom = zoom
        self._lay_out(around or QPointF(self.viewport().rect().center()))

    def step_zoom(self, step: int, around: QPointF | None = None) -> None:
        """Show the sheets larger (1) or smaller (−1)."""
        self.set_zoom(next_share(self.share, step), around)

    def go_to_sheet(self, index: int) -> None:
        """Scroll to the top of a sheet."""
        if self.grid.count:
            place = self.grid.rect(min(max(0, index), self.grid.count - 1))
            self.verticalScrollBar().setValue(round(place.top()) - EDGE)

    def reveal(self, place: PrintedPlace) -> None:
        """Scroll until a place can be seen, only where it cannot: to the upper third."""
        scale, view = self.grid.scale, self.viewport().size()
        shown = QRectF(place.x * scale, place.top * scale, 1, place.height * scale)
        shown.translate(self.grid.rect(place.page).topLeft())
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        around = min(_AROUND, view.height() // 4)
        top, bottom = down.value() + around, down.value() + view.height() - around
        if shown.top() < top or shown.bottom() > bottom:
            down.setValue(round(shown.top() - view.height() / 3))
        if not across.value() <= shown.left() <= across.value() + view.width():
            across.setValue(round(shown.left() - view.width() / 2))

    def _lay_out(self, around: QPointF | None = None) -> None:
        """Place the sheets for size, number and room; what is at ``around`` stays there."""
        around = around or QPointF()
        before, count, room = self.grid, len(self.pages or ()), self._room
        at = self.origin + around
        near = before.shown(at.y(), at.y())
        index = min(near.start if near else 0, max(0, count - 1))
        columns = self._columns(room, count)
        scale = share_of(self.zoom, room, columns) * NATURAL
        self.grid = SheetGrid(count, columns, scale, self.viewport().width())
        self._fit_bars()
        if before.count and (before.scale, before.columns) != (scale, columns):
            there = before.on_sheet(index, at) * scale + self.grid.rect(index).topLeft() - around
            self.horizontalScrollBar().setValue(round(there.x()))
            self.verticalScrollBar().setValue(round(there.y()))
        if self.zoom is Fit.TEXT:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum() // 2)
        self.viewport().update()
        self._tell()

    @property
    def _room(self) -> QSizeF:
        """The room for sheets, as if there were a bar at the right: so sizes do not flicker."""
        frame = self.contentsRect()
        return QSizeF(frame.width() - self.verticalScrollBar().sizeHint().width(), frame.height())

    def _columns(self, room: QSizeF, count: int) -> int:
        """Return how many sheets of this size stand in a row."""
        if self.zoom in (Fit.TEXT, Fit.WIDTH) or self._most_columns == 1:
            return 1
        scale = share_of(self.zoom, room, 1) * NATURAL
        fitting = range(min(self._most_columns, count), 1, -1)
        wide = (n for n in fitting if SheetGrid(n, n, scale, 0).size.width() <= room.width())
        return next(wide, 1)

    def _fit_bars(self) -> None:
        policy = Qt.ScrollBarPolicy
        crops = self.zoom is Fit.TEXT
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if crops else policy.ScrollBarAsNeeded
        )
        size, view = self.grid.size, self.viewport().size()
        for bar, whole, shown in (
            (self.verticalScrollBar(), size.height(), view.height()),
            (self.horizontalScrollBar(), size.width(), view.width()),
        ):
            bar.setPageStep(shown)
            bar.setRange(0, max(0, round(whole) - shown))

    def _tell(self) -> None:
        name = words.PAGES.format(page=self.page_told)
        if name != self.accessibleName():  # else each pixel scrolled would send an event
            self.setAccessibleName(name)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
