"""The editor of a list: one item a line, numbered in the margin, as tall as there is room for."""

import math
from itertools import accumulate

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from model.form.spec import Field
from model.values.name_list import split_names
from model.values.pasted import clean_list
from ui.editors.plain_text import PlainTextEditor
from ui.look import colours
from ui.look.appearance import appearance, keep_scaled, scaled
from ui.session.window_session import WindowSession

_MARGIN = 44  # pixels before scaling
_FEWEST, _MOST = 3, 60  # lines shown at least where there are more, and at most
_AROUND = 14  # pixels above and below the lines: frame, padding, the document's margins, 2 to spare
_NARROWEST = 200  # pixels before scaling


class ListEditor(PlainTextEditor):
    """An editor of one item per line, typed or pasted; blank lines at its end are no items."""

    def __init__(self, field: Field, session: WindowSession) -> None:
        super().__init__(field.key, session)
        self._field = field
        self._height = 0  # pixels of all lines
        self._gutter = _Gutter(self)
        keep_scaled(self, PlainTextEditor.setMinimumWidth, _NARROWEST)
        self.document().setDocumentMargin(1)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # lines wrap
        self.edited.connect(lambda text: session.type(field.key, items(text)))
        self.cleaned.connect(session.warn_of_characters)
        self.updateRequest.connect(lambda *_: self._gutter.update())
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()
        appearance.changed.connect(self._fit)

    def refresh(self) -> None:
        """Show the draft's items unless they are shown already.

        Blank lines at the end go first: with them a long list would differ at both of its ends,
        and everything between would be replaced.
        """
        value = self.session.draft.items(self._field.key)
        shown = items(self.plain_text())
        if shown != value:
            self.show_text("\n".join(shown))
            self.show_text("\n".join(value))

    def as_pasted(self, text: str) -> str:
        """Return pasted lines without their numbers and bullets; words within an item unchanged.

        A line end behind them is kept if another item follows.
        """
        caret = self.textCursor()
        caret.setPosition(caret.selectionStart())
        before = caret.block().text()[: caret.positionInBlock()].strip()
        caret.setPosition(self.textCursor().selectionEnd())
        if "\n" not in text and before:
            return text if self._field.numbered else "\n".join(_names(text))
        end = "\n" if text.endswith("\n") and not caret.atBlockEnd() else ""
        clean = "\n".join(clean_list(text))
        return (clean if self._field.numbered else "\n".join(_names(clean))) + end

    def _fit(self) -> None:
        """Ask for the height of the lines, at most 60; be content with 3, and scroll.

        Lines are measured rather than counted: fallback fonts differ in height, and Qt lays
        out only the paragraphs that are asked for.
        """
        self.setViewportMargins(scaled(_MARGIN), 0, 0, 0)
        block = self.document().firstBlock()
        line = self._height_of(block) / max(1, block.layout().lineCount())
        height = 0.0
        while block.isValid() and height < _MOST * line:
            height += self._height_of(block)
            block = block.next()
        fewest = math.ceil(_FEWEST * line) + _AROUND
        self._height = math.ceil(min(height, _MOST * line)) + _AROUND
        if self._field.numbered:  # sentences: a single line would look like a field for one
            self._height = max(self._height, fewest)
        self.setMinimumHeight(min(self._height, fewest))
        self.setMaximumHeight(self._height)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def _height_of(self, block: QTextBlock) -> float:
        """Return a paragraph's height in pixels, without the margin Qt adds to the last."""
        last = not block.next().isValid()
        margin = self.document().documentMargin() if last else 0.0
        return self.blockBoundingRect(block).height() - margin

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        inner = self.contentsRect()
        self._gutter.setGeometry(QRect(inner.left(), inner.top(), scaled(_MARGIN), inner.height()))

    def paint_numbers(self, painter: QPainter) -> None:
        """Paint the printed numbers beside the visible items; none at a blank line."""
        painter.setPen(colours.MUTED)
        numbers, block = self.numbers, self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > self.height():
                return
            if number := numbers[block.blockNumber()]:
                line = QRect(
                    0, int(box.top()) + 1, scaled(_MARGIN) - 6, self.fontMetrics().height()
                )
                painter.drawText(line, Qt.AlignmentFlag.AlignRight, f"（{number}）")
            block = block.next()

    @property
    def numbers(self) -> list[int]:
        """The printed number of each line, from 1; 0 for a blank one, which is not printed."""
        filled = [bool(line.strip()) for line in self.plain_text().split("\n")]
        return [count * full for count, full in zip(accumulate(filled), filled, strict=True)]


def _names(text: str) -> list[str]:
    """Return the names in a text, whatever separates them."""
    return [name for name in split_names(text) if name]


class _Gutter(QWidget):
    """The left margin with the numbers."""

    def __init__(self, editor: ListEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_numbers(QPainter(self))


def items(text: str) -> tuple[str, ...]:
    """Return the lines as items, unchanged, without the blank ones at the end."""
    lines = text.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    return tuple(lines)
