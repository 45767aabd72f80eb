"""主要职能: the items of a list, without the numbers before them."""

import re
from collections.abc import Iterator, Sequence

from model.form.overview import DUTIES
from model.readers.proposal import ProposedValue
from model.readers.word.report.story import StoryLine
from model.values.pasted import clean_list
from model.values.text import one_line

_KEY = DUTIES.fields[0].key
_ITEM = re.compile(r"[（(](\d{1,3})[）)]")
_FEW = 2


def read_duties(lines: Sequence[StoryLine]) -> Iterator[ProposedValue]:
    """Yield the list of duties, if there are any, and take its lines."""
    texts: list[str] = []
    for line in lines:
        start = max((end for _, end in line.taken), default=0)
        texts.append(line.text[start:])
        line.take(start)
    items = [text for text in map(one_line, texts) if text]
    if len(items) == 1:
        items = _parted(items[0])
    if items:
        yield ProposedValue(_KEY, _without_numbers(items), lines[0].origin)


def _without_numbers(items: Sequence[str]) -> tuple[str, ...]:
    """Return items without the form's running numbers, or others that most of them have."""
    marks = [_ITEM.match(item) for item in items]
    if all(mark and int(mark[1]) == n for n, mark in enumerate(marks, 1)):
        rest = (item[mark.end() :] for item, mark in zip(items, marks, strict=True) if mark)
        return tuple(one_line(item) for item in rest)
    return tuple(clean_list("\n".join(items))) or tuple(items)


def _parted(item: str) -> list[str]:
    """Return a single item parted before the running numbers （1）（2）… within it."""
    places: list[int] = []
    for mark in _ITEM.finditer(item):
        if int(mark[1]) == len(places) + 1:
            places.append(mark.start())
    if len(places) < _FEW:
        return [item]
    starts = [0, *places] if places[0] else places
    ends = [*starts[1:], len(item)]
    return [
        text for start, end in zip(starts, ends, strict=True) if (text := item[start:end].strip())
    ]
