"""A draft as one file on a stick, and what is found wrong under an open window."""

import errno
import json
import random
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from model.files.disk import Disk
from model.files.errors import DraftError, Fault, InUseError, SaveError
from model.files.lock import owner
from model.storage.codec import Stamp, decode, encode
from model.storage.generations import LOCK, folder_contents, path_of, read
from model.storage.store import ImportResult, Store
from tests.model.storage.disks import FailAt, MemoryDisk, broken
from tests.model.storage.stores import filled, memory_store, number_of

STICK = Path("/stick/甲局-2019年度-rev3.jxzp")


def on_stick(folder: Path, *, history: bool = True) -> Path:
    """Return a file on a stick with a draft of three revisions, which is gone from the folder."""
    opened = Store(folder).create(filled(1))
    opened.save(filled(2))
    opened.save(filled(3))
    path = folder.parent / "a.jxzp"
    opened.export_copy(path, history=history)
    opened.close()
    return path


@pytest.mark.parametrize("history", [True, False])
def test_the_file_brings_the_earlier_revisions_where_they_are_wanted(
    tmp_path: Path, history: bool
) -> None:
    path, home = on_stick(tmp_path / "office", history=history), Store(tmp_path / "home")
    done = home.import_file(path)
    folder = home.folder / done.draft_id
    office = tmp_path / "office" / done.draft_id
    assert done.result is ImportResult.NEW
    assert number_of(home.peek(done.draft_id).draft) == 3
    revs = folder_contents(Disk(), folder).revs
    assert revs == ((1, 2, 3) if history else (3,))
    for rev in revs[:-1]:
        assert path_of(folder, rev).read_bytes() == path_of(office, rev).read_bytes()


def test_a_program_that_knows_no_history_opens_the_file_all_the_same(tmp_path: Path) -> None:
    document = json.loads(on_stick(tmp_path / "office").read_bytes())
    assert len(document["older"]) == 2
    document["older"].append("altered")
    with pytest.raises(DraftError):
        decode(json.dumps(document).encode())  # it is under the checksum


@pytest.mark.parametrize(
    "older", ["{}", "", "\ud800", "[" * 99_999, encode(filled(8), Stamp("", 9))[0].decode()]
)
def test_an_earlier_revision_that_is_wrong_costs_only_itself(tmp_path: Path, older: str) -> None:
    store, good = Store(tmp_path / "d"), encode(filled(7), Stamp("a" * 32, 2))[0].decode()
    path = tmp_path / "a.jxzp"
    document = json.loads(encode(filled(9), Stamp("a" * 32, 5))[0])
    document |= {"format": 1, "older": [older, good]}  # the first format has no sum over this
    path.write_text(json.dumps(document), encoding="utf-8")
    assert store.import_file(path).result is ImportResult.NEW
    assert folder_contents(Disk(), store.folder / ("a" * 32)).revs == (2, 5)


def test_whatever_call_fails_the_stick_holds_all_or_nothing_and_it_is_said() -> None:
    for number in (errno.ENOSPC, errno.EIO, errno.ENODEV, errno.EROFS, errno.EACCES):
        calls = 0
        for calls in count(1):
            disk = MemoryDisk()
            disk.folders.add(STICK.parent)
            opened = memory_store(disk).create(filled(1))
            disk.before = fault = FailAt(calls, lambda n=number: broken(n), for_ever=True)
            try:
                opened.export_copy(STICK, history=True)
            except SaveError as error:
                assert "没有保存" in str(error)
                lying = [path for path in disk.files if path.parent == STICK.parent]
                stood = [path for path in lying if path == STICK]
                assert all(decode(disk.files[path]).draft == filled(1) for path in stood)
            if not fault.failures:
                break
        assert calls > 6


def test_a_copy_that_is_called_off_leaves_nothing_on_the_stick() -> None:
    disk = MemoryDisk()
    disk.folders.add(STICK.parent)
    opened = memory_store(disk).create(filled(1))

    def call_off(_path: Path) -> None:
        raise InterruptedError

    with pytest.raises(SaveError):
        opened.export_copy(STICK, check=call_off)
    assert not [path for path in disk.files if path.parent == STICK.parent]


def mutations(data: bytes) -> list[Callable[[random.Random], bytes]]:
    """Return ways to spoil a file."""
    text = data.decode()

    def flip(chance: random.Random) -> bytes:
        spoilt = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        return bytes(spoilt)

    def cut(chance: random.Random) -> bytes:
        return data[: chance.randrange(len(data))]

    def swap(chance: random.Random) -> bytes:
        old = chance.choice(["rev", "draft_id", "shared", "older", "sha256", "data", "values"])
        new = chance.choice(["rev", "x", "format", "older"])
        return text.replace(f'"{old}"', f'"{new}"', 1).encode()

    def retype(chance: random.Random) -> bytes:
        document = json.loads(text)
        odd = chance.choice([None, -1, 1e400, [], {}, [[1]], "../../x", "9" * 5000, [None] * 999])
        document[chance.choice(sorted(document))] = odd
        return json.dumps(document, allow_nan=True).encode()

    def other_bytes(chance: random.Random) -> bytes:
        return chance.choice([text.encode("utf-16"), data + b"\0", b"PK\3\4" + data, b"[" + data])

    return [flip, cut, swap, retype, other_bytes]


