"""The tables of the form that a region is, chosen among the guesses."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from model.readers.tables.guessing import completed, guess_mapping
from model.readers.tables.layout import Stack
from model.readers.tables.mapping import TableMapping
from model.readers.tables.meaning import TableVocabulary
from model.readers.tables.placing import placed_cells
from model.readers.tables.regions import Region
from model.readers.tables.titled_rows import with_titled_rows

_LONGEST = 60  # characters of a title
_FEW = 3  # labels: fewer leave a doubt


@dataclass(frozen=True, slots=True)
class _Guess:
    """A mapping with what speaks for it: a title that names the table, cells placed, labels."""

    mapping: TableMapping
    vocabulary: TableVocabulary
    is_named: bool
    rows: frozenset[int]
    """The rows with a cell that it places."""
    count: int
    own_labels: int
    labels: int

    @property
    def is_likely(self) -> bool:
        return bool(self.count) and (self.is_named or self.own_labels > 0)


def best_guesses(region: Region, vocabularies: Sequence[TableVocabulary]) -> Iterator[TableMapping]:
    """Yield how a region goes into the form: as one table, or as two below one head."""
    guesses = [_guess(region, each, vocabularies) for each in vocabularies]
    guesses.sort(key=lambda one: (one.is_named, one.count), reverse=True)
    possible = [guess.mapping.table for guess in guesses if guess.count]
    chosen: list[_Guess] = []
    for guess in guesses:
        before = frozenset[int]().union(*(one.rows for one in chosen))
        if guess.is_likely and guess.rows - before and (not chosen or guess.own_labels > 1):
            chosen.append(guess)
    for place, guess in enumerate(chosen):
        before = frozenset[int]().union(*(one.rows for one in chosen[:place]))
        after = frozenset[int]().union(*(one.rows for one in chosen[place + 1 :])) - guess.rows
        yield _parted(guess, region, before | after, possible)


def _guess(region: Region, own: TableVocabulary, vocabularies: Sequence[TableVocabulary]) -> _Guess:
    mapping = with_titled_rows(guess_mapping(region, own), region, own)
    placed = placed_cells(mapping)
    others = [each for each in vocabularies if each is not own]
    known = {own.comparable(text) for text in _labels_of(region) if own.knows(text)}
    distinct = sum(not any(each.knows(key) for each in others) for key in known)
    return _Guess(
        mapping,
        own,
        any(own.is_title(text) for text in region.titles if len(text) <= _LONGEST),
        frozenset(cell.cell[0] for cell in placed),
        len(placed),
        distinct,
        len(known),
    )


def _parted(
    guess: _Guess, region: Region, others: frozenset[int], possible: Sequence[str]
) -> TableMapping:
    """Return a mapping without the rows of others, with the tables that it could be as well."""
    is_sure = guess.is_named or guess.labels >= _FEW
    done = completed(guess.mapping, region, guess.vocabulary.year, is_sure=is_sure)
    cells = tuple(cell for cell in done.cells if cell[0] not in others)
    rows = {number: meaning for number, meaning in done.rows.items() if number not in others}
    also = tuple(key for key in possible if key != done.table)
    return replace(done, rows=rows, cells=cells, others=also)


def _labels_of(region: Region) -> set[str]:
    lines: Iterable[Stack] = (*region.rows.values(), *region.columns.values())
    return {text for stack in lines for text in stack}
