"""Writes an archive: in a folder beside, read back whole, then renamed; all of it or nothing."""

import errno
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from export.archive.leftovers import LOCK, remove_folder, remove_leftovers
from export.archive.papers import PaperWriter
from export.errors import ExportError, Reason, export_error, told_of
from export.file_names import is_folder
from export.save import Cancelled, Progress
from model.archive.manifest import MANIFEST, manifest_text
from model.files.canonical_json import checksum
from model.files.disk import Disk, Retry
from model.files.errors import InUseError
from model.files.lock import Lock
from model.files.os_errors import is_path_too_long
from model.files.safe_write import ReadBackError, discard, keep_names, write_new
from resources.messages.papers import archive as words

_LARGEST = 1 << 28  # bytes of one paper
_AROUND = 3  # steps beside the papers

Step = Callable[[str], None]


def write_archive(
    target: Path,
    title: str,
    papers: Mapping[str, PaperWriter],
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    disk: Disk | None = None,
) -> None:
    """Write the papers and the list of their checksums into the new folder ``target``.

    ``title`` is the first line of that list; ``progress`` and ``cancelled`` as in
    :func:`export.save.export_file`. Raises ExportError, with nothing of the archive left; nothing
    that stands at ``target`` is touched.
    """
    _check_place(target, papers)
    disk, steps, done = disk or Disk(), len(papers) + _AROUND, 0

    def step(sentence: str) -> None:
        nonlocal done
        if cancelled and cancelled():
            raise ExportError(Reason.CANCELLED, target)
        done += 1
        if progress:
            progress(done, steps, sentence)

    try:
        _write(disk, target, title, papers, step)
    except OSError as error:
        raise export_error(error, target, replacing=False) from error
    except ExportError as error:
        raise told_of(error, target) from error
    except InUseError as error:
        raise ExportError(Reason.WRITE_FAILED, target, detail=error.sentence) from error


def _check_place(target: Path, papers: Mapping[str, PaperWriter]) -> None:
    """Raise ExportError where the folder above is gone, the name is taken, or paths get too long
    for Windows."""
    if not is_folder(target.parent):
        raise ExportError(Reason.FOLDER_MISSING, target)
    if os.path.lexists(target):
        raise ExportError(Reason.IS_FOLDER, target)
    if any(is_path_too_long(target / name) for name in (*papers, MANIFEST)):
        raise ExportError(Reason.PATH_TOO_LONG, target)


def _write(
    disk: Disk, target: Path, title: str, papers: Mapping[str, PaperWriter], step: Step
) -> None:
    step(words.STEP_SWEEP)
    remove_leftovers(disk, target.parent)
    beside = target.with_name(words.UNFINISHED_FOLDER.format(mark=os.urandom(4).hex()))
    try:
        disk.mkdir(beside)
        lock = Lock.take(beside / LOCK)
        try:
            _fill(disk, beside, title, papers, step)
        finally:
            lock.release()
            discard(disk, beside / LOCK)
        step(words.STEP_PLACE)
        _place(disk, beside, target, {*papers, MANIFEST})
    except BaseException:
        remove_folder(disk, beside)
        raise


def _fill(
    disk: Disk, folder: Path, title: str, papers: Mapping[str, PaperWriter], step: Step
) -> None:
    """Write each paper and the list, then read all of them once more."""
    checksums: dict[str, str] = {}
    for name, write in papers.items():
        step(words.STEP_PAPER.format(name=name))
        write(folder / name, disk)
        checksums[name] = _checksum(disk, folder / name)
    step(words.STEP_COMPARE)
    write_new(disk, folder / MANIFEST, manifest_text(title, checksums).encode(), Retry())
    for name, expected in checksums.items():
        if _checksum(disk, folder / name) != expected:
            raise ReadBackError(errno.EIO, name)
    disk.sync_dir(folder)


def _checksum(disk: Disk, path: Path) -> str:
    return checksum(Retry().reading(disk.read, path, _LARGEST))


def _place(disk: Disk, beside: Path, target: Path, names: set[str]) -> None:
    """Give the folder its name, if it holds these files and no others."""
    if set(disk.names(beside)) != names:
        raise ReadBackError(errno.EIO, beside.name)
    if os.path.lexists(target):  # since it was looked at
        raise ExportError(Reason.IS_FOLDER, target)
    Retry()(disk.rename, beside, target)
    keep_names(disk, target.parent)
