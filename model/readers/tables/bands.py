"""A grid cut into bands: head rows with the rows of figures below them.

Two tables in one grid, one below the other, are two bands.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from model.readers.grid import TextGrid
from model.values.block_units import UNIT_CAPTION, is_figure
from model.values.years import is_four_digits

Knows = Callable[[str], bool]

_ORDINALS = re.compile(r"(?:序号|行次|栏次|编号|代码|科目编码|编码|行号)")
_CAPTION = re.compile("“?三公”?|[（(][一二三四五六]、?[）)]")
_DASH = re.compile(r"[-－—–―─/\\]{1,3}|无")
_TITLE = re.compile(r"(?:编制|填报|预算|主管)?(?:单位|部门)(?:名称)?[:：]|公开\d+表|财决")
_PLAIN = re.compile(r"-?(?:[0-9]{1,15}(?:\.[0-9]{1,4})?|[0-9]{1,4}\.[0-9]{1,15})")
_NO_RESULT = re.compile(r"=.*|#[A-Z0-9/!?]{3,8}", re.DOTALL)
_LONGEST = 60  # characters of a label


class _RowKind(Enum):
    EMPTY = "empty"
    LINE = "line"  # one text across
    HEAD = "head"
    ORDINALS = "ordinals"  # 栏次 1 2 3
    LABEL = "label"  # a label of the form, without figures
    DATA = "data"


@dataclass(slots=True)
class Band:
    """Rows by number: those above the head (title, unit), of the head, of the figures."""

    above: list[int] = field(default_factory=list[int])
    head: list[int] = field(default_factory=list[int])
    body: list[int] = field(default_factory=list[int])


def is_amount(text: str) -> bool:
    """Whether a cell holds a figure, a mark for none, or a formula that gave none."""
    if not text or text.isspace():
        return False
    if _PLAIN.fullmatch(text):
        return True  # as most are: reading one takes twenty times as long
    return is_figure(text) or is_dash(text) or has_no_result(text)


def is_dash(text: str) -> bool:
    """Whether a cell holds a mark for no amount: —, /, 无."""
    return len(text) < _LONGEST and _DASH.fullmatch(text.strip()) is not None


def has_no_result(text: str) -> bool:
    """Whether a cell of a sheet holds a formula that was never computed, or an error."""
    return text[:1] in ("=", "#") and _NO_RESULT.fullmatch(text.strip()) is not None


def is_ordinal_label(text: str) -> bool:
    """Whether a label heads numbers of lines, which are no figures."""
    return _ORDINALS.fullmatch("".join(text.split())) is not None


def expanded(grid: TextGrid) -> list[list[str]]:
    """Return the rows with the text of a merged cell in all its cells."""
    rows = [list(row) for row in grid.rows]
    left = len(rows) * (len(rows[0]) if rows else 0)  # merged cells that overlap can be more
    for row, column, height, width in grid.spans:
        left -= height * width
        if left < 0:
            break
        text = rows[row][column]
        for below in rows[row : row + height]:
            end = min(column + width, len(below))
            below[column:end] = [text] * (end - column)
    return rows


def bands(rows: Sequence[Sequence[str]], knows: Knows) -> list[Band]:
    """Return the bands of expanded rows; ``knows`` tells labels of the form."""
    found = [Band()]
    for number, row in enumerate(rows):
        _add(found, number, _kind(row, knows), row)
    return [band for band in found if band.body]


def _add(found: list[Band], number: int, kind: _RowKind, row: Sequence[str]) -> None:
    band = found[-1]
    if kind is _RowKind.DATA:
        band.body.append(number)
    elif kind is _RowKind.LABEL:
        _place_of_label(band, row).append(number)
    elif kind is _RowKind.HEAD:
        if band.body:
            found.append(Band())
        found[-1].head.append(number)
    elif kind is _RowKind.LINE:
        if band.body and any(map(_begins_table, row)):
            found.append(Band())
        if not found[-1].body:
            found[-1].above.append(number)


def _place_of_label(band: Band, row: Sequence[str]) -> list[int]:
    """Return the rows among which one of a lone label stands."""
    if not band.body and not row[0].strip():
        return band.head  # the corner of a table is blank
    return band.body if band.head or band.body else band.above


def _begins_table(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_CAPTION.search(text) or _names_unit(text))


def _kind(row: Sequence[str], knows: Knows) -> _RowKind:
    texts = [text for text in row if text.strip()]
    if not texts:
        return _RowKind.EMPTY
    amounts = [text for text in texts if is_amount(text)]
    if are_ordinals(texts):
        return _RowKind.ORDINALS
    if amounts and not all(map(is_four_digits, amounts)) and not _is_head(texts, amounts, knows):
        return _RowKind.DATA
    return _kind_of_words(list(dict.fromkeys(texts)), knows)


def _is_head(texts: Sequence[str], amounts: Sequence[str], knows: Knows) -> bool:
    """Whether heads stand beside a figure of another table: 预算数 决算数 预算数 325.88."""
    return len(texts) > len(amounts) + 2 and sum(map(knows, texts)) > max(2, len(amounts))


def _kind_of_words(texts: Sequence[str], knows: Knows) -> _RowKind:
    """Return the kind of a row without figures: 编制单位 beside 单位：元 is a line, no head."""
    others_known = any(map(knows, texts[1:]))
    if knows(texts[0]):
        return _RowKind.HEAD if others_known else _RowKind.LABEL
    is_line = len(texts) == 1 or (not others_known and any(map(_is_of_title, texts)))
    return _RowKind.LINE if is_line else _RowKind.HEAD


def _is_of_title(text: str) -> bool:
    """Whether a text stands beside a title: 部门：某某局, 公开07表, 单位：元."""
    return _names_unit(text) or _TITLE.match(text.strip()) is not None


def _names_unit(text: str) -> bool:
    return len(text) <= _LONGEST and UNIT_CAPTION.search(text) is not None


def are_ordinals(texts: Sequence[str]) -> bool:
    """Whether a row numbers the columns: 栏次 1 2 3, or 1 2 3 alone."""
    numbers = [text.strip() for text in texts if not is_ordinal_label(text)]
    if not numbers or not all(number.isdecimal() and len(number) < 4 for number in numbers):
        return False
    is_labelled = len(numbers) < len(texts)
    counted = [*map(int, numbers)] == [*range(1, len(numbers) + 1)]
    return is_labelled or (counted and len(numbers) > 2)


def filled_right(rows: Sequence[Sequence[str]], head: Sequence[int]) -> list[list[str]]:
    """Return head rows in which blanks beside a wide head have its text.

    Files without merged cells (CSV) have them; only where a row below has heads of its own.
    """
    filled = [list(rows[number]) for number in head]
    for place in reversed(range(len(filled) - 1)):
        row = filled[place]
        for column in range(1, len(row)):
            above, below = (
                any(other[column].strip() for other in others)
                for others in (filled[:place], filled[place + 1 :])
            )
            if below and not above and not row[column].strip():
                row[column] = row[column - 1]
    return filled
