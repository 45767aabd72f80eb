"""The one door: every change of a draft goes through here, and all that hangs on it follows.

Saving hangs on nothing else: whoever keeps the draft is told first, before it is read, checked
or shown, and what raises after that, rule or listener, stops neither saving nor the others.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from model.checking.check import check
from model.checking.checked import Checked
from model.checking.trial_corrections import TrialCorrections
from model.draft.draft import Draft, Source, Value
from model.draft.facts import Facts
from model.editing.cleaning import Cleaner
from model.editing.history import History, Step, restored, snapshot
from model.findings.finding import Correction, Finding
from model.log import describe

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Change:
    """What a change did: the keys it touched, and what became of odd characters in what was
    typed or pasted, so that the clerk is told: ``dropped`` are those no file can hold,
    ``replaced`` looked like others, ``hidden`` like nothing."""

    keys: frozenset[str]
    dropped: int = 0
    replaced: int = 0
    hidden: int = 0


Listener = Callable[[Change], object]
Keeper = Callable[[Draft], object]


class Session:
    """A draft being filled in: its findings, its undo, and those who follow its changes."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._keepers: list[Keeper] = []
        self._listeners: list[Listener] = []
        self._told: set[str] = set()
        self._offers = TrialCorrections()
        self._history = History()
        self._checked = Checked(Facts(draft))
        self._check()

    @property
    def draft(self) -> Draft:
        return self._draft

    @property
    def facts(self) -> Facts:
        """The draft as it stands, read."""
        return self._checked.facts

    @property
    def checked(self) -> Checked:
        """What the check of the draft as it stands came to."""
        return self._checked

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules find in the draft as it stands, worst first."""
        return self._checked.findings

    @property
    def can_undo(self) -> bool:
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        return self._history.can_redo

    def kept_by(self, keeper: Keeper) -> None:
        """Hand each new draft to ``keeper`` before anything else is done with it."""
        self._keepers.append(keeper)

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` after each change, in the order of subscription.

        One that raises is told of to ``sys.excepthook``, once for each kind of error, as Qt
        does with a slot; the others are called.
        """
        self._listeners.append(listener)

    def change(
        self,
        values: Mapping[str, Value],
        *,
        source: Source = Source.TYPED,
        merge: bool = False,
    ) -> Change:
        """Set values and tell the listeners. Unknown keys raise KeyError.

        ``merge`` says that this goes on with the typing before it: one undo takes back both.
        Values equal to what stands there, from the same source, are no change; a blank has none.
        """
        cleaner = Cleaner(self._draft if merge else None)
        cleaned = {key: cleaner.cleaned(key, value) for key, value in values.items()}
        changed = {
            key: value
            for key, value in cleaned.items()
            if value != self._draft[key] or (value and source is not self._draft.source(key))
        }
        if not changed:
            return _done((), cleaner)
        before = snapshot(self._draft, changed)
        self._put(self._draft.with_values(changed, dict.fromkeys(changed, source)))
        self._history.add(Step(before, snapshot(self._draft, changed)), merge=merge)
        return self._tell(_done(changed, cleaner))

    def apply(self, correction: Correction) -> Change:
        """Do what a finding proposes; undo takes it back."""
        return self.change(dict(correction.values))

    def offers(self, finding: Finding) -> tuple[Correction, ...]:
        """The corrections of a finding that mend more than they spoil, best first.

        Each is tried over the whole form, and remembered until the clerk leaves a field that
        was changed, for that takes as long as many key presses.
        """
        try:
            return self._offers.of(self._checked, finding)
        except Exception as error:  # what cannot be tried is not offered
            self._tell_of(error)
            return ()

    def last_offers(self, finding: Finding) -> tuple[Correction, ...] | None:
        """Return what was offered when it was last tried; None where it never was."""
        return self._offers.last(finding)

    def is_tried(self, finding: Finding) -> bool:
        """Whether ``offers`` is answered without a trial."""
        return self._offers.is_tried(finding)

    def close_step(self) -> None:
        """The clerk left the field: what comes next is undone by itself."""
        self._offers.renew(self._draft)
        self._history.close_step()

    def undo(self) -> Change:
        """Take back the last step; an empty Change when there is none."""
        step = self._history.undo()
        return self._restore(step.before) if step else Change(frozenset())

    def redo(self) -> Change:
        """Do again what was taken back; an empty Change when there is nothing."""
        step = self._history.redo()
        return self._restore(step.after) if step else Change(frozenset())

    def _restore(self, entries: Mapping[str, tuple[Value, Source]]) -> Change:
        self._put(restored(self._draft, entries))
        return self._tell(Change(frozenset(entries)))

    def _tell(self, change: Change) -> Change:
        self._check()
        for listener in self._listeners:
            self._call(listener, change)
        return change

    def _put(self, draft: Draft) -> None:
        self._draft = draft
        for keeper in self._keepers:
            self._call(keeper, draft)

    def _check(self) -> None:
        """Rules that raise are findings of their own; what else fails is told of, and what was
        found before stands until the next change."""
        try:
            facts = Facts(self._draft, self.facts)
            # The facts before are freed first: with both in memory a key press takes 8 % longer.
            self._checked = replace(self._checked, facts=facts, outdated=True)
            self._checked = check(facts)
        except Exception as error:
            self._checked = replace(self._checked, facts=Facts(self._draft), outdated=True)
            self._tell_of(error)

    def _call(self, follower: Callable[[T], object], news: T) -> None:
        try:
            follower(news)
        except Exception as error:  # the one that fails is told of, the others still follow
            self._tell_of(error)

    def _tell_of(self, error: Exception) -> None:
        fault = describe(error)
        if fault not in self._told:
            self._told.add(fault)
            sys.excepthook(type(error), error, error.__traceback__)


def _done(keys: Iterable[str], cleaner: Cleaner) -> Change:
    return Change(frozenset(keys), cleaner.dropped, cleaner.replaced, cleaner.hidden)
