"""The generations of one open draft as they stand on disk: pinned, thinned out, listed."""

import contextlib
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from model.files.disk import Disk
from model.storage import retention
from model.storage.generations import FolderContents, Pin, path_of, saved_at

_SPARED = 3  # newest generations that a full disk does not cost
_HEAP = 10  # new generations after which it is worth thinning out


class Generation(NamedTuple):
    """An earlier state that can be read again. ``reason`` is why it is pinned, or ""."""

    rev: int
    saved: datetime | None
    reason: str = ""


class Revisions:
    """Times are read from the files at first need, which is on the saving thread."""

    def __init__(self, disk: Disk, folder: Path, contents: FolderContents) -> None:
        self._disk, self._folder = disk, folder
        self._revs = contents.revs
        self._times: dict[int, datetime | None] | None = None
        self._added = _HEAP  # thin out at the first save
        self.pins = list(contents.pins)

    @property
    def times(self) -> dict[int, datetime | None]:
        """Revision → when it was saved; None when its file does not tell."""
        if self._times is None:
            paths = {rev: path_of(self._folder, rev) for rev in self._revs}
            self._times = {rev: saved_at(self._disk, path) for rev, path in paths.items()}
        return self._times

    def list(self) -> tuple[Generation, ...]:
        """Newest first."""
        reasons = {pin.rev: pin.reason for pin in self.pins}
        times = sorted(self.times.items(), reverse=True)
        return tuple(Generation(rev, time, reasons.get(rev, "")) for rev, time in times)

    def pin(self, pin: Pin) -> None:
        """Keep a revision. If the marker cannot be made, this session still keeps it."""
        if pin in self.pins:
            return
        self.pins.append(pin)
        with contextlib.suppress(OSError):
            self._disk.close(self._disk.create(self._folder / pin.name))

    def add(self, rev: int, saved: datetime) -> None:
        """A generation was written and read back. Now and then the old ones are thinned out."""
        self.times[rev] = saved
        self._added += 1
        if self._added > _HEAP:
            self._thin()
            self._added = 0

    def _thin(self) -> None:
        """Remove what retention does not keep; the newest is always among the kept."""
        for rev in self.times.keys() - retention.kept(self.times, self.pins):
            self._drop(rev)

    def make_room(self) -> bool:
        """On a full disk: give up the two oldest states nobody pinned. False: none to spare."""
        held = retention.pinned(self.pins)
        unpinned = [rev for rev, time in sorted(self.times.items()) if time and rev not in held]
        dropped = [self._drop(rev) for rev in unpinned[:-_SPARED][:2]]
        return any(dropped)

    def _drop(self, rev: int) -> bool:
        """Where another program holds the file it stays until the next time."""
        try:
            self._disk.unlink(path_of(self._folder, rev))
        except FileNotFoundError:
            pass
        except OSError:
            return False
        self.times.pop(rev, None)
        return True
