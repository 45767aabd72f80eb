"""A text of the report: the editor, its headings at the side, the keys for the levels."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from model import outline
from model.session import Change
from model.spec import Field, Passage
from resources.words import screen as words
from resources.words import texts
from ui.buttons import Deed, tool_button
from ui.captions import help_line
from ui.live import Live
from ui.note import NoteStrip
from ui.outline_list import OutlineList
from ui.reveal import reveal
from ui.text import label
from ui.underline_editor import UnderlinedEditor
from ui.underline_menu import with_offers

_PAUSE = 250  # ms after which outline and count follow the typing
_LEVELS = ("一、", "（一）", "1.", "（1）")


class PassageEditor(QWidget):
    """Outline at the side only for the texts that have headings; ``tall`` takes all room."""

    def __init__(self, passage: Passage, live: Live, *, tall: bool) -> None:
        super().__init__()
        self._field, self._live = passage.field, live
        self.editor = TextEditor(passage.field, live)
        self.editor.setMinimumHeight(260 if tall else 150)
        self._marked = tool_button("", self._next_mark, texts.MARKED_HELP, "link")
        self._count = label("", "muted")
        self._note = NoteStrip()
        self._outline = OutlineList() if passage.narrative else None
        self._lay_out(passage)
        self._follow(live)
        self._late = QTimer(self, singleShot=True, interval=_PAUSE)
        self._late.timeout.connect(self._summarise)
        self.editor.refresh()
        self._summarise()
        self._mark()

    def _lay_out(self, passage: Passage) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if line := help_line(passage.field):
            column.addWidget(line)
        column.addLayout(self._tools(narrative=passage.narrative))
        middle = QHBoxLayout()
        middle.addWidget(self.editor, 1)
        if self._outline is not None:
            middle.addWidget(self._outline)
        column.addLayout(middle, 1)
        column.addWidget(self._note)

    def _tools(self, *, narrative: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        if narrative:
            for level, text in enumerate(_LEVELS, 1):
                help_text = words.LEVEL_HELP.format(number=level)
                line.addWidget(self._tool(text, help_text, f"Ctrl+Alt+{level}", level))
            line.addWidget(self._tool(words.PLAIN_LEVEL, words.PLAIN_HELP, "Ctrl+Alt+0", 0))
            line.addWidget(self._renumber_tool())
        line.addStretch(1)
        line.addWidget(self._marked)
        line.addWidget(self._count)
        return line

    def _next_mark(self) -> None:
        self.editor.go_to_mark(1)

    def _tool(self, text: str, help_text: str, keys: str, level: int) -> QToolButton:
        button = tool_button(text, lambda: self.editor.set_level(level), help_text, "level")
        self._keys(keys, lambda: self.editor.set_level(level))
        return button

    def _keys(self, keys: str, deed: Deed) -> None:
        """Keys that mean something where the cursor is in the text."""
        shortcut = QShortcut(QKeySequence(keys), self.editor)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(lambda: deed())

    def _renumber_tool(self) -> QToolButton:
        return tool_button(words.RENUMBER, self.editor.renumber, words.RENUMBER_HELP, "level")

    def _follow(self, live: Live) -> None:
        self._note.apply.connect(live.apply)
        self.editor.dropped.connect(live.dropped)
        self.editor.marked.connect(self._mark)
        self.editor.went.connect(lambda: QTimer.singleShot(0, self._reveal))
        self._keys("F7", lambda: self.editor.go_to_mark(1))
        self._keys("Shift+F7", lambda: self.editor.go_to_mark(-1))
        self._keys("Alt+Return", self.editor.ask)
        live.changed.connect(self._on_change)
        live.shown_changed.connect(self._mark)
        live.left.connect(self._mark)
        if self._outline is not None:
            self._outline.chosen.connect(self.editor.go_to_line)

    def _on_change(self, change: Change) -> None:
        if self._field.key in change.keys:
            self.editor.refresh()
            self._late.start()

    def _mark(self) -> None:
        """The finding at the caret, or the worst one of the text."""
        worst = self._live.said_at(self._field.key)
        finding = self.editor.finding_here or worst
        self._note.show_finding(with_offers(finding) if finding else None)
        self.editor.mark(worst.level if worst and not worst.missing else None)
        self._marked.setText(texts.MARKED.format(count=len(self.editor.marks)))
        self._marked.setVisible(bool(self.editor.marks))

    def _reveal(self) -> None:
        """Scroll to what is said, laid out by now, and to what it is said about."""
        if self._note.isVisible():
            reveal(self._note)
        self.editor.reveal_caret()

    def _summarise(self) -> None:
        text = self._live.draft.text(self._field.key)
        self._count.setText(words.CHARACTERS.format(count=len("".join(text.split()))))
        if self._outline is not None:
            self._outline.show_headings(outline.outline(text))


class TextEditor(UnderlinedEditor):
    """A text in the draft; the levels of its headings are set here."""

    def __init__(self, field: Field, live: Live) -> None:
        super().__init__(field.key, live)
        self.setAccessibleName(field.label)
        self.setAccessibleDescription(field.help)
        self.edited.connect(lambda text: live.type(field.key, text))

    def refresh(self) -> None:
        """Show what the draft holds."""
        self.show_text(self.live.draft.text(self.key))

    def set_level(self, level: int) -> None:
        """Make the paragraph at the cursor a heading of this level; 0 is plain text."""
        lines = self.plain_text().split("\n")
        line = self.textCursor().blockNumber()
        number = outline.next_number(lines, line, level)
        lines[line] = outline.with_level(lines[line], level, number)
        self.live.set({self.key: "\n".join(lines)})
        self.setFocus()

    def renumber(self) -> None:
        """Let the numbers of all headings run on without gaps, as one step of undo."""
        self.live.set({self.key: outline.renumbered(self.plain_text())})
        self.setFocus()

    def go_to_line(self, line: int) -> None:
        """Put the cursor at the start of a paragraph and show it."""
        cursor = QTextCursor(self.document().findBlockByNumber(line))
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setFocus()
