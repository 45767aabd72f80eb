"""Values from tables of other programs' files, as their mappings place them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from model.form import FORM
from model.readers.grid import TextGrid
from model.readers.proposal import ProposedValue, UnplacedText
from model.readers.tables.mapped_table import MappedTable
from model.readers.tables.mapping import TableMapping
from model.readers.tables.matches import TableMatches
from model.readers.tables.units import OURS, amount_of
from resources.messages import readers as words


def apply_mappings(grids: Sequence[TextGrid], mappings: Sequence[TableMapping]) -> TableMatches:
    """Return what tables hold under these mappings, guessed or corrected by the clerk."""
    values: list[ProposedValue] = []
    unplaced: list[UnplacedText] = []
    used: set[tuple[int, int, int]] = set()
    for mapping in mappings:
        reader = MappedTable(grids[mapping.grid], mapping)
        values += reader.values()
        unplaced += reader.unplaced()
        used |= {(mapping.grid, *cell) for cell in (*mapping.labels, *mapping.cells)}
    notes = tuple(dict.fromkeys(filter(None, (_converted(grids, each) for each in mappings))))
    return TableMatches(_merged(values), tuple(unplaced), notes, frozenset(used), tuple(mappings))


def _merged(values: Iterable[ProposedValue]) -> tuple[ProposedValue, ...]:
    """Return each key once, in the form's order; one that stands twice otherwise has a doubt."""
    found: defaultdict[str, list[ProposedValue]] = defaultdict(list)
    for value in values:
        found[value.key].append(value)
    return tuple(_surest(found[key]) for key in sorted(found, key=FORM.order.__getitem__))


def _surest(values: Sequence[ProposedValue]) -> ProposedValue:
    """Return the first without a doubt, or the first; with a doubt where another differs."""
    sure = [one for one in values if not one.doubt]
    values = sure or values  # last year's sheet, or a hidden one, tells nothing against them
    value = values[0]
    amount = amount_of(str(value.value))
    other = next((one for one in values if amount_of(str(one.value)) != amount), None)
    if other is None:
        return value
    twice = words.TWICE.format(origin=other.origin, value=other.value)
    return replace(value, doubt="；".join(filter(None, (value.doubt, twice))))


def _converted(grids: Sequence[TextGrid], mapping: TableMapping) -> str:
    """Return the note about units other than the form's own; "" where there are none."""
    named = {mapping.unit_of(cell) for cell in mapping.cells} - {"", OURS}
    name = grids[mapping.grid].name
    where = words.SHEET.format(name=name) if name else words.THE_TABLE
    return words.CONVERTED.format(where=where, unit="、".join(sorted(named))) if named else ""
