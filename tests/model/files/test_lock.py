"""One owner per draft, and the traces of one that died."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from model.files.errors import InUseError
from model.files.lock import Lock, crashed, noted, owner
from tests.shared import ROOT

HOLD = """
import sys
from pathlib import Path
from model.files.lock import Lock
lock = Lock.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def holder(path: Path) -> subprocess.Popen[bytes]:
    """Start another process that holds the lock."""
    command = [sys.executable, "-c", HOLD, str(path)]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout and child.stdout.readline().startswith(b"held")
    return child


def end(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    child.communicate()


def test_the_second_taker_is_told_who_holds_it(tmp_path: Path) -> None:
    lock = Lock.take(tmp_path / "lock")
    with pytest.raises(InUseError) as caught:
        Lock.take(tmp_path / "lock")
    assert str(os.getpid()) in caught.value.sentence
    lock.release()
    lock.release()
    Lock.take(tmp_path / "lock").release()


def test_a_clean_close_leaves_no_trace_of_a_crash(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    assert not crashed(path)
    lock = Lock.take(path)
    assert not crashed(path)
    lock.release()
    assert not crashed(path)
    assert str(owner(path)) == ""


def test_another_process_keeps_us_out_until_it_dies_and_then_it_has_crashed(
    tmp_path: Path,
) -> None:
    path = tmp_path / "lock"
    child = holder(path)
    with pytest.raises(InUseError) as caught:
        Lock.take(path)
    assert str(child.pid) in caught.value.sentence
    assert not crashed(path)
    end(child)
    assert crashed(path)
    Lock.take(path).release()
    assert not crashed(path)


def test_what_the_owner_noted_is_found_after_its_death_and_not_taken_for_its_name(
    tmp_path: Path,
) -> None:
    path = tmp_path / "lock"
    lock = Lock.take(path)
    lock.note("417")
    assert noted(path) == "417"
    assert str(os.getpid()) in str(owner(path)) and "417" not in str(owner(path))
    lock.release()
    assert (noted(path), str(owner(path))) == ("", "")
    assert noted(tmp_path / "none") == ""


def test_asking_after_a_crash_does_not_take_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    end(holder(path))
    assert crashed(path) and crashed(path)
    Lock.take(path).release()


def test_when_the_system_cannot_tell_nobody_gets_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(_handle: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("model.files.lock._lock_now", unknown)
    with pytest.raises(InUseError, match="无法确认"):
        Lock.take(tmp_path / "lock")
    (tmp_path / "lock").write_bytes(b"417 PC")
    assert not crashed(tmp_path / "lock")
