"""What was gathered of a draft, kept as long as all that it was gathered from stays the same."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, Self, TypeVar, TypeVarTuple

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
_Function = TypeVar("_Function", bound=Callable[..., object])
_COMPARED: set[object] = set()

Call = tuple[Any, ...]
"""What gathers, and what about."""


def compared(gather: _Function) -> _Function:
    """Mark what gathers the same again from most changes: an equal result stays the same object,
    and what was gathered of it holds.

    Not for figures by themselves: 12.0 and 12.00 are equal and not the same.
    """
    _COMPARED.add(gather)
    return gather


class Result(NamedTuple):
    """What was gathered, a bit for each key read for it, those that it read itself, the results
    that it asked for in turn, and the last key of the form that was read."""

    value: Any
    keys: int
    own: int
    asked: "dict[Call, Result]"
    last: str


class _Outdated(NamedTuple):
    """A result of an earlier draft, and a bit for each key that has changed since."""

    result: Result
    changed: int


class Results:
    """The results of one draft by what gathered them.

    A result holds for a later draft while nothing it read itself has changed and each result it
    asked for is what it was; this is looked at when it is asked for again.
    """

    def __init__(self) -> None:
        self.last_read = ""  # key of the form; where a rule raised, the likely cause
        self._own = 0  # a bit for each key read since what is being gathered began
        self._asked: dict[Call, Result] = {}  # what it asked for
        self._results: dict[Call, Result] = {}
        self._outdated: dict[Call, _Outdated] = {}

    @property
    def is_fresh(self) -> bool:
        """Whether nothing was gathered yet nor taken over."""
        return not (self._results or self._outdated)

    def knows(self, gather: Callable[[Self], object]) -> bool:
        """Whether a result is kept that holds."""
        return (gather,) in self._results

    def once(self, gather: Callable[[Self, *Ts], T], *about: *Ts) -> T:
        """Return ``gather(self, *about)``, cached until a value it read changes.

        It must read the draft through these facts, and nothing else that changes.
        """
        call = (gather, *about)
        result = self._asked[call] = self._results.get(call) or self._result(call)
        self.last_read = result.last
        return result.value

    def asked_of(self, copy: Self, values: int, gather: Callable[[Self], T]) -> T:
        """Return what is gathered from a copy with other values (bits); what is read there counts
        as read here, and what does not hang on them is kept here as well."""
        copy._own, copy._asked = 0, {}
        found = gather(copy)
        self._own |= copy._own
        for call, result in _asked_by(copy._asked, values):
            if result.keys & values:
                self._own |= result.own
            else:
                self._asked[call] = self._results.setdefault(call, result)
        return found

    def take_results(self, other: "Results", changed: int) -> None:
        """Take over what was gathered of a draft that has other values at these keys (bits)."""
        for call, result in other._results.items():
            if result.keys & changed:
                self._outdated[call] = _Outdated(result, changed)
            else:
                self._results.setdefault(call, result)
        for call, before in other._outdated.items():
            self._outdated.setdefault(call, _Outdated(before.result, before.changed | changed))

    def forget_outdated(self) -> None:
        """Forget the results of earlier drafts that nobody asked for again."""
        self._outdated.clear()

    def _result(self, call: Call) -> Result:
        """Return the result of a call: kept, still holding, or gathered."""
        result = self._results.get(call)
        if result is None:
            before = self._outdated.get(call)
            try:
                result = (before and self._still_holding(before)) or self._gather(call, before)
            except Exception:
                self._outdated.pop(call, None)
                raise
            self._outdated.pop(call, None)  # not in a turn that is over: it is asked again
            self._results[call] = result
        return result

    def _still_holding(self, before: _Outdated) -> Result | None:
        """Return a result of an earlier draft if each result it asked for is what it was."""
        result, asked = before.result, dict[Call, Result]()
        if result.own & before.changed:
            return None
        for call, old in result.asked.items():
            try:
                asked[call] = self._result(call)
            except Exception:  # whoever asks may go on without it
                return None
            if asked[call].value is not old.value:
                return None
        return result._replace(keys=_all_keys(result.own, asked), asked=asked)

    def _gather(self, call: Call, before: _Outdated | None) -> Result:
        """Return the result; where it raises, the keys it read still count for the caller."""
        outer_own, outer_asked = self._own, self._asked
        self._own, self._asked, self.last_read = 0, {}, ""
        try:
            value = call[0](self, *call[1:])
            if before and call[0] in _COMPARED and before.result.value == value:
                value = before.result.value
            keys = _all_keys(self._own, self._asked)
            return Result(value, keys, self._own, self._asked, self.last_read)
        except Exception:
            outer_own |= _all_keys(self._own, self._asked)
            raise
        finally:
            self._own, self._asked = outer_own, outer_asked


def _all_keys(own: int, asked: dict[Call, Result]) -> int:
    """Return a bit for each key that was read, also by what was asked for."""
    for result in asked.values():
        own |= result.keys
    return own


def _asked_by(asked: dict[Call, Result], values: int) -> Iterator[tuple[Call, Result]]:
    """Yield what was asked for, behind each that hangs on these values (bits) what it asked for."""
    for call, result in asked.items():
        yield call, result
        if result.keys & values:
            yield from _asked_by(result.asked, values)
