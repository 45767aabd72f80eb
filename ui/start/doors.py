"""The three doors of the start page: from last year, from a blank form, from a file.

Painted before the drafts are read: neither ``Qt`` nor the form is imported here.
"""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from model.product import EXTENSION
from resources.messages import screen as words
from resources.messages import start
from ui.look.appearance import keep_scaled, scaled
from ui.look.properties import set_look
from ui.start.pressable_card import PressableCard
from ui.widgets.box_layouts import Item, column, row
from ui.widgets.buttons import ENTER
from ui.widgets.labels import label, set_tip
from ui.widgets.line_edit import OwnUndoLine

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

_YEAR, _BESIDE = 64, 250  # pixels before scaling: of the year, of a door with help beside it


class Door(PressableCard):
    """A way to a report: a title, and in small print what it is for."""

    def __init__(self, title: str, help_text: str) -> None:
        super().__init__("door")
        self._help_text = help_text
        self._help = label(help_text, "help", wrap=True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(help_text)
        parts = (label(title, "section"), *self._lines(self._help), None)
        column(*parts, on=self, spacing=4, margins=(18, 14, 18, 14))

    def _lines(self, help_line: Item) -> tuple[Item, ...]:
        """Return what stands under the title."""
        return (help_line,)

    def show_help(self, text: str = "") -> None:
        """Show another text in small print; "" for the usual one."""
        self._help.setText(text or self._help_text)
        self.setAccessibleDescription(text or self._help_text)


class LastYearDoor(Door):
    """The door to next year's report; closed until there is a draft to begin from."""

    def __init__(self) -> None:
        super().__init__(start.FROM_LAST_YEAR, start.FROM_LAST_YEAR_HELP)
        self.setEnabled(False)

    def show_drafts(self, *, any_drafts: bool) -> None:
        """Open the door, or say why it stays closed."""
        self.setEnabled(any_drafts)
        self.show_help("" if any_drafts else start.NO_LAST_YEAR)


class BlankDoor(Door):
    """The door to an empty report, with a line for its year."""

    entered = Signal()  # by Enter in the year
    edited = Signal()

    def __init__(self) -> None:
        self.year = _Year()
        super().__init__(words.NEW_REPORT, start.BLANK_HELP)
        self.year.returnPressed.connect(self.entered)
        self.year.textEdited.connect(lambda _: self._on_edit())

    def _lines(self, help_line: Item) -> tuple[Item, ...]:
        name = label(words.NEW_YEAR)
        name.setBuddy(self.year)
        self._line = row(row(name, self.year, spacing=8), help_line, spacing=8, stretched=help_line)
        return (self._line,)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Put the help under the year where it has too little room beside it."""
        super().resizeEvent(event)
        side, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(side if self.width() >= scaled(_BESIDE) else under)

    def typed_year(self) -> str:
        """Return the year that is typed; "" where it is none."""
        from model.values.years import read_year

        return read_year(self.year.text())

    def ask_once_more(self) -> None:
        """Wait for a second Enter, on the door."""
        self.setFocus()
        self.show_help(start.ONCE_MORE.format(year=self.typed_year()))

    def _on_edit(self) -> None:
        self.show_help()
        self.edited.emit()

    def focusOutEvent(self, event: "QFocusEvent") -> None:
        super().focusOutEvent(event)
        self.show_help()


class FileDoor(Door):
    """The door to a draft file; marked while a file is dragged over the window."""

    def __init__(self) -> None:
        super().__init__(start.OPEN_FILE_DOOR, start.OPEN_FILE_HELP.format(suffix=EXTENSION))

    def mark(self, marked: bool) -> None:
        """Show where a dragged file would go."""
        set_look(self, "dragged", "yes" if marked else "")


class _Year(OwnUndoLine):
    """The editor of the year; focus selects all, so that typing replaces it."""

    def __init__(self) -> None:
        super().__init__()
        self.setText(str(time.localtime().tm_year - 1))
        keep_scaled(self, OwnUndoLine.setFixedWidth, _YEAR)
        self.setAcceptDrops(False)  # the window takes the file
        self.setAccessibleName(words.NEW_YEAR)
        set_tip(self, words.NEW_HELP)

    def focusInEvent(self, event: "QFocusEvent") -> None:
        super().focusInEvent(event)
        self.selectAll()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Keep Enter from the door, to which it may just have given the focus."""
        super().keyPressEvent(event)
        if event.key() in ENTER:
            event.accept()
