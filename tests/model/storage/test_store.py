"""The drafts of one user: what the start page shows, opens, takes in and throws away."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from model.draft.draft import Draft
from model.files.disk import Disk
from model.files.errors import DraftError, Fault, InUseError, SaveError
from model.storage.codec import Stamp, decode, encode
from model.storage.generations import (
    DAMAGED_FOLDER,
    TRASH_FOLDER,
    folder_contents,
    path_of,
    read,
)
from model.storage.open_draft import OpenDraft
from model.storage.retention import LAST, kept
from model.storage.store import ImportResult, Store
from tests.builders import draft
from tests.model.storage.disks import FakeLocks, MemoryDisk, broken
from tests.model.storage.stores import Clock, filled, memory_store, number_of


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Give a store on the real disk whose clock is ours."""
    return Store(tmp_path / "drafts", now=Clock())


@pytest.fixture
def opened(store: Store) -> Iterator[OpenDraft]:
    """Give a draft of three generations."""
    found = store.create(filled(1))
    found.save(filled(2))
    found.save(filled(3))
    yield found
    found.close()


def pinned(opened: OpenDraft) -> dict[int, str]:
    return {pin.rev: pin.reason for pin in folder_contents(Disk(), opened.folder).pins}


def generation(opened: OpenDraft, rev: int) -> Draft:
    return read(Disk(), path_of(opened.folder, rev)).draft


def newest_file(opened: OpenDraft) -> Path:
    return max(opened.folder.glob("draft.*.json"))


def test_nothing_is_made_before_it_is_needed(store: Store) -> None:
    assert store.cards() == ()
    assert Store(store.folder / TRASH_FOLDER).cards() == ()
    assert not store.folder.exists()


def test_a_draft_saved_and_closed_is_found_again(store: Store, opened: OpenDraft) -> None:
    opened.close()
    again = store.open(opened.draft_id)
    assert (again.draft, again.rev, again.recovered) == (filled(3), 3, None)
    assert again.saved == opened.saved
    again.close()


def test_generations_are_numbered_and_never_written_again(opened: OpenDraft) -> None:
    names = sorted(path.name for path in opened.folder.glob("draft.*"))
    assert names == [f"draft.00000{number}.json" for number in (1, 2, 3)]
    assert [number_of(generation(opened, rev)) for rev in (1, 2, 3)] == [1, 2, 3]


@pytest.mark.parametrize("scratch", [b"", bytes(500), b"{", b'{"format":1,"draft_id":"'])
def test_a_damaged_generation_is_set_aside_and_the_one_before_is_used(
    store: Store, opened: OpenDraft, scratch: bytes
) -> None:
    opened.close()
    newest_file(opened).write_bytes(scratch)
    again = store.open(opened.draft_id)
    assert again.draft == filled(2)
    assert again.recovered and again.recovered.saved and again.recovered.rev == 2
    assert again.recovered.saved.astimezone().strftime("%H:%M:%S") in again.recovered.sentence
    assert (opened.folder / DAMAGED_FOLDER / "draft.000003.json").read_bytes() == scratch
    assert again.save(filled(4)).rev == 4
    again.close()


def test_two_damaged_generations_of_one_number_are_both_kept(
    store: Store, opened: OpenDraft
) -> None:
    opened.close()
    for scratch in (b"one", b"two"):
        (opened.folder / "draft.000009.json").write_bytes(scratch)
        store.open(opened.draft_id).close()
    aside = opened.folder / DAMAGED_FOLDER
    assert sorted(path.read_bytes() for path in aside.iterdir()) == [b"one", b"two"]


def test_a_draft_of_which_nothing_can_be_read_is_shown_with_the_reason(
    store: Store, opened: OpenDraft
) -> None:
    opened.close()
    for path in opened.folder.glob("draft.*"):
        path.write_bytes(b"?")
    (card,) = store.cards()
    assert card.draft is None
    assert card.error and card.error.code is Fault.FOREIGN
    with pytest.raises(DraftError):
        store.open(opened.draft_id)
    assert len(list(opened.folder.glob("draft.*"))) == 3


def test_the_highest_number_counts_and_no_time_of_a_file(store: Store, opened: OpenDraft) -> None:
    """T20, the half about files."""
    opened.close()
    os.utime(opened.folder / "draft.000001.json", (4e9, 4e9))
    os.utime(opened.folder / "draft.000003.json", (0, 0))
    assert store.peek(opened.draft_id).draft == filled(3)


def test_a_clock_set_back_ten_years_changes_nothing(tmp_path: Path) -> None:
    clock = Clock()
    opened = Store(tmp_path, now=clock).create(filled(1))
    for number, days in ((2, -3650), (3, 7300), (4, -3650)):
        clock.jump(days=days)
        opened.save(filled(number))
    opened.close()
    assert Store(tmp_path).peek(opened.draft_id).draft == filled(4)


