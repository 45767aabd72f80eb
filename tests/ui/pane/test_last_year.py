"""The room 上年 of the pane: what last year's report said, and taking it over."""

import random

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from model.draft.annotations import LAST, annotation_key
from model.draft.draft import Source, Value, new_draft
from model.draft.rollover import next_year
from model.storage.store import Store
from resources.messages import screen as words
from resources.sample import load_sample
from tests.driver import Driver, process, wait_for
from tests.long_runs import LongRun
from tests.ui.conftest import Open
from ui.pane.last_year import LastYear
from ui.pane.last_year_text import LastYearText

ADJUSTED, FINAL = "spending.adjusted.total", "spending.final.total"
NARROW = QSize(1024, 700)
TEXT = "引言\n一、2019年主要工作\n1.办事更快。全年\n2.热线更好。接听\n二、问题\n结尾"
THIS = "一、2020年主要工作\n今年\n1.热线更好。\n二、全新的事"


def open_next(store: Store, open_window: Open, values: dict[str, Value], **more: Value) -> Driver:
    """Return a window with the report after the sample, whose ``values`` were otherwise; ``more``
    is filled in already."""
    before = new_draft("2019").with_values({**load_sample(), **values}, {})
    typed = dict.fromkeys(more, Source.TYPED)
    store.create(next_year(before).with_values(more, typed)).close()
    driver = open_window()
    driver.open_card()
    return driver


@pytest.fixture
def rolled(store: Store, open_window: Open) -> Driver:
    return open_next(store, open_window, {"performance": TEXT}, performance=THIS)


def room(driver: Driver) -> LastYear:
    """Return the room, once it has followed the cursor."""
    process()
    found = driver.workspace.last_year
    wait_for(lambda: not found.is_following, "the room follows")
    return found


def look(driver: Driver, key: str) -> LastYear:
    """Put the cursor into a field and press Shift+F6."""
    driver.go_to(key)
    driver.press("Shift+F6")
    return room(driver)


def offered(driver: Driver) -> bool:
    return words.LAST_YEAR in driver.buttons(driver.workspace.pane)


def test_the_tab_is_there_only_where_the_draft_has_last_years_values(sample: Driver) -> None:
    assert not offered(sample)
    sample.go_to(ADJUSTED)
    sample.press("Shift+F6")
    assert words.LAST_YEAR_NONE in sample.texts()
    sample.workspace.session.set({annotation_key(LAST, ADJUSTED): ("12",)})
    assert offered(sample)
    sample.press("Ctrl+Z")
    assert not offered(sample)


def test_a_clerk_sees_last_years_figure_and_how_it_moved(rolled: Driver) -> None:
    rolled.put(ADJUSTED, "2000.39")
    card = look(rolled, ADJUSTED).card
    assert {"1853.89", "今年 2000.39，增加 146.50，7.9%"} <= set(rolled.texts(card))
    table = room(rolled).values.tables[0]
    assert table.currentItem() is table.cells[ADJUSTED]
    assert table.cells[FINAL].text() == "1853.89"


def test_a_figure_is_taken_over_in_one_step_and_the_cursor_is_back(rolled: Driver) -> None:
    look(rolled, FINAL)
    rolled.press("Return")
    process()
    session = rolled.workspace.session
    assert (session.draft[FINAL], session.draft.source(FINAL)) == ("1853.89", Source.CARRIED)
    assert QApplication.focusWidget() is rolled.table(FINAL)
    assert words.LAST_YEAR_SAME in rolled.texts(room(rolled).card)
    rolled.press("Ctrl+Z")
    assert session.draft[FINAL] == ""


def test_a_row_left_as_last_year_is_still_found(rolled: Driver) -> None:
    for column in ("total", "basic", "project", "earmarked"):
        look(rolled, f"spending.final.{column}")
        rolled.press("Return")
    rolled.press("Tab")
    process()
    assert "Y01" in {finding.rule for finding in rolled.workspace.session.checked.findings}


def test_a_list_of_last_year_is_read_whole_and_taken_over(rolled: Driver) -> None:
    duties = rolled.value("duties")
    rolled.put("duties", ("全新的职能",))
    shown = look(rolled, "duties")
    assert shown.text.toPlainText().split("\n") == list(duties)
    rolled.press("Return")
    assert rolled.value("duties") == duties


