"""What was gathered of a draft, kept as long as all that it was gathered from stays the same."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeVar

Call = tuple[Any, ...]
"""What gathers, and what about."""

_Function = TypeVar("_Function", bound=Callable[..., object])
_COMPARED: set[object] = set()


class Result(NamedTuple):
    """What was gathered, a bit for each key read for it, those that it read itself, the results
    that it asked for in turn, and the last key of the form that was read."""

    value: Any
    keys: int
    own: int
    asked: "dict[Call, Result]"
    last: str


class Outdated(NamedTuple):
    """A result of an earlier draft, and a bit for each key that has changed since."""

    result: Result
    changed: int


def compared(gather: _Function) -> _Function:
    """Mark what gathers the same again from most changes: an equal result stays the same object,
    and what was gathered of it holds.

    Not for figures by themselves: 12.0 and 12.00 are equal and not the same.
    """
    _COMPARED.add(gather)
    return gather


def renewed(gather: object, before: Outdated | None, value: object) -> object:
    """Return the value before where the new one is equal and such results are compared."""
    is_equal = before and gather in _COMPARED and before.result.value == value
    return before.result.value if before and is_equal else value


def all_keys(own: int, asked: dict[Call, Result]) -> int:
    """Return a bit for each key that was read, also by what was asked."""
    for result in asked.values():
        own |= result.keys
    return own


def seen_from(values: int, asked: dict[Call, Result]) -> Iterator[tuple[Call, Result, bool]]:
    """Yield the results asked for on a copy with these values (bits), each with whether it holds
    of the draft as well; where it does not, those that it asked for follow."""
    for call, result in asked.items():
        holds = not result.keys & values
        yield call, result, holds
        if not holds:
            yield from seen_from(values, result.asked)
