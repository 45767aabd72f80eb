"""Paragraphs one below the other in a given width: the text of a cell, or between tables."""

from bisect import bisect_right
from itertools import accumulate
from math import inf

from export.layout.breaker import LineRoom, broken
from export.layout.broken_paragraph import BrokenParagraph
from export.layout.fonts import FontChoice, font_of
from export.layout.pages import FontMetrics
from export.layout.widths import CharacterWidths, FontRun, MeasuredText
from export.report.line_breaks import is_ragged
from export.report.looks import FACES, LOOKS, Alignment, ParagraphLook, Typeface
from export.report.nodes import Paragraph, ReportFonts, Run


class TextColumn:
    """Paragraphs one below the other.

    ``lines_above`` counts the lines above each paragraph and, last, all of them.
    """

    def __init__(
        self, paragraphs: tuple[Paragraph, ...], width: float, parts: list[BrokenParagraph]
    ) -> None:
        self.paragraphs, self.width, self.parts = paragraphs, width, parts
        self.lines_above = list(accumulate((part.count for part in parts), initial=0))
        self.count = self.lines_above[-1]
        heights = {part.look.line for part in parts}
        self._even = heights.pop() if len(heights) == 1 else 0  # the height of all lines
        above = () if self._even else accumulate((part.height for part in parts), initial=0)
        self._heights_above = tuple(above)
        self.height = self.above(self.count)

    def paragraph_at(self, line: int) -> int:
        """Return the paragraph that a line belongs to."""
        return bisect_right(self.lines_above, line) - 1

    def above(self, line: int) -> int:
        """Return the height above a line, of all where it is behind the last."""
        if self._even:
            return line * self._even
        number = self.paragraph_at(line)
        if number == len(self.parts):
            return self._heights_above[-1]
        within = line - self.lines_above[number]
        return self._heights_above[number] + within * self.parts[number].look.line

    def fitting(self, first: int, height: float) -> int:
        """Return the first line that does not fit below ``first`` within a height."""
        if self._even:
            return min(self.count, first + max(0, int(height // self._even)))
        most = self.above(first) + height
        if most >= self.height:
            return self.count
        number = bisect_right(self._heights_above, most) - 1
        within = int((most - self._heights_above[number]) // self.parts[number].look.line)
        return max(first, self.lines_above[number] + within)


def _common_ends(old: tuple[Paragraph, ...], new: tuple[Paragraph, ...]) -> tuple[int, int]:
    """Return how many paragraphs are alike at the start and, beyond that, at the end."""
    most = min(len(old), len(new))
    start = next((n for n in range(most) if not _alike(old[n], new[n])), most)
    most -= start
    end = next((n for n in range(most) if not _alike(old[-1 - n], new[-1 - n])), most)
    return start, end


def _alike(one: Paragraph, other: Paragraph) -> bool:
    """Whether both are broken alike, whatever their numbers in their text."""
    return one is other or (one.runs == other.runs and one.style is other.style)


class LineBreaker:
    """Breaks paragraphs with the fonts of one report; takes over what did not change."""

    def __init__(self, metrics: FontMetrics, usual: FontChoice, fonts: ReportFonts) -> None:
        self._metrics, self._usual, self._fonts = metrics, usual, fonts
        self.left = inf  # characters that may be broken; a paragraph is begun while one is
        self._widths: dict[tuple[Typeface, float, Typeface, bool], CharacterWidths] = {}

    def column(
        self, paragraphs: tuple[Paragraph, ...], width: float, old: TextColumn | None
    ) -> TextColumn:
        """Return the paragraphs broken; those ``old`` has at its start and end are its own.

        Only the first of them are in it where no more characters are ``left``.
        """
        if old is None or old.width != width:
            paragraphs = self._allowed(paragraphs)
            return TextColumn(paragraphs, width, [self._broken(one, width) for one in paragraphs])
        if old.paragraphs == paragraphs:
            return old
        start, end = _common_ends(old.paragraphs, paragraphs)
        changed = self._allowed(paragraphs[start : len(paragraphs) - end])
        if start + len(changed) + end < len(paragraphs):
            paragraphs, end = paragraphs[: start + len(changed)], 0
        before = old.parts[start : len(old.parts) - end]
        hints = before if len(before) == len(changed) else [None] * len(changed)
        middle = [self._broken(p, width, b) for p, b in zip(changed, hints, strict=True)]
        parts = old.parts[:start] + middle + old.parts[len(old.parts) - end :]
        return TextColumn(paragraphs, width, parts)

    def _allowed(self, paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        """Return the first paragraphs, as many as may be broken, and count their characters."""
        for number, one in enumerate(paragraphs):
            if self.left <= 0:
                return paragraphs[:number]
            self.left -= sum(len(run.text) for run in one.runs)
        return paragraphs

    def _broken(
        self, paragraph: Paragraph, width: float, old: BrokenParagraph | None = None
    ) -> BrokenParagraph:
        look = LOOKS[paragraph.style]
        measured = self.measured(paragraph.runs, look)
        room = LineRoom(width - look.right, look.indent)
        text = broken(measured, room, old.text if old else None)
        alignment = Alignment.LEFT if is_ragged(paragraph) else look.alignment
        return BrokenParagraph(text, look, alignment)

    def measured(self, runs: tuple[Run, ...], look: ParagraphLook) -> MeasuredText:
        """Return runs with the widths of their characters; neighbours of one font are joined."""
        if len(runs) == 1 and (text := runs[0].text):  # most paragraphs, at less cost
            return MeasuredText(text, (FontRun(0, len(text), self._widths_of(runs[0], look)),))
        found: list[FontRun] = []
        end = 0
        for run in runs:
            if not run.text:
                continue
            widths = self._widths_of(run, look)
            start, end = end, end + len(run.text)
            if found and found[-1].widths is widths:
                start = found.pop().start
            found.append(FontRun(start, end, widths))
        return MeasuredText("".join(run.text for run in runs), tuple(found))

    def _widths_of(self, run: Run, look: ParagraphLook) -> CharacterWidths:
        typeface, points = FACES.get(run.face, look.typeface), run.points or look.points
        name = typeface, points, look.typeface, look.bold
        found = self._widths.get(name)
        if found is None:
            font = font_of(typeface, points, look, self._fonts, self._usual)
            found = self._widths[name] = CharacterWidths(self._metrics, font)
        return found
