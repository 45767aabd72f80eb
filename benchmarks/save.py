"""One save as the autosave does it, beside writing and syncing the same bytes."""

import itertools
import os
import tempfile
from pathlib import Path

from benchmarks.drafts import long, sample
from benchmarks.table import Row
from benchmarks.timing import in_turn, medians
from model.draft.draft import Draft
from model.storage.open_draft import OpenDraft
from model.storage.store import Store

CELL = "spending.final.basic"
LONG = 200_000
_WARM = 3


class Saves:
    """One draft saved again and again, a cell changed each time, and its bytes written plainly."""

    def __init__(self, draft: Draft, folder: Path, saves: int) -> None:
        self._opened: OpenDraft = Store(folder).create(draft)
        self._numbers = itertools.count(1)
        edited = [draft.with_values({CELL: str(number)}, {}) for number in range(saves)]
        self._drafts = iter(edited)  # made beforehand: edits are not measured
        self._data = b""

    def ours(self) -> None:
        """Save: checksum, new file, fsync, folder's fsync, read back, thinning out."""
        self._opened.save(next(self._drafts))

    def reference(self) -> None:
        """Write the same bytes: open, write, flush, fsync, close."""
        data = self._data or self._newest()
        name = self._opened.folder / f"plain.{next(self._numbers)}"
        with name.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def _newest(self) -> bytes:
        self._data = max(self._opened.folder.glob("draft.*.json")).read_bytes()
        return self._data

    def close(self) -> None:
        self._opened.close()


def run(rounds: int = 200, characters: int = LONG) -> list[Row]:
    """Return rows of medians, in the same folder, in turn."""
    return [
        _row("save the sample", sample(), rounds),
        _row(f"  with {characters:,} characters", long(characters), rounds),
    ]


def _row(what: str, draft: Draft, rounds: int) -> Row:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        saves = Saves(draft, Path(folder), rounds + _WARM)
        ms = medians(
            in_turn({"ours": saves.ours, "reference": saves.reference}, rounds, warm=_WARM)
        )
        saves.close()
    return Row(what, ms["ours"], ms["reference"], "plain write + fsync", times=2)
