"""Edits of a text in several rounds, each told in places of the text before the first."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from model.prose.rewriting import replaced_each

Kind = TypeVar("Kind")
Kind_co = TypeVar("Kind_co", covariant=True)


class Edit(NamedTuple, Generic[Kind_co]):
    """Words in place of characters [start, end), and why; "" takes them out.

    ``pair`` is the same for edits that only make sense together, None for one that stands alone.
    """

    start: int
    end: int
    words: str
    kind: Kind_co
    pair: object = None


def edited(text: str, edits: Iterable[Edit[Kind]]) -> str:
    """Return the text with these edits, which are in order."""
    return replaced_each(text, (edit[:3] for edit in edits))


class EditedText(Generic[Kind]):
    """A text after some rounds of edits, and what these came to."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._parts: list[Edit[Kind | None]] = [Edit(0, len(text), text, None)]  # None: as it was

    @property
    def edits(self) -> list[Edit[Kind]]:
        """The edits of the text as it was, in order, no two at one place."""
        return [Edit(s, e, words, kind, pair) for s, e, words, kind, pair in self._parts if kind]

    def edit(self, later: Sequence[Edit[Kind]]) -> None:
        """Edit the text as it stands; where an edit put words in, the two become one."""
        self.text = edited(self.text, later)
        parts = _Parts(self._parts)
        merged: list[Edit[Kind | None]] = []
        for edit in later:
            merged += parts.up_to(edit.start)
            place = parts.place
            covered = parts.up_to(edit.end, whole=True)
            if not covered:  # behind the last character
                end = merged[-1].end if merged else 0
                merged.append(Edit(end, end, *edit[2:]))
                continue
            before = covered[0].words[: edit.start - place]
            behind = covered[-1].words[len(covered[-1].words) - (parts.place - edit.end) :]
            words = before + edit.words + behind
            merged.append(Edit(covered[0].start, covered[-1].end, words, *edit[3:]))
        self._parts = merged + parts.rest()


class _Parts(Generic[Kind]):
    """The parts of a text taken one after another; what was not edited can be cut anywhere."""

    def __init__(self, parts: Sequence[Edit[Kind | None]]) -> None:
        self._left = list(reversed(parts))
        self.place = 0  # in the text as it stands

    def up_to(self, end: int, *, whole: bool = False) -> list[Edit[Kind | None]]:
        """Take the parts before a place; ``whole``: an edit that goes on behind it as well."""
        taken: list[Edit[Kind | None]] = []
        while self._left and (behind := self.place + len(self._left[-1].words)) <= end:
            taken.append(self._left.pop())
            self.place = behind
        if not self._left or self.place >= end:
            return taken
        part = self._left.pop()
        if part.kind is None:
            cut = part.start + end - self.place
            self._left.append(Edit(cut, part.end, part.words[end - self.place :], None))
            part = Edit(part.start, cut, part.words[: end - self.place], None)
        elif not whole:
            self._left.append(part)
            return taken
        self.place += len(part.words)
        return [*taken, part]

    def rest(self) -> list[Edit[Kind | None]]:
        """Take all that are left."""
        return self._left[::-1]
