"""How long the exe takes from its start until it is idle, beside a bare Qt window of its kind.

Seen from outside: the window stands on the screen, and the program uses no more time.
"""

import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from handout import winpython
from handout.done import digest, once
from handout.freeze import freeze
from handout.places import EXE, HERE, cache
from handout.prefix import Windows, path
from model.product import NAME

BARE = "bare"
_SPEC = HERE.parent / "bare.spec"
_QUIET = 0.06  # seconds without work that count as idle; ours loads its desk 0.3 s later
_LONGEST = 30


def bare(wine: Windows) -> Path:
    """The frozen bare window, made once."""
    recipe = digest(_SPEC, HERE.parent / "bare.py", HERE / "trim.py", winpython.pins())
    folder = once(cache() / "bare", recipe, lambda place: freeze(wine, _SPEC, place))
    return folder / BARE / f"{BARE}.exe"


def milliseconds(wine: Windows, exe: Path, title: str, home: Path) -> float:
    """One start, from the process to idle."""
    wine.extra["JXZP_HOME"] = path(home)
    began = time.monotonic()
    program = wine.start(path(exe))
    try:
        _until(lambda: _is_shown(title))
        return (_idle(program.pid) - began) * 1000
    finally:
        program.kill()
        program.communicate()
        _until(lambda: not _is_shown(title))


def in_turn(wine: Windows, home: Path, rounds: int = 7) -> tuple[list[float], list[float]]:
    """Starts of ours and of the bare window; the first of each is left out."""
    pair = ((EXE, NAME), (bare(wine), BARE))
    taken: dict[str, list[float]] = {NAME: [], BARE: []}
    for _ in range(rounds + 1):
        for exe, title in pair:
            taken[title].append(milliseconds(wine, exe, title, home))
    return taken[NAME][1:], taken[BARE][1:]


def _is_shown(title: str) -> bool:
    command = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def _until(true: Callable[[], bool]) -> None:
    late = time.monotonic() + _LONGEST
    while not true():
        if time.monotonic() > late:
            raise TimeoutError("the window did not come, or did not go")


def _idle(process: int) -> float:
    """The clock when the program last did something."""
    used, last = _used(process), time.monotonic()
    while time.monotonic() - last < _QUIET:
        time.sleep(0.005)
        now = _used(process)
        if now != used:
            used, last = now, time.monotonic()
    return last


def _used(process: int) -> int:
    """The ticks of the clock that a process has used."""
    text = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    words = text.rpartition(")")[2].split()
    return int(words[11]) + int(words[12])
