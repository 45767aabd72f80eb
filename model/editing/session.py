"""Every change of a draft: cleaned, kept for undo, handed to the saver, checked, announced.

Saving depends on nothing else: the saver gets the draft first, before it is read, checked or
shown, and what raises after that, rule or listener, stops neither saving nor the other listeners.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TypeVar

from model.checking.check import check
from model.checking.checked import Checked
from model.checking.trial_corrections import TrialCorrections
from model.draft.annotations import ARCHIVE, ARCHIVED, is_annotation
from model.draft.comparison import Entry
from model.draft.draft import Draft, Source, Value
from model.draft.facts import Facts
from model.draft.seal import differences, is_sealed, unlocked
from model.editing.cleaning import Cleaner
from model.editing.history import History, Step, restored, snapshot
from model.findings.finding import Correction, Finding
from model.log import describe
from model.turns import TurnOver, turn
from model.values.clock import now_utc

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Change:
    """The keys a change touched, and how many odd characters were taken out of what was typed.

    ``dropped``: no file can hold them; ``replaced``: looked like others; ``hidden``: are not seen.
    ``typed``: by a key press that goes on with the typing before it. ``refused``: nothing was
    changed, for the draft is archived (定稿) and not unlocked, or opened to be read only.
    """

    keys: frozenset[str]
    dropped: int = 0
    replaced: int = 0
    hidden: int = 0
    typed: bool = False
    refused: bool = False


Listener = Callable[[Change], object]
Saver = Callable[[Draft], object]


class Session:
    """A draft being filled in: its findings, its undo, and those who follow its changes."""

    def __init__(self, draft: Draft, *, read_only: bool = False) -> None:
        self._draft, self.read_only = draft, read_only
        self._savers: list[Saver] = []
        self._listeners: list[Listener] = []
        self._readers: list[Callable[[Checked], object]] = []
        self._reported: set[str] = set()
        self._trials = TrialCorrections()
        self._history = History()
        self._checked = Checked(Facts(draft), outdated=True)
        self._is_due = True  # whether the draft is still to be checked

    @property
    def draft(self) -> Draft:
        return self._draft

    @property
    def is_locked(self) -> bool:
        """Whether every change is refused: the draft is archived (定稿), or open elsewhere."""
        return self.read_only or is_sealed(self._draft)

    @property
    def facts(self) -> Facts:
        """The facts of the draft as it stands."""
        return self._checked.facts

    @property
    def checked(self) -> Checked:
        """The outcome of checking the draft as it stands, checked when asked for."""
        if self._is_due:
            self._check()
        return self._checked

    @property
    def is_checked(self) -> bool:
        """Whether ``checked`` answers without a check."""
        return not self._is_due

    @property
    def last_checked(self) -> Checked:
        """The outcome of the last check; ``outdated`` where the draft has changed since."""
        return self._checked

    def check_on(self, seconds: float | None) -> bool:
        """Go on checking, for so many seconds of new paragraphs; return ``is_checked``."""
        if self._is_due:
            with suppress(TurnOver):
                self._check(seconds)
        return self.is_checked

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings in the draft as it stands, worst first."""
        return self.checked.findings

    @property
    def can_undo(self) -> bool:
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        return self._history.can_redo

    def save_with(self, saver: Saver) -> None:
        """Hand each new draft to ``saver`` before anything else is done with it."""
        self._savers.append(saver)

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` after each change, in the order of subscription.

        One that raises is reported to ``sys.excepthook``, once for each kind of error, as Qt
        does with a slot; the others are called.
        """
        self._listeners.append(listener)

    def read_with(self, reader: Callable[[Checked], object]) -> None:
        """Hand the outcome of each check to ``reader``."""
        self._readers.append(reader)

    def change(
        self,
        values: Mapping[str, Value],
        *,
        source: Source = Source.TYPED,
        merge: bool = False,
    ) -> Change:
        """Set values and notify the listeners. Raises KeyError for an unknown key.

        ``merge``: this goes on with the typing before it, and one undo takes back both. A value
        equal to the one there and from the same source is no change; a blank has no source. An
        archived draft refuses every change.
        """
        cleaner = Cleaner(self._draft if merge else None)
        cleaned = {key: cleaner.cleaned(key, value) for key, value in values.items()}
        changed = {
            key: value
            for key, value in cleaned.items()
            if value != self._draft[key] or (value and self._is_from_elsewhere(key, source))
        }
        if not changed:
            return _change_of((), cleaner, typed=merge)
        if self.is_locked:
            return Change(frozenset(), refused=True)
        before = snapshot(self._draft, changed)
        self._replace(self._draft.with_values(changed, dict.fromkeys(changed, source)))
        self._history.add(Step(before, snapshot(self._draft, changed)), merge=merge)
        return self._notify(_change_of(changed, cleaner, typed=merge))

    def _is_from_elsewhere(self, key: str, source: Source) -> bool:
        return not is_annotation(key) and source is not self._draft.source(key)

    def seal(self, archived: Draft) -> Change:
        """Take over the seal of this draft as it was archived (model.draft.seal).

        What was typed since the archive began is kept: the draft is its next revision then.
        """
        after = self._draft.with_values(_seal_values(self._draft, archived), {})
        return self._cross(unlocked(after, now_utc()) if differences(after) else after)

    def unlock(self) -> Change:
        """Make an archived draft its next revision, which may be changed again."""
        return self._cross(unlocked(self._draft, now_utc()))

    def _cross(self, draft: Draft) -> Change:
        """Replace the draft by one with another seal, which no undo goes back over."""
        keys = frozenset(self._draft.changed_keys(draft))
        if not keys or self.read_only:
            return Change(frozenset())
        self._history = History()
        self._replace(draft)
        return self._notify(Change(keys))

    def apply(self, correction: Correction) -> Change:
        """Change what a correction changes, as one step of undo."""
        return self.change(dict(correction.values))

    def corrections_for(self, finding: Finding) -> tuple[Correction, ...]:
        """Return the corrections of a finding that remove more faults than they make, best first.

        Each is tried over the whole form, which takes as long as many key presses: the result
        is cached until the clerk leaves a field that was changed. () where a trial raises.
        """
        try:
            return self._trials.of(self.checked, finding)
        except Exception as error:  # what cannot be tried is not proposed
            self._report(error)
            return ()

    def last_corrections_for(self, finding: Finding) -> tuple[Correction, ...] | None:
        """Return the corrections found by the last trial; None where there was none."""
        return self._trials.last(finding)

    def is_tried(self, finding: Finding) -> bool:
        """Whether ``corrections_for`` answers without a trial."""
        return self._trials.is_tried(finding)

    def close_step(self) -> None:
        """End the step of undo, for the clerk left the field: the next change begins another."""
        self._trials.renew(self._draft)
        self._history.close_step()

    def take(self, entries: Mapping[str, Entry], ahead: Facts | None = None) -> Change:
        """Set values with their sources, as another draft has them (model.draft.comparison), as
        one step of undo; ``ahead``: what was read of the outcome. An archived draft refuses."""
        if not entries:
            return Change(frozenset())
        if self.is_locked:
            return Change(frozenset(), refused=True)
        self._history.add(Step(snapshot(self._draft, entries), entries), merge=False)
        return self._restore(entries, ahead)

    def undo(self) -> Change:
        """Undo the last step; return an empty Change where there is none."""
        step = self._history.undo()
        return self._restore(step.before) if step else Change(frozenset())

    def redo(self) -> Change:
        """Redo the step undone last; return an empty Change where there is none."""
        step = self._history.redo()
        return self._restore(step.after) if step else Change(frozenset())

    def _restore(self, entries: Mapping[str, Entry], ahead: Facts | None = None) -> Change:
        self._replace(restored(self._draft, entries))
        return self._notify(Change(frozenset(entries)), ahead)

    def _notify(self, change: Change, ahead: Facts | None = None) -> Change:
        # The facts before are freed here: with both in memory a key press takes 8 % longer.
        self._checked = replace(self._checked, facts=self._read(), outdated=True)
        if ahead:
            self.facts.take_over(ahead)
        self._is_due = True
        for listener in self._listeners:
            self._call_safely(listener, change)
        return change

    def _replace(self, draft: Draft) -> None:
        self._draft = draft
        for saver in self._savers:
            self._call_safely(saver, draft)

    def _read(self) -> Facts:
        """Return the facts of the draft, with what holds of those before."""
        try:
            return Facts(self._draft, self.facts)
        except Exception as error:
            self._report(error)
            return Facts(self._draft)

    def _check(self, seconds: float | None = None) -> None:
        """Check the draft; where that fails, which no rule that raises does, keep the findings of
        before until the next change."""
        try:
            with turn(seconds):
                self._checked = check(self.facts)
        except Exception as error:
            self._checked = replace(self._checked, facts=Facts(self._draft), outdated=True)
            self._is_due = False
            self._report(error)
        else:
            self._is_due = False
        for reader in self._readers:
            self._call_safely(reader, self._checked)

    def _call_safely(self, listener: Callable[[T], object], argument: T) -> None:
        try:
            listener(argument)
        except Exception as error:  # the others are still called
            self._report(error)

    def _report(self, error: Exception) -> None:
        fault = describe(error)
        if fault not in self._reported:
            self._reported.add(fault)
            sys.excepthook(type(error), error, error.__traceback__)


def _seal_values(draft: Draft, archived: Draft) -> dict[str, Value]:
    """Return what to set in a draft for the seal of another one: ``()`` where that has none."""
    keys = draft.values.keys() | archived.values.keys()
    return {key: archived[key] for key in keys if key.partition("/")[0] in (ARCHIVE, ARCHIVED)}


def _change_of(keys: Iterable[str], cleaner: Cleaner, *, typed: bool) -> Change:
    return Change(frozenset(keys), cleaner.dropped, cleaner.replaced, cleaner.hidden, typed)
