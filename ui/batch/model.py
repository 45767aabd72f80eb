"""The collected files as a table, each with what its check came to.

Its cells are Qt's own items: painting asks no Python, for which the reading thread would make
it wait.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from model.collection.report_line import LineState, ReportLine, with_duplicates
from model.collection.sources import same_file
from model.findings.finding import Level
from resources.messages import start as words
from resources.messages.papers import workbook
from ui.look import colours
from ui.widgets.labels import plain_tip

_STATE, _ERRORS, _TOLD = 2, 3, 6  # columns
_COUNTS = range(_ERRORS, _TOLD)
_STATES = {LineState.UNREADABLE: words.LINE_UNREADABLE, LineState.SKIPPED: words.LINE_SKIPPED}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ReportsModel(QStandardItemModel):
    """The files in the order in which they came, with the line of each that was read."""

    def __init__(self) -> None:
        super().__init__()
        self._paths: list[Path] = []
        self._lines: list[ReportLine | None] = []  # as read
        self._rows: dict[str, int] = {}
        self.setHorizontalHeaderLabels(words.BATCH_HEADS)
        for number in _COUNTS:
            self.horizontalHeaderItem(number).setTextAlignment(_RIGHT)

    def forget(self) -> None:
        """Forget all files."""
        self._paths, self._lines, self._rows = [], [], {}
        self.removeRows(0, self.rowCount())

    def add(self, paths: Sequence[Path]) -> None:
        """Add files, none of which is here, to be read."""
        for path in paths:
            self._rows[same_file(path)] = len(self._paths)
            self._paths.append(path)
            self._lines.append(None)
            name = ReportLine(path).name
            self.appendRow([_muted(text) for text in (name, "", words.LINE_WAITING)])
            self.setItem(self.rowCount() - 1, len(words.BATCH_HEADS) - 1, _muted(name))

    def set_line(self, line: ReportLine) -> int:
        """Set the line of a file that was read; return its row."""
        row = self._rows[same_file(line.path)]
        self._lines[row] = line
        self._show(row, line)
        return row

    def note_duplicates(self) -> None:
        """Let reports of one unit and year say so, once all are read."""
        pairs = zip((n for n, line in enumerate(self._lines) if line), self.lines, strict=True)
        for row, line in pairs:
            if line is not self._lines[row]:
                self._show(row, line)

    def path(self, row: int) -> Path:
        """Return a file by its row."""
        return self._paths[row]

    def told(self, row: int) -> str:
        """Return a file whole, what its line has no room for."""
        parts = (str(self._paths[row]), self.item(row, _STATE).text())
        told = self.item(row, _TOLD)
        return words.BATCH_JOIN.join(filter(None, (*parts, told.text() if told else "")))

    @property
    def paths(self) -> tuple[Path, ...]:
        """All files."""
        return tuple(self._paths)

    @property
    def waiting(self) -> tuple[Path, ...]:
        """The files that were not read yet."""
        pairs = zip(self._paths, self._lines, strict=True)
        return tuple(path for path, line in pairs if line is None)

    @property
    def lines(self) -> tuple[ReportLine, ...]:
        """The lines of the files that were read, with notes on reports of one unit and year."""
        return with_duplicates(line for line in self._lines if line)

    def _show(self, row: int, line: ReportLine) -> None:
        for column, text in enumerate(_texts(line)):
            item = QStandardItem(text)
            item.setToolTip(plain_tip(text))
            if column in _COUNTS:
                item.setTextAlignment(_RIGHT)
            self.setItem(row, column, item)
        state, errors = self.item(row, _STATE), self.item(row, _ERRORS)
        if line.is_good:
            state.setForeground(colours.GOOD)
        elif line.state is LineState.UNREADABLE or line.count(Level.E):
            state.setForeground(colours.ERROR)
            errors.setForeground(colours.ERROR)


def _muted(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setForeground(colours.MUTED)
    return item


def _texts(line: ReportLine) -> tuple[str, ...]:
    """Return what the columns say of a file that was read, or could not be."""
    is_read = line.state is LineState.READ
    unit = (line.unit or workbook.NO_UNIT) if is_read else line.name
    counts = (str(line.count(level)) if is_read else "" for level in Level)
    told = filter(None, (line.fault, line.first_error, *line.notes))
    texts = (unit, line.year, _state(line), *counts, workbook.NOTE_JOIN.join(told))
    return (*texts, line.name)


def _state(line: ReportLine) -> str:
    """Return how a file stands, in a word."""
    if line.state is not LineState.READ:
        return _STATES[line.state]
    if line.count(Level.E):
        return words.LINE_WRONG
    return words.LINE_UNCHECKED if line.unchecked else words.LINE_RIGHT
