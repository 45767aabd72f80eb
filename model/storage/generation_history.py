"""The generations of one open draft as they stand on disk: pinned and thinned out."""

import contextlib
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from model.files.disk import Disk
from model.files.errors import DraftError
from model.files.json_reader import LARGEST
from model.storage import retention
from model.storage.codec import decode
from model.storage.generations import FolderContents, Pin, head_of, path_of, saved_in

_NEVER_DROPPED = 3  # newest generations, however full the disk
_THIN_AFTER = 10  # new generations
_MOST_TAKEN = LARGEST // 3  # bytes of earlier revisions in one file, which must be read again


class OlderFiles(NamedTuple):
    """The files of earlier revisions; ``left_out``: how many more there are, which cannot be read
    or find no room."""

    texts: tuple[str, ...] = ()
    left_out: int = 0


class GenerationHistory:
    """The generations and pins of one draft.

    Times are read from the files at first need, which is on the saving thread.
    """

    def __init__(self, disk: Disk, folder: Path, contents: FolderContents) -> None:
        self._disk, self._folder = disk, folder
        self._revs = contents.revs
        self._times: dict[int, datetime | None] | None = None
        self._added = _THIN_AFTER  # thin out at the first save
        self.pins = list(contents.pins)
        self.first = 0  # the revision that is kept beside those of the rule; 0: none

    @property
    def times(self) -> dict[int, datetime | None]:
        """Revision → when it was saved; None where its file does not say."""
        if self._times is None:
            heads = {rev: head_of(self._disk, path_of(self._folder, rev)) for rev in self._revs}
            self._times = {rev: saved_in(head) for rev, head in heads.items()}
        return self._times

    def pin(self, pin: Pin) -> None:
        """Keep a revision; where the marker cannot be made, as long as the draft is open."""
        if pin in self.pins:
            return
        self.pins.append(pin)
        with contextlib.suppress(OSError):
            self._disk.close(self._disk.create(self._folder / pin.name))

    def add(self, rev: int, saved: datetime) -> None:
        """Add a generation that was written and read back; now and then thin out the old ones."""
        self.times[rev] = saved
        self._added += 1
        if self._added > _THIN_AFTER:
            self._added = 0
            kept = {self.first, *retention.kept(self.times, self.pins)}
            for old in self.times.keys() - kept:
                self._drop(old)

    def older_files(self, rev: int) -> OlderFiles:
        """Return the files of the other revisions, newest first, as many as one file takes."""
        found: list[str] = []
        others = sorted(self.times.keys() - {rev}, reverse=True)
        room = _MOST_TAKEN
        for older in others:
            with contextlib.suppress(OSError, DraftError):
                data = self._disk.read(path_of(self._folder, older), LARGEST)
                decode(data)
                if (room := room - len(data)) < 0:
                    break
                found.append(data.decode())
        return OlderFiles(tuple(found), len(others) - len(found))

    def make_room(self) -> bool:
        """Delete the two oldest generations without a pin; return whether any was deleted."""
        held = retention.pinned(self.pins)
        unpinned = [rev for rev, time in sorted(self.times.items()) if time and rev not in held]
        dropped = [self._drop(rev) for rev in unpinned[:-_NEVER_DROPPED][:2]]
        return any(dropped)

    def _drop(self, rev: int) -> bool:
        """Delete a generation; return False, leaving it for the next time, where it is held."""
        try:
            with contextlib.suppress(FileNotFoundError):
                self._disk.unlink(path_of(self._folder, rev))
        except OSError:
            return False
        self.times.pop(rev, None)
        return True
