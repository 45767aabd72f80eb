"""An archive on disk: its files by name, and whether each still is what was archived."""

from dataclasses import dataclass
from pathlib import Path

from model.archive.errors import ArchiveError
from model.archive.manifest import LARGEST_MANIFEST, MANIFEST, parse_manifest
from model.files.canonical_json import checksum
from model.files.disk import Disk, Retry
from model.files.error_numbers import is_missing
from model.files.os_errors import read_error
from model.readers.size import MOST_BYTES
from resources.messages.papers import archive as words


@dataclass(frozen=True, slots=True)
class Archive:
    """The folder of an archive and the checksums in its list, by file name."""

    folder: Path
    checksums: dict[str, str]

    def read(self, name: str) -> bytes | None:
        """Return a file as it was archived; None where it is gone or another by now."""
        try:
            data = read_whole(self.folder / name)
        except OSError:
            return None
        return data if checksum(data) == self.checksums[name] else None

    def named(self, suffix: str) -> tuple[str, ...]:
        """Return the names of the files that end so, in the order of the list."""
        return tuple(name for name in self.checksums if name.lower().endswith(suffix))


def open_archive(folder: Path) -> Archive:
    """Return the archive in a folder. Raises ArchiveError."""
    path = folder / MANIFEST
    try:
        data = Retry().reading(Disk().read, path, LARGEST_MANIFEST)
    except OSError as error:
        if is_missing(error):
            raise ArchiveError(words.NO_ARCHIVE.format(folder=folder, name=MANIFEST)) from error
        raise ArchiveError(str(read_error(error, path))) from error
    checksums = parse_manifest(data)
    if not checksums:
        raise ArchiveError(words.EMPTY_MANIFEST.format(name=MANIFEST))
    return Archive(folder, checksums)


def read_whole(path: Path) -> bytes:
    """Return the bytes of a file, of one too long for any reader at most one more. Raises
    OSError."""
    return Retry().reading(Disk().read, path, MOST_BYTES + 1)
