"""The delegate of the list of rules: id, sentence, and the outcome of the check."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from model.findings.finding import Finding
from resources.messages import checking as words
from ui.checking.rules_model import RulesModel
from ui.look import colours
from ui.look.appearance import scaled
from ui.look.finding_looks import TONES, look_of
from ui.look.theme import ui_font
from ui.widgets.item_painting import is_selected, rect_of

Index = QModelIndex | QPersistentModelIndex
_ROW, _ID, _PAD = 30, 46, 14  # pixels, the first two before scaling
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RuleDelegate(QStyledItemDelegate):
    """A delegate with one line for each rule; the sentence is elided where it does not fit."""

    def __init__(self, model: RulesModel) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rule = self._model.rule(index.row())
        if rule is None:
            return
        state = self._model.state(rule)
        rect = rect_of(option)
        painter.save()
        if is_selected(option):
            painter.fillRect(rect, colours.ACCENT_SOFT)
        painter.setFont(ui_font(10))
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        painter.setPen(_ink(state, self._model.worst(rule)))
        painter.drawText(inner, _RIGHT, state)
        width = painter.fontMetrics().horizontalAdvance(state)
        painter.setPen(colours.MUTED)
        painter.drawText(inner, _LEFT, rule.id)
        painter.setPen(colours.INK)
        middle = inner.adjusted(scaled(_ID), 0, -width - 10, 0)
        end = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(rule.sentence, end, middle.width())
        painter.drawText(middle, _LEFT, text)
        painter.restore()


def _ink(state: str, worst: Finding | None) -> QColor:
    """Return green for a rule that passed, else the ink of its worst finding, grey without one."""
    if state == words.RULE_PASSED:
        return colours.GOOD
    return TONES[look_of(worst).tone].ink
