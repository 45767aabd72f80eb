"""The generations of a draft, to be looked at: nothing is moved, written or locked."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from model.draft.draft import Draft
from model.files.disk import Disk
from model.files.errors import DraftError, Fault
from model.storage.draft_cards import contents_of
from model.storage.generations import READ_AND_WRONG, head_of, path_of, read, saved_in
from resources.messages.saving import history as words


class KeptGeneration(NamedTuple):
    """A generation by its first lines; ``reasons``: of its pins, keys of retention.KEPT_PINS."""

    rev: int
    saved: datetime | None  # UTC
    reasons: tuple[str, ...] = ()


class KeptGenerations:
    """The folder of a draft to read from, on any thread."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self._folder, self._disk = folder, disk or Disk()

    def all(self) -> tuple[KeptGeneration, ...]:
        """Return what there is, newest first. Raises DraftError when it cannot be listed."""
        revs, pins = contents_of(self._disk, self._folder)
        reasons = {rev: tuple(pin.reason for pin in pins if pin.rev == rev) for rev in revs}
        return tuple(
            KeptGeneration(rev, saved_in(head_of(self._disk, self._path(rev))), reasons[rev])
            for rev in reversed(revs)
        )

    def draft(self, rev: int) -> Draft:
        """Return the draft of a revision. Raises DraftError."""
        try:
            return read(self._disk, self._path(rev)).draft
        except DraftError as error:
            if error.code in READ_AND_WRONG:
                raise DraftError(Fault.DAMAGED, words.DAMAGED) from error
            raise

    def _path(self, rev: int) -> Path:
        return path_of(self._folder, rev)
