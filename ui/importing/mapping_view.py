"""The tables of a workbook as they were taken for the form's, to be looked at and corrected."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from model.form import FORM
from model.readers.sheets.parts import COUNTS, SheetPart, keys_of, part_name, taken_as
from model.readers.sheets.reading import WorkbookReading
from model.readers.tables.correcting import (
    choices,
    named,
    table_name,
    with_column,
    with_row,
    with_unit,
)
from model.readers.tables.mapping import TableMapping
from model.readers.tables.meaning import LineMeaning
from model.readers.tables.units import SHIFTS
from resources.messages import readers as words
from ui.editors.narrow_box import NarrowBox
from ui.importing.mapping_model import MappingModel
from ui.importing.mapping_table import MappingTable
from ui.widgets.box_layouts import column, row
from ui.widgets.captions import ShortLabel
from ui.widgets.labels import PlainLabel, label

_NOTHING = LineMeaning()
_TABLES = ["", *(table.key for table in FORM.tables)]


class MappingView(QWidget):
    """One part of the workbook at a time: which table it is, its unit, and its lines."""

    corrected = Signal()  # the reading is another one now

    def __init__(self, reading: WorkbookReading) -> None:
        super().__init__()
        self.reading = reading
        self._help = label("", "muted", wrap=True)
        self._parts, self._tables = NarrowBox(words.SHEETS), NarrowBox(words.AS_TABLE)
        self._units = NarrowBox(words.UNIT)
        self._model = MappingModel()
        self.table = MappingTable(self._model)
        self._said = ShortLabel("muted")
        self._row, self._column = _LineBox(is_row=True), _LineBox(is_row=False)
        self._lay_out()
        self._connect()
        for part in reading.parts:
            self._parts.addItem(self._name(part))
        self._show_part(_first(reading))

    def _lay_out(self) -> None:
        lines = row(
            self._row.name, self._row, self._column.name, self._column, self._said,
            spacing=8, stretched=self._said,
        )  # fmt: skip
        column(
            self._help,
            row(self._parts, self._tables, self._units, spacing=8, stretched=self._parts),
            self.table,
            lines,
            on=self,
            spacing=8,
            stretched=self.table,
        )

    def _connect(self) -> None:
        self._parts.activated.connect(self._show_part)
        self._tables.activated.connect(self._take_as)
        self._units.activated.connect(self._set_unit)
        self._row.activated.connect(lambda: self._set_line(self._row, with_row))
        self._column.activated.connect(lambda: self._set_line(self._column, with_column))
        self.table.moved.connect(self._show_cell)
        self.table.row_chosen.connect(self._row.showPopup)
        self.table.column_chosen.connect(self._column.showPopup)

    @property
    def part(self) -> SheetPart:
        """The part that is shown."""
        return self.reading.parts[self._parts.currentIndex()]

    def _show_part(self, number: int) -> None:
        self._parts.setCurrentIndex(number)
        self._show()
        cells = [*self._model.keys] or [(row, 0) for row in self.part.rows]
        self.table.go_to(*min(cells, default=(0, 0)))

    def _show(self) -> None:
        """Show the part as it is taken now."""
        part = self.part
        self._model.show_part(self.reading.workbook.grids[part.grid], part)
        keys = [*_TABLES, *([COUNTS] if part.counts else [])]
        _fill(self._tables, [(_table_name(key), key) for key in keys], part.table)
        _fill(self._units, _units(part.mapping), _unit(part.mapping))
        self._units.setEnabled(part.mapping is not None)
        self._row.fill(part.table)
        self._column.fill(part.table)
        self.table.fit()
        self._show_cell()
        is_any = any(one.table for one in self.reading.parts)
        doubt = part.mapping.doubt if part.mapping else ""
        help_text = words.TABLES_HELP if is_any else words.TABLES_UNKNOWN
        self._help.setText(f"{doubt}。{help_text}" if doubt else help_text)

    def _show_cell(self) -> None:
        """Show what the current cell, its row and its column are taken for."""
        cell = self.table.cell
        self._said.setText(self._model.said(cell))
        for box, line in zip((self._row, self._column), cell, strict=True):
            name = self._model.line_name(line, is_row=box is self._row)
            box.show_line(name, self._model.meaning(line, is_row=box is self._row))

    def _take_as(self) -> None:
        table, grids = self._tables.currentData(), self.reading.workbook.grids
        self._correct(taken_as(self.part, table, grids, self.reading.year))

    def _set_unit(self) -> None:
        if self.part.mapping and (unit := self._units.currentData()) != _MIXED:
            self._correct(self.part.corrected(with_unit(self.part.mapping, unit)))

    def _set_line(
        self, box: "_LineBox", change: Callable[[TableMapping, int, LineMeaning], TableMapping]
    ) -> None:
        line = self.table.cell[0 if box is self._row else 1]
        if mapping := self.part.mapping:
            self._correct(self.part.corrected(change(mapping, line, box.meaning)))

    def _correct(self, part: SheetPart) -> None:
        number = self._parts.currentIndex()
        self.reading = self.reading.with_part(number, part)
        self._parts.setItemText(number, self._name(part))
        self._show()
        self.corrected.emit()

    def _name(self, part: SheetPart) -> str:
        where = part_name(part, self.reading.workbook.grids[part.grid])
        return words.PART.format(where=where, table=_table_name(part.table))


class _LineBox(NarrowBox):
    """What the row or the column of the current cell is taken for."""

    def __init__(self, *, is_row: bool) -> None:
        super().__init__()
        self._text = words.THIS_ROW if is_row else words.THIS_COLUMN
        self.name = PlainLabel()
        self.name.setBuddy(self)
        self._table = "?"  # none was shown yet
        self._meanings: list[LineMeaning] = []

    def fill(self, table: str) -> None:
        """Offer what a line may stand for in a table of the form."""
        if table == self._table:
            return
        self._table = table
        self.clear()
        offered = [*choices(table)] if table in _TABLES[1:] else []
        self._meanings = [_NOTHING, *(meaning for _, meaning in offered)]
        self.addItems([words.LEFT_OUT, *(text for text, _ in offered)])
        self.setEnabled(bool(offered))

    def show_line(self, name: str, meaning: LineMeaning | None) -> None:
        """Show what a line is taken for; ``name`` is its number or letters."""
        text = self._text.format(name=name)
        self.name.setText(text)
        self.setAccessibleName(text.partition("(")[0])
        shown = named(self._table, meaning) if meaning and self.isEnabled() else ""
        self.setCurrentIndex(max(self.findText(shown), 0) if shown else 0)

    @property
    def meaning(self) -> LineMeaning:
        """What the clerk chose."""
        return self._meanings[self.currentIndex()]


_MIXED = "?"


def _units(mapping: TableMapping | None) -> list[tuple[str, str]]:
    """Return the units to choose from; that lines have their own is shown, not chosen."""
    named = [(words.UNIT_IS.format(unit=unit), unit) for unit in SHIFTS]
    mixed = [(words.UNITS_MIXED, _MIXED)] if _unit(mapping) == _MIXED else []
    return [(words.NO_UNIT_NAMED, ""), *named, *mixed]


def _unit(mapping: TableMapping | None) -> str:
    """Return the unit of all figures of a table; _MIXED where they have several."""
    units = {mapping.unit_of(cell) for cell in mapping.cells} if mapping else {""}
    return units.pop() if len(units) == 1 else _MIXED


def _table_name(key: str) -> str:
    return {"": words.NO_TABLE, COUNTS: words.COUNTS}.get(key) or table_name(key)


def _first(reading: WorkbookReading) -> int:
    """Return the part that is shown at first: one with a figure, else the longest."""
    parts, grids = reading.parts, reading.workbook.grids
    found = (n for n, part in enumerate(parts) if keys_of(part, grids[part.grid]))
    longest = max(range(len(parts)), key=lambda n: len(parts[n].rows), default=0)
    return next(found, longest)


def _fill(box: QComboBox, items: Sequence[tuple[str, str]], chosen: str) -> None:
    box.clear()
    for text, value in items:
        box.addItem(text, value)
    box.setCurrentIndex(box.findData(chosen))
