"""Power cuts, and a report that another program holds open."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from handout.wine import python as windows_python
from handout.wine.prefix import Windows, path
from model.storage.store import Store
from resources.sample import load_sample
from tests.windows.clerk import Clerk
from tests.windows.conftest import PICTURES
from tests.windows.samples import sample_file
from tests.windows.waiting import LONGEST, wait_for
from ui.look.colours import ERROR_SOFT

HOLD = """
import ctypes, pathlib, sys, time
create = ctypes.windll.kernel32.CreateFileW
create.restype = ctypes.c_void_p
handle = create(sys.argv[1], 0x80000000, 0, None, 3, 0, None)
pathlib.Path(sys.argv[2]).write_text(str(handle), "ascii")
time.sleep(600)
"""


FAULT = ERROR_SOFT.name()  # behind a sentence that tells what could not be done


@contextmanager
def held(wine: Windows, file: Path, ready: Path) -> Iterator[None]:
    """Another program has a file open and lets nobody else have it, as Word does."""
    script = ready.with_suffix(".py")
    script.write_text(HOLD, encoding="utf-8")
    python = windows_python.provide() / "python.exe"
    other = wine.start(path(python), path(script), path(file), path(ready))
    assert other.stdin
    other.stdin.close()
    try:
        wait_for(lambda: ready.exists() and ready.read_text("ascii"), "the file is held")
        yield
    finally:
        other.kill()
        other.wait(LONGEST)


def test_a_power_cut_while_saving(clerk: Clerk, own_folders: Path) -> None:
    draft_file = sample_file(own_folders)
    clerk.open(path(draft_file))
    clerk.turn_to("problems")
    clerk.press("ctrl+a")
    clerk.write("line 0 ")
    clerk.wait_saved("problems", before := "line 0 ")
    for number in range(1, 5):
        clerk.write(f"line {number} ")
        clerk.strike("ctrl+s")
        time.sleep(0.05 * number)  # not waiting for anything: the power fails when it likes
        clerk.kill()
        found = str(clerk.drafts()[0]["problems"])
        assert found.startswith(before), "what was on disk before is gone"
        before = found
        clerk.open()
        clerk.shot(PICTURES / f"after-power-cut-{number}.png")
        clerk.kill()
        clerk.open(path(draft_file))
        clerk.turn_to("problems")
        clerk.press("ctrl+End")
    values = clerk.drafts()[0]
    assert values["cover.unit"] == load_sample()["cover.unit"]
    clerk.close()


def test_windows_is_shut_down_in_the_middle_of_a_word(clerk: Clerk, own_folders: Path) -> None:
    program = clerk.open(path(sample_file(own_folders)))
    clerk.turn_to("problems")
    clerk.press("ctrl+a")
    clerk.strike("a", "b", "c")
    clerk.wine.run("wineboot", "--end-session")
    assert program.wait(LONGEST) == 0
    clerk.wine.restart()
    assert clerk.drafts()[0]["problems"] == "abc"
    assert not any(card.crashed for card in Store(clerk.home / "drafts").cards())


def test_a_report_that_word_has_open(clerk: Clerk, own_folders: Path, documents: Path) -> None:
    clerk.open(path(sample_file(own_folders)))
    clerk.turn_to("finish")
    clerk.press("space")
    wait_for(lambda: list(documents.glob("*.docx")), "the report")
    report = next(documents.glob("*.docx"))
    before = report.read_bytes()
    clerk.rest()
    with held(clerk.wine, report, own_folders / "held.txt"):
        clerk.press("space")  # the cursor came back to 导出 Word
        clerk.shot(PICTURES / "held-asked.png")
        assert not clerk.shows(FAULT)
        clerk.strike(*["Tab"] * 5, "space")  # past the other papers, to the second answer
        wait_for(lambda: clerk.shows(FAULT), "it gives up and says so")
        clerk.shot(PICTURES / "held-told.png")
        assert list(documents.glob("~*")) == []
        assert list(documents.glob("*.docx")) == [report]
        clerk.press(*["Tab"] * 4, "space")  # to the first answer
        wait_for(lambda: len(list(documents.glob("*.docx"))) == 2, "the other name")
        clerk.shot(PICTURES / "held-other.png")
    assert report.read_bytes() == before
    clerk.close()
