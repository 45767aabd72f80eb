"""Start-up time of the exe until it is idle, beside that of a bare Qt window.

Idle: the window is on the screen, and no thread has worked for a while.
"""

import contextlib
import subprocess
import time
from pathlib import Path

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
_NOTHING = 500_000  # ns of work in that time that still count as idle: a timer
_PAUSE = 0.3  # seconds for Wine to clear away the window before
_LONGEST = 30


def bare(wine: Windows) -> Path:
    """Return the exe of the bare window, made once."""
    recipe = digest(_SPEC, HERE.parent / "bare.py", HERE / "trim.py", windows_python.pins())
    folder = once(cache() / "bare", recipe, lambda place: freeze(wine, _SPEC, place))
    return folder / BARE / f"{BARE}.exe"


def milliseconds(wine: Windows, exe: Path, title: str, home: Path) -> float:
    """Return the ms of one start, from the process to idle."""
    wine.extra["JXZP_HOME"] = path(home)
    began = time.monotonic()
    program = wine.start(path(exe))
    try:
        return (_idle(program.pid, title) - began) * 1000
    finally:
        program.kill()
        program.communicate()
        time.sleep(_PAUSE)


def in_turn(wine: Windows, home: Path) -> tuple[list[float], list[float]]:
    """Return the ms of starts of ours and of the bare window, in pairs.

    Where others use the machine a start takes up to twice as long, which says nothing of the
    program: those pairs count during which processes had to wait least for a processor.
    """
    other = bare(wine)
    pairs: list[tuple[float, float, float]] = []
    for _ in range(ROUNDS + 1):
        pressed, began = _waited(), time.monotonic()
        ours = milliseconds(wine, EXE, NAME, home)
        theirs = milliseconds(wine, other, BARE, home)
        share = (_waited() - pressed) / (time.monotonic() - began)
        pairs.append((share, ours, theirs))
    calm = sorted(pairs[1:])[:CALM]  # the first pair reads from a cold disk cache
    return [ours for _, ours, _ in calm], [theirs for _, _, theirs in calm]


def _waited() -> float:
    """Return for how many seconds since boot some process had to wait for a processor."""
    with contextlib.suppress(OSError):
        text = Path("/proc/pressure/cpu").read_text(encoding="ascii")
        return int(text.partition("total=")[2].split()[0]) / 1e6
    return 0.0  # a kernel without pressure information


def _is_shown(title: str) -> bool:
    command = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def _idle(process: int, title: str) -> float:
    """Return the clock when the program last did something before it was idle with its window."""
    began = last = time.monotonic()
    used = 0
    while time.monotonic() - began < _LONGEST:
        time.sleep(_POLL)
        waits, now = _work(process)
        if waits or now - used > _NOTHING:
            used, last = now, time.monotonic()
        elif time.monotonic() - last > _QUIET:
            if _is_shown(title):
                return last
            last = time.monotonic()
    raise TimeoutError(f"no window {title}")


def _work(process: int) -> tuple[bool, int]:
    """Return whether a thread waits for a processor, and the ns that all have used."""
    waits, used = False, 0
    for task in Path(f"/proc/{process}/task").iterdir():
        with contextlib.suppress(OSError):
            stat = (task / "stat").read_text(encoding="utf-8", errors="replace")
            waits = waits or stat.rpartition(")")[2].split()[0] == "R"
            used += int((task / "schedstat").read_text(encoding="ascii").split()[0])
    return waits, used
