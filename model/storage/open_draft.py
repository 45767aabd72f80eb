"""An open draft, the only writer of generations.

One is made only after the old state was loaded and found whole (or the draft is new), and lives
only while its lock is held; so no empty or default draft can replace text that was not read.
"""

import contextlib
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from model.draft.draft import Draft
from model.files.disk import Disk, Retry
from model.files.error_numbers import is_full, is_missing, is_sharing
from model.files.errors import Fault, SaveError
from model.files.json_reader import LARGEST
from model.files.lock import Lock
from model.files.os_errors import save_error
from model.files.safe_write import replace_and_read_back, write_new
from model.storage import retention
from model.storage.codec import LARGEST_REV, Stamp, Stored, encode, mark
from model.storage.generation_history import GenerationHistory
from model.storage.generations import DAMAGED_FOLDER, LOCK, FolderContents, Pin, path_of
from model.values.clock import local
from resources.messages import drafts as words

_TRIES = 4  # new numbers, when one is taken or held or the disk is full
_SHRUNK = 0.5
_CLOSE_WAIT = 0.05  # seconds for which closing waits for a save under way
_MOST_SHARED = 50
_SHARED_REASONS = frozenset({retention.EXPORT, retention.IMPORT})


class SavedAs(NamedTuple):
    """A save that reached the disk and was read back. ``at`` is wall time in UTC."""

    rev: int
    at: datetime


class Recovered(NamedTuple):
    """The newest generation was damaged; ``saved`` is the time (UTC) of the one used."""

    rev: int
    saved: datetime | None

    @property
    def sentence(self) -> str:
        """The sentence for the clerk."""
        when = words.UNKNOWN_TIME
        if self.saved:
            when = local(self.saved).strftime("%Y-%m-%d %H:%M:%S")
        return words.RECOVERED.format(saved=when, folder=DAMAGED_FOLDER)


