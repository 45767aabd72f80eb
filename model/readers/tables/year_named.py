"""The year that tables are of, where nobody has said it."""

import re
from collections.abc import Iterable, Sequence

from model.readers.grid import TextGrid
from model.values.years import YEAR_IN_TEXT

_YEAR = re.compile(f"(?<![0-9.])({YEAR_IN_TEXT})(?=年|部门|决算|度)")
_FIRST_ROWS = 8
_LONGEST = 60  # characters of a title or a head


def year_named(grids: Sequence[TextGrid]) -> str:
    """Return the latest year that titles of tables name, else their heads; "" for none."""
    titles = (text for grid in grids for text in (grid.name, *grid.before, *_lone_texts(grid)))
    heads = (text for grid in grids for row in grid.rows[:_FIRST_ROWS] for text in row)
    return _latest(titles) or _latest(heads)


def _lone_texts(grid: TextGrid) -> Iterable[str]:
    """Yield the texts that stand alone in one of the first rows."""
    for row in grid.rows[:_FIRST_ROWS]:
        filled = [text for text in row if text]
        if len(filled) == 1:
            yield filled[0]


def _latest(texts: Iterable[str]) -> str:
    short = (text for text in texts if len(text) <= _LONGEST)
    return max((year for text in short for year in _YEAR.findall(text)), default="")
