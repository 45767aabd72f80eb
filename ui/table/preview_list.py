"""The list under a table of what a paste would change, to be looked at before it is taken."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem

from model.values.text import brief
from resources.messages import screen as words
from ui.look import colours
from ui.look.appearance import appearance, scaled
from ui.table.pasting.placed_block import Place
from ui.table.pasting.preview import PastePreview, PreviewedCell, Texts
from ui.table.pasting.report import PasteReport
from ui.table.view import TableView
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import ENTER, push_button
from ui.widgets.closed_by_escape import ClosedByEscape
from ui.widgets.labels import label, plain_tip, set_tip
from ui.widgets.scrolling import request_height, scroll_to

_HEADS = (
    words.PREVIEW_PLACE,
    words.PREVIEW_COPIED,
    words.PREVIEW_TAKEN,
    words.PREVIEW_PRESENT,
    words.PREVIEW_WHY,
)
_PRESENT, _WHY = 3, 4
_WIDTHS = (108, 96, 96)  # pixels of the figures; place and reason share what is left
_LEAST_WHY = 150  # pixels, below which the reason stands in a line of its own
_MOST_ROWS, _LEAST_ROWS = 6, 3  # seen at once
_WINDOW_PER_ROW = 115  # pixels of the window's height: a low one shows fewer
_CELL = int(Qt.ItemDataRole.UserRole)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PreviewList(ClosedByEscape):
    """Rows with a box to tick; 贴入, 照原样贴入, 不贴 under them. Enter takes, Esc leaves."""

    def __init__(self, view: TableView) -> None:
        super().__init__()
        self._view = view
        self._preview: PastePreview | None = None
        self._unticked: set[Place] = set()
        self.setAccessibleName(words.PREVIEW)
        self._head = label("", "", wrap=True)
        self.list = _CellList()
        self._why = label("", "help", wrap=True)
        self._take = push_button("", self.take, "small")
        self._raw = push_button(words.PREVIEW_RAW, lambda: self.take(raw=True), "small")
        set_tip(self._raw, words.PREVIEW_RAW_HELP)
        self._leave = push_button(words.PREVIEW_LEAVE, self.on_escape, "small")
        buttons = row(self._take, self._raw, self._leave, None, label(words.PREVIEW_KEYS, "help"))
        column(self._head, self.list, self._why, buttons, on=self, spacing=6)
        self.list.taken.connect(self._take.click)
        self.list.itemChanged.connect(lambda item, _: self._on_tick(item))
        self.list.currentItemChanged.connect(lambda now, _: self._show_place(now))

    def open(self, preview: PastePreview) -> None:
        """Show what a block would change, with a tick on all but what would lose a figure."""
        self._preview = preview
        self._unticked = {cell.place for cell in self._cells() if cell.is_lost}
        self._fill()
        self.show()
        for button in (self._take, self._raw, self._leave):  # a full page would press them flat
            button.setMinimumHeight(button.sizeHint().height())
        self.list.setFocus()
        self.list.setCurrentItem(self.list.topLevelItem(0))
        QTimer.singleShot(0, self, lambda: scroll_to(self))  # once it has its height

    def refresh(self) -> None:
        """Compare again after a change of the draft; close where nothing is left to change."""
        if self._preview and not self._fill():
            self.close_list()

    def _cells(self) -> list[PreviewedCell]:
        assert self._preview is not None
        return self._view.blocks.previewed_cells(self._preview)

    def _fill(self) -> int:
        """List the cells; return how many there are."""
        cells = self._cells()
        self._head.setText(words.PREVIEW_HEAD.format(sentence=self._sentence(cells)))
        self.list.blockSignals(True)
        self.list.clear()
        for cell in cells:
            ticked = cell.place not in self._unticked
            self.list.addTopLevelItem(_item(cell, self._name(cell.place), ticked=ticked))
        self.list.setColumnHidden(_PRESENT, not any(cell.present for cell in cells))
        self.list.blockSignals(False)
        self.list.fit()
        self._show_count()
        return len(cells)

    def _name(self, place: Place) -> str:
        table = self._view.cells.table
        row, column = table.rows[place[0]], table.columns[place[1]]
        return words.RATE_PLACE.format(row=row.label, column=column.label)

    def _sentence(self, cells: Sequence[PreviewedCell]) -> str:
        """Return how many cells would change, by which labels, and what cannot be pasted."""
        assert self._preview is not None
        placed = replace(self._preview.placed, texts={cell.place: cell.taken for cell in cells})
        return PasteReport(placed, more=self._preview.more, is_ahead=True).sentence

    def _ticked(self) -> list[PreviewedCell]:
        return [item.data(0, _CELL) for item in self.list.items() if _is_ticked(item)]

    def _show_count(self) -> None:
        ticked = self._ticked()
        self._take.setText(words.PREVIEW_TAKE.format(count=len(ticked)))
        self._take.setEnabled(bool(ticked))
        self._raw.setEnabled(any(cell.copied != cell.taken for cell in ticked))

    def _on_tick(self, item: QTreeWidgetItem) -> None:
        place = item.data(0, _CELL).place
        (self._unticked.discard if _is_ticked(item) else self._unticked.add)(place)
        self._show_count()

    def _show_place(self, item: QTreeWidgetItem | None) -> None:
        """Show the cell of a row in the table, without scrolling away from here."""
        self._why.setText(item.text(_WHY) if item else "")
        self._why.setVisible(self.list.isColumnHidden(_WHY))
        request_height(self)
        if item and self.isVisible():
            self._view.point_at(self._view.cells.key_at(item.data(0, _CELL).place))
            scroll_to(self)

    def take(self, *, raw: bool = False) -> None:
        """Paste what is ticked, as read or (``raw``) as copied."""
        preview, ticked = self._preview, self._ticked()
        if preview and ticked:
            texts: Texts = {cell.place: cell.copied if raw else cell.taken for cell in ticked}
            self.close_list()
            self._view.blocks.take_looked_at(preview, texts)

    def on_escape(self) -> None:
        self.close_list()

    def close_list(self) -> None:
        """Go back to the cells that were selected; nothing is pasted."""
        preview = self._preview
        self._view.point_at("")
        self._view.setFocus()
        self.forget()
        if preview:
            self._view.choose(preview.selected[0], preview.selected[-1])

    def forget(self) -> None:
        """Close without going anywhere; nothing is pasted."""
        self._preview = None
        self.hide()


class _CellList(QTreeWidget):
    """The rows: cell, as copied, as it would stand, as it stands, why."""

    taken = Signal()  # by Enter

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("changes")
        self.setColumnCount(len(_HEADS))
        self.setHeaderLabels(_HEADS)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(words.PREVIEW)
        self.header().setStretchLastSection(True)
        head = self.headerItem()
        for section in range(1, _WHY):
            head.setTextAlignment(section, _RIGHT)
        appearance.changed.connect(self.fit)

    def items(self) -> Iterator[QTreeWidgetItem]:
        """Yield the rows."""
        for number in range(self.topLevelItemCount()):
            if item := self.topLevelItem(number):
                yield item

    def fit(self) -> None:
        """Make the list as high as its rows, fewer in a low window, and share out its width."""
        most = min(max(self.window().height() // scaled(_WINDOW_PER_ROW), _LEAST_ROWS), _MOST_ROWS)
        rows = min(max(self.topLevelItemCount(), 1), most)
        around = self.header().sizeHint().height() + 2 * self.frameWidth()
        self.setFixedHeight(around + rows * max(self.sizeHintForRow(0), 1))
        self._share()

    def _share(self) -> None:
        """Give the columns their widths; hide the reason where too little is left for it."""
        widths = {n: scaled(width) for n, width in enumerate(_WIDTHS, 1)}
        shown = sum(width for n, width in widths.items() if not self.isColumnHidden(n))
        left, place = self.viewport().width() - shown, self.sizeHintForColumn(0)
        hidden = left - place < scaled(_LEAST_WHY)
        self.setColumnHidden(_WHY, hidden)
        for section, width in {0: left if hidden else place, **widths}.items():
            self.header().resizeSection(section, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is ticked at Enter."""
        if event.key() in ENTER:
            self.taken.emit()
        else:
            super().keyPressEvent(event)


def _item(cell: PreviewedCell, place: str, *, ticked: bool) -> QTreeWidgetItem:
    shown = [text or words.PREVIEW_BLANK for text in (cell.copied, cell.taken, cell.present)]
    texts = [place, *(brief(" ".join(text.split())) for text in shown), cell.why]
    item = QTreeWidgetItem(texts)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    item.setData(0, _CELL, cell)
    said = zip(("place", "copied", "taken", "present", "why"), texts, strict=True)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, words.PREVIEW_ROW.format(**dict(said)))
    for section in range(1, _WHY):
        item.setTextAlignment(section, _RIGHT)
    for section, text in enumerate(texts):
        item.setToolTip(section, plain_tip(text))
    if cell.is_doubtful:
        item.setForeground(_WHY, colours.WARNING)
    return item


def _is_ticked(item: QTreeWidgetItem) -> bool:
    return item.checkState(0) is Qt.CheckState.Checked
