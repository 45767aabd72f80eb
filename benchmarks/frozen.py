"""The program frozen on this system, until its first window, beside a bare one frozen alike.

What is frozen is ``benchmarks.child``, which starts the program as ``main.py`` does and says when
its window is painted; the bare window is the same file without the program.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.start import COUNTS, ROOT, ChildProcesses, Measurement, measured
from benchmarks.table import Row
from handout.frozen import helpers
from handout.places import files
from handout.trim import UNUSED
from model.files.whole_folder import LIST

_BUILD = ROOT / "build" / "frozen"
_HELPERS = _BUILD / "helpers"
_PROGRAM = ("main", "ui", "export", "model", "resources", "docx", "lxml", "xlrd")
_FREEZING = 900  # seconds


def run(rounds: int = 15) -> list[Row]:
    """Return rows of the medians of so many starts of each, each after one of the bare window."""
    bare, ours = freeze("bare", _PROGRAM), freeze("ours")
    pairs: dict[int, list[tuple[Measurement, Measurement]]] = {count: [] for count in COUNTS}
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        children = ChildProcesses(Path(folder))
        homes = {count: children.home(count) for count in COUNTS}
        for _ in range(rounds + 1):
            for count, home in homes.items():
                theirs = measured([str(bare), "bare"], home)
                pairs[count].append((measured([str(ours), "usable"], home), theirs))
    return [row for count, found in pairs.items() for row in _rows(count, found[1:])]


def _rows(drafts: int, pairs: list[tuple[Measurement, Measurement]]) -> list[Row]:
    """Return a row of the time and one of the processors' time."""
    times = {"first window": "ms", "work of the processor": "cpu_ms"}
    return [
        Row(
            f"frozen: {what} with {drafts} drafts",
            median(getattr(ours, name) for ours, _ in pairs),
            median(getattr(bare, name) for _, bare in pairs),
            "bare window",
            times=1.25,
        )
        for what, name in times.items()
    ]


def freeze(name: str, without: tuple[str, ...] = ()) -> Path:
    """Freeze the child and return the path of its program."""
    options = ["--noconfirm", "--log-level=ERROR", "--optimize=2", f"--name={name}"]
    folders = [f"--{kind}path={_BUILD / kind}" for kind in ("dist", "work", "spec")]
    left_out = [f"--exclude-module={module}" for module in (*UNUSED, *without)]
    paths = [f"--paths={path}" for path in (ROOT / "packaging" / "stand_ins", _HELPERS, ROOT)]
    data = [] if without else _helpers()
    script = ROOT / "benchmarks" / "child.py"
    words = [*options, *folders, *left_out, *data, *paths, str(script)]
    subprocess.run([sys.executable, "-m", "PyInstaller", *words], check=True, timeout=_FREEZING)
    folder = _BUILD / "dist" / name
    inside = folder / "_internal"  # whose files the program looks for before it loads Qt
    listed = [path.relative_to(inside).as_posix() for path in files(inside)]
    (inside / LIST).write_text("\n".join(listed), "utf-8")
    return folder / name


def _helpers() -> list[str]:
    """Return the options for the program's data and for what build.spec takes besides."""
    names = helpers.unpack(_HELPERS)
    data = [(str(ROOT / "resources"), "resources"), helpers.note(_BUILD)]
    added = [f"--add-data={source}{os.pathsep}{place}" for source, place in data]
    first = ROOT / "packaging" / "modules_in_memory.py"
    return [*added, *(f"--hidden-import={name}" for name in names), f"--runtime-hook={first}"]
