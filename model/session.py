"""The one door: every change of a draft goes through here, and all that hangs on it follows."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from model.characters import ordinary
from model.check import check
from model.draft import Draft, Source, Value, is_list
from model.facts import Facts
from model.findings import Correction, Finding
from model.form import FORM
from model.history import History, Step, restored, snapshot
from model.remarks import is_remark
from model.spec import NUMERIC, Kind
from model.text import clean_text, common_ends


@dataclass(frozen=True, slots=True)
class Change:
    """What a change did: the keys it touched, and what became of odd characters in what was
    typed or pasted, so that the clerk is told: ``dropped`` are those no file can hold,
    ``replaced`` looked like others, ``hidden`` like nothing."""

    keys: frozenset[str]
    dropped: int = 0
    replaced: int = 0
    hidden: int = 0


Listener = Callable[[Change], None]


class Session:
    """A draft being filled in: its findings, its undo, and those who follow its changes."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._facts = Facts(draft)
        self._findings: tuple[Finding, ...] = check(draft, self._facts)
        self._history = History()
        self._listeners: list[Listener] = []

    @property
    def draft(self) -> Draft:
        return self._draft

    @property
    def facts(self) -> Facts:
        """The draft as it stands, read."""
        return self._facts

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules find in the draft as it stands, worst first."""
        return self._findings

    @property
    def can_undo(self) -> bool:
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        return self._history.can_redo

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` after each change, in the order of subscription."""
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
        door = _Door(self._draft if merge else None)
        cleaned = {key: door.cleaned(key, value) for key, value in values.items()}
        changed = {
            key: value
            for key, value in cleaned.items()
            if value != self._draft[key] or (value and source is not self._draft.source(key))
        }
        if not changed:
            return door.change(())
        before = snapshot(self._draft, changed)
        self._draft = self._draft.with_values(changed, dict.fromkeys(changed, source))
        self._history.add(Step(before, snapshot(self._draft, changed)), merge=merge)
        return self._tell(door.change(changed))

    def apply(self, correction: Correction) -> Change:
        """Do what a finding proposes; undo takes it back."""
        return self.change(dict(correction.values))

    def close_step(self) -> None:
        """The clerk left the field: what comes next is undone by itself."""
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
        self._draft = restored(self._draft, entries)
        return self._tell(Change(frozenset(entries)))

    def _tell(self, change: Change) -> Change:
        self._facts = Facts(self._draft, self._facts)
        self._findings = check(self._draft, self._facts)
        for listener in self._listeners:
            listener(change)
        return change


class _Door:
    """Cleans the values of one change, and counts what it took out.

    While a field is being typed in, only what is new in it is put into ordinary characters:
    what stood there before is the clerk's to mend (rule N15), and the caret stays in its place.
    """

    def __init__(self, typed_in: Draft | None) -> None:
        self._typed_in = typed_in
        self._dropped = self._replaced = self._hidden = 0

    def change(self, keys: Iterable[str]) -> Change:
        return Change(frozenset(keys), self._dropped, self._replaced, self._hidden)

    def cleaned(self, key: str, value: Value) -> Value:
        items = value if isinstance(value, tuple) else (value,)
        texts = tuple(map(self._storable, items))
        if not is_remark(key):
            texts = self._ordinary(key, texts)
        listed = () if texts == ("",) else texts
        return listed if is_list(key) else _text(key, "\n".join(texts))

    def _storable(self, text: str) -> str:
        text, dropped = clean_text(text)
        self._dropped += dropped
        return text

    def _ordinary(self, key: str, texts: tuple[str, ...]) -> tuple[str, ...]:
        if self._typed_in is None:
            return tuple(map(self._plain, texts))
        old, new = "\n".join(self._typed_in.items(key)), "\n".join(texts)
        start, end = common_ends(old, new)
        typed = new[start : len(new) - end]
        put_in = self._plain(typed)
        return (
            texts
            if put_in == typed
            else tuple(f"{new[:start]}{put_in}{new[len(new) - end :]}".split("\n"))
        )

    def _plain(self, text: str) -> str:
        text, replaced, hidden = ordinary(text)
        self._replaced += replaced
        self._hidden += hidden
        return text


def _text(key: str, text: str) -> str:
    """Line ends only where the form has paragraphs: Excel copies a cell with one behind it.

    Between two figures one is a tab: a blank might group their digits.
    """
    kind = FORM[key].kind
    if kind is Kind.TEXT:
        return text
    return text.strip("\n").replace("\n", "\t" if kind in NUMERIC else " ")
