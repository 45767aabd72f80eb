"""The settings of a rule (W or H) in this report: switched off, another threshold."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from model.checking.checked import Verdict
from model.draft.annotations import LIMIT, OFF
from model.editing.session import Change
from model.findings.rule import Rule
from model.findings.rule_settings import Threshold, switched_off, threshold_set
from model.values.numbers import decimal_text
from resources.messages import checking as words
from ui.findings.setting_form import SettingForm
from ui.session.window_session import WindowSession
from ui.widgets.box_layouts import column, row
from ui.widgets.buttons import tool_button
from ui.widgets.labels import label, set_tip
from ui.widgets.scrolling import focus_in


class RuleSettings(QWidget):
    """The current settings of a rule, and links to change them and to restore the default."""

    grown = Signal()  # the form was opened or closed: the height changed

    def __init__(self, session: WindowSession) -> None:
        super().__init__()
        self._session = session
        self._rule: Rule | None = None
        self._state_label = label("", "muted", wrap=True)
        self._switch_off_button = tool_button(
            words.SWITCH_OFF, self._ask_off, words.SWITCH_OFF_HELP, "link"
        )
        self._threshold_button = tool_button(words.SET_LIMIT, self._ask_threshold, role="link")
        self._switch_on_button = tool_button(words.SWITCH_ON, self._switch_on, role="link")
        self._restore_button = tool_button(words.LIMIT_BACK, self._restore_threshold, role="link")
        self._form: SettingForm | None = None
        self._buttons = (
            self._switch_off_button,
            self._threshold_button,
            self._switch_on_button,
            self._restore_button,
        )
        line = row(*self._buttons, None)
        self._column = column(self._state_label, line, on=self, spacing=4)
        session.changed.connect(self._on_change)

    def show_rule(self, rule: Rule | None) -> None:
        """Show the settings of a rule; None hides the widget."""
        if rule is not self._rule:
            self._rule = rule
            self._close_form()
        self.setVisible(rule is not None)
        self._refresh()

    def focus_first(self) -> None:
        """Focus the first link."""
        if first := next((button for button in self._buttons if button.isVisible()), None):
            first.setFocus()

    def _on_change(self, change: Change) -> None:
        rule = self._rule.id if self._rule else ""
        if rule and not change.keys.isdisjoint({f"{OFF}/{rule}", f"{LIMIT}/{rule}"}):
            had_focus = focus_in(self)  # Qt moves it elsewhere when the form is hidden
            self._close_form()
            self._refresh()
            if had_focus:
                self.focus_first()

    def _cancel(self) -> None:
        self._close_form()
        self.focus_first()

    def _refresh(self) -> None:
        if self._rule is None:
            return
        verdict = self._session.checked.by_rule[self._rule.id]
        off, moved = verdict.is_off, verdict.is_moved
        lines = (self._off_state(verdict), self._threshold_state(verdict))
        self._state_label.setText("\n".join(filter(None, lines)))
        self._state_label.setVisible(off or moved)
        self._switch_off_button.setVisible(not off)
        self._switch_on_button.setVisible(off)
        self._threshold_button.setVisible(not off and self._rule.limit is not None)
        self._restore_button.setVisible(moved)
        if self._rule.limit:
            set_tip(self._threshold_button, words.SET_LIMIT_HELP.format(what=self._rule.limit.what))

    def _off_state(self, verdict: Verdict) -> str:
        """Return why the rule is switched off, in words; "" where it is not."""
        reason = self._session.draft.annotation(OFF, verdict.rule.id)
        return words.IS_OFF.format(reason=" ".join(reason)) if verdict.is_off else ""

    def _threshold_state(self, verdict: Verdict) -> str:
        """Return a changed threshold and its reason, in words; "" for the default."""
        limit = verdict.rule.limit
        if limit is None or not verdict.is_moved:
            return ""
        *_, reason = self._session.draft.annotation(LIMIT, limit.rule)
        return words.LIMIT_MOVED.format(
            old=threshold_text(limit), new=threshold_text(limit, verdict.threshold), reason=reason
        )

    def _ask_off(self) -> None:
        if self._rule is None or self._session.refuses():
            return
        rule = self._rule.id
        self._open_form(None).confirmed.connect(
            lambda _, reason: self._session.set(switched_off(rule, reason))
        )

    def _ask_threshold(self) -> None:
        if self._rule is None or self._rule.limit is None or self._session.refuses():
            return
        limit, now = self._rule.limit, self._session.checked.by_rule[self._rule.id].threshold
        self._open_form(limit, threshold_text(limit, now)).confirmed.connect(
            lambda figure, reason: self._session.set(threshold_set(limit, figure, reason))
        )

    def _open_form(self, limit: Threshold | None, current: str = "") -> SettingForm:
        """Show a form that asks for a threshold, now ``current`` (None: for none), and a reason."""
        self._close_form()
        self._form = SettingForm(limit, current)
        self._form.cancelled.connect(self._cancel)
        self._column.addWidget(self._form)
        self._form.focus_first()
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

    def _restore_threshold(self) -> None:
        if self._rule is not None and self._rule.limit is not None:
            self._session.set(threshold_set(self._rule.limit, "", ""))


def threshold_text(limit: Threshold, value: Decimal | None = None) -> str:
    """Return a value of a threshold with its unit; for None the default."""
    figure = decimal_text(limit.default if value is None else value)
    return words.FIGURE_UNIT.format(value=figure, unit=limit.unit)
