"""The one door: change, merge, undo, redo, corrections and those who listen."""

from collections.abc import Mapping

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from model.checking.check import check
from model.checking.checked import Checked
from model.draft.draft import Draft, Source, Value, new_draft
from model.draft.facts import Facts
from model.editing.session import Change, Session
from model.findings.finding import Correction
from model.form import FORM
from tests.builders import draft, figures_2019, found_in, spending, three_public
from tests.long_runs import some_examples

NOTHING = Change(frozenset())


def keys(*names: str) -> Change:
    return Change(frozenset(names))


def recorded_changes(session: Session) -> list[Change]:
    """Give the list in which a listener keeps what it hears from now on."""
    changes: list[Change] = []
    session.subscribe(changes.append)
    return changes


def typed(session: Session, key: str, *texts: str) -> None:
    for text in texts:
        session.change({key: text}, merge=True)


# One door.


def test_a_change_sets_values_and_says_which() -> None:
    session = Session(draft())
    assert session.change({"reasons": "甲", "duties": ("乙",)}) == keys("reasons", "duties")
    assert session.draft == draft(reasons="甲", duties=("乙",))


def test_a_change_is_checked_at_once() -> None:
    session = Session(draft(figures_2019()))
    session.change({"spending.final.total": "2468.76", "spending.adjusted.total": ""})
    assert session.findings == found_in(session.draft)
    assert "T01" not in {finding.rule for finding in session.findings}


def test_a_draft_is_checked_when_its_session_begins() -> None:
    assert Session(draft()).findings == found_in(draft()) != ()


def test_an_unknown_key_raises_and_changes_nothing() -> None:
    session = Session(draft())
    changes = recorded_changes(session)
    with pytest.raises(KeyError):
        session.change({"reasons": "甲", "nothing": "乙"})
    assert (session.draft, session.can_undo, changes) == (draft(), False, [])


def test_a_draft_given_out_is_not_changed_later() -> None:
    session = Session(draft())
    before = session.draft
    session.change({"reasons": "甲"})
    assert before == draft()


def test_options_of_printing_go_through_the_same_door() -> None:
    session = Session(draft())
    session.change({"decimals": "two"})
    session.undo()
    assert session.draft["decimals"] == "typed"


@pytest.mark.parametrize(
    "values",
    [
        {"reasons": "甲"},
        {"reasons": "甲", "duties": ("乙",), "funds": ""},
        {"funds": "", "problems": ""},
        {},
    ],
)
def test_an_equal_change_is_no_change(values: Mapping[str, Value]) -> None:
    session = Session(draft(reasons="甲", duties=("乙",)))
    changes = recorded_changes(session)
    assert session.change(values) == NOTHING
    assert (session.can_undo, changes) == (False, [])


@pytest.mark.parametrize(("key", "empty"), [("reasons", ""), ("duties", ())])
@pytest.mark.parametrize("source", list(Source))
def test_a_blank_over_a_blank_is_no_change_wherever_it_comes_from(
    key: str, empty: Value, source: Source
) -> None:
    session = Session(draft())
    changes = recorded_changes(session)
    assert session.change({key: empty}, source=source) == NOTHING
    assert (session.can_undo, changes) == (False, [])


def test_an_empty_text_for_a_list_is_a_blank_list() -> None:
    session = Session(draft(duties=("甲",)))
    session.change({"duties": ""})
    assert session.draft == draft()


def test_an_equal_change_does_not_forget_what_was_undone() -> None:
    session = Session(draft())
    session.change({"reasons": "甲"})
    session.undo()
    session.change({"reasons": ""})
    assert session.can_redo


def test_only_what_really_changed_is_told() -> None:
    session = Session(draft(reasons="甲"))
    assert session.change({"reasons": "甲", "funds": "乙"}) == keys("funds")


def test_the_same_value_typed_over_a_carried_one_takes_its_mark_away() -> None:
    session = Session(draft().with_values({"reasons": "甲"}, {"reasons": Source.CARRIED}))
    assert session.change({"reasons": "甲"}) == keys("reasons")
    assert session.draft.source("reasons") is Source.TYPED
    session.undo()
    assert session.draft.source("reasons") is Source.CARRIED


# Text that no file can hold.


def test_text_is_cleaned_and_what_was_dropped_is_counted() -> None:
    session = Session(draft())
    change = session.change({"reasons": "甲\x00\r\n乙\ufffe", "duties": ("丙\x07", "丁")})
    assert change == Change(frozenset({"reasons", "duties"}), dropped=3)
    assert session.draft == draft(reasons="甲\n乙", duties=("丙", "丁"))


def test_what_was_dropped_is_told_even_if_nothing_is_left_to_change() -> None:
    session = Session(draft(reasons="甲"))
    assert session.change({"reasons": "甲\x00"}) == Change(frozenset(), dropped=1)
    assert not session.can_undo


def test_listeners_hear_what_was_dropped() -> None:
    session = Session(draft())
    changes = recorded_changes(session)
    session.change({"reasons": "甲\x00"})
    assert changes == [Change(frozenset({"reasons"}), dropped=1)]


