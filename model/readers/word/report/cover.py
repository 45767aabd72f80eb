"""The cover: unit, preparer and telephone, on ruled lines, in a table or behind colons."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile

from model.form import FORM
from model.form.spec import Field
from model.readers.proposal import ProposedValue
from model.readers.word.report.story import StoryLine
from model.readers.word.report.wording import bare_words, without_rule

FIELDS = FORM.groups["cover"].fields
_FURTHEST = 100  # lines from a label to the end of its value
_COLONS = frozenset(":：")


def cover_values(lines: Sequence[StoryLine]) -> Iterator[ProposedValue]:
    """Yield what stands on the cover, and take it and its labels from the story."""
    found: set[str] = set()
    for number, line in enumerate(lines):
        if bare_words(line.text) == bare_words(FORM.seal):
            line.take()
        elif line.taken:
            continue
        elif field := _label_cell(line):
            value = _beside(lines, number)
            if field.key not in found and value:
                found.add(field.key)
                yield ProposedValue(field.key, value, line.origin)
        else:
            for value in _values_in(line):
                if value.key not in found:
                    found.add(value.key)
                    yield value


def _label_cell(line: StoryLine) -> Field | None:
    """Return the field whose label is all there is in a cell or paragraph."""
    texts = {line.words, bare_words(line.cell.text) if line.cell else ""} - {""}
    return next((field for field in FIELDS if texts & _names(field)), None)


@lru_cache
def _names(field: Field) -> frozenset[str]:
    return frozenset(bare_words(name) for name in (field.label, *field.aliases))


def _beside(lines: Sequence[StoryLine], label: int) -> str:
    """Return the value behind a label: the rest of its row, or the text box or line that follows.

    A paragraph below is none: a date may stand there.
    """
    lines[label].take()
    own = lines[label].cell
    below = islice(lines, label + 1, label + 1 + _FURTHEST)
    if own is None:
        after = next((line for line in below if not line.is_blank), None)
        rest = [after] if after and after.framed and not _is_label(after) else []
    else:
        row = lines[label].table, own.row
        rest = _until_label(list(takewhile(lambda line: _row_of(line) == row, below)))
    value = ""
    for line in rest:
        line.take()
        if line.cell is own and own is not None:
            continue  # more of the label
        if value or line.text.strip() not in _COLONS:
            value += line.text
    return without_rule(value)


def _row_of(line: StoryLine) -> tuple[int, int]:
    return line.table, line.cell.row if line.cell else 0


def _until_label(rest: list[StoryLine]) -> list[StoryLine]:
    """Return the cells up to the next label: several fields may stand side by side."""
    ends = (n for n, line in enumerate(rest) if n > 0 and line.cell and _label_cell(line))
    return rest[: next(ends, len(rest))]


def _is_label(line: StoryLine) -> bool:
    return _label_cell(line) is not None or _LABELS.search(line.text) is not None


def _values_in(line: StoryLine) -> Iterator[ProposedValue]:
    """Yield the values of a line with labels and colons; several may stand in one line."""
    marks = list(_LABELS.finditer(line.text))
    starts = [*(mark.start() for mark in marks), len(line.text)]
    for mark, end in zip(marks, starts[1:], strict=True):
        line.take(mark.start(), end)
        value = without_rule(line.text[mark.end() : end])
        if value:
            yield ProposedValue(_BY_NAME[bare_words(mark[1])].key, value, line.origin)


_BY_NAME = {name: field for field in FIELDS for name in _names(field)}
_SPELLED = "|".join(
    r"\s*".join(map(re.escape, name)) for name in sorted(_BY_NAME, key=len, reverse=True)
)
_LABELS = re.compile(rf"(?<!\w)({_SPELLED})\s*(?:[（(][^（()）]{{0,10}}[）)])?\s*[:：]")
