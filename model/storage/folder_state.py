"""What became of the folder of an open draft: others may delete, replace or protect it."""

import re
from enum import Enum
from pathlib import Path

from model.files.disk import Disk
from model.files.errors import DraftError
from model.files.safe_write import discard
from model.storage.generations import READ_AND_WRONG, folder_contents, head_of, path_of, read

_PROBE = "~look"
_SUM = re.compile(rb'"sha256": "([0-9a-f]{64})"')  # in the first lines of a whole generation


class FolderState(Enum):
    """How a folder stands to what was last saved there."""

    OURS = "ours"
    EMPTIED = "emptied"
    REPLACED = "replaced"  # another has saved there since, or it is another folder
    UNKNOWN = "unknown"  # it cannot be listed: a save tells why


def state_of(disk: Disk, folder: Path, rev: int, top: int, sha256: str) -> FolderState:
    """Return how the folder stands; ``rev`` was saved last, with that checksum, ``top`` is the
    highest number we have used."""
    try:
        revs = folder_contents(disk, folder).revs
    except OSError:
        return FolderState.UNKNOWN
    if not revs:
        return FolderState.EMPTIED
    newer = (path_of(folder, found) for found in revs if found > top)
    if rev not in revs or any(_SUM.search(head_of(disk, path)) for path in newer):
        return FolderState.REPLACED  # a newer file that is held or empty says nothing of another
    found = _SUM.search(head_of(disk, path_of(folder, rev)))  # none in one that was damaged
    is_other = found and found[1] != sha256.encode()
    return FolderState.REPLACED if is_other else FolderState.OURS


def is_whole(disk: Disk, path: Path) -> bool:
    """Whether a generation can still be read; of one that is held now nothing else is known."""
    try:
        read(disk, path)
    except DraftError as error:
        return error.code not in READ_AND_WRONG
    return True


def can_write(disk: Disk, folder: Path) -> bool:
    """Whether a file can be made in the folder, tried with one that is deleted at once."""
    probe = folder / _PROBE
    discard(disk, probe)
    try:
        disk.close(disk.create(probe))
    except FileExistsError:  # held by an antivirus since the last look
        return True
    except OSError:
        return False
    discard(disk, probe)
    return True