# Listeners.


def test_listeners_are_called_once_a_change_in_the_order_they_came() -> None:
    session = Session(draft())
    calls: list[tuple[str, Change]] = []
    session.subscribe(lambda change: calls.append(("first", change)))
    session.subscribe(lambda change: calls.append(("second", change)))
    session.change({"reasons": "甲", "funds": "乙"})
    session.undo()
    session.redo()
    both = keys("reasons", "funds")
    assert calls == [("first", both), ("second", both)] * 3


def test_listeners_find_draft_and_findings_changed_already() -> None:
    session = Session(draft())
    seen: list[tuple[Draft, bool]] = []
    session.subscribe(lambda _: seen.append((session.draft, session.can_undo)))
    session.change({"reasons": "甲"})
    session.undo()
    assert seen == [(draft(reasons="甲"), True), (draft(), False)]


def test_nobody_is_told_of_an_undo_with_nothing_to_undo() -> None:
    session = Session(draft())
    changes = recorded_changes(session)
    assert (session.undo(), session.redo()) == (NOTHING, NOTHING)
    assert changes == []


# Undo and redo.


def test_undo_and_redo_restore_values_and_sources() -> None:
    session = Session(draft())
    states = [session.draft]
    for text, source in (("甲", Source.CARRIED), ("乙", Source.FILE), ("丙", Source.TYPED)):
        session.change({"reasons": text, "duties": (text,)}, source=source)
        states.append(session.draft)
    for state in reversed(states[:-1]):
        assert session.undo() == keys("reasons", "duties")
        assert session.draft == state
    for state in states[1:]:
        session.redo()
        assert session.draft == state
    assert not session.can_redo


def test_redo_is_forgotten_after_a_new_change() -> None:
    session = Session(draft())
    session.change({"reasons": "甲"})
    session.undo()
    session.change({"funds": "乙"})
    assert not session.can_redo
    assert session.redo() == NOTHING
    assert session.draft == draft(funds="乙")


def test_undo_checks_the_draft_again() -> None:
    session = Session(draft(figures_2019()))
    before = session.findings
    session.change({"performance": ""})
    assert session.findings != before
    session.undo()
    assert session.findings == before


def test_typing_on_is_one_step() -> None:
    session = Session(draft())
    typed(session, "reasons", "甲", "甲乙", "甲乙丙")
    session.undo()
    assert (session.draft, session.can_undo) == (draft(), False)
    session.redo()
    assert session.draft["reasons"] == "甲乙丙"


def test_leaving_a_field_ends_the_step() -> None:
    session = Session(draft())
    typed(session, "reasons", "甲", "甲乙")
    session.close_step()
    typed(session, "reasons", "甲乙丙")
    session.undo()
    assert session.draft["reasons"] == "甲乙"


def test_typing_in_another_field_is_another_step() -> None:
    session = Session(draft())
    typed(session, "reasons", "甲", "甲乙")
    typed(session, "funds", "丙")
    typed(session, "reasons", "甲乙丁")
    session.undo()
    assert session.draft == draft(reasons="甲乙", funds="丙")
    session.undo()
    assert session.draft == draft(reasons="甲乙")


def test_typing_back_to_what_stood_there_leaves_nothing_to_undo() -> None:
    session = Session(draft())
    typed(session, "reasons", "甲", "")
    assert not session.can_undo


def test_typing_over_a_carried_value_is_undone_with_its_mark() -> None:
    session = Session(draft().with_values({"reasons": "甲"}, {"reasons": Source.CARRIED}))
    typed(session, "reasons", "甲乙", "甲乙丙")
    session.undo()
    assert (session.draft["reasons"], session.draft.source("reasons")) == ("甲", Source.CARRIED)


def test_a_pasted_block_is_one_step() -> None:
    session = Session(draft())
    session.change({**spending("final", ("30", "20", "10", "0")), "reasons": "甲"})
    session.undo()
    assert session.draft == draft()


def test_a_correction_is_applied_as_typed_and_taken_back_by_one_undo() -> None:
    session = Session(draft(figures_2019()))
    before, found = session.draft, session.findings
    correction = next(f for f in found if f.rule == "T01").corrections[0]
    assert session.apply(correction) == keys("spending.adjusted.total", "spending.final.total")
    assert session.draft["spending.adjusted.total"] == "2468.76"
    assert session.draft.source("spending.adjusted.total") is Source.TYPED
    session.undo()
    assert (session.draft, session.findings) == (before, found)


def test_a_correction_does_not_merge_with_the_typing_before_it() -> None:
    session = Session(draft())
    typed(session, "reasons", "甲")
    session.apply(Correction("改", (("reasons", "乙"),)))
    session.undo()
    assert session.draft["reasons"] == "甲"


def test_a_total_taken_back_to_computed_is_a_step_like_any_other() -> None:
    session = Session(draft(three_public("final", ("1", "2", "3", "7"))))
    session.change({"three_public.final.total": ""})
    assert not session.draft.filled("three_public.final.total")
    session.undo()
    assert session.draft["three_public.final.total"] == "7"


