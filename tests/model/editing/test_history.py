"""Undo and redo as steps of values before and after."""

import pytest

from model.draft.draft import Draft, Source, Value
from model.editing import history as module
from model.editing.history import Entry, History, Step, restored, snapshot
from tests.builders import draft


def entries(**values: Value) -> dict[str, Entry]:
    return {key: (value, Source.TYPED) for key, value in values.items()}


def step(before: str, after: str, key: str = "reasons") -> Step:
    return Step(entries(**{key: before}), entries(**{key: after}))


def test_a_new_history_has_nothing_to_undo_or_redo() -> None:
    history = History()
    assert (history.can_undo, history.can_redo) == (False, False)
    assert (history.undo(), history.redo()) == (None, None)


def test_steps_are_undone_last_first_and_redone_in_order() -> None:
    history, first, second = History(), step("", "甲"), step("甲", "乙")
    history.add(first, merge=False)
    history.add(second, merge=False)
    assert [history.undo(), history.undo(), history.undo()] == [second, first, None]
    assert [history.redo(), history.redo(), history.redo()] == [first, second, None]


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History()
    history.add(step("", "甲"), merge=False)
    history.undo()
    history.add(step("", "乙"), merge=False)
    assert not history.can_redo
    assert history.undo() == step("", "乙")


def test_typing_on_grows_the_step_that_is_open() -> None:
    history = History()
    for before, after in (("", "甲"), ("甲", "甲乙"), ("甲乙", "甲乙丙")):
        history.add(step(before, after), merge=True)
    assert history.undo() == step("", "甲乙丙")
    assert not history.can_undo


def test_typing_elsewhere_is_a_step_of_its_own() -> None:
    history = History()
    history.add(step("", "甲"), merge=True)
    history.add(step("", "乙", key="funds"), merge=True)
    assert history.undo() == step("", "乙", key="funds")
    assert history.undo() == step("", "甲")


def test_typing_does_not_grow_a_step_that_was_not_typing() -> None:
    history = History()
    history.add(step("", "甲"), merge=False)
    history.add(step("甲", "甲乙"), merge=True)
    assert history.undo() == step("甲", "甲乙")


def test_a_closed_step_does_not_grow() -> None:
    history = History()
    history.add(step("", "甲"), merge=True)
    history.close_step()
    history.add(step("甲", "甲乙"), merge=True)
    assert history.undo() == step("甲", "甲乙")


def test_a_step_undone_or_redone_does_not_grow() -> None:
    history = History()
    history.add(step("", "甲"), merge=True)
    history.undo()
    history.redo()
    history.add(step("甲", "甲乙"), merge=True)
    assert history.undo() == step("甲", "甲乙")


def test_typing_taken_back_by_typing_leaves_nothing_to_undo() -> None:
    history = History()
    history.add(step("", "甲"), merge=True)
    history.add(step("甲", ""), merge=True)
    assert not history.can_undo


def test_a_step_before_one_that_came_to_nothing_stays_closed() -> None:
    history = History()
    history.add(step("", "甲"), merge=True)
    history.close_step()
    history.add(step("甲", "甲乙"), merge=True)
    history.add(step("甲乙", "甲"), merge=True)
    history.add(step("甲", "甲丙"), merge=True)
    assert [history.undo(), history.undo()] == [step("甲", "甲丙"), step("", "甲")]


def test_the_oldest_steps_are_forgotten_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_STEPS", 3)
    history = History()
    for number in range(5):
        history.add(step(str(number), str(number + 1)), merge=False)
    undone = [history.undo() for _ in range(4)]
    assert undone == [step("4", "5"), step("3", "4"), step("2", "3"), None]


def test_long_texts_are_forgotten_before_they_fill_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_MOST_CHARACTERS", 25)
    history = History()
    for before, after in (("", "甲" * 10), ("甲" * 10, "乙" * 10)):
        history.add(step(before, after), merge=False)
    assert history.undo() is not None
    assert history.undo() is None


def test_the_last_step_is_kept_however_long_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_CHARACTERS", 5)
    history = History()
    history.add(step("", "甲" * 100), merge=False)
    assert history.can_undo


@pytest.mark.parametrize(
    ("value", "size"), [("", 0), ("甲乙", 2), ((), 0), (("甲乙", "丙"), 3), (("", ""), 0)]
)
def test_the_size_of_a_step_is_its_characters(value: Value, size: int) -> None:
    assert Step({}, entries(duties=value)).size == size


def test_a_snapshot_restores_values_and_sources() -> None:
    carried = draft().with_values({"reasons": "甲"}, {"reasons": Source.CARRIED})
    kept = snapshot(carried, {"reasons": "", "duties": ()})
    assert kept == {"reasons": ("甲", Source.CARRIED), "duties": ((), Source.TYPED)}
    changed = carried.with_values(
        {"reasons": "乙", "duties": ("丙",)}, {"reasons": Source.TYPED, "duties": Source.FILE}
    )
    assert restored(changed, kept) == carried


def test_restoring_nothing_changes_nothing() -> None:
    assert restored(Draft(), {}) == Draft()
