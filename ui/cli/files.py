"""Draft files read and written by commands."""

from pathlib import Path

from model.draft.draft import Draft
from model.files.disk import Disk
from model.storage.codec import Stamp, Stored, encode
from model.storage.generations import read
from model.storage.store import new_id
from model.values.clock import now_utc
from ui.cli.output import write_file


def load(path: Path) -> Stored:
    """Return the draft in a file with its stamp. Raises DraftError."""
    return read(Disk(), path)


def write_new_draft(draft: Draft, path: Path) -> None:
    """Write a new draft; an existing file is kept as ….bak. Raises SaveError."""
    _keep_old(path)
    write_file(path, encode(draft, Stamp(new_id(), 1, now_utc()))[0])


def write_next_revision(draft: Draft, before: Stored, source: Path, path: Path) -> None:
    """Write the next revision of a draft, with the one before among its ancestors.

    Another file of that name is kept as ….bak. Raises SaveError.
    """
    if path.exists() and not (source.exists() and path.samefile(source)):
        _keep_old(path)
    old = before.stamp
    stamp = Stamp(old.draft_id, old.rev + 1, now_utc(), (*old.shared, before.mark))
    write_file(path, encode(draft, stamp)[0])


def _keep_old(path: Path) -> None:
    """Copy an existing file to ….bak, so that a mistake in a script loses no report."""
    try:
        old = path.read_bytes()
    except OSError:
        return
    write_file(path.with_name(f"{path.name}.bak"), old)
