"""How the cells of a table look: typed, computed and carried figures apart, findings marked."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from model.draft.draft import Source
from model.findings.finding import Finding, FindingKind, Level
from resources.messages import screen as words
from ui.look import colours
from ui.table.model import TableCell
from ui.widgets.item_painting import Shaped, cut, draw

_PAD = 10
_SMALL = 8.5
_TINT = 0.16  # how much of the accent a selected cell takes on
_ANY = 10_000  # a width everything fits into
_TAGS = {Source.CARRIED: words.CARRIED, Source.FILE: words.FROM_FILE}


def paint_label(painter: QPainter, rect: QRect, text: str) -> None:
    """The label of a row."""
    painter.fillRect(rect, colours.SHADE)
    painter.setPen(colours.INK)
    line = cut(text, rect.width() - _PAD - 2)
    draw(painter, QPoint(rect.left() + _PAD, _top(rect, line)), line)


class FrameSides(NamedTuple):
    """Which sides of a cell the frame of the selected block runs along."""

    left: bool = False
    top: bool = False
    right: bool = False
    bottom: bool = False


class CellSelection(NamedTuple):
    """Whether a cell belongs to the selection, where that ends, and whether it has the cursor."""

    sides: FrameSides = FrameSides()
    chosen: bool = False
    current: bool = False


def paint_cell(painter: QPainter, rect: QRect, cell: TableCell, mark: CellSelection) -> None:
    """A figure, with what marks it."""
    painter.fillRect(rect, _ground(cell.finding, chosen=mark.chosen))
    right = rect.right() + 1 - _PAD - _paint_tag(painter, rect, cell)
    painter.setPen(_ink(cell))
    line = cut(cell.text, right - rect.left() - _PAD, italic=cell.reading.computed)
    draw(painter, QPoint(right - line.size.width(), _top(rect, line)), line)
    if cell.reading.yuan:
        _paint_reading(painter, rect, cell.reading.shown, right - line.size.width() - _PAD)
    if cell.finding:
        _underline(painter, rect, cell.finding)
    if mark.current:
        painter.setPen(QPen(colours.ACCENT, 2))
        painter.drawRect(rect.adjusted(1, 1, -1, -1))
    _frame(painter, rect, mark.sides)


def _frame(painter: QPainter, rect: QRect, sides: FrameSides) -> None:
    """The part of the block's frame that runs along this cell."""
    thick = 2
    strips = (
        QRect(rect.left(), rect.top(), thick, rect.height()),
        QRect(rect.left(), rect.top(), rect.width(), thick),
        QRect(rect.right() + 1 - thick, rect.top(), thick, rect.height()),
        QRect(rect.left(), rect.bottom() + 1 - thick, rect.width(), thick),
    )
    for strip, runs in zip(strips, sides, strict=True):
        if runs:
            painter.fillRect(strip, colours.ACCENT)


def _paint_tag(painter: QPainter, rect: QRect, cell: TableCell) -> int:
    """The small word that says where a figure came from; returns the room it takes."""
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
    """What an amount typed in 元 comes to, small at the left, as long as there is room."""
    room = right - rect.left() - _PAD
    for text in (words.CELL_READ_AS, words.CELL_EQUALS):
        line = cut(text.format(value=shown), _ANY, _SMALL)
        if line.size.width() <= room:
            painter.setPen(colours.MUTED)
            draw(painter, QPoint(rect.left() + _PAD, _top(rect, line)), line)
            return


def _top(rect: QRect, line: Shaped) -> int:
    """Where a line begins that stands in the middle."""
    return rect.top() + (rect.height() - line.size.height()) // 2


def _ground(finding: Finding | None, *, chosen: bool) -> QColor:
    marked = finding and finding.kind in (FindingKind.ERROR, FindingKind.EXPLAIN)
    level = finding.level if finding and marked else None
    return (_CHOSEN if chosen else _GROUNDS)[level]


def _tinted(ground: QColor) -> QColor:
    """A ground as it looks selected: what was found there still shows through."""
    parts = zip(_rgb(ground), _rgb(colours.ACCENT), strict=True)
    return QColor(*(round(part + _TINT * (accent - part)) for part, accent in parts))


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


_GROUNDS: dict[Level | None, QColor] = {None: colours.PAPER, **colours.LEVEL_SOFT}
_CHOSEN = {level: _tinted(ground) for level, ground in _GROUNDS.items()}


def _ink(cell: TableCell) -> QColor:
    if cell.finding and cell.finding.kind is FindingKind.ERROR:
        return colours.LEVEL_INK[Level.E]
    return colours.MUTED if cell.reading.computed else colours.INK


def _underline(painter: QPainter, rect: QRect, finding: Finding) -> None:
    """A line for what was found, dotted for a hint or what is explained; none for a mere blank."""
    if finding.kind is FindingKind.BLANK:
        return
    solid = finding.kind in (FindingKind.ERROR, FindingKind.EXPLAIN)
    line = Qt.PenStyle.SolidLine if solid else Qt.PenStyle.DotLine
    painter.setPen(QPen(colours.LEVEL_INK[finding.level], 2 if solid else 1, line))
    bottom = rect.bottom() - 1
    painter.drawLine(rect.left() + 1, bottom, rect.right() - 1, bottom)
