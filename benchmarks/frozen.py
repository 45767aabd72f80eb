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

from benchmarks.start import ROOT, ChildProcesses, Measurement, measured
from benchmarks.table import Row
from handout.frozen import helpers
from handout.places import files
from handout.trim import UNUSED
from ui.whole_folder import LIST

_BUILD = ROOT / "build" / "frozen"
_HELPERS = _BUILD / "helpers"
_PROGRAM = ("main", "ui", "export", "model", "resources", "docx", "lxml", "xlrd")
_FREEZING = 900  # seconds
_COUNTS = (0, 1, 5, 30, 300)  # of drafts


def run(rounds: int = 15) -> list[Row]:
    """Return rows of the medians of so many starts of each, in turn."""
    bare, ours = freeze("bare", _PROGRAM), freeze("ours")
    found: dict[int, list[Measurement]] = {count: [] for count in _COUNTS}
    theirs: list[Measurement] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        folders = ChildProcesses(Path(folder))
        homes = {count: folders.home(count) for count in _COUNTS}
        for _ in range(rounds + 1):
            theirs.append(measured([str(bare), "bare"], homes[0]))
            for count, home in homes.items():
                found[count].append(measured([str(ours), "usable"], home))
    return [row for count, values in found.items() for row in _rows(count, values, theirs)]


def _rows(drafts: int, ours: list[Measurement], bare: list[Measurement]) -> list[Row]:
    """Return a row of the time and one of the processors' time, without the first start of each."""
    what = f"frozen: first window with {drafts} drafts"
    wall, bare_wall = (median(it.ms for it in each[1:]) for each in (ours, bare))
    work, bare_work = (median(it.cpu_ms for it in each[1:]) for each in (ours, bare))
    return [
        Row(what, wall, bare_wall, "bare window", times=1.25),
        Row("  work of the processor", work, bare_work, "bare window", times=1.25),
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
    return [*added, *(f"--hidden-import={name}" for name in names)]