def test_the_text_goes_to_the_section_that_the_cursor_is_in(rolled: Driver) -> None:
    rolled.go_to("performance")
    rolled.press("Ctrl+Home")
    rolled.press("Shift+F6")
    assert room(rolled).text.section is not None
    rolled.press("Escape")
    rolled.press("Down", 2)
    section = room(rolled).text.section
    assert section is not None
    assert section.heading.title == "热线更好"
    assert "这一节：2.热线更好，9 字" in rolled.texts(room(rolled).card)


def test_a_section_is_inserted_behind_the_paragraph_with_the_cursor(rolled: Driver) -> None:
    rolled.go_to("performance")
    rolled.press("Ctrl+Home")
    rolled.press("Down", 2)
    rolled.press("End")
    rolled.press("Shift+F6")
    room(rolled)
    rolled.press("Return")
    assert rolled.value("performance") == THIS.replace("好。\n", "好。\n2.热线更好。接听\n")
    assert QApplication.focusWidget() is rolled.editor("performance")
    rolled.press("Ctrl+Z")
    assert rolled.value("performance") == THIS


@pytest.mark.parametrize(
    ("this", "keys", "after"),
    [
        ("甲\n乙", ("Ctrl+Home",), "去年\n甲\n乙"),  # before the paragraph that it begins
        ("甲\n乙", ("Ctrl+End",), "甲\n乙\n去年"),
        ("甲乙\n\n丙", ("Ctrl+Home", "Right"), "甲乙\n去年\n\n丙"),  # no paragraph is torn
        ("甲\n\n丙", ("Ctrl+Home", "Down"), "甲\n去年\n丙"),  # a blank line is filled
    ],
)
def test_whole_paragraphs_stand_by_themselves(
    store: Store, open_window: Open, this: str, keys: tuple[str, ...], after: str
) -> None:
    driver = open_next(store, open_window, {"reasons": "去年"}, reasons=this)
    driver.go_to("reasons")
    for key in keys:
        driver.press(key)
    driver.press("Shift+F6")
    room(driver)
    driver.press("Return")
    assert driver.value("reasons") == after


def test_selected_words_are_copied_and_inserted_at_the_cursor(rolled: Driver) -> None:
    rolled.go_to("performance")
    rolled.press("Ctrl+Home")
    rolled.press("Down")
    rolled.press("End")
    rolled.press("Shift+F6")
    shown = room(rolled)
    shown.text.setFocus()
    rolled.press("Ctrl+Home")
    rolled.press("Shift+Right", 2)
    assert "选中的 2 字" in rolled.texts(shown.card)
    rolled.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "引言"
    rolled.click(shown.card.button)
    assert rolled.value("performance") == THIS.replace("今年", "今年引言")


def test_selected_words_stay_selected_while_the_place_for_them_is_chosen(rolled: Driver) -> None:
    shown = look(rolled, "performance")
    shown.text.setFocus()
    rolled.press("Ctrl+Home")
    rolled.press("Shift+Right", 2)
    for key in ("Ctrl+Home", "Ctrl+End"):
        rolled.press("Escape")
        rolled.press(key)
        assert "选中的 2 字" in rolled.texts(room(rolled).card)
    rolled.press("Shift+F6")
    rolled.press("Return")
    assert rolled.value("performance") == f"{THIS}引言"


def test_a_year_carried_over_in_a_text_is_found(store: Store, open_window: Open) -> None:
    text = "2019年，全年受理一千件。"
    driver = open_next(store, open_window, {"performance": text}, performance="")
    look(driver, "performance")
    driver.press("Return")
    driver.press("Ctrl+PgDown")
    process()
    assert driver.value("performance") == text
    assert "B03" in {finding.rule for finding in driver.workspace.session.checked.findings}


def test_where_last_year_was_blank_a_sentence_says_so(store: Store, open_window: Open) -> None:
    driver = open_next(store, open_window, {"reasons": "", "performance": "", FINAL: "约3"})
    assert words.LAST_YEAR_NO_TEXT in driver.texts(look(driver, "reasons"))
    card = look(driver, FINAL).card
    assert words.LAST_YEAR_LEFT_BLANK in driver.texts(card)
    assert words.TAKE_LAST_YEAR not in driver.buttons(card)


