"""One draft in two hands: a real second process has it, had it, or may have it on another PC."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from model.draft.draft import new_draft
from model.files.single_instance import SingleInstance
from model.storage.store import Store
from resources.messages import screen as words
from resources.messages.saving import handover, history
from tests.driver import Driver, process, wait_for
from tests.shared import ROOT
from tests.ui.conftest import Open
from ui.archive.card import ArchiveCard

UNIT = "长沙市天心区示范学校"
HOLD = """
import sys
from pathlib import Path
from model.storage.store import Store
opened = Store(Path(sys.argv[1])).open(sys.argv[2])
print("held", flush=True)
sys.stdin.readline()
opened.close()
"""
Held = tuple[Driver, "subprocess.Popen[bytes]"]


def holder(store: Store, draft_id: str, host: str) -> "subprocess.Popen[bytes]":
    """Start a process on a PC of this name that has the draft open."""
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(store.folder), draft_id],
        cwd=ROOT,
        env={**os.environ, "COMPUTERNAME": host, "USERNAME": "李明"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdout and child.stdout.readline().startswith(b"held")
    return child


def end(child: "subprocess.Popen[bytes]") -> None:
    child.kill()
    child.communicate()


@pytest.fixture(autouse=True)
def this_pc(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give this PC a name."""
    monkeypatch.setenv("COMPUTERNAME", "HOME")


@pytest.fixture
def draft_id(store: Store) -> str:
    opened = store.create(new_draft("2019").with_values({"cover.unit": UNIT}, {}))
    opened.close()
    return opened.draft_id


@pytest.fixture
def held(store: Store, draft_id: str, open_window: Open) -> Iterator[Held]:
    """Give a window in which a draft was clicked that another PC has open."""
    child = holder(store, draft_id, "OFFICE-3")
    driver = open_window()
    yield refused(driver), child
    end(child)


def refused(driver: Driver) -> Driver:
    """Click the card of a draft that is not opened."""
    driver.wait_for_cards(1)
    driver.click(driver.window.start.cards[0])
    process()
    assert driver.window.workspace is None
    return driver


def said(driver: Driver) -> str:
    return driver.window.start.prompt_bar.text


def choose(driver: Driver, text: str) -> None:
    driver.click_button(text, driver.window.start.prompt_bar)
    wait_for(lambda: driver.window.workspace, "the workspace")
    process()


def test_who_has_it_is_named_and_three_ways_are_offered(held: Held) -> None:
    driver, child = held
    for part in ("李明", "OFFICE-3", str(child.pid)):
        assert part in said(driver)
    bar = driver.window.start.prompt_bar
    assert driver.buttons(bar) == [handover.OPEN_READ_ONLY, words.OPEN_COPY, words.CANCEL]
    driver.click_button(words.CANCEL, bar)
    assert said(driver) == ""


def test_read_only_nothing_is_taken_and_it_is_said(held: Held, store: Store, draft_id: str) -> None:
    driver, _ = held
    choose(driver, handover.OPEN_READ_ONLY)
    assert driver.workspace.prompt_bar.text == handover.READ_ONLY
    assert driver.value("cover.unit") == UNIT
    driver.click_button(words.DISMISS, driver.workspace.prompt_bar)
    driver.go_to("problems")
    driver.write("新")
    assert driver.value("problems") == ""
    assert driver.workspace.prompt_bar.text == handover.READ_ONLY
    assert driver.workspace.head.seal.text() == handover.HEAD_READ_ONLY
    driver.workspace.prompt_bar.clear()
    driver.click(driver.workspace.head.seal)
    assert driver.workspace.prompt_bar.text == handover.READ_ONLY
    assert driver.page == 5
    driver.press("Ctrl+Shift+H")
    wait_for(lambda: any(history.READ_ONLY in one for one in driver.texts()), "why it is locked")
    driver.press("Esc")
    driver.press("Ctrl+8")
    (card,) = driver.window.findChildren(ArchiveCard)
    assert card.archive_button.isHidden() and card.unlock_button.isHidden()
    driver.press("Ctrl+S")
    driver.back_to_drafts()
    assert store.peek(draft_id).stamp.rev == 1


def test_a_copy_is_another_draft_that_is_filled_in(held: Held, store: Store) -> None:
    driver, _ = held
    choose(driver, words.OPEN_COPY)
    driver.put("cover.preparer", "王敏")
    driver.wait_saved()
    assert {card.draft.text("cover.preparer") for card in store.cards() if card.draft} == {
        "王敏",
        "",
    }


def test_a_dead_owner_on_this_pc_keeps_nobody_out(
    store: Store, draft_id: str, open_window: Open
) -> None:
    end(holder(store, draft_id, "HOME"))
    driver = open_window()
    driver.open_card()
    assert driver.value("cover.unit") == UNIT


def test_on_doubt_only_the_clerk_opens_it(store: Store, draft_id: str, open_window: Open) -> None:
    end(holder(store, draft_id, "OFFICE-3"))
    driver = refused(open_window())
    assert "可能还在别的电脑上开着" in said(driver) and "李明" in said(driver)
    assert words.CRASHED.split("，", maxsplit=1)[0] not in said(driver)
    choose(driver, handover.OPEN_ANYWAY)
    driver.put("cover.preparer", "王敏")
    driver.wait_saved()
    assert store.peek(draft_id).draft.text("cover.preparer") == "王敏"


def test_the_owner_that_ends_in_order_leaves_the_draft_free(held: Held) -> None:
    driver, child = held
    child.communicate(b"\n")
    driver.open_card()
    assert driver.value("cover.unit") == UNIT


def test_each_pc_has_a_first_window_of_its_own_in_a_shared_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = SingleInstance(tmp_path)
    assert here.become_first()
    assert not SingleInstance(tmp_path).become_first()
    monkeypatch.setenv("COMPUTERNAME", "OFFICE-3")
    there = SingleInstance(tmp_path)
    assert there.become_first()
    assert not there.ask_first(None, seconds=0.1)
    assert here.take_request() is None
    here.release()
    there.release()
