"""A change proposed for a text, to be taken by itself or with others."""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any, Generic, NamedTuple, TypeVar

from model.prose.proposals.edits import Edit, edited

Kind_co = TypeVar("Kind_co", bound=Enum, covariant=True)

_AROUND, _MOST_AROUND = 6, 20  # characters


class Proposal(NamedTuple, Generic[Kind_co]):
    """Characters [start, end) of a text as they are and as they should be.

    ``kind`` says why, its value to the clerk. ``edits`` are the places really changed: of a pair
    of brackets, both of them. ``is_sure``: whether it is wrong for certain.
    """

    start: int
    end: int
    before: str
    after: str
    kind: Kind_co
    edits: tuple[Edit[Kind_co], ...]
    is_sure: bool = True

    def moved(self, by: int) -> "Proposal[Kind_co]":
        """Return the proposal for a text in which its paragraph begins that much later."""
        edits = moved(self.edits, by)
        return self._replace(start=self.start + by, end=self.end + by, edits=edits)


def moved(edits: Iterable[Edit[Kind_co]], by: int) -> tuple[Edit[Kind_co], ...]:
    """Return edits for a text in which their paragraph begins that much later."""
    return tuple(edit._replace(start=edit.start + by, end=edit.end + by) for edit in edits)


def in_context(text: str, proposal: Proposal[Any]) -> tuple[str, str]:
    """Return what is to be changed and what it becomes, with the words around each."""
    before = text[max(0, proposal.start - _MOST_AROUND) : proposal.start].rpartition("\n")[2]
    behind = text[proposal.end : proposal.end + _MOST_AROUND].partition("\n")[0]
    first, last = _cut(before[::-1])[::-1], _cut(behind)
    return first + proposal.before + last, first + proposal.after + last


def _cut(words: str) -> str:
    """Return the first characters, no figure in two, with … where there are more."""
    end = _AROUND
    while words[end - 1 : end + 1].isdigit() and end < len(words):
        end += 1
    return words if len(words) <= end else f"{words[:end]}…"


def accepted(text: str, chosen: Iterable[Proposal[Any]]) -> str:
    """Return the text with these proposals carried out."""
    return edited(text, _in_order(chosen))


def place_after(chosen: Iterable[Proposal[Any]]) -> Callable[[int], int]:
    """Return what gives the place of a character once these proposals are carried out."""
    moves = [(edit.end, len(edit.words) - edit.end + edit.start) for edit in _in_order(chosen)]
    return lambda place: place + sum(by for end, by in moves if end <= place)


def _in_order(chosen: Iterable[Proposal[Any]]) -> list[Edit[Any]]:
    return sorted((edit for one in chosen for edit in one.edits), key=lambda edit: edit[:2])