def test_esc_goes_back_to_the_field_from_each_part(rolled: Driver) -> None:
    for key in (ADJUSTED, "performance", "duties", "cover.unit"):
        shown = look(rolled, key)
        for part in (shown.text, shown.card.button, *shown.values.tables):
            if part.isVisible():
                part.setFocus()
                rolled.press("Escape")
                assert rolled.workspace.session.cursor.key == key
                assert not shown.isAncestorOf(QApplication.focusWidget() or shown)


def test_the_access_key_takes_over_from_the_field_itself(rolled: Driver) -> None:
    look(rolled, FINAL)
    rolled.press("Escape")
    rolled.press("Alt+Y")
    wait_for(lambda: rolled.value(FINAL) == "1853.89", "taken over")
    wait_for(lambda: QApplication.focusWidget() is rolled.table(FINAL), "back in the cell")


def test_a_click_on_last_years_value_goes_to_its_field(rolled: Driver) -> None:
    table = look(rolled, ADJUSTED).values.tables[1]
    key = "three_public.final.receptions"
    rolled.click(table.viewport(), table.visualItemRect(table.cells[key]).center())
    assert rolled.workspace.session.cursor.key == key
    table.setFocus()
    rolled.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "20.30"


def test_in_a_narrow_window_a_value_taken_over_closes_the_sheet(
    store: Store, open_window: Open
) -> None:
    driver = open_next(store, lambda: open_window(NARROW), {})
    area = driver.workspace.area
    assert look(driver, FINAL).isVisible()
    assert not area.is_beside
    driver.press("Return")
    process()
    assert driver.value(FINAL) == "1853.89"
    assert not area.is_open
    look(driver, FINAL)
    driver.press("Escape")
    assert not area.is_open


KEYS = (
    *("Shift+F6", "Return", "Escape", "Tab", "Shift+Tab", "Up", "Down", "Shift+Right", "Ctrl+End"),
    *("Ctrl+Home", "Ctrl+A", "Ctrl+C", "Ctrl+Z", "Ctrl+Y", "F6", "F8", "Ctrl+F", "PgDown", "Space"),
    *("Ctrl+PgDown", "Ctrl+PgUp", "Delete", "Alt+Y", "F9", "Ctrl+5", "Ctrl+3"),
)
FIELDS = (ADJUSTED, FINAL, "performance", "reasons", "duties", "cover.unit", "staff.contract")


@pytest.mark.parametrize("seed", [11, 28])
def test_whatever_is_pressed_last_years_report_stays_as_it_was(
    rolled: Driver, seed: int, long_run: LongRun
) -> None:
    chance, session = random.Random(seed), rolled.workspace.session
    kept, before = session.draft.annotations(LAST), dict(session.draft.values)
    for _ in range(long_run.rounds(100, 1000)):
        if QApplication.activePopupWidget():  # a menu goes before anything else happens
            rolled.press("Escape")
        doing = chance.random()
        if doing < 0.2:
            rolled.workspace.go_to(chance.choice(FIELDS))
        elif doing < 0.25:
            rolled.window.resize(NARROW if chance.random() < 0.5 else QSize(1366, 700))
        elif doing < 0.35:
            rolled.write(chance.choice("7年\n"))
        else:
            rolled.press(chance.choice(KEYS))
        shown = room(rolled) if chance.random() < 0.3 else rolled.workspace.last_year
        assert session.draft.annotations(LAST) == kept
        if shown.isVisible() and not shown.is_following and not shown.card.isHidden():
            assert shown.card.key == session.cursor.key
    while session.undo().keys:
        pass
    assert session.draft.values == before


def test_of_a_paragraph_beyond_measure_the_beginning_is_shown_and_all_of_it_inserted(
    styled_app: QApplication,
) -> None:
    shown, text = LastYearText(), "一、工作\n" + "长" * 200_000
    shown.show_text(text, narrative=True)
    assert shown.document().characterCount() < 21_000
    assert shown.toPlainText().endswith(words.LAST_YEAR_REST.format(count=180_000))
    assert shown.insertion == text
