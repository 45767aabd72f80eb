"""From the start of the process to a usable window, beside windows without content."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.drafts import sample
from benchmarks.table import Row
from model.storage.store import Store
from model.storage.window_memory import Box, Place, WindowMemory, write_memory

ROOT = Path(__file__).resolve().parents[1]
DRAFTS = 3
COUNTS = (0, 1, 5, 30, 300)  # of drafts, whose summaries the first start of each has kept
_KINDS = ("bare", "usable", "ours", "wizard")
_PLACE = Box(20, 40, 1240, 680)  # of the window, where it was left
_LONGEST = 60  # seconds a child may take


@dataclass(frozen=True, slots=True)
class Measurement:
    """A child's result: milliseconds from its start to idle, the processors' time until then, and
    the most memory in MB."""

    ms: float
    cpu_ms: float
    megabytes: float


def measured(words: list[str], home: Path, compiled: Path | None = None) -> Measurement:
    """Run ``benchmarks.child`` by these words and return its result; ``compiled``: where Python
    keeps its compiled files."""
    env = os.environ | {"JXZP_HOME": str(home)}
    if compiled:
        env |= {"PYTHONPYCACHEPREFIX": str(compiled)}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.monotonic()
    done = subprocess.run(
        words, cwd=ROOT, env=env, check=True, stdout=subprocess.PIPE, timeout=_LONGEST
    )
    idle, worked, kilobytes = done.stdout.split()
    return Measurement((float(idle) - began) * 1000, float(worked) * 1000, int(kilobytes) / 1024)


class ChildProcesses:
    """Starts children, each with a user's folder of its own with a few drafts in it.

    Python's compiled files lie beside them and are shared, as in an installed program.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0

    def child(self, kind: str, home: Path | None = None) -> Measurement:
        """Run a child and return its result; ``home``: with other drafts than its own few."""
        words = [sys.executable, "-m", "benchmarks.child", kind, str(DRAFTS)]
        return measured(words, home or self.home(DRAFTS), self._folder / "compiled")

    def in_turn(self, kinds: tuple[str, ...], rounds: int) -> dict[str, list[Measurement]]:
        """Return the results of A B C A B C …, without the first of each, which compiles; of no
        rounds those first ones."""
        measured: dict[str, list[Measurement]] = {kind: [] for kind in kinds}
        for _ in range(rounds + 1):
            for kind in kinds:
                measured[kind].append(self.child(kind))
        return {kind: values[1:] or values for kind, values in measured.items()}

    def growing(self, rounds: int) -> dict[int, tuple[float, float]]:
        """Return the median ms until the first window with so many drafts, and of a bare window
        started before each, without the first."""
        homes = {count: self.home(count) for count in COUNTS}
        pairs: dict[int, list[tuple[float, float]]] = {count: [] for count in COUNTS}
        for _ in range(rounds + 1):
            for count, home in homes.items():
                bare = self.child("bare", home).ms
                pairs[count].append((self.child("usable", home).ms, bare))
        return {count: _medians(found[1:] or found) for count, found in pairs.items()}

    def home(self, drafts: int) -> Path:
        """Return a user's folder with so many drafts, and what the window remembers of them."""
        self._count += 1
        home = self._folder / str(self._count)
        store = Store(home / "drafts")
        places: dict[str, Place] = {}
        for _ in range(drafts):
            draft = store.create(sample())
            places[draft.draft_id] = Place("cover", "cover.unit")
            draft.close()
        if drafts:
            write_memory(home / "window.json", WindowMemory(_PLACE, places=places))
        return home


def _medians(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    ours, bare = zip(*pairs, strict=True)
    return statistics.median(ours), statistics.median(bare)


def run(rounds: int = 15) -> list[Row]:
    """Return rows of the medians of so many starts of each, in turn."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        children = ChildProcesses(Path(folder))
        measured = children.in_turn(_KINDS, rounds)
        growing = children.growing(rounds)
    ms = {kind: statistics.median(item.ms for item in measured[kind]) for kind in _KINDS}
    return [
        Row("start to first usable window", ms["usable"], ms["bare"], "bare window", times=1.5),
        Row(f"  until its {DRAFTS} drafts are read", ms["ours"], ms["bare"], "bare window"),
        Row("  a five-page QWizard, empty", ms["wizard"], ms["bare"], "bare window"),
        *(
            Row(f"  first window with {count} drafts", *found, "bare window", times=1.5)
            for count, found in growing.items()
        ),
    ]
