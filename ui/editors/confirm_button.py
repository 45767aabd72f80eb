"""The button 确认 beside a field that holds what was carried over from last year's report."""

from collections.abc import Callable

from PySide6.QtWidgets import QToolButton, QWidget

from model.form.spec import Field
from resources.messages import screen as words
from ui.session.window_session import WindowSession
from ui.widgets.buttons import tool_button


def confirm_button(
    field: Field, session: WindowSession, editor: Callable[[], QWidget]
) -> QToolButton:
    """Return the button, hidden; it confirms the field's value as one step of undo.

    ``editor`` gets the focus, for the button goes.
    """

    def confirm() -> None:
        editor().setFocus()
        session.confirm((field.key,))

    button = tool_button(words.CONFIRM, confirm, words.CARRIED_OVER_HELP, "link")
    button.setAccessibleName(words.CONFIRM_PLACE.format(place=field.place or field.label))
    button.hide()
    return button
