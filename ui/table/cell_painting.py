"""Painting of table cells: figures by their source, findings by their look."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from model.draft.draft import Source
from resources.messages import screen as words
from ui.look import colours
from ui.look.finding_looks import FindingLook, look_of
from ui.table.model import TableCell
from ui.widgets.item_painting import Shaped, cut, draw

_PAD = 10
_SMALL = 8.5
_BAR = 3  # pixels: the bar of a finding at the left of a cell
_ANY = 10_000  # pixels; wider than any text
_TAGS = {Source.CARRIED: words.CARRIED_OVER, Source.FILE: words.FROM_FILE}


def paint_label(painter: QPainter, rect: QRect, text: str) -> None:
    """Paint the label of a row."""
    painter.fillRect(rect, colours.SHADE)
    painter.setPen(colours.INK)
    line = cut(text, rect.width() - _PAD - 2)
    draw(painter, QPoint(rect.left() + _PAD, _top(rect, line)), line)


def paint_cell(
    painter: QPainter, rect: QRect, cell: TableCell, *, selected: bool, current: bool
) -> None:
    """Paint a figure with its source and its finding."""
    look = look_of(cell.finding)
    ground = look.cursor_ground if current else look.cell_ground
    painter.fillRect(rect, colours.selected(ground) if selected else ground)
    right = rect.right() + 1 - _PAD - _paint_tag(painter, rect, cell)
    painter.setPen(look.cell_ink or (colours.MUTED if cell.reading.computed else colours.INK))
    line = cut(cell.text, right - rect.left() - _PAD, italic=cell.reading.computed)
    draw(painter, QPoint(right - line.size.width(), _top(rect, line)), line)
    if cell.reading.yuan:
        _paint_reading(painter, rect, cell.reading.shown, right - line.size.width() - _PAD)
    if look.bar:
        _paint_bar(painter, rect, look)


def _paint_bar(painter: QPainter, rect: QRect, look: FindingLook) -> None:
    """Paint the bar of a finding at the left, whole or in dashes."""
    dash = 2 * _BAR if look.bar_dashed else rect.height()
    for top in range(rect.top(), rect.bottom() + 1, dash + _BAR):
        height = min(dash, rect.bottom() + 1 - top)
        painter.fillRect(QRect(rect.left(), top, _BAR, height), look.bar or colours.PAPER)


def _paint_tag(painter: QPainter, rect: QRect, cell: TableCell) -> int:
    """Paint the source of a figure at the right; return the pixels it takes."""
    added_up = cell.reading.computed and cell.reading.is_number
    tag = words.COMPUTED if added_up else _TAGS.get(cell.source, "")
    if not tag:
        return 0
    line = cut(tag, rect.width(), _SMALL)
    painter.setPen(colours.MUTED)
    right = rect.right() + 1 - _PAD
    draw(painter, QPoint(right - line.size.width(), _top(rect, line)), line)
    return line.size.width() + 6


def _paint_reading(painter: QPainter, rect: QRect, shown: str, right: int) -> None:
    """Paint an amount typed in 元 as converted, small at the left, if there is room."""
    room = right - rect.left() - _PAD
    for text in (words.CELL_READ_AS, words.CELL_EQUALS):
        line = cut(text.format(value=shown), _ANY, _SMALL)
        if line.size.width() <= room:
            painter.setPen(colours.MUTED)
            draw(painter, QPoint(rect.left() + _PAD, _top(rect, line)), line)
            return


def _top(rect: QRect, line: Shaped) -> int:
    """Return the y at which a line begins that is centred in ``rect``."""
    return rect.top() + (rect.height() - line.size.height()) // 2