def test_cards_tell_unit_year_and_region_last_saved_first(store: Store) -> None:
    for unit in ("甲局", "乙局"):
        store.create(draft({"cover.unit": unit})).close()
    cards = store.cards()
    assert [(card.name.unit, card.name.year, card.name.region) for card in cards] == [
        ("乙局", "2019", "天心区"),
        ("甲局", "2019", "天心区"),
    ]
    assert not any(card.crashed or card.error for card in cards)


def test_a_folder_left_empty_by_a_crash_is_no_draft(store: Store) -> None:
    (store.folder / ("a" * 32)).mkdir(parents=True)
    assert store.cards() == ()


def test_other_files_in_the_folder_are_left_alone(store: Store, opened: OpenDraft) -> None:
    (store.folder / "desktop.ini").write_bytes(b"x")
    (store.folder / ("b" * 32)).write_bytes(b"a file with a draft's name")
    (opened.folder / "draft.000003 - 副本.json").write_bytes(b"x")
    assert [card.rev for card in store.cards() if card.draft] == [3]


def test_a_draft_that_is_open_is_not_opened_twice(store: Store, opened: OpenDraft) -> None:
    with pytest.raises(InUseError) as caught:
        store.open(opened.draft_id)
    assert str(os.getpid()) in caught.value.sentence
    assert store.peek(opened.draft_id).draft == filled(3)
    copy = store.copy(opened.draft_id)
    assert (copy.draft, copy.draft_id != opened.draft_id) == (filled(3), True)
    copy.close()


def test_when_most_of_the_text_goes_the_state_before_is_pinned(opened: OpenDraft) -> None:
    opened.save(draft(problems="x"))
    for number in range(40):
        opened.save(draft(problems=f"x{number}"))
    assert pinned(opened) == {3: "shrink"}
    assert generation(opened, 3) == filled(3)


def test_old_generations_are_thinned_out(opened: OpenDraft) -> None:
    for number in range(4, 60):
        opened.save(filled(number))
    revs = folder_contents(Disk(), opened.folder).revs
    assert revs[-LAST:] == tuple(range(60 - LAST, 60))
    assert len(revs) < LAST + 15


def test_a_generation_that_tells_no_time_is_kept() -> None:
    assert 1 in kept({1: None, **{rev: Clock()() for rev in range(2, 30)}}, ())


def test_a_copy_on_the_stick_is_the_whole_draft(opened: OpenDraft, tmp_path: Path) -> None:
    stick = tmp_path / "甲局-2019.jxzp"
    opened.export_copy(stick)
    assert decode(stick.read_bytes()).draft == filled(3)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [stick.name]
    assert pinned(opened)[3] == "export"


def test_only_the_draft_last_saved_has_the_mark_of_its_revision(opened: OpenDraft) -> None:
    data = next(opened.folder.glob("*.000003.json"), None)
    assert data
    assert opened.revision_mark(filled(3)) == decode(data.read_bytes()).mark
    assert opened.revision_mark(filled(4)) == ""


def test_a_stick_that_is_gone_is_told(opened: OpenDraft, tmp_path: Path) -> None:
    with pytest.raises(SaveError) as caught:
        opened.export_copy(tmp_path / "gone" / "a.jxzp")
    assert caught.value.code is Fault.GONE


def test_a_folder_removed_under_the_open_window_is_made_again() -> None:
    disk = MemoryDisk()
    opened = memory_store(disk).create(filled(1))
    disk.files.clear()
    disk.folders.clear()
    opened.save(filled(2))
    assert memory_store(disk).peek(opened.draft_id).draft == filled(2)


