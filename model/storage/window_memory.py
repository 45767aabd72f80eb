"""What the window remembers between two starts: its place, the pane, where each draft was left.

Kept in one small file beside the drafts, that may be deleted at any time. What does not fit is left
out item by item: the file may be damaged, another program's, or of another version.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeGuard, cast

from model.files.disk import Disk
from model.files.safe_write import discard

_LARGEST = 1 << 16  # bytes
_MOST_DRAFTS = 50
_LONGEST = 1000  # characters of a name
_LARGEST_TEXT = 2.0
_FARTHEST = 1 << 20  # pixels, and characters of a text


class Place(NamedTuple):
    """Where a draft was left: page and field by their keys, the caret by its position."""

    page: str
    field: str = ""  # "" for none
    caret: int = 0


class Box(NamedTuple):
    """A rectangle in pixels."""

    x: int
    y: int
    width: int
    height: int


class WindowMemory(NamedTuple):
    """All that is remembered; a default where nothing is."""

    box: Box | None = None  # of the window while it is not maximised
    maximised: bool = False
    pane_width: int | None = None
    pane_open: bool = True
    folder: str = ""  # last chosen in a dialog
    contrast: str | None = None  # the name of the colours chosen; None as the system is set
    scale: float | None = None  # the size of text chosen, 1 to 2; None likewise
    places: Mapping[str, Place] = MappingProxyType({})  # last left last

    def leaving(self, draft_id: str, place: Place) -> "WindowMemory":
        """Return the memory after a draft was left at a place."""
        others = {ident: at for ident, at in self.places.items() if ident != draft_id}
        newest = [*others.items(), (draft_id, place)][-_MOST_DRAFTS:]
        return self._replace(places=dict(newest))


def read_memory(path: Path, disk: Disk | None = None) -> WindowMemory:
    """Return what was remembered as far as it can be read; never raises for what a file holds."""
    try:
        data = (disk or Disk()).read(path, _LARGEST + 1)
    except OSError:
        return WindowMemory()
    found = _parsed(data) if len(data) <= _LARGEST else None
    return _memory(cast("Mapping[str, object]", found)) if isinstance(found, dict) else _NOTHING


def write_memory(path: Path, memory: WindowMemory, disk: Disk | None = None) -> None:
    """Replace the file; what a power cut leaves of it need not be whole. Raises OSError."""
    from json import dumps

    saved = {**memory._asdict(), "places": dict(memory.places)}
    data = dumps(saved, indent=1).encode("ascii")
    disk, beside = disk or Disk(), path.with_name(f"~{path.name}")
    discard(disk, beside)  # of a write that was cut off
    handle = disk.create(beside)
    try:
        written = disk.write(handle, memoryview(data))
    finally:
        disk.close(handle)
    if written == len(data):  # less on a full disk
        disk.replace(beside, path)


def fitted(box: Box, screens: Sequence[Box]) -> Box:
    """Return a box of the window that lies within one of the screens' free areas, the one that
    shows most of it; the first where none does. ``screens``: one at least."""
    screen = max(screens, key=lambda screen: _shared(box, screen))
    width, height = min(box.width, screen.width), min(box.height, screen.height)
    x = min(max(box.x, screen.x), screen.x + screen.width - width)
    y = min(max(box.y, screen.y), screen.y + screen.height - height)
    return Box(x, y, width, height)


_NOTHING = WindowMemory()


def _parsed(data: bytes) -> object:
    """Return what JSON holds; None where it is none."""
    from json import loads

    try:
        return loads(data)
    except (ValueError, RecursionError):
        return None


def _shared(one: Box, other: Box) -> int:
    """Return the area two boxes share, in square pixels."""
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return max(0, across) * max(0, down)


def _memory(found: Mapping[str, object]) -> WindowMemory:
    width, places = found.get("pane_width"), found.get("places")
    folder, contrast, scale = found.get("folder"), found.get("contrast"), found.get("scale")
    return WindowMemory(
        _box(found.get("box")),
        found.get("maximised") is True,
        width if _is_number(width) and width > 0 else None,
        found.get("pane_open") is not False,
        folder if _is_name(folder) else "",
        contrast if _is_name(contrast) else None,
        scale if isinstance(scale, float) and 1 <= scale <= _LARGEST_TEXT else None,
        _places(cast("Mapping[str, object]", places)) if isinstance(places, dict) else {},
    )


def _box(found: object) -> Box | None:
    """Return a box from a list of four numbers, if it has an area."""
    if not isinstance(found, list):
        return None
    numbers = [number for number in cast("list[object]", found) if _is_number(number)]
    box = Box(*numbers) if len(numbers) == len(cast("list[object]", found)) == 4 else None
    return box if box and box.width > 0 and box.height > 0 else None


def _places(found: Mapping[str, object]) -> Mapping[str, Place]:
    places = {ident: _place(item) for ident, item in list(found.items())[-_MOST_DRAFTS:]}
    return {ident: place for ident, place in places.items() if place}


def _place(found: object) -> Place | None:
    """Return a place from a list of page, field and caret."""
    items = cast("list[object]", found) if isinstance(found, list) else []
    if len(items) != len(Place._fields):
        return None
    page, key, caret = items
    if _is_name(page) and _is_name(key) and _is_number(caret):
        return Place(page, key, max(0, caret))
    return None


def _is_name(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and len(value) <= _LONGEST and value.isprintable()


def _is_number(value: object) -> TypeGuard[int]:
    return type(value) is int and abs(value) < _FARTHEST
