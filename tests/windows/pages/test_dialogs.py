"""The ways that lead out of the report under Wine: a paper read, 定稿, 核验, 历史版本, 拷到U盘."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from handout.wine.prefix import Windows, path
from model.archive.manifest import MANIFEST
from model.draft.seal import is_sealed
from model.storage.store import Store
from resources.messages.papers import archive
from tests.final_report import final_report
from tests.windows.clerk import Clerk
from tests.windows.conftest import PICTURES
from tests.windows.samples import sample_file
from tests.windows.waiting import wait_for

STICK = "E:"
DRIVES = r"HKLM\Software\Wine\Drives"


@pytest.fixture
def stick(wine: Windows, tmp_path: Path) -> Iterator[Path]:
    """A stick that is in this PC: what Wine calls a floppy is removable to Windows."""
    folder, letter = tmp_path / "U盘", wine.c.parent / "dosdevices" / STICK.lower()
    folder.mkdir()
    letter.symlink_to(folder)
    wine.run("reg", "add", DRIVES, "/v", STICK.lower(), "/d", "floppy", "/f")
    wine.restart()
    yield folder
    wine.run("reg", "delete", DRIVES, "/v", STICK.lower(), "/f")
    letter.unlink()
    wine.restart()


def test_a_word_report_is_read_and_opened_as_a_draft(
    clerk: Clerk, own_folders: Path, documents: Path
) -> None:
    paper = documents / "去年的报告.docx"
    clerk.command("export", path(sample_file(own_folders)), "--to", path(paper))
    clerk.open(path(paper))
    clerk.shot(PICTURES / "import.png")
    clerk.press("Tab", "Tab", "Tab", "space")  # past the text and 不取用: 作为 2019年度的草稿打开
    wait_for(clerk.drafts, "the draft made of the paper")
    assert clerk.drafts()[0]["spending.final.total"] == "2468.76"
    clerk.shot(PICTURES / "imported.png")
    clerk.close()


def test_a_finished_report_is_archived_and_verified(clerk: Clerk, documents: Path) -> None:
    for old in documents.glob(f"*/{MANIFEST}"):
        shutil.rmtree(old.parent)
    Store(clerk.home / "drafts").create(final_report()).close()
    clerk.open()
    clerk.press("Return")  # on 继续填写
    clerk.turn_to("finish")
    clerk.press("alt+f")
    clerk.shot(PICTURES / "archive-asked.png")
    clerk.press("Tab", "Tab", "space")  # past 核验: 开始存档
    wait_for(lambda: list(documents.glob(f"*/{MANIFEST}")), "the archive")
    wait_for(lambda: is_sealed(clerk.drafts()[0]), "the draft is sealed")
    clerk.shot(PICTURES / "archived.png")
    (manifest,) = documents.glob(f"*/{MANIFEST}")
    clerk.press("alt+v")
    wait_for(lambda: clerk.windows(archive.CHOOSE_FILE), "the dialog for the file")
    clerk.focus(archive.CHOOSE_FILE)
    clerk.paste(manifest.name)  # the dialog stands in the archive
    clerk.press("Return")
    clerk.focus()
    clerk.shot(PICTURES / "verified.png")
    clerk.close()


def test_versions_are_shown_and_a_draft_goes_onto_a_stick(
    clerk: Clerk, own_folders: Path, stick: Path
) -> None:
    clerk.open(path(sample_file(own_folders)))
    clerk.press("ctrl+shift+h")
    clerk.shot(PICTURES / "history.png")
    clerk.press("Escape")
    clerk.turn_to("finish")
    clerk.press("alt+j")
    clerk.shot(PICTURES / "stick.png")
    clerk.press("Return")
    wait_for(lambda: list(stick.glob("*.jxzp")), "the draft on the stick")
    clerk.shot(PICTURES / "on-the-stick.png")
    clerk.press("Escape")
    clerk.focus()
    clerk.close()
