"""What a row or a column of somebody's table means in one table of the form."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from model.form.spec import Column, Table
from model.values.labels import comparable_label, line_labels
from resources.messages import readers as words

_YEAR = re.compile("(?:19|20)[0-9]{2}")
_OWN_YEAR = re.compile("(?:19|20)[0-9]{2}(?:年度|年(?!初|末|中))?")
_EARLIER = re.compile(
    "上年|去年|上一年|往年|同期|以前年度|增减|增长|差异|差额|比上|比率|占比|完成率"
)
_NEUTRAL = re.compile(
    "|其中|金额|本年|本年度|当年|本期|项目|科目|科目名称|名称|内容|指标|类别|支出|经费|经费支出|小计|资金"
)
_WHOLE = {"小计", "合计", "总计"}
_THIS_YEAR = re.compile("^(?:本年度?|当年|本期)(?=.)")
_YEAR_ALONE = {"", "本年", "本年度", "当年", "金额"}
_BARE_ROWS = "预算", "决算"
_COUNTED = re.compile(r"(?:数|量|次|[（(][辆个批人次]+[）)])$")
_LONGEST = 60  # characters of a label


@dataclass(frozen=True, slots=True)
class LineMeaning:
    """A row and a column of the form, by name, that a line of a table stands for; "" for neither.

    A line of a table is a row or a column of it: the heads of some name both. ``part`` numbers a
    part of the form's column (Column.apart); None for the whole. ``refused`` says why nothing
    of the line may be placed: last year's figures, a part of what the form has as one.
    """

    row: str = ""
    column: str = ""
    part: int | None = None
    doubt: str = ""
    refused: str = ""
    is_whole: bool = False  # 合计, 小计: the line of all others

    @property
    def is_known(self) -> bool:
        """Whether it names a row or a column of the form, and may be placed."""
        return bool(self.row or self.column) and not self.refused


class ComparableLabels(dict[str, str]):
    """What two writings of a label have in common, by text; for reports of one year."""

    def __init__(self, year: str) -> None:
        super().__init__()
        self._year = year

    def __missing__(self, text: str) -> str:
        key = self[text] = comparable_label(text, self._year)
        return key


class TableVocabulary:
    """The labels of one table of the form, and what they mean."""

    def __init__(self, table: Table, year: str, keys: "ComparableLabels | None" = None) -> None:
        """``keys`` may be shared by the vocabularies of several tables: texts are many."""
        self.table, self.year = table, year
        self._keys = ComparableLabels(year) if keys is None else keys
        self._meanings: dict[tuple[tuple[str, ...], str], LineMeaning] = {}
        last = table.short_name or table.caption.rpartition("}")[2].lstrip("年度")
        self._title = comparable_label(last, year)
        self._rows = {key: table.rows[n].name for key, n in line_labels(table.rows, year).items()}
        self._columns = {
            key: table.columns[n].name for key, n in line_labels(table.columns, year).items()
        }
        self._parts = _parts(table.columns, year, under=False)
        self._under = _parts(table.columns, year, under=True)

    def knows(self, text: str) -> bool:
        """Whether a text alone is a label of the table."""
        return self._is_named(self._keys[text])

    def knows_part(self, text: str) -> bool:
        """Whether a text is a label of a part under its column's head: 购置费."""
        return self._keys[text] in self._under

    def comparable(self, text: str) -> str:
        """Return what two writings of a label have in common."""
        return self._keys[text]

    def names_own_year(self, text: str) -> bool:
        """Whether a label is this year's and nothing else: 2019年, 本年."""
        bare = comparable_label(_OWN_YEAR.sub("", text), "")
        return not self._is_another_year(text) and bool(text.strip()) and bare in _YEAR_ALONE

    def row_in_title(self, title: str) -> str:
        """Return the row of figures a title speaks of; "" where it names both or none."""
        years = _YEAR.findall(title) if len(title) <= _LONGEST else ["?"]
        if years and self.year not in ("", *years):
            return ""
        named = [row for word, row in self._rows.items() if word in _BARE_ROWS and word in title]
        words_ = [word for word in _BARE_ROWS if word in title]
        return named[0] if len(words_) == len(named) == 1 else ""

    def is_title(self, text: str) -> bool:
        """Whether a title names the table: its short name, or the last words of its caption."""
        return self._title in comparable_label(text, self.year)

    def meaning(self, stack: Sequence[str], above: LineMeaning = LineMeaning()) -> LineMeaning:
        """Return what the labels of a line mean, from the widest to its own.

        ``above`` is the row above a row: 购置费 alone is a part of the column named there.
        """
        key = tuple(stack), above.column
        if key not in self._meanings:
            self._meanings[key] = self._meaning(stack, above)
        return self._meanings[key]

    def _meaning(self, stack: Sequence[str], above: LineMeaning) -> LineMeaning:
        found, unknown = LineMeaning(), ""
        for text in stack:
            step = self._step(text, found, above)
            if step is None:
                unknown = text.strip()
                found = replace(found, doubt=words.UNDER_UNKNOWN.format(label=brief_label(text)))
            elif step.refused:
                return step
            elif step is not found:
                found, unknown = step, ""
        if unknown and found.is_known:
            return LineMeaning(refused=words.ONLY_A_PART.format(label=brief_label(unknown)))
        return found

    def _step(self, text: str, found: LineMeaning, above: LineMeaning) -> LineMeaning | None:
        """Return the meaning with one more label below; None for a label that says something else.

        The same object where the label adds nothing.
        """
        if self._is_another_year(text) or _EARLIER.search(text):
            return LineMeaning(refused=words.NOT_THIS_YEAR.format(label=brief_label(text)))
        key = _THIS_YEAR.sub("", comparable_label(_OWN_YEAR.sub("", text), self.year))
        if key in _WHOLE and (found.column or key not in self._columns):
            return replace(found, is_whole=True)
        if named := self._named(text, key, found, above):
            return named
        if row := self.row_in_title(text) if self._title in key else "":
            return replace(found, row=row)
        return found if self._is_neutral(key) else None

    def _is_named(self, key: str) -> bool:
        return key in self._rows or key in self._columns or key in self._parts

    def _named(
        self, text: str, key: str, found: LineMeaning, above: LineMeaning
    ) -> LineMeaning | None:
        """Return the meaning with the row, the column or the part that a label names."""
        if key in self._rows:
            return replace(found, row=self._rows[key])
        if key in self._columns:
            return replace(found, column=self._columns[key], part=None, is_whole=key in _WHOLE)
        if part := self._part(text, key, found.column or above.column):
            return replace(found, column=part[0], part=part[1])
        both = self._both(key)
        return replace(found, row=both[0], column=both[1]) if both else None

    def _part(self, text: str, key: str, column: str) -> tuple[str, int] | None:
        """Return the part a label names; 公务用车购置数（辆） counts cars, which is no money."""
        if _COUNTED.search(text.strip()):
            return None
        under = self._under.get(key)
        return self._parts.get(key) or (under if under and under[0] == column else None)

    def _both(self, key: str) -> tuple[str, str] | None:
        """Return the row and the column of a label that names both: 公务接待费决算数."""
        for row, name in self._rows.items():
            rest = key.removesuffix(row) if key.endswith(row) else key.removeprefix(row)
            if rest != key and (column := self._columns.get(comparable_label(rest, self.year))):
                return name, column
        return None

    def _is_neutral(self, key: str) -> bool:
        return _NEUTRAL.fullmatch(key) is not None or self._title in key

    def _is_another_year(self, text: str) -> bool:
        years = _YEAR.findall(text) if len(text) <= _LONGEST else []
        return bool(self.year) and any(year != self.year for year in years)


def brief_label(text: str) -> str:
    """Return a label as sentences quote it: in one line, cut."""
    line = "".join(text.split())
    return line if len(line) <= 20 else f"{line[:19]}…"


def _parts(columns: Sequence[Column], year: str, *, under: bool) -> dict[str, tuple[str, int]]:
    """Return the labels of parts of columns: all of them, or without those under a column."""
    return {
        comparable_label(name, year): (column.name, number)
        for column in columns
        for number, part in enumerate(column.apart)
        for name in (*part.labels, *(part.under if under else ()))
    }
