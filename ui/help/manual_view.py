"""The text of the manual: Markdown with its pictures, its headings, and the hits of a search."""

from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol, cast
from urllib.parse import unquote

from PySide6.QtCore import QPoint, QSize, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from resources.manual import FOLDER
from ui.look import colours

_LINES = 135  # percent of the font's height
_BETWEEN, _ABOVE = 6, 18  # pixels below a paragraph, above a heading
_MARGIN = 18  # pixels around the text
PICTURE_WIDTH = 620  # pixels; the text is always as wide, so that no picture follows the window
MOST_HITS = 500  # more of them tell nothing, and take long to mark
_Mode = QTextDocument.MarkdownFeature.MarkdownNoHTML
_PICTURE_SIGN = "\ufffc"  # stands for it in the text
_PICTURE_LENGTH = 2  # with the end of its paragraph
_PICTURE = QTextDocument.ResourceType.ImageResource.value


class ManualHeading(NamedTuple):
    """A heading of the manual: its level from 1, its words, and where it begins."""

    level: int
    text: str
    position: int


def _format(above: int) -> QTextBlockFormat:
    look = QTextBlockFormat()
    look.setLineHeight(_LINES, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    look.setTopMargin(above)
    look.setBottomMargin(_BETWEEN)
    return look


_HEADING, _TEXT = _format(_ABOVE), _format(0)


class ManualView(QTextBrowser):
    """The manual, read only. No link opens anything, no file but its own pictures is read."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.headings: tuple[ManualHeading, ...] = ()
        self.hits: list[QTextCursor] = []
        self.setMinimumWidth(PICTURE_WIDTH + 4 * _MARGIN)

    def show_markdown(self, text: str) -> None:
        """Show a text; its headings are known then.

        The text is laid out once it is complete: laid out while it is read it would take every
        picture from its file, only to learn how high it is.
        """
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | _Mode
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.document().defaultFont())
        document.setMarkdown(text, features)
        document.setDocumentMargin(_MARGIN)
        _space_out(document)
        self.headings = tuple(_headings_of(document))
        self.setDocument(document)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture of the manual at its size on the screen; None for anything else."""
        path = _path(QUrl(name).toString())
        whole = QImage(str(path)) if kind == _PICTURE and path else QImage()
        if whole.isNull():
            return None
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        picture = whole.scaledToWidth(round(PICTURE_WIDTH * ratio), smooth)
        picture.setDevicePixelRatio(ratio)
        return picture

    def go_to(self, position: int) -> None:
        """Scroll until the paragraph at a position of the document is at the top."""
        block = self.document().findBlock(position)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top) - _ABOVE // 2)

    def heading_at_top(self) -> int:
        """Return the number of the heading whose text is at the top; −1 without any."""
        top = self.cursorForPosition(QPoint(_MARGIN, _ABOVE)).position()
        return bisect_right(self.headings, top, key=lambda it: it.position) - 1

    def search(self, looked_for: str) -> None:
        """Find and mark every place of these words, MOST_HITS + 1 at most; "" clears the marks."""
        self.hits = []
        at = QTextCursor(self.document())
        while looked_for and len(self.hits) <= MOST_HITS:
            at = self.document().find(looked_for, at)
            if at.isNull():
                break
            self.hits.append(QTextCursor(at))
        self.show_hit(0)

    def show_hit(self, number: int) -> None:
        """Mark all hits, this one stronger, and scroll to it."""
        self.setExtraSelections(
            [_marked(hit, chosen=index == number) for index, hit in enumerate(self.hits)]
        )
        if self.hits:
            caret = QTextCursor(self.hits[number])
            caret.clearSelection()
            self.setTextCursor(caret)
            self.ensureCursorVisible()


def _space_out(document: QTextDocument) -> None:
    """Set the distance of lines and paragraphs, which Markdown leaves narrow."""
    cursor, block = QTextCursor(document), document.begin()
    cursor.beginEditBlock()
    while block.isValid():
        cursor.setPosition(block.position())
        if not _fit_picture(cursor, block):
            cursor.mergeBlockFormat(_HEADING if block.blockFormat().headingLevel() else _TEXT)
        block = block.next()
    cursor.endEditBlock()


def _headings_of(document: QTextDocument) -> Iterator[ManualHeading]:
    block = document.begin()
    while block.isValid():
        if level := block.blockFormat().headingLevel():
            yield ManualHeading(level, block.text(), block.position())
        block = block.next()


def _path(name: str) -> Path | None:
    """Return the file of a picture; None where it is not one of the manual's."""
    path = (FOLDER / unquote(name)).resolve()
    return path if path.is_relative_to(FOLDER.resolve()) else None


def _fit_picture(cursor: QTextCursor, block: QTextBlock) -> bool:
    """Set the size of the picture that a paragraph is, so that it is read only when it is seen;
    return False for a paragraph of words."""
    if block.length() != _PICTURE_LENGTH or block.text() != _PICTURE_SIGN:
        return False
    cursor.setPosition(block.position() + 1, QTextCursor.MoveMode.KeepAnchor)
    picture = cursor.charFormat().toImageFormat()
    path = _path(picture.name())
    size = QImageReader(str(path)).size() if path else QSize()
    picture.setWidth(PICTURE_WIDTH)
    picture.setHeight(PICTURE_WIDTH * size.height() / max(1, size.width()))
    cursor.setCharFormat(picture)
    return True


class _Selection(Protocol):
    """The attributes of QTextEdit.ExtraSelection, which its stub leaves out."""

    cursor: QTextCursor
    format: QTextCharFormat


def _marked(hit: QTextCursor, *, chosen: bool) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    mark = cast("_Selection", made)
    look = hit.charFormat()
    look.setBackground(colours.ACCENT if chosen else colours.WARNING_STEP)
    if chosen:
        look.setForeground(colours.PAPER)
    mark.cursor, mark.format = hit, look
    return made
