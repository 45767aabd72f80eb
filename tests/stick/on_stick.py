"""What is done on the stick, as the first and only program of the kernel that has it.

``python -m tests.stick.on_stick FOLDER deeds`` does every deed once and leaves in FOLDER what came
of each; ``… copies`` looks at the copy that lies there and goes on copying until it is killed.
"""

import ctypes
import json
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from export.file_names import suggested_copy_name
from model.files.disk import Disk
from model.files.errors import DraftFileError
from model.storage.generations import read
from model.storage.open_draft import OpenDraft
from model.storage.store import ImportResult, Store
from tests.model.storage.stores import filled, number_of

STICK = Path("/run/stick")
ACKNOWLEDGED, FOUND = "acknowledged", "found"
COPY = "甲局-2019年度.jxzp"
_DEVICE, _LIKE_WINDOWS = b"/dev/ubda", b"codepage=936,utf8=1,shortname=mixed"
_MODULES = ("nls/nls_cp936", "nls/nls_iso8859-1", "nls/nls_utf8", "fat/fat", "fat/vfat")
_READ_ONLY, _REMOUNT = 1, 32  # of mount(2)
_FINIT_MODULE, _HALT = 313, 0x4321FEDC  # on x86-64
_UNITS = ("甲局", "CON", "NUL.", 'a:b*?"<>|/\\c', "尾巴. . ", "🏫𠀀局", "长" * 300, " ", "COM¹")


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def mount(kind: bytes, source: bytes, place: Path, flags: int = 0, options: bytes = b"") -> None:
    """Mount a file system. Raises OSError."""
    if _libc().mount(source, bytes(place), kind, flags, options):
        raise OSError(ctypes.get_errno(), f"mount {place}")


def put_in() -> None:
    """Load the driver, and mount the stick as a desktop does."""
    modules = Path("/usr/lib/uml/modules", os.uname().release, "kernel/fs")
    mount(b"tmpfs", b"run", Path("/run"))
    STICK.mkdir()
    for name in _MODULES:
        handle = os.open(modules / f"{name}.ko", os.O_RDONLY)
        if _libc().syscall(_FINIT_MODULE, handle, b"", 0):
            raise OSError(ctypes.get_errno(), name)
        os.close(handle)
    mount(b"vfat", _DEVICE, STICK, 0, _LIKE_WINDOWS)


def names() -> list[str]:
    return sorted(Disk().names(STICK))


def new_draft(work: Path, number: int = 1) -> OpenDraft:
    return Store(work).create(filled(number))


def error_of(work: Callable[[], object]) -> str:
    """Return the sentence with which something is refused."""
    try:
        work()
    except DraftFileError as error:
        return str(error)
    raise AssertionError("it was not refused")


def a_copy_replaces_the_one_before_and_is_read_elsewhere(work: Path) -> None:
    opened, path = new_draft(work / "a"), STICK / COPY
    opened.export_copy(path)
    opened.save(filled(2))
    opened.export_copy(path, history=True)
    opened.close()
    assert names() == [COPY]
    done = Store(work / "b").import_file(path)
    assert done.result is ImportResult.NEW and number_of(done.stored.draft) == 2
    assert len(done.stored.older) == 1


def every_name_that_is_proposed_is_the_name_of_the_file(work: Path) -> None:
    opened = new_draft(work)
    for number, unit in enumerate(_UNITS):
        name = suggested_copy_name(filled(1).with_values({"cover.unit": unit}, {}), number)
        opened.export_copy(STICK / name)
        assert names() == [name], (name, names())
        (STICK / name).unlink()


def a_name_in_other_letters_is_the_same_file(work: Path) -> None:
    opened = new_draft(work)
    opened.export_copy(STICK / "Copy-REV1.jxzp")
    opened.save(filled(2))
    assert os.path.lexists(STICK / "copy-rev1.JXZP")
    opened.export_copy(STICK / "copy-rev1.JXZP")
    assert len(names()) == 1 and number_of(read(Disk(), STICK / names()[0]).draft) == 2


