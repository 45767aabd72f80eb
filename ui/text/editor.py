"""The editor of a text: levels of headings, and figures of the form put into it."""

from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor

from model.form.spec import Field
from model.values import headings
from ui.look import colours
from ui.session.window_session import WindowSession
from ui.text.figure_insertion import insert_figure
from ui.text.marks.corrections import CorrectableEditor


class TextEditor(CorrectableEditor):
    """A text in the draft; the levels of its headings are set here."""

    def __init__(self, field: Field, session: WindowSession) -> None:
        super().__init__(field.key, session)
        self.setAccessibleName(field.label)
        self.setAccessibleDescription(field.help)
        self._shows_caret = False
        self.edited.connect(lambda text: session.type(field.key, text))

    def refresh(self) -> None:
        """Show what the draft holds."""
        self.show_text(self.session.draft.text(self.key))

    def set_level(self, level: int) -> None:
        """Make the paragraph at the cursor a heading of this level; 0 is plain text."""
        lines = self.plain_text().split("\n")
        line = self.textCursor().blockNumber()
        number = headings.next_number(lines, line, level)
        lines[line] = headings.with_level(lines[line], level, number)
        self.session.set({self.key: "\n".join(lines)})
        self.setFocus()

    def renumber(self) -> None:
        """Let the numbers of all headings run on without gaps, as one step of undo."""
        self.session.set({self.key: headings.renumbered(self.plain_text())})
        self.setFocus()

    def go_to_line(self, line: int) -> None:
        """Put the cursor at the start of a paragraph and show it."""
        cursor = QTextCursor(self.document().findBlockByNumber(line))
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setFocus()

    def show_caret(self, *, shown: bool) -> None:
        """Draw the caret though the keys are elsewhere, where something will be put in."""
        self._shows_caret = shown
        self.viewport().update()

    def put_in(self, figure: str) -> None:
        """Put a figure of the form at the caret, over what is selected, as one step of undo."""
        cursor = self.textCursor()
        ends = cursor.selectionStart(), cursor.selectionEnd()
        start, end = (self.place_of(position) for position in ends)
        behind = insert_figure(self.session, self.key, (start, end), figure)
        self.select(behind, behind)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._shows_caret:
            caret = self.cursorRect()
            caret.setWidth(2)
            QPainter(self.viewport()).fillRect(caret, colours.ACCENT)
