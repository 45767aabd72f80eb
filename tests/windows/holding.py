"""What the store does while another program holds its files, run by the Windows Python itself.

One deed a run: ``python -m tests.windows.holding <deed> <folder>``; a failed check ends it.
"""

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from model.draft.draft import Draft
from model.files.disk import Disk, Retry
from model.files.errors import DraftError, DraftFileError, Fault, InUseError, SaveError
from model.files.file_open import is_held
from model.files.os_errors import save_error
from model.files.safe_write import replace_file
from model.storage.generations import LOCK, TRASH_FOLDER, path_of
from model.storage.store import ImportResult, Store
from resources.messages import drafts as words

HOLD = """
import _winapi, sys
handle = _winapi.CreateFile(sys.argv[1], 0x80000000, int(sys.argv[2]), 0, 3, 0x80, 0)
sys.stdout.write("held")
sys.stdout.flush()
sys.stdin.read()
"""
OWN = """
import sys
from pathlib import Path
from model.files.lock import Lock
taken = Lock.take(Path(sys.argv[1]))
sys.stdout.write("held")
sys.stdout.flush()
sys.stdin.read()
"""
OLD, NEW = "旧的问题", "新的问题"
SHORT = 0.5  # seconds, less than the two for which a call is patient
TO_READ = 1  # shared with those who read, as Word does


class Holder:
    """Another process that has a file open until it is told to let go."""

    def __init__(self, file: Path, share: int = 0, script: str = HOLD) -> None:
        pipe = subprocess.PIPE
        command = [sys.executable, "-c", script, str(file), str(share)]
        self.program = subprocess.Popen(command, stdin=pipe, stdout=pipe)
        assert self.program.stdout
        check(self.program.stdout.read(4), b"held")

    def let_go(self) -> None:
        self.program.communicate()


@contextmanager
def held(file: Path, share: int = 0, script: str = HOLD) -> Iterator[None]:
    """All the while."""
    holder = Holder(file, share, script)
    try:
        yield
    finally:
        holder.let_go()


@contextmanager
def held_shortly(file: Path, share: int = 0) -> Iterator[None]:
    """It lets go while the call waits."""
    holder = Holder(file, share)
    timer = threading.Timer(SHORT, holder.let_go)
    timer.start()
    yield
    timer.join()


class Scanned(Disk):
    """Every file that is written is held at once, as an antivirus does."""

    def __init__(self, *, seconds: float) -> None:
        self.at_work = True
        self._seconds = seconds
        self._made: dict[int, Path] = {}
        self.holders: list[Holder] = []

    def create(self, path: Path) -> int:
        handle = super().create(path)
        self._made[handle] = path
        return handle

    def close(self, handle: int) -> None:
        super().close(handle)
        path = self._made.pop(handle)
        if not self.at_work:
            return
        self.holders.append(holder := Holder(path))
        if self._seconds:
            threading.Timer(self._seconds, holder.let_go).start()


def check(found: object, wanted: object) -> None:
    """End the run where something is not as it should be."""
    if found != wanted:
        raise AssertionError(f"{found!r}, not {wanted!r}")


def draft(text: str) -> Draft:
    """A report with one text in it."""
    return Draft({"year": "2019", "problems": text})


class DraftFixture:
    """A store with one draft of two generations; ``newest`` is the file of the second."""

    def __init__(self, folder: Path) -> None:
        self.home = folder
        self.store = Store(folder / "草稿")
        opened = self.store.create(draft(OLD))
        self.ident, self.folder = opened.draft_id, opened.folder
        opened.save(draft(NEW))
        self.newest = path_of(self.folder, opened.rev)
        opened.close()
        self.before = self.files()

    def files(self) -> list[str]:
        """Return every file of the draft, that of a damaged generation too."""
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))

    def text(self) -> object:
        """Return the text of the draft when opened."""
        opened = self.store.open(self.ident)
        try:
            check(opened.recovered, None)
            return opened.draft["problems"]
        finally:
            opened.close()

    def untouched(self) -> None:
        """Nothing was set aside, and what is opened is the newest text."""
        check(self.files(), self.before)
        check(self.text(), NEW)


