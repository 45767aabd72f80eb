"""The menu of a text field: one, whole, in Chinese, with undo of the form."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QMimeData
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QMenu, QWidget

from resources.messages import editing as words
from resources.messages import screen
from tests.driver import Driver, process
from ui.checking.page import CheckPage
from ui.widgets.line_edit import LineEdit

STANDARD = [words.CUT, words.COPY, words.PASTE, words.DELETE, words.ALL]
UNDO = [screen.UNDO, screen.REDO]
REASONS = (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard)


def ask(field: QWidget, reason: QContextMenuEvent.Reason) -> QMenu:
    """Right-click, or press the menu key; there must be one menu and nothing in it but entries."""
    inner = field.viewport() if isinstance(field, QAbstractScrollArea) else field
    at = inner.rect().center()
    QApplication.sendEvent(inner, QContextMenuEvent(reason, at, inner.mapToGlobal(at)))
    process()
    shown = [it for it in QApplication.allWidgets() if isinstance(it, QMenu) and it.isVisible()]
    assert len(shown) == 1
    assert shown[0] is QApplication.activePopupWidget()
    assert [it for it in shown[0].findChildren(QWidget) if it.isVisible()] == []
    return shown[0]


def entries(menu: QMenu) -> list[str]:
    return [action.text().partition("\t")[0] for action in menu.actions() if action.text()]


def close(menu: QMenu) -> None:
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def line_of(driver: Driver, key: str) -> QWidget:
    driver.go_to(key)
    return driver.editor(key)


def open_cell(driver: Driver) -> QWidget:
    driver.go_to("spending.initial.basic")
    driver.press("F2")
    found = QApplication.focusWidget()
    assert isinstance(found, LineEdit)
    return found


def search_of(driver: Driver) -> QWidget:
    driver.go_to_page(driver.workspace.wizard.check_number)
    check = driver.workspace.wizard.check_page
    assert isinstance(check, CheckPage)
    return check.search


def path_of(driver: Driver) -> QWidget:
    driver.go_to_page(driver.workspace.wizard.last)
    return driver.export_page.path


FIELDS: dict[str, Callable[[Driver], QWidget]] = {
    "line": lambda driver: line_of(driver, "cover.unit"),
    "count": lambda driver: line_of(driver, "staff.authorised"),
    "list": lambda driver: line_of(driver, "duties"),
    "text": lambda driver: line_of(driver, "reasons"),
    "narrative": lambda driver: line_of(driver, "performance"),
    "cell": open_cell,
    "search": search_of,
    "path": path_of,
}


def test_every_text_field_has_one_whole_menu(sample: Driver) -> None:
    for name, field in FIELDS.items():
        for reason in REASONS:
            menu = ask(field(sample), reason)
            offered = [entry for entry in entries(menu) if entry in {*UNDO, *STANDARD}]
            assert offered == [*UNDO, *STANDARD], (name, reason)
            assert not re.search("[A-Za-z]{3}", "".join(offered)), (name, reason)
            close(menu)


def test_the_year_on_the_start_page_has_the_menu_without_undo(driver: Driver) -> None:
    menu = ask(driver.window.start.year, REASONS[0])
    assert entries(menu) == STANDARD
    close(menu)


def trigger(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text().startswith(text)).trigger()
    close(menu)


@pytest.mark.parametrize("key", ["cover.unit", "reasons"])
def test_what_the_menu_names_is_done(sample: Driver, key: str) -> None:
    before, field = sample.value(key), line_of(sample, key)
    trigger(ask(field, REASONS[0]), words.ALL)
    trigger(ask(field, REASONS[0]), words.CUT)
    assert sample.value(key) == ""
    assert QGuiApplication.clipboard().text() == before
    trigger(ask(field, REASONS[0]), words.PASTE)
    assert sample.value(key) == before
    trigger(ask(field, REASONS[0]), words.ALL)
    trigger(ask(field, REASONS[0]), words.DELETE)
    assert sample.value(key) == ""
    trigger(ask(field, REASONS[0]), screen.UNDO)
    assert sample.value(key) == before
    trigger(ask(field, REASONS[0]), screen.REDO)
    assert sample.value(key) == ""


def test_an_open_cell_stays_open_while_its_menu_is(sample: Driver) -> None:
    cell = open_cell(sample)
    assert isinstance(cell, QLineEdit)
    before = cell.text()
    trigger(ask(cell, REASONS[0]), words.ALL)
    trigger(ask(cell, REASONS[0]), words.DELETE)
    assert cell.isVisible()
    assert before != ""
    assert sample.value("spending.initial.basic") == ""


def test_nothing_copied_leaves_paste_grey(sample: Driver) -> None:
    QGuiApplication.clipboard().setMimeData(QMimeData())
    menu = ask(line_of(sample, "cover.unit"), REASONS[0])
    paste = next(action for action in menu.actions() if action.text().startswith(words.PASTE))
    assert not paste.isEnabled()
    close(menu)


@pytest.mark.parametrize("key", ["cover.unit", "reasons", "duties"])
def test_shift_f10_opens_it_at_the_caret(sample: Driver, key: str) -> None:
    line_of(sample, key)
    sample.press("Shift+F10")
    process()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [entry for entry in entries(menu) if entry in STANDARD] == STANDARD
    close(menu)


def test_undo_and_redo_show_the_keys_every_clerk_knows(sample: Driver) -> None:
    menu = ask(line_of(sample, "cover.unit"), REASONS[0])
    assert [it.shortcut().toString() for it in menu.actions()[:2]] == ["Ctrl+Z", "Ctrl+Y"]
    close(menu)
