"""A message bar with choices, used instead of a modal dialog."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from resources.messages import screen as words
from ui.look.spoken import announce
from ui.widgets.action_button import ButtonAction
from ui.widgets.message_bar import MessageBar
from ui.widgets.scrolling import scroll_to

PromptChoice = tuple[str, Callable[[], object]]
"""The text of a button and its action."""


class PromptBar(MessageBar):
    """A message bar with buttons for actions of the program, not for corrections of the form."""

    _passes = False  # whether the message is cleared by the next change

    @property
    def dismissal(self) -> tuple[PromptChoice, ...]:
        """The button that only dismisses the message, to be shown beside others."""
        return ((words.DISMISS, self.clear),)

    def show_until_dismissed(self, text: str, level: str) -> None:
        """Show a message until the clerk dismisses it."""
        self.ask(text, level, *self.dismissal)

    def show_until_change(self, text: str, level: str, *choices: PromptChoice) -> None:
        """Show a message that the next change clears, by default with a button to dismiss it."""
        self.ask(text, level, *(choices or self.dismissal))
        self._passes = True

    def clear_if_passing(self) -> None:
        """Clear a message of ``show_until_change``."""
        if self._passes:
            self.clear()

    def ask(self, text: str, level: str, *choices: PromptChoice) -> None:
        """Show a message with a button for each choice, and scroll to it."""
        self._passes = False
        self.show_message(text, level, [ButtonAction(choice, run) for choice, run in choices])
        QTimer.singleShot(0, self, lambda: scroll_to(self))
        announce(self, text)

    def reword(self, before: str, text: str) -> None:
        """Show another text with the same choices, where ``before`` is still the one shown."""
        if self.text == before:
            self.show_message(text, self._message.level, self._actions)

    def focus_first(self) -> None:
        """Focus the first choice."""
        if self._buttons:
            self._buttons[0].setFocus()

    def clear(self) -> None:
        """Hide the message."""
        self._passes = False
        self.show_message("", "H")
