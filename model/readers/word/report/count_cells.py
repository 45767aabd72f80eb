"""Counts out of a table of labels and figures: beside a label, or below it."""

from collections.abc import Iterator, Sequence

from model.form.spec import ValueKind
from model.readers.proposal import ProposedValue
from model.readers.word.report.counts import KEY_OF_NAME
from model.readers.word.report.story import StoryLine
from model.readers.word.report.wording import bare_words
from model.values.numbers import read_number

_KEYS = {bare_words(name): key for name, key in KEY_OF_NAME.items()}
_Place = tuple[int, int, int]  # table, row, column


def count_cells(lines: Sequence[StoryLine]) -> Iterator[ProposedValue]:
    """Yield the counts whose labels fill a cell of their own, and take both cells."""
    cells: dict[_Place, StoryLine] = {
        (line.table, line.cell.row, line.cell.column): line
        for line in lines
        if line.cell and line.alone and not line.across
    }
    for line in cells.values():
        key = _KEYS.get(line.words, "")
        for place in _beside(line) if key and not line.taken else ():
            figure = cells.get(place)
            if figure and not figure.taken and (count := _count(figure.text)):
                line.take()
                figure.take()
                yield ProposedValue(key, count, figure.origin)
                break


def _beside(line: StoryLine) -> tuple[_Place, ...]:
    """Return where the figure of a label may stand: to the right, below."""
    cell = line.cell
    if cell is None:
        return ()
    right = line.table, cell.row, cell.column + cell.width
    below = line.table, cell.row + cell.height, cell.column
    return right, below


def _count(text: str) -> str:
    """Return a count in half-width digits; "" for what is none."""
    reading = read_number(text, ValueKind.COUNT)
    return reading.shown if reading.is_number and not reading.dash else ""
