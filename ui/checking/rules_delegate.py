"""How a rule looks in the list: its number, its sentence, how it stands."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from model.findings.finding import Finding
from model.findings.rule import Rule
from resources.messages import checking as words
from ui.checking.rules_model import RULE, STATE, WORST
from ui.findings.delegate import mark_colours
from ui.look import colours
from ui.widgets.item_painting import is_selected, rect_of

Index = QModelIndex | QPersistentModelIndex
_ROW, _ID, _PAD = 30, 46, 14
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RuleDelegate(QStyledItemDelegate):
    """One line a rule; its sentence is cut with … where it does not fit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rule: Rule = index.data(RULE)
        state: str = index.data(STATE)
        rect = rect_of(option)
        painter.save()
        if is_selected(option):
            painter.fillRect(rect, colours.ACCENT_SOFT)
        painter.setFont(colours.ui_font(10))
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        painter.setPen(_ink(state, index.data(WORST)))
        painter.drawText(inner, _RIGHT, state)
        width = painter.fontMetrics().horizontalAdvance(state)
        painter.setPen(colours.MUTED)
        painter.drawText(inner, _LEFT, rule.id)
        painter.setPen(colours.INK)
        middle = inner.adjusted(_ID, 0, -width - 10, 0)
        end = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(rule.sentence, end, middle.width())
        painter.drawText(middle, _LEFT, text)
        painter.restore()


def _ink(state: str, worst: Finding | None) -> QColor:
    """Green where it passed, grey where it is set aside, else that of the worst it found."""
    if state == words.RULE_PASSED:
        return colours.GOOD
    return mark_colours(worst.kind, worst.level)[1] if worst else colours.MUTED
