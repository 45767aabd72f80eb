"""The papers of an archive by file name, each with the function that writes it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

from export.audit.document import Edition, export_audit
from export.data_book.saving import export_data
from export.errors import ExportError, Reason
from export.file_names import suggested_audit_name, suggested_data_name, suggested_name
from export.save import export_file, export_word
from model.checking.checked import Checked
from model.draft.draft import Draft
from model.draft.draft_name import printed_name
from model.draft.seal import revision
from model.files.disk import Disk
from model.files.errors import DraftError
from model.product import EXTENSION
from model.storage.codec import Stamp, decode, encode, mark
from model.values.clock import local, now_utc
from resources.messages.papers import archive as words

PaperWriter = Callable[[Path, Disk], object]
"""Writes one paper at a path, reads it back and compares it. Raises ExportError."""
OwnWriter = Callable[[Draft, Path, Disk], object]
"""The same, of a draft; for papers that only the window can write."""


def archive_papers(
    checked: Checked, sealed: Draft, stamp: Stamp, others: Mapping[str, OwnWriter]
) -> dict[str, PaperWriter]:
    """Return the writers of all papers, in the order in which they are written.

    ``sealed`` is the draft that was checked, with the seal of this archive; ``others`` are
    further writers by suffix, whose papers have the report's name.
    """
    draft = checked.draft
    report = suggested_name(draft)
    data, sha256 = encode(sealed, stamp)
    edition = Edition(mark(stamp.rev, sha256), local(stamp.saved or now_utc()))
    own = {
        _with_suffix(report, suffix): _of_others(write, draft) for suffix, write in others.items()
    }
    return {
        report: lambda path, disk: export_word(draft, path, disk=disk),
        **own,
        suggested_audit_name(draft): lambda path, disk: export_audit(
            checked, edition, path, disk=disk
        ),
        suggested_data_name(draft): lambda path, disk: export_data(draft, path, disk=disk),
        _with_suffix(report, EXTENSION): partial(_write_draft, sealed, data),
    }


def archive_title(sealed: Draft, at: datetime) -> str:
    """Return the first line of the list of checksums: whose report it is, which revision, when."""
    name, time = printed_name(sealed), local(at).strftime("%Y-%m-%d %H:%M")
    title = words.MANIFEST_TITLE.format(
        unit=name.unit, year=name.year, revision=revision(sealed), time=time
    )
    return title.strip()


def _with_suffix(name: str, suffix: str) -> str:
    return Path(name).stem + suffix


def _of_others(write: OwnWriter, draft: Draft) -> PaperWriter:
    return lambda path, disk: write(draft, path, disk)


def _write_draft(draft: Draft, data: bytes, path: Path, disk: Disk) -> None:
    """Write the file of a draft, and read it as it will be opened."""

    def verify(read: bytes) -> None:
        try:
            same = decode(read).draft == draft
        except DraftError:
            same = False
        if not same:
            raise ExportError(Reason.FIGURES_DIFFER, path)

    export_file(path, lambda: data, verify, disk=disk)
