"""A workbook as its reader saw it."""

from collections.abc import Iterable
from dataclasses import dataclass

from model.readers.grid import TextGrid
from model.readers.sheets.grid_builder import GridBuilder
from resources.messages import readers as words

_MOST_CELLS = 400_000  # of all sheets, blank ones too


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets on which something stands, and what the clerk should know of them."""

    grids: tuple[TextGrid, ...]
    notes: tuple[str, ...] = ()


def built(sheets: Iterable[GridBuilder], notes: Iterable[str] = ()) -> Workbook:
    """Return the workbook of these sheets."""
    grids: list[TextGrid] = []
    said = list(notes)
    left = _MOST_CELLS
    for sheet in sheets:
        if sheet.area > left:
            said.append(words.SHEET_UNREAD.format(name=sheet.name))
            continue
        left -= sheet.area
        if grid := sheet.grid():
            grids.append(grid)
        said += sheet.notes()
    return Workbook(tuple(grids), tuple(said))
