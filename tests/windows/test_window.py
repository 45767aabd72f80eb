"""The real window under Wine: typing, the clipboard, export."""

import zipfile
from pathlib import Path

from export.word.read_back import compare
from handout.wine.prefix import path
from tests.windows.clerk import Clerk
from tests.windows.conftest import PICTURES
from tests.windows.samples import UNIT, sample_file
from tests.windows.waiting import wait_for


def test_typing_into_the_tables(clerk: Clerk) -> None:
    clerk.open()
    clerk.press("Return", "Return")  # on to the button, and down
    wait_for(lambda: "年度" in clerk.title(), "the new report")
    clerk.turn_to("spending")
    clerk.press("Right")
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
    clerk.press("Return", "Return")  # on to the button, and down
    wait_for(lambda: "年度" in clerk.title(), "the new report")
    clerk.turn_to("cover")
    clerk.paste(UNIT)
    clerk.wait_saved("cover.unit", UNIT)
    clerk.turn_to("analysis")
    clerk.paste("年初“预算”①，\n第二段：追加２０万元。")
    clerk.wait_saved("reasons", "年初“预算”①，\n第二段：追加２０万元。")
    clerk.copy_elsewhere("something else")
    clerk.press("ctrl+a", "ctrl+c")
    wait_for(lambda: clerk.clipboard().startswith("年初“预算”①，"), "what was copied")
    clerk.shot(PICTURES / "pasted.png")
    clerk.close()


def test_export_and_open_again(clerk: Clerk, own_folders: Path, documents: Path) -> None:
    clerk.open(path(sample_file(own_folders)))
    clerk.turn_to("finish")
    clerk.press("space")
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
