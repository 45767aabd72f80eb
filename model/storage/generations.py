"""One draft's folder: numbered generations that are written once and never changed.

    draft.000417.json             revision 417
    pin.000410.export.<mark>      an empty marker: revision 410 is kept, it went to a stick
    lock                          see model.files.lock
    summary                       what its card shows, see model.draft_list.kept; safe to delete
    损坏/                          what could not be read; nothing of it is ever deleted

The highest number that can be read is the draft. The files' own times are never used: clocks jump
and copying changes them.
"""

import contextlib
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from model.files.disk import Disk, Retry
from model.files.errors import DraftError, Fault
from model.files.json_reader import LARGEST
from model.files.os_errors import read_error
from model.files.safe_write import keep_names
from model.storage.codec import Stored, decode
from model.values.clock import local, parse_time
from resources.messages import drafts as words

LOCK, SUMMARY = "lock", "summary"
# Names on disk, and no sentences: who rewords them loses what lies there.
DAMAGED_FOLDER, TRASH_FOLDER = "损坏", "回收站"
_GENERATION = re.compile(r"draft\.(\d{6,15})\.json")
_PIN = re.compile(r"pin\.(\d{6,15})\.([a-z]+)\.([0-9a-f]{16})")
_SAVED = re.compile(rb'"saved_utc": "([0-9TZ:-]+)"')
_HEAD = 2000  # bytes: time and checksum stand before the data
# Of these files all was read, and it is wrong. Of any other error nothing is known of the text.
READ_AND_WRONG = frozenset({Fault.TRUNCATED, Fault.DAMAGED, Fault.FOREIGN, Fault.HUGE})


class Pin(NamedTuple):
    """A revision kept for a reason (a key of retention.KEPT_PINS), with its checksum's start."""

    rev: int
    reason: str
    sha256: str

    @property
    def name(self) -> str:
        return f"pin.{self.rev:06d}.{self.reason}.{self.sha256[:16]}"


class FolderContents(NamedTuple):
    """What lies in a draft's folder, by the names there."""

    revs: tuple[int, ...] = ()  # ascending
    pins: tuple[Pin, ...] = ()


class NewestGeneration(NamedTuple):
    """The newest readable generation, and those above it that were not readable."""

    stored: Stored
    rev: int  # by its name; the file's own word counts for less
    bad: tuple[int, ...] = ()


class Recovered(NamedTuple):
    """The newest generation was damaged; ``saved`` is the time (UTC) of the one used."""

    rev: int
    saved: datetime | None

    @property
    def sentence(self) -> str:
        """The sentence for the clerk."""
        saved = self.saved
        when = local(saved).strftime("%Y-%m-%d %H:%M:%S") if saved else words.UNKNOWN_TIME
        return words.RECOVERED.format(saved=when, folder=DAMAGED_FOLDER)


def path_of(folder: Path, rev: int) -> Path:
    """Return the path of a generation in the draft's folder."""
    return folder / f"draft.{rev:06d}.json"


def folder_contents(disk: Disk, folder: Path) -> FolderContents:
    """Return what lies in a folder. Raises OSError when it cannot be listed."""
    names = disk.names(folder)
    revs = sorted(int(m[1]) for m in map(_GENERATION.fullmatch, names) if m)
    pins = [Pin(int(m[1]), m[2], m[3]) for m in map(_PIN.fullmatch, names) if m]
    return FolderContents(tuple(revs), tuple(sorted(pins, key=lambda pin: pin.rev)))


def newest(
    disk: Disk, folder: Path, revs: Iterable[int], retry: Retry | None = None
) -> NewestGeneration:
    """Return the highest generation that is whole.

    Raises DraftError when none is, when the newest could not be read (waiting is better than
    going back in time) or was written by a newer version.
    """
    retry = retry or Retry()
    bad: list[int] = []
    first: DraftError | None = None
    for rev in sorted(revs, reverse=True):
        try:
            return NewestGeneration(read(disk, path_of(folder, rev), retry), rev, tuple(bad))
        except DraftError as error:
            if error.code not in READ_AND_WRONG:
                raise
            first = first or error
            bad.append(rev)
    raise first or DraftError(Fault.MISSING, words.NO_GENERATION)


def read(disk: Disk, path: Path, retry: Retry | None = None) -> Stored:
    """Return a draft from a file anywhere. Raises DraftError and nothing else."""
    try:
        data = (retry or Retry()).reading(disk.read, path, LARGEST + 1)
    except OSError as error:
        raise read_error(error, path) from error
    return decode(data)


def head_of(disk: Disk, path: Path) -> bytes:
    """Return the first lines of a generation; b"" when it cannot be read now."""
    try:
        return disk.read(path, _HEAD)
    except OSError:
        return b""


def saved_in(head: bytes) -> datetime | None:
    """Return when a generation was saved; None where its first lines do not say."""
    found = _SAVED.search(head)
    return parse_time(found[1].decode("ascii")) if found else None


def move_to_damaged(disk: Disk, folder: Path, rev: int) -> None:
    """Move a damaged generation to 损坏/; where that fails it stays, and does no harm."""
    path, aside = path_of(folder, rev), folder / DAMAGED_FOLDER
    with contextlib.suppress(OSError):
        disk.mkdir(aside)
        Retry()(disk.rename, path, free_name(disk, aside, path.name))
        keep_names(disk, aside, folder)


def free_name(disk: Disk, folder: Path, name: str) -> Path:
    """Return a path in the folder that nothing has. Raises OSError."""
    taken = set(disk.names(folder))
    number = 1
    while (tried := name if number == 1 else f"{name}.{number}") in taken:
        number += 1
    return folder / tried
