"""The texts of a report: under the headings 三 and 四, and under the captions （三）（四）."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from model.form.spec import Passage
from model.readers.proposal import ProposedValue
from model.readers.word.report.captions import is_table_word
from model.readers.word.report.outline import PARTS, FoundPart, split_by_captions
from model.readers.word.report.story import StoryLine, filled, passage_text
from resources.messages import readers as words


class PassageReader:
    """Reads the texts of the parts that were found; figures of tables in them were taken before."""

    def __init__(self, lines: Sequence[StoryLine], parts: dict[str, FoundPart]) -> None:
        self._lines, self._parts = lines, parts
        self.notes: list[str] = []

    def values(self) -> Iterator[ProposedValue]:
        """Yield the text of each passage that has any, and take its lines."""
        for heading, part in self._parts.items():
            passages = [b for page in PARTS[heading] for b in page.blocks if isinstance(b, Passage)]
            whole = [passage for passage in passages if passage.field.label == heading]
            more = self._missing_below(heading)
            for passage in whole:
                yield from self._text(passage.key, part, more)
            yield from self._captioned(part, [p for p in passages if p not in whole], more)

    def _captioned(
        self, part: FoundPart, passages: Sequence[Passage], more: str
    ) -> Iterator[ProposedValue]:
        names = {p.key: (p.field.label, *p.field.aliases) for p in passages}
        for key, found in split_by_captions(self._lines, part.start, part.end, names).items():
            take_heading(self._lines, found)
            ends_part = found.end == part.end
            yield from self._text(key, found, more if ends_part else "", under_caption=True)

    def _text(
        self, key: str, part: FoundPart, more: str, *, under_caption: bool = False
    ) -> Iterator[ProposedValue]:
        """Yield what stands behind a heading and on the lines below it."""
        head = self._lines[part.heading.last]
        rest = StoryLine(head.text[part.heading.end :])
        below = self._lines[part.start : part.end]
        lines = _without_tables(below, under_caption=under_caption)
        text = passage_text([*([] if rest.is_blank else [rest]), *lines])
        head.take()
        for line in lines:
            line.take()
        if any(line.cell and not line.across for line in filled(lines)):
            self.notes.append(words.TABLE_IN_TEXT)
        if text:
            origin = next(line.origin for line in (head, *lines) if not line.is_blank)
            yield ProposedValue(key, text, origin, self._doubt(part, more))

    def _doubt(self, part: FoundPart, more: str) -> str:
        found = part.heading
        lines = self._lines[found.line : found.last + 1]
        heading = "".join(line.text for line in lines).strip()
        alike = "" if found.is_sure else words.HEADING_ALIKE.format(heading=heading)
        return "；".join(filter(None, (alike, more)))

    def _missing_below(self, heading: str) -> str:
        """Return the doubt that a text goes on into the next part, whose heading is missing."""
        below = next((after for one, after in pairwise(PARTS) if one == heading), heading)
        return "" if below in self._parts else words.MAY_HOLD_MORE.format(heading=below)


def take_heading(lines: Sequence[StoryLine], part: FoundPart) -> None:
    """Take the lines of a heading, the last of them up to the text behind it."""
    heading = part.heading
    for line in lines[heading.line : heading.last]:
        line.take()
    lines[heading.last].take(end=heading.end)


def _without_tables(lines: Sequence[StoryLine], *, under_caption: bool) -> list[StoryLine]:
    """Return lines without the tables of figures among them that were read.

    Under a caption the words above such a table, its own caption and its unit, go with it.
    """
    kept: list[StoryLine] = []
    above_table = False
    for line in reversed(lines):
        in_row = line.cell is not None and not line.across
        if in_row and line.taken and not line.left:
            above_table = True
        elif above_table and under_caption and is_table_word(line):
            continue
        else:
            above_table = in_row or (above_table and line.is_blank)
            kept.append(line)
    return kept[::-1]
