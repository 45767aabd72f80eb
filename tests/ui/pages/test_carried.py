"""沿用未确认 in the window: confirmed by F4, by its button, all of a page; years one by one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from model.draft.carried import carried_fields, is_carried
from model.draft.draft import new_draft
from model.draft.rollover import next_year
from model.form import FORM
from model.storage.store import Store
from resources.messages import screen as words
from resources.messages import texts
from resources.sample import load_sample
from tests.driver import Driver, process
from tests.ui.conftest import Open
from ui.text.change_list import ChangeList

TEXT = "2019年，较2018年增加。\n2019年5月10日开会。"
FINAL = "spending.final.basic"


@pytest.fixture
def rolled(store: Store, open_window: Open) -> Driver:
    before = new_draft("2019").with_values({**load_sample(), "performance": TEXT}, {})
    store.create(next_year(before)).close()
    driver = open_window()
    driver.open_card()
    return driver


def left(driver: Driver, page: int) -> list[str]:
    """Return the keys still to be confirmed on a page."""
    fields = carried_fields(driver.workspace.session.draft, FORM.pages[page])
    return [field.key for field in fields]


def test_f4_confirms_field_by_field_and_the_button_the_rest_of_the_page(rolled: Driver) -> None:
    rolled.go_to("staff.authorised")
    everything = left(rolled, 1)
    rolled.press("F4", 2)
    assert left(rolled, 1) == everything[2:]
    assert rolled.workspace.session.cursor.key == everything[2]
    button = words.CONFIRM_ALL.format(count=len(everything) - 2)
    rolled.press("Alt+Q")
    assert left(rolled, 1) == []
    assert button not in rolled.buttons()
    assert QApplication.focusWidget() is rolled.editor(everything[2])
    assert rolled.workspace.message_line.text == words.CONFIRMED.format(count=len(everything) - 2)
    rolled.press("Ctrl+Z")
    assert left(rolled, 1) == everything[2:]
    rolled.press("Ctrl+Z", 2)
    assert left(rolled, 1) == everything


def test_a_text_is_confirmed_in_its_head_and_says_no_more(rolled: Driver) -> None:
    rolled.go_to("performance")
    assert words.CARRIED_OVER in rolled.texts()
    (button,) = [one for one in rolled.buttons() if one == words.CONFIRM]
    rolled.click_button(button)
    process()
    assert not is_carried(rolled.workspace.session.draft, "performance")
    assert words.CARRIED_OVER not in rolled.texts()
    assert QApplication.focusWidget() is rolled.text("performance")
    assert rolled.value("performance") == TEXT


def test_years_are_taken_one_by_one_in_one_step_and_the_text_stays_marked(rolled: Driver) -> None:
    rolled.go_to("performance")
    assert texts.YEARS.format(count=3) in rolled.buttons()
    rolled.press("Ctrl+Shift+Y")
    process()
    (shown,) = rolled.shown(ChangeList)
    items = [shown.list.topLevelItem(row) for row in range(shown.list.topLevelItemCount())]
    ticked = [item.checkState(0) is Qt.CheckState.Checked for item in items if item]
    assert ticked == [True, True, False]
    assert texts.TAKE_ALL.format(count=3) not in rolled.buttons()
    rolled.press("Enter")
    assert rolled.value("performance") == TEXT.replace("2019年，较2018年", "2020年，较2019年")
    assert is_carried(rolled.workspace.session.draft, "performance")
    assert shown.list.topLevelItemCount() == 1
    rolled.press("Escape")
    rolled.press("Ctrl+Z")
    assert rolled.value("performance") == TEXT
    assert is_carried(rolled.workspace.session.draft, "performance")


def test_what_is_not_confirmed_stands_on_the_export_page(rolled: Driver) -> None:
    rolled.go_to_page(7)
    count = len(left(rolled, 1))
    assert any(words.CARRIED_OPEN.format(count=count) in text for text in rolled.texts())
    rolled.click_button(words.EXPORT)
    total = len(carried_fields(rolled.workspace.session.draft))
    assert words.CARRIED_LEFT.format(count=total) in rolled.export_page.prompt_bar.text


def test_a_change_stands_beside_the_figure_while_the_pane_does_not_tell_it(rolled: Driver) -> None:
    rolled.put(FINAL, "2000")
    cells = rolled.table(FINAL).cells
    place = cells.place_of(cells.index_of(FINAL))
    assert place is not None
    assert cells.cell(place).change == "↑21.61%"
    rolled.go_to(FINAL)
    assert words.LAST_YEAR_NOTE.format(last="1644.56", unit="万元") in rolled.texts()
    rolled.press("Shift+F6")
    process()
    assert cells.cell(place).change == ""
    charts = rolled.workspace.last_year.values.charts
    assert "基本支出：今年 2000，上年 1644.56，比上年增加 21.61%" in (
        charts[0][1].accessibleDescription()
    )
    chart = charts[1][1]
    chart.setFocus()
    rolled.press("Down")
    rolled.press("Return")
    assert rolled.workspace.session.cursor.key == "three_public.final.vehicles"
    rolled.click(chart, chart.box(3).center())
    assert rolled.workspace.session.cursor.key == "three_public.final.total"


def test_a_head_count_shows_its_change_once_it_is_left(rolled: Driver) -> None:
    key = "staff.on_payroll"
    rolled.put(key, "46")
    assert rolled.texts(rolled.line(key)) == []
    rolled.press("Tab")
    process()
    assert rolled.texts(rolled.line(key)) == ["↑9.5%"]
