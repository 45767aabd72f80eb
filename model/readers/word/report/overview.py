"""一、部门概况: head counts, bodies and duties out of its sentences."""

import re
from collections.abc import Sequence
from itertools import pairwise

from model.form.overview import DUTIES, STAFF, UNITS
from model.form.spec import Group, ValueKind
from model.readers.proposal import ProposedValue
from model.readers.word.document.limits import MOST_OVERVIEW_LINES
from model.readers.word.report.count_cells import count_cells
from model.readers.word.report.counts import count_clauses, names_of
from model.readers.word.report.duties import read_duties
from model.readers.word.report.sentences import (
    FoundSentence,
    begins_at,
    read_clauses,
    read_sentence,
)
from model.readers.word.report.story import StoryLine
from model.readers.word.report.wording import bare_words, name_length, without_rule
from model.values.numbers import read_number
from model.values.width import half_width_figure
from resources.messages import readers as words

_SEVERAL = re.compile(r"\s*\d+\s*[人个名].*\d\s*")
_GROUPS = (STAFF, UNITS, DUTIES)


class OverviewReader:
    """Reads the lines of part one; what it cannot read stays in the story."""

    def __init__(self, lines: Sequence[StoryLine]) -> None:
        self._lines = lines[:MOST_OVERVIEW_LINES]
        self._values: dict[str, ProposedValue] = {}

    def values(self) -> list[ProposedValue]:
        """Return what the lines hold, in the form's order of groups."""
        for value in count_cells(self._lines):
            self._add(value)
        duties: list[StoryLine] = []
        in_duties = False
        for line in self._lines:
            group = self._begun(line)
            in_duties = group is DUTIES or (in_duties and group is None)
            if not line.left:
                continue
            if in_duties:
                duties.append(line)
            else:
                self._read(line)
        found = list(self._values.values())
        return [*found, *read_duties(duties)]

    def _begun(self, line: StoryLine) -> Group | None:
        """Return the group that begins with a line by its title or its sentence; None for none."""
        for group in _GROUPS:
            names = (group.title, *group.aliases)
            if line.words and line.words in {bare_words(name) for name in names}:
                line.take()
                return group
            if group.sentence and begins_at(group.sentence, line.text, 0) == _indent(line.text):
                return group
            if not group.sentence and (length := _length_of(names, line.text)):
                line.take(0, length)
                return group
        return None

    def _read(self, line: StoryLine) -> None:
        """Read the form's own sentences on a line, then what is left of it clause by clause."""
        starts = {begins_at(group.sentence, line.text, 0): group for group in (STAFF, UNITS)}
        places = sorted(place for place in starts if place < len(line.text))
        for start, stop in pairwise([*places, len(line.text)]):
            self._read_sentence(starts[start], line, start, stop)
        for value in count_clauses(line):
            self._add(value)

    def _read_sentence(self, group: Group, line: StoryLine, start: int, stop: int) -> None:
        found = read_sentence(group.sentence, line.text[start:stop])
        if found is None or self._is_less(found, line):
            return
        line.take(start, start + found.end)
        for key, text in found.values.items():
            self._add_count(key, text, line)
        for key, text in read_clauses(group, line, start + found.end, stop):
            self._add(ProposedValue(key, names_of(text), line.origin))

    def _is_less(self, found: FoundSentence, line: StoryLine) -> bool:
        """Whether reading clause by clause finds figures where the sentence has several.

        44人，其中行政编制30 is the 44 of one clause, and what the next one says is another thing.
        """
        odd = {key for key, text in found.values.items() if _SEVERAL.fullmatch(text)}
        return bool(odd) and odd <= {one.key for one in count_clauses(StoryLine(line.text))}

    def _add_count(self, key: str, text: str, line: StoryLine) -> None:
        if shown := without_rule(text):
            is_count = read_number(shown, ValueKind.COUNT).is_number
            doubt = "" if is_count else words.NOT_A_COUNT
            digits = half_width_figure(shown) if shown.isdecimal() else shown
            self._add(ProposedValue(key, digits, line.origin, doubt))

    def _add(self, value: ProposedValue) -> None:
        """Add a value unless its key has one: the first counts."""
        if value.value:
            self._values.setdefault(value.key, value)


def _length_of(names: Sequence[str], text: str) -> int:
    return max(name_length(text, name) for name in names)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
