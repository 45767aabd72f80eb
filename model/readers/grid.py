"""A table of a document or a sheet of a workbook, as rows of texts."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TextGrid:
    """A table as a reader saw it, whatever the program it comes from.

    Every row has the same number of cells. A merged cell's text stands in its first cell, the
    others of it hold "". ``before`` are the lines above a table of a document (its title, 单位：
    万元); a sheet has them in its rows. ``name`` is the sheet's name, or "" in a document.
    ``origins`` names the cells for the clerk (E17; 第 3 行第 2 列), row by row.
    """

    rows: tuple[tuple[str, ...], ...]
    origins: tuple[tuple[str, ...], ...]
    name: str = ""
    before: tuple[str, ...] = ()
    spans: tuple[tuple[int, int, int, int], ...] = ()
    """Merged cells: row, column (from 0), rows, columns."""
    is_sheet: bool = False
    """A sheet of a workbook: — is a blank there, and it may be in any unit."""
    remarks: Mapping[tuple[int, int], str] = field(default_factory=dict[tuple[int, int], str])
    """What the clerk should know of a cell, by row and column from 0: 在隐藏的行里."""
    formulas: Mapping[tuple[int, int], str] | None = None
    """Those of our own workbook, by row and column; None where the file has only their values."""
