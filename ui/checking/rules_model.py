"""The rules as a list model, each with its outcome in this report."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from model.checking.checked import Verdict
from model.findings.finding import Finding
from model.findings.rule import Rule
from model.rules import RULES
from resources.messages import checking as words
from ui.findings.rule_settings import threshold_text
from ui.session.window_session import WindowSession
from ui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class RulesModel(QAbstractListModel):
    """The list of all rules, or of those found by a search, in the order of RULES."""

    def __init__(self, session: WindowSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rules: tuple[Rule, ...] = RULES

    def search(self, text: str) -> None:
        """Show the rules whose id or sentence contains a text; "" for all."""
        self.beginResetModel()
        text = text.strip().upper()
        self._rules = tuple(r for r in RULES if text in f"{r.id} {r.sentence}".upper())
        self.endResetModel()

    def refresh(self) -> None:
        """Repaint all rows, because the outcome of any rule may have changed."""
        if self._rules:
            self.dataChanged.emit(self.index(0), self.index(len(self._rules) - 1))

    def rule(self, row: int) -> Rule | None:
        """Return the rule in a row; None outside the list."""
        return self._rules[row] if 0 <= row < len(self._rules) else None

    def row_of(self, rule_id: str) -> int:
        """Return the row of a rule, −1 when it is not in the list."""
        return next((row for row, rule in enumerate(self._rules) if rule.id == rule_id), -1)

    def worst(self, rule: Rule) -> Finding | None:
        """Return the worst finding of a rule; None where it found nothing."""
        found = self._verdict(rule).found
        return found[0] if found else None

    def _verdict(self, rule: Rule) -> Verdict:
        return self._session.checked.by_rule[rule.id]

    def state(self, rule: Rule) -> str:
        """Return the outcome of a rule: 通过, 不适用, 2 处, 已关闭, 阈值 20 % → 25 %."""
        verdict = self._verdict(rule)
        if verdict.is_unchecked:
            return words.RULE_UNCHECKED
        parts = [words.RULE_OFF] if verdict.is_off else []
        if rule.limit and verdict.is_moved:
            old, new = threshold_text(rule.limit), threshold_text(rule.limit, verdict.threshold)
            parts.append(words.RULE_LIMIT.format(old=old, new=new))
        if verdict.found:
            parts.append(words.RULE_FOUND.format(count=verdict.count))
        elif not verdict.applies:
            parts.append(words.RULE_INAPPLICABLE)
        return words.RULE_JOIN.join(parts) or words.RULE_PASSED

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rules)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rule = self.rule(index.row())
        if rule is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            state = self.state(rule)
            return words.RULE_NAME.format(id=rule.id, sentence=rule.sentence, state=state)
        return plain_tip(rule.sentence) if role == Qt.ItemDataRole.ToolTipRole else None
