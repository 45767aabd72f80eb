"""A sentence of the form read back: what stands between its words, word for word."""

from collections.abc import Iterator
from dataclasses import dataclass

from model.form.form import PLACEHOLDER
from model.form.spec import Group
from model.readers.word.report.story import StoryLine
from model.readers.word.report.wording import PlacedWords

_LONGEST = 200  # characters of a value between the form's words


@dataclass(frozen=True, slots=True)
class FoundSentence:
    """The values of a sentence by key, and where in the line it ends."""

    values: dict[str, str]
    end: int


def read_sentence(sentence: str, text: str) -> FoundSentence | None:
    """Return the values between the words of a sentence that a text begins with; else None.

    Blanks and the width of marks do not matter; blanks around a value are left out.
    """
    literals, keys = PLACEHOLDER.split(sentence)[::2], PLACEHOLDER.findall(sentence)
    placed = PlacedWords(text)
    found = placed.find(literals[0])
    if found is None or found[0] != 0:
        return None
    values: dict[str, str] = {}
    for key, literal in zip(keys, literals[1:], strict=True):
        start = found[1]
        found = placed.find(literal, start)
        if found is None or found[0] - start > _LONGEST:
            return None
        values[key] = text[slice(*placed.original(start, found[0]))]
    return FoundSentence(values, placed.original(0, found[1])[1])


def begins_at(sentence: str, text: str, start: int) -> int:
    """Return where the first words of a sentence stand from ``start`` on; the end without them."""
    found = PlacedWords(text[start:])
    place = found.find(PLACEHOLDER.split(sentence)[0])
    return start + found.original(*place)[0] if place else len(text)


def read_clauses(group: Group, line: StoryLine, first: int, last: int) -> Iterator[tuple[str, str]]:
    """Yield key and text of each clause of a group between two places of a line, and take them.

    A clause goes on until the next one's words.
    """
    text = line.text[first:last]
    placed = PlacedWords(text)
    marks = [(key, *found) for key, words in _clauses(group) if (found := placed.find(words))]
    marks.sort(key=lambda mark: mark[1])
    starts = [*(begin for _, begin, _ in marks), len(placed.text)]
    for (key, begin, behind), end in zip(marks, starts[1:], strict=True):
        whole, value = placed.original(begin, end), placed.original(behind, end)
        line.take(first + whole[0], first + whole[1])
        yield key, _without_end(text[slice(*value)])


def _clauses(group: Group) -> Iterator[tuple[str, str]]:
    """Yield the key of each clause and the words before it."""
    for clause in group.clauses:
        words, key = PLACEHOLDER.split(clause)[:2]
        yield key, words


def _without_end(text: str) -> str:
    """Return a clause without the ； or 。 that closes it."""
    text = text.rstrip()
    return text[:-1] if text.endswith(("；", ";", "。", "，", ",")) else text
