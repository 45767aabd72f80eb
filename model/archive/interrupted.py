"""An archive (定稿) that was under way when the program ended: what became of it.

While one is written its time and path stand in a file of the draft's folder. It stays there after
an archive that was made, since the program may end before the seal is saved; the draft itself says
later whether it knows of that archive, wherever its folder was moved.
"""

import contextlib
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from model.archive.archive import open_archive
from model.archive.errors import ArchiveError
from model.draft.annotations import ARCHIVE
from model.draft.draft import Draft
from model.files.disk import Disk, Retry
from model.files.errors import DraftError
from model.files.safe_write import discard, write_new
from model.product import EXTENSION
from model.storage.codec import decode
from model.values.clock import written_time

_NOTE = "archiving"
_LONGEST = 65_536  # bytes of a path


class Interrupted(NamedTuple):
    """Where the archive was to go, and the draft in it; None where it does not stand whole."""

    target: Path
    archived: Draft | None


def note_begun(folder: Path, target: Path, at: datetime) -> None:
    """Note in a draft's folder where its archive of this time (UTC) goes; where that cannot be
    noted, the archive is made all the same."""
    text = f"{written_time(at)}\n{target}"
    forget(folder)
    with contextlib.suppress(OSError):
        write_new(Disk(), folder / _NOTE, text.encode("utf-8", "surrogateescape"), Retry())


def forget(folder: Path) -> None:
    """Take the note away: the archive was given up, or it is known what became of it."""
    discard(Disk(), folder / _NOTE)


def interrupted(folder: Path, draft: Draft) -> Interrupted | None:
    """Return the archive noted in a draft's folder; None for one the draft knows of, or none."""
    try:
        text = Disk().read(folder / _NOTE, _LONGEST).decode("utf-8", "surrogateescape")
    except (OSError, ValueError):
        return None
    at, _, path = text.partition("\n")
    known = any(told[:1] == (at,) for told in draft.annotations(ARCHIVE).values())
    return None if known or not path else Interrupted(Path(path), _draft_in(Path(path)))


def _draft_in(target: Path) -> Draft | None:
    """Return the draft of an archive all of whose files are as they were written."""
    try:
        archive = open_archive(target)
        files = {name: archive.read(name) for name in archive.checksums}
        (own,) = archive.named(EXTENSION)
        data = files[own]
        return decode(data).draft if data and all(files.values()) else None
    except (ArchiveError, DraftError, ValueError):
        return None
