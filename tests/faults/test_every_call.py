"""T2, T4, T18: whatever file call fails, old or new is whole, and a sentence is said."""

import errno
import os
import re
import signal
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from model.files import disk as disks
from model.files.disk import Disk
from model.product import EXTENSION
from model.storage.codec import decode
from tests.faults.counted_disk import KILL, CountedDisk
from tests.faults.deeds import DEEDS, PDF, Deed, render_once
from tests.long_runs import LongRun
from tests.model.storage.stores import filled

Tree = dict[str, bytes]
ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS, errno.ENOENT)
CHINESE = re.compile(r"[\u4e00-\u9fff]{4}")


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disks.Retry.__init__, "__defaults__", (lambda _seconds: None,))


@pytest.fixture(autouse=True)
def rendered(monkeypatch: pytest.MonkeyPatch) -> None:
    render_once(monkeypatch)


def tree(folder: Path) -> Tree:
    """Return the files below a folder, without locks, which say who was there last."""
    paths = (path for path in folder.rglob("*") if path.is_file() and "lock" not in path.name)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def prepared(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


def touched(before: Tree, after: Tree) -> set[str]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def check_tree(deed: Deed, folder: Path, before: Tree) -> set[str]:
    """Check that nothing but the deed's own file changed, and that whole; return what lies about.

    A draft that is copied keeps a mark of it beside its generations.
    """
    changed = touched(before, tree(folder))
    own = {name for name in changed if deed.writes and name.startswith(deed.writes)}
    litter = {name for name in changed if "/~" in name}
    assert {name for name in changed - own - litter if "/pin." not in name} == set()
    for name in own & before.keys():
        check_whole((folder / name).read_bytes(), name)
    return litter


def check_whole(data: bytes, name: str) -> None:
    """Check that a file that took another's place is all there."""
    if name.endswith(EXTENSION):
        assert decode(data).draft == filled(2)
    elif name.endswith(".pdf"):
        assert data in (PDF, b"old")
    elif data != b"old":
        assert zipfile.ZipFile(BytesIO(data)).testzip() is None


def check_fault(deed: Deed, folder: Path, fault: CountedDisk) -> None:
    """Do the deed with a fault, and once more without."""
    work = deed.prepare(prepared(folder))
    before, said = tree(folder), ""
    try:
        work(fault)
    except Exception as error:
        said = str(getattr(error, "sentence", error))
        assert CHINESE.search(said) and "{" not in said, repr(error)
        assert "Errno" not in said
    assert fault.failed
    litter = check_tree(deed, folder, before)
    assert not litter or fault.failed[-1] in ("unlink", "names", "rmdir"), litter
    old = before.get(deed.writes)
    if said and old is not None and not deed.writes.endswith(EXTENSION):  # read where it stands
        assert (folder / deed.writes).read_bytes() == old
    if said:
        work(Disk())


def check_kill(deed: Deed, folder: Path, at: int) -> None:
    """Do the deed in a process that dies at a call, and once more in one that lives."""
    work = deed.prepare(prepared(folder))
    before = tree(folder)
    child = os.fork()
    if child == 0:
        try:
            work(CountedDisk("", at, KILL))
        finally:
            os._exit(1)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL
    check_tree(deed, folder, before)
    if not (folder / deed.writes).is_dir() or deed.writes == "":
        work(Disk())


def counted(deed: Deed, folder: Path) -> int:
    """Return how many calls the deed makes."""
    disk = CountedDisk()
    deed.prepare(prepared(folder))(disk)
    assert disk.total
    return disk.total


@pytest.mark.parametrize("name", DEEDS)
def test_whatever_call_fails_old_or_new_is_whole_and_a_sentence_is_said(
    name: str, tmp_path: Path, long_run: LongRun
) -> None:
    deed, tried = DEEDS[name], 0
    calls = counted(deed, tmp_path / "counted")
    for number in ERRORS[: long_run.rounds(1, len(ERRORS))]:
        for for_ever in (False, True):
            for at in range(1, calls + 1):
                fault = CountedDisk("", at, number, for_ever=for_ever)
                check_fault(deed, tmp_path / f"{number}-{for_ever}-{at}", fault)
                tried += 1
    long_run.tell(calls=calls, faults=tried, lost=0)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork on Windows")
@pytest.mark.parametrize("name", DEEDS)
def test_whatever_call_the_process_dies_at_old_or_new_is_whole(
    name: str, tmp_path: Path, long_run: LongRun
) -> None:
    deed = DEEDS[name]
    calls = counted(deed, tmp_path / "counted")
    every = long_run.rounds(1 + calls // 12, 1)
    places = range(1, calls + 1, every)
    for at in places:
        check_kill(deed, tmp_path / str(at), at)
    long_run.tell(calls=calls, kills=len(places), lost=0)
