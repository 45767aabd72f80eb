"""The real window under Wine: pages, typing, the clipboard, export, power cuts, held files."""

import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from export.reading import compare
from handout import winpython
from handout.prefix import Windows, path
from model.form import FORM
from resources.sample import load_sample
from tests.windows.clerk import Clerk, wait_for
from tests.windows.conftest import PICTURES
from tests.windows.samples import sample_file

UNIT = "长沙市天心区示范服务中心"
PAGES = [*(page.key for page in FORM.pages), "finish"]
HOLD = """
import ctypes, pathlib, sys, time
create = ctypes.windll.kernel32.CreateFileW
create.restype = ctypes.c_void_p
handle = create(sys.argv[1], 0x80000000, 0, None, 3, 0, None)
pathlib.Path(sys.argv[2]).write_text(str(handle), "ascii")
time.sleep(600)
"""


@pytest.fixture
def documents(clerk: Clerk) -> Path:
    """Where the program puts reports, emptied."""
    folder = next(clerk.wine.c.glob("users/*/Documents"))
    for old in folder.glob("*.docx"):
        old.unlink()
    return folder


@contextmanager
def held(wine: Windows, file: Path, told: Path) -> Iterator[None]:
    """Another program has a file open and lets nobody else have it, as Word does."""
    script = told.with_suffix(".py")
    script.write_text(HOLD, encoding="utf-8")
    python = winpython.provide() / "python.exe"
    other = wine.start(path(python), path(script), path(file), path(told))
    assert other.stdin
    other.stdin.close()
    try:
        wait_for(lambda: told.exists() and told.read_text("ascii"), "the file is held")
        yield
    finally:
        other.kill()
        other.wait()


def test_every_page_can_be_seen(clerk: Clerk, own_folders: Path) -> None:
    clerk.open()
    clerk.shot(PICTURES / "0-start.png")
    clerk.close()
    clerk.open(path(sample_file(own_folders, sound=False)))
    assert UNIT in clerk.title()
    for number, name in enumerate(PAGES, 1):
        clerk.press(f"ctrl+{number}")
        clerk.shot(PICTURES / f"{number}-{name}.png")
    sizes = [file.stat().st_size for file in PICTURES.glob("[0-9]-*.png")]
    assert len(sizes) == len(PAGES) + 1
    assert min(sizes) > 20_000, "a page is empty"
    clerk.close()


def test_typing_into_the_tables(clerk: Clerk) -> None:
    clerk.open()
    clerk.press("Return")
    wait_for(lambda: "年度" in clerk.title(), "the new report")
    clerk.press("ctrl+3", "Right")
    for number in ("1075.2", "701.6", "0"):
        clerk.write(number)
        clerk.press("Tab")
    clerk.wait_saved("spending.initial.earmarked", "0")
    clerk.shot(PICTURES / "typed.png")
    draft = clerk.drafts()[0]
    assert draft["spending.initial.basic"] == "1075.2"
    assert draft["spending.initial.project"] == "701.6"
    clerk.close()


def test_chinese_through_the_clipboard_both_ways(clerk: Clerk) -> None:
    clerk.open()
    clerk.press("Return")
    wait_for(lambda: "年度" in clerk.title(), "the new report")
    clerk.press("ctrl+1", "Tab", "Tab")
    clerk.paste(UNIT)
    clerk.wait_saved("cover.unit", UNIT)
    clerk.press("ctrl+4")
    clerk.paste("年初“预算”①，\n第二段：追加２０万元。")
    clerk.wait_saved("reasons", "年初“预算”①，\n第二段：追加２０万元。")
    clerk.copy_elsewhere("something else")
    clerk.press("ctrl+a", "ctrl+c")
    wait_for(lambda: clerk.clipboard().startswith("年初“预算”①，"), "what was copied")
    clerk.shot(PICTURES / "pasted.png")
    clerk.close()


def test_export_and_open_again(clerk: Clerk, own_folders: Path, documents: Path) -> None:
    clerk.open(path(sample_file(own_folders)))
    clerk.press("ctrl+7", "space")
    wait_for(lambda: list(documents.glob("*.docx")), "the report")
    clerk.shot(PICTURES / "exported.png")
    report = next(documents.glob("*.docx"))
    assert UNIT in report.name
    wait_for(lambda: zipfile.is_zipfile(report), "all of the report")
    clerk.close()
    draft = clerk.drafts()[0]
    assert compare(draft, report) == ()
    clerk.open()
    clerk.shot(PICTURES / "reopened.png")
    clerk.close()
    assert clerk.drafts() == [draft]


def test_a_power_cut_while_saving(clerk: Clerk, own_folders: Path) -> None:
    draft_file = sample_file(own_folders)
    clerk.open(path(draft_file))
    clerk.press("ctrl+6", "ctrl+a")
    before = ""
    for number in range(4):
        clerk.write(f"line {number} ")
        clerk.press("ctrl+s")
        time.sleep(0.05 * number)
        clerk.kill()
        found = str(clerk.drafts()[0]["problems"])
        assert found.startswith(before), "what was on disk before is gone"
        before = found
        clerk.open()
        clerk.shot(PICTURES / f"after-power-cut-{number}.png")
        clerk.kill()
        clerk.open(path(draft_file))
        clerk.press("ctrl+6", "ctrl+End")
    assert "line 0" in before
    values = clerk.drafts()[0]
    assert values["cover.unit"] == load_sample()["cover.unit"]
    clerk.close()


def test_a_report_that_word_has_open(clerk: Clerk, own_folders: Path, documents: Path) -> None:
    clerk.open(path(sample_file(own_folders)))
    clerk.press("ctrl+7", "space")
    wait_for(lambda: list(documents.glob("*.docx")), "the report")
    report = next(documents.glob("*.docx"))
    before = report.read_bytes()
    time.sleep(1)
    with held(clerk.wine, report, own_folders / "held.txt"):
        clerk.press("space")  # the cursor came back to 导出 Word
        clerk.shot(PICTURES / "held-asked.png")
        clerk.press("Tab", "Tab", "space")
        time.sleep(3)
        clerk.shot(PICTURES / "held-told.png")
        assert list(documents.glob("*.docx")) == [report]
        clerk.press("Tab", "space")
        wait_for(lambda: len(list(documents.glob("*.docx"))) == 2, "the other name")
        clerk.shot(PICTURES / "held-other.png")
    assert report.read_bytes() == before
    clerk.close()
