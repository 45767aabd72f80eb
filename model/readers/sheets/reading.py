"""A workbook read for the form: what it proposes, and where each figure was taken for one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from model.form import FORM
from model.readers.accounts.accounts import AccountsFigures, read_accounts
from model.readers.kinds import DocumentKind
from model.readers.progress import ReadingProgress
from model.readers.proposal import ImportProposal, ProposedValue
from model.readers.sheets.csv_file import read_csv
from model.readers.sheets.own_sheets import OwnFigures, read_own_sheets
from model.readers.sheets.workbook import Workbook
from model.readers.sheets.xlsx import read_xlsx
from model.readers.tables import TableMapping
from model.readers.tables.applying import apply_mappings
from model.readers.tables.matching import guess_mappings
from model.readers.tables.year_named import year_named
from resources.messages import readers as words


@dataclass(frozen=True, slots=True)
class WorkbookReading:
    """A workbook with the mappings of its tables, guessed or corrected.

    The window shows ``mappings`` beside ``workbook.grids``; :meth:`corrected` takes others.
    """

    workbook: Workbook
    mappings: tuple[TableMapping, ...]
    accounts: AccountsFigures
    own: OwnFigures = field(default_factory=OwnFigures)

    @property
    def proposal(self) -> ImportProposal:
        """What the workbook holds for the form."""
        grids = self.workbook.grids
        matches = apply_mappings(grids, self.mappings)
        own = {one.key for one in self.own.values}
        others = (one for one in (*matches.values, *self.accounts.values) if one.key not in own)
        values = sorted((*self.own.values, *others), key=lambda one: FORM.order[one.key])
        notes = (*self.workbook.notes, *matches.notes, *self.accounts.notes)
        return ImportProposal(
            tuple(values), (*self.own.unplaced, *matches.unplaced), (*notes, *self._nothing(values))
        )

    def _nothing(self, values: Sequence[ProposedValue]) -> Iterator[str]:
        if not values:
            yield words.NOTHING_FOUND

    def corrected(self, mappings: Sequence[TableMapping]) -> "WorkbookReading":
        """Return the reading with mappings that the clerk corrected."""
        return replace(self, mappings=tuple(mappings))


def read_workbook(
    data: bytes, kind: DocumentKind, year: str, progress: ReadingProgress
) -> WorkbookReading:
    """Return a workbook read for a report of a year; "" for the one that it names.

    Raises UnreadableDocument, and what the libraries raise on damaged files.
    """
    return read_grids(_OPENERS[kind](data, progress), year)


def read_grids(workbook: Workbook, year: str) -> WorkbookReading:
    """Return sheets, or the tables of a document that is no report, read for the form."""
    year = year or year_named(workbook.grids)
    own = read_own_sheets(workbook.grids)
    accounts = read_accounts(workbook.grids, year, but=own.grids)
    others = guess_mappings(workbook.grids, year, but=accounts.grids | own.grids)
    return WorkbookReading(workbook, (*accounts.mappings, *others), accounts, own)


def _read_csv(data: bytes, _progress: ReadingProgress) -> Workbook:
    return read_csv(data)


def _read_xls(data: bytes, progress: ReadingProgress) -> Workbook:
    from model.readers.sheets.xls import read_xls

    return read_xls(data, progress)


_OPENERS: dict[DocumentKind, Callable[[bytes, ReadingProgress], Workbook]] = {
    DocumentKind.WORKBOOK: read_xlsx,
    DocumentKind.OLD_WORKBOOK: _read_xls,
    DocumentKind.CSV: _read_csv,
}
