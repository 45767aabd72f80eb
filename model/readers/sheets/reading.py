"""A workbook read for the form: what it proposes, and where each figure was taken for one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from model.form import FORM
from model.readers.accounts.accounts import AccountsFigures, read_accounts
from model.readers.kinds import DocumentKind
from model.readers.progress import ReadingProgress
from model.readers.proposal import ImportProposal, ProposedValue, UnplacedText
from model.readers.sheets.csv_file import read_csv
from model.readers.sheets.leftover import left_texts
from model.readers.sheets.own_sheets import OwnFigures, read_own_sheets
from model.readers.sheets.parts import COUNTS, SheetPart, parts_of
from model.readers.sheets.workbook import Workbook
from model.readers.sheets.xlsx import read_xlsx
from model.readers.tables import TableMapping
from model.readers.tables.applying import apply_mappings
from model.readers.tables.matching import guess_mappings
from model.readers.tables.year_named import year_named
from resources.messages import readers as words

_MOST_UNPLACED = 200  # texts and figures without a place: a draft keeps them all


@dataclass(frozen=True, slots=True)
class WorkbookReading:
    """A workbook with the tables on its sheets, taken for what was guessed or the clerk said.

    The window shows ``parts`` beside ``workbook.grids``; :meth:`with_part` takes other ones.
    ``texts`` stand outside all tables of a document; ``year`` is the one it was read for.
    """

    workbook: Workbook
    year: str
    parts: tuple[SheetPart, ...]
    accounts: AccountsFigures
    own: OwnFigures = field(default_factory=OwnFigures)
    texts: tuple[UnplacedText, ...] = ()
    left: dict[int, tuple[list[TableMapping], tuple[UnplacedText, ...]]] = field(
        default_factory=dict[int, tuple[list[TableMapping], tuple[UnplacedText, ...]]],
        repr=False,
        compare=False,
    )
    """What stands beside the tables, by sheet: a correction changes one of many."""

    @property
    def mappings(self) -> tuple[TableMapping, ...]:
        """Where the lines of the tables go that are taken for one of the form."""
        return tuple(part.mapping for part in self.parts if part.mapping)

    @property
    def proposal(self) -> ImportProposal:
        """What the workbook holds for the form."""
        matches = apply_mappings(self.workbook.grids, self.mappings)
        unplaced = (*self.own.unplaced, *self.texts, *matches.unplaced, *self._left())
        notes = [*self.workbook.notes, *matches.notes, *self._notes(len(unplaced))]
        values = self._values(matches.values)
        notes += () if values else (words.NOTHING_FOUND,)
        return ImportProposal(values, unplaced[:_MOST_UNPLACED], tuple(notes))

    def _values(self, placed: tuple[ProposedValue, ...]) -> tuple[ProposedValue, ...]:
        """Return the values of tables, and of sheets of our own, which go before them."""
        counts = (each for part in self.parts if part.table == COUNTS for each in part.counts)
        own = {one.key for one in self.own.values}
        others = (one for one in (*placed, *counts) if one.key not in own)
        return tuple(sorted((*self.own.values, *others), key=lambda one: FORM.order[one.key]))

    def _notes(self, unplaced: int) -> Iterator[str]:
        """Yield the notes on the tables that are taken, and on texts that are too many."""
        for grid in dict.fromkeys(part.grid for part in self.parts if part.table):
            yield from self.accounts.notes.get(grid, ())
        if (more := unplaced - _MOST_UNPLACED) > 0:
            yield words.MORE_UNPLACED.format(count=more)

    def _left(self) -> Iterator[UnplacedText]:
        """Yield what stands beside the tables, sheet by sheet."""
        for number in range(len(self.workbook.grids)):
            parts = [part for part in self.parts if part.grid == number and part.table]
            own = [part.mapping for part in parts if part.mapping]
            if number not in self.own.grids and (own or not parts):
                yield from self._kept_left(number, own)

    def _kept_left(self, number: int, mappings: list[TableMapping]) -> tuple[UnplacedText, ...]:
        """Return what stands beside these tables of a sheet, looked for once."""
        kept = self.left.get(number)
        if kept is None or [*map(id, kept[0])] != [*map(id, mappings)]:
            is_known = number in self.accounts.grids
            texts = tuple(left_texts(self.workbook.grids[number], mappings, is_known=is_known))
            kept = self.left[number] = mappings, texts
        return kept[1]

    def with_part(self, number: int, part: SheetPart) -> "WorkbookReading":
        """Return the reading with one of its parts as the clerk corrected it."""
        return replace(self, parts=(*self.parts[:number], part, *self.parts[number + 1 :]))


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
    mappings = (*accounts.mappings, *others)
    parts = parts_of(workbook.grids, mappings, accounts, but=own.grids)
    return WorkbookReading(workbook, year, tuple(parts), accounts, own)


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