# Anything at all, against the plainest model: a list of all states there were.

State = dict[str, tuple[Value, Source]]
LINES = st.sampled_from(["cover.unit", "reasons", "spending.final.basic", "staff.at_post"])
WORDS = st.sampled_from(["", "甲", "乙", "12.50", "约1", "42"])
CELLS = tuple(key for table in FORM.tables for key in (f.key for f in table.fields))
BLOCK = st.dictionaries(st.sampled_from(CELLS), WORDS, max_size=6)
LISTS = st.lists(st.sampled_from(["甲科", "乙科、甲科", ""]), max_size=3).map(tuple)


def state_of(made: Draft) -> State:
    return {key: (value, made.source(key)) for key, value in made.values.items()}


class Undoing(RuleBasedStateMachine):
    """A clerk who types, pastes, accepts corrections, and undoes and redoes at random."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(new_draft(2019))
        self.changes = recorded_changes(self.session)
        self.states: list[State] = [state_of(self.session.draft)]
        self.now = 0
        self.open: frozenset[str] = frozenset()  # where typing on would grow the last state

    def expect(
        self, values: Mapping[str, Value], source: Source = Source.TYPED, *, merge: bool = False
    ) -> None:
        """Do to the list of states what a change does to the session."""
        old = self.states[self.now]
        new = {**old, **{key: (value, source) for key, value in values.items()}}
        new = {key: entry for key, entry in new.items() if entry[0] not in ("", (), ("",))}
        changed = frozenset(key for key in values if new.get(key) != old.get(key))
        assert [change.keys for change in self.changes] == ([changed] if changed else [])
        self.changes.clear()
        if not changed:
            return
        if merge and self.open == changed:
            del self.states[self.now :]
        else:
            del self.states[self.now + 1 :]
        self.open = changed if merge else frozenset()
        if self.states[-1] == new:
            self.open = frozenset()
        else:
            self.states.append(new)
        self.now = len(self.states) - 1

    @rule(key=LINES, value=WORDS, source=st.sampled_from(Source))
    def set(self, key: str, value: str, source: Source) -> None:
        self.session.change({key: value}, source=source)
        self.expect({key: value}, source)

    @rule(value=LISTS, source=st.sampled_from(Source))
    def set_list(self, value: tuple[str, ...], source: Source) -> None:
        self.session.change({"units.internal.names": value}, source=source)
        self.expect({"units.internal.names": value}, source)

    @rule(key=LINES, more=WORDS)
    def type_on(self, key: str, more: str) -> None:
        text = self.session.draft.text(key) + more
        self.session.change({key: text}, merge=True)
        self.expect({key: text}, merge=True)

    @rule(key=LINES)
    def rub_out(self, key: str) -> None:
        text = self.session.draft.text(key)[:-1]
        self.session.change({key: text}, merge=True)
        self.expect({key: text}, merge=True)

    @rule(block=BLOCK)
    def paste(self, block: dict[str, str]) -> None:
        self.session.change(block)
        self.expect(block)

    @rule()
    def leave_field(self) -> None:
        self.session.close_step()
        self.open = frozenset()

    @precondition(lambda self: any(f.corrections for f in self.session.findings))
    @rule(data=st.data())
    def accept_a_correction(self, data: st.DataObject) -> None:
        offered = [c for finding in self.session.findings for c in finding.corrections]
        correction = data.draw(st.sampled_from(offered))
        self.session.apply(correction)
        self.expect(dict(correction.values))

    @rule()
    def undo(self) -> None:
        self.session.undo()
        self.move(max(0, self.now - 1))

    @rule()
    def redo(self) -> None:
        self.session.redo()
        self.move(min(len(self.states) - 1, self.now + 1))

    def move(self, to: int) -> None:
        assert len(self.changes) == abs(to - self.now)
        self.changes.clear()
        self.now, self.open = to, frozenset()

    @invariant()
    def the_draft_is_the_state_we_are_at(self) -> None:
        assert state_of(self.session.draft) == self.states[self.now]

    @invariant()
    def undo_and_redo_are_offered_when_there_is_something(self) -> None:
        assert self.session.can_undo == (self.now > 0)
        assert self.session.can_redo == (self.now < len(self.states) - 1)

    @invariant()
    def the_findings_are_those_of_the_draft(self) -> None:
        assert self.session.findings == found_in(self.session.draft)


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(some_examples(0.4), stateful_step_count=30)


def test_a_key_press_is_checked_only_when_someone_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(new_draft(2019))
    checked: list[Facts] = []

    def counted(facts: Facts) -> Checked:
        checked.append(facts)
        return check(facts)

    monkeypatch.setattr("model.editing.session.check", counted)
    for text in ("1", "12", "123"):
        session.change({"cover.phone": text}, merge=True)
    assert not checked
    assert session.findings == session.checked.findings
    assert [facts.draft for facts in checked] == [session.draft]
