"""A report in Word as a proposal: its parts found, read one by one, and what is left over."""

from collections.abc import Callable, Iterable

from model.form import FORM, overview
from model.form.form import PLACEHOLDER
from model.form.spec import Passage
from model.readers.errors import UnreadableDocument
from model.readers.package import Package
from model.readers.proposal import ImportProposal, ProposedValue, UnplacedText
from model.readers.tables import match_tables
from model.readers.word.document.package import read_document_xml
from model.readers.word.report.cover import cover_values
from model.readers.word.report.exact_tables import exact_tables, missing_values
from model.readers.word.report.grids import lines_of, text_grid
from model.readers.word.report.outline import PARTS, FoundPart, find_parts, split_by_captions
from model.readers.word.report.overview import OverviewReader
from model.readers.word.report.story import Story, StoryLine, filled, passage_text
from model.readers.word.report.titles import find_titles, title_values, year_in
from model.readers.word.report.wording import bare_words
from resources.messages import readers as words

_QUOTED = 30  # characters of a document that is something else
_COVER_END = 200  # lines searched for a title where no part is found
_LEAST_PARTS = 2
_UNPACKED = 0.6  # of the time, once the file is unpacked and parsed


def read_word(data: bytes, progress: Callable[[float], object]) -> ImportProposal:
    """Return what a Word document holds for the form. Raises UnreadableDocument."""
    progress(0)
    story = Story(read_document_xml(Package(data)))
    progress(_UNPACKED)
    return _ReportReader(story).proposal()


class _ReportReader:
    """Reads one document; every step takes from the story what it has read."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._lines = lines = story.lines
        self._parts = find_parts(lines)
        starts = [part.heading.line for part in self._parts.values()]
        self._inner = min(starts, default=min(len(lines), _COVER_END))
        self._titles = find_titles(lines, self._inner)
        self._values: list[ProposedValue] = []
        self._notes: list[str] = []
        self._unplaced: tuple[UnplacedText, ...] = ()

    def proposal(self) -> ImportProposal:
        """Return the proposal. Raises UnreadableDocument for another kind of document."""
        self._name_sections()
        self._read_titles()
        self._values += cover_values(self._lines[: self._inner])
        if part := self._parts.get(overview.PAGE.heading):
            self._values += OverviewReader(self._lines[part.start : part.end]).values()
        self._read_passages()
        self._read_tables()
        self._refuse_another_kind()
        self._note_missing()
        left = (*self._unplaced, *self._story.left_over())
        return ImportProposal(_in_order(self._values), left, tuple(dict.fromkeys(self._notes)))

    def _name_sections(self) -> None:
        """Say of each line under which words it stands, and take the headings."""
        for line in self._lines[: self._inner]:
            line.section = words.COVER
        for heading, part in self._parts.items():
            self._take_heading(part)
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
        for heading, part in self._parts.items():
            passages = [b for page in PARTS[heading] for b in page.blocks if isinstance(b, Passage)]
            named = {p.key: p for p in passages if p.field.label != heading}
            self._read_captioned(part, named)
            for passage in passages:
                if passage.key not in named:
                    self._read_passage(passage.key, part)

    def _read_captioned(self, part: FoundPart, named: dict[str, Passage]) -> None:
        """Read the texts that stand under captions of their own within a part."""
        names = {k: (p.field.label, *p.field.aliases) for k, p in named.items()}
        for key, found in split_by_captions(self._lines, part.start, part.end, names).items():
            self._take_heading(found)
            self._read_passage(key, found)

    def _take_heading(self, part: FoundPart) -> None:
        heading = part.heading
        for line in self._lines[heading.line : heading.last]:
            line.take()
        self._lines[heading.last].take(0, heading.end)

    def _read_passage(self, key: str, part: FoundPart) -> None:
        """Read the text of a part: what stands behind its heading and the lines below."""
        head = self._lines[part.heading.last]
        rest = StoryLine(head.text[part.heading.end :])
        lines = self._lines[part.start : part.end]
        text = passage_text([*([] if rest.is_blank else [rest]), *lines])
        head.take()
        for line in lines:
            line.take()
        if any(line.cell and not line.across for line in filled(lines)):
            self._notes.append(words.TABLE_IN_TEXT)
        if text:
            heading = head.text[: part.heading.end].strip()
            sure = part.heading.is_sure
            doubt = "" if sure else words.HEADING_ALIKE.format(heading=heading)
            origin = next(line.origin for line in (head, *lines) if not line.is_blank)
            self._values.append(ProposedValue(key, text, origin, doubt))

    def _read_tables(self) -> None:
        """Read the tables of figures: those whose lines no text has."""
        numbers = sorted({line.table - 1 for line in self._lines if line.table and line.left})
        self._take_captions()
        grids = [text_grid(self._story, number) for number in numbers]
        year = self._year() or self._year_of_captions()
        found = match_tables(grids, year)
        used, own = set(found.used), {value.key: value for value in found.values}
        for number, grid in enumerate(grids):
            for table in exact_tables(grid):
                own |= {value.key: value for value in missing_values(grid, table, own)}
                used |= {(number, *place) for place in (*table.cells.values(), *table.labels)}
        for line in lines_of(self._story, [(numbers[g], r, c) for g, r, c in used]):
            line.take()
        self._values += own.values()
        self._unplaced = found.unplaced
        self._notes += found.notes

    def _year_of_captions(self) -> str:
        """Return the year of the tables' captions, and propose it, for the title has none."""
        texts = (line for line in self._lines if _is_caption(line))
        found = next(((line, year) for line in texts if (year := year_in(line.text))), None)
        if found is None:
            return ""
        line, year = found
        self._values.append(ProposedValue("year", year, line.origin, words.YEAR_FROM_TABLE))
        return year

    def _take_captions(self) -> None:
        """Take the form's own words around the tables: captions, 单位：万元."""
        for line in self._lines:
            if line.words == bare_words(FORM.unit_note) or _is_caption(line):
                line.take()

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
        missing = (heading for heading in PARTS if heading not in self._parts)
        self._notes += (words.PART_MISSING.format(heading=heading) for heading in missing)


_TABLE_KEYS = tuple(f"{table.key}." for table in FORM.tables)


_CAPTIONS = tuple(bare_words(PLACEHOLDER.sub("", table.caption)) for table in FORM.tables)


def _is_caption(line: StoryLine) -> bool:
    """Whether a line is the caption of a table, of whatever year."""
    return bool(line.words) and line.words.endswith(_CAPTIONS)


def _in_order(values: Iterable[ProposedValue]) -> tuple[ProposedValue, ...]:
    """Return each key once, the first one found, in the form's order."""
    found: dict[str, ProposedValue] = {}
    for value in values:
        found.setdefault(value.key, value)
    return tuple(sorted(found.values(), key=lambda value: FORM.order[value.key]))
