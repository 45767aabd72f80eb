"""Where two files differ, figure by figure and text by text, as a line tells it."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

from model.archive.content import FileContent
from model.draft.annotations import ANSWER, LIMIT, OFF, OTHER
from model.draft.draft import Draft
from model.editing.undo_report import annotation_told, shown_place, shown_values
from model.form import FORM
from model.form.spec import Field, ValueKind
from resources.messages.papers import archive as words

_MOST_LINES = 3_000  # compared line by line: it takes longer the more there are
_SETTINGS = (ANSWER, OTHER, OFF, LIMIT)


class FileDifference(NamedTuple):
    """A place, and what stands there in the archive and in the other file."""

    place: str
    archived: str
    found: str

    @property
    def sentence(self) -> str:
        return words.DIFFERENCE.format(**self._asdict())


def content_differences(archived: FileContent, found: FileContent) -> tuple[FileDifference, ...]:
    """Return where two files of a kind differ: values in the form's order, answers and settings
    of a draft; where no value differs, the lines of a document."""
    keys = archived.values.changed_keys(found.values)
    fields = [FORM[key] for key in sorted(keys & FORM.order.keys(), key=FORM.order.__getitem__)]
    values = [one for field in fields for one in _of_field(field, archived.values, found.values)]
    settings = _of_settings(keys, archived.values, found.values)
    return (*values, *settings) or tuple(_of_lines(archived.lines, found.lines))


def _of_field(field: Field, archived: Draft, found: Draft) -> Iterator[FileDifference]:
    old, new = archived.text(field.key), found.text(field.key)
    place = shown_place(field.key)
    if field.kind is not ValueKind.TEXT or max(old.count("\n"), new.count("\n")) > _MOST_LINES:
        yield _difference(place, field, old, new)
        return
    for number, (one, other) in _differing_lines(old.split("\n"), new.split("\n")):
        where = words.PARAGRAPH.format(place=place, number=number)
        yield _difference(where, field, one, other)


def _difference(place: str, field: Field, old: str, new: str) -> FileDifference:
    first, second, _ = shown_values(field, old, new)
    return FileDifference(place, first, second)


def _of_settings(keys: set[str], archived: Draft, found: Draft) -> Iterator[FileDifference]:
    """Return the answers and settings of the check at which two drafts differ."""
    for key in sorted(key for key in keys if key.partition("/")[0] in _SETTINGS):
        yield FileDifference(*annotation_told(key, archived.items(key), found.items(key)))


def _of_lines(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[FileDifference]:
    if max(len(old), len(new)) > _MOST_LINES:
        old, new = ("\n".join(old),), ("\n".join(new),)
    text = FORM["performance"]  # lines of a document are quoted as texts of the form are
    for number, (one, other) in _differing_lines(old, new):
        yield _difference(words.DOCUMENT_LINE.format(number=number), text, one, other)


def _differing_lines(
    old: list[str] | tuple[str, ...], new: list[str] | tuple[str, ...]
) -> Iterator[tuple[int, tuple[str, str]]]:
    """Return the lines that differ, with the number (from 1) in the archive; "" for none."""
    for tag, start, end, begin, stop in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag != "equal":
            pairs = zip_longest(old[start:end], new[begin:stop], fillvalue="")
            yield from enumerate(pairs, start + 1)
