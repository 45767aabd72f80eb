"""The tables of the final accounts that hold figures of the form, told by their titles."""

import re
from collections.abc import Iterable
from enum import Enum

from model.form import FORM
from model.readers.grid import TextGrid

_TITLE_ROWS = 6
_LONGEST = 60  # characters of a title
_LEAST_LABELS = 2  # of rows and of columns
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
    “三公” tables are none of them: they are found by their labels like anybody's. A sheet that
    only by its name is one of them, and holds our own table, is none either.
    """
    inside, named = _short(_titles(grid)), _short([grid.name, *grid.before])
    titles = (*named, *inside)
    if any(map(_THREE_PUBLIC.search, titles)):
        return None
    kind = _kind_in(titles)
    if kind and any(map(_PART_ONLY.search, titles)):
        return AccountsTable.OTHER
    return None if kind and not _kind_in(inside) and _holds_our_own(grid) else kind


def _kind_in(titles: Iterable[str]) -> AccountsTable | None:
    named = [*titles]
    return next((k for k in AccountsTable if any(re.search(k.value, text) for text in named)), None)


def _short(titles: Iterable[str]) -> list[str]:
    return [_BLANKS.sub("", text) for text in titles if len(text) <= _LONGEST]


def _titles(grid: TextGrid) -> list[str]:
    """Return the texts alone in the first rows."""
    rows = ([text for text in row if text.strip()] for row in grid.rows[:_TITLE_ROWS])
    return [text for row in rows if len(row) <= 3 for text in row]


def _holds_our_own(grid: TextGrid) -> bool:
    """Whether a table of the form stands there, in its own words: the accounts say 决算数."""
    texts = {_BLANKS.sub("", text) for row in grid.rows for text in row if text}
    return any(
        all(
            len(texts.intersection(line.label for line in lines)) >= _LEAST_LABELS
            for lines in (table.rows, table.columns)
        )
        for table in FORM.tables
    )
