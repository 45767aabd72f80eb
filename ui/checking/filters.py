"""The filters of the check page: by page of the form, and by words."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from model.form import FORM
from resources.messages import checking as words
from resources.messages import screen
from ui.look.appearance import keep_scaled
from ui.widgets.buttons import choice_button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.line_edit import LineEdit

_NARROW, _WIDE = 110, 230


class PageChips(QWidget):
    """Buttons for 全部页面 and each page of the form, with counts; one of them is chosen."""

    chosen = Signal(str)  # key of a page, "" for all

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(words.PAGES)
        self._line = FlowLayout(self, spacing=6)
        pages = (("", words.ALL_PAGES), *((page.key, page.title) for page in FORM.pages))
        self._buttons = [(key, title, self._chip(key)) for key, title in pages]
        self.show_chosen("")

    def _chip(self, key: str) -> QToolButton:
        button = choice_button("", lambda: self.chosen.emit(key), "chip")
        self._line.addWidget(button)
        return button

    def show_chosen(self, page: str) -> None:
        """Mark a page as chosen, by its key ("" for all), without a signal."""
        for key, _, button in self._buttons:
            button.setChecked(key == page)

    def show_counts(self, count: Callable[[str], int]) -> None:
        """Show the count behind the title of each page, except zero."""
        for key, title, button in self._buttons:
            found = count(key)
            button.setText(screen.TAB_COUNT.format(tab=title, count=found) if found else title)


def search_line() -> LineEdit:
    """Return the editor for the words to search for."""
    line = LineEdit()
    line.setPlaceholderText(words.SEARCH)
    line.setAccessibleName(words.SEARCH_NAME)
    line.setClearButtonEnabled(True)
    line.setMinimumWidth(_NARROW)  # it gives way to the tabs beside it
    keep_scaled(line, LineEdit.setMaximumWidth, _WIDE)
    return line
