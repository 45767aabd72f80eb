"""The editor of a text that looks as it will be printed."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent, QTextDocument

from ui.session.window_session import WindowSession
from ui.text.marks.editor import UnderlinedEditor
from ui.text.paper.headings import HeadingFonts
from ui.text.paper.layout import PaperLayout
from ui.text.paper.letters import fit_letters

_SIDE = 14  # pixels at least beside the lines


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
        fit_letters(self, self._paper, _SIDE)
