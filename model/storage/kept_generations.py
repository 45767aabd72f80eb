"""The generations of a draft, to be looked at: nothing is moved, written or locked."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from model.draft.draft import Draft
from model.files.disk import Disk
from model.files.errors import DraftError, Fault
from model.storage.draft_cards import contents_of
from model.storage.generations import (
    DAMAGED_FOLDER,
    READ_AND_WRONG,
    folder_contents,
    head_of,
    path_of,
    read,
    saved_in,
)
from resources.messages.saving import history as words


class KeptGeneration(NamedTuple):
    """A generation by its first lines; ``reasons``: of its pins, keys of retention.KEPT_PINS.

    ``before``: when the next one was saved, where its own time cannot be read.
    ``is_aside``: it lies in 损坏/, for it was damaged when the draft was opened.
    """

    rev: int
    saved: datetime | None  # UTC
    reasons: tuple[str, ...] = ()
    before: datetime | None = None
    is_aside: bool = False


class KeptGenerations:
    """The folder of a draft to read from, on any thread."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self._folder, self._disk = folder, disk or Disk()

    def all(self) -> tuple[KeptGeneration, ...]:
        """Return what there is, newest first. Raises DraftError when it cannot be listed."""
        revs, pins = contents_of(self._disk, self._folder)
        reasons = {rev: tuple(pin.reason for pin in pins if pin.rev == rev) for rev in revs}
        here = [KeptGeneration(rev, self._time(self._path(rev)), reasons[rev]) for rev in revs]
        found = sorted((*here, *self._aside()), key=lambda one: one.rev, reverse=True)
        newer: datetime | None = None
        for number, one in enumerate(found):
            found[number] = one._replace(before=None if one.saved else newer)
            newer = one.saved or newer
        return tuple(found)

    def _aside(self) -> Iterator[KeptGeneration]:
        """Yield what was set aside; nothing where that cannot be listed."""
        aside = self._folder / DAMAGED_FOLDER
        with suppress(OSError):
            for rev in folder_contents(self._disk, aside).revs:
                yield KeptGeneration(rev, self._time(path_of(aside, rev)), is_aside=True)

    def _time(self, path: Path) -> datetime | None:
        return saved_in(head_of(self._disk, path))

    def draft(self, one: KeptGeneration) -> Draft:
        """Return the draft of a generation. Raises DraftError."""
        if one.is_aside:
            raise DraftError(Fault.DAMAGED, words.ASIDE.format(folder=DAMAGED_FOLDER))
        try:
            return read(self._disk, self._path(one.rev)).draft
        except DraftError as error:
            if error.code in READ_AND_WRONG:
                raise DraftError(Fault.DAMAGED, words.DAMAGED) from error
            raise

    def _path(self, rev: int) -> Path:
        return path_of(self._folder, rev)
