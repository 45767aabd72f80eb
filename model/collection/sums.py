"""Figures of several reports added up; blank is not zero, and what is no figure is said."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from model.collection.report_line import LineState, ReportLine
from model.form import FORM


@dataclass(frozen=True, slots=True)
class FigureSum:
    """One cell of the form over all reports: ``total`` of those filled in, None where none is;
    how many are, and how many are no number and not added."""

    total: Decimal | None = None
    filled: int = 0
    unreadable: int = 0


def figure_sums(lines: Iterable[ReportLine]) -> dict[str, FigureSum]:
    """Return the sums by key, each report that was read counted once."""
    listed = [line for line in lines if line.state is LineState.READ]
    keys = (field.key for table in FORM.tables for field in table.fields)
    return {key: _sum(listed, key) for key in keys}


def _sum(lines: list[ReportLine], key: str) -> FigureSum:
    figures = [line.figures.get(key) for line in lines]
    numbers = [figure for figure in figures if isinstance(figure, Decimal)]
    total = sum(numbers, Decimal(0)) if numbers else None
    return FigureSum(total, len(numbers), sum(isinstance(figure, str) for figure in figures))
