"""核验 without an open draft: from a card of the start page and from the menu 帮助."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu

from export.archive.papers import archive_papers
from export.archive.writing import write_archive
from model.archive.manifest import MANIFEST
from model.checking.check import check
from model.draft.facts import Facts
from model.draft.seal import sealed
from model.storage.codec import Stamp
from model.storage.store import Store
from resources.messages import help as help_words
from resources.messages import screen
from resources.messages.papers import archive as words
from tests.driver import Driver, process, wait_for
from tests.final_report import final_report
from tests.ui.conftest import Open
from ui.archive.verify_dialog import VerifyDialog

AT = datetime(2020, 3, 1, 8, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an archive."""
    draft = final_report()
    made = sealed(draft, AT, "存档")
    papers = archive_papers(check(Facts(draft)), made, Stamp("id", 3, AT), {})
    write_archive(tmp_path / "存档", "标题", papers)
    return tmp_path / "存档"


@pytest.fixture
def start(open_window: Open, store: Store) -> Driver:
    """Return a start page with an archived draft and one that is not."""
    store.create(sealed(final_report(), AT, "存档")).close()
    store.create(final_report()).close()
    return open_window()


def choose(menu: object, entry: str) -> None:
    """Choose an entry of an open menu."""
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.text() == entry).trigger()
    menu.close()
    process()


def opened() -> VerifyDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, VerifyDialog)
    return dialog


def card_menus(driver: Driver) -> list[QAbstractButton]:
    """Return the buttons ⋯ of the cards."""
    return [one for one in driver.shown(QAbstractButton) if one.text() == "⋯"]


def entries(driver: Driver, button: QAbstractButton) -> list[str]:
    driver.click(button)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = [one.text() for one in menu.actions()]
    menu.close()
    process()
    return found


def test_only_the_card_of_an_archived_draft_offers_to_verify(start: Driver) -> None:
    offered = [screen.CARD_VERIFY in entries(start, one) for one in card_menus(start)]
    assert sorted(offered) == [False, True]


def test_a_file_is_verified_from_a_card(
    start: Driver, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (button,) = (one for one in card_menus(start) if screen.CARD_VERIFY in entries(start, one))
    start.click(button)
    choose(QApplication.activePopupWidget(), screen.CARD_VERIFY)
    dialog = opened()
    for name, said in ((MANIFEST, words.VERIFIED_ALL.format(count=4)), ("", words.SAME_FILE)):
        path = folder / (name or next(folder.glob("*.xlsx")).name)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, p=path: (str(p), ""))
        start.click(dialog.choose_button)
        wait_for(lambda s=said: dialog.prompt_bar.text.endswith(s), said)
    assert not dialog.outcome.isVisible()
    dialog.close()


def test_a_file_is_verified_from_the_help_menu_against_a_chosen_archive(
    start: Driver, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "改.pdf").write_bytes(b"%PDF-1.7 other")
    chosen = str(tmp_path / "改.pdf")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    start.click(start.window.start.help_button)
    choose(QApplication.activePopupWidget(), help_words.MENU_VERIFY)
    dialog = opened()
    start.press("Return")
    wait_for(lambda: words.NO_COUNTERPART in dialog.prompt_bar.text, "there is no PDF in it")
    start.press("Esc")
    process()
    assert QApplication.activeModalWidget() is None
