"""The list of drafts: newest first, only as many as are shown, nothing read twice."""

from pathlib import Path

import pytest

from model.draft.draft import Draft
from model.draft_list.counting import summary
from model.draft_list.lister import DraftList, DraftLister
from model.storage.codec import Stamp, encode
from model.storage.store import Store
from tests.builders import draft
from tests.model.storage.disks import WholeReadsDisk
from tests.model.storage.stores import Clock, memory_store


def filled(number: int) -> Draft:
    """Return a draft whose name tells its number."""
    return draft({"cover.unit": str(number)})


@pytest.fixture
def disk() -> WholeReadsDisk:
    return WholeReadsDisk()


@pytest.fixture
def store(disk: WholeReadsDisk) -> Store:
    """Give nine drafts, the ninth saved last."""
    found = memory_store(disk, Clock())
    for number in range(1, 10):
        found.create(filled(number)).close()
    disk.whole.clear()
    return found


@pytest.fixture
def lister() -> DraftLister:
    return DraftLister(summary)


def read(lister: DraftLister, store: Store, most: int) -> DraftList:
    *_, found = lister.read(store, most, lambda: True)
    return found


def numbers(found: DraftList) -> list[int]:
    return [int(summary.card.name.unit) for summary in found.shown if summary.card.draft]


def test_the_drafts_saved_last_are_shown_and_the_others_counted(
    lister: DraftLister, store: Store, disk: WholeReadsDisk
) -> None:
    found = read(lister, store, 4)
    assert numbers(found) == [9, 8, 7, 6]
    assert (found.rest, len(found.ids)) == (5, 9)
    assert len(disk.whole) == 4


def test_coming_back_reads_only_the_draft_that_was_saved(
    lister: DraftLister, store: Store, disk: WholeReadsDisk
) -> None:
    sixth = read(lister, store, 4).shown[3].card.draft_id
    opened = store.open(sixth)
    opened.save(filled(60))
    opened.close()
    disk.whole.clear()
    assert numbers(read(lister, store, 4)) == [60, 9, 8, 7]
    assert [path.parent.name for path in disk.whole] == [sixth]


def test_showing_more_reads_only_the_further_ones(
    lister: DraftLister, store: Store, disk: WholeReadsDisk
) -> None:
    read(lister, store, 4)
    disk.whole.clear()
    found = read(lister, store, 8)
    assert (numbers(found), found.rest) == ([9, 8, 7, 6, 5, 4, 3, 2], 1)
    assert len(disk.whole) == 4


def test_a_reading_that_is_not_wanted_any_more_ends_with_the_draft_it_is_at(
    lister: DraftLister, store: Store, disk: WholeReadsDisk
) -> None:
    found = list(lister.read(store, 9, lambda: len(disk.whole) < 3))
    assert not any(each.is_whole for each in found)
    assert len(disk.whole) == 3


def test_a_draft_whose_newest_file_is_torn_or_held_keeps_its_place(
    lister: DraftLister, store: Store, disk: WholeReadsDisk
) -> None:
    last = read(lister, store, 1).shown[0].card.draft_id
    opened = store.open(last)
    opened.save(filled(90))
    opened.close()
    newest = max(path for path in disk.files if path.parent.name == last)
    whole, disk.files[newest] = disk.files[newest], b""
    assert numbers(read(lister, store, 1)) == [9]
    disk.files[newest] = whole
    assert numbers(read(lister, store, 1)) == [90]


def test_another_draft_under_the_same_number_is_read_anew(
    lister: DraftLister, store: Store, disk: WholeReadsDisk
) -> None:
    """The draft was deleted, and a file of it from another computer taken in."""
    last = read(lister, store, 1).shown[0].card
    path = max(path for path in disk.files if path.parent.name == last.draft_id)
    disk.files[path], _ = encode(filled(70), Stamp(last.draft_id, last.rev, last.saved))
    assert numbers(read(lister, store, 1)) == [70]


def test_what_could_not_be_read_is_read_again(
    lister: DraftLister, store: Store, disk: WholeReadsDisk
) -> None:
    last = read(lister, store, 1).shown[0].card.draft_id
    opened = store.open(last)
    opened.save(filled(90))
    opened.close()

    def refuse(name: str, path: Path) -> None:
        if name == "read" and path.parent.name == last:
            raise FileNotFoundError(2, "gone for a moment")

    disk.before = refuse
    (found,) = read(lister, store, 9).shown[-1:]
    assert found.card.draft_id == last
    assert found.card.error
    disk.before = lambda _name, _path: None
    assert numbers(read(lister, store, 1)) == [90]
