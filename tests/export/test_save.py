"""The file stands whole at its place, or the old one does; nothing of ours is left beside it."""

import errno
import os
from pathlib import Path

import pytest

from export import save
from export.errors import ExportError, Reason, export_error
from export.save import export_word
from export.word.read_back import compare
from model.files import disk
from model.files.disk import Disk
from model.findings.finding import Finding, Level
from tests.export.papers import sample
from tests.model.storage.disks import broken

STEPS = 4


class FaultyDisk(Disk):
    """A disk one of whose calls fails; ``winerror`` as Windows would add it."""

    def __init__(self, call: str, number: int, winerror: int = 0, times: int = 99) -> None:
        self.call, self.number, self.winerror, self.times = call, number, winerror, times

    def fail(self, call: str) -> None:
        if call == self.call and self.times > 0:
            self.times -= 1
            raise broken(self.number, self.winerror)

    def create(self, path: Path) -> int:
        self.fail("create")
        return super().create(path)

    def write(self, handle: int, data: memoryview) -> int:
        self.fail("write")
        return super().write(handle, data)

    def fsync(self, handle: int) -> None:
        self.fail("fsync")
        super().fsync(handle)

    def read(self, path: Path, limit: int) -> bytes:
        self.fail("read")
        return super().read(path, limit)

    def holds(self, path: Path, data: bytes) -> bool:
        self.fail("read")
        return super().holds(path, data)

    def replace(self, old: Path, new: Path) -> None:
        self.fail("replace")
        super().replace(old, new)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Give the path of an older report, alone in its folder."""
    folder = tmp_path / "报告"
    folder.mkdir()
    path = folder / "报告.docx"
    path.write_bytes(b"old")
    return path


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk.Retry.__init__, "__defaults__", (lambda _seconds: None,))


def names(path: Path) -> list[str]:
    return sorted(item.name for item in path.parent.iterdir())


def refused(target: Path, disk: Disk | None = None) -> ExportError:
    with pytest.raises(ExportError) as caught:
        export_word(sample(), target, disk=disk)
    return caught.value


def test_a_report_is_written_whole(target: Path) -> None:
    export_word(sample(), target)
    assert compare(sample(), target) == ()
    assert names(target) == ["报告.docx"]


def test_progress_is_told_step_by_step(target: Path) -> None:
    received: list[tuple[int, int, str]] = []
    export_word(sample(), target, progress=lambda *step: received.append(step))
    assert [(number, of) for number, of, _ in received] == [(n, STEPS) for n in range(1, STEPS + 1)]
    assert all(words.startswith("正在") for *_, words in received)


@pytest.mark.parametrize("asked", range(STEPS))
def test_cancelling_at_any_step_leaves_the_old_file(asked: int, target: Path) -> None:
    answers = iter([False] * asked + [True])
    with pytest.raises(ExportError) as caught:
        export_word(sample(), target, cancelled=lambda: next(answers))
    assert caught.value.reason is Reason.CANCELLED
    assert target.read_bytes() == b"old"
    assert names(target) == ["报告.docx"]


@pytest.mark.parametrize(
    ("call", "number", "winerror", "reason"),
    [
        ("create", errno.EACCES, 0, Reason.FOLDER_REFUSED),
        ("create", errno.EACCES, 5, Reason.FOLDER_REFUSED),
        ("create", errno.ENOENT, 3, Reason.FOLDER_MISSING),
        ("create", errno.ENOENT, 2, Reason.FOLDER_BLOCKED),
        ("create", errno.ENOENT, 0, Reason.FOLDER_BLOCKED),
        ("create", errno.EACCES, 19, Reason.FOLDER_REFUSED),
        ("create", errno.EACCES, 21, Reason.FOLDER_MISSING),
        ("create", errno.ENOENT, 53, Reason.FOLDER_MISSING),
        ("write", errno.ENOENT, 64, Reason.FOLDER_MISSING),
        ("fsync", errno.EINVAL, 1117, Reason.WRITE_FAILED),
        ("create", errno.EINVAL, 225, Reason.WRITE_FAILED),
        ("create", errno.EROFS, 0, Reason.FOLDER_REFUSED),
        ("create", errno.ENAMETOOLONG, 0, Reason.PATH_TOO_LONG),
        ("create", errno.ENOENT, 206, Reason.PATH_TOO_LONG),
        ("create", errno.EINVAL, 123, Reason.NAME_REFUSED),
        ("write", errno.ENOSPC, 0, Reason.DISK_FULL),
        ("write", errno.EACCES, 112, Reason.DISK_FULL),
        ("fsync", errno.EIO, 0, Reason.WRITE_FAILED),
        ("fsync", errno.ENOSPC, 0, Reason.DISK_FULL),
        ("read", errno.EIO, 0, Reason.WRITE_FAILED),
        ("replace", errno.EACCES, 5, Reason.TARGET_OPEN),
        ("replace", errno.EACCES, 32, Reason.TARGET_OPEN),
        ("replace", errno.EIO, 0, Reason.WRITE_FAILED),
    ],
)
def test_a_failure_is_told_and_leaves_the_old_file(
    call: str, number: int, winerror: int, reason: Reason, target: Path
) -> None:
    error = refused(target, FaultyDisk(call, number, winerror))
    assert error.reason is reason
    assert "{" not in str(error)
    assert target.read_bytes() == b"old"
    assert names(target) == ["报告.docx"]


def test_a_report_open_in_word_gets_another_name(target: Path) -> None:
    target.with_name("报告(2).docx").write_bytes(b"taken")
    error = refused(target, FaultyDisk("replace", errno.EACCES, 32))
    assert error.suggestion == "报告(3).docx"
    assert str(error) == (
        "「报告.docx」正打开着。请先在 Word、Excel 或 WPS 中关闭它，或者另存为「报告(3).docx」。"
    )


@pytest.mark.parametrize("call", ["create", "read", "replace"])
def test_a_file_held_for_a_moment_is_waited_for(call: str, target: Path) -> None:
    export_word(sample(), target, disk=FaultyDisk(call, errno.EACCES, 32, times=3))
    assert compare(sample(), target) == ()


def test_other_figures_in_the_file_are_never_put_in_place(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finding = Finding(("staff.at_post",), "", rule="X04", level=Level.E)
    monkeypatch.setattr(save, "compare", lambda *_: (finding,))
    error = refused(target)
    assert (error.reason, error.findings) == (Reason.FIGURES_DIFFER, (finding,))
    assert "在岗人数" in str(error)
    assert names(target) == ["报告.docx"]
    assert target.read_bytes() == b"old"


def test_nothing_is_left_when_the_program_itself_breaks(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(save, "compare", broken)
    with pytest.raises(KeyboardInterrupt):
        export_word(sample(), target)
    assert names(target) == ["报告.docx"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    error = refused(tmp_path / "没有" / "报告.docx")
    assert error.reason is Reason.FOLDER_MISSING
    assert "没有" in str(error)


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "报告.docx").mkdir()
    assert refused(tmp_path / "报告.docx").reason is Reason.IS_FOLDER


def test_a_read_only_report_is_called_so(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    error = export_error(PermissionError(errno.EACCES, "no"), target, replacing=True)
    assert error.reason is Reason.TARGET_READ_ONLY


def test_a_name_windows_refuses_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    error = refused(tmp_path / "报告:终稿.docx")
    assert (error.reason, error.suggestion) == (Reason.NAME_REFUSED, "报告：终稿.docx")
    assert not any(item.suffix for item in tmp_path.iterdir())
