"""A 说明 is kept under the finding in whose box it was typed, or nowhere."""

import random

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from model.draft.annotations import ANSWER, annotation_key
from model.draft.draft import Draft
from model.findings.finding import Finding, Level
from model.storage.store import Store
from tests.driver import Driver, process
from tests.long_runs import LongRun
from tests.ui.conftest import Open, open_filled
from ui.explanation.alike_button import AlikeButton
from ui.explanation.editor import ExplanationEditor
from ui.findings.detail import FindingDetail
from ui.widgets.scrolling import focus_in

FIELDS = ("staff.contract", "cover.unit", "staff.retired_total", "units.internal.count")
FILLED = {"staff.contract": "30", "staff.authorised": "44", "cover.unit": "长沙市示范学校"}


def answers(draft: Draft) -> dict[str, object]:
    """All 说明 of a draft by key."""
    return {key: value for key, value in draft.values.items() if key.startswith(f"{ANSWER}/")}


def titled(focus: QWidget | None) -> Finding | None:
    """The finding that is named over the box with the cursor."""
    around = focus if isinstance(focus, ExplanationEditor) else None
    while around is not None:
        if isinstance(around, FindingDetail):
            return around.finding
        around = around.parentWidget()
    return None


class Clerk:
    """Does the deeds of a clerk in an order of chance."""

    def __init__(self, driver: Driver, dice: random.Random) -> None:
        self.driver, self.dice, self.trail = driver, dice, list[str]()
        self.typed = 0

    def step(self) -> None:
        draft_actions = (
            self.f8,
            self.f6,
            self.click_row,
            self.page,
            self.edit,
            self.undo,
            self.next_explanation,
            self.explain_alike,
        )
        explain = (self.explain_there, self.answer, self.answer, self.answer_what_vanishes)
        action = self.dice.choice((*draft_actions, self.vanish, *explain, *explain))
        self.trail.append(action.__name__)
        action()
        process()

    def f8(self) -> None:
        self.driver.press(self.dice.choice(("F8", "Shift+F8")))

    def f6(self) -> None:
        self.driver.press("F6")

    def click_row(self) -> None:
        list_ = self.driver.workspace.findings.list
        if list_.isVisible() and (count := list_.model().rowCount()):
            row = self.dice.randrange(count)
            list_.scrollTo(list_.model().index(row, 0))
            self.driver.click_row(list_, row)

    def page(self) -> None:
        self.driver.go_to_page(self.dice.randrange(self.driver.workspace.wizard.last + 1))

    def edit(self) -> None:
        self.driver.go_to(self.dice.choice(FIELDS))
        self.driver.press("End")
        self.driver.write(self.dice.choice("123"))

    def vanish(self) -> None:
        """A figure that a box may be open for comes right without a key in its field."""
        session = self.driver.workspace.session
        value = self.dice.choice(("1", "30", "31"))
        session.set({"staff.contract": value})

    def undo(self) -> None:
        self.driver.press(self.dice.choice(("Ctrl+Z", "Ctrl+Y")))

    def next_explanation(self) -> None:
        """From one 说明 to the next, where the cursor is in one."""
        self.driver.press(self.dice.choice(("Ctrl+Return", "Ctrl+Shift+Return")))

    def explain_alike(self) -> None:
        """Give like findings the same 说明, where that is offered: to none of another rule."""
        for button in self.driver.shown(AlikeButton):
            finding = titled(QApplication.focusWidget())
            before = answers(self.driver.workspace.session.draft)
            self.driver.click(button)
            after = answers(self.driver.workspace.session.draft)
            new = {one for one in after if before.get(one) != after.get(one)}
            if finding:
                prefix = annotation_key(ANSWER, f"{finding.rule}/")
                assert all(one.startswith(prefix) for one in new), self.trail[-8:]
            return

    def explain_there(self) -> None:
        """Go to a field with a finding that is to be explained, and into its 说明."""
        self.driver.go_to("staff.contract")
        self.driver.press("F6")
        process()
        self.answer()

    def answer_what_vanishes(self) -> None:
        """What is typed on blindly, once the finding is gone, is put into no field."""
        if titled(QApplication.focusWidget()) is None:
            return
        self.vanish()
        process()
        before = self.driver.workspace.session.draft
        if titled(QApplication.focusWidget()) is None:
            self.driver.write("blind ")
            assert self.driver.workspace.session.draft == before, self.trail[-8:]

    def answer(self) -> None:
        """Type a reason where the cursor is in a box: it goes under the finding named there."""
        finding = titled(QApplication.focusWidget())
        if finding is None:
            return
        assert finding.level is Level.W, self.trail[-8:]
        before = answers(self.driver.workspace.session.draft)
        self.typed += 1
        self.driver.write(f"reason{self.typed} ")
        after = answers(self.driver.workspace.session.draft)
        key = annotation_key(ANSWER, finding.id)
        others = {one for one in before | after if before.get(one) != after.get(one)}
        assert others <= {key}, self.trail[-8:]
        assert f"reason{self.typed}" in str(after.get(key)), self.trail[-8:]


def test_a_reason_is_filed_under_the_finding_named_over_its_box(
    store: Store, open_window: Open, long_run: LongRun
) -> None:
    driver = open_filled(store, open_window, dict(FILLED))
    seed = random.randrange(10**6)
    clerk = Clerk(driver, random.Random(seed))
    driver.go_to("staff.contract")
    driver.press("F8")
    try:
        for _ in range(long_run.rounds(120, 2000)):
            clerk.step()
    finally:
        long_run.tell(seed=seed, steps=len(clerk.trail), reasons=clerk.typed)
    assert clerk.typed


@pytest.mark.parametrize("other", ["cover.unit", "staff.retired_total"])
def test_f6_belongs_to_the_finding_at_the_cursor_whatever_was_shown_before(
    store: Store, open_window: Open, other: str
) -> None:
    driver = open_filled(store, open_window, {"staff.contract": "30", other: "18"})
    pane = driver.workspace.findings
    driver.go_to(other)
    driver.press("F6")
    chosen = pane.finding
    driver.go_to("staff.contract")
    here = driver.found("staff.contract")
    assert here is not None and here != chosen
    driver.press("F6")
    assert pane.finding == here
    assert isinstance(QApplication.focusWidget(), ExplanationEditor)
    driver.press("F6")
    assert pane.finding == here


def test_a_correction_pressed_by_enter_leaves_the_cursor_at_its_field(
    store: Store, open_window: Open
) -> None:
    driver = open_filled(store, open_window, {"units.internal.count": "7"})
    driver.go_to("units.internal.count")
    driver.press("F6")
    assert focus_in(driver.workspace.findings)
    driver.press("Return")
    process()
    assert driver.value("units.internal.count") != "7"
    assert QApplication.focusWidget() is driver.editor("units.internal.count")


def test_what_is_typed_on_when_the_finding_is_gone_goes_into_no_field(
    store: Store, open_window: Open
) -> None:
    driver = open_filled(store, open_window, {"staff.contract": "30"})
    driver.go_to("staff.contract")
    driver.press("F6")
    assert isinstance(QApplication.focusWidget(), ExplanationEditor)
    driver.workspace.session.set({"staff.contract": "1"})
    process()
    before = driver.workspace.session.draft
    driver.write("blind")
    assert driver.workspace.session.draft == before
    driver.press("Tab")
    process()
    assert QApplication.focusWidget() is not None
