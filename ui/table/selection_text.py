"""What is selected in a table, as the status bar of Excel tells it."""

from collections.abc import Sequence
from decimal import Decimal

from resources.messages import screen as words
from ui.table.model import TableModel
from ui.table.pasting.placed_block import Place


def selection_text(cells: TableModel, places: Sequence[Place]) -> str:
    """Return how many cells are selected and their sum; "" for a single one or none.

    Blank and unreadable cells count as cells but add nothing.
    """
    if len(places) <= 1:
        return ""
    values = [cells.cell(place).reading.value for place in places]
    figures = [value for value in values if value is not None]
    if not figures:
        return words.SELECTED.format(count=len(places))
    total = sum(figures, Decimal(0))
    return words.SELECTED_SUM.format(count=len(places), sum=f"{total:,f}")
