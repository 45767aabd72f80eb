"""A layout of widgets side by side that wraps to the next line where they do not fit."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """A layout from left to right, line by line; its height depends on its width."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        spacing: int = 8,
        top_aligned: bool = False,
    ) -> None:
        """Make the layout; ``top_aligned``: at the top of their line, lines ``spacing`` apart."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self._top_aligned = top_aligned
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() + self._gap for item in self._visible())
        return QSize(width, self.heightForWidth(width + 40))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._visible():
            size = size.expandedTo(item.minimumSize())
        return size

    def _visible(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items line by line; return the height used."""
        items = self._visible()
        sizes = [_size(item, rect.width()) for item in items]
        boxes = flow(sizes, rect.width(), self._gap, top_aligned=self._top_aligned)
        if move:
            for item, box in zip(items, boxes, strict=True):
                item.setGeometry(box.translated(rect.topLeft()))
        return height_of(boxes)


def _size(item: QLayoutItem, width: int) -> QSize:
    wanted = item.sizeHint()
    across = min(wanted.width(), width)
    down = item.heightForWidth(across) if item.hasHeightForWidth() else wanted.height()
    return QSize(across, down)


def flow(sizes: Sequence[QSize], width: int, gap: int, *, top_aligned: bool = False) -> list[QRect]:
    """Return the rectangles of items of these sizes, wrapped to ``width``, from (0, 0) on."""
    boxes: list[QRect] = []
    top = 0
    for line in _lines(sizes, width, gap):
        height = max(size.height() for _, size in line)
        for x, size in line:
            drop = 0 if top_aligned else (height - size.height()) // 2
            boxes.append(QRect(QPoint(x, top + drop), size))
        top += height + (gap if top_aligned else gap // 2)
    return boxes


def height_of(boxes: Sequence[QRect]) -> int:
    """Return the height of all boxes; 0 without any."""
    return max((box.bottom() + 1 for box in boxes), default=0)


def _lines(sizes: Sequence[QSize], width: int, gap: int) -> list[list[tuple[int, QSize]]]:
    lines: list[list[tuple[int, QSize]]] = []
    x = 0
    for size in sizes:
        if not lines or x + size.width() > width:
            lines.append([])
            x = 0
        lines[-1].append((x, size))
        x += size.width() + gap
    return lines
