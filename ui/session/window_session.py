"""The session of the window: Qt signals, and subscriptions to single fields."""

from collections.abc import Callable, Iterable, Mapping, Set

from PySide6.QtCore import QObject, QTimer, Signal

from model.checking.checked import Checked
from model.checking.grouping import FindingGroup
from model.checking.progress import PageStatus, all_groups, page_statuses
from model.draft.carried import confirmed
from model.draft.comparison import Entry
from model.draft.draft import Draft, Source, Value
from model.draft.facts import Facts
from model.editing.session import Change, Session
from model.findings.finding import Correction, Finding
from model.form import FORM
from model.values.characters import replacement_note
from resources.messages import screen as words
from ui.session.correction_scheduler import CorrectionScheduler
from ui.session.cursor import FieldCursor
from ui.session.inspection import Inspection
from ui.session.last_year import LastYearBeside
from ui.session.printed_place import PrintedPlaces
from ui.session.visible_findings import VisibleFindings
from ui.session.watch import Slot, Watch

_REST = 40  # ms without a key, after which what was typed is checked
_TURN = 0.02  # seconds in which new paragraphs are read, before keys and paints are served


class WindowSession(QObject):
    """The session of one open draft: takes the changes of the editors and emits its signals
    once draft, findings and visible findings are all up to date.

    Typing alone does not wait for the check, nor does a long text: until the hand rests and all is
    read, in turns, the visible findings are those of before, and only the fields changed are told.
    """

    changed = Signal(object)  # Change; the draft was changed
    findings_changed = Signal()  # the visible findings changed; before ``changed``
    entered = Signal(str)  # key of the field that got the cursor
    left = Signal()  # a field was left, or all were visited
    fixed = Signal()  # a correction was applied
    warned = Signal(str)  # why text was refused, or what was altered in it
    refused = Signal()  # a change was, for the draft is archived (定稿)
    sealed_changed = Signal(bool)  # whether it is, from now on
    noted = Signal(str, str)  # what was done, and the key of the field: a passing message
    jump_to = Signal(str)  # a request to go to a field, by its key
    jump_to_finding = Signal(object)  # a request to go to the place of a Finding

    def __init__(self, model: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.visible = VisibleFindings(model.findings if model.check_on(_TURN) else ())
        self.cursor = FieldCursor(self)
        self.inspection = Inspection(self.cursor, self.visible, self)
        self.last_year = LastYearBeside(model, self)
        self.printed = PrintedPlaces(self)
        self._standings: tuple[object, dict[str, PageStatus]] = (None, {})
        self._groups: tuple[object, tuple[FindingGroup, ...]] = (None, ())
        self.trials = CorrectionScheduler(model, self)
        self.trials.finished.connect(self._on_tried)
        self._watches: list[Watch] = []
        self._was_sealed = self.is_sealed
        self._unread: set[str] = set()  # keys changed since the findings were up to date
        self._was_left = False  # whether a field was left since then
        self.is_settled = model.is_checked
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self.settle)
        self._then: Slot | None = None  # to be called once it is settled
        if not self.is_settled:
            self._rest.start(_REST)  # once it is shown
        model.subscribe(self._on_change)

    @property
    def draft(self) -> Draft:
        return self.model.draft

    @property
    def is_sealed(self) -> bool:
        """Whether nothing in the draft changes: it is archived (定稿) and ``unlock`` was not asked
        for, or it is open elsewhere."""
        return self.model.is_locked

    @property
    def facts(self) -> Facts:
        """The facts read from the draft."""
        return self.model.facts

    @property
    def checked(self) -> Checked:
        """The result of checking the draft, visible or not."""
        return self.model.checked

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The visible findings, worst first."""
        return self.visible.shown

    @property
    def page_statuses(self) -> dict[str, PageStatus]:
        """How each page of the form stands, by its key; worked out once for a change."""
        about = self.facts, self.shown
        if self._standings[0] != about:
            self._standings = about, page_statuses(*about)
        return self._standings[1]

    @property
    def groups(self) -> tuple[FindingGroup, ...]:
        """All there is to see on all pages, like findings as one, worst first."""
        statuses = self.page_statuses
        if self._groups[0] is not statuses:
            self._groups = statuses, all_groups(statuses)
        return self._groups[1]

    def watch(self, keys: Iterable[str] | None, slot: Slot, tried: Slot | None = None) -> None:
        """Call ``slot`` after one of these fields (None: any) was changed or left, or its visible
        findings changed; ``tried`` after corrections of a finding there were tried."""
        watch = Watch(None if keys is None else frozenset(keys), self)
        watch.changed.connect(slot)
        if tried:
            watch.tried.connect(tried)
        self._watches.append(watch)

    def type(self, key: str, value: Value, also: Mapping[str, Value] | None = None) -> None:
        """Set a field, and others that follow it (``also``), as part of the current step of undo,
        which collects continuous typing."""
        values = {key: value, **(also or {})}
        change = self.model.change(values, merge=True)
        if change.refused:
            self._refuse(values)
        elif not change.keys and value != self.draft[key]:  # the editor shows dropped characters
            self._on_change(Change(frozenset({key}), change.dropped))

    def set(self, values: Mapping[str, Value], source: Source = Source.TYPED) -> Change:
        """Set values as one step of undo: a paste, a deletion, a choice. An archived draft
        refuses it, also where nothing would change: no command passes without an answer."""
        if self.is_sealed:
            self._refuse(values)
            return Change(frozenset(), refused=True)
        return self.model.change(values, source=source)

    def refuses(self) -> bool:
        """Whether the draft is archived, so that a command that would change it need not begin;
        says why."""
        if self.is_sealed:
            self.refused.emit()
        return self.is_sealed

    def take(self, entries: Mapping[str, Entry], ahead: Facts | None = None) -> Change:
        """Set values as another state of the draft has them, as one step of undo; ``ahead`` was
        read of the outcome on another thread."""
        self.model.close_step()
        return self.model.take(entries, ahead)

    def _refuse(self, values: Mapping[str, Value]) -> None:
        """Have the editors show again what stands in the draft, and say why."""
        self._look(values.keys(), Change(frozenset(values)))
        self.refused.emit()

    def unlock(self) -> None:
        """Make the archived draft its next revision, which may be changed again."""
        self.model.unlock()

    def confirm(self, keys: Iterable[str]) -> int:
        """Confirm what was carried over from last year in these fields, as one step of undo; return
        how many there were."""
        values = confirmed(self.draft, keys)
        self.model.close_step()
        return 0 if self.set(values).refused else len(values)

    def apply(self, correction: Correction) -> None:
        """Apply the correction that the clerk clicked; not one that knows nothing of what was
        typed since: it would take that back."""
        if not self.is_settled:
            self.settle()
            return
        if self.set(dict(correction.values)).keys:
            self.fixed.emit()

    def enter(self, key: str) -> None:
        """Note that a field has the cursor, so that new findings at it are held back."""
        self.visible.editing = key
        if FORM.page_of(key):  # the key of a 说明 is no field
            self.cursor.move_to(key)
        self.entered.emit(key)

    def leave(self, key: str) -> None:
        """Show the findings of a field that lost the cursor, and call for due trials."""
        if self.visible.editing == key:
            self.visible.editing = ""
            self.visible.visit({key})
            self.model.close_step()
            self._was_left = True
            self._look({key})
            self.left.emit()

    def visit_all(self) -> None:
        """Show blanks at every field from now on (全部审核)."""
        keys = {field.key for field in FORM.fields}
        self.visible.visit(keys)
        self._look(keys)
        self.left.emit()

    def undo(self) -> Change:
        """Undo one step; return the change, empty if there is none."""
        return self._undo_or_redo(self.model.undo)

    def redo(self) -> Change:
        """Redo one step; return the change, empty if there is none."""
        return self._undo_or_redo(self.model.redo)

    def _undo_or_redo(self, step: Callable[[], Change]) -> Change:
        """Undo or redo with no finding held back, for what comes back was shown before."""
        self.visible.is_typing = False
        try:
            return step()
        finally:
            self.visible.is_typing = self.is_settled

    def warn_of_characters(self, dropped: int, replaced: int, hidden: int) -> None:
        """Warn how many characters of a text were dropped, replaced or invisible."""
        lost = words.DROPPED.format(count=dropped) if dropped else ""
        self.warned.emit("；".join(filter(None, (lost, replacement_note(replaced, hidden)))))

    def _on_change(self, change: Change) -> None:
        self.trials.wait()
        if change.typed:
            self.visible.is_typing = True
            self._wait(_REST, change.keys, change)
        else:
            self._look(change.keys, change)
        if change.dropped or change.replaced or change.hidden:
            self.warn_of_characters(change.dropped, change.replaced, change.hidden)
        if self._was_sealed is not self.is_sealed:
            self._was_sealed = self.is_sealed
            self.sealed_changed.emit(self._was_sealed)

    def settle(self) -> None:
        """Bring the visible findings up to date, if a change left them behind: now, where the draft
        is read within a turn, else in the turns to come."""
        if not self.is_settled:
            self._look(set())

    def when_settled(self, slot: Slot) -> None:
        """Call ``slot`` once the visible findings are those of the draft: now, or in a later turn,
        unless another was given meanwhile."""
        self.settle()
        self._then = None if self.is_settled else slot
        if self.is_settled:
            slot()

    def is_unread(self, key: str) -> bool:
        """Whether a field was changed since the visible findings were up to date."""
        return key in self._unread

    def _look(self, keys: Set[str], change: Change | None = None) -> None:
        """Update the visible findings, if the draft is read within a turn; then tell the fields."""
        if self.model.check_on(_TURN):
            self._update(keys, change)
        else:
            self._wait(0, keys, change)

    def _wait(self, ms: int, keys: Set[str], change: Change | None) -> None:
        """Tell the fields of a change, and bring the findings up to date in a later turn."""
        self.is_settled = False
        self._unread |= keys
        self._rest.start(ms)
        if change:
            self.changed.emit(change)
        self._tell(keys, all_too=False)

    def _update(self, keys: Set[str], change: Change | None = None) -> None:
        """Update the visible findings, then emit the signals for everything affected."""
        self._rest.stop()
        unread, was_left, before = self._unread, self._was_left, self.shown
        self.is_settled, self._unread, self._was_left = True, set(), False
        affected = keys | unread | self.visible.update(self.model.findings)
        if was_left:
            affected |= {one.places[0] for one in self.shown if self.trials.is_due(one)}
        if before is not self.shown:  # first: slots below may move the focus out of the detail
            self.findings_changed.emit()
        if change:
            self.changed.emit(change)
        self._tell(affected)
        self.visible.is_typing = True
        then, self._then = self._then, None
        if then:
            then()

    def _tell(self, keys: Set[str], *, all_too: bool = True) -> None:
        """Call those who watch one of these fields; ``all_too``: and those who watch any."""
        for watch in self._watches:
            if watch.covers(keys, all_too=all_too):
                watch.changed.emit()

    def _on_tried(self, places: Set[str]) -> None:
        for watch in self._watches:
            if watch.covers(places):
                watch.tried.emit()
