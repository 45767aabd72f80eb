"""Odd characters, lists of names and years as the clerk meets them in the window."""

import pytest
from PySide6.QtWidgets import QPushButton

from model.draft.draft import Value
from model.storage.store import Store
from resources.messages import pasting
from tests.builders import draft
from tests.driver import Driver, process, wait_for
from tests.ui.conftest import Open

NAMES = "units.internal.names"
THREE = ("办公室", "财务科", "人事科")
MARRED = "实际使⽤\u200b率"


def open_draft(open_window: Open, store: Store, values: dict[str, Value]) -> Driver:
    """Give a window in which a draft is open that held these values already."""
    store.create(draft(values)).close()
    driver = open_window()
    driver.window.start.refresh()
    driver.wait_for_cards(1)
    driver.open_card()
    return driver


@pytest.mark.parametrize(
    ("key", "kept"),
    [("cover.unit", "使用人"), ("problems", "使用人"), ("duties", ("使用人",))],
)
def test_odd_characters_of_a_paste_go_and_the_clerk_is_told_how_many(
    report: Driver, key: str, kept: Value
) -> None:
    report.go_to(key)
    report.paste("使⽤\u200b⼈\ufeff")
    process()
    assert report.value(key) == kept
    assert report.workspace.prompt_bar.text == pasting.BETWEEN.join(
        (pasting.REPLACED.format(count=2), pasting.HIDDEN.format(count=2))
    )


def test_what_the_field_shows_after_a_paste_is_what_the_draft_holds(report: Driver) -> None:
    report.go_to("problems")
    report.paste("使⽤\u200b率")
    report.write("高")
    assert report.value("problems") == report.text("problems").plain_text() == "使用率高"
    report.press("Ctrl+Z", times=2)
    assert report.value("problems") == ""


def test_typing_in_an_old_text_leaves_caret_and_old_characters_in_place(
    open_window: Open, store: Store
) -> None:
    driver = open_draft(open_window, store, {"problems": f"{MARRED}不高。"})
    driver.go_to("problems")
    driver.press("Ctrl+Home")
    driver.press("Right", times=4)
    driver.write("甲乙")
    assert driver.value("problems") == "实际使⽤甲乙\u200b率不高。"
    assert driver.text("problems").textCursor().position() == 6


def test_the_button_at_the_field_mends_an_old_name(open_window: Open, store: Store) -> None:
    driver = open_draft(open_window, store, {"cover.unit": "某⼈\u200b民政府"})
    driver.go_to("cover.unit")
    driver.press("Tab")
    assert [f.rule for f in driver.workspace.session.shown if "cover.unit" in f.places] == ["N15"]
    driver.go_to("cover.unit")
    process()
    offers = [b for b in driver.shown(QPushButton) if b.text() == pasting.TO_ORDINARY]
    driver.click(offers[0])
    assert driver.value("cover.unit") == driver.line("cover.unit").text() == "某人民政府"


@pytest.mark.parametrize(
    "pasted",
    [
        "办公室，财务科，人事科",
        "办公室\t财务科\t人事科",
        "办公室、财务科；人事科。",
        "办公室,财务科,人事科",
    ],
)
def test_names_that_are_pasted_stand_one_a_line(report: Driver, pasted: str) -> None:
    report.go_to(NAMES)
    report.paste(pasted)
    assert report.value(NAMES) == THREE
    assert report.text(NAMES).plain_text() == "\n".join(THREE)
    report.press("Ctrl+Z")
    assert report.value(NAMES) == ()


def test_duties_that_are_pasted_keep_their_commas(report: Driver) -> None:
    report.go_to("duties")
    report.paste("负责预算，组织决算；监督执行。")
    assert report.value("duties") == ("负责预算，组织决算；监督执行。",)


@pytest.mark.parametrize("typed", ["２０１９", "2019年", " 2019 "])
def test_a_report_is_begun_with_a_year_however_it_is_typed(driver: Driver, typed: str) -> None:
    driver.new_report(typed)
    assert driver.value("year") == "2019"


@pytest.mark.parametrize("typed", ["3019", "0999", "9999", "19", "年"])
def test_what_is_no_year_begins_no_report_and_it_is_said_what_one_is(
    driver: Driver, typed: str
) -> None:
    start = driver.window.start
    driver.click(start.year)
    driver.press("Ctrl+A")
    driver.write(typed)
    driver.click(driver.window.start.blank)
    process()
    assert driver.window.workspace is None
    assert start.prompt_bar.text == f"「{typed}」不是年度，请填 1990 到 2099 的四位数字"
    assert start.year.text() == typed


def test_a_year_with_its_word_stays_on_the_cover_until_the_button_mends_it(
    report: Driver,
) -> None:
    report.put("year", "2019年")
    report.press("Tab")
    assert report.value("year") == "2019年"
    report.go_to("year")
    wait_for(lambda: "改为 2019" in report.buttons(), "the offer")
    report.click_button("改为 2019")
    assert report.value("year") == "2019"


def test_a_dash_pasted_into_a_cell_counts_as_nothing_and_is_said(report: Driver) -> None:
    report.go_to("spending.final.basic")
    report.paste("¥ -  ")
    assert str(report.value("spending.final.basic")).strip() == "¥ -"
    assert report.workspace.session.facts.number("spending.final.basic").value == 0
    assert [f.message for f in report.workspace.session.model.findings if f.rule == "T05"] == [
        "短横线按 0 算，请直接填 0"
    ]
