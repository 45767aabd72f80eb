"""Where the sheets lie in the view, and how large: pixels from twips."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSizeF

from export.report.measures import PAGE_HEIGHT, PAGE_WIDTH

EDGE, GAP = 10, 14  # pixels around all sheets, between two of them
NATURAL = 96 / 1440  # pixels to a twip at 100 %: the screen's inch has 96
SMALLEST, LARGEST = 0.1, 4.0  # of NATURAL
_CROPPED = 1200  # twips of each side margin that Fit.TEXT leaves out of sight
_STEP = 1.2
_NEARLY = 1.001  # sizes that differ by less are the same


class Fit(Enum):
    """A size that follows the view: words, or a row of sheets, as wide as it; a whole sheet."""

    TEXT = "text"
    WIDTH = "width"
    SHEET = "sheet"


Zoom = Fit | float
"""A size that follows the view, or a share of the paper's own."""


def share_of(zoom: Zoom, room: QSizeF, columns: int) -> float:
    """Return the size of the sheets as a share of the paper's own; ``room``: pixels."""
    if not isinstance(zoom, Fit):
        return zoom
    wide = (room.width() - 2 * EDGE - (columns - 1) * GAP) / columns / PAGE_WIDTH
    high = (room.height() - 2 * EDGE) / PAGE_HEIGHT
    scales = {
        Fit.TEXT: room.width() / (PAGE_WIDTH - 2 * _CROPPED),
        Fit.WIDTH: wide,
        Fit.SHEET: min(wide, high),
    }
    return _bounded(scales[zoom] / NATURAL)


def next_share(share: float, step: int) -> float:
    """Return the size some steps larger, or smaller (−1), past no bound and not past 100 %."""
    there = _bounded(share * _STEP**step)
    passes = min(share, there) * _NEARLY < 1 < max(share, there) / _NEARLY
    return 1.0 if passes else there


def _bounded(share: float) -> float:
    return min(LARGEST, max(SMALLEST, share))


@dataclass(frozen=True, slots=True)
class SheetGrid:
    """Sheets in rows of ``columns``, in the middle of a view of this width; lengths in pixels."""

    count: int
    columns: int
    scale: float  # pixels to a twip
    width: float  # of the view

    @property
    def sheet(self) -> QSizeF:
        return QSizeF(round(PAGE_WIDTH * self.scale), round(PAGE_HEIGHT * self.scale))

    @property
    def size(self) -> QSizeF:
        """The size of all sheets with the edge around them."""
        rows = -(-self.count // self.columns)
        return QSizeF(
            self.columns * self.sheet.width() + (self.columns - 1) * GAP + 2 * EDGE,
            rows * (self.sheet.height() + GAP) - GAP + 2 * EDGE,
        )

    def rect(self, index: int) -> QRectF:
        """Return where a sheet lies."""
        row, column = divmod(index, self.columns)
        left = EDGE + max(0, round((self.width - self.size.width()) / 2))
        corner = QPointF(
            left + column * (self.sheet.width() + GAP), EDGE + row * (self.sheet.height() + GAP)
        )
        return QRectF(corner, self.sheet)

    def shown(self, top: float, bottom: float) -> range:
        """Return the sheets of which something lies between two heights."""
        row = self.sheet.height() + GAP
        first = max(0, int((top - EDGE) // row))
        last = max(0, int((bottom - EDGE) // row))
        return range(
            min(first * self.columns, self.count), min((last + 1) * self.columns, self.count)
        )

    def at(self, point: QPointF) -> int | None:
        """Return the sheet at a point; None beside the sheets."""
        near = self.shown(point.y(), point.y())
        return next((index for index in near if self.rect(index).contains(point)), None)

    def on_sheet(self, index: int, point: QPointF) -> QPointF:
        """Return a point as twips from the corner of a sheet."""
        return (point - self.rect(index).topLeft()) * (1 / self.scale)
