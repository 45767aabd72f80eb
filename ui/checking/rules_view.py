"""The view 规则 of the check page: all rules with reason, outcome and settings."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QListView,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from model.findings.finding import Level
from model.findings.rule import Rule
from resources.messages import checking as words
from resources.messages import screen
from ui.checking.rules_delegate import RuleDelegate
from ui.checking.rules_model import RulesModel
from ui.findings.rule_settings import RuleSettings
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column
from ui.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex
_SHARES = (560, 440)  # of the list and of the detail
_LEVELS = {Level.E: "error", Level.W: "explain", Level.H: "hint"}


class RulesView(QSplitter):
    """The list of rules at the left, the detail of the chosen one at the right."""

    def __init__(self, session: WindowSession) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("findings")
        self._session = session
        self.model = RulesModel(session, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(RuleDelegate(self.model))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(words.RULES)
        self.detail = RuleDetail(session, self.model)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        session.watch(None, self._refresh)

    def _lay_out(self) -> None:
        none = label(words.RULES_NONE, "muted")
        none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._left = QStackedWidget()
        for widget in (self.list, none):
            self._left.addWidget(widget)
        self.addWidget(self._left)
        self.addWidget(self.detail)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setSizes(list(_SHARES))

    def search(self, text: str) -> None:
        """Show the rules that contain these words, and choose the first; "" for all."""
        self.model.search(text)
        self._left.setCurrentIndex(0 if self.model.rowCount() else 1)
        self.choose(0)

    def choose(self, row: int) -> None:
        """Choose a rule by its row."""
        self.list.setCurrentIndex(self.model.index(row))
        self.detail.show_rule(self.model.rule(row))

    def choose_rule(self, rule_id: str) -> None:
        """Choose a rule by its id; nothing happens where the list does not have it."""
        row = self.model.row_of(rule_id)
        if row >= 0:
            self.choose(row)

    def go_to_next(self, step: int) -> None:
        """Choose the next rule (−1: previous), from the last to the first (F8)."""
        if count := self.model.rowCount():
            self.choose((self.list.currentIndex().row() + step) % count)
            self.focus_first()

    def explain(self) -> None:
        """Focus the settings of the chosen rule (F6)."""
        self.detail.focus_first()

    def focus_first(self) -> None:
        """Focus the list."""
        self.list.setFocus()

    def _on_chosen(self, current: Index, _: Index) -> None:
        self.detail.show_rule(self.model.rule(current.row()))

    def _refresh(self) -> None:
        if self.isVisible():
            self.model.refresh()
            self.detail.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()


class RuleDetail(QScrollArea):
    """One rule in detail: its sentence, outcome, reason and settings."""

    def __init__(self, session: WindowSession, model: RulesModel) -> None:
        super().__init__()
        self._session, self._model = session, model
        self._rule: Rule | None = None
        self._name = label("", "place", wrap=True)
        self._state = label("", "muted", wrap=True)
        self._why = label(words.RULES_CHOOSE, "muted", wrap=True)
        self._fixed = label(words.RULE_FIXED, "help", wrap=True)
        self.settings = RuleSettings(session)
        inner = QWidget()
        inner.setObjectName("detail")
        widgets = (self._name, self._state, self._why, self._fixed, self.settings)
        column(*widgets, None, on=inner, spacing=8, margins=(16, 10, 14, 10))
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_rule(None)

    def show_rule(self, rule: Rule | None) -> None:
        """Show a rule; None shows how to choose one."""
        self._rule = rule
        for widget in (self._name, self._state):
            widget.setVisible(rule is not None)
        self._fixed.setVisible(rule is not None and rule.level is Level.E)
        why = words.RULE_WHY.format(why=rule.why) if rule else words.RULES_CHOOSE
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._name.setText(f"{rule.id}　{rule.sentence}" if rule else "")
        self.refresh()

    def focus_first(self) -> None:
        """Focus the first of the settings."""
        self.settings.focus_first()

    def refresh(self) -> None:
        """Update the outcome and settings of the rule shown."""
        rule = self._rule
        if rule is None:
            self.settings.show_rule(None)
            return
        level = screen.KIND_NAMES[_LEVELS[rule.level]]
        state = self._model.state(rule)
        self._state.setText(words.RULE_STATE.format(level=level, state=state))
        may = rule.level is not Level.E or self._session.checked.by_rule[rule.id].is_off
        self.settings.show_rule(rule if may else None)
