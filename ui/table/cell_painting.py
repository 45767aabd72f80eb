"""Painting of table cells: figures by their source, findings by their look."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from model.draft.draft import Source
from resources.messages import screen as words
from ui.look import colours
from ui.look.appearance import appearance
from ui.look.finding_looks import FindingLook, look_of
from ui.table.model import TableCell
from ui.widgets.item_painting import Shaped, cut, draw

PAD = 10
SMALL = 8.5
_BAR = 3  # pixels: the bar of a finding at the left of a cell
_FRAME = 2  # pixels: the frame of the current cell, beside which the bar is drawn
_INDENT = 14  # pixels: of 其中
ANY_WIDTH = 10_000  # pixels; wider than any text
_TAGS = {Source.CARRIED: words.CARRIED_SHORT, Source.FILE: words.FROM_FILE}


def label_width(label: str, *, indented: bool) -> int:
    """Return the pixels a row's label needs, with the room at both sides."""
    return cut(label, ANY_WIDTH).size.width() + 2 * PAD + indented * _INDENT


def paint_label(painter: QPainter, rect: QRect, text: str, *, indented: bool) -> None:
    """Paint the label of a row; ``indented``: 其中."""
    painter.fillRect(rect, colours.SHADE)
    painter.setPen(colours.INK)
    left = PAD + indented * _INDENT
    line = cut(text, rect.width() - left - 2)
    draw(painter, QPoint(rect.left() + left, top_of(rect, line)), line)


def paint_cell(
    painter: QPainter,
    rect: QRect,
    cell: TableCell,
    *,
    selected: bool,
    current: bool,
    locked: bool,
) -> None:
    """Paint a figure with its source and its finding; the current cell is not tinted."""
    look = look_of(cell.finding)
    ground = look.cursor_ground if current else look.cell_ground
    if locked and ground == colours.PAPER:
        ground = colours.SHADE
    painter.fillRect(rect, colours.selected(ground) if selected and not current else ground)
    ink = look.cell_ink or (colours.MUTED if cell.reading.computed else colours.INK)
    _paint_figure(painter, rect, cell, ink, _notes(cell, current=current))
    if look.bar:
        _paint_bar(painter, rect, look, rect.left() + (_FRAME if current else 0))


def _paint_bar(painter: QPainter, rect: QRect, look: FindingLook, left: int) -> None:
    """Paint the bar of a finding at the left, in high contrast in dashes where none is wrong."""
    is_dashed = look.bar_dashed and bool(appearance.contrast)
    dash = 2 * _BAR if is_dashed else rect.height()
    for top in range(rect.top(), rect.bottom() + 1, dash + _BAR):
        height = min(dash, rect.bottom() + 1 - top)
        painter.fillRect(QRect(left, top, _BAR, height), look.bar or colours.PAPER)


def _notes(cell: TableCell, *, current: bool) -> tuple[str, ...]:
    """Return what is told of a figure at its left, the longest form first; () for nothing."""
    if cell.reading.yuan:
        forms = (words.CELL_READ_AS, words.CELL_EQUALS)
        return tuple(form.format(value=cell.reading.shown) for form in forms)
    if current and cell.reading.computed and cell.reading.is_number:
        return (words.COMPUTED,)
    tag = _TAGS.get(cell.source, "") or cell.change
    return (tag,) if tag else ()


def _paint_figure(
    painter: QPainter, rect: QRect, cell: TableCell, ink: QColor, notes: tuple[str, ...]
) -> None:
    """Paint the figure at the right, and the first note that fits, small at the left."""
    line = cut(cell.text, rect.width() - 2 * PAD, italic=cell.reading.computed)
    room = rect.width() - line.size.width() - 3 * PAD
    small = [cut(text, ANY_WIDTH, SMALL) for text in notes]
    note = next((one for one in small if one.size.width() <= room), None)
    if note is None and cell.reading.yuan:
        _paint_two_lines(painter, rect, cell, ink, small[-1])
        return
    painter.setPen(ink)
    draw(painter, QPoint(right_of(rect, line), top_of(rect, line)), line)
    if note:
        painter.setPen(colours.MUTED)
        draw(painter, QPoint(rect.left() + PAD, top_of(rect, note)), note)


def _paint_two_lines(
    painter: QPainter, rect: QRect, cell: TableCell, ink: QColor, note: Shaped
) -> None:
    """Paint an amount in 元 small, over what it is in the table's unit, in a narrow column."""
    line = cut(cell.text, rect.width() - 2 * PAD, SMALL)
    top = rect.top() + (rect.height() - line.size.height() - note.size.height()) // 2
    painter.setPen(ink)
    draw(painter, QPoint(right_of(rect, line), top), line)
    painter.setPen(colours.MUTED)
    draw(painter, QPoint(right_of(rect, note), top + line.size.height()), note)


def right_of(rect: QRect, line: Shaped) -> int:
    """Return the x at which a line begins that ends at the right of ``rect``.

    Slanted digits stand over the upright ones above them: what leans out does not count.
    """
    width = line.size.width()
    if line.font.italic():
        width = QFontMetrics(line.font).horizontalAdvance(line.text.text())
    return rect.right() + 1 - PAD - width


def top_of(rect: QRect, line: Shaped) -> int:
    """Return the y at which a line begins that is centred in ``rect``."""
    return rect.top() + (rect.height() - line.size.height()) // 2
