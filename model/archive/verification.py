"""核验: whether a file, or a whole folder, is what was archived, and what differs."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePath

from model.archive.archive import Archive, read_whole
from model.archive.content import FileContent, content_of
from model.archive.difference import FileDifference, content_differences
from model.archive.errors import ArchiveError
from model.archive.manifest import MANIFEST
from model.archive.stand_in import stand_in
from model.files.canonical_json import checksum
from model.files.disk import Disk
from model.files.os_errors import read_error
from model.product import EXTENSION
from model.readers.progress import ReadingProgress
from resources.messages.papers import archive as words

_PDF = b"%PDF"


class Agreement(Enum):
    """How a file stands to the archive."""

    SAME = "same"  # byte for byte
    SAME_CONTENT = "same content"  # all that was compared agrees, but the file was saved again
    DIFFERS = "differs"
    UNKNOWN = "unknown"  # another file, whose content cannot be compared


@dataclass(frozen=True, slots=True)
class Verification:
    """One file held against an archive; ``counterpart`` is the archived file, "" for none.

    ``note`` is a sentence where there is more to say than the differences.
    """

    name: str
    agreement: Agreement
    counterpart: str = ""
    differences: tuple[FileDifference, ...] = ()
    note: str = ""

    @property
    def sentence(self) -> str:
        """The outcome in one sentence."""
        if self.agreement is Agreement.SAME:
            is_own = self.counterpart == self.name
            return words.SAME_FILE if is_own else words.SAME.format(name=self.counterpart)
        if self.agreement is Agreement.DIFFERS and self.differences:
            count = len(self.differences)
            return words.DIFFERS.format(name=self.counterpart, count=count)
        return self.note


def verify(
    path: Path, archive: Archive, progress: ReadingProgress = lambda done: None
) -> tuple[Verification, ...]:
    """Return how a file, or each file of a folder, stands to an archive; a list of checksums
    stands for its folder.

    Raises ArchiveError where there is nothing to compare with, DraftError where the file itself
    cannot be read, ReadingCancelled.
    """
    if path.is_dir() or path.name == MANIFEST:
        return _folder(path if path.is_dir() else path.parent, archive, progress)
    try:
        data = read_whole(path)
    except OSError as error:
        raise read_error(error, path) from error
    return (_file(path.name, data, archive, progress),)


def _file(name: str, data: bytes, archive: Archive, progress: ReadingProgress) -> Verification:
    sha = checksum(data)
    if same := [listed for listed, known in archive.checksums.items() if known == sha]:
        return Verification(name, Agreement.SAME, name if name in same else same[0])
    twin = next(iter(archive.named(PurePath(name).suffix.lower())), "")
    if data.startswith(_PDF):
        if not twin:
            return Verification(name, Agreement.UNKNOWN, note=words.NO_COUNTERPART)
        return Verification(name, Agreement.DIFFERS, twin, note=words.PDF_ONLY_CHECKSUM)
    try:
        found = content_of(data, progress)
    except ArchiveError as error:
        return Verification(name, Agreement.UNKNOWN, twin, note=str(error))
    counterpart, archived = _counterpart(name, found, archive, progress)
    differing = content_differences(archived, found)
    if not differing:
        note = words.CONTENT_SAME
        return Verification(name, Agreement.SAME_CONTENT, counterpart, note=note)
    return Verification(name, Agreement.DIFFERS, counterpart, differing)


def _counterpart(
    name: str, found: FileContent, archive: Archive, progress: ReadingProgress
) -> tuple[str, FileContent]:
    """Return the archived file to compare with: of its name, else of its kind, else the draft.

    Raises ArchiveError where none is left as it was.
    """
    names = sorted(archive.named(found.suffix), key=lambda one: one != name)
    for candidate in names:
        data = archive.read(candidate)
        if data is None:
            continue
        archived = content_of(data, progress)
        if archived.is_report == found.is_report:
            return candidate, archived
    for candidate in archive.named(EXTENSION) if found.is_report else ():
        data = archive.read(candidate)
        if data is not None:
            return candidate, stand_in(content_of(data).values, found)
    lost = words.COUNTERPART_LOST.format(name=names[0]) if names else words.NO_COUNTERPART
    raise ArchiveError(lost)


def _folder(path: Path, archive: Archive, progress: ReadingProgress) -> tuple[Verification, ...]:
    """Return how each listed file of a folder stands, then those that are not listed."""
    try:
        names = set(Disk().names(path)) - {MANIFEST}
    except OSError as error:
        raise read_error(error, path) from error
    listed = [_listed(path, name, archive, progress) for name in archive.checksums]
    added = sorted(names - archive.checksums.keys())
    unknown = Agreement.UNKNOWN
    return (*listed, *(Verification(name, unknown, note=words.NOT_LISTED) for name in added))


def _listed(path: Path, name: str, archive: Archive, progress: ReadingProgress) -> Verification:
    """Return how a listed file of a folder stands, compared with the archive's where that is
    another folder and whole."""
    try:
        data = read_whole(path / name)
    except OSError:
        return Verification(name, Agreement.DIFFERS, name, note=words.LISTED_MISSING)
    if checksum(data) == archive.checksums[name]:
        return Verification(name, Agreement.SAME, name)
    try:
        return _file(name, data, archive, progress)
    except ArchiveError:
        return Verification(name, Agreement.DIFFERS, name, note=words.LISTED_CHANGED)
