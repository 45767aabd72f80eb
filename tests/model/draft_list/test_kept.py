"""The summary kept beside a draft: believed only of the draft as it is, and safe to lose."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.draft.seal import sealed
from model.draft_list import kept
from model.draft_list.counting import summary
from model.draft_list.lister import DraftLister
from model.draft_list.summary import Summary
from model.files.disk import Retry
from model.storage.codec import Stamp, encode
from model.storage.draft_cards import DraftCard, DraftLocation
from model.storage.generations import SUMMARY, path_of
from model.storage.store import Store
from model.values.clock import now_utc
from tests.builders import draft
from tests.model.storage.disks import WholeReadsDisk, broken
from tests.model.storage.stores import Clock, memory_store

UNIT = "甲局"


class Counter:
    """Counts drafts, and how many."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, card: DraftCard) -> Summary:
        self.count += 1
        return summary(card)


@pytest.fixture
def disk() -> WholeReadsDisk:
    return WholeReadsDisk()


@pytest.fixture
def store(disk: WholeReadsDisk) -> Store:
    """Give a draft that was counted and whose summary is kept."""
    found = memory_store(disk, Clock())
    found.create(draft({"cover.unit": UNIT, "problems": "内容" * 5000})).close()
    shown(found)
    disk.whole.clear()
    return found


def shown(store: Store, count: Callable[[DraftCard], Summary] = summary) -> Summary:
    """Return the first draft of the list as a fresh start of the program has it."""
    lister = DraftLister(count)
    *_, found = lister.read(store, 9, lambda: True)
    lister.keep(store)
    return found.shown[0]


def place_of(store: Store) -> DraftLocation:
    return store.locations()[0]


def file_of(store: Store) -> Path:
    return place_of(store).folder / SUMMARY


def test_no_draft_is_read_beyond_its_first_lines(store: Store, disk: WholeReadsDisk) -> None:
    count = Counter()
    found = shown(store, count)
    assert (count.count, disk.whole) == (0, [])
    card = store.card(found.card.draft_id, Retry())
    assert card
    assert found == summary(card)
    assert found.left


def test_a_sealed_draft_is_known_as_one(store: Store) -> None:
    opened = store.open(place_of(store).draft_id)
    opened.save(sealed(opened.draft, now_utc(), "归档"))
    opened.close()
    counted, count = shown(store), Counter()
    assert shown(store, count) == counted
    assert count.count == 0


def test_a_draft_saved_since_is_counted_and_its_summary_renewed(store: Store) -> None:
    opened = store.open(place_of(store).draft_id)
    opened.save(draft({"cover.unit": "乙局"}))
    opened.close()
    count = Counter()
    assert [shown(store, count).card.name.unit for _ in range(2)] == ["乙局", "乙局"]
    assert count.count == 1


def test_another_draft_under_the_same_number_is_counted(store: Store, disk: WholeReadsDisk) -> None:
    """Two computers have gone on from the same revision, and one's folder was copied over."""
    place = place_of(store)
    stamp = Stamp(place.draft_id, 1, place.saved)
    disk.files[path_of(place.folder, 1)], _ = encode(draft({"cover.unit": "乙局"}), stamp)
    assert shown(store).card.name.unit == "乙局"


def test_another_version_counts_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "APP", "JixiaoZiping 99")
    count = Counter()
    shown(store, count)
    assert count.count == 1


def test_what_was_read_of_an_older_file_is_not_kept(store: Store, disk: WholeReadsDisk) -> None:
    opened = store.open(place_of(store).draft_id)
    opened.save(draft({"cover.unit": "乙局"}))
    opened.close()
    path = path_of(place_of(store).folder, 2)
    disk.files[path] = disk.files[path][:-100]
    assert shown(store).card.name.unit == UNIT
    count = Counter()
    shown(store, count)
    assert count.count == 1


def test_a_draft_out_of_the_bin_keeps_its_summary(store: Store) -> None:
    counted, count = shown(store), Counter()
    store.restore(store.delete(counted.card.draft_id))
    assert (shown(store, count), count.count) == (counted, 0)


def test_an_imported_draft_is_counted_once(store: Store, disk: WholeReadsDisk) -> None:
    there = place_of(store)
    data = disk.files[path_of(there.folder, 1)]
    stick = Path("/stick/draft.jxzp")
    disk.folders.add(stick.parent)
    disk.files[stick] = data
    store.bin.put(there.draft_id)
    count = Counter()
    assert store.import_file(stick).draft_id == there.draft_id
    assert [shown(store, count).card.name.unit for _ in range(2)] == [UNIT, UNIT]
    assert count.count == 1


def test_whichever_call_fails_the_draft_is_listed(store: Store, disk: WholeReadsDisk) -> None:
    path, before = file_of(store), shown(store)
    for failing in range(8):
        del disk.files[path]
        calls: list[str] = []

        def fail(name: str, at: Path, failing: int = failing, calls: list[str] = calls) -> None:
            if at in (path, path.parent) and name not in ("names", "read"):
                calls.append(name)
                if len(calls) > failing:
                    raise broken(28)

        disk.before = fail
        assert shown(store) == before
        disk.before = lambda _name, _path: None
        assert shown(store) == before
        assert path in disk.files


def test_a_summary_that_cannot_be_read_costs_one_count(store: Store, disk: WholeReadsDisk) -> None:
    path, before = file_of(store), shown(store)

    def refuse(name: str, at: Path) -> None:
        if name == "read" and at == path:
            raise broken(5)

    disk.before = refuse
    count = Counter()
    assert (shown(store, count), count.count) == (before, 1)


def test_it_is_no_generation(store: Store) -> None:
    opened = store.open(place_of(store).draft_id)
    assert (opened.rev, opened.is_in_place()) == (1, True)
    opened.save(draft({"cover.unit": "乙局"}))
    assert (opened.rev, opened.folder_remade) == (2, False)
    opened.close()
    store.bin.delete(store.delete(opened.draft_id))
    assert store.bin.names() == []


PLACE = DraftLocation(Path("/drafts/0"), (1, b'"sha256": "0"'), None)
JSON = st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text() | st.none())
COUNTS = dict.fromkeys(kept._COUNTED, JSON)
VALUES = st.dictionaries(st.sampled_from(["cover.unit", "year", "archive/state", "?"]), JSON)


@given(st.binary())
def test_any_bytes_are_no_summary(data: bytes) -> None:
    assert kept.read(data, PLACE) is None


@given(st.fixed_dictionaries({"values": VALUES | JSON}, optional=COUNTS) | JSON)
def test_what_is_proved_is_still_looked_at(found: object) -> None:
    """Whoever can write the file can write its checksum."""
    from json import dumps

    body = dumps(found).encode()
    assert PLACE.state
    read = kept.read(kept._proof(PLACE.state, body) + b"\n" + body, PLACE)
    assert read is None or all(0 <= getattr(read, name) <= 10**6 for name in kept._COUNTED)


def test_a_proved_name_is_cut_and_cleaned() -> None:
    place = PLACE._replace(saved=now_utc())
    card = DraftCard("0", place.folder, draft({"cover.unit": "长" * 500}), 1, place.saved)
    assert place.state
    data = kept.written(summary(card), place.state)
    assert kept.read(data, place) == summary(card)
    body = data.partition(b"\n")[2].replace("长".encode() * 59, "长".encode() * 900)
    read = kept.read(kept._proof(place.state, body) + b"\n" + body, place)
    assert read
    assert len(read.card.name.unit) == 60
