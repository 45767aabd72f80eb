"""The form's two tables, found in the tables of a document or the sheets of a workbook."""

from collections.abc import Container, Iterator, Sequence

from model.form import FORM
from model.readers.grid import TextGrid
from model.readers.tables.applying import apply_mappings
from model.readers.tables.choosing import best_guesses
from model.readers.tables.mapping import TableMapping
from model.readers.tables.matches import TableMatches
from model.readers.tables.meaning import ComparableLabels, TableVocabulary
from model.readers.tables.regions import regions
from model.readers.tables.year_named import year_named


def match_tables(grids: Sequence[TextGrid], year: str) -> TableMatches:
    """Return what grids hold for the form's tables of a year; "" for the one that they name.

    Figures go where the labels of their row and column say, whatever the order; what only looks
    like it carries a doubt, what the form has no place for is unplaced.
    """
    return apply_mappings(grids, tuple(guess_mappings(grids, year or year_named(grids))))


def guess_mappings(
    grids: Sequence[TextGrid], year: str, but: Container[int] = ()
) -> Iterator[TableMapping]:
    """Yield where the tables in grids go, but for the grids of these numbers."""
    keys = ComparableLabels(year)
    vocabularies = [TableVocabulary(table, year, keys) for table in FORM.tables]

    def knows(text: str) -> bool:
        return any(each.knows(text) or each.knows_part(text) for each in vocabularies)

    for number, grid in enumerate(grids):
        if number not in but and any(
            knows(text) for row in grid.rows for text in row if not text.isascii()
        ):
            for region in regions(number, grid, knows):
                yield from best_guesses(region, vocabularies)
