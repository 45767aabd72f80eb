"""The most memory the process ever held: with the sample open, all pages visited, exported."""

import statistics
import tempfile
from pathlib import Path

from benchmarks.start import ChildProcesses
from benchmarks.table import Row

_KINDS = ("bare", "opened", "previewed", "visited", "exported")


def run(rounds: int = 3) -> list[Row]:
    """Return rows of medians in MB; 0 where the system does not say (anything but Linux)."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        measured = ChildProcesses(Path(folder)).in_turn(_KINDS, rounds)
    most = {kind: statistics.median(item.megabytes for item in measured[kind]) for kind in _KINDS}
    bare = most["bare"]
    return [
        Row("memory, the sample open", most["opened"], bare, "bare window", "MB", below=110),
        Row("  and its printed pages", most["previewed"], bare, "bare window", "MB", below=125),
        Row("  all pages visited", most["visited"], bare, "bare window", "MB"),
        Row("  after an export", most["exported"], bare, "bare window", "MB"),
    ]
