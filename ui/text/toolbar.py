"""The toolbar over a text: heading levels, figures to insert, marks, length."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from resources.messages import texts as words
from ui.text.editor import TextEditor
from ui.widgets.buttons import Handler, tool_button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import label

_LEVELS = ("一、", "（一）", "1.", "（1）")
_BETWEEN = 8
_GAP = 3  # pixels, so that all buttons fit in one line at 150 %


class TextToolbar(QWidget):
    """A row of buttons over a text, most with a shortcut that works in the text alone."""

    def __init__(self, editor: TextEditor, insert: Handler, punctuate: Handler) -> None:
        super().__init__()
        self._editor = editor
        self._flow = FlowLayout(spacing=_GAP)
        self._marked = tool_button("", lambda: editor.go_to_mark(1), words.MARKED_HELP, "link")
        self._count, self._page = label("", "help"), label("", "help")
        self._lay_out()
        if editor.is_narrative:
            self._add_levels()
            self._add_gap()
        self._add(words.INSERT, insert, words.INSERT_HELP, "Ctrl+Shift+D")
        self._add(words.PUNCTUATION, punctuate, words.PUNCTUATION_HELP, "Ctrl+Shift+P")
        self._add(words.NUMBERING, self._open_numbering, words.NUMBERING_HELP)
        self._keys("Alt+Shift+Up", lambda: editor.move_section(-1))
        self._keys("Alt+Shift+Down", lambda: editor.move_section(1))
        self._keys("F7", lambda: editor.go_to_mark(1))
        self._keys("Shift+F7", lambda: editor.go_to_mark(-1))
        self._keys("Alt+Return", editor.ask)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_GAP)
        line.addLayout(self._flow, 1)
        line.addWidget(self._marked)
        line.addWidget(self._count)
        line.addWidget(self._page)

    def _add_levels(self) -> None:
        for level, text in enumerate(_LEVELS, 1):
            self._add_level(level, text, words.LEVEL_HELP.format(number=level))
        self._add_level(0, words.PLAIN_LEVEL, words.PLAIN_HELP)

    def _open_numbering(self) -> None:
        """Open the menu of 编号 under its button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._editor.add_numbering(menu)
        button = self._flow.itemAt(self._flow.count() - 1)
        menu.popup(self.mapToGlobal(button.geometry().bottomLeft()) if button else QCursor.pos())

    def _add_gap(self) -> None:
        gap = QWidget()
        gap.setFixedSize(_BETWEEN, 1)
        self._flow.addWidget(gap)

    def _add_level(self, level: int, text: str, help_text: str) -> None:
        self._add(text, lambda: self._editor.set_level(level), help_text, f"Ctrl+Alt+{level}")

    def _add(self, text: str, run: Handler, help_text: str, keys: str = "") -> None:
        self._flow.addWidget(tool_button(text, run, help_text, "level"))
        if keys:
            self._keys(keys, run)

    def _keys(self, keys: str, run: Handler) -> None:
        """Add a shortcut that works while the text has the focus."""
        shortcut = QShortcut(QKeySequence(keys), self._editor)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(lambda: run())

    def show_marked(self, count: int) -> None:
        """Show the number of open marks; hide it at 0."""
        self._marked.setText(words.MARKED.format(count=count))
        self._marked.setVisible(bool(count))

    def show_count(self, characters: int) -> None:
        """Show the length of the text in characters, white space not counted."""
        self._count.setText(words.CHARACTERS.format(count=characters))

    def show_page(self, number: int) -> None:
        """Show on which printed page the caret is; nothing at 0."""
        self._page.setText(words.ON_PAGE.format(number=number))
        self._page.setVisible(bool(number))
