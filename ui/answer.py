"""A line that says something and may ask what to do, instead of a box in the way."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from model.findings import Correction
from ui.note import NoteStrip
from ui.reveal import reveal

Offer = tuple[str, Callable[[], object]]


class Answer(NoteStrip):
    """A note whose buttons are deeds of the program rather than corrections of the form."""

    def __init__(self) -> None:
        super().__init__()
        self._deeds: dict[str, Callable[[], object]] = {}
        self.apply.connect(self._do)

    def say(self, text: str, level: str) -> None:
        """Only say it."""
        self.ask(text, level)

    def ask(self, text: str, level: str, *offers: Offer) -> None:
        """Say it, with a button for each (words, deed)."""
        self._deeds = dict(offers)
        self.show_message(text, level)
        self._offer(tuple(Correction(words, ()) for words, _ in offers))
        QTimer.singleShot(0, self, lambda: reveal(self))

    def clear(self) -> None:
        """Say nothing any more."""
        self.show_message("", "H")

    def _do(self, chosen: Correction) -> None:
        self._deeds[chosen.label]()
