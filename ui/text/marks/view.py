"""A text with marks painted over it: neither the document nor undo contains them."""

from bisect import bisect_right

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock

from model.findings.finding import Level
from ui.editors.plain_text import PlainTextEditor
from ui.editors.text_positions import Paragraphs, character_at, paragraph_number, position_of
from ui.session.window_session import WindowSession
from ui.text.marks.mark import TextMark, TextMarks
from ui.text.marks.painting import underline

Look = tuple[int, int, int, Level]
"""A mark's paragraph number, its offset there, its length and its level."""


class MarkedText(PlainTextEditor):
    """An editor that paints the visible marks. Places are character offsets of the text."""

    def __init__(self, key: str, session: WindowSession) -> None:
        super().__init__(key, session)
        self.marks = TextMarks()
        self._looks: tuple[Look, ...] = ()
        self._revision = 0  # of the document when the marks were last shown

    def show_marks(self, marks: TextMarks) -> None:
        """Replace the marks; repaint unless they only moved with text, which Qt repaints itself."""
        before, revision = self._looks, self._revision
        self.marks = marks
        self._looks, self._revision = self._looks_in_sight(), self.document().revision()
        typed = self._revision != revision
        painted = self.textCursor().blockNumber() if typed else -1
        if self.is_cut or _without(painted, before) != _without(painted, self._looks):
            self.viewport().update()

    def _looks_in_sight(self) -> tuple[Look, ...]:
        if not self.marks or not self.isVisible() or self.is_cut:
            return ()
        return tuple(self._look(mark) for mark in self._in_sight(self.viewport().rect()))

    def _look(self, mark: TextMark) -> Look:
        number = paragraph_number(self._paragraphs, mark.start)
        return number, mark.start - self._paragraphs[number][0], mark.end - mark.start, mark.level

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
        if self.marks and not self.is_cut:  # a cut is laid out later and painted again
            self._paint_marks(QPainter(self.viewport()), event.rect())

    def _paint_marks(self, painter: QPainter, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)
        for mark in self._in_sight(rect):
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


def _without(number: int, looks: tuple[Look, ...]) -> list[Look]:
    """Return the looks outside the paragraph with this number."""
    return [look for look in looks if look[0] != number]