def copied(fixture: DraftFixture) -> Path:
    """Return the draft copied to one file, as on a memory stick."""
    target, opened = fixture.home / "U 盘.jxzp", fixture.store.open(fixture.ident)
    opened.export_copy(target)
    opened.close()
    return target


def listing(fixture: DraftFixture) -> None:
    with held(fixture.newest):
        (card,) = fixture.store.cards()
        check(card.draft, None)
        check(card.error and (card.error.code, str(card.error)), (Fault.BUSY, words.BUSY))
    with held_shortly(fixture.newest):
        (card,) = fixture.store.cards()
        check(card.draft and card.draft["problems"], NEW)
    fixture.untouched()


def opening(fixture: DraftFixture) -> None:
    with held(fixture.newest):
        refused(lambda: fixture.store.open(fixture.ident), DraftError, words.BUSY)
    with held_shortly(fixture.newest):
        check(fixture.text(), NEW)
    fixture.untouched()


def refused(scenario: Callable[[], object], kind: type[DraftFileError], sentence: str) -> None:
    """Do what is to fail because of a held file, and compare what is told of it."""
    try:
        scenario()
    except kind as error:
        check((error.code, str(error)), (Fault.BUSY, sentence))
    else:
        raise AssertionError("nothing was told")


def saving(fixture: DraftFixture) -> None:
    """The next generation has a name of its own; that of a file held already is passed over."""
    opened = fixture.store.open(fixture.ident)
    taken = path_of(fixture.folder, opened.rev + 1)
    taken.write_bytes(b"")
    with held(fixture.newest), held(taken):
        saved = opened.save(draft("再改"))
        check(saved.rev, 4)
    opened.close()
    check(fixture.text(), "再改")
    check(fixture.newest.exists(), True)


def saving_under_an_antivirus(fixture: DraftFixture) -> None:
    """It opens every file that was written: for a moment, or for good."""
    shortly = Scanned(seconds=SHORT)
    opened = Store(fixture.store.folder, shortly).open(fixture.ident)
    check(opened.save(draft("再改")).rev, 3)
    opened.close()
    for_good = Scanned(seconds=0)
    opened = Store(fixture.store.folder, for_good).open(fixture.ident)
    sentence = words.HELD.format(kept=words.KEPT)
    refused(lambda: opened.save(draft("又改")), SaveError, sentence)
    for holder in for_good.holders:
        holder.let_go()
    for_good.at_work = False
    opened.save(draft("又改"))
    opened.close()
    check(fixture.text(), "又改")


def importing(fixture: DraftFixture) -> None:
    file, elsewhere = copied(fixture), Store(fixture.home / "另一台")
    with held(file):
        refused(lambda: elsewhere.import_file(file), DraftError, words.BUSY)
        check(elsewhere.cards(), ())
    with held_shortly(file):
        check(elsewhere.import_file(file).result, ImportResult.NEW)
    check(fixture.text(), NEW)


def importing_what_is_here(fixture: DraftFixture) -> None:
    """No second draft is made only because the first cannot be read for a moment."""
    file = copied(fixture)
    with held(fixture.newest):
        refused(lambda: fixture.store.import_file(file), DraftError, words.BUSY)
    check(len(fixture.store.cards()), 1)
    with held_shortly(fixture.newest):
        check(fixture.store.import_file(file).result, ImportResult.SAME)


def deleting(fixture: DraftFixture) -> None:
    """Wine moves the folder of a held file, Windows does not: the draft is whole in one place,
    and what was told of it is so."""
    with held(fixture.newest):
        try:
            fixture.store.delete(fixture.ident)
        except SaveError as error:
            check((error.code, str(error)), (Fault.BUSY, words.HELD.format(kept="")))
            check(fixture.files(), fixture.before)
        else:
            fixture.store.restore(fixture.ident)
    fixture.untouched()
    fixture.store.delete(fixture.ident)
    check(fixture.store.cards(), ())
    deleted = Store(fixture.store.folder / TRASH_FOLDER).cards()
    check([card.draft_id for card in deleted], [fixture.ident])
    fixture.store.restore(fixture.ident)
    fixture.untouched()
    with held_shortly(fixture.newest):
        fixture.store.delete(fixture.ident)
    fixture.store.restore(fixture.ident)
    fixture.untouched()


