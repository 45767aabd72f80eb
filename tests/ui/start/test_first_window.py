"""The start with drafts: the window first, then their cards one by one."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from model.draft_list import kept
from model.draft_list.lister import DraftList
from model.files.disk import Disk
from model.storage.store import Store
from tests.builders import draft
from tests.ui.conftest import Open
from ui.start.page import StartPage


def test_no_draft_is_looked_for_before_the_window_is_painted(
    open_window: Open, disk: Disk, store: Store
) -> None:
    store.create(draft({"cover.unit": "甲局"})).close()
    seen: list[bool] = []
    names = disk.names

    def looked(folder: Path) -> list[str]:
        seen.append(any(window.isExposed() for window in QGuiApplication.topLevelWindows()))
        return names(folder)

    disk.names = looked
    open_window().wait_for_cards(1)
    assert seen
    assert all(seen)


def test_cards_come_as_their_drafts_are_read(
    open_window: Open, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for unit in ("甲局", "乙局"):
        store.create(draft({"cover.unit": unit})).close()
    filled: list[list[str]] = []
    fill = StartPage._fill

    def seen(page: StartPage, drafts: DraftList) -> None:
        fill(page, drafts)
        filled.append([card.card.name.unit for card in page.cards])

    monkeypatch.setattr(StartPage, "_fill", seen)
    open_window().wait_for_cards(2)
    first, both = filled
    assert first == both[:1]
    assert sorted(both) == ["乙局", "甲局"]


def test_the_card_of_the_draft_left_open_is_kept_when_the_program_ends(
    open_window: Open, store: Store
) -> None:
    driver = open_window()
    driver.new_report("2019")
    driver.put("cover.unit", "甲局")
    driver.window.close()
    driver.window.finish()
    (place,) = store.locations()
    assert kept.read(store.summary(place.draft_id, kept.LARGEST), place)