def on_a_full_stick_the_old_copy_stays_and_nothing_beside_it(work: Path) -> None:
    opened = new_draft(work)
    opened.export_copy(STICK / COPY)
    opened.save(filled(2).with_values({"reasons": "一段很长的话。" * 20_000}, {}))
    fill(leaving=40_000)
    assert "满" in error_of(lambda: opened.export_copy(STICK / COPY))
    assert names() == ["filler", COPY]
    assert number_of(read(Disk(), STICK / COPY).draft) == 1
    (STICK / "filler").unlink()
    opened.export_copy(STICK / COPY)
    assert number_of(read(Disk(), STICK / COPY).draft) == 2


def drafts_live_on_a_stick(work: Path) -> None:
    del work
    store = Store(STICK / "drafts")
    opened = store.create(filled(1))
    for number in range(2, 20):
        opened.save(filled(number))
    opened.pin("back")
    fill(leaving=0)
    long = filled(20).with_values({"reasons": "一段很长的话。" * 20_000}, {})
    assert "满" in error_of(lambda: opened.save(long))
    (STICK / "filler").unlink()
    opened.save(long)
    opened.close()
    assert not store.cards()[0].crashed
    again = store.open(store.restore(store.delete(opened.draft_id)))
    assert again.draft == long
    again.close()


def a_stick_that_may_only_be_read_is_told_of(work: Path) -> None:
    opened, store = new_draft(work), Store(STICK / "drafts")
    kept = store.create(filled(1))
    kept.close()
    mount(b"vfat", _DEVICE, STICK, _REMOUNT | _READ_ONLY, _LIKE_WINDOWS)
    try:
        assert "只能读" in error_of(lambda: opened.export_copy(STICK / COPY))
        assert number_of(store.open_to_read(kept.draft_id).draft) == 1
        assert "只能读" in error_of(lambda: store.create(filled(2)))
    finally:
        mount(b"vfat", _DEVICE, STICK, _REMOUNT, _LIKE_WINDOWS)
    again = store.open(kept.draft_id)
    again.save(filled(2))
    again.close()


DEEDS = (
    a_copy_replaces_the_one_before_and_is_read_elsewhere,
    every_name_that_is_proposed_is_the_name_of_the_file,
    a_name_in_other_letters_is_the_same_file,
    on_a_full_stick_the_old_copy_stays_and_nothing_beside_it,
    drafts_live_on_a_stick,
    a_stick_that_may_only_be_read_is_told_of,
)


def fill(leaving: int) -> None:
    """Fill the stick but for so many bytes."""
    found = os.statvfs(STICK)
    with suppress(OSError), (STICK / "filler").open("wb", buffering=0) as file:
        file.write(bytes(max(0, found.f_bavail * found.f_frsize - leaving)))
        os.fsync(file.fileno())


def empty() -> None:
    for path in sorted(STICK.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


def do_deeds(folder: Path) -> None:
    """Do every deed on an empty stick, and leave what went wrong with each."""
    wrong: dict[str, str] = {}
    for deed in DEEDS:
        try:
            deed(folder / "work" / deed.__name__)
            wrong[deed.__name__] = ""
        except Exception:
            wrong[deed.__name__] = traceback.format_exc()
        empty()
    (folder / FOUND).write_text(json.dumps(wrong), encoding="utf-8")


def copy_for_ever(folder: Path) -> None:
    """Say which copy lies on the stick, then copy again and again, each time acknowledged."""
    path = STICK / COPY
    number = 0
    with suppress(DraftFileError):
        number = number_of(read(Disk(), path).draft)
    (folder / FOUND).write_text(f"{number} {len(names())}", encoding="utf-8")
    opened = new_draft(folder / "work")
    with (folder / ACKNOWLEDGED).open("ab", buffering=0) as told:
        while True:
            number += 1
            opened.save(filled(number))
            opened.export_copy(path)
            told.write(f"{number}\n".encode())


def main(folder: Path, what: str) -> None:
    put_in()
    if what == "copies":
        copy_for_ever(folder)
    do_deeds(folder)


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), sys.argv[2])
    finally:
        traceback.print_exc()
        sys.stdout.flush()
        _libc().umount(bytes(STICK))
        _libc().reboot(_HALT)
