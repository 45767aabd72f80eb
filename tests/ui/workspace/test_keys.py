"""The keys of the window: steps of undo, Enter on buttons, F6 at the cursor, the start page."""

import time

import pytest
from PySide6.QtWidgets import QApplication

from model.draft.draft import new_draft
from model.editing.session import Session
from model.storage.store import Store
from resources.messages import screen as words
from resources.sample import load_sample
from tests.driver import Driver, process, wait_for
from tests.ui.conftest import Open, open_filled
from ui.editors import plain_text
from ui.widgets.buttons import push_button, tool_button

TEXT = "performance"


def test_one_undo_takes_back_one_paragraph(report: Driver) -> None:
    report.go_to(TEXT)
    report.write("第一段。\n第二段。\n第三段。")
    report.press("Ctrl+Z")
    assert report.value(TEXT) == "第一段。\n第二段。\n"
    report.press("Ctrl+Z")
    assert report.value(TEXT) == "第一段。\n"
    report.press("Ctrl+Y", 2)
    assert report.value(TEXT) == "第一段。\n第二段。\n第三段。"


def test_a_key_after_undo_loses_only_the_portion_taken_back(report: Driver) -> None:
    report.go_to(TEXT)
    report.write("第一段。\n第二段。\n第三段。")
    report.press("Ctrl+Z")
    report.write("改")
    assert report.value(TEXT) == "第一段。\n第二段。\n改"


def test_a_pause_ends_a_step_of_undo(report: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [1000.0]
    monkeypatch.setattr(time, "monotonic", lambda: clock[0])
    report.go_to(TEXT)
    report.write("甲乙")
    clock[0] += plain_text._PAUSE + 0.1
    report.write("丙丁")
    report.press("Ctrl+Z")
    assert report.value(TEXT) == "甲乙"


@pytest.mark.parametrize("keys", ["Left", "Home", "Ctrl+Home"])
def test_a_jump_of_the_caret_ends_a_step_of_undo(report: Driver, keys: str) -> None:
    report.go_to(TEXT)
    report.write("abc")
    report.press(keys)
    report.write("x")
    report.press("Ctrl+Z")
    assert report.value(TEXT) == "abc"


def test_a_save_that_was_asked_for_ends_a_step_of_undo(report: Driver) -> None:
    report.go_to(TEXT)
    report.write("abc")
    report.press("Ctrl+S")
    report.write("x")
    report.press("Ctrl+Z")
    assert report.value(TEXT) == "abc"


def test_deleting_and_typing_go_on_as_one_step(report: Driver) -> None:
    report.go_to(TEXT)
    report.write("abc")
    report.press("Backspace")
    report.write("d")
    report.press("Ctrl+Z")
    assert report.value(TEXT) == ""


def test_undoing_all_gives_the_beginning_and_redoing_all_the_end() -> None:
    session = Session(new_draft(2019))
    begin = session.draft
    text = ""
    for number in range(60):
        text += "字" if number % 7 else "\n"
        session.change({TEXT: text}, merge=True)
        if number % 5 == 0:
            session.close_step()
    steps = 0
    while session.can_undo:
        before = len(session.draft.text(TEXT))
        session.undo()
        steps += 1
        assert before - len(session.draft.text(TEXT)) <= 5
    assert session.draft == begin
    assert steps == 13
    while session.can_redo:
        session.redo()
    assert session.draft.text(TEXT) == text


def test_enter_and_space_press_every_kind_of_button(styled_app: QApplication) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    pressed: list[str] = []
    made = (
        push_button("甲", lambda: pressed.append("甲")),
        tool_button("乙", lambda: pressed.append("乙")),
    )
    for button in made:
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            QTest.keyClick(button, key)
    assert pressed == ["甲"] * 3 + ["乙"] * 3


def test_enter_on_a_button_of_the_message_line_presses_it(report: Driver) -> None:
    report.workspace.prompt_bar.show_until_dismissed("说明", "W")
    process()
    button = report.button(words.DISMISS, report.workspace.prompt_bar)
    button.setFocus()
    report.press("Return")
    assert not report.workspace.prompt_bar.text


def test_the_year_typed_at_once_takes_the_place_of_the_one_proposed(driver: Driver) -> None:
    driver.window.start.year.setFocus()
    driver.write("2019")
    assert driver.window.start.year.text() == "2019"


def test_one_enter_on_the_start_page_makes_no_empty_draft(driver: Driver) -> None:
    driver.window.start.year.setFocus()
    driver.press("Return")
    process()
    assert driver.window.workspace is None
    assert QApplication.focusWidget() is driver.window.start.blank


def test_where_there_is_a_draft_enter_goes_on_with_it(store: Store, open_window: Open) -> None:
    store.create(new_draft("2019").with_values(load_sample(), {})).close()
    driver = open_window()
    wait_for(lambda: driver.window.start.cards, "the card")
    driver.press("Return")
    wait_for(lambda: driver.window.workspace, "the desk")
    assert driver.value("cover.unit") == load_sample()["cover.unit"]
    assert len(store.cards()) == 1


def test_after_fix_first_f6_explains_the_finding_one_was_led_to(
    store: Store, open_window: Open
) -> None:
    driver = open_filled(store, open_window, {"cover.preparer": "", "staff.retired_total": "18"})
    driver.go_to("cover.unit")
    first = driver.workspace.session.model.findings[0]
    driver.go_to_page(driver.workspace.wizard.last)
    driver.click(driver.export_page.export_button)
    driver.click_button(words.FIX_FIRST, driver.export_page)
    process()
    driver.press("F6")
    assert driver.workspace.findings.finding is not None
    assert driver.workspace.findings.finding.id == first.id


def test_f6_looks_into_the_finding_at_the_cursor_whatever_was_chosen_before(
    store: Store, open_window: Open
) -> None:
    driver = open_filled(
        store, open_window, {"staff.retired_total": "18", "units.internal.count": "7"}
    )
    driver.go_to("staff.retired_total")
    driver.press("F8")
    driver.go_to("units.internal.count")
    driver.press("F6")
    chosen = driver.workspace.findings.finding
    assert chosen is not None
    assert "units.internal.count" in chosen.places


def test_a_word_of_a_hundred_thousand_digits_can_be_pasted(report: Driver) -> None:
    report.go_to(TEXT)
    began = time.monotonic()
    report.paste("1" * 100_000)
    process()
    assert len(str(report.value(TEXT))) == 100_000
    assert time.monotonic() - began < 5  # without a bound it takes minutes
