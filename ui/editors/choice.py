"""The editor of a field with a few fixed choices: one radio button each."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from model.form.spec import Field
from ui.session.window_session import WindowSession
from ui.widgets.flow_layout import FlowLayout


class ChoiceEditor(QWidget):
    """A row of radio buttons; a value unknown to the form shows as the default it counts as."""

    def __init__(self, field: Field, session: WindowSession) -> None:
        super().__init__()
        self._field, self._session = field, session
        layout = FlowLayout(self, spacing=18)
        self._buttons: dict[str, _ChoiceButton] = {}
        for choice in field.choices:
            button = _ChoiceButton(choice.label)
            button.entered.connect(lambda: session.cursor.move_to(field.key))
            button.clicked.connect(lambda _=False, value=choice.value: self._choose(value))
            layout.addWidget(button)
            self._buttons[choice.value] = button
        self.setFocusProxy(next(iter(self._buttons.values())))

    def describe(self, text: str) -> None:
        """Say of each answer which field it answers, and what was found there."""
        about = f"{self._field.label}。{text}" if text else self._field.label
        for button in self._buttons.values():
            if about != button.accessibleDescription():
                button.setAccessibleDescription(about)

    def _choose(self, value: str) -> None:
        self._session.set({self._field.key: value})

    def refresh(self) -> None:
        """Check the button of the draft's value; blank means the form's default."""
        value = self._session.facts.choice(self._field.key)
        for name, button in self._buttons.items():
            button.setChecked(name == value)


class _ChoiceButton(QRadioButton):
    """A radio button that tells when it has the focus."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
