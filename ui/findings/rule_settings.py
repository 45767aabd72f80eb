"""What this report may set of a rule: switch its W and H off, move its threshold."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from model.draft.annotations import LIMIT, OFF
from model.editing.session import Change
from model.findings.rule import Rule
from model.findings.rule_settings import (
    Threshold,
    is_off,
    switched_off,
    threshold_of,
    threshold_set,
)
from model.values.numbers import plain
from resources.messages import checking as words
from ui.findings.setting_form import SettingForm
from ui.session.window_session import WindowSession
from ui.widgets.buttons import tool_button
from ui.widgets.labels import label, set_tip


class RuleSettings(QWidget):
    """Two links while all is as the form has it; what was set, and the way back, else."""

    grown = Signal()  # its height is another

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self._session = session
        self._rule: Rule | None = None
        self._said = label("", "muted", wrap=True)
        self._off = tool_button(words.SWITCH_OFF, self._ask_off, words.SWITCH_OFF_HELP, "link")
        self._limit = tool_button(words.SET_LIMIT, self._ask_limit, role="link")
        self._on = tool_button(words.SWITCH_ON, self._switch_on, role="link")
        self._usual = tool_button(words.LIMIT_BACK, self._restore_limit, role="link")
        self._form: SettingForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._said)
        line = QHBoxLayout()
        for button in (self._off, self._limit, self._on, self._usual):
            line.addWidget(button)
        line.addStretch(1)
        self._column.addLayout(line)
        session.changed.connect(self._on_change)

    def show_rule(self, rule: Rule | None) -> None:
        """Show what is set of a rule; None for one of which nothing may be set."""
        if rule is not self._rule:
            self._rule = rule
            self._close_form()
        self.setVisible(rule is not None)
        self._refresh()

    def begin(self) -> None:
        """Put the cursor on the first thing that can be set."""
        buttons = (self._off, self._on, self._limit, self._usual)
        if first := next((button for button in buttons if button.isVisible()), None):
            first.setFocus()

    def _on_change(self, change: Change) -> None:
        rule = self._rule.id if self._rule else ""
        if rule and not change.keys.isdisjoint({f"{OFF}/{rule}", f"{LIMIT}/{rule}"}):
            worked_in = self._is_worked_in
            self._close_form()
            self._refresh()
            if worked_in:
                self.begin()

    @property
    def _is_worked_in(self) -> bool:
        """Whether the cursor is here; what is hidden would lose it to the window's first button."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _cancel(self) -> None:
        self._close_form()
        self.begin()

    def _refresh(self) -> None:
        if self._rule is None:
            return
        off, moved = is_off(self._session.draft, self._rule.id), self._moved()
        self._said.setText("\n".join(filter(None, (self._reason() if off else "", moved))))
        self._said.setVisible(off or bool(moved))
        self._off.setVisible(not off)
        self._on.setVisible(off)
        self._limit.setVisible(not off and self._rule.limit is not None)
        self._usual.setVisible(bool(moved))
        if self._rule.limit:
            set_tip(self._limit, words.SET_LIMIT_HELP.format(what=self._rule.limit.what))

    def _reason(self) -> str:
        reason = self._session.draft.annotation(OFF, self._rule.id) if self._rule else ()
        return words.IS_OFF.format(reason=" ".join(reason))

    def _moved(self) -> str:
        """What the threshold was moved to, and why; "" where it is the rule's own."""
        limit = self._rule.limit if self._rule else None
        if limit is None or threshold_of(self._session.draft, limit) == limit.default:
            return ""
        *_, reason = self._session.draft.annotation(LIMIT, limit.rule)
        return words.LIMIT_MOVED.format(
            old=shown(limit), new=shown(limit, self._session), reason=reason
        )

    def _ask_off(self) -> None:
        if self._rule is None:
            return
        rule = self._rule.id
        self._open_form(None).confirmed.connect(
            lambda _, reason: self._session.set(switched_off(rule, reason))
        )

    def _ask_limit(self) -> None:
        limit = self._rule.limit if self._rule else None
        if limit is None:
            return
        self._open_form(limit).confirmed.connect(
            lambda figure, reason: self._session.set(threshold_set(limit, figure, reason))
        )

    def _open_form(self, limit: Threshold | None) -> SettingForm:
        self._close_form()
        now = shown(limit, self._session) if limit else ""
        self._form = SettingForm(limit, now)
        self._form.cancelled.connect(self._cancel)
        self._column.addWidget(self._form)
        self._form.begin()
        self.grown.emit()
        return self._form

    def _close_form(self) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
            self.grown.emit()

    def _switch_on(self) -> None:
        if self._rule is not None:
            self._session.set(switched_off(self._rule.id, ""))

    def _restore_limit(self) -> None:
        if self._rule is not None and self._rule.limit is not None:
            self._session.set(threshold_set(self._rule.limit, "", ""))


def shown(limit: Threshold, session: WindowSession | None = None) -> str:
    """A threshold with its unit: of this report, or the rule's own."""
    value = threshold_of(session.draft, limit) if session else limit.default
    return words.FIGURE_UNIT.format(value=plain(value), unit=limit.unit)