def test_four_hundred_spoilt_files_open_or_are_refused_in_a_sentence(tmp_path: Path) -> None:
    data = on_stick(tmp_path / "office").read_bytes()
    chance, refused = random.Random(417), 0
    ways = mutations(data)
    path = tmp_path / "b.jxzp"
    for number in range(400):
        path.write_bytes(ways[number % len(ways)](chance))
        store = Store(tmp_path / f"home{number}")
        try:
            done = store.import_file(path)
        except DraftError as error:
            refused += 1
            assert str(error)[-1] == "。"
            assert not store.folder.exists()
        else:
            assert number_of(store.peek(done.draft_id).draft) == 3
    assert refused > 250


# --- two hands


def test_another_pc_is_named_and_its_lock_broken_only_by_the_clerk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMPUTERNAME", "OFFICE-3")
    monkeypatch.setenv("USERNAME", "李明")
    opened = Store(tmp_path).create(filled(1))
    lock = opened.folder / LOCK
    left = lock.read_bytes()
    opened.close()
    lock.write_bytes(left)  # as on a stick that was pulled out
    assert Store(tmp_path).is_crashed(opened.draft_id)
    Store(tmp_path).open(opened.draft_id).close()  # there the process is gone: a dead lock
    lock.write_bytes(left)
    monkeypatch.setenv("COMPUTERNAME", "HOME")
    with pytest.raises(InUseError) as caught:
        Store(tmp_path).open(opened.draft_id)
    assert caught.value.may_be_sure
    assert "李明" in str(caught.value) and "OFFICE-3" in str(caught.value)
    assert lock.read_bytes() == left
    assert not Store(tmp_path).is_crashed(opened.draft_id)
    with pytest.raises(InUseError):
        Store(tmp_path).delete(opened.draft_id)
    Store(tmp_path).open(opened.draft_id, sure=True).close()
    assert str(owner(lock)) == ""


def test_a_draft_opened_to_be_read_leaves_its_owner_alone(tmp_path: Path) -> None:
    store = Store(tmp_path)
    opened = store.create(filled(1))
    reading = store.open_to_read(opened.draft_id)
    assert (reading.draft, reading.is_read_only, reading.is_in_place()) == (filled(1), True, True)
    reading.close()
    with pytest.raises(InUseError):
        store.open(opened.draft_id)
    assert opened.save(filled(2)).rev == 2


def test_what_another_saved_in_the_folder_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    opened = Store(tmp_path).create(filled(1))
    data, _ = encode(filled(7), Stamp(opened.draft_id, 2))
    path_of(opened.folder, 2).write_bytes(data)
    assert not opened.is_in_place()
    with pytest.raises(SaveError) as caught:
        opened.save(filled(2))
    assert caught.value.code is Fault.REPLACED
    assert read(Disk(), path_of(opened.folder, 2)).draft == filled(7)
    assert len(folder_contents(Disk(), opened.folder).revs) == 2


def test_a_newer_file_that_says_nothing_is_passed_over(tmp_path: Path) -> None:
    opened = Store(tmp_path).create(filled(1))
    path_of(opened.folder, 2).write_bytes(b"")  # held by another program, or begun and given up
    assert opened.is_in_place()
    assert opened.save(filled(2)).rev == 3


@pytest.mark.parametrize("other", [1, 4], ids=["same number", "another number"])
def test_another_folder_in_its_place_is_noticed(tmp_path: Path, other: int) -> None:
    opened = Store(tmp_path).create(filled(1))
    path_of(opened.folder, 1).unlink()
    path_of(opened.folder, other).write_bytes(encode(filled(7), Stamp("b" * 32, other))[0])
    assert not opened.is_in_place()
    with pytest.raises(SaveError) as caught:
        opened.save(filled(2))
    assert caught.value.code is Fault.REPLACED


def test_a_folder_that_was_emptied_is_filled_again_and_it_is_said(tmp_path: Path) -> None:
    store = Store(tmp_path)
    opened = store.create(filled(1))
    assert opened.is_in_place()
    path_of(opened.folder, 1).unlink()
    assert not opened.is_in_place()
    opened.save(filled(1))
    assert opened.folder_remade and opened.is_in_place()
    assert number_of(store.peek(opened.draft_id).draft) == 1


def test_looking_at_the_folder_leaves_nothing_there(tmp_path: Path) -> None:
    opened = Store(tmp_path).create(filled(1))
    before = sorted(opened.folder.iterdir())
    assert opened.is_in_place()
    assert sorted(opened.folder.iterdir()) == before


def test_a_folder_in_which_nothing_more_can_be_written_is_noticed() -> None:
    disk = MemoryDisk()
    opened = memory_store(disk).create(filled(1))
    disk.before = FailAt(1, lambda: broken(errno.EROFS), True, frozenset({"create"}))
    assert not opened.is_in_place()


def test_saving_goes_on_in_the_file_chosen_elsewhere(tmp_path: Path) -> None:
    office, elsewhere = Store(tmp_path / "office"), tmp_path / "b.jxzp"
    opened = office.create(filled(1))
    opened.save_elsewhere(filled(2), elsewhere)
    opened.save(filled(3))
    assert opened.is_in_place()
    opened.close()
    assert read(Disk(), elsewhere).draft == filled(3)
    assert number_of(office.peek(opened.draft_id).draft) == 1
    assert office.import_file(elsewhere).result is ImportResult.NEWER
    home = Store(tmp_path / "home")
    assert home.import_file(elsewhere).result is ImportResult.NEW
