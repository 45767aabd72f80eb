"""What the window remembers: as it was left, and nothing of a file that is not ours."""

import errno
import random
from pathlib import Path

import pytest

from model.files.disk import Disk
from model.storage.window_memory import (
    Box,
    Place,
    WindowMemory,
    fitted,
    read_memory,
    write_memory,
)
from tests.model.storage.disks import broken

SCREEN = Box(0, 0, 1366, 728)
SECOND = Box(1366, 0, 1920, 1040)
FULL = WindowMemory(
    Box(40, 30, 1240, 690),
    maximised=True,
    pane_width=400,
    pane_open=False,
    folder="D:\\资料\\2024年",
    contrast="light",
    scale=1.5,
    places={"a" * 32: Place("funds", "funds", 12), "b" * 32: Place("check")},
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "window.json"


def test_all_that_was_written_is_remembered(path: Path) -> None:
    write_memory(path, FULL)
    assert read_memory(path) == FULL
    write_memory(path, WindowMemory())
    assert read_memory(path) == WindowMemory()
    assert [each.name for each in path.parent.glob("*window*")] == [path.name]


def test_without_a_file_nothing_is_remembered(path: Path) -> None:
    assert read_memory(path) == WindowMemory()
    path.mkdir()
    assert read_memory(path) == WindowMemory()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 200,
        b"[1, 2]",
        b"[" * 60_000,
        b"{" * 60_000,
        b"x" * 10**7,
        b"PK\x03\x04",
        b"\xff\xfe{\0}\0",
        b'{"box": [NaN, 1, 2, 3]}',
        b'{"box": [1e999, 1, 2, 3]}',
        b'{"box": [0, 0, 0, 700], "pane_width": -5, "folder": ["a"], "places": 7}',
        b'{"box": ' + b"9" * 5000 + b"}",
        b'{"box": [true, true, true, true], "maximised": "yes", "pane_width": 1.5}',
        b'{"places": {"a": ["b", "c", {}], "d": ["e"], "f": [1, 2, 3], "g": null}}',
        b'{"folder": "a\\u0000b"}',
    ],
    ids=range(15),
)
def test_a_file_that_is_not_ours_is_ignored(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert read_memory(path) == WindowMemory()


def test_of_a_file_in_part_foreign_the_rest_is_remembered(path: Path) -> None:
    path.write_bytes(b'{"box": "wide", "pane_width": 400, "places": {"a": ["funds", "", -3]}}')
    found = read_memory(path)
    assert found == WindowMemory(pane_width=400, places={"a": Place("funds")})


def test_no_damage_to_the_file_is_more_than_forgetting(path: Path) -> None:
    write_memory(path, FULL)
    whole, chance = path.read_bytes(), random.Random(11)
    for _ in range(3000):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = ord(chance.choice('{}[]",:0-e.\\nt\0\xff'))
        path.write_bytes(data[: chance.choice((len(data), chance.randrange(len(data))))])
        found = read_memory(path)
        assert found.box is None or (found.box.width > 0 and found.box.height > 0)
        assert all(place.caret >= 0 for place in found.places.values())


def test_places_are_kept_for_the_drafts_left_last(path: Path) -> None:
    memory = WindowMemory()
    for number in range(80):
        memory = memory.leaving(str(number), Place("cover"))
    memory = memory.leaving("40", Place("funds"))
    write_memory(path, memory)
    found = read_memory(path)
    assert len(found.places) == 50
    assert list(found.places)[-1] == "40"
    assert found.places["40"] == Place("funds")
    assert "29" not in found.places


class FullDisk(Disk):
    def write(self, handle: int, data: memoryview) -> int:
        return super().write(handle, data[: len(data) // 2])


class HeldDisk(Disk):
    def replace(self, old: Path, new: Path) -> None:
        raise broken(errno.EACCES, winerror=32)


def test_a_write_that_fails_leaves_what_was_remembered_before(path: Path) -> None:
    write_memory(path, FULL)
    write_memory(path, WindowMemory(), FullDisk())
    assert read_memory(path) == FULL
    with pytest.raises(OSError, match="EACCES"):
        write_memory(path, WindowMemory(), HeldDisk())
    assert read_memory(path) == FULL
    write_memory(path, WindowMemory())
    assert read_memory(path) == WindowMemory()


@pytest.mark.parametrize(
    ("box", "screens", "expected"),
    [
        (Box(100, 20, 1000, 600), [SCREEN], Box(100, 20, 1000, 600)),
        (Box(1500, 100, 1240, 760), [SCREEN, SECOND], Box(1500, 100, 1240, 760)),
        (Box(1500, 100, 1240, 760), [SCREEN], Box(126, 0, 1240, 728)),
        (Box(-900, -700, 1000, 600), [SCREEN], Box(0, 0, 1000, 600)),
        (Box(0, 0, 2560, 1400), [SCREEN], SCREEN),
        (Box(1300, 40, 1240, 600), [SCREEN, SECOND], Box(1366, 40, 1240, 600)),
        (Box(40, 700, 1240, 600), [SCREEN], Box(40, 128, 1240, 600)),
        (Box(9000, 9000, 1240, 600), [SCREEN, SECOND], Box(126, 128, 1240, 600)),
    ],
    ids=["where it was", "beside", "its monitor is gone", "far left", "a smaller screen",
         "between two", "too low", "nowhere"],
)  # fmt: skip
def test_the_window_comes_up_within_a_screen(box: Box, screens: list[Box], expected: Box) -> None:
    assert fitted(box, screens) == expected
