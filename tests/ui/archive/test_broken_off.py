"""A program that ends in the middle of 定稿存档: at the next opening the draft is sealed if and
only if its archive stands whole."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from model.archive.archive import open_archive
from model.archive.interrupted import interrupted, note_begun
from model.draft.seal import is_sealed, sealed
from model.files.disk import Disk
from model.storage.store import Store
from model.values.clock import now_utc
from resources.messages.papers import archive as words
from tests.driver import Driver, process, wait_for
from tests.final_report import final_report
from tests.long_runs import LongRun
from tests.shared import ROOT
from tests.ui.archive.test_archive_card import card_of
from tests.ui.conftest import Open
from tests.walks.archiving import BEGUN, NAME, PLACE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a kill there is another thing")


class Killed:
    """A folder with one draft, in which the program dies again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.place = folder, folder / PLACE
        self.store = Store(folder / "drafts")
        self.place.mkdir()
        self._whole = folder / "before"
        self.store.create(final_report()).close()
        shutil.copytree(self.store.folder, self._whole)

    def renew(self) -> None:
        """Put the draft back as it was; what lies in the place stays, but no archive."""
        shutil.rmtree(self.store.folder)
        shutil.copytree(self._whole, self.store.folder)
        shutil.rmtree(self.place / NAME, ignore_errors=True)

    def run(self, fatal: int, seconds: float | None = None) -> str:
        """Archive, and die at a call of the disk or after some seconds; return what was said."""
        command = [sys.executable, "-m", "tests.walks.archiving", str(self.folder), str(fatal)]
        env = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
        with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            assert child.stdout.readline().strip() == BEGUN
            if seconds is not None:
                time.sleep(seconds)
                child.kill()
            return child.stdout.read().strip()

    def look(self, driver: Driver) -> bool:
        """Open the draft; return whether it is sealed, as it is if the archive stands whole."""
        start = driver.window.start
        before = start.cards
        start.refresh()
        wait_for(lambda: start.cards is not before, "the cards read anew")
        driver.open_card()
        process()
        workspace = driver.workspace
        wait_for(lambda: workspace.saving.is_saved, "what was taken up is saved")
        is_whole = (self.place / NAME).exists()
        if is_whole:
            archive = open_archive(self.place / NAME)
            assert all(archive.read(name) for name in archive.checksums)
        assert workspace.session.is_sealed is is_whole
        assert not list(self.place.glob("~*"))
        driver.back_to_drafts()
        ident = self.store.cards()[0].draft_id
        assert is_sealed(self.store.peek(ident).draft) is is_whole
        assert interrupted(self.store.folder / ident, self.store.peek(ident).draft) is None
        return is_whole


@pytest.fixture
def killed(tmp_path: Path) -> Killed:
    return Killed(tmp_path)


@pytest.fixture
def store(killed: Killed) -> Store:
    return killed.store


def test_a_program_killed_while_it_archives_leaves_a_sealed_draft_or_no_archive(
    killed: Killed, driver: Driver, long_run: LongRun
) -> None:
    began = time.monotonic()
    calls = int(killed.run(0))
    span = time.monotonic() - began
    assert killed.look(driver)
    chance, outcomes = random.Random(13), [0, 0]
    last = [calls - back for back in range(long_run.rounds(2, calls))]
    for fatal in [*last, *(0 for _ in range(long_run.rounds(1, 60)))]:
        killed.renew()
        killed.run(fatal, None if fatal else chance.uniform(0, span / 2))
        outcomes[killed.look(driver)] += 1
    long_run.tell(seed=13, calls=calls, none=outcomes[False], sealed=outcomes[True])


def test_what_broke_off_is_told_once(driver: Driver, killed: Killed) -> None:
    (ident,) = [card.draft_id for card in killed.store.cards()]
    note_begun(killed.store.folder / ident, killed.place / NAME, now_utc())
    driver.open_card()
    process()
    said = words.NOT_MADE.format(folder=killed.place)
    assert driver.workspace.prompt_bar.text == said
    driver.back_to_drafts()
    driver.open_card()
    process()
    assert driver.workspace.prompt_bar.text == ""


def test_a_folder_that_is_no_whole_archive_seals_nothing(driver: Driver, killed: Killed) -> None:
    (ident,) = [card.draft_id for card in killed.store.cards()]
    (killed.place / NAME).mkdir()
    note_begun(killed.store.folder / ident, killed.place / NAME, now_utc())
    driver.open_card()
    process()
    assert driver.workspace.prompt_bar.text == words.NOT_WHOLE.format(path=killed.place / NAME)
    assert not driver.workspace.session.is_sealed


def test_an_archive_the_draft_knows_of_is_no_news_wherever_it_was_moved(tmp_path: Path) -> None:
    at = now_utc().replace(microsecond=0)
    note_begun(tmp_path, tmp_path / "搬走了", at)
    assert interrupted(tmp_path, sealed(final_report(), at, "搬走了")) is None
    assert interrupted(tmp_path, final_report()) is not None


def leaving(driver: Driver, place: Path) -> None:
    """Begin an archive and go back to the drafts at once."""
    card_of(driver, place).flow.write(place / NAME)
    assert not driver.window.close_draft()


@pytest.fixture
def archiving(open_window: Open, killed: Killed) -> Driver:
    """Return a window at the last page that is left while an archive is written."""
    driver = open_window()
    driver.open_card()
    driver.go_to_page(driver.workspace.wizard.last)
    leaving(driver, killed.place)
    return driver


def test_leaving_waits_until_the_archive_stands_and_the_draft_is_sealed(
    archiving: Driver, killed: Killed
) -> None:
    assert archiving.workspace.prompt_bar.text == words.LEAVING
    assert not archiving.window.close()
    wait_for(lambda: archiving.window.workspace is None, "the draft is left", 60)
    (card,) = killed.store.cards()
    assert is_sealed(killed.store.peek(card.draft_id).draft)
    assert open_archive(killed.place / NAME).checksums


def test_one_who_gives_the_archive_up_leaves_with_none(archiving: Driver, killed: Killed) -> None:
    archiving.click_button(words.GIVE_UP)
    wait_for(lambda: archiving.window.workspace is None, "the draft is left", 60)
    assert list(killed.place.iterdir()) == []
    (card,) = killed.store.cards()
    assert not is_sealed(killed.store.peek(card.draft_id).draft)


def test_one_whose_archive_fails_stays_and_is_led_to_the_reason(
    open_window: Open, killed: Killed, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = open_window()
    driver.open_card()
    driver.go_to_page(driver.workspace.wizard.last)
    driver.wait_saved()
    with monkeypatch.context() as patched:
        patched.setattr(Disk, "write", lambda *_: 0)
        leaving(driver, killed.place)
        driver.workspace.wizard.begin_page(0)
        wait_for(lambda: driver.page == driver.workspace.wizard.last, "the last page", 60)
    assert "磁盘满了" in card_of(driver, killed.place).prompt_bar.text
    assert driver.workspace.prompt_bar.text == ""
    assert list(killed.place.iterdir()) == []
