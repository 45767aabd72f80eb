"""The writer of an archive for the export thread."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from model.archive.interrupted import forget, note_begun
from model.checking.check import check
from model.checking.checked import Checked
from model.draft.draft import Draft
from model.draft.facts import Facts
from model.draft.seal import sealed
from model.storage.codec import Stamp
from model.values.clock import now_utc
from ui.export.job import Cancelled, Progress

if TYPE_CHECKING:
    from export.archive.papers import OwnWriter


class DraftOnDisk(NamedTuple):
    """Where the open draft is saved, and how: ``stamp`` saves it and returns the stamp of the
    revision that follows, ``save_soon`` does not wait."""

    folder: Path
    stamp: Callable[[], Stamp]
    save_soon: Callable[[], object]


class ArchiveWriter:
    """Writes an archive of a draft as it was checked; ``sealed`` is the draft with its seal then.

    ``others`` are the papers that only the window writes, by suffix.
    """

    def __init__(
        self, checked: Checked, saved: DraftOnDisk, others: "Mapping[str, OwnWriter]"
    ) -> None:
        self._checked, self._saved, self._others = checked, saved, others
        self.sealed: Draft = checked.draft

    def __call__(self, path: Path, progress: Progress, cancelled: Cancelled) -> None:
        """Write the archive into the new folder ``path``. Raises ExportError."""
        from export.archive.papers import archive_papers, archive_title  # late: python-docx
        from export.archive.writing import write_archive

        at = now_utc().replace(microsecond=0)  # as the file tells it
        checked = check(Facts(self._checked.draft))  # of its own: the window's facts are in use
        archived = sealed(checked.draft, at, path.name)
        stamp = self._saved.stamp()._replace(saved=at)
        papers = archive_papers(checked, archived, stamp, self._others)
        note_begun(self._saved.folder, path, at)
        try:
            title = archive_title(archived, at)
            write_archive(path, title, papers, progress=progress, cancelled=cancelled)
        except BaseException:
            forget(self._saved.folder)
            raise
        self.sealed = archived
