"""What becomes of the folder under an open window is noticed, and the text stays."""

import errno
import shutil
from pathlib import Path

import pytest

from model.files.disk import Disk
from model.storage.autosave import Saved
from model.storage.codec import Stamp, decode, encode
from model.storage.generations import path_of
from model.storage.store import Store
from resources.messages import drafts
from resources.messages import screen as words
from tests.driver import Driver, process, wait_for
from tests.model.storage.disks import broken
from tests.ui.conftest import Open
from ui.workspace import save_error

UNIT = "长沙市天心区示范学校"


class ProtectedDisk(Disk):
    """The real disk; nothing new may be written to the folder of drafts once it is protected."""

    protected = False

    def create(self, path: Path) -> int:
        if self.protected and "drafts" in path.parts:
            raise broken(errno.EROFS)
        return super().create(path)


@pytest.fixture
def disk() -> ProtectedDisk:
    return ProtectedDisk()


@pytest.fixture
def folder(report: Driver) -> Path:
    """Give the folder of a draft that is saved."""
    report.put("cover.unit", UNIT)
    report.wait_saved()
    return report.workspace.saving.opened.folder


def come_back(report: Driver, open_window: Open) -> None:
    """Go to another window and come back."""
    other = open_window()
    process()
    report.window.activateWindow()
    wait_for(report.window.isActiveWindow, "the window")
    other.window.close()


def replaced(folder: Path) -> bytes:
    """Put a newer generation of another PC into the folder; return it."""
    rev = 99
    draft = decode(path_of(folder, max(_revs(folder))).read_bytes()).draft
    data, _ = encode(draft.with_values({"cover.unit": "别处的"}, {}), Stamp(folder.name, rev))
    path_of(folder, rev).write_bytes(data)
    return data


def _revs(folder: Path) -> list[int]:
    return [int(path.name.split(".")[1]) for path in folder.glob("draft.*.json")]


def bar(report: Driver) -> str:
    process()
    return report.workspace.prompt_bar.text


def test_a_deleted_folder_is_noticed_on_coming_back(
    report: Driver, folder: Path, open_window: Open, store: Store
) -> None:
    shutil.rmtree(folder)
    come_back(report, open_window)
    wait_for(lambda: bar(report) == drafts.REMADE, "the message")
    assert store.peek(folder.name).draft.text("cover.unit") == UNIT


def test_a_folder_replaced_is_noticed_on_coming_back_and_not_written_to(
    report: Driver, folder: Path, open_window: Open
) -> None:
    data, before = replaced(folder), len(_revs(folder))
    come_back(report, open_window)
    wait_for(lambda: bar(report) == drafts.REPLACED, "the message")
    assert report.value("cover.unit") == UNIT
    assert len(_revs(folder)) == before
    assert path_of(folder, 99).read_bytes() == data


def test_a_folder_replaced_is_noticed_at_the_next_save(report: Driver, folder: Path) -> None:
    replaced(folder)
    report.put("cover.preparer", "王敏")
    report.press("Ctrl+S")
    wait_for(lambda: bar(report) == drafts.REPLACED, "the message")
    assert report.value("cover.preparer") == "王敏"


def test_a_folder_that_is_read_only_now_is_noticed_and_saving_goes_on_elsewhere(
    report: Driver,
    folder: Path,
    open_window: Open,
    disk: ProtectedDisk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "另存.jxzp"
    monkeypatch.setattr(save_error, "place_for_draft", lambda *_: file)
    disk.protected = True
    come_back(report, open_window)
    wait_for(lambda: drafts.REASON_PROTECTED in bar(report), "the message")
    assert str(folder) in bar(report)
    report.click_button(words.SAVE_ELSEWHERE, report.workspace.prompt_bar)
    wait_for(lambda: isinstance(report.workspace.saving.state, Saved), "saved")
    assert bar(report) == words.SAVED_ELSEWHERE.format(path=file)
    report.put("cover.preparer", "王敏")
    report.wait_saved()
    assert decode(file.read_bytes()).draft.text("cover.preparer") == "王敏"
    come_back(report, open_window)
    assert report.window.close()
    assert decode(file.read_bytes()).draft.text("cover.unit") == UNIT


@pytest.mark.parametrize("keep", [0, 200, -40])
def test_what_another_program_has_damaged_is_saved_again_on_coming_back(
    report: Driver, folder: Path, open_window: Open, store: Store, keep: int
) -> None:
    newest = path_of(folder, max(_revs(folder)))
    newest.write_bytes(newest.read_bytes()[:keep])
    come_back(report, open_window)
    wait_for(lambda: max(_revs(folder)) > int(newest.name.split(".")[1]), "the save")
    report.wait_saved()
    assert store.peek(folder.name).draft.text("cover.unit") == UNIT
    assert newest.exists()


def test_looking_at_a_folder_in_order_saves_nothing(
    report: Driver, folder: Path, open_window: Open
) -> None:
    before = sorted(folder.glob("draft.*"))
    come_back(report, open_window)
    report.workspace.saving.look()
    process()
    assert before == sorted(folder.glob("draft.*")) != []
    assert bar(report) == ""
