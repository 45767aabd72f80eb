"""Regions of a grid: figures in rows and columns, with the labels of both, titles and unit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from model.readers.grid import TextGrid
from model.readers.tables.bands import Band, Knows, bands, expanded
from model.readers.tables.layout import ColumnGroup, Stack, layout
from model.readers.tables.units import label_unit, line_unit


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a grid: what stands above it, its head and its body, one group of columns.

    ``rows`` and ``columns`` give the labels of its lines, ``titles`` what is written above it.
    """

    grid: int
    texts: Sequence[Sequence[str]]
    band: Band
    group: ColumnGroup
    rows: Mapping[int, Stack]
    columns: Mapping[int, Stack]
    titles: tuple[str, ...]
    unit: str
    unit_above: bool = False
    """Whether its unit stands above another table of the sheet only."""
    left: tuple[ColumnGroup, ...] = ()
    """The groups of columns to the left."""


def regions(number: int, grid: TextGrid, knows: Knows) -> Iterator[Region]:
    """Yield the regions of a grid that holds any label of the form."""
    rows = expanded(grid)
    before = [grid.name, *grid.before]
    units = {n: unit for n, row in enumerate(rows) if (unit := _unit(row))}
    for band in bands(rows, knows):
        found = layout(rows, band, knows)
        above = [text for n in band.above for text in dict.fromkeys(rows[n]) if text.strip()]
        unit, is_above = _unit_at(band, units)
        unit = unit or _unit_in(before)
        titles = (*before, *above)
        for place, (group, names) in enumerate(zip(found.groups, found.rows, strict=True)):
            columns = {c: found.columns[c] for c in group.figures}
            left = found.groups[:place]
            yield Region(number, rows, band, group, names, columns, titles, unit, is_above, left)


def _unit(texts: Sequence[str]) -> str:
    """Return the unit that a line names as its table's; "" for none."""
    alone = len({text for text in texts if text.strip()}) == 1
    named = (line_unit(text) or (label_unit(text) if alone else "") for text in texts)
    return next(filter(None, named), "")


def _unit_in(lines: Sequence[str]) -> str:
    """Return the unit that the last of the lines with one names; "" for none."""
    return next(filter(None, (_unit([line]) for line in reversed(lines))), "")


def _unit_at(band: Band, units: Mapping[int, str]) -> tuple[str, bool]:
    """Return the unit written nearest above a band's figures, or else first below; and whether
    it stands above another band than this."""
    lines = chain(band.above, band.head)
    first = min(chain(lines, band.body))
    end = band.body[0]
    above = [n for n in units if n < end]
    if above:
        return units[above[-1]], above[-1] < first
    return next((units[n] for n in units if n >= first), ""), False
