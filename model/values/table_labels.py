"""The labels of a table of the form, under which tables of other programs have its lines."""

from collections.abc import Sequence

from model.form.spec import Column, Row
from model.values.labels import comparable_label


def labels(lines: Sequence[Row | Column], year: str) -> dict[str, int]:
    """Return all labels of a table's rows or columns, comparable, with the numbers of the lines."""
    return {
        comparable_label(name, year): number
        for number, line in enumerate(lines)
        for name in (line.label, *line.aliases)
    }
