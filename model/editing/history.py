"""Undo and redo over the whole form, as steps of values before and after."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from model.draft.comparison import Entry
from model.draft.draft import Draft

_MOST_STEPS = 500
_MOST_CHARACTERS = 20_000_000  # held by all steps together; the oldest go first


@dataclass(frozen=True)  # no slots: cached_property needs a __dict__
class Step:
    """One change by the clerk: the entry at each key before it and after it."""

    before: Mapping[str, Entry]
    after: Mapping[str, Entry]

    @cached_property
    def size(self) -> int:
        """The characters it holds."""
        entries = (*self.before.values(), *self.after.values())
        return sum(len(value if isinstance(value, str) else "".join(value)) for value, _ in entries)


def snapshot(draft: Draft, keys: Iterable[str]) -> dict[str, Entry]:
    """Return the entries at these keys."""
    return {key: (draft[key], draft.source(key)) for key in keys}


def restored(draft: Draft, entries: Mapping[str, Entry]) -> Draft:
    """Return the draft with these entries set."""
    return draft.with_values(
        {key: value for key, (value, _) in entries.items()},
        {key: source for key, (_, source) in entries.items()},
    )


class History:
    """The steps done and the steps undone; a new step drops those undone."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._open = False
        self._held = 0  # characters in the steps done

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def add(self, step: Step, *, merge: bool) -> None:
        """Add a step; with ``merge`` to the last one, if that is still open.

        Typing that came back to where it began leaves no step: nothing is left to undo.
        """
        self._undone.clear()
        if merge and self._open and self._done and self._done[-1].after.keys() == step.after.keys():
            last = self._done.pop()
            self._held -= last.size
            step = Step(last.before, step.after)
        self._open = merge and step.before != step.after
        if step.before != step.after:
            self._done.append(step)
            self._held += step.size
            self._forget_oldest()

    def close_step(self) -> None:
        """Close the last step: what is typed next is a step of its own."""
        self._open = False

    def undo(self) -> Step | None:
        """Return the step to undo; None where there is none."""
        step = self._move(self._done, self._undone)
        self._held -= step.size if step else 0
        return step

    def redo(self) -> Step | None:
        """Return the step to redo; None where there is none."""
        step = self._move(self._undone, self._done)
        self._held += step.size if step else 0
        return step

    def _move(self, source: list[Step], target: list[Step]) -> Step | None:
        self._open = False
        if not source:
            return None
        target.append(source.pop())
        return target[-1]

    def _forget_oldest(self) -> None:
        most = _MOST_CHARACTERS
        while len(self._done) > 1 and (len(self._done) > _MOST_STEPS or self._held > most):
            self._held -= self._done.pop(0).size
