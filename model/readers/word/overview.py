"""一、部门概况: head counts, bodies and duties out of its sentences."""

import re
from collections.abc import Iterator, Sequence

from model.form.overview import BODIES, DUTIES, STAFF, UNITS
from model.form.spec import Group, ValueKind
from model.readers.proposal import ProposedValue
from model.readers.word.counts import count_clauses
from model.readers.word.duties import read_duties
from model.readers.word.sentences import FoundSentence, read_clauses, read_sentence
from model.readers.word.story import StoryLine
from model.readers.word.wording import bare_words, name_length
from model.values.name_list import split_names
from model.values.numbers import read_number
from model.values.text import one_line
from resources.messages import readers as words

_GROUPS = (STAFF, UNITS, DUTIES)
_NO_NAMES = re.compile(r"无|没有|0|/|—")


class OverviewReader:
    """Reads the lines of part one; what it cannot read stays in the story."""

    def __init__(self, lines: Sequence[StoryLine]) -> None:
        self._lines = lines
        self._values: dict[str, ProposedValue] = {}

    def values(self) -> list[ProposedValue]:
        """Return what the lines hold, in the form's order of groups."""
        duties: list[StoryLine] = []
        in_duties = False
        for line in self._lines:
            group = self._begun(line)
            in_duties = group is DUTIES or (in_duties and group is None)
            if line.taken or line.is_blank:
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
            if group.sentence and read_sentence(group.sentence, line.text):
                return group
            if not group.sentence and (length := _length_of(names, line.text)):
                line.take(0, length)
                return group
        return None

    def _read(self, line: StoryLine) -> None:
        for group in (STAFF, UNITS):
            if self._read_whole(group, line):
                return
        for value in count_clauses(line):
            self._add(value)

    def _read_whole(self, group: Group, line: StoryLine) -> bool:
        """Read a line that begins with the form's own sentence; whether it does."""
        found = read_sentence(group.sentence, line.text)
        if found is None or self._is_less(found, line):
            return False
        line.take(0, found.end)
        for key, text in found.values.items():
            self._add_count(key, text, line)
        for key, text in read_clauses(group, line, found.end):
            self._add(ProposedValue(key, names_of(text), line.origin))
        return True

    def _is_less(self, found: FoundSentence, line: StoryLine) -> bool:
        """Whether reading clause by clause finds a figure where the sentence leaves words."""
        odd = {k for k, v in found.values.items() if v and not _count(v)}
        if not odd:
            return False
        copy = StoryLine(line.text, section=line.section)
        return odd <= {value.key for value in count_clauses(copy)}

    def _add_count(self, key: str, text: str, line: StoryLine) -> None:
        if shown := one_line(text):
            count = _count(shown)
            doubt = "" if count else words.NOT_A_COUNT
            written = shown if shown.isascii() or not count else count
            self._add(ProposedValue(key, written, line.origin, doubt))

    def _add(self, value: ProposedValue) -> None:
        """Add a value unless its key has one: the first counts."""
        if value.value:
            self._values.setdefault(value.key, value)


def _count(text: str) -> str:
    """Return a count in half-width digits; "" for what is none."""
    reading = read_number(text, ValueKind.COUNT)
    return reading.shown if reading.is_number else ""


def _length_of(names: Sequence[str], text: str) -> int:
    return max(name_length(text, name) for name in names)


def names_of(text: str) -> tuple[str, ...]:
    """Return the names in a clause of the form, none where it says that there are none."""
    names = (one_line(name) for name in split_names(text))
    return tuple(name for name in names if name and not _NO_NAMES.fullmatch(name))


NAMES = {keys.names: keys.count for keys in BODIES.values()}
"""Key of a list of names → key of their number."""


def without_blanks(values: Sequence[ProposedValue]) -> Iterator[ProposedValue]:
    """Yield the values that hold anything."""
    return (value for value in values if value.value)
