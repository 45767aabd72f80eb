"""Head counts of part 一, in 基本数字表 (财决附02)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from model.form.overview import STAFF
from model.form.spec import ValueKind
from model.readers.grid import TextGrid
from model.readers.proposal import ProposedValue
from model.readers.tables.layout import Stack
from model.readers.tables.regions import Region, regions
from model.values.labels import comparable_label
from model.values.numbers import decimal_text, read_number
from resources.messages import readers as words

_AT_YEAR_END = re.compile("年末|实有|期末")
_WHOLE = {"合计", "小计", "总计", "年末数", "人数", "年末", "统计", ""}
_KEYS = {
    comparable_label(name, ""): field.key
    for field in STAFF.fields
    for name in (field.label, *field.aliases)
}


@dataclass(frozen=True, slots=True)
class _Count:
    key: str
    text: str
    origin: str
    is_whole: bool


def head_counts(number: int, grid: TextGrid) -> Iterator[ProposedValue]:
    """Yield the head counts of a sheet: of the line 合计, or where each has a line of its own."""
    found: dict[str, list[_Count]] = {}
    for region in regions(number, grid, lambda text: bool(_key(text))):
        for count in _counts(region, grid):
            found.setdefault(count.key, []).append(count)
    for key, counts in found.items():
        wholes = [count for count in counts if count.is_whole] or counts
        values = {count.text for count in wholes}
        doubt = "" if len(values) == 1 else words.SEVERAL_COUNTS.format(count=len(values))
        yield ProposedValue(key, wholes[0].text, wholes[0].origin, doubt)


def _counts(region: Region, grid: TextGrid) -> Iterator[_Count]:
    """Yield the whole numbers of people whose row or column says which they are."""
    rows = {row: _meaning(stack) for row, stack in region.rows.items()}
    columns = {column: _meaning(stack) for column, stack in region.columns.items()}
    for row, (row_key, row_whole) in rows.items():
        for column, (column_key, column_whole) in columns.items():
            reading = read_number(grid.rows[row][column].strip(), ValueKind.COUNT)
            if bool(row_key) == bool(column_key) or not reading.is_number or reading.dash:
                continue
            other = column_whole if row_key else row_whole
            yield _Count(
                row_key or column_key,
                decimal_text(reading.value) if reading.value is not None else "",
                grid.origins[row][column],
                other,
            )


def _meaning(stack: Stack) -> tuple[str, bool]:
    """Return the field a line names, "" for none, and whether it is a line of sums."""
    if not stack:
        return "", True
    keys = [_key(text) for text in stack]
    last = stack[-1]
    if _is_whole(last):
        return next((key for key in reversed(keys) if key), ""), True
    return keys[-1], False


def _is_whole(text: str) -> bool:
    return comparable_label(text, "") in _WHOLE


def _key(text: str) -> str:
    return _KEYS.get(_AT_YEAR_END.sub("", comparable_label(text, "")), "")