class OpenDraft:
    """One draft's folder and its lock. Any thread may call; calls wait for each other."""

    def __init__(
        self,
        disk: Disk,
        folder: Path,
        contents: FolderContents,
        lock: Lock,
        now: Callable[[], datetime],
    ) -> None:
        """``contents`` is all that lies in the folder, damaged generations too."""
        self.folder = folder
        self.draft = Draft()  # as last saved
        self._size = 0  # of that draft
        self.saved: SavedAs | None = None
        self.recovered: Recovered | None = None
        self.folder_remade = False  # it was deleted while the draft was open, and was made again
        self._disk, self._lock, self._now = disk, lock, now
        self._generations = GenerationHistory(disk, folder, contents)
        self._mutex = threading.RLock()
        # No number is ever used twice, not even that of a damaged file or a failed save.
        self._top = max(contents.revs, default=0)
        self._sha256 = ""
        self._shared: tuple[str, ...] = ()
        self._closing = False

    @property
    def draft_id(self) -> str:
        return self.folder.name

    @property
    def rev(self) -> int:
        """The revision last saved; 0 before the first."""
        return self.saved.rev if self.saved else 0

    @property
    def shared(self) -> tuple[str, ...]:
        """Marks of the revisions that other disks may hold, oldest first."""
        pins = (pin for pin in self._generations.pins if pin.reason in _SHARED_REASONS)
        marks = (*self._shared, *(mark(pin.rev, pin.sha256) for pin in pins))
        return tuple(dict.fromkeys(marks))[-_MOST_SHARED:]

    def revision_mark(self, draft: Draft) -> str:
        """Return the mark of the revision last saved; "" where it is another draft."""
        with self._mutex:
            return mark(self.rev, self._sha256) if self.saved and draft == self.draft else ""

    def start_from(self, stored: Stored, rev: int) -> None:
        """Start from what was loaded and validated; the next save goes on from there."""
        self.draft, self._size = stored.draft, _size(stored.draft)
        self._sha256 = stored.sha256
        self._shared = stored.stamp.shared
        self.saved = SavedAs(rev, stored.stamp.saved or self._now())
        self._begin_at(rev)

    def _begin_at(self, rev: int) -> None:
        """Keep the revision that this session began with while it lasts, and note it in the lock:
        after a crash it tells what was done since."""
        self._lock.note(str(rev))
        self._generations.first = rev

    def save(self, draft: Draft, kept: str = words.KEPT) -> SavedAs:
        """Write the next generation. Raises SaveError; what was saved before stays.

        ``kept`` says where the text is should it fail: "" where there is no window yet.
        """
        with self._mutex:
            try:
                size = _size(draft)
                if size < _SHRUNK * self._size:
                    self.pin(retention.SHRINK)
                self.saved = self._save_with_retries(draft, kept)
                self.draft, self._size = draft, size
                if not self._generations.first:
                    self._begin_at(self.saved.rev)
                return self.saved
            finally:
                if self._closing:
                    self._lock.release()

    def save_imported(self, stored: Stored) -> SavedAs:
        """Save the state of a file that continues this draft; the state before it stays pinned."""
        with self._mutex:
            self.pin(retention.IMPORT)
            self._top = max(self._top, min(stored.stamp.rev, LARGEST_REV) - 1)
            self._shared = tuple(dict.fromkeys((*self._shared, *stored.stamp.shared)))
            saved = self.save(stored.draft, kept="")
            self.pin(retention.IMPORT)
            return saved

    def pin(self, reason: str) -> None:
        """Keep the revision last saved, for a reason of ``retention``."""
        with self._mutex:
            if self.saved:
                self._generations.pin(Pin(self.rev, reason, self._sha256[:16]))

    def export_copy(self, path: Path) -> SavedAs:
        """Write the revision last saved as one file, and read it back. Raises SaveError."""
        with self._mutex:
            saved = self._write_copy(self.draft, self.rev, path, kept="")
            self.pin(retention.EXPORT)
            return saved

    def next_stamp(self) -> Stamp:
        """Return the stamp of a file that goes on from the revision last saved."""
        with self._mutex:
            shared = (*self.shared, mark(self.rev, self._sha256)) if self.saved else self.shared
            return Stamp(self.draft_id, self.rev + 1, self._now(), tuple(dict.fromkeys(shared)))

    def save_elsewhere(self, draft: Draft, path: Path) -> SavedAs:
        """Write what cannot be saved here as one file, which can be opened like any draft.

        It goes on from the revision last saved. A save that hangs is not waited for. Raises
        SaveError.
        """
        return self._write_copy(draft, self._top + 1, path, words.KEPT)

    def _write_copy(self, draft: Draft, rev: int, path: Path, kept: str) -> SavedAs:
        now = self._now()
        shared = tuple(dict.fromkeys((*self.shared, mark(self.rev, self._sha256))))
        data, _ = encode(draft, Stamp(self.draft_id, rev, now, shared))
        try:
            replace_and_read_back(self._disk, path, data, Retry())
        except OSError as error:
            raise save_error(error, path, kept) from error
        return SavedAs(rev, now)

    def close(self) -> None:
        """Release the lock; the folder then shows that the draft was closed in order.

        A save that hangs is not waited for: it releases the lock when it ends.
        """
        self._closing = True
        if self._mutex.acquire(timeout=_CLOSE_WAIT):
            self._lock.release()
            self._mutex.release()

    def _save_with_retries(self, draft: Draft, kept: str) -> SavedAs:
        retry, tries = Retry(), _TRIES
        while True:
            try:
                return self._write_generation(draft, retry)
            except OSError as error:
                tries -= 1
                if not tries or not self._can_retry(error):
                    raise save_error(error, path_of(self.folder, self._top), kept) from error

    def _write_generation(self, draft: Draft, retry: Retry) -> SavedAs:
        self._top += 1
        now = self._now()
        data, sha256 = encode(draft, Stamp(self.draft_id, self._top, now, self.shared))
        _refuse_too_large(data)
        write_new(self._disk, path_of(self.folder, self._top), data, retry)
        self._sha256 = sha256
        self._generations.add(self._top, now)
        return SavedAs(self._top, now)

    def _can_retry(self, error: OSError) -> bool:
        """Whether it makes sense to try again under the next number."""
        if is_missing(error):
            return self._make_folder()
        if is_full(error):
            return self._generations.make_room()
        return isinstance(error, FileExistsError) or is_sharing(error)

    def _make_folder(self) -> bool:
        """Make the folder again, which was deleted under the open window; whether that worked."""
        with contextlib.suppress(OSError):
            self._disk.mkdir(self.folder)
            self._generations = GenerationHistory(self._disk, self.folder, FolderContents())
            self._lock = self._lock.renewed(self.folder / LOCK)
            self.folder_remade = True
            return True
        return False


def _refuse_too_large(data: bytes) -> None:
    """Raise SaveError for what could not be read again: it must not count as saved."""
    if len(data) > LARGEST:
        sentence = words.TOO_LARGE.format(most=LARGEST // 2**20)
        raise SaveError(Fault.HUGE, sentence)


def _size(draft: Draft) -> int:
    """Return the characters of all that is filled in."""
    texts = (value if isinstance(value, str) else "".join(value) for value in draft.values.values())
    return sum(map(len, texts))
