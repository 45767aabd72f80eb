"""One table for all measurements, and whether each is within its budget."""

from collections.abc import Iterable
from dataclasses import dataclass

_HEAD = ("what", "ours", "reference", "ratio", "budget", "")


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement. ``reference`` is a figure to compare with, ``against`` its name.

    The budget is ``times`` (the most the ratio may be) or ``below`` (in ``unit``); a row with
    neither is for information.
    """

    what: str
    ours: float
    reference: float | None = None
    against: str = ""
    unit: str = "ms"
    times: float | None = None
    below: float | None = None

    @property
    def ratio(self) -> float | None:
        return self.ours / self.reference if self.reference else None

    @property
    def is_over(self) -> bool:
        """Whether a budget is exceeded; a row without one never is."""
        if self.below is not None and self.ours >= self.below:
            return True
        return self.times is not None and self.ratio is not None and self.ratio > self.times

    @property
    def verdict(self) -> str:
        if self.times is None and self.below is None:
            return ""
        return "OVER" if self.is_over else "within"

    @property
    def cells(self) -> tuple[str, ...]:
        reference = "" if self.reference is None else f"{_figure(self.reference)} {self.against}"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        ours = f"{_figure(self.ours)} {self.unit}"
        return self.what, ours, reference, ratio, self._budget(), self.verdict

    def _budget(self) -> str:
        if self.below is not None:
            return f"< {self.below:g} {self.unit}"
        return "" if self.times is None else f"≤ {self.times:g} ×"


def table_lines(rows: Iterable[Row]) -> list[str]:
    """Return the table, one line a row, columns aligned."""
    cells = [_HEAD, *(row.cells for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    rule = tuple("-" * width for width in widths)
    return [_line(line, widths) for line in (cells[0], rule, *cells[1:])]


def verdict(rows: Iterable[Row]) -> str:
    """Return the closing line: what is over its budget."""
    over = [row.what for row in rows if row.is_over]
    return f"over budget: {'; '.join(over)}" if over else "all within budget"


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    what, *others = (f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True))
    return "  ".join([what, *others]).rstrip()


def _figure(value: float) -> str:
    """Return a figure with three significant digits."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
