"""The tables of a Word document that is no report, read like the sheets of a workbook."""

from dataclasses import replace

from model.readers.sheets.reading import WorkbookReading, read_grids
from model.readers.sheets.workbook import Workbook
from model.readers.word.report.grids import text_grid
from model.readers.word.report.story import Story


def read_word_tables(story: Story, year: str) -> WorkbookReading:
    """Return the tables of a document for a report of a year; "" for the one that they name."""
    grids = (text_grid(story, number) for number in range(len(story.tables)))
    tables = Workbook(tuple(replace(grid, is_sheet=True) for grid in grids if grid.rows))
    return replace(read_grids(tables, year), texts=story.left_over(of_tables=False))
