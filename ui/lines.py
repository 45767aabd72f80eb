"""The editor of a list: one item a line, numbered in the margin, growing as it is filled."""

import math

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from model.name_list import split_names
from model.spec import Field
from ui import style
from ui.live import Live
from ui.plain import PlainEditor

_MARGIN = 44
_FEWEST, _MOST = 2, 14  # lines shown before it scrolls
_AROUND = 20  # pixels above and below the lines: frame, padding, the document's margins, 2 to spare


class ListEditor(PlainEditor):
    """Enter begins the next item; pasted lines become items; empty lines at the end are none."""

    def __init__(self, field: Field, live: Live) -> None:
        super().__init__(field.key, live)
        self._field = field
        self._gutter = _Gutter(self)
        self.setViewportMargins(_MARGIN, 0, 0, 0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.edited.connect(lambda text: live.type(field.key, items(text)))
        self.cleaned.connect(live.cleaned)
        self.updateRequest.connect(lambda *_: self._gutter.update())
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def as_pasted(self, text: str) -> str:
        """Names, however they are parted, one a line; sentences as they are."""
        return text if self._field.numbered else "\n".join(filter(None, split_names(text)))

    def refresh(self) -> None:
        """Show what the draft holds, unless it is what stands here already."""
        value = self.live.draft.items(self._field.key)
        if items(self.plain_text()) != value:
            self.show_text("\n".join(value))

    def _fit(self) -> None:
        """As tall as its lines, within limits.

        Lines are measured rather than counted: the fonts that stand in for one another differ
        in height, and a document is laid out only as far as somebody asks.
        """
        block = self.document().firstBlock()
        line = self._height(block) / max(1, block.layout().lineCount())
        height = 0.0
        while block.isValid() and height < _MOST * line:
            height += self._height(block)
            block = block.next()
        lines = min(max(height, _FEWEST * line), _MOST * line)
        self.setFixedHeight(math.ceil(lines) + _AROUND)

    def _height(self, block: QTextBlock) -> float:
        """Of a paragraph alone; Qt adds the document's margin to the last."""
        last = not block.next().isValid()
        margin = self.document().documentMargin() if last else 0.0
        return self.blockBoundingRect(block).height() - margin

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        inner = self.contentsRect()
        self._gutter.setGeometry(QRect(inner.left(), inner.top(), _MARGIN, inner.height()))

    def paint_numbers(self, painter: QPainter) -> None:
        """The numbers beside the items, as they are printed."""
        painter.setPen(style.MUTED)
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > self.height():
                return
            if block.text().strip():
                line = QRect(0, int(box.top()) + 1, _MARGIN - 6, self.fontMetrics().height())
                painter.drawText(
                    line, Qt.AlignmentFlag.AlignRight, f"（{block.blockNumber() + 1}）"
                )
            block = block.next()


class _Gutter(QWidget):
    """The margin the numbers stand in."""

    def __init__(self, editor: ListEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(_MARGIN, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_numbers(QPainter(self))


def items(text: str) -> tuple[str, ...]:
    """The items of a list as written, without the empty lines at its end."""
    lines = text.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    return tuple(lines)
