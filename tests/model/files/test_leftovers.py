"""What a killed program left beside a paper is removed by the next one written there."""

import os
import time
from pathlib import Path

import pytest

from model.files.disk import Disk, Retry
from model.files.safe_write import replace_file
from tests.faults.counted_disk import KILL, CountedDisk

DAY = 86_400


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "甲"
    made.mkdir()
    return made


def write(folder: Path, disk: Disk | None = None) -> None:
    replace_file(disk or Disk(), folder / "甲.docx", b"paper", Retry())


def killed(folder: Path) -> Path:
    """Return what is left of a paper by a process killed before it had its name."""
    child = os.fork()
    if child == 0:
        write(folder, CountedDisk("replace", 1, KILL))
    os.waitpid(child, 0)
    (left,) = folder.iterdir()
    return left


def age(path: Path, seconds: float) -> None:
    then = time.time() - seconds
    os.utime(path, (then, then))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on Windows")
def test_what_a_killed_program_left_is_gone_with_the_next_paper_in_that_folder(
    folder: Path,
) -> None:
    elsewhere = folder.with_name("乙")
    elsewhere.mkdir()
    for each in (folder, elsewhere):
        age(killed(each), 2 * DAY)
    write(folder)
    assert [path.name for path in folder.iterdir()] == ["甲.docx"]
    assert len(list(elsewhere.iterdir())) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on Windows")
def test_what_another_window_is_writing_now_is_left_alone(folder: Path) -> None:
    beside = killed(folder)
    write(folder)
    assert beside.read_bytes() == b"paper"


def test_files_of_others_are_left_however_old_and_alike(folder: Path) -> None:
    names = {"~$甲.docx", "~12345678.tmp", "~WRL0001.tmp", "~DF3A2B1C.tmp", "~jx1a2b3c.tmp.docx"}
    for name in names:
        (folder / name).write_bytes(b"another's")
        age(folder / name, 900 * DAY)
    write(folder)
    assert {path.name for path in folder.iterdir()} == {*names, "甲.docx"}


def test_a_leftover_that_is_held_costs_no_paper(folder: Path) -> None:
    held = folder / "~jx1a2b3c.tmp"
    held.mkdir()  # as a file that cannot be removed
    age(held, 2 * DAY)
    write(folder)
    assert (folder / "甲.docx").read_bytes() == b"paper"
