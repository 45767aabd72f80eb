"""The drafts in a folder as the start page shows them; nothing is moved, written or locked."""

import contextlib
import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from model.draft.draft import Draft
from model.draft.draft_name import DraftName, shown_name
from model.files import lock
from model.files.disk import Disk, Retry
from model.files.error_numbers import is_missing
from model.files.errors import DraftError, Fault
from model.files.os_errors import list_error
from model.storage.generations import (
    LOCK,
    FolderContents,
    folder_contents,
    head_of,
    newest,
    path_of,
    read,
    saved_in,
)
from resources.messages import drafts as words

ID = re.compile(r"[0-9a-f]{32}")
_NO_TIME = datetime.min.replace(tzinfo=UTC)
State = tuple[int, bytes]
"""Number and first lines of a draft's newest generation."""
_TIMED = 3  # newest generations that are asked for their time


class DraftLocation(NamedTuple):
    """A draft of the list by its newest revision and first lines; no more is read."""

    folder: Path
    state: State | None = None  # changes with every save; None: its card may say why
    saved: datetime | None = None  # UTC

    @property
    def draft_id(self) -> str:
        return self.folder.name


class DraftCard(NamedTuple):
    """One draft on the start page: the draft, or why it cannot be read."""

    draft_id: str
    folder: Path
    draft: Draft | None = None
    rev: int = 0
    saved: datetime | None = None  # UTC
    error: DraftError | None = None
    crashed: bool = False  # it was open when the program died
    opened_rev: int = 0  # with which that session began; 0: not known
    opened: Draft | None = None  # that revision

    @property
    def name(self) -> DraftName:
        """The draft's name as the window shows it; all "" where it cannot be read."""
        return shown_name(self.draft) if self.draft else DraftName()


def cards(disk: Disk, folder: Path) -> tuple[DraftCard, ...]:
    """Return every draft, last saved first; of each only the newest generation is read.

    Raises DraftError when the folder cannot be listed.
    """
    retry = Retry()  # for all together, else a folder of held files takes minutes
    found = (card_at(disk, location.folder, retry) for location in locations(disk, folder))
    return tuple(sorted(filter(None, found), key=_time_of, reverse=True))


def locations(disk: Disk, folder: Path) -> tuple[DraftLocation, ...]:
    """Return every draft, last saved first. Raises DraftError when the folder cannot be listed."""
    retry = Retry()
    names = folder_names(disk, folder, retry, ID)
    found = (_location(disk, folder / name, retry) for name in names)
    return tuple(sorted(filter(None, found), key=_time_of, reverse=True))


def _time_of(found: DraftCard | DraftLocation) -> datetime:
    return found.saved or _NO_TIME


def _location(disk: Disk, folder: Path, retry: Retry) -> DraftLocation | None:
    """Return the location; None where the program died before a first save."""
    try:
        revs = contents_of(disk, folder, retry).revs
    except DraftError:
        return DraftLocation(folder)
    for rev in revs[: -_TIMED - 1 : -1]:  # of a torn or held newest the one before tells the time
        head = head_of(disk, path_of(folder, rev))
        if saved := saved_in(head):
            return DraftLocation(folder, (revs[-1], head), saved)
    return DraftLocation(folder) if revs else None


def new_id() -> str:
    """Return a random id for a draft: 32 hexadecimal digits."""
    return os.urandom(16).hex()


def folder_names(disk: Disk, folder: Path, retry: Retry, named: re.Pattern[str]) -> list[str]:
    """Return the names in a folder that match; none before there is a folder. Raises DraftError
    when it cannot be listed."""
    try:
        return [name for name in retry.reading(disk.names, folder) if named.fullmatch(name)]
    except OSError as error:
        if is_missing(error):
            return []
        raise list_error(error, folder) from error


def contents_of(disk: Disk, folder: Path, retry: Retry | None = None) -> FolderContents:
    """Return what lies in a draft's folder. Raises DraftError when it cannot be listed."""
    try:
        return (retry or Retry()).reading(folder_contents, disk, folder)
    except OSError as error:
        if is_missing(error):
            raise DraftError(Fault.MISSING, words.MISSING) from error
        raise list_error(error, folder) from error


def card_at(disk: Disk, folder: Path, retry: Retry) -> DraftCard | None:
    """Return the card of the draft in a folder; None where no draft is."""
    crashed = lock.crashed(folder / LOCK)
    try:
        revs = contents_of(disk, folder, retry).revs
        if not revs:
            return None
        found = newest(disk, folder, revs, retry)
    except DraftError as error:
        return DraftCard(folder.name, folder, error=error, crashed=crashed)
    stored = found.stored
    card = DraftCard(folder.name, folder, stored.draft, found.rev, stored.stamp.saved)
    return _with_trace(card, disk) if crashed else card


def _with_trace(card: DraftCard, disk: Disk) -> DraftCard:
    """Return the card of a draft that was open when the program died, with how it was opened."""
    noted = lock.noted(card.folder / LOCK)
    rev = int(noted) if noted.isascii() and noted.isdecimal() else 0
    opened = None
    with contextlib.suppress(DraftError):  # it is only told of
        opened = read(disk, path_of(card.folder, rev)).draft if rev else None
    return card._replace(crashed=True, opened_rev=rev, opened=opened)
