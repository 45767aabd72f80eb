"""A text with marks painted over it: neither the document nor undo contains them."""

from bisect import bisect_right

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock

from ui.editors.plain_text import PlainTextEditor
from ui.editors.text_positions import Paragraphs, character_at, position_of
from ui.session.window_session import WindowSession
from ui.text.marks.mark import TextMark, TextMarks
from ui.text.marks.painting import underline


class MarkedText(PlainTextEditor):
    """An editor that paints the visible marks. Places are character offsets of the text."""

    def __init__(self, key: str, session: WindowSession) -> None:
        super().__init__(key, session)
        self.marks = TextMarks()

    def show_marks(self, marks: TextMarks) -> None:
        """Replace the marks; repaint where they differ, or after a cut."""
        before, self.marks = self.marks, marks
        if self.is_cut or before.all != marks.all:
            self.viewport().update()

    def _on_contents(self, position: int, removed: int, added: int) -> None:
        """Move the marks along with the words behind what is typed: the check comes later."""
        if self.marks and added != removed and not self._showing:
            self.marks = self.marks.moved(self.place_of(position), added - removed)
            if removed > 1:  # a cut is laid out later, and painted again
                self.viewport().update()
        super()._on_contents(position, removed, added)

    @property
    def _paragraphs(self) -> Paragraphs:
        return self.session.facts.lines(self.key)

    def position_of(self, place: int) -> int:
        """Return the document position, in UTF-16 units, of a character of the text."""
        return position_of(self.document(), self._paragraphs, place)

    def place_of(self, position: int) -> int:
        """Return the character offset of a document position."""
        return character_at(self.document(), self._paragraphs, position)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.marks or self.is_cut:  # a cut is laid out later and painted again
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(event.rect())
        for mark in self._in_sight(event.rect()):
            self._paint_mark(painter, mark)

    def _in_sight(self, rect: QRect) -> tuple[TextMark, ...]:
        """Return the marks of the lines that overlap a rectangle of the viewport."""
        first, last = (self.place_of(position) for position in self._ends_in_sight(rect))
        return self.marks.between(first, last + 1)

    def _ends_in_sight(self, rect: QRect) -> tuple[int, int]:
        """Return the document positions at which these lines begin and end.

        Not by cursorForPosition: during a change signal Qt still has the old lines, and returns
        a position beyond the end once the last character was deleted.
        """
        block = self.firstVisibleBlock()
        below = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        first = last = block.position()
        while block.isValid() and below <= rect.bottom():
            above, below = below, below + self.blockBoundingRect(block).height()
            if below < rect.top():
                first = block.position() + block.length()
            elif above < rect.top():
                first = block.position() + _line_at(block, rect.top() - above)[0]
            last = block.position() + block.length() - 1
            if below > rect.bottom():
                last = block.position() + _line_at(block, rect.bottom() - above)[1]
            block = block.next()
        return min(first, last), last

    def _paint_mark(self, painter: QPainter, mark: TextMark) -> None:
        span = (self.position_of(mark.start), self.position_of(mark.end))
        block = self.document().findBlock(span[0])
        at = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        underline(painter, block, at, span, mark.level)


def _line_at(block: QTextBlock, down: float) -> tuple[int, int]:
    """Return start and end, in the paragraph, of the line ``down`` pixels below its top.

    Bisection, for a paragraph may fill a hundred screens.
    """
    layout = block.layout()
    lines = range(layout.lineCount())
    number = bisect_right(lines, down, key=lambda line: layout.lineAt(line).y()) - 1
    end = block.length() - 1
    if number < 0:
        return 0, end
    line = layout.lineAt(number)
    return min(line.textStart(), end), min(line.textStart() + line.textLength(), end)
