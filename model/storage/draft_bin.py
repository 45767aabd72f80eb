"""The bin of the drafts: what was deleted, until it is restored or deleted for good."""

import contextlib
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from model.files.disk import Disk, Retry
from model.files.errors import DraftError, Fault, SaveError
from model.files.os_errors import reason_of, save_error
from model.files.safe_write import keep_names
from model.storage.draft_cards import ID, DraftCard, card_at, folder_names, new_id
from model.storage.generations import DAMAGED_FOLDER, TRASH_FOLDER, free_name
from model.values.clock import parse_time
from resources.messages import drafts as words

_IN_BIN = re.compile(rf"({ID.pattern})(\.\d+)?")  # the second of the same id has a number
# An empty marker in a deleted draft's folder, for the files' own times are never used.
_DELETED = re.compile(r"deleted\.(\d{8}T\d{6}Z)")
_TIME = "%Y%m%dT%H%M%SZ"
_NO_TIME = datetime.min.replace(tzinfo=UTC)


class DeletedDraft(NamedTuple):
    """A draft in the bin, by the name of its folder there."""

    name: str
    card: DraftCard
    deleted: datetime | None = None  # UTC; None where nothing tells


class DraftBin:
    """The folder 回收站 beside the drafts; it need not exist."""

    def __init__(self, disk: Disk, drafts: Path, now: Callable[[], datetime]) -> None:
        self._disk, self._drafts, self._now = disk, drafts, now
        self._folder = drafts / TRASH_FOLDER

    def names(self) -> list[str]:
        """Return the names of the drafts here. Raises DraftError when they cannot be listed."""
        return folder_names(self._disk, self._folder, Retry(), _IN_BIN)

    def drafts(self) -> tuple[DeletedDraft, ...]:
        """Return the drafts here, last deleted first. Raises DraftError as ``names``."""
        retry = Retry()
        found = (self._deleted(name, retry) for name in self.names())
        return tuple(
            sorted(filter(None, found), key=lambda one: one.deleted or _NO_TIME, reverse=True)
        )

    def put(self, draft_id: str) -> str:
        """Move a draft here; return its name here. Raises SaveError."""
        folder = self._move(self._drafts / draft_id, self._folder, draft_id)
        with contextlib.suppress(OSError):  # then only the time is not known
            marker = folder / f"deleted.{self._now().strftime(_TIME)}"
            self._disk.close(self._disk.create(marker))
        return folder.name

    def restore(self, name: str) -> str:
        """Move a draft back to the others; return its id, a new one where its own is taken.

        Raises SaveError, and DraftError when the drafts cannot be listed.
        """
        own = name.partition(".")[0]
        taken = own in folder_names(self._disk, self._drafts, Retry(), ID)
        draft_id = new_id() if taken else own
        folder = self._move(self._folder / name, self._drafts, draft_id)
        with contextlib.suppress(OSError):  # a marker left behind harms nothing
            for marker in filter(_DELETED.fullmatch, self._disk.names(folder)):
                self._disk.unlink(folder / marker)
        return draft_id

    def delete(self, name: str) -> None:
        """Delete a draft for good, its newest revision last. Raises DraftError.

        What does not belong to a draft is left, with its folder.
        """
        if self._is_gone(self._folder / name):
            raise DraftError(Fault.MISSING, words.MOVED)
        folder, retry = self._folder / name, Retry()
        try:
            for place in (folder / DAMAGED_FOLDER, folder):
                self._delete_files(place, retry)
        except OSError as error:
            sentence = words.NOT_DELETED.format(reason=reason_of(error))
            raise DraftError(Fault.FAILED, sentence) from error

    def _delete_files(self, folder: Path, retry: Retry) -> None:
        try:
            names = retry(self._disk.names, folder)
        except FileNotFoundError:
            return
        for name in sorted(names, key=lambda name: (name.startswith("draft."), name)):
            if name != DAMAGED_FOLDER:
                retry(self._disk.unlink, folder / name)
        retry(self._disk.rmdir, folder)

    def _deleted(self, name: str, retry: Retry) -> DeletedDraft | None:
        folder = self._folder / name
        card = card_at(self._disk, folder, retry)
        return DeletedDraft(name, card, self._deleted_at(folder)) if card else None

    def _deleted_at(self, folder: Path) -> datetime | None:
        """Return the latest of the times: a restored draft keeps that of the first deletion."""
        try:
            found = map(_DELETED.fullmatch, self._disk.names(folder))
        except OSError:
            return None
        return parse_time(max((match[1] for match in found if match), default=""))

    def _move(self, folder: Path, to: Path, name: str) -> Path:
        """Move a folder under a name that is free; return where it is. Raises SaveError."""
        try:
            self._disk.mkdir(to)
            moved = free_name(self._disk, to, name)
            Retry()(self._disk.rename, folder, moved)
        except OSError as error:
            if self._is_gone(folder):
                raise SaveError(Fault.MISSING, words.MOVED) from error
            raise save_error(error, folder, kept="") from error
        keep_names(self._disk, to, to.parent, folder.parent)
        return moved

    def _is_gone(self, folder: Path) -> bool:
        """Whether another window moved a folder: the others beside it are there, and it is not."""
        try:
            return folder.name not in self._disk.names(folder.parent)
        except OSError:
            return False
