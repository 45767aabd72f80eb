"""Help is shown for the field with the cursor, and moves nothing on the page."""

import pytest
from PySide6.QtWidgets import QApplication

from model.form import FORM
from model.form.spec import NUMERIC, TO_VERIFY
from resources.messages import screen as words
from tests.driver import Driver, process
from ui.pages.field_help import BlankWords, field_help

WITH_WORDS = [field for field in FORM.fields if field.blank_words]


def shown_help(driver: Driver) -> str:
    process()
    texts = driver.texts(driver.workspace.message_line)
    return texts[0]


def offered(driver: Driver) -> list[str]:
    (place,) = driver.workspace.findChildren(BlankWords)
    return driver.buttons(place)


def test_the_help_of_the_focused_field_stands_in_the_line_at_the_bottom(report: Driver) -> None:
    for key in ("cover.unit", "cover.preparer", "units.internal.names", "funds", "duties"):
        report.go_to(key)
        assert shown_help(report) == field_help(key) != ""
    report.click(report.workspace.head.help_button)
    report.press("Esc")
    report.go_to("staff.contract")
    assert shown_help(report) == words.KEYS_HINT


def test_help_moves_no_field_of_the_page(report: Driver) -> None:
    report.show("cover.unit")
    fields = [report.editor(key) for key in ("cover.unit", "cover.preparer", "cover.phone")]
    report.go_to("cover.unit")
    before = [field.geometry() for field in fields]
    for key in ("cover.preparer", "cover.phone"):
        report.go_to(key)
        process()
        assert [field.geometry() for field in fields] == before


def test_an_undo_is_told_in_place_of_the_help_which_then_comes_back(report: Driver) -> None:
    report.put("cover.unit", "某局")
    report.press("Ctrl+Z")
    assert shown_help(report) != field_help("cover.unit")
    report.write("甲")
    assert shown_help(report) == field_help("cover.unit")


@pytest.mark.parametrize("field", WITH_WORDS, ids=lambda field: field.key)
def test_a_click_writes_the_word_into_a_blank_field_and_undo_takes_it_back(
    report: Driver, field: object
) -> None:
    key = next(it.key for it in WITH_WORDS if it is field)
    report.go_to(key)
    focus = QApplication.focusWidget()
    for number, word in enumerate(FORM[key].blank_words, 1):
        label = words.WRITE_WORD.format(word=word, number=number)
        report.click_button(label)
        value = report.value(key)
        assert (value if isinstance(value, str) else value[0]) == word
        assert QApplication.focusWidget() is focus
        assert offered(report) == []
        report.press("Ctrl+Z")
        assert not report.value(key)
        assert label in offered(report)


def test_what_is_to_be_verified_is_found_until_it_is_replaced(report: Driver) -> None:
    for field in WITH_WORDS:
        if TO_VERIFY in field.blank_words:
            report.put(field.key, TO_VERIFY)
    found = {it.places[0] for it in report.workspace.session.model.findings if it.rule == "B05"}
    assert found == {it.key for it in WITH_WORDS if TO_VERIFY in it.blank_words}
    report.put("cover.phone", "0731-12345678")
    rules = {
        it.rule for it in report.workspace.session.model.findings if "cover.phone" in it.places
    }
    assert not rules & {"B04", "B05"}


def test_no_word_is_offered_where_a_figure_belongs() -> None:
    assert not [field.key for field in FORM.fields if field.blank_words and field.kind in NUMERIC]
