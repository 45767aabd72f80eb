"""Fields with labels in a grid: as many in a line as the paper has, or there is room for."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.look.appearance import appearance
from ui.pages.field_row import FieldRow

_NAME_GAP, _COLUMN_GAP, _LINE_GAP = 8, 12, 8  # pixels: to its editor, to the next field, line
_TOP = Qt.AlignmentFlag.AlignTop


class _Widths(NamedTuple):
    """Pixels that a column of the grid needs at least."""

    name: int
    row: int


class FieldGrid(QWidget):
    """A grid of fields; in each of its columns labels and editors are below each other.

    A list that is counted by the field before it stands beside it without a label, and so does a
    field alone, whose label is the title above.
    """

    def __init__(self, rows: Sequence[FieldRow], columns: int) -> None:
        super().__init__()
        self._rows, self._most, self._columns = rows, columns, 0
        counted = {row.field.counts for row in rows}
        self._unlabelled = [r for r in rows if r.field.key in counted or len(rows) == 1]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setVerticalSpacing(_LINE_GAP)
        for row in self._unlabelled:
            row.name.setParent(self)
            row.name.hide()
        self._arrange(columns)
        appearance.changed.connect(self._rearrange)

    def _rearrange(self) -> None:
        self._arrange(self._columns)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(1), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Put as many fields in a line as fit into the width."""
        fitting = (n for n in range(self._most, 1, -1) if self._width(n) <= self.width())
        if (columns := next(fitting, 1)) != self._columns:
            self._arrange(columns)

    def _width(self, columns: int) -> int:
        gaps = (columns - 1) * _COLUMN_GAP
        return gaps + sum(one.name + one.row for one in self._widths(columns))

    def _widths(self, columns: int) -> list[_Widths]:
        return [self._widths_of(self._rows[start::columns]) for start in range(columns)]

    def _widths_of(self, rows: Sequence[FieldRow]) -> _Widths:
        names = [row.name.sizeHint().width() for row in rows if row not in self._unlabelled]
        name = max(names) + _NAME_GAP if names else 0
        return _Widths(name, max(row.minimumSizeHint().width() for row in rows))

    def _arrange(self, columns: int) -> None:
        while self._grid.takeAt(0):
            pass
        self._columns = columns
        for number, row in enumerate(self._rows):
            line, column = divmod(number, columns)
            self._place(row, line, 3 * column)
        self._share_out()

    def _place(self, row: FieldRow, line: int, column: int) -> None:
        if row not in self._unlabelled:
            row.name.setFixedHeight(row.line_height)
            self._grid.addWidget(row.name, line, column, _TOP)
        top = Qt.AlignmentFlag(0) if row.is_list else _TOP
        self._grid.addWidget(row, line, column + 1, top)

    def _share_out(self) -> None:
        """Give labels their width, and what is left to wide editors, else to the gaps."""
        some_wide = any(row.takes_width for row in self._rows)
        for column in range(self._most):
            rows = self._rows[column :: self._columns] if column < self._columns else ()
            name, row, gap = range(3 * column, 3 * column + 3)
            is_inner = column < self._columns - 1
            self._grid.setColumnMinimumWidth(name, self._widths_of(rows).name if rows else 0)
            self._grid.setColumnStretch(row, int(any(one.takes_width for one in rows)))
            self._grid.setColumnMinimumWidth(gap, _COLUMN_GAP if is_inner else 0)
            self._grid.setColumnStretch(gap, int(is_inner and not some_wide))
