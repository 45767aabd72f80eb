"""The tables of the final accounts among the sheets of a workbook."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field

from model.form.spending import SPENDING, THREE_PUBLIC
from model.readers.accounts.head_counts import head_counts
from model.readers.accounts.kinds import AccountsTable, accounts_table
from model.readers.accounts.operations import operations_mappings
from model.readers.accounts.outside import outside_notes
from model.readers.accounts.spending_tables import spending_mappings
from model.readers.grid import TextGrid
from model.readers.proposal import ProposedValue
from model.readers.tables.mapping import TableMapping
from model.readers.tables.meaning import TableVocabulary


@dataclass(slots=True)
class AccountsFigures:
    """What the known tables of a workbook hold, and the numbers of their grids."""

    mappings: list[TableMapping] = field(default_factory=list[TableMapping])
    values: list[ProposedValue] = field(default_factory=list[ProposedValue])
    notes: list[str] = field(default_factory=list[str])
    grids: set[int] = field(default_factory=set[int])


def read_accounts(
    grids: Sequence[TextGrid], year: str, but: Container[int] = ()
) -> AccountsFigures:
    """Return what the tables of the final accounts hold, but for the grids of these numbers."""
    found = AccountsFigures()
    spending, three_public = (TableVocabulary(each, year) for each in (SPENDING, THREE_PUBLIC))
    for number, grid in enumerate(grids):
        kind = None if number in but else accounts_table(grid)
        if kind is None:
            continue
        before = len(found.mappings) + len(found.values)
        if kind is AccountsTable.HEAD_COUNTS:
            found.values += head_counts(number, grid)
        elif kind is AccountsTable.OPERATIONS:
            _add(found, operations_mappings(number, grid, three_public))
        elif kind is not AccountsTable.OTHER:
            for region, mapping in spending_mappings(number, grid, kind, spending):
                found.mappings.append(mapping)
                found.notes += outside_notes(grid, region, mapping)
        if kind is AccountsTable.OTHER or len(found.mappings) + len(found.values) > before:
            found.grids.add(number)  # others may still be found by their labels
    return found


def _add(found: AccountsFigures, mappings: Iterable[tuple[TableMapping, str]]) -> None:
    for mapping, note in mappings:
        found.mappings.append(mapping)
        found.notes += [note] if note else []
