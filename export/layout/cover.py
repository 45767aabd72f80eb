"""The cover as placed strips and ruled lines, as export/word/cover.py writes it."""

from export.layout.pages import SealCircle, Stroke
from export.layout.pagination import PlacedStrip
from export.layout.sides import Side
from export.layout.strips import BORDER, Strip, StripCell, Strips
from export.report import measures
from export.report.cover_sheet import COLUMNS, CoverSheet, RuledField, RuledLine
from export.report.nodes import Paragraph, Run, Style

_PLACE = -1  # of the cover's columns, beside the parts of the paper
_LABEL, _COLON, _VALUE = COLUMNS


class CoverLayout:
    """Places what the cover shows, counted from the text area's corner."""

    def __init__(self, strips: Strips, sheet: CoverSheet) -> None:
        self._strips, self._sheet = strips, sheet
        self._placed: list[PlacedStrip] = []
        self._rules: list[Stroke] = []
        self._columns = 0

    def lay_out(self) -> Side:
        """Return the cover's page."""
        sheet = self._sheet
        self._put(sheet.above_title, self._cell(sheet.title, 0, measures.TEXT_WIDTH))
        top = sheet.fields_top
        for field in sheet.fields:
            self._field(field, top)
            top += field.height
        self._put(sheet.seal_top, self._cell((sheet.seal,), 0, measures.TEXT_WIDTH))
        return Side(0, self._placed, tuple(self._rules), self._seal())

    def _cell(
        self, paragraphs: tuple[Paragraph, ...], left: int, width: int, side: int = 0
    ) -> StripCell:
        column = self._strips.column((_PLACE, self._columns), paragraphs, width - 2 * side)
        self._columns += 1
        return StripCell(column, left, width, side)

    def _put(self, top: float, *cells: StripCell) -> None:
        spans = tuple((0, cell.column.count) for cell in cells)
        strip = Strip(cells)
        self._placed.append(PlacedStrip(strip, spans, top, strip.height))

    def _field(self, field: RuledField, top: int) -> None:
        """Place a field: its label stands beside the first line, rules below all lines."""
        left = self._sheet.left
        value_left = left + _LABEL + _COLON
        value = tuple(_value(line) for line in field.lines)
        cell = self._cell(value, value_left, _VALUE)
        bottom = top + field.height
        first = bottom - cell.height
        self._put(
            first,
            self._cell((_label(field.label),), left, _LABEL, measures.CELL_SIDE),
            self._cell((_label("："),), left + _LABEL, _COLON, measures.CELL_SIDE),
            cell,
        )
        ends = [first + cell.column.above(cell.column.lines_above[n]) for n in range(1, len(value))]
        self._rules += (Stroke(value_left, end, _VALUE, BORDER) for end in (*ends, bottom))

    def _seal(self) -> SealCircle:
        """Return the seal's circle: its centre is that of its words."""
        diameter = measures.SEAL_DIAMETER
        middle = self._sheet.seal_top + measures.LINE / 2
        left = (measures.TEXT_WIDTH - diameter) / 2
        return SealCircle(left, middle - diameter / 2, diameter)


def _label(text: str) -> Paragraph:
    return Paragraph(Style.COVER_LABEL, (Run(text),))


def _value(line: RuledLine) -> Paragraph:
    return Paragraph(Style.COVER_VALUE, (line.run,), line.run.key, skipped=line.start)
