"""A report in Word as a proposal: its parts found, read one by one, and what is left over."""

from collections.abc import Iterable

from model.form import FORM, overview
from model.readers.errors import UnreadableDocument
from model.readers.package import Package
from model.readers.progress import ReadingProgress
from model.readers.proposal import ImportProposal, ProposedValue, UnplacedText
from model.readers.tables import match_tables
from model.readers.word.document.package import read_document_xml
from model.readers.word.report.captions import is_caption, is_table_word
from model.readers.word.report.cover import cover_values
from model.readers.word.report.exact_tables import exact_tables, missing_values
from model.readers.word.report.grids import lines_of, text_grid
from model.readers.word.report.outline import PARTS, find_parts
from model.readers.word.report.overview import OverviewReader
from model.readers.word.report.passages import PassageReader, take_heading
from model.readers.word.report.story import Story, filled
from model.readers.word.report.titles import find_titles, title_values, year_in
from resources.messages import readers as words

_QUOTED = 30  # characters of a document that is something else
_COVER_END = 200  # lines searched for a title where no part is found
_LEAST_PARTS = 2
_UNPACKED = 0.6  # of the time, once the file is unpacked and parsed


def read_story(data: bytes, progress: ReadingProgress) -> Story:
    """Return the paragraphs of a Word document. Raises UnreadableDocument, ReadingCancelled."""
    progress(0)
    story = Story(read_document_xml(Package(data), lambda done: progress(done * _UNPACKED)))
    progress(_UNPACKED)
    return story


class ReportReader:
    """Reads one document; every step takes from the story what it has read."""

    def __init__(self, story: Story, progress: ReadingProgress = lambda done: None) -> None:
        self._story = story
        self._lines = lines = story.lines
        self._parts = find_parts(lines, lambda done: progress(_UNPACKED + (1 - _UNPACKED) * done))
        progress(1)
        starts = [part.heading.line for part in self._parts.values()]
        self._inner = min(starts, default=min(len(lines), _COVER_END))
        self._titles = find_titles(lines, self._inner)
        self._values: list[ProposedValue] = []
        self._notes: list[str] = []
        self._unplaced: tuple[UnplacedText, ...] = ()

    @property
    def has_parts(self) -> bool:
        """Whether the document has a title or a part of the report."""
        return bool(self._titles or self._parts)

    def proposal(self) -> ImportProposal:
        """Return the proposal. Raises UnreadableDocument for another kind of document."""
        self._name_sections()
        self._read_titles()
        self._values += cover_values(self._lines[: self._inner])
        self._read_tables()
        if part := self._parts.get(overview.PAGE.heading):
            self._values += OverviewReader(self._lines[part.start : part.end]).values()
        self._read_passages()
        self._refuse_another_kind()
        self._note_missing()
        left = (*self._unplaced, *self._story.left_over())
        return ImportProposal(_in_order(self._values), left, tuple(dict.fromkeys(self._notes)))

    def _name_sections(self) -> None:
        """Say of each line under which words it stands, and take the headings."""
        for line in self._lines[: self._inner]:
            line.section = words.COVER
        for heading, part in self._parts.items():
            take_heading(self._lines, part)
            for line in self._lines[part.heading.line : part.end]:
                line.section = heading

    def _read_titles(self) -> None:
        for title in self._titles:
            for line in self._lines[title.first : title.last + 1]:
                line.take()
        self._values += title_values(self._lines, self._titles)

    def _year(self) -> str:
        return next((str(one.value) for one in self._values if one.key == "year"), "")

    def _read_passages(self) -> None:
        reader = PassageReader(self._lines, self._parts)
        self._values += reader.values()
        self._notes += reader.notes

    def _read_tables(self) -> None:
        """Read the tables of figures, those within the texts of parts only where no others are."""
        numbers = self._table_numbers()
        for line in self._lines:
            if is_table_word(line):
                line.take()
        grids = [text_grid(self._story, number) for number in numbers]
        year = self._year() or self._year_of_captions()
        found = match_tables(grids, year)
        used, own = set(found.used), {value.key: value for value in found.values}
        for number, grid in enumerate(grids):
            for table in exact_tables(grid):
                own |= {value.key: value for value in missing_values(grid, table, own)}
                used |= {(number, *place) for place in (*table.cells.values(), *table.labels)}
        for line in lines_of(self._story, [(numbers[g], r, c) for g, r, c in used]):
            if not line.across:  # what goes across the table is its title, or a text above it
                line.take()
        self._values += own.values()
        self._unplaced = found.unplaced
        self._notes += found.notes

    def _table_numbers(self) -> list[int]:
        """Return the tables, from 0, that may hold figures of the form."""
        texts = [part for heading, part in self._parts.items() if heading in _TEXTS]
        begins = self._story.first_lines
        inside = {
            number
            for number, first in enumerate(begins)
            if any(part.start <= first < part.end for part in texts)
        }
        found = {line.table - 1 for line in self._lines if line.table and line.left}
        return sorted(found - inside or found)

    def _year_of_captions(self) -> str:
        """Return the year of the tables' captions, and propose it, for the title has none."""
        texts = (line for line in self._lines if is_caption(line))
        found = next(((line, year) for line in texts if (year := year_in(line.text))), None)
        if found is None:
            return ""
        line, year = found
        self._values.append(ProposedValue("year", year, line.origin, words.YEAR_FROM_TABLE))
        return year

    def _refuse_another_kind(self) -> None:
        """Raise UnreadableDocument for a document without anything of the form."""
        has_figures = any(value.key.startswith(_TABLE_KEYS) for value in self._values)
        if self._titles or len(self._parts) >= _LEAST_PARTS or has_figures:
            return
        first = next((line.text for line in filled(self._lines)), "")
        text = " ".join(first.split())[:_QUOTED]
        start = words.BEGINS_WITH.format(text=text) if text else ""
        raise UnreadableDocument(words.NOT_THIS_REPORT.format(start=start))

    def _note_missing(self) -> None:
        found = {heading for heading, part in self._parts.items() if part.heading.end}
        missing = (heading for heading in PARTS if heading not in found)
        self._notes += (words.PART_MISSING.format(heading=heading) for heading in missing)


_TABLE_KEYS = tuple(f"{table.key}." for table in FORM.tables)


_TEXTS = frozenset(passage.field.label for passage in FORM.passages) & PARTS.keys()
"""The headings that have nothing below them but a text."""


def _in_order(values: Iterable[ProposedValue]) -> tuple[ProposedValue, ...]:
    """Return each key once, the first one found, in the form's order."""
    found: dict[str, ProposedValue] = {}
    for value in values:
        found.setdefault(value.key, value)
    return tuple(sorted(found.values(), key=lambda value: FORM.order[value.key]))
