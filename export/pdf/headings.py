"""The bookmarks of a report: its cover, its parts and the headings in its texts."""

from collections.abc import Iterator

from export.layout.pages import PlacedLine, PrintedPages
from export.pdf.bookmarks import Bookmark
from export.report.looks import LOOKS
from export.report.nodes import Grid, Paragraph, Part, Report
from resources.messages.papers.pdf import COVER


def bookmarks(report: Report, pages: PrintedPages) -> list[Bookmark]:
    """Return the headings where they stand, in the order of the paper."""
    lines = _lines(pages)
    found = [Bookmark(COVER, 0, 0, 0)] if len(pages) and not pages[0].number else []
    for part in report.parts:
        found += _own_heading(part.heading, lines)
        for paragraph in _paragraphs(part):
            if LOOKS[paragraph.style].outline is not None:
                found += _heading(paragraph, pages, lines)
    return found


def _lines(pages: PrintedPages) -> Iterator[tuple[int, PlacedLine]]:
    """Yield the lines of the form's own words, each with its page."""
    for number in range(len(pages)):
        yield from ((number, line) for line in pages[number].lines if not line.line.key)


def _heading(
    heading: Paragraph, pages: PrintedPages, lines: Iterator[tuple[int, PlacedLine]]
) -> list[Bookmark]:
    return _typed_heading(heading, pages) if heading.key else _own_heading(heading, lines)


def _own_heading(heading: Paragraph, lines: Iterator[tuple[int, PlacedLine]]) -> list[Bookmark]:
    """Return the next line that begins a heading of the form; no field of the draft leads to it."""
    for page, placed in lines:
        text = "".join(piece.text for piece in placed.line.texts)
        if text and heading.text.startswith(text):
            return [Bookmark(heading.text, _level(heading), page, placed.top)]
    return []


def _typed_heading(heading: Paragraph, pages: PrintedPages) -> list[Bookmark]:
    place = pages.place(heading.key, heading.line)
    return [Bookmark(heading.text, _level(heading), place.page, place.top)] if place else []


def _level(heading: Paragraph) -> int:
    return LOOKS[heading.style].outline or 0


def _paragraphs(part: Part) -> Iterator[Paragraph]:
    for block in part.blocks:
        if isinstance(block, Grid):
            cells = (cell for row in block.rows for cell in row.cells)
            yield from (paragraph for cell in cells for paragraph in cell.paragraphs)
        else:
            yield block
