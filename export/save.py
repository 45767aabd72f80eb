"""Export a draft as a Word file: rendered in memory, verified on disk, then put in its place."""

from collections.abc import Callable
from pathlib import Path

from export.errors import ExportError, Reason, export_error, refused_name
from export.report.build import build
from export.word.document import write
from export.word.read_back import compare
from model.draft.draft import Draft
from model.files.disk import Disk, Retry
from model.files.safe_write import replace_file
from resources.messages.papers import export as words

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]
Render = Callable[[], bytes]
Verify = Callable[[bytes], None]  # given what was read back; raises ExportError

_STEPS = (words.STEP_BUILD, words.STEP_WRITE, words.STEP_CHECK, words.STEP_PLACE)


def export_word(
    draft: Draft,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    disk: Disk | None = None,
) -> None:
    """Write the report of a draft to ``path``; the rest is as in :func:`export_file`.

    The file is read back before it replaces the old one: one with other figures than the draft's
    is discarded (X04).
    """

    def verify(data: bytes) -> None:
        if findings := compare(draft, data):
            raise ExportError(Reason.FIGURES_DIFFER, path, findings=findings)

    def render() -> bytes:
        return write(build(draft))

    export_file(path, render, verify, progress=progress, cancelled=cancelled, disk=disk)


def export_file(
    path: Path,
    render: Render,
    verify: Verify | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    disk: Disk | None = None,
) -> None:
    """Write what ``render`` returns to ``path``, replacing the file there.

    ``verify`` gets the bytes read back from disk and raises ExportError to refuse them.
    ``progress`` gets the step (from 1), their number and a sentence; ``cancelled`` is asked
    before each step. Raises ExportError, with the old file untouched and no file of ours left.
    """
    if error := refused_name(path):
        raise error

    def step(number: int) -> None:
        if cancelled and cancelled():
            raise ExportError(Reason.CANCELLED, path)
        if progress:
            progress(number, len(_STEPS), _STEPS[number - 1])

    step(1)
    data = render()
    step(2)
    _write_verified(path, data, verify, disk or Disk(), step)


def _write_verified(
    path: Path, data: bytes, verify: Verify | None, disk: Disk, step: Callable[[int], None]
) -> None:
    """Write, verify, replace the old file; wait at most 2 s in all for other programs."""
    retry, replacing = Retry(), False

    def check(beside: Path) -> None:
        nonlocal replacing
        step(3)
        if verify:
            verify(retry.reading(disk.read, beside, len(data)))
        step(4)
        replacing = True

    try:
        replace_file(disk, path, data, retry, check)
    except OSError as error:
        raise export_error(error, path, replacing=replacing) from error
