"""All drafts of one user: cards for the start page, opening, importing files, the bin."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from model.draft.draft import Draft
from model.files import lock as locks
from model.files.disk import Disk, Retry
from model.files.errors import DraftError, Fault, InUseError
from model.files.os_errors import reason_of, save_error
from model.storage import retention
from model.storage.codec import Stored
from model.storage.draft_bin import DraftBin
from model.storage.draft_cards import (
    ID,
    DraftCard,
    DraftLocation,
    card_at,
    cards,
    contents_of,
    locations,
    new_id,
)
from model.storage.generations import (
    LOCK,
    FolderContents,
    move_to_damaged,
    newest,
    read,
)
from model.storage.migrations import FORMAT
from model.storage.open_draft import OpenDraft, Recovered
from model.values.clock import now_utc
from resources.messages import drafts as words


class ImportResult(Enum):
    """What became of a draft file that was opened."""

    NEW = "new"  # it was not here; now it is
    SAME = "same"  # the draft here is exactly this
    OLDER = "older"  # the draft here goes on from it: the one here is opened
    NEWER = "newer"  # it goes on from the draft here: imported, the state before is pinned
    BOTH = "both"  # both went on: the file became a second draft


class Imported(NamedTuple):
    """The draft that an import gives, new or there already."""

    draft_id: str  # to open
    result: ImportResult


class Store:
    """The drafts folder. Nothing is read or made before a method needs it."""

    def __init__(
        self,
        folder: Path,
        disk: Disk | None = None,
        *,
        now: Callable[[], datetime] = now_utc,
        take_lock: Callable[[Path], locks.Lock] = locks.Lock.take,
    ) -> None:
        self.folder = folder
        self._disk, self._now, self._take_lock = disk or Disk(), now, take_lock
        self.bin = DraftBin(self._disk, folder, now)

    def cards(self) -> tuple[DraftCard, ...]:
        """Return the newest state of all drafts, last saved first. Raises DraftError."""
        return cards(self._disk, self.folder)

    def locations(self) -> tuple[DraftLocation, ...]:
        """Return all drafts by their first lines, last saved first. Raises DraftError."""
        return locations(self._disk, self.folder)

    def card(self, draft_id: str, retry: Retry) -> DraftCard | None:
        """Return the card of a draft; None when it is gone. ``retry`` may be for several."""
        return card_at(self._disk, self.folder / draft_id, retry)

    def is_crashed(self, draft_id: str) -> bool:
        """Whether a draft was open when the program died."""
        return locks.crashed(self.folder / draft_id / LOCK)

    def create(self, draft: Draft) -> OpenDraft:
        """Return a new draft, saved as its first generation. Raises SaveError."""
        return self._create(new_id(), draft)

    def open(self, draft_id: str) -> OpenDraft:
        """Return a draft with its newest whole generation loaded, locked.

        Raises DraftError, InUseError. Damaged generations above it are moved to 损坏/ and
        ``recovered`` is set on what is returned.
        """
        folder = self.folder / draft_id
        contents = contents_of(self._disk, folder)
        lock = self._lock(folder)
        try:
            found = newest(self._disk, folder, contents.revs)
        except DraftError:
            lock.release()
            raise
        for rev in found.bad:
            move_to_damaged(self._disk, folder, rev)
        opened = OpenDraft(self._disk, folder, contents, lock, self._now)
        opened.start_from(found.stored, found.rev)
        if found.bad:
            opened.recovered = Recovered(found.rev, found.stored.stamp.saved)
        if found.stored.format < FORMAT:
            opened.pin(retention.UPGRADE)
        return opened

    def peek(self, draft_id: str) -> Stored:
        """Return the newest state, to look at, without locking the draft. Raises DraftError."""
        folder = self.folder / draft_id
        return newest(self._disk, folder, contents_of(self._disk, folder).revs).stored

    def copy(self, draft_id: str) -> OpenDraft:
        """Return a new draft with the newest state of another. Raises DraftError, SaveError."""
        return self.create(self.peek(draft_id).draft)

    def check_file(self, path: Path) -> None:
        """Raise DraftError where a file from anywhere is no draft that can be read."""
        read(self._disk, path)

    def import_file(self, path: Path) -> Imported:
        """Import a draft file from anywhere. The file itself is only read.

        Where the draft is here already, the marks of shared revisions tell which goes on
        from which; where both went on there will be two. Raises DraftError, SaveError,
        InUseError.
        """
        stored = read(self._disk, path)
        draft_id = stored.stamp.draft_id
        if not ID.fullmatch(draft_id):
            return self._import_as(new_id(), stored, ImportResult.NEW)
        if not self._has(draft_id):
            return self._import_as(draft_id, stored, ImportResult.NEW)
        try:
            here = self.peek(draft_id)
        except DraftError as error:
            if error.code is Fault.BUSY:  # in a moment it can be told which goes on from which
                raise
            return self._import_as(new_id(), stored, ImportResult.BOTH)
        if here.sha256 == stored.sha256:
            return Imported(draft_id, ImportResult.SAME)
        if here.mark in stored.stamp.shared:
            return self._import_newer(draft_id, stored)
        return self._import_diverged(draft_id, stored)

    def delete(self, draft_id: str) -> str:
        """Move a draft to the bin; return its name there. Raises InUseError, SaveError."""
        self._lock(self.folder / draft_id).release()
        return self.bin.put(draft_id)

    def restore(self, name: str) -> str:
        """Move a draft back from the bin, by its name there; return its id as ``DraftBin``."""
        return self.bin.restore(name)

    def _has(self, draft_id: str) -> bool:
        try:
            return bool(contents_of(self._disk, self.folder / draft_id).revs)
        except DraftError as error:
            return error.code is not Fault.MISSING

    def _lock(self, folder: Path) -> locks.Lock:
        try:
            return self._take_lock(folder / LOCK)
        except OSError as error:
            raise InUseError(sentence=words.IN_USE_DOUBT.format(reason=reason_of(error))) from error

    def _create(self, draft_id: str, draft: Draft, stored: Stored | None = None) -> OpenDraft:
        folder = self.folder / draft_id
        try:
            self._disk.mkdir(folder)
            self._disk.sync_dir(self.folder)
        except OSError as error:
            raise save_error(error, folder, kept="") from error
        opened = OpenDraft(self._disk, folder, FolderContents(), self._new_lock(folder), self._now)
        try:
            opened.save_imported(stored) if stored else opened.save(draft, kept="")
        except BaseException:
            opened.close()
            raise
        return opened

    def _new_lock(self, folder: Path) -> locks.Lock:
        """Return the lock of a draft nobody can have yet: what fails is the disk."""
        try:
            return self._take_lock(folder / LOCK)
        except OSError as error:
            raise save_error(error, folder / LOCK, kept="") from error

    def _import_as(self, draft_id: str, stored: Stored, result: ImportResult) -> Imported:
        self._create(draft_id, stored.draft, stored).close()
        return Imported(draft_id, result)

    def _import_newer(self, draft_id: str, stored: Stored) -> Imported:
        with closing(self.open(draft_id)) as opened:
            opened.save_imported(stored)
        return Imported(draft_id, ImportResult.NEWER)

    def _import_diverged(self, draft_id: str, stored: Stored) -> Imported:
        """Import a file from which the draft here goes on, or which went another way."""
        opened = self.open(draft_id)
        opened.close()
        if stored.mark in opened.shared:
            return Imported(draft_id, ImportResult.OLDER)
        return self._import_as(new_id(), stored, ImportResult.BOTH)
