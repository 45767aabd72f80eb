"""The papers of an archive that only the window writes, by suffix."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from model.draft.draft import Draft
from model.files.disk import Disk

if TYPE_CHECKING:
    from export.archive.papers import OwnWriter


def own_writers() -> "Mapping[str, OwnWriter]":
    """Return the writers of these papers."""
    return {".pdf": _write_pdf}


def _write_pdf(draft: Draft, path: Path, disk: Disk) -> None:
    from ui.paper.saving import export_pdf  # late: the layout loads only for a paper

    export_pdf(draft, path, disk=disk)
