"""拷到U盘: from the page 打印与导出 and from a card."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from model.files.disk import Disk
from model.storage.codec import decode
from model.storage.generations import path_of
from model.storage.store import Store
from resources.messages import drafts
from resources.messages import screen as words
from resources.messages.saving import handover
from tests.driver import Driver, process, wait_for
from tests.model.storage.disks import broken
from ui.export import handover as dialogs

UNIT = "长沙市天心区示范学校"


class StickDisk(Disk):
    """The real disk; what is written to the stick may fail, or hang until it goes on."""

    number = 0
    on_stick = False
    go_on = Event()

    def create(self, path: Path) -> int:
        self.on_stick = path.parent.name == "E"
        return super().create(path)

    def fsync(self, handle: int) -> None:
        if self.on_stick and self.number:
            raise broken(self.number)
        if self.on_stick:
            assert self.go_on.wait(20)
        super().fsync(handle)


@pytest.fixture
def disk() -> StickDisk:
    StickDisk.go_on.set()
    return StickDisk()


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a stick that is in."""
    folder = tmp_path / "E"
    folder.mkdir()
    monkeypatch.setattr(dialogs, "sticks", lambda: (folder,))
    return folder


@pytest.fixture
def dialog(report: Driver, stick: Path) -> Iterator[dialogs.CopyDialog]:
    """Give the dialog over a report with a unit that is not saved yet."""
    report.put("cover.unit", UNIT)
    report.press("Ctrl+8")
    report.click_button(handover.TO_STICK_KEY)
    dialog = report.window.findChild(dialogs.CopyDialog)
    assert dialog and stick
    yield dialog
    dialog.flow.cancel()
    process()


def copied(dialog: dialogs.CopyDialog, *, press: bool = True) -> str:
    """Copy to the stick, and return what is said then."""
    if press:
        dialog._drives[0].click()
    process()
    wait_for(lambda: not dialog.flow.is_running, "the copy")
    process()
    return dialog.prompt_bar.text


def test_what_was_just_typed_is_on_the_stick_and_it_may_be_pulled(
    dialog: dialogs.CopyDialog, stick: Path, report: Driver
) -> None:
    said = copied(dialog)
    (file,) = stick.iterdir()
    assert said == handover.COPIED_TO_STICK.format(path=file)
    rev = report.workspace.saving.opened.rev
    assert file.name == f"{UNIT}-2019年度-rev{rev}.jxzp"
    stored = decode(file.read_bytes())
    assert (stored.draft.text("cover.unit"), stored.older) == (UNIT, ())
    assert copied(dialog) == handover.STANDS_SAME


def test_earlier_revisions_go_along_where_they_are_wanted(
    dialog: dialogs.CopyDialog, stick: Path
) -> None:
    dialog.history.setChecked(True)
    copied(dialog)
    (file,) = stick.iterdir()
    assert decode(file.read_bytes()).older


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"{}")])
def test_what_of_them_cannot_be_read_is_told_of(
    dialog: dialogs.CopyDialog, stick: Path, report: Driver, spoil: Callable[[Path], object]
) -> None:
    opened = report.workspace.saving.opened
    report.workspace.saving.flush()
    spoil(path_of(opened.folder, opened.rev - 1))
    dialog.history.setChecked(True)
    said = copied(dialog)
    (file,) = stick.iterdir()
    done = handover.COPIED_TO_STICK.format(path=file)
    assert said == done + handover.LEFT_OUT.format(count=1)
    assert decode(file.read_bytes()).older == ()


def test_another_draft_under_the_name_is_compared_and_never_replaced(
    dialog: dialogs.CopyDialog, stick: Path, report: Driver, store: Store
) -> None:
    copied(dialog)
    (file,) = stick.iterdir()
    other = store.create(report.workspace.session.draft.with_values({"cover.unit": "乙局"}, {}))
    other.export_copy(file)
    other.close()
    before = file.read_bytes()
    assert "1 处不同" in copied(dialog)
    assert file.read_bytes() == before
    report.click_button(words.SAVE_OTHER.format(name=f"{file.stem}(2).jxzp"), dialog)
    assert "(2).jxzp" in copied(dialog, press=False)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("number", "part"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EROFS, drafts.REASON_PROTECTED),
        (errno.ENODEV, "可能已拔出"),
        (errno.EIO, drafts.DISK_TROUBLE),
    ],
)
def test_a_stick_that_fails_is_told_and_nothing_is_left_on_it(
    dialog: dialogs.CopyDialog, stick: Path, disk: StickDisk, number: int, part: str
) -> None:
    disk.number = number
    said = copied(dialog)
    assert part in said and "没有保存" in said
    assert not list(stick.iterdir())
    disk.number = 0
    assert "可以拔出" in copied(dialog)


def test_a_stick_that_was_pulled_is_told(dialog: dialogs.CopyDialog, stick: Path) -> None:
    stick.rmdir()
    assert "U 盘请先插好" in copied(dialog)


def test_escape_stops_a_copy_and_a_second_one_leaves_a_stick_that_hangs(
    dialog: dialogs.CopyDialog, stick: Path, disk: StickDisk
) -> None:
    disk.go_on.clear()
    dialog._drives[0].click()
    wait_for(lambda: disk.on_stick, "the stick")
    dialog.reject()
    assert dialog.isVisible()
    disk.go_on.set()
    assert copied(dialog, press=False) == words.CANCELLED
    assert not list(stick.iterdir())
    disk.on_stick = False
    disk.go_on.clear()
    dialog._drives[0].click()
    wait_for(lambda: disk.on_stick, "the stick")
    dialog.reject()
    dialog.reject()
    assert not dialog.isVisible()
    disk.go_on.set()


def test_a_stick_put_in_meanwhile_appears(
    dialog: dialogs.CopyDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "sticks", lambda: ())
    wait_for(lambda: not dialog._drives, "the stick to go")
    assert dialog._none.isVisible()
    monkeypatch.setattr(dialogs, "sticks", lambda: (Path("E:/"), Path("F:/")))
    wait_for(lambda: len(dialog._drives) == 2, "the sticks")
    assert not dialog._none.isVisible()


def test_all_sticks_and_what_is_said_have_room(
    dialog: dialogs.CopyDialog, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "sticks", lambda: (stick, Path("F:/"), Path("G:/")))
    wait_for(lambda: len(dialog._drives) == 3, "the sticks")
    copied(dialog)
    process()
    for one in (*dialog._drives, dialog.prompt_bar):
        assert one.height() >= one.minimumSizeHint().height()
    assert dialog._drives[1].geometry().top() > dialog._drives[0].geometry().bottom() + 1


def test_a_draft_is_copied_from_its_card_though_another_window_has_it(
    sample: Driver, stick: Path, store: Store
) -> None:
    sample.back_to_drafts()
    card = sample.window.start.cards[0].card
    other = store.open(card.draft_id)
    sample.window.start.copy_draft.emit(card.draft_id)
    (dialog,) = sample.window.findChildren(dialogs.CopyDialog)
    assert "可以拔出" in copied(dialog)
    (file,) = stick.iterdir()
    assert decode(file.read_bytes()).draft == store.peek(card.draft_id).draft
    dialog.reject()
    other.close()
