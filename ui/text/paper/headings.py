"""The headings of a text in their fonts, 黑体 and 楷体, as the printed report has them."""

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from export.report.nodes import Face
from export.report.paragraphs import heading_face
from ui.editors.text_positions import utf16_length
from ui.text.paper.fonts import FAMILIES


class HeadingFonts(QSyntaxHighlighter):
    """Sets the font of each heading as it is printed; the document's text has no formats."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats = {face: _format(face) for face in (Face.HEI, Face.KAI)}

    def highlightBlock(self, text: str) -> None:
        face, end = heading_face(text)
        if face is not Face.PLAIN:
            self.setFormat(0, utf16_length(text[:end]), self._formats[face])


def _format(face: Face) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontFamilies(FAMILIES[face])
    return made