def exporting(fixture: DraftFixture) -> None:
    """Word lets others read, and nobody write, move or replace."""
    report = fixture.home / "报告.docx"
    report.write_bytes(b"old")
    for share in (0, TO_READ):
        with held(report, share):
            check(is_held(report), True)
            check(error_of_replacing(report, b"new")[0], Fault.BUSY)
        check(report.read_bytes(), b"old")
    with held_shortly(report):
        replace_file(Disk(), report, b"new", Retry())
    check(report.read_bytes(), b"new")
    check(list(fixture.home.glob("~*")), [])


def error_of_replacing(file: Path, data: bytes) -> tuple[Fault, str]:
    try:
        replace_file(Disk(), file, data, Retry())
    except OSError as error:
        save_fault = save_error(error, file)
        return save_fault.code, str(save_fault)
    raise AssertionError("nothing was told")


def locking(fixture: DraftFixture) -> None:
    """An antivirus has the lock file: whether the draft is open elsewhere cannot be known."""
    lock = fixture.folder / LOCK
    doubt = words.IN_USE_DOUBT.format(reason=words.REASON_HELD)
    with held(lock):
        refused(lambda: fixture.store.open(fixture.ident), InUseError, doubt)
        (card,) = fixture.store.cards()
        check((card.crashed, card.error), (False, None))
    with held_shortly(lock):
        check(fixture.text(), NEW)
    fixture.untouched()


def owning(fixture: DraftFixture) -> None:
    """Another window has the draft; when it dies the draft is free and tells of a crash."""
    lock = fixture.folder / LOCK
    owner = Holder(lock, script=OWN)
    try:
        fixture.store.open(fixture.ident)
    except InUseError as error:
        check(str(owner.program.pid) in str(error), True)
    else:
        raise AssertionError("two have it")
    (card,) = fixture.store.cards()
    check((card.crashed, card.error), (False, None))
    owner.program.kill()
    owner.program.wait()
    check([card.crashed for card in fixture.store.cards()], [True])
    fixture.untouched()
    check([card.crashed for card in fixture.store.cards()], [False])


def refusing(fixture: DraftFixture) -> None:
    """Errors that are no other program's are not told as one, and waited for by nobody."""
    report = fixture.home / "只读.docx"
    report.write_bytes(b"old")
    subprocess.run(["attrib", "+r", str(report)], check=True, stdin=subprocess.DEVNULL)
    check(is_held(report), False)
    check(error_of_replacing(report, b"new")[0], Fault.DENIED)
    check(report.read_bytes(), b"old")
    place = fixture.home / "文件夹.docx"
    place.mkdir()
    check(error_of_replacing(place, b"new")[0] in (Fault.DENIED, Fault.FAILED), True)
    began = time.monotonic()
    check(error_of_replacing(fixture.home / "报告?.docx", b"new")[0], Fault.FAILED)
    gone = fixture.home / "没有" / "报告.docx"
    check(error_of_replacing(gone, b"new")[0], Fault.GONE)
    check(time.monotonic() - began < SHORT, True)
    check(list(fixture.home.glob("~*")), [])


def long_paths(fixture: DraftFixture) -> None:
    """A folder below which names are longer than 260 characters is written and read."""
    deep = fixture.home.joinpath(*["很长的文件夹名称" * 5] * 8)
    store = Store(deep)
    opened = store.create(draft(NEW))
    opened.close()
    check(store.open(opened.draft_id).draft["problems"], NEW)


def existing(fixture: DraftFixture) -> None:
    """Windows' own number for a file that is there already."""
    try:
        Disk().create(fixture.newest)
    except FileExistsError as error:
        check(getattr(error, "winerror", None), 80)
    else:
        raise AssertionError("it was overwritten")
    fixture.untouched()


SCENARIOS = {
    scenario.__name__: scenario
    for scenario in (
        listing,
        opening,
        saving,
        saving_under_an_antivirus,
        importing,
        importing_what_is_here,
        deleting,
        exporting,
        locking,
        owning,
        refusing,
        long_paths,
        existing,
    )
}

if __name__ == "__main__":
    SCENARIOS[sys.argv[1]](DraftFixture(Path(sys.argv[2])))
