"""The editor of a text, with heading levels and insertion of the form's figures."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QMenu

from model.form import FORM
from model.form.spec import Field
from model.prose.links import inserted
from model.values import headings
from model.values.sections import section_moved
from resources.messages import texts as words
from ui.look import colours
from ui.session.window_session import WindowSession
from ui.text.paper.editor import PaperEditor
from ui.widgets.edit_menu import EditMenu


class TextEditor(PaperEditor):
    """The editor of one text of the draft: typing, heading levels, figures."""

    def __init__(self, field: Field, session: WindowSession, *, narrative: bool) -> None:
        super().__init__(field.key, session, narrative=narrative)
        self.setAccessibleName(field.label)
        self.is_narrative = narrative  # whether it has headings
        self._shows_caret = False
        self.edited.connect(lambda text: session.type(field.key, text))

    def refresh(self) -> None:
        """Show the draft's text, as it is opened with the cursor at its start, which is seen."""
        was_empty = self.document().isEmpty()
        self.show_text(self.session.draft.text(self.key))
        if was_empty and not self.hasFocus():
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def set_level(self, level: int) -> None:
        """Make the paragraph at the cursor a heading of this level; 0 is plain text."""
        lines = self.plain_text().split("\n")
        line = self.textCursor().blockNumber()
        number = headings.next_number(lines, line, level)
        lines[line] = headings.with_level(lines[line], level, number)
        self.session.set({self.key: "\n".join(lines)})
        self.setFocus()

    def renumber(self) -> None:
        """Number all headings without gaps, as one step of undo, and say how many changed."""
        if self.session.refuses():
            return
        text, changed = headings.renumbered(self.plain_text())
        self.session.set({self.key: text})
        said = words.RENUMBERED.format(count=changed) if changed else words.NUMBERS_RIGHT
        self.session.noted.emit(said, self.key)
        self.setFocus()

    def can_move(self, step: int, place: int | None = None) -> bool:
        """Whether the section around a character (None: the cursor) has a neighbour there."""
        here = self.place() if place is None else place
        return section_moved(self.plain_text(), here, step) is not None

    def move_section(self, step: int, place: int | None = None) -> None:
        """Move the section around a character (None: the cursor) before its neighbour (−1) or
        behind it, as one step of undo; say why where there is none."""
        if self.session.refuses():
            return
        here = self.place() if place is None else place
        moved = section_moved(self.plain_text(), here, step)
        if moved is None:
            self.session.noted.emit(words.NO_NEIGHBOUR[step], self.key)
            return
        self.session.model.close_step()
        self.session.set({self.key: moved.text})
        self.select(moved.place, moved.place)
        self.session.noted.emit(words.SECTION_MOVED, self.key)

    def go_to_line(self, line: int) -> None:
        """Put the cursor at the start of a paragraph, counted from 0, and scroll to it."""
        cursor = QTextCursor(self.document().findBlockByNumber(line))
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setFocus()

    def show_caret(self, *, shown: bool) -> None:
        """Draw the caret even without the focus: it shows where a figure will be inserted."""
        self._shows_caret = shown
        self.viewport().update()

    def menu(self, at: QPoint | None = None) -> EditMenu:
        menu = super().menu(at)
        menu.addSeparator()
        self.add_numbering(menu)
        return menu

    def add_numbering(self, menu: QMenu) -> None:
        """Add to a menu what renumbers the text and moves the section at the cursor."""
        if self.is_narrative:
            menu.addAction(words.RENUMBER, self.renumber)
        for text, step in ((words.MOVE_UP, -1), (words.MOVE_DOWN, 1)):
            action = menu.addAction(text)
            action.setEnabled(self.can_move(step))
            action.triggered.connect(lambda _=False, step=step: self.move_section(step))

    def put_in(self, figure: str) -> None:
        """Insert the figure with this key in place of the selection, as one step of undo."""
        cursor = self.textCursor()
        ends = cursor.selectionStart(), cursor.selectionEnd()
        start, end = (self.place_of(position) for position in ends)
        behind = insert_figure(self.session, self.key, (start, end), figure)
        self.select(behind, behind)

    def put_in_words(self, text: str) -> None:
        """Insert words in place of the selection, as one step of undo."""
        cursor = self.textCursor()
        self._replace(
            self.place_of(cursor.selectionStart()), self.place_of(cursor.selectionEnd()), text
        )

    def put_in_paragraphs(self, text: str) -> None:
        """Insert whole paragraphs as one step of undo: before the one at whose start the cursor
        is, else behind it."""
        old, place = self.plain_text(), self.place_of(self.textCursor().position())
        begins = place == 0 or old[place - 1] == "\n"
        if not begins:
            place = len(old) if old.find("\n", place) < 0 else old.find("\n", place)
        before = "" if begins else "\n"
        behind = "\n" if begins and old[place : place + 1] not in ("", "\n") else ""
        self._replace(place, place, before + text + behind)

    def _replace(self, start: int, end: int, text: str) -> None:
        """Replace characters [start, end) as one step of undo; put the cursor behind them."""
        old = self.plain_text()
        self.session.model.close_step()
        self.session.set({self.key: old[:start] + text + old[end:]})
        behind = start + len(text.rstrip("\n"))
        self.select(behind, behind)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._shows_caret:
            caret = self.cursorRect()
            caret.setWidth(2)
            QPainter(self.viewport()).fillRect(caret, colours.ACCENT)


def insert_figure(session: WindowSession, passage: str, span: tuple[int, int], figure: str) -> int:
    """Replace characters [start, end) of a text by the figure with this key.

    One step of undo. Return the offset behind it; ``start`` if the field has no figure.
    """
    start, end = span
    text = session.draft.text(passage)
    around = text[:start] + text[end:]
    values = inserted(session.draft.with_values({passage: around}, {}), passage, start, figure)
    if not values:
        return start
    put = str(values[passage])
    behind = start + len(put) - len(around)
    unit = missing(FORM[figure].unit, put[start:behind], put[behind:])
    session.set({**values, passage: put[:behind] + unit + put[behind:]})
    return behind + len(unit)


def missing(unit: str, figure: str, after: str) -> str:
    """Return the part of a unit still to be written: 万 of 万元 before 元, "" if none."""
    if figure.endswith(unit):
        return ""
    there = next(start for start in range(len(unit) + 1) if after.startswith(unit[start:]))
    return unit[:there]
