"""The lines of a text as on paper: an indent that is not typed, an even distance, 27 characters."""

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout
from PySide6.QtWidgets import QPlainTextDocumentLayout

_DISTANCE, _BELOW = 1.45, 0.25  # of lines, of paragraphs besides, in characters
_INDENT = 2  # characters
_OURS = 0.5  # pixels by which each line is moved in: Qt's own lines begin at 0
_LONGEST = 6_000  # characters of a paragraph that is laid out here


class PaperLayout(QPlainTextDocumentLayout):
    """Lays out each paragraph when it comes in sight or is changed, and no other.

    Qt lays a changed paragraph out by itself: such lines are known by their place and made anew.
    A paragraph beyond all measure is left to Qt, for a key press must not wait for it.
    """

    outdated = Signal()  # all is to be painted anew; to emit Qt's own ``update`` crashes PySide

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._character = self._width = 0.0  # pixels; 0 until ``set_line``
        self._blocks = 1

    def set_line(self, character: float, characters: int) -> None:
        """Set the width of a character in pixels, and how many of them a line holds."""
        self._character, self._width = character, character * characters + 2 * _OURS

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        layout = block.layout()
        if not self._character or layout is None or block.length() > _LONGEST:
            return super().blockBoundingRect(block)
        if layout.lineCount() == 0 or layout.lineAt(0).x() < _OURS:
            self._lay_out(block, layout)
        rect = super().blockBoundingRect(block)
        rect.setHeight((layout.lineCount() * _DISTANCE + _BELOW) * self._character)
        return rect

    def _lay_out(self, block: QTextBlock, layout: QTextLayout) -> None:
        distance, down = self._character * _DISTANCE, 0.0
        left = _OURS + self._indent(block.text()) * self._character
        layout.setTextOption(self.document().defaultTextOption())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            line.setLineWidth(self._width - left)
            line.setPosition(QPointF(left, down + (distance - line.height()) / 2))
            down += distance
            left = _OURS
        layout.endLayout()
        if block.lineCount() != layout.lineCount():
            block.setLineCount(layout.lineCount())
            self.documentSizeChanged.emit(self.documentSize())

    @staticmethod
    def _indent(text: str) -> int:
        """Return the characters of indent: fewer where blanks were typed that stand for it."""
        typed = len(text[:_INDENT]) - len(text[:_INDENT].lstrip("\u3000"))
        return _INDENT - typed

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """Lay out what was changed, and say what is to be painted only once that is done.

        Qt counts the lines it makes itself, without the indent: heard of, that would scroll.
        """
        document = self.document()
        lines = document.lineCount()
        silent = self.blockSignals(True)
        super().documentChanged(position, removed, added)
        self.blockSignals(silent)
        block, blocks = document.findBlock(position), document.blockCount()
        self.blockBoundingRect(block)
        if (lines, self._blocks) == (document.lineCount(), blocks) and block.contains(
            position + max(0, added - 1)
        ):
            self.updateBlock.emit(block)
        else:
            self.documentSizeChanged.emit(self.documentSize())
            self.outdated.emit()
        self._blocks = blocks
