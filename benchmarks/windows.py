"""The Windows program in dist/: its size beside a probe's, its start beside a bare one's.

The probe held QtCore, QtGui, QtWidgets, QtPrintSupport, python-docx, openpyxl and appdirs.
"""

import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.table import Row
from handout.freeze import our_windows
from handout.places import EXE, FOLDER, INSTALLER, WINDOWS, ZIP, files, size
from handout.starting import in_turn

_MB = 10**6
_PROBE = "probe"


def run() -> list[Row]:
    """Return the rows; none where there is no program in dist/."""
    if not EXE.exists():
        print("dist/ is empty; python3 dev.py package makes it", file=sys.stderr)
        return []
    return [*_sizes(), *([] if WINDOWS else _start())]


def _sizes() -> list[Row]:
    megabytes = (
        ("exe: folder", size(FOLDER), 54.7, 58),
        ("exe: zip", ZIP.stat().st_size, 22.7, 25),
        ("exe: installer", INSTALLER.stat().st_size if INSTALLER.exists() else 0, 17.2, 18.5),
    )
    rows = [
        Row(what, found / _MB, probe, _PROBE, "MB", below=most)
        for what, found, probe, most in megabytes
    ]
    return [*rows, Row("exe: files", len(files(FOLDER)), 42, _PROBE, "files", below=61)]


def _start() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="bench-") as home, our_windows() as wine:
        pairs = in_turn(wine, Path(home))
    return [
        _row("first window", [(ours.shown, bare.shown) for ours, bare in pairs], times=1.25),
        _row("start to idle", [(ours.idle, bare.idle) for ours, bare in pairs]),
    ]


def _row(what: str, pairs: list[tuple[float, float]], times: float | None = None) -> Row:
    ours, bare = map(median, zip(*pairs, strict=True))
    return Row(f"exe: {what} under Wine", ours, bare, "bare window", times=times)
