"""A line that says something and may ask what to do, instead of a box in the way."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from resources.messages import screen as words
from ui.widgets.action_button import ButtonAction
from ui.widgets.message_bar import MessageBar
from ui.widgets.scrolling import scroll_to

Choice = tuple[str, Callable[[], object]]
"""The words on a button, and what it does."""


class PromptBar(MessageBar):
    """A note whose buttons are deeds of the program rather than corrections of the form."""

    _passes = False  # whether what is said is over with the next change

    def say(self, text: str, level: str) -> None:
        """Only say it, until the clerk has read it."""
        self.ask(text, level, (words.DISMISS, self.clear))

    def note(self, text: str, level: str, *choices: Choice) -> None:
        """Say or ask what holds only until the next change."""
        self.ask(text, level, *(choices or ((words.DISMISS, self.clear),)))
        self._passes = True

    def move_on(self) -> None:
        """Something was done or changed: what was only true before it is said no more."""
        if self._passes:
            self.clear()

    def ask(self, text: str, level: str, *choices: Choice) -> None:
        """Say it, with a button for each choice."""
        self._passes = False
        self.show_message(text, level, [ButtonAction(choice, deed) for choice, deed in choices])
        QTimer.singleShot(0, self, lambda: scroll_to(self))

    def begin(self) -> None:
        """Put the cursor on the first choice."""
        if self._buttons:
            self._buttons[0].setFocus()

    def clear(self) -> None:
        """Say nothing any more."""
        self._passes = False
        self.show_message("", "H")
