"""An open draft, the only writer of generations.

One is made only after the old state was loaded and found whole (or the draft is new), and lives
only while its lock is held; so no empty or default draft can replace text that was not read.
"""

import contextlib
import threading
from collections.abc import Callable, Sequence
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
from model.files.safe_write import Check, keep_names, replace_and_read_back, write_new
from model.storage import retention
from model.storage.codec import LARGEST_REV, Stamp, Stored, encode, mark
from model.storage.folder_state import FolderState, can_write, is_whole, state_of
from model.storage.generation_history import GenerationHistory, OlderFiles
from model.storage.generations import LOCK, FolderContents, Pin, Recovered, path_of
from resources.messages import drafts as words

_TRIES = 4  # new numbers, when one is taken or held or the disk is full
_SHRUNK = 0.5
_CLOSE_WAIT = 0.05  # seconds for which closing waits for a save under way


class SavedAs(NamedTuple):
    """A save that reached the disk and was read back. ``at`` is wall time in UTC; ``left_out``:
    earlier revisions that a copy was to bring along and does not."""

    rev: int
    at: datetime
    left_out: int = 0


class OpenDraft:
    """One draft's folder and its lock, None of one opened to be read only. Any thread may call;
    calls wait for each other."""

    def __init__(
        self,
        disk: Disk,
        folder: Path,
        contents: FolderContents,
        lock: Lock | None,
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
        self._marks_lock = threading.Lock()  # of these alone
        self._closing = False
        self._elsewhere: Path | None = None  # the file saved to since the folder would not do

    @property
    def is_read_only(self) -> bool:
        """Whether it was opened to be looked at, beside whoever has its lock."""
        return self._lock is None

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
        return retention.shared_marks(self._shared, self._generations.pins)

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
        """Keep the revision this session began with, and note it for who comes after a crash."""
        if self._lock:
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
                if self._closing and self._lock:
                    self._lock.release()

    def save_imported(self, stored: Stored) -> SavedAs:
        """Save the state of a file that continues this draft; the state before it stays pinned."""
        with self._mutex:
            self.pin(retention.IMPORT)
            self._top = max(self._top, min(stored.stamp.rev, LARGEST_REV) - 1)
            self._share(*stored.stamp.shared)
            saved = self.save(stored.draft, kept="")
            self.pin(retention.IMPORT)
            return saved

    def pin(self, reason: str) -> None:
        """Keep the revision last saved, for a reason of ``retention``."""
        with self._mutex:
            if self.saved:
                self._generations.pin(Pin(self.rev, reason, self._sha256[:16]))

    def export_copy(
        self, path: Path, *, history: bool = False, check: Check | None = None
    ) -> SavedAs:
        """Write the revision last saved as one file, and read it back; ``history``: with the
        revisions before it, ``check`` as ``replace_file`` has it. Raises SaveError."""
        with self._mutex:  # not while the stick is written to, on which no save may wait
            draft, stamp = self.draft, Stamp(rev=self.rev, shared=self._shared_with_this())
            older = self._generations.older_files(self.rev) if history else OlderFiles()
        saved, sha256 = self._write_copy(draft, stamp, path, older.texts, check)
        with self._mutex:
            self._generations.pin(Pin(saved.rev, retention.EXPORT, sha256[:16]))
        return saved._replace(left_out=older.left_out)

    def join(self, stored: Stored) -> None:
        """Note that this draft goes on from a file's state too: the clerk has compared both. A
        save that hangs is not waited for."""
        self._share(*stored.stamp.shared, stored.mark)

    def _share(self, *marks: str) -> None:
        with self._marks_lock:
            self._shared = tuple(dict.fromkeys((*self._shared, *marks)))

    def next_stamp(self) -> Stamp:
        """Return the stamp of a file that goes on from the revision last saved."""
        with self._mutex:
            return Stamp(self.draft_id, self.rev + 1, self._now(), self._shared_with_this())

    def save_elsewhere(self, draft: Draft, path: Path) -> SavedAs:
        """Write what cannot be saved here as one file, which can be opened like any draft, and
        save to that file from now on.

        It goes on from the revision last saved. A save that hangs is not waited for. Raises
        SaveError.
        """
        saved = self._save_as_file(draft, path, words.KEPT)
        self._elsewhere = path
        return saved

    def _save_as_file(self, draft: Draft, path: Path, kept: str) -> SavedAs:
        if not self._elsewhere:
            self._share(*self._shared_with_this())
        stamp = Stamp(rev=self._top + 1, shared=self.shared)
        saved, self._sha256 = self._write_copy(draft, stamp, path, kept=kept)
        self._top = saved.rev
        return saved

    def _shared_with_this(self) -> tuple[str, ...]:
        """Return the marks that other disks may hold once they have the revision last saved."""
        marks = (*self.shared, mark(self.rev, self._sha256)) if self.saved else self.shared
        return tuple(dict.fromkeys(marks))

    def _write_copy(
        self,
        draft: Draft,
        stamp: Stamp,
        path: Path,
        older: Sequence[str] = (),
        check: Check | None = None,
        kept: str = "",
    ) -> tuple[SavedAs, str]:
        now = self._now()
        data, sha256 = encode(draft, stamp._replace(draft_id=self.draft_id, saved=now), older)
        try:
            replace_and_read_back(self._disk, path, data, Retry(), check)
        except OSError as error:
            raise save_error(error, path, kept) from error
        return SavedAs(stamp.rev, now), sha256

    def close(self) -> None:
        """Release the lock; the folder then shows that the draft was closed in order.

        A save that hangs is not waited for: it releases the lock when it ends.
        """
        self._closing = True
        if self._mutex.acquire(timeout=_CLOSE_WAIT):
            if self._lock:
                self._lock.release()
            self._mutex.release()

    def _save_with_retries(self, draft: Draft, kept: str) -> SavedAs:
        if self._elsewhere:
            return self._save_as_file(draft, self._elsewhere, kept)
        retry, tries = Retry(), _TRIES
        self._look_at_folder()
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

    def _look_at_folder(self) -> None:
        """Raise SaveError where another has saved in the folder; note where it was emptied."""
        if self.saved:
            found = state_of(self._disk, self.folder, self.rev, self._top, self._sha256)
            self.folder_remade |= found is FolderState.EMPTIED
            if found is FolderState.REPLACED:
                raise SaveError(Fault.REPLACED, words.REPLACED)

    def is_in_place(self) -> bool:
        """Whether the revision last saved lies whole in its folder, where more can be saved."""
        if self._elsewhere or self.is_read_only:
            return True
        found = state_of(self._disk, self.folder, self.rev, self._top, self._sha256)
        is_ours = found is FolderState.OURS and is_whole(self._disk, path_of(self.folder, self.rev))
        return is_ours and can_write(self._disk, self.folder)

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
            keep_names(self._disk, self.folder.parent)
            self._generations = GenerationHistory(self._disk, self.folder, FolderContents())
            self._lock = self._lock and self._lock.renewed(self.folder / LOCK)
            self.folder_remade = True
            return True
        return False


def _refuse_too_large(data: bytes) -> None:
    """Raise SaveError for what could not be read again: it must not count as saved."""
    if len(data) > LARGEST:
        raise SaveError(Fault.HUGE, words.TOO_LARGE.format(most=LARGEST // 2**20))


def _size(draft: Draft) -> int:
    """Return the characters of all that is filled in."""
    texts = (value if isinstance(value, str) else "".join(value) for value in draft.values.values())
    return sum(map(len, texts))
