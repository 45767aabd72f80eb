"""The room 未放入 of the pane: texts of files that no field has, put in or taken away."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from model.draft.draft import Value, new_draft
from model.draft.origins import kept_texts
from model.storage.store import Store
from resources.messages import editing
from resources.messages import readers as words
from tests.driver import Driver, process
from tests.ui.conftest import Open
from ui.pane.unplaced import UnplacedRoom

UNIT, CELL, NAMES = "cover.unit", "spending.final.total", "units.internal.names"
TEXTS = ("附件：名单", "  上缴上级 35.20", "工作人员说，" * 5_000)


@pytest.fixture
def kept(store: Store, open_window: Open) -> Driver:
    """Return a window with a draft that keeps three texts."""
    values: dict[str, Value] = {
        f"unplaced/{number:04}": (text, f"第 {number} 段", "去年.docx")
        for number, text in enumerate(TEXTS, 1)
    }
    values |= {"performance": "甲\n乙", NAMES: ("秘书科",)}
    store.create(new_draft("2019").with_values(values, {})).close()
    driver = open_window()
    driver.open_card()
    return driver


def room(driver: Driver, key: str) -> UnplacedRoom:
    """Put the cursor into a field and press Ctrl+F6."""
    driver.go_to(key)
    driver.press("Ctrl+F6")
    process()
    return driver.workspace.unplaced


def offered(driver: Driver) -> list[str]:
    tabs = [words.KEPT_TEXTS.format(count=count) for count in range(len(TEXTS) + 1)]
    return [text for text in driver.buttons(driver.workspace.pane) if text in tabs]


def test_a_draft_without_such_texts_has_no_tab_and_the_key_says_so(report: Driver) -> None:
    report.press("Ctrl+F6")
    assert words.NO_KEPT_TEXTS in report.texts() and not offered(report)


def test_a_text_is_put_in_behind_the_paragraph_with_the_cursor_in_one_step(kept: Driver) -> None:
    kept.go_to("performance")
    kept.press("Ctrl+Home")
    kept.press("End")
    kept.press("Ctrl+F6")
    process()
    shown = kept.workspace.unplaced
    assert "第 1 段，去年.docx" in kept.texts(shown)
    assert shown.text.toPlainText() == TEXTS[0]
    kept.press("Escape")
    assert QApplication.focusWidget() is kept.editor("performance")
    kept.press("Ctrl+F6")
    kept.press("Return")
    assert kept.value("performance") == f"甲\n{TEXTS[0]}\n乙"
    assert QApplication.focusWidget() is kept.editor("performance")
    kept.press("Ctrl+Z")
    assert kept.value("performance") == "甲\n乙"


def test_a_text_taken_away_comes_back_by_undo_and_can_be_looked_at(kept: Driver) -> None:
    shown = room(kept, UNIT)
    kept.press("Down")
    kept.press("Delete")
    assert [one.text for one in kept_texts(kept.workspace.session.draft)] == [TEXTS[0], TEXTS[2]]
    assert offered(kept) == [words.KEPT_TEXTS.format(count=2)]
    assert shown.chosen and shown.chosen.text == TEXTS[2]
    kept.click(shown.remove)
    kept.click(shown.remove)
    assert not offered(kept) and QApplication.focusWidget() is kept.editor(UNIT)
    kept.press("Ctrl+Z")
    assert offered(kept) == [words.KEPT_TEXTS.format(count=1)]
    kept.click_button(editing.GO_TO_PLACE)
    process()
    assert shown.isVisible() and shown.chosen and shown.chosen.text == TEXTS[0]


def test_a_text_goes_into_a_line_a_list_and_a_cell_and_nowhere_without_a_cursor(
    kept: Driver,
) -> None:
    shown = room(kept, UNIT)
    kept.press("Alt+Y")
    assert kept.value(UNIT) == TEXTS[0]
    room(kept, NAMES)
    kept.press("Return")
    assert kept.value(NAMES) == (f"秘书科{TEXTS[0]}",)
    room(kept, CELL)
    kept.press("Down")
    kept.press("Return")
    assert kept.value(CELL) == TEXTS[1]
    kept.go_to_page(4)
    kept.workspace.session.cursor.move_to("")
    kept.press("Ctrl+F6")
    process()
    assert not shown.put_in.isEnabled()


def test_of_a_long_text_the_beginning_is_shown_and_the_whole_is_copied(kept: Driver) -> None:
    shown = room(kept, UNIT)
    kept.press("Down", 2)
    assert len(shown.text.toPlainText()) < len(TEXTS[2])
    assert any(words.ONLY_BEGINNING.format(count=30_000) in text for text in kept.texts(shown))
    kept.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == TEXTS[2]
