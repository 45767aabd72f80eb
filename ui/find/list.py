"""The list of hits: page, place, and the words around each hit with the hit bold."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from model.find.hits import Hit
from resources.messages import find as words
from ui.find.model import ROW, HitRow, HitsModel, Index
from ui.look import colours
from ui.look.theme import ui_font
from ui.widgets.item_painting import cut, draw, is_selected, paint_focus, rect_of

_LEFT, _RIGHT, _ABOVE = 12, 10, 4  # pixels
_PLACE, _LINE = 9.0, 10.5  # points
_SHARE = 0.4  # of the width for what stands before a hit
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HitsList(QListView):
    """The view of a HitsModel: a click chooses a hit, Enter or a double click goes there."""

    chosen = Signal(int)  # number of a hit
    opened = Signal()  # the chosen hit

    def __init__(self, model: HitsModel) -> None:
        super().__init__()
        self._hits = model
        self.setModel(model)
        self.setItemDelegate(_HitDelegate(self))
        self.setAccessibleName(words.LIST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(1)  # the list gives way first where the window is low
        self._is_following = False
        self.doubleClicked.connect(lambda _: self.opened.emit())

    def show_chosen(self, number: int) -> None:
        """Mark a hit by its number as chosen, without a signal; −1 for none."""
        self._is_following = True
        row = self._hits.row_of(number)
        self.setCurrentIndex(self._hits.index(row, 0))
        if row > 0 and self._hits.data(self._hits.index(row - 1, 0), ROW).hit is None:
            self.scrollTo(self._hits.index(row - 1, 0))  # its page's heading too
        self._is_following = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = current.data(ROW) if current.isValid() else None
        if row and row.hit and not self._is_following:
            self.chosen.emit(row.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class _HitDelegate(QStyledItemDelegate):
    """The delegate of headings and hits; a hit's place stands over it unless it is said above."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: HitRow = index.data(ROW)
        line = _height(_LINE)
        if row.hit is None:
            return QSize(100, line + 3 * _ABOVE)
        return QSize(100, line + 2 * _ABOVE + (_height(_PLACE) if row.title else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: HitRow = index.data(ROW)
        rect = rect_of(option)
        if row.hit is None:
            _paint_heading(painter, rect, row.title)
            return
        if is_selected(option):
            painter.fillRect(rect, colours.ACCENT_SOFT)
        top = rect.top() + _ABOVE
        inner = rect.width() - _LEFT - _RIGHT
        if row.title:
            painter.setPen(colours.MUTED)
            draw(painter, QPoint(rect.left() + _LEFT, top), cut(row.title, inner, _PLACE))
            top += _height(_PLACE)
        _paint_words(painter, QRect(rect.left() + _LEFT, top, inner, _height(_LINE)), row.hit)
        paint_focus(painter, option)


def _paint_heading(painter: QPainter, rect: QRect, title: str) -> None:
    painter.fillRect(rect, colours.SIDE)
    painter.setPen(colours.INK)
    painter.setFont(ui_font(_LINE, bold=True))
    place = rect.adjusted(_LEFT, 0, -_RIGHT, 0)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, title)


def _paint_words(painter: QPainter, rect: QRect, hit: Hit) -> None:
    """Paint the hit bold in its line, of which the beginning is cut where it would be hidden."""
    plain, bold = QFontMetrics(_font(found=False)), QFontMetrics(_font(found=True))
    behind = bold.horizontalAdvance(_shown(hit.words)) + plain.horizontalAdvance(_shown(hit.after))
    most = max(round(rect.width() * _SHARE), rect.width() - behind)
    before = plain.elidedText(_shown(hit.before), Qt.TextElideMode.ElideLeft, most)
    left = _piece(painter, rect, 0, before)
    room = rect.width() - left
    words_found = bold.elidedText(_shown(hit.words), Qt.TextElideMode.ElideMiddle, room)
    left += _piece(painter, rect, left, words_found, found=True)
    after = plain.elidedText(_shown(hit.after), Qt.TextElideMode.ElideRight, rect.width() - left)
    _piece(painter, rect, left, after)


def _piece(painter: QPainter, rect: QRect, left: int, text: str, *, found: bool = False) -> int:
    """Paint a piece of the line from ``left`` on; return its width."""
    painter.setFont(_font(found=found))
    painter.setPen(colours.ACCENT if found else colours.INK)
    painter.drawText(rect.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
    return QFontMetrics(painter.font()).horizontalAdvance(text)


def _font(*, found: bool) -> QFont:
    return ui_font(_LINE, bold=found)


def _height(points: float) -> int:
    return QFontMetrics(ui_font(points)).height()


def _shown(text: str) -> str:
    """Return the text with blanks for what has no width in a line."""
    return text.replace("\t", " ").replace("\n", " ")
