"""The editor of a text that looks as it will be printed."""

from PySide6.QtCore import QEvent, QMargins
from PySide6.QtGui import QResizeEvent, QTextDocument
from PySide6.QtWidgets import QStyle

from export.report.measures import BOX_CHARACTERS
from ui.session.window_session import WindowSession
from ui.text.marks.editor import UnderlinedEditor
from ui.text.paper.fonts import body_font, character_width
from ui.text.paper.headings import HeadingFonts
from ui.text.paper.layout import PaperLayout

_SIDE, _TOP = 14, 6  # pixels at least beside the lines, and above them


class PaperEditor(UnderlinedEditor):
    """An editor whose lines hold as many characters as those on paper.

    Where it is narrower, its letters are smaller; below 12 pt its lines hold fewer. Indent and
    fonts are drawn, the text has none.
    """

    def __init__(self, key: str, session: WindowSession, *, narrative: bool) -> None:
        """Make it; ``narrative``: numbered paragraphs are headings."""
        super().__init__(key, session)
        document = QTextDocument(self)
        self._paper = PaperLayout(document)
        document.setDocumentLayout(self._paper)
        document.setDocumentMargin(0)
        self.setDocument(document)
        self.follow_document()
        self._paper.outdated.connect(self.viewport().update)
        self._headings = HeadingFonts(document) if narrative else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size() != event.oldSize():  # Qt sends one for each change of the margins too
            self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Choose the letters again: polished anew, a widget gets the font of the window back."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Choose the letters for the width, and set the lines in the middle of it."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        frame = self.contentsRect().width() - bar
        font = body_font(frame - 2 * _SIDE)
        character = character_width(font)
        characters = min(BOX_CHARACTERS, int((frame - 2 * _SIDE) / character))
        side = max(_SIDE, int((frame - characters * character) / 2))
        self._paper.set_line(character, max(1, characters))
        if font != self.font():
            self.setFont(font)
        margins = QMargins(side, _TOP, 0, 0)
        if margins != self.viewportMargins():  # setting them sends a resize event, without end
            self.setViewportMargins(margins)
