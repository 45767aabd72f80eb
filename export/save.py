"""Exports a draft as a Word file: made in memory, checked on the disk, then put in its place."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from export.errors import ExportError, Reason, export_error, refused_name
from export.report.build import build
from export.word.document import write
from export.word.read_back import compare
from model.draft.draft import Draft
from model.files.disk import Disk, Patience, discard, put_in_place, write_new
from resources.messages import export as words

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]
Make = Callable[[], bytes]
Prove = Callable[[bytes], None]  # given what was read back; raises ExportError

_STEPS = (words.STEP_BUILD, words.STEP_WRITE, words.STEP_CHECK, words.STEP_PLACE)


@dataclass(frozen=True, slots=True)
class ExportResult:
    """Where the file stands now, and its size in bytes."""

    path: Path
    size: int


def export_word(
    draft: Draft,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    disk: Disk | None = None,
) -> ExportResult:
    """Write the report of a draft to ``path``; the rest is as in :func:`export_file`."""

    def prove(data: bytes) -> None:  # X04: other figures than the form's never get in its place
        if findings := compare(draft, data):
            raise ExportError(Reason.FIGURES_DIFFER, path, findings=findings)

    def make() -> bytes:
        return write(build(draft))

    return export_file(path, make, prove, progress=progress, cancelled=cancelled, disk=disk)


def export_file(
    path: Path,
    make: Make,
    prove: Prove | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    disk: Disk | None = None,
) -> ExportResult:
    """Write what ``make`` makes to ``path``, replacing what stands there.

    ``progress`` hears the step (from 1), how many there are, and what is done now;
    ``cancelled`` is asked before each. Raises ExportError, with the old file untouched and
    nothing of ours left beside it.
    """
    if error := refused_name(path):
        raise error
    step = _Steps(path, progress, cancelled)
    step(1)
    data = make()
    step(2)
    _write_proved(path, data, prove, disk or Disk(), step)
    return ExportResult(path, len(data))


class _Steps:
    """Tells how far the export is, and stops it where it was cancelled."""

    def __init__(self, path: Path, progress: Progress | None, cancelled: Cancelled | None) -> None:
        self._path, self._progress, self._cancelled = path, progress, cancelled

    def __call__(self, number: int) -> None:
        if self._cancelled and self._cancelled():
            raise ExportError(Reason.CANCELLED, self._path)
        if self._progress:
            self._progress(number, len(_STEPS), _STEPS[number - 1])


def _write_proved(path: Path, data: bytes, prove: Prove | None, disk: Disk, step: _Steps) -> None:
    """Beside the old file, durable, proved, then in its place; waits ≤ 2 s for others."""
    patience, placing = Patience(), False
    # A short name, which is not too long for a folder in which the report's own just fits.
    beside = path.with_name(f"~{os.urandom(4).hex()}.tmp")
    try:
        write_new(disk, beside, data, patience)
        step(3)
        if prove:
            prove(patience.reading(disk.read, beside, len(data)))
        step(4)
        placing = True
        put_in_place(disk, beside, path, patience)
    except OSError as error:
        discard(disk, beside)
        raise export_error(error, path, placing=placing) from error
    except BaseException:
        discard(disk, beside)
        raise
