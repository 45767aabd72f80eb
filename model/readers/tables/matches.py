"""What the tables of a document hold for the form's tables."""

from dataclasses import dataclass

from model.readers.proposal import ProposedValue, UnplacedText
from model.readers.tables.mapping import TableMapping


@dataclass(frozen=True, slots=True)
class TableMatches:
    """Values for the form's tables, each key at most once, in the form's order.

    ``used`` are the cells, as grid, row and column from 0, that were read as figure, label, head
    or title of a table; ``unplaced`` figures beside them that no field has. ``mappings`` say
    what went where, for the clerk to look at and to correct (apply_mappings).
    """

    values: tuple[ProposedValue, ...] = ()
    unplaced: tuple[UnplacedText, ...] = ()
    notes: tuple[str, ...] = ()
    used: frozenset[tuple[int, int, int]] = frozenset()
    mappings: tuple[TableMapping, ...] = ()
