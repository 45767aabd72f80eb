"""The log tells what happened and never what was written."""

import re
import threading
from pathlib import Path

import pytest

from model.log import OLD, Log
from model.product import ID
from model.storage.paths import BESIDE, HOME, MARKERS, folders

SECRET = "报告里的一句话"


def fail() -> None:
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        raise KeyError(SECRET) from error


def test_an_error_is_told_by_type_and_place_only(tmp_path: Path) -> None:
    log = Log(tmp_path / "log")
    try:
        fail()
    except KeyError as error:
        log.hook(type(error), error, error.__traceback__)
    text = log.path.read_text(encoding="utf-8")
    assert SECRET not in text
    assert re.search(r"error KeyError .*test_log\.py:\d+ <- ValueError .*test_log\.py:\d+", text)


def test_events_tell_numbers(tmp_path: Path) -> None:
    log = Log(tmp_path)
    log.event("saved", rev=417, bytes=240000)
    first, second = log.path.read_text(encoding="utf-8").splitlines()
    assert ID in first
    assert second.endswith("saved rev=417 bytes=240000")


def test_the_log_stays_small(tmp_path: Path) -> None:
    log = Log(tmp_path, largest=1000)
    for number in range(1000):
        log.event("tick", number=number)
    files = list(tmp_path.glob("*.log"))
    assert len(files) == OLD + 1
    assert sum(path.stat().st_size for path in files) < (OLD + 1) * 1100
    assert "number=999" in log.path.read_text(encoding="utf-8") or "number=999" in (
        tmp_path / f"{ID}.1.log"
    ).read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "log").write_bytes(b"a file where the folder should be")
    Log(tmp_path / "log").event("anything")


def test_threads_write_whole_lines(tmp_path: Path) -> None:
    log = Log(tmp_path)
    threads = [threading.Thread(target=log.event, args=("tick",)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lines = log.path.read_text(encoding="utf-8").splitlines()
    assert sum(line.endswith(" tick") for line in lines) == 20


def test_the_folders_are_the_users_own_or_the_one_that_is_named(tmp_path: Path) -> None:
    theirs = folders(environ={})
    assert theirs.drafts.parts[-2:] == (ID, "drafts")
    assert not theirs.drafts.exists()
    named = folders(environ={HOME: str(tmp_path)})
    assert (named.drafts, named.log) == (tmp_path / "drafts", tmp_path / "log")
    assert folders(str(tmp_path), environ={HOME: "elsewhere"}) == named


@pytest.mark.parametrize("marker", [*MARKERS, ""])
def test_the_folders_lie_beside_a_packed_program_that_is_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, marker: str
) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "绩效自评填报.exe"))
    if marker:
        (tmp_path / marker).touch()
    assert folders(environ={}).drafts.parts[-2:] == (ID, "drafts")  # not packed
    monkeypatch.setattr("sys.frozen", True, raising=False)
    found = folders(environ={})
    if marker:
        assert found.drafts == tmp_path / BESIDE / "drafts"
        assert found.log == tmp_path / BESIDE / "log"
        assert found.memory.parent == tmp_path / BESIDE
        assert not (tmp_path / BESIDE).exists()
    else:
        assert tmp_path / BESIDE not in found.drafts.parents
    assert folders(environ={HOME: str(tmp_path / "x")}).drafts == tmp_path / "x" / "drafts"
