"""Alt and a letter press a button of the page; no two of a page have the same letter."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from resources.messages import screen as words
from tests.driver import Driver, process, wait_for
from tests.ui.conftest import Open

NARROW = QSize(911, 472)


def letters(driver: Driver) -> list[str]:
    """Return the shortcuts of all buttons that are shown."""
    shown = driver.shown(QAbstractButton)
    return [it.shortcut().toString() for it in shown if not it.shortcut().isEmpty()]


@pytest.mark.parametrize("size", [QSize(1366, 728), NARROW], ids=["wide", "narrow"])
def test_no_letter_stands_for_two_buttons_of_a_page(sample: Driver, size: QSize) -> None:
    sample.window.resize(size)
    for page in range(sample.workspace.wizard.last + 1):
        sample.go_to_page(page)
        sample.press("F6")
        process()
        found = letters(sample)
        assert [keys for keys, count in Counter(found).items() if count > 1] == [], page
        assert {"Alt+B", "Alt+N", "Alt+D", "Alt+G"} <= set(found)


def test_every_button_under_a_page_has_a_letter_or_says_its_key(sample: Driver) -> None:
    sample.window.resize(NARROW)
    for page in range(sample.workspace.wizard.last + 1):
        sample.go_to_page(page)
        bar = sample.window.findChild(QWidget, "bottombar")
        for button in sample.shown(QPushButton, bar):
            assert not button.shortcut().isEmpty() or "（" in button.text(), button.text()


def press(driver: Driver, keys: str, done: Callable[[], object]) -> None:
    """Press keys and wait, for Qt shows a button down for a moment before it is clicked."""
    driver.press(keys)
    wait_for(done, f"what {keys} does")
    process()


def test_alt_and_a_letter_turn_the_page_change_the_year_and_leave(report: Driver) -> None:
    press(report, "Alt+N", lambda: report.page == 1)
    press(report, "Alt+B", lambda: report.page == 0)
    year = report.workspace.head_fields.editor("year")
    press(report, "Alt+G", lambda: QApplication.focusWidget() is year)
    report.press("Esc")
    press(report, "Alt+D", lambda: report.window.workspace is None)


@pytest.mark.parametrize("size", [QSize(1366, 728), NARROW], ids=["wide", "narrow"])
def test_alt_k_opens_the_pane_and_puts_it_away(open_window: Open, size: QSize) -> None:
    driver = open_window(size)
    driver.new_report()
    process()
    area = driver.workspace.area
    before = area.is_open
    press(driver, "Alt+K", lambda: area.is_open is not before)
    press(driver, "Alt+K", lambda: area.is_open is before)


def test_the_report_is_exported_by_a_letter(sample: Driver) -> None:
    sample.go_to_page(sample.workspace.wizard.last)
    press(sample, "Alt+W", lambda: words.EXPORT_ANYWAY in sample.buttons(sample.export_page))
