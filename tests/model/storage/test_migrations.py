"""Older formats brought up to date, tried with a step that does not exist yet; and T22."""

from pathlib import Path
from typing import cast

import pytest

from model.files.errors import DraftError, Fault
from model.storage import codec
from model.storage.codec import Stamp, decode, encode
from model.storage.generations import folder_contents
from model.storage.migrations import FORMAT, STEPS, Document, migrate
from model.storage.store import ImportResult
from tests.builders import draft
from tests.model.storage.disks import FakeLocks, MemoryDisk
from tests.model.storage.stores import memory_store

KEPT = Path(__file__).parents[2] / "drafts"


def rename_unit(document: Document) -> Document:
    """Stand for a step of the future: a key got another name."""
    data = cast("dict[str, dict[str, object]]", document["data"])
    values = dict(data["values"])
    values["cover.preparer"] = values.pop("cover.unit")
    return {**document, "data": {**data, "values": values}}


def test_there_is_a_step_from_every_format_that_ever_was() -> None:
    assert list(STEPS) == list(range(1, FORMAT))


def test_steps_are_taken_one_after_the_other() -> None:
    steps = {1: lambda d: {**d, "seen": [1]}, 2: lambda d: {**d, "seen": [1, 2]}}
    assert migrate({"format": 1}, steps, 3) == {"format": 3, "seen": [1, 2]}


def test_the_current_format_is_left_as_it_is() -> None:
    assert migrate({"format": FORMAT, "x": 1}) == {"format": FORMAT, "x": 1}


def test_an_older_draft_is_brought_up_to_date_and_its_file_stays_pinned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    disk = MemoryDisk()
    opened = memory_store(disk).create(draft({"cover.unit": "某局"}))
    for module in ("codec", "store"):
        monkeypatch.setattr(f"model.storage.{module}.FORMAT", FORMAT + 1)
    monkeypatch.setattr(codec, "STEPS", {**STEPS, FORMAT: rename_unit})
    again = memory_store(disk).open(opened.draft_id)
    assert again.draft.text("cover.preparer") == "某局"
    assert [pin.reason for pin in folder_contents(disk, again.folder).pins] == ["upgrade"]
    again.save(again.draft)
    assert memory_store(disk).peek(opened.draft_id).format == FORMAT + 1


def test_a_draft_of_a_newer_version_is_refused_and_never_rewritten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    disk = MemoryDisk()
    locks = FakeLocks()
    store = memory_store(disk, locks=locks)
    opened = store.create(draft())
    opened.close()
    monkeypatch.setattr(codec, "FORMAT", FORMAT + 1)
    path = opened.folder / "draft.000002.json"
    disk.files[path] = newer = encode(draft(problems="new"), Stamp(opened.draft_id, 2))[0]
    monkeypatch.undo()
    with pytest.raises(DraftError) as caught:
        store.open(opened.draft_id)
    assert caught.value.code is Fault.NEWER
    assert disk.files[path] == newer
    assert not locks.held
    card = store.cards()[0]
    assert card.error and card.error.code is Fault.NEWER


@pytest.mark.parametrize("path", sorted(KEPT.glob("*.jxzp")), ids=lambda path: path.name)
def test_a_draft_of_every_version_ever_released_is_read(path: Path) -> None:
    """The kept file of format 1 is never written anew; a new format adds a file."""
    stored = decode(path.read_bytes())
    assert stored.draft.text("year") == "2019"
    assert stored.draft.text("cover.unit") == "某某区档案馆"
    assert stored.draft.items("duties") == ("收集和保管档案。", "提供查阅。")
    assert stored.draft.text("spending.final.total") == "1644.56"
    assert stored.draft.text("funds") == "第一段。\n第二段。"
    assert stored.draft.extra["later"] == {"kept": [1, 2.5, None]}
    disk = MemoryDisk({path: path.read_bytes()})
    assert memory_store(disk).import_file(path).result is ImportResult.NEW


def test_there_is_a_kept_draft_of_the_current_format() -> None:
    formats = {decode(path.read_bytes()).format for path in KEPT.glob("*.jxzp")}
    assert formats == set(range(1, FORMAT + 1))