class Computer:
    """A PC with its own drafts, and the stick that goes between two of them."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder)

    def bring(self, stick: Path) -> ImportResult:
        done = self.store.import_file(stick)
        self.draft_id = done.draft_id
        return done.result

    def take(self, stick: Path) -> None:
        """Take all of a newer copy, as the clerk does after having compared."""
        opened, stored = self.store.open(self.draft_id), read(Disk(), stick)
        opened.join(stored)
        opened.save(stored.draft)
        opened.close()

    def work(self, number: int, stick: Path) -> None:
        opened = self.store.open(self.draft_id)
        opened.save(filled(number))
        opened.export_copy(stick)
        opened.close()

    def content(self) -> Draft:
        return self.store.peek(self.draft_id).draft


def test_a_draft_carried_to_another_pc_and_back_goes_on(tmp_path: Path) -> None:
    stick = tmp_path / "a.jxzp"
    office, home = Computer(tmp_path / "office"), Computer(tmp_path / "home")
    first = office.store.create(filled(1))
    first.close()
    office.draft_id = first.draft_id
    office.work(2, stick)
    assert home.bring(stick) is ImportResult.NEW
    assert home.bring(stick) is ImportResult.SAME
    home.work(3, stick)
    assert office.bring(stick) is ImportResult.NEWER
    assert office.content() == filled(2)
    office.take(stick)
    assert office.content() == filled(3)
    assert office.bring(stick) is ImportResult.SAME
    office.work(4, stick)
    assert home.bring(stick) is ImportResult.NEWER
    assert len(office.store.cards()) == len(home.store.cards()) == 1


def test_an_older_copy_on_a_stick_does_not_push_back_newer_work(tmp_path: Path) -> None:
    stick, other = tmp_path / "a.jxzp", tmp_path / "b.jxzp"
    office = Computer(tmp_path / "office")
    first = office.store.create(filled(1))
    first.close()
    office.draft_id = first.draft_id
    office.work(2, stick)
    office.work(3, other)
    assert office.bring(stick) is ImportResult.OLDER
    assert office.content() == filled(3)


def test_work_on_both_pcs_is_never_mixed_and_once_compared_counts_as_older(
    tmp_path: Path,
) -> None:
    stick, other = tmp_path / "a.jxzp", tmp_path / "b.jxzp"
    office, home = Computer(tmp_path / "office"), Computer(tmp_path / "home")
    first = office.store.create(filled(1))
    first.close()
    office.draft_id = first.draft_id
    office.work(2, stick)
    home.bring(stick)
    home.work(3, stick)
    office.work(4, other)
    assert office.bring(stick) is ImportResult.BOTH
    assert office.content() == filled(4)
    office.store.import_copy(read(Disk(), stick))
    assert {number_of(c.draft) for c in office.store.cards() if c.draft} == {3, 4}
    opened = office.store.open(office.draft_id)
    opened.join(read(Disk(), stick))
    opened.save(filled(5))
    opened.export_copy(other)
    opened.close()
    assert office.bring(stick) is ImportResult.OLDER
    assert home.bring(other) is ImportResult.NEWER


@pytest.mark.parametrize("draft_id", ["../../evil", "", "A" * 32, "x" * 32])
def test_a_file_cannot_choose_where_it_is_stored(
    store: Store, opened: OpenDraft, tmp_path: Path, draft_id: str
) -> None:
    stick = tmp_path / "a.jxzp"
    stick.write_bytes(encode(opened.draft, Stamp(draft_id, 3))[0])
    done = store.import_file(stick)
    assert done.result is ImportResult.NEW
    assert (store.folder / done.draft_id).parent == store.folder


def test_a_deleted_draft_lies_in_the_bin_and_comes_back(store: Store, opened: OpenDraft) -> None:
    with pytest.raises(InUseError):
        store.delete(opened.draft_id)
    opened.close()
    store.delete(opened.draft_id)
    assert store.cards() == ()
    assert [card.draft for card in Store(store.folder / TRASH_FOLDER).cards()] == [filled(3)]
    store.restore(opened.draft_id)
    assert [card.draft for card in store.cards()] == [filled(3)]


def test_a_store_that_cannot_be_locked_opens_nothing() -> None:
    disk = MemoryDisk()
    locks = FakeLocks()
    store = memory_store(disk, locks=locks)
    opened = store.create(filled(1))
    with pytest.raises(InUseError):
        store.open(opened.draft_id)
    opened.close()
    store.open(opened.draft_id).close()


def test_a_draft_held_by_a_scanner_is_waited_for_rather_than_going_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("model.files.disk._DELAYS", (0.0,))
    disk = MemoryDisk()
    opened = memory_store(disk).create(filled(1))
    opened.save(filled(2))

    def hold(name: str, path: Path) -> None:
        if name == "read" and path.name == "draft.000002.json":
            raise broken(errno.EACCES, winerror=32)

    disk.before = hold
    with pytest.raises(DraftError) as caught:
        memory_store(disk).open(opened.draft_id)
    assert caught.value.code is Fault.BUSY


def test_drafts_are_listed_with_the_times_of_their_last_saves_the_latest_first() -> None:
    disk, clock = MemoryDisk(), Clock()
    store = memory_store(disk, clock)
    first, second = store.create(filled(1)), store.create(filled(2))
    times = [one.saved and one.saved.at for one in (second, first)]
    assert all(times)
    assert [one.saved for one in store.locations()] == times


def test_what_is_saved_elsewhere_is_the_next_revision_of_the_draft(
    store: Store, opened: OpenDraft
) -> None:
    path = store.folder / "甲.jxzp"
    saved = opened.save_elsewhere(filled(4), path)
    assert saved.rev == opened.rev + 1 == decode(path.read_bytes()).stamp.rev
    opened.close()
    assert store.import_file(path).result is ImportResult.NEWER
