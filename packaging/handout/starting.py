"""Start-up time of the exe until its window is there and until it is idle, beside a bare window's.

Idle: the window is on the screen, and no thread has worked for a while.
"""

import contextlib
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

from handout.freeze import freeze
from handout.places import EXE, HERE, cache
from handout.steps import digest, once
from handout.wine import python as windows_python
from handout.wine.prefix import Windows, path
from model.product import NAME

BARE = "bare"
ROUNDS, CALM = 20, 7  # pairs that are started, and how many of them count
_SPEC = HERE.parent / "bare.spec"
_QUIET = 0.06  # seconds without work that count as idle; ours loads its workspace 0.3 s later
_POLL = 0.005  # seconds between two polls, which must not take processor time
_LOOK = 0.02  # seconds between two looks for the window, which take some
_NOTHING = 500_000  # ns of work in that time that still count as idle: a timer
_PAUSE = 0.3  # seconds for Wine to clear away the window before
_LONGEST = 30


class Start(NamedTuple):
    """Milliseconds from the start of the process until its window is seen, and until idle."""

    shown: float
    idle: float


def bare(wine: Windows) -> Path:
    """Return the exe of the bare window, made once."""
    recipe = digest(_SPEC, HERE.parent / "bare.py", HERE / "trim.py", windows_python.pins())
    folder = once(cache() / "bare", recipe, lambda place: freeze(wine, _SPEC, place))
    return folder / BARE / f"{BARE}.exe"


def started(wine: Windows, exe: Path, title: str, home: Path) -> Start:
    """Start a program, end it again, and return its times."""
    wine.extra["JXZP_HOME"] = path(home)
    began = time.monotonic()
    program = wine.start(path(exe))
    try:
        shown = _shown(title)
        idle = max(shown, _idle(program.pid))
        return Start((shown - began) * 1000, (idle - began) * 1000)
    finally:
        program.kill()
        program.communicate()
        time.sleep(_PAUSE)


def in_turn(wine: Windows, home: Path) -> list[tuple[Start, Start]]:
    """Return starts of ours and of the bare window, in pairs.

    Where others use the machine a start takes up to twice as long, which says nothing of the
    program: those pairs count during which processes had to wait least for a processor.
    """
    other = bare(wine)
    pairs: list[tuple[float, Start, Start]] = []
    for _ in range(ROUNDS + 1):
        pressed, began = _waited(), time.monotonic()
        ours = started(wine, EXE, NAME, home)
        theirs = started(wine, other, BARE, home)
        share = (_waited() - pressed) / (time.monotonic() - began)
        pairs.append((share, ours, theirs))
    calm = sorted(pairs[1:])[:CALM]  # the first pair reads from a cold disk cache
    return [(ours, theirs) for _, ours, theirs in calm]


def _waited() -> float:
    """Return for how many seconds since boot some process had to wait for a processor."""
    with contextlib.suppress(OSError):
        text = Path("/proc/pressure/cpu").read_text(encoding="ascii")
        return int(text.partition("total=")[2].split()[0]) / 1e6
    return 0.0  # a kernel without pressure information


def _shown(title: str) -> float:
    """Return the clock when the window was seen on the screen."""
    command = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"]
    began = time.monotonic()
    while subprocess.run(command, check=False, capture_output=True).returncode:
        if time.monotonic() - began > _LONGEST:
            raise TimeoutError(f"no window {title}")
        time.sleep(_LOOK)
    return time.monotonic()


def _idle(process: int) -> float:
    """Return the clock when the program last did something before it was idle."""
    began = last = time.monotonic()
    used = 0
    while time.monotonic() - last <= _QUIET:
        if time.monotonic() - began > _LONGEST:
            raise TimeoutError("the program never rests")
        time.sleep(_POLL)
        waits, now = _work(process)
        if waits or now - used > _NOTHING:
            used, last = now, time.monotonic()
    return last


def _work(process: int) -> tuple[bool, int]:
    """Return whether a thread waits for a processor, and the ns that all have used."""
    waits, used = False, 0
    for task in Path(f"/proc/{process}/task").iterdir():
        with contextlib.suppress(OSError):
            stat = (task / "stat").read_text(encoding="utf-8", errors="replace")
            waits = waits or stat.rpartition(")")[2].split()[0] == "R"
            used += int((task / "schedstat").read_text(encoding="ascii").split()[0])
    return waits, used
