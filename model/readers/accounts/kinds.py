"""The tables of the final accounts that hold figures of the form, told by their titles."""

import re
from enum import Enum

from model.readers.grid import TextGrid

_TITLE_ROWS = 6
_LONGEST = 60  # characters of a title
_PART_ONLY = re.compile("财政拨款|政府性基金|国有资本|明细表")
_THREE_PUBLIC = re.compile('三公[”"]?经费')
_BLANKS = re.compile(r"\s+")


class AccountsTable(Enum):
    """A table of the final accounts, by what its titles have."""

    TOTALS = "收入支出决算总表|财决01表|公开01表"
    EXPENDITURE = "(?<!收入)(?<!基本)(?<!项目)(?<!经营)支出决算表|财决04表|公开03表"
    OPERATIONS = "机构运行信息表|财决附03表"
    HEAD_COUNTS = "基本数字表|财决附02表"
    OTHER = "财决[0-9附-]+表|公开[0-9]+表"


def accounts_table(grid: TextGrid) -> AccountsTable | None:
    """Return which table of the final accounts a sheet is; None for none.

    OTHER are those that hold no figure of the form or a part of one: 财政拨款 alone. Published
    “三公” tables are none of them: they are found by their labels like anybody's.
    """
    titles = [_BLANKS.sub("", text) for text in _titles(grid) if len(text) <= _LONGEST]
    if any(map(_THREE_PUBLIC.search, titles)):
        return None
    is_part = any(map(_PART_ONLY.search, titles))
    for kind in AccountsTable:
        if any(re.search(kind.value, title) for title in titles):
            return AccountsTable.OTHER if is_part else kind
    return None


def _titles(grid: TextGrid) -> list[str]:
    """Return the sheet's name, the lines above it and the texts alone in its first rows."""
    rows = ([text for text in row if text.strip()] for row in grid.rows[:_TITLE_ROWS])
    return [grid.name, *grid.before, *(text for row in rows if len(row) <= 3 for text in row)]
