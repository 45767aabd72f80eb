"""The session as the window sees it: Qt signals, and which findings are shown when."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from model.draft.draft import Draft, Source, Value
from model.draft.facts import Facts
from model.editing.session import Change, Session
from model.findings.finding import Correction, Finding
from model.form import FORM

_REST = 30  # ms without a change, after which corrections are tried


class WindowSession(QObject):
    """One open draft. Editors tell it what was typed; it tells them what became of it.

    A finding at the field being filled in is held back until the field is left, unless it
    was shown already; it goes the moment it is right (lesson 4).
    """

    changed = Signal(object)  # Change
    shown_changed = Signal()
    offers_tried = Signal()  # what is offered for the findings shown is known
    settled = Signal()  # after all of a change has been told
    cleaned = Signal(int, int, int)  # characters dropped, replaced, invisible ones taken out
    refused = Signal(str)  # why nothing of a paste went in
    fixed = Signal()  # a correction was applied
    jump_to = Signal(str)  # a key
    jump_to_finding = Signal(object)  # Finding
    left = Signal(str)  # the key of a field that was left

    def __init__(self, model: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._editing = ""
        self.is_typing = True  # but for undo and redo
        self._visited: set[str] = set()
        self._shown: tuple[Finding, ...] = model.findings
        self._worst = _worst(self._shown)
        self._untried: list[Finding] = []
        self._trials = QTimer(self, singleShot=True)
        self._trials.timeout.connect(self._try_next)
        model.subscribe(self._on_change)

    @property
    def draft(self) -> Draft:
        return self._model.draft

    @property
    def facts(self) -> Facts:
        """The draft, read."""
        return self._model.facts

    @property
    def model(self) -> Session:
        return self._model

    @property
    def editing(self) -> str:
        """The key of the field that has the cursor, "" for none."""
        return self._editing

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The findings on screen, worst first."""
        return self._shown

    def at(self, key: str) -> Finding | None:
        """The worst finding shown at a field."""
        return self._worst.get(key)

    def said_at(self, key: str) -> Finding | None:
        """The finding to say at a field itself: that it is blank only once it was visited."""
        finding = self.at(key)
        return None if finding and finding.missing and key not in self._visited else finding

    def offered(self, finding: Finding | None) -> Finding | None:
        """The finding with what was last offered for it; a trial that is due follows.

        ``offers_tried`` tells when all that was asked for is known. Trials take as long as
        several key presses, so they wait until the clerk's hand rests.
        """
        if finding is None or not finding.corrections:
            return finding
        if finding in self._model.findings and not self._model.is_tried(finding):
            self._untried.append(finding)
            self._trials.start(_REST)
        return replace(finding, corrections=self._model.last_offers(finding) or ())

    def tried(self, finding: Finding) -> Finding:
        """The finding with those of its corrections that mend more than they spoil."""
        return replace(finding, corrections=self._model.offers(finding))

    @property
    def is_trying(self) -> bool:
        """Whether ``offers_tried`` is still to come."""
        return self._trials.isActive()

    def _try_next(self) -> None:
        """Try what is offered for one finding; the next one has a slot of its own."""
        finding = self._untried.pop()
        self._untried = [other for other in self._untried if other != finding]
        if finding in self._model.findings:
            self._model.offers(finding)
        if self._untried:
            self._trials.start(0)
        else:
            self.offers_tried.emit()

    def type(self, key: str, value: Value) -> None:
        """Typing goes on at a field: one undo takes the whole of it back."""
        change = self._model.change({key: value}, merge=True)
        if not change.keys and value != self.draft[key]:  # the editor shows what is not kept
            self._on_change(Change(frozenset({key}), change.dropped))

    def set(self, values: Mapping[str, Value], source: Source = Source.TYPED) -> Change:
        """One deed: a paste, a deletion, a choice."""
        return self._model.change(values, source=source)

    def apply(self, correction: Correction) -> None:
        """The clerk clicked a correction."""
        self._model.apply(correction)
        self.fixed.emit()

    def enter(self, key: str) -> None:
        """The field is being filled in."""
        self._editing = key

    def leave(self, key: str) -> None:
        """The field is left: what is wrong with it may be said now."""
        if self._editing == key:
            self._editing = ""
            self._visited.add(key)
            self._model.close_step()
            self._show()
            self.left.emit(key)
            self.settled.emit()

    def visit_all(self) -> None:
        """全部审核: what is blank may be said at every field now."""
        self._visited.update(field.key for field in FORM.fields)
        self.left.emit("")
        self.settled.emit()

    def undo(self) -> Change:
        """Take a step back."""
        return self._retraced(self._model.undo)

    def redo(self) -> Change:
        """Do it again."""
        return self._retraced(self._model.redo)

    def _retraced(self, retrace: Callable[[], Change]) -> Change:
        """What comes back was said before: it is not held back as in a field being typed in."""
        self.is_typing = False
        try:
            return retrace()
        finally:
            self.is_typing = True

    def _on_change(self, change: Change) -> None:
        if self.is_trying:
            self._trials.start(_REST)
        self.changed.emit(change)
        self._show()
        self.settled.emit()
        if change.dropped or change.replaced or change.hidden:
            self.cleaned.emit(change.dropped, change.replaced, change.hidden)

    def _show(self) -> None:
        before = {(finding.rule, finding.places[0]) for finding in self._shown}
        shown = tuple(
            finding
            for finding in self._model.findings
            if not self.is_typing
            or self._editing not in finding.places
            or (finding.rule, finding.places[0]) in before
        )
        if shown != self._shown:
            self._shown, self._worst = shown, _worst(shown)
            self.shown_changed.emit()


def _worst(found: tuple[Finding, ...]) -> dict[str, Finding]:
    """The first, and so the worst, finding at each place."""
    return {finding.places[0]: finding for finding in reversed(found)}
