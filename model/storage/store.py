"""All drafts of one user: cards for the start page, opening, importing files, the bin."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from model.draft.draft import Draft
from model.files import lock as locks
from model.files.disk import Disk, Retry
from model.files.errors import DraftError, Fault, InUseError
from model.files.os_errors import reason_of, save_error
from model.files.safe_write import discard, keep_names, write_new
from model.storage import retention
from model.storage.codec import Stored, decode
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
    SUMMARY,
    FolderContents,
    Recovered,
    move_to_damaged,
    newest,
    path_of,
    read,
)
from model.storage.migrations import FORMAT
from model.storage.open_draft import OpenDraft
from model.values.clock import now_utc
from resources.messages import drafts as words

_MOST_OLDER = 200  # revisions brought along by one file


class ImportResult(Enum):
    """What became of a draft file that was opened."""

    NEW = "new"  # it was not here; now it is
    SAME = "same"  # the draft here is exactly this
    OLDER = "older"  # the draft here goes on from it
    NEWER = "newer"  # it goes on from the draft here
    BOTH = "both"  # both went on


class Imported(NamedTuple):
    """The draft that an import gives, new or there already; and what the file holds."""

    draft_id: str  # to open
    result: ImportResult
    stored: Stored


class BroughtFile(NamedTuple):
    """A file that holds the open draft otherwise; ``keep_both`` makes another draft of it."""

    name: str
    stored: Stored
    result: ImportResult
    keep_both: Callable[[], str]


class Store:
    """The drafts folder. Nothing is read or made before a method needs it."""

    def __init__(
        self,
        folder: Path,
        disk: Disk | None = None,
        *,
        now: Callable[[], datetime] = now_utc,
        take_lock: Callable[..., locks.Lock] = locks.Lock.take,
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

    def summary(self, draft_id: str, limit: int) -> bytes:
        """Return the first bytes of what is kept for a draft's card; b"" where nothing is."""
        try:
            return self._disk.read(self.folder / draft_id / SUMMARY, limit)
        except OSError:
            return b""

    def keep_summary(self, draft_id: str, data: bytes) -> None:
        """Keep it in the draft's folder; where that fails, the draft is read the next time."""
        path = self.folder / draft_id / SUMMARY
        discard(self._disk, path)
        with suppress(OSError):
            write_new(self._disk, path, data, Retry())

    def is_crashed(self, draft_id: str) -> bool:
        """Whether a draft was open when the program died."""
        return locks.crashed(self.folder / draft_id / LOCK)

    def create(self, draft: Draft) -> OpenDraft:
        """Return a new draft, saved as its first generation. Raises SaveError."""
        return self._create(new_id(), draft)

    def open(self, draft_id: str, *, sure: bool = False) -> OpenDraft:
        """Return a draft with its newest whole generation loaded, locked; ``sure`` as in
        ``Lock.take``.

        Raises DraftError, InUseError. Damaged generations above it are moved to 损坏/ and
        ``recovered`` is set on what is returned.
        """
        folder = self.folder / draft_id
        contents = contents_of(self._disk, folder)
        lock = self._lock(folder, sure=sure)
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

    def open_to_read(self, draft_id: str) -> OpenDraft:
        """Return a draft to be looked at, without locking it. Raises DraftError."""
        folder = self.folder / draft_id
        contents = contents_of(self._disk, folder)
        found = newest(self._disk, folder, contents.revs)
        opened = OpenDraft(self._disk, folder, contents, None, self._now)
        opened.start_from(found.stored, found.rev)
        return opened

    def peek(self, draft_id: str) -> Stored:
        """Return the newest state, to look at, without locking the draft. Raises DraftError."""
        folder = self.folder / draft_id
        return newest(self._disk, folder, contents_of(self._disk, folder).revs).stored

    def copy(self, draft_id: str) -> OpenDraft:
        """Return a new draft with the newest state of another. Raises DraftError, SaveError."""
        return self.create(self.peek(draft_id).draft)

    def read_file(self, path: Path) -> Stored:
        """Return what a draft file from anywhere holds; on any thread. Raises DraftError."""
        return read(self._disk, path)

    def import_file(self, path: Path) -> Imported:
        """Import a draft file from anywhere; it is only read. Raises DraftError, SaveError."""
        return self.import_stored(self.read_file(path))

    def import_stored(self, stored: Stored) -> Imported:
        """Import what a draft file holds, unless the draft is here already: then nothing is
        changed, and the marks of shared revisions tell which goes on from which. Raises
        DraftError, SaveError.
        """
        draft_id = stored.stamp.draft_id
        if not ID.fullmatch(draft_id):
            return Imported(self.import_copy(stored), ImportResult.NEW, stored)
        folder = self.folder / draft_id
        try:
            contents = contents_of(self._disk, folder)
            here = newest(self._disk, folder, contents.revs).stored
        except DraftError as error:
            if error.code is Fault.BUSY:  # in a moment it can be told which goes on from which
                raise
            is_free = error.code is Fault.MISSING
            imported = self._import_as(draft_id if is_free else new_id(), stored)
            return Imported(imported, ImportResult.NEW, stored)
        return Imported(draft_id, _standing(stored, here, contents), stored)

    def import_copy(self, stored: Stored) -> str:
        """Import what a file holds as a draft of its own; return its id. Raises SaveError."""
        return self._import_as(new_id(), stored)

    def delete(self, draft_id: str) -> str:
        """Move a draft to the bin; return its name there. Raises InUseError, SaveError."""
        self._lock(self.folder / draft_id).release()
        return self.bin.put(draft_id)

    def restore(self, name: str) -> str:
        """Move a draft back from the bin, by its name there; return its id as ``DraftBin``."""
        return self.bin.restore(name)

    def _lock(self, folder: Path, *, sure: bool = False) -> locks.Lock:
        try:
            return self._take_lock(folder / LOCK, **({"sure": True} if sure else {}))
        except OSError as error:
            raise InUseError(sentence=words.IN_USE_DOUBT.format(reason=reason_of(error))) from error

    def _create(self, draft_id: str, draft: Draft, stored: Stored | None = None) -> OpenDraft:
        folder = self.folder / draft_id
        try:
            self._disk.mkdir(folder)
            self._disk.sync_dir(self.folder)
        except OSError as error:
            raise save_error(error, folder, kept="") from error
        keep_names(self._disk, self.folder.parent)  # in which the folder of drafts may be new
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

    def _import_as(self, draft_id: str, stored: Stored) -> str:
        self._create(draft_id, stored.draft, stored).close()
        if draft_id == stored.stamp.draft_id:
            self._write_older(self.folder / draft_id, stored)
        return draft_id

    def _write_older(self, folder: Path, stored: Stored) -> None:
        """Write the earlier revisions that a file brings; what is wrong with one costs only it."""
        for text in stored.older[:_MOST_OLDER]:
            with suppress(DraftError, OSError, UnicodeEncodeError):
                data = text.encode()
                rev = decode(data).stamp.rev
                if rev < stored.stamp.rev:
                    write_new(self._disk, path_of(folder, rev), data, Retry())


def _standing(stored: Stored, here: Stored, contents: FolderContents) -> ImportResult:
    """Return how a file stands to the draft that is here."""
    if here.sha256 == stored.sha256:
        return ImportResult.SAME
    if here.mark in stored.stamp.shared:
        return ImportResult.NEWER
    shared = retention.shared_marks(here.stamp.shared, contents.pins)
    return ImportResult.OLDER if stored.mark in shared else ImportResult.BOTH
