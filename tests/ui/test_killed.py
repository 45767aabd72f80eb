"""The program is killed in the middle of work, by SIGKILL, and started again."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from model.storage.generations import path_of
from model.storage.store import Store
from resources.messages import start as start_words
from resources.messages.saving import history
from tests.driver import Driver, process, wait_for
from tests.shared import ROOT
from tests.ui.conftest import Open
from ui.history.page import HistoryPage

CLERK = """
import sys
from pathlib import Path
from model.log import Log
from model.storage.store import Store
from tests.driver import Driver, process, wait_for
from ui.app import application
from ui.main_window import MainWindow

home, text = Path(sys.argv[1]), sys.argv[2]
app = application()
store = Store(home / "drafts")
driver = Driver(MainWindow(lambda: store, Log(home / "log")))
if store.cards():
    wait_for(lambda: driver.window.start.prompt_bar.text, "the question")
    driver.window.start.prompt_bar._buttons[0].click()
    wait_for(lambda: driver.window.workspace, "the draft")
    process()
else:
    driver.new_report("2019")
driver.go_to("problems")
driver.press("Ctrl+End")
driver.write(text)
process()
print("typed", flush=True)
saving = driver.workspace.saving
wait_for(lambda: saving.is_saved, "the save", 60)
print("saved", flush=True)
while True:
    driver.write("又")
    process()
"""


def killed(home: Path, text: str) -> None:
    """Type into the report as another process does, which is killed while it goes on typing."""
    command = [sys.executable, "-c", CLERK, str(home), text]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout
    assert [child.stdout.readline().strip() for _ in range(2)] == ["typed", "saved"]
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()


def files(store: Store) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in store.folder.rglob("draft.*.json")}


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_after_two_crashes_the_second_one_in_what_was_recovered_all_is_there(
    store: Store, own_folders: Path, open_window: Open
) -> None:
    killed(own_folders, "第一次写的。")
    killed(own_folders, "第二次写的。")
    before = files(store)
    (card,) = store.cards()
    assert card.crashed and card.opened
    driver = open_window()
    bar = driver.window.start.prompt_bar
    wait_for(lambda: bar.text, "the question")
    more = len(card.draft.text("problems")) - len(card.opened.text("problems"))  # pyright: ignore[reportOptionalMemberAccess]
    for told in ("2019年度", "今天", f"比打开时多 {more} 字", "改了 1 处：问题与措施"):
        assert told in bar.text
    see_and_leave(driver, card.opened.text("problems"))
    text = str(driver.value("problems"))
    assert text.startswith("第一次写的。") and "第二次写的。" in text
    assert {path: data for path, data in files(store).items() if path in before} == before
    driver.go_to("problems")
    driver.press("Ctrl+End")
    driver.write("第三次。")
    driver.press("Ctrl+S")
    wait_for(lambda: store.peek(card.draft_id).draft.text("problems").endswith("第三次。"), "it")
    assert path_of(card.folder, card.rev).read_bytes() == before[path_of(card.folder, card.rev)]


def see_and_leave(driver: Driver, opened: str) -> None:
    """Look at what changed since the draft was opened, as the question offers."""
    buttons = driver.buttons(driver.window.start.prompt_bar)
    assert buttons == [start_words.OPEN_CRASHED, history.SEE_CHANGES, history.LATER]
    driver.click_button(history.SEE_CHANGES)
    wait_for(lambda: driver.shown(HistoryPage), "the page")
    (page,) = driver.shown(HistoryPage)
    wait_for(lambda: page._then is not None, "the generation")
    assert page._then and page._then.text("problems") == opened
    driver.press("Esc")
    process()
