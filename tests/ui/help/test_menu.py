"""The menu 帮助: each entry, from the start page and from a draft."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from model.product import VERSION
from model.storage.store import Store
from resources.messages import help as words
from resources.messages import screen
from tests.driver import Driver, process, wait_for
from ui.help.about import AboutDialog
from ui.help.keys_sheet import KeysSheet

SHOW_FILE = "ui.help.menu.show_file"


def menu_of(driver: Driver) -> QMenu:
    """Click on 帮助, on the page that is shown."""
    workspace = driver.window.workspace
    driver.click((workspace.head if workspace else driver.window.start).help_button)
    process()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(driver: Driver, entry: str) -> None:
    menu = menu_of(driver)
    (action,) = [it for it in menu.actions() if it.text().partition("\t")[0] == entry]
    action.trigger()
    menu.close()
    process()


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the paths that the system was asked to open."""
    paths: list[Path] = []
    monkeypatch.setattr(SHOW_FILE, lambda path: paths.append(path) or True)
    return paths


def test_the_menu_has_its_entries_and_opens_by_the_keyboard(driver: Driver) -> None:
    driver.window.start.help_button.setFocus()
    driver.press("Space")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [it.text().partition("\t")[0] for it in menu.actions() if it.text()]
    assert texts == [
        words.MENU_KEYS,
        words.MENU_MANUAL,
        words.MENU_TOUR,
        screen.APPEARANCE,
        words.MENU_VERIFY,
        words.MENU_DRAFTS,
        words.MENU_LOG,
        words.MENU_ABOUT,
    ]
    driver.press("Return")
    process()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, KeysSheet)
    sheet.close()


def test_folder_and_log_are_opened_by_the_system(
    report: Driver, store: Store, own_folders: Path, shown: list[Path]
) -> None:
    log = own_folders / "log" / "JixiaoZiping.log"
    choose(report, words.MENU_LOG)
    assert words.NOT_YET.format(path=log) in report.texts()
    log.parent.mkdir(exist_ok=True)
    log.touch()
    choose(report, words.MENU_LOG)
    choose(report, words.MENU_DRAFTS)
    assert shown == [log, store.folder]


@pytest.mark.parametrize("opened", [False, True], ids=["start page", "draft"])
def test_a_folder_that_is_not_opened_is_named_and_can_be_copied(
    driver: Driver, store: Store, monkeypatch: pytest.MonkeyPatch, opened: bool
) -> None:
    store.folder.mkdir(exist_ok=True)
    monkeypatch.setattr(SHOW_FILE, lambda _: False)
    if opened:
        driver.new_report()
    choose(driver, words.MENU_DRAFTS)
    assert words.CANNOT_SHOW.format(path=store.folder) in driver.texts()
    driver.click_button(words.COPY_PATH)
    assert QGuiApplication.clipboard().text() == str(store.folder)


def test_about_says_version_and_places_and_esc_closes_it(report: Driver, store: Store) -> None:
    report.go_to("cover.unit")
    choose(report, words.MENU_ABOUT)
    about = QApplication.activeModalWidget()
    assert isinstance(about, AboutDialog)
    assert words.ABOUT_VERSION.format(version=VERSION) in report.texts(about)
    assert str(store.folder) in [line.text() for line in about.findChildren(QLineEdit)]
    report.press("Esc")
    process()
    assert QApplication.activeModalWidget() is None


def test_the_walk_begins_from_the_menu(report: Driver) -> None:
    choose(report, words.MENU_TOUR)
    wait_for(report.window.help.tour.card.isVisible, "the first stop")
    report.press("Esc")


def test_the_manual_opens_and_closes_with_the_window(report: Driver) -> None:
    choose(report, words.MENU_MANUAL)
    manual = report.window.help.menu.manual
    assert manual.isVisible()
    assert report.window.close()
    assert not manual.isVisible()


def test_the_sheet_of_keys_leads_to_the_manual_at_the_page_one_is_on(driver: Driver) -> None:
    driver.new_report()
    driver.go_to_page(2)
    driver.press("F1")
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, KeysSheet)
    driver.click_button(words.MENU_MANUAL, sheet)
    process()
    assert QApplication.activeModalWidget() is None
    manual = driver.window.help.menu.manual
    assert manual.isActiveWindow()
    assert manual.contents.currentItem().text().strip() == words.MANUAL_SECTIONS["spending"]
