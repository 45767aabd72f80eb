"""PyInstaller by build.spec: directly on Windows, elsewhere in the Windows Python under Wine."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from handout import winpython
from handout.done import ended
from handout.places import BUILD, DIST, EXE, ROOT, cache
from handout.prefix import Windows, path, windows

_LONGEST = 900  # seconds
_PROOF = 120  # seconds; a program that cannot even start shows a box and waits


@contextmanager
def our_windows() -> Iterator[Windows]:
    """The Windows under Wine that is kept for building."""
    with windows(cache() / "windows") as made:
        yield made


def freeze(wine: Windows | None, spec: Path = ROOT / "build.spec", dist: Path = DIST) -> None:
    """Make the folder; what PyInstaller says is kept in build/windows/."""
    BUILD.mkdir(parents=True, exist_ok=True)
    name = path if wine else str
    options = ["--noconfirm", "--distpath", name(dist), "--workpath", name(BUILD / "work")]
    words = ["-m", "PyInstaller", *options, name(spec)]
    log = BUILD / f"{spec.stem}.log"
    code = _under_wine(wine, words, log) if wine else _directly(words, log)
    if code:
        raise SystemExit(f"{log.read_text(encoding='utf-8', errors='replace')[-3000:]}\n{log}")


def _directly(words: list[str], log: Path) -> int:
    with log.open("wb") as out:
        command = [sys.executable, *words]
        return subprocess.call(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)


def _under_wine(wine: Windows, words: list[str], log: Path) -> int:
    python = winpython.provide() / "python.exe"
    program = wine.start(path(python), *words, log=log, cwd=ROOT)
    return ended(program, _LONGEST)


def self_test(wine: Windows | None) -> str:
    """Let the exe prove itself; returns what it told, raises when it failed."""
    told = BUILD / "self-test.txt"
    told.unlink(missing_ok=True)
    if wine:
        done = wine.run(path(EXE), "--self-test", path(told), seconds=_PROOF).code
    else:
        done = subprocess.call([EXE, "--self-test", told], timeout=_PROOF)
    text = told.read_text(encoding="utf-8") if told.exists() else "it told nothing"
    if done:
        raise SystemExit(f"the self-test ended with {done}:\n{text}")
    return text


def clear() -> None:
    """Nothing of an earlier run may be handed out."""
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
