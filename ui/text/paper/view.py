"""A text that is only read, as it is printed."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextDocument

from ui.editors.reading_text import ReadingText
from ui.look import colours
from ui.text.paper.headings import HeadingFonts
from ui.text.paper.layout import PaperLayout
from ui.text.paper.letters import fit_letters

_SIDE = 8  # pixels at least beside the lines


class PaperView(ReadingText):
    """Paragraphs in the fonts of the paper, to select and copy; none can be typed."""

    def __init__(self) -> None:
        super().__init__()
        document = QTextDocument(self)
        self._paper = PaperLayout(document)
        document.setDocumentLayout(self._paper)
        document.setDocumentMargin(0)
        self.setDocument(document)
        self._paper.outdated.connect(self.viewport().update)
        self._headings = HeadingFonts(document)
        self._marked: int | None = None

    def mark_line(self, line: int | None) -> None:
        """Give the paragraph of this number another ground; None: give it to none."""
        self._marked = line
        self.viewport().update()

    def show_line(self, line: int) -> None:
        """Put the cursor at the start of a paragraph and scroll it to the top."""
        block = self.document().findBlockByNumber(line)
        self.setTextCursor(QTextCursor(block))
        self.verticalScrollBar().setValue(block.firstLineNumber())

    @property
    def line(self) -> int:
        """The number of the paragraph with the cursor, from 0."""
        return self.textCursor().blockNumber()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._marked is not None:
            block = self.document().findBlockByNumber(self._marked)
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            QPainter(self.viewport()).fillRect(place, colours.ACCENT_SOFT)
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size() != event.oldSize():  # Qt sends one for each change of the margins too
            fit_letters(self, self._paper, _SIDE)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Choose the letters again: polished anew, a widget gets the font of the window back."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            fit_letters(self, self._paper, _SIDE)
