"""What marks our own workbook 填报数据.xlsx, so that reading it back guesses nothing.

The marks stand in its first column, which is hidden: rows that are moved, sorted or inserted
between take theirs along.
"""

from decimal import Decimal

from model.form.spec import Field
from model.product import ID
from model.values.numbers import read

SHEET = f"{ID}-data-1:"
"""Start of the mark in A1 of each sheet; behind it the number of columns that we wrote."""

HEAD = "#"
"""Mark of a row of heads: the columns of the rows below are told by its words."""

OWN_WORDS = "-"
"""Mark of a row that holds words of ours and no value."""

GOES_ON = "+"
"""Behind a key: the row goes on with the paragraph above, which no cell could hold."""

COMPUTED = "IF(COUNT"
"""How the formulas begin that add up; any other formula is a colleague's own."""

LINE_ROWS = 400
"""Most rows of one list or text; where there are more lines, a cell holds several."""


def kept_figure(field: Field, typed: str) -> str:
    """Return a figure as the workbook keeps it: half width, in the field's unit, decimals as typed.

    What is no figure is kept as typed.
    """
    reading = read(field, typed)
    if reading.value is None:
        return typed
    commas = "," if "," in reading.shown else ""
    figure = Decimal(reading.shown.replace(",", ""))
    return f"{figure or abs(figure):{commas}f}"
